import { createDeltaReader, type Delta, withContent } from "./delta-reader.ts";
import { createElementScanner } from "./element-scanner.ts";

/** Longer than any event of a provider: what has no end by then is handed on as it comes, and not looked at again. */
const eventCharactersMax = 256_000;
/** White space and other words outside elements are not kept back for ever. */
const gatheredCharactersMax = 4_000;

/** Text of an event stream in, text of an event stream out. */
export interface Gatherer {
  /** @returns the events that are ready to go on, often none */
  read(text: string): string;
  /** What is left when the provider has ended. */
  end(): string;
}

/**
 * A provider's event stream with the pieces of each element of `{"elements":[…]}` joined into one event, sent at the element's last
 * character. The SDK spends some thirty microseconds on every piece of an answer and an answer comes in several hundred; it then
 * sees ten. Nothing is added, left out or put in another order: an event that is anything but a piece of the answer's text (an
 * error, an ending, a refusal, a chunk that is no JSON) is handed on as it came, behind what was gathered before it.
 *
 * @param onPiece called for every piece of the answer's text: silence can only be measured here, because nobody behind this sees them
 */
export function createGatherer(onPiece: () => void): Gatherer {
  const scanner = createElementScanner();
  const readDelta = createDeltaReader();
  let unread = "";
  let gathered = "";
  /** The event that the gathered text goes out in: one that it came in, with its id, model and time. */
  let envelope: Delta | undefined;
  let gathers = true;

  function release(): string {
    if (envelope === undefined) return "";
    const event = `data: ${JSON.stringify(withContent(envelope, gathered))}\n\n`;
    envelope = undefined;
    gathered = "";
    return event;
  }

  function readEvent(event: string): string {
    const found = gathers ? readDelta(event) : undefined;
    if (found === undefined) {
      if (!gathers) onPiece();
      return release() + event;
    }
    const { content, chunk } = found;
    // The first event of most providers names the role and says nothing yet: the answer has not begun.
    if (content !== "") onPiece();
    const scanned = scanner.read(content);
    envelope = chunk;
    gathered += content;
    // What is no list of elements has no borders to wait for; whoever reads it finds the fault at once.
    if (scanned.kind === "malformed") gathers = false;
    const isReady = scanned.kind === "malformed" || scanned.whole || scanned.elements.length > 0;
    return isReady || gathered.length > gatheredCharactersMax ? release() : "";
  }

  return {
    read(text) {
      unread = unread === "" ? text : unread + text;
      let ready = "";
      let from = 0;
      // Only a provider that ends its lines so is searched for them: the search would run over everything for every event.
      const windows = unread.includes("\r");
      for (let end = endOfEvent(unread, from, windows); end > 0; end = endOfEvent(unread, from, windows)) {
        ready += readEvent(unread.slice(from, end));
        from = end;
      }
      unread = unread.slice(from);
      if (unread.length > eventCharactersMax) gathers = false;
      if (gathers || unread === "") return ready;
      const rest = release() + unread;
      unread = "";
      return ready + rest;
    },
    end() {
      const rest = unread;
      unread = "";
      return release() + rest;
    },
  };
}

/** Where the event that starts at `from` ends: behind its blank line, whichever line ends the provider writes. 0 when it has not. */
function endOfEvent(text: string, from: number, windows: boolean): number {
  const plain = text.indexOf("\n\n", from);
  const withReturn = windows ? text.indexOf("\n\r\n", from) : -1;
  if (withReturn >= 0 && (plain < 0 || withReturn < plain)) return withReturn + 3;
  return plain < 0 ? 0 : plain + 2;
}
