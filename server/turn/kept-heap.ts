import { setFlagsFromString } from "node:v8";

/**
 * Keeps the memory that answers have needed for the answers to come. When nobody has asked for some seconds V8 would collect everything
 * twice and cut the heap down to what is left. A heap so tight is collected whole again and again when people come back, in the middle
 * of their answers, and each time all that stays in it (guidance, rules, word lists) is gone through. Ordinary collections go on, and
 * the limit of the heap is the same.
 */
export function keepHeap(): void {
  setFlagsFromString("--memory-reducer-gc-count=0");
}
