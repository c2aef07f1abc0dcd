import type { FrameHello, FrameToHost, HostPort, HostToFrame } from "#web/widget/messages.ts";

/** The line to the page that embeds Lantern. Outside a frame there is none, and everything works the same. */
export interface HostLink {
  tell(event: FrameToHost): void;
  onEvent(listener: (event: HostToFrame) => void): () => void;
}

/**
 * Asks the embedding page for a port and believes only the origin named in `?origin=`. That the named origin may embed
 * us at all is enforced by the server's `frame-ancestors`; a page that names another origin gets no message, because
 * the browser delivers only to the exact origin.
 */
export function openHostLink(page: Window): HostLink | undefined {
  const origin = embeddingOrigin(page);
  if (origin === undefined) return undefined;
  const listeners = new Set<(event: HostToFrame) => void>();
  /** Said before the port arrived. */
  const waiting: FrameToHost[] = [];
  let port: MessagePort | undefined;

  page.addEventListener("message", (event: MessageEvent<HostPort>) => {
    const offered = event.ports[0];
    // The first port stays: a later message cannot put a listener of its own between us and the page.
    if (port || event.origin !== origin || event.source !== page.parent || event.data?.lantern !== "port" || !offered)
      return;
    port = offered;
    port.onmessage = ({ data }: MessageEvent<HostToFrame>) => {
      for (const listener of listeners) listener(data);
    };
    port.postMessage({ type: "ready" } satisfies FrameToHost);
    for (const said of waiting.splice(0)) port.postMessage(said);
  });
  page.parent.postMessage({ lantern: "hello" } satisfies FrameHello, origin);

  return {
    tell(event) {
      if (port) port.postMessage(event);
      else waiting.push(event);
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The origin in `?embed=1&origin=…`, when this page is in a frame and it is a plain http(s) origin. */
export function embeddingOrigin(page: Pick<Window, "parent" | "location">): string | undefined {
  const query = new URLSearchParams(page.location.search);
  const named = query.get("origin");
  if (query.get("embed") !== "1" || named === null || page.parent === (page as Window)) return undefined;
  try {
    const url = new URL(named);
    return (url.protocol === "https:" || url.protocol === "http:") && url.origin === named ? named : undefined;
  } catch {
    return undefined;
  }
}
