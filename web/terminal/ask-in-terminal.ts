import { randomUUID } from "node:crypto";
import { styleText } from "node:util";
import type { CardPart, CitationPart, LanternChunk, Problem } from "#server/protocol/ui-parts.ts";
import { openDecoder } from "../stream/index.ts";

/** How a request gets to Lantern: `app.request` in process, or `fetch` with an address in front. */
export type Request = (path: string, init: RequestInit) => Response | Promise<Response>;

export interface TerminalOptions {
  /** ISO code, or "unknown". */
  readonly country: string;
  readonly terminal: { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown };
}

/**
 * One turn in a terminal, through the product's own front door: the same routes, the same stream, the same words as in the page.
 *
 * @returns whether an answer, or a card, was given.
 */
export async function askInTerminal(
  request: Request,
  question: string,
  { country, terminal }: TerminalOptions,
): Promise<boolean> {
  const post = (path: string, body: object, token?: string) =>
    request(path, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
  const opened = await post("/api/conversations", { country });
  const { id, token } = (opened.ok ? await opened.json() : { id: "unsaved", token: "0".repeat(32) }) as {
    id: string;
    token: string;
  };
  const response = await post(
    `/api/conversations/${id}/messages`,
    { clientMessageId: randomUUID(), text: question },
    token,
  );
  const printer = terminalPrinter(terminal);
  if (!response.ok || response.body === null) {
    const problem = (await response.json()) as Problem;
    for (const card of problem.cards ?? []) printer.card(card);
    printer.line(`${problem.title}. ${problem.detail}`);
    return false;
  }
  const decoder = openDecoder();
  for await (const bytes of response.body) {
    for (const frame of decoder.push(bytes)) if (frame.kind === "chunk") printer.chunk(frame.chunk);
  }
  printer.sources();
  return true;
}

function terminalPrinter(terminal: TerminalOptions["terminal"]) {
  const width = Math.min(terminal.columns ?? 100, 100);
  const style = (format: Parameters<typeof styleText>[0], words: string) =>
    terminal.isTTY === true ? styleText(format, words) : words;
  const line = (words: string) => terminal.write(`${wrap(words, width)}\n`);
  const cited = new Map<number, CitationPart>();
  let pending = "";
  const flush = () => {
    if (pending !== "") line(pending);
    pending = "";
  };

  function card(shown: CardPart): void {
    line(style(["bold", "red"], `! ${shown.hiddenPrefix} ${shown.heading}`));
    for (const words of shown.lines) line(`  ${words}`);
    for (const action of shown.actions)
      line(style("bold", `  > ${action.label}${action.hours === undefined ? "" : ` (${action.hours})`}`));
    for (const words of shown.meanwhile) line(`  - ${words}`);
    line(style("dim", `  ${shown.smallPrint}`));
    terminal.write("\n");
  }

  function chunk(given: LanternChunk): void {
    switch (given.type) {
      case "text-delta":
        flush();
        pending = given.delta;
        return;
      case "data-citation":
        cited.set(given.data.number, given.data);
        pending = `${pending} [${given.data.number}]`;
        return;
      case "data-triage":
        flush();
        for (const shown of given.data.cards) card(shown);
        for (const asked of given.data.questions) line(style("bold", `? ${asked.text}`));
        return;
      case "data-handoff":
        flush();
        line(style("yellow", `[person] ${given.data.words}`));
        for (const words of given.data.meanwhile) line(`  - ${words}`);
        return;
      case "data-decision":
        flush();
        line(style("dim", given.data.words));
        if (given.data.sampleNotice !== undefined) line(style("dim", given.data.sampleNotice));
        return;
      case "error":
        flush();
        line(given.errorText);
        return;
      default:
        return; // starts, ends and passing states say nothing in a terminal
    }
  }

  function sources(): void {
    flush();
    if (cited.size > 0) terminal.write("\n");
    const topics = new Map<string, CitationPart["sources"]>();
    for (const [number, { passage, sources: from }] of [...cited].sort(([a], [b]) => a - b)) {
      line(`[${number}] ${passage.topicTitle}: ${passage.heading}`);
      topics.set(passage.topicTitle, from);
    }
    for (const [title, from] of topics) {
      line(style("dim", `${title}, drawn from`));
      for (const { publisher, title: page, url, reviewedOn } of from) {
        const reviewed =
          reviewedOn === undefined ? "publisher's review date not recorded" : `publisher reviewed ${reviewedOn}`;
        line(style("dim", `    ${publisher}: ${page} (${reviewed}) ${url}`));
      }
    }
  }
  return { line, card, chunk, sources };
}

function wrap(words: string, width: number): string {
  const lines: string[] = [];
  const indent = /^ */.exec(words)?.[0] ?? "";
  let current = "";
  for (const word of words.trim().split(" ")) {
    if (current !== "" && indent.length + current.length + 1 + word.length > width) {
      lines.push(indent + current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  lines.push(indent + current);
  return lines.join("\n");
}
