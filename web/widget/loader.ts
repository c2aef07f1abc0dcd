import { languageOfTag, widgetWords } from "#web/words/index.ts";
import type { FrameHello, FrameToHost, HostPort, HostToFrame } from "./messages.ts";

/**
 * `<script src="https://lantern.example/widget.js" data-label="Ask a health question" data-side="left" data-lang="es"></script>`
 *
 * The button, and Lantern until somebody chooses another there, speak the language of `data-lang`, else of the host page's
 * own `<html lang>`, else of the browser; English where Lantern has no words in it.
 *
 * Adds one button. Opening it puts a frame from Lantern's own origin on the page; nothing is loaded before. Each event
 * of messages.ts is repeated on `document` as `lantern:<type>`. Kept under 2 kB gzipped: it runs on somebody else's page.
 */
const script = document.currentScript as HTMLScriptElement;
const origin = new URL(script.src).origin;
const language = languageOfTag(script.dataset.lang || document.documentElement.lang || navigator.language);
const words = widgetWords[language ?? "en"];
const label = script.dataset.label ?? words.label;
const side = script.dataset.side === "left" ? "left" : "right";

const host = document.createElement("lantern-widget");
const shadow = host.attachShadow({ mode: "open" });
// A constructed style sheet passes a strict style-src, which an inline style element would not.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
button{position:fixed;${side}:20px;bottom:20px;z-index:2147483646;min-height:52px;padding:0 22px;border:2px solid #fff;border-radius:26px;background:#0b5a5e;color:#fff;font:600 17px/1.2 system-ui,sans-serif;box-shadow:0 4px 20px #0005;cursor:pointer}
button:focus-visible{outline:3px solid #c26a00;outline-offset:3px}
div{position:fixed;${side}:20px;bottom:84px;z-index:2147483647;width:420px;max-width:calc(100vw - 40px);height:560px;max-height:calc(100dvh - 104px);border-radius:16px;overflow:hidden;background:#f7f5f0;box-shadow:0 8px 40px #0006}
div.roomy{height:760px}
div[hidden]{display:none}
iframe{width:100%;height:100%;border:0}
@media(max-width:520px){div,div.roomy{inset:0;width:auto;max-width:none;height:auto;max-height:none;border-radius:0}}`);
shadow.adoptedStyleSheets = [sheet];

const button = document.createElement("button");
button.type = "button";
button.ariaHasPopup = "dialog";
const panel = document.createElement("div");
panel.setAttribute("role", "dialog");
panel.ariaLabel = label;
panel.hidden = true;
shadow.append(panel, button);

let frame: HTMLIFrameElement | undefined;
let port: MessagePort | undefined;

function showButton(unread: number): void {
  button.textContent = unread > 0 ? `${label} (${words.unread(unread)})` : label;
}

function setOpen(open: boolean): void {
  if (open && !frame) addFrame();
  panel.hidden = !open;
  button.ariaExpanded = String(open);
  port?.postMessage({ type: open ? "opened" : "closed" } satisfies HostToFrame);
  if (open) frame?.focus();
  else button.focus();
}

function addFrame(): void {
  frame = document.createElement("iframe");
  frame.title = label;
  // Lantern's own origin and scripts, links to sources in a new tab, and telephone links. Nothing may move this page.
  frame.setAttribute(
    "sandbox",
    "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-top-navigation-to-custom-protocols",
  );
  frame.referrerPolicy = "no-referrer";
  frame.src = `${origin}/?embed=1&origin=${encodeURIComponent(location.origin)}${language ? `&lang=${language}` : ""}`;
  panel.append(frame);
}

function take(event: FrameToHost): void {
  switch (event.type) {
    case "closed":
      setOpen(false);
      break;
    case "unread":
      showButton(event.count);
      break;
    case "resize":
      panel.className = event.size;
      break;
    case "ready":
      if (!panel.hidden) port?.postMessage({ type: "opened" } satisfies HostToFrame);
      break;
    case "level-raised":
      break;
    default: {
      // An older page may meet a newer Lantern: what it does not know it ignores, and does not pass on.
      event satisfies never;
      return;
    }
  }
  document.dispatchEvent(new CustomEvent(`lantern:${event.type}`, { detail: event }));
}

addEventListener("message", ({ data, origin: from, source }: MessageEvent<FrameHello | null>) => {
  if (from !== origin || !frame || source !== frame.contentWindow || data?.lantern !== "hello") return;
  // A fresh port for each load of the frame: a reload must be able to say hello again.
  const channel = new MessageChannel();
  port?.close();
  port = channel.port1;
  port.onmessage = (message: MessageEvent<FrameToHost>) => take(message.data);
  frame.contentWindow?.postMessage({ lantern: "port" } satisfies HostPort, origin, [channel.port2]);
});
button.addEventListener("click", () => setOpen(panel.hidden === true));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !panel.hidden) setOpen(false);
});
showButton(0);
button.ariaExpanded = "false";
const show = (): void => document.body.append(host);
if (document.body) show();
else addEventListener("DOMContentLoaded", show);
