import { expect, test, vi } from "vitest";
import { embeddingOrigin, openHostLink } from "./embed.ts";

const portal = "https://portal.example";

function framedPage(search: string, framed = true) {
  const listeners: ((event: MessageEvent) => void)[] = [];
  const parent = { postMessage: vi.fn() };
  const page = {
    location: { search },
    addEventListener: (_type: string, listener: (event: MessageEvent) => void) => listeners.push(listener),
    parent: undefined as unknown,
  };
  page.parent = framed ? parent : page;
  const deliver = (event: object): void => {
    for (const listener of listeners) listener(event as MessageEvent);
  };
  return { page: page as unknown as Window, parent, deliver };
}

test.each([
  ["?embed=1&origin=https%3A%2F%2Fportal.example", portal],
  ["?embed=1&origin=https%3A%2F%2Fportal.example%2Fpath", undefined],
  ["?embed=1&origin=javascript%3Aalert(1)", undefined],
  ["?embed=1&origin=*", undefined],
  ["?embed=1", undefined],
  ["?origin=https%3A%2F%2Fportal.example", undefined],
])("%s names %s as the embedding page", (search, expected) => {
  expect(embeddingOrigin(framedPage(search).page)).toBe(expected);
});

test("outside a frame there is no embedding page, whatever the address says", () => {
  expect(openHostLink(framedPage("?embed=1&origin=https%3A%2F%2Fportal.example", false).page)).toBeUndefined();
});

test("only a port from the named origin and the parent window is taken, and only the first", async () => {
  const { page, parent, deliver } = framedPage("?embed=1&origin=https%3A%2F%2Fportal.example");
  const link = openHostLink(page);
  expect(parent.postMessage).toHaveBeenCalledWith({ lantern: "hello" }, portal);
  link?.tell({ type: "unread", count: 1 });

  const offer = () => ({ postMessage: vi.fn(), onmessage: null });
  const [stranger, otherWindow, right, late] = [offer(), offer(), offer(), offer()];
  const data = { lantern: "port" };
  deliver({ origin: "https://evil.example", source: parent, data, ports: [stranger] });
  deliver({ origin: portal, source: {}, data, ports: [otherWindow] });
  deliver({ origin: portal, source: parent, data, ports: [right] });
  deliver({ origin: portal, source: parent, data, ports: [late] });
  for (const ignored of [stranger, otherWindow, late]) expect(ignored.postMessage).not.toHaveBeenCalled();
  expect(right.postMessage.mock.calls).toEqual([[{ type: "ready" }], [{ type: "unread", count: 1 }]]);
});
