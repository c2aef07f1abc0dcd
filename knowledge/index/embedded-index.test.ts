import { openEmbeddedIndex } from "./index.ts";
import { describePassageIndex } from "./testing/describe-passage-index.ts";

describePassageIndex("embedded", async (snapshot, lexicon) => openEmbeddedIndex(snapshot, lexicon));
