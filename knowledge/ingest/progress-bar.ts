/** The part of a terminal that a bar needs; `process.stdout` has it. */
export interface BarTerminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface ProgressBar {
  update(label: string, done: number, total: number): void;
  /** Leaves the last state on a line of its own. Safe to call when nothing was drawn. */
  close(): void;
}

const cellsMax = 30;

/**
 * A bar redrawn in place on a terminal. Anywhere else (a log, a pipe) one plain line per finished step, because control
 * characters would make a log unreadable.
 */
export function openProgressBar(terminal: BarTerminal): ProgressBar {
  let drawn = false;
  let finished = "";

  function draw(label: string, done: number, total: number) {
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const words = ` ${label} ${done}/${total}`;
    const cells = Math.max(5, Math.min(cellsMax, (terminal.columns ?? 80) - words.length - 3));
    const filled = Math.round(share * cells);
    terminal.write(`\r\u001b[2K[${"█".repeat(filled)}${"░".repeat(cells - filled)}]${words}`);
    drawn = true;
  }

  return {
    update(label, done, total) {
      if (terminal.isTTY === true) return draw(label, done, total);
      const line = `${label}: ${done} of ${total}`;
      if (done < total || line === finished) return;
      finished = line;
      terminal.write(`${line}\n`);
    },
    close() {
      if (drawn) terminal.write("\n");
      drawn = false;
    },
  };
}
