import { type ConversationKeeper, openKeeper } from "./kept-conversation.ts";

/** A keeper without a browser, for tests: the real one over no storage. `changeElsewhere` plays another tab. */
export function memoryKeeper(): ConversationKeeper & { changeElsewhere(): void } {
  const events = new EventTarget();
  const keeper = openKeeper(undefined, events as unknown as Window);
  return {
    ...keeper,
    changeElsewhere() {
      events.dispatchEvent(Object.assign(new Event("storage"), { key: "lantern.conversation" }));
    },
  };
}
