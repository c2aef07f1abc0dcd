import { inverseFrequency } from "./impact.ts";
import type { Hit, LexicalIndex, WeightedTerms } from "./lexical-index.ts";
import { chunksOf } from "./parts.ts";
import { findTerm } from "./term-table.ts";

export interface TitleRanking {
  /** The best `hitsMax` of the candidates, best first, ties by the smaller document number. */
  rank(candidates: readonly Hit[], terms: WeightedTerms, hitsMax: number): Hit[];
}

/** So many candidates are worth ranking again: more of them found nothing else in our measurements. */
export const titleCandidatesMax = 100;
/** A candidate below this share of the best is never lifted to the front: left out, it need not be looked for. */
export const titleShareOfBest = 0.3;
/** What a name said in full adds, as a share of the inverse document frequencies of its words. */
const shareOfName = 0.5;
/** What each passage of a group keeps beside the better one before it: a page is read once, and other pages are shown too. */
const factorOfSibling = 0.9;

/**
 * Ranks by structure what plain BM25F has found; still lexical, no model.
 *
 *     title(d) = 0.5 · max over the names n of d:  said(n) · (said(n) / whole(n))²
 *     said(n)  = Σ over terms t of n:  idf(t) · min(1, weight of t in the question)
 *     whole(n) = Σ over terms t of n:  idf(t)
 *     score(d) = (BM25F(d) + title(d)) · 0.9^i,  d being the i-th best (from 0) of its group
 *
 * A title that is said whole counts in full; one of which half is said counts an eighth of that. The
 * formula is our own. Its two numbers were chosen among about twenty settings on questions about MedQuAD and LiveQA, and changed little there.
 */
export function openTitleRanking({ parts, documents }: LexicalIndex): TitleRanking {
  const { documentGroups, documentNames, nameListStarts, nameStarts, nameTerms, starts } = parts;
  const chunks = chunksOf(documents);
  // Weight of each term in the present question; 0 again after it.
  const said = new Float32Array(parts.termStarts.length - 1);
  const idfOf = (term: number) =>
    inverseFrequency(documents, (starts[(term + 1) * chunks] ?? 0) - (starts[term * chunks] ?? 0));

  function scoreOf(list: number): number {
    let best = 0;
    for (let name = nameListStarts[list] ?? 0; name < (nameListStarts[list + 1] ?? 0); name += 1) {
      let whole = 0;
      let heard = 0;
      for (let at = nameStarts[name] ?? 0; at < (nameStarts[name + 1] ?? 0); at += 1) {
        const term = nameTerms[at] ?? 0;
        const idf = idfOf(term);
        whole += idf;
        heard += idf * (said[term] ?? 0);
      }
      if (heard > 0) best = Math.max(best, heard * (heard / whole) ** 2);
    }
    return shareOfName * best;
  }

  return {
    rank(candidates, terms, hitsMax) {
      const numbers: number[] = [];
      for (const [term, weight] of terms) {
        const number = weight > 0 ? findTerm(parts, term) : -1;
        if (number < 0) continue;
        said[number] = Math.min(1, weight);
        numbers.push(number);
      }
      const scoresOfNames = new Map<number, number>();
      const ranked = candidates.map(({ document, score }) => {
        const list = documentNames[document] ?? 0;
        let more = scoresOfNames.get(list);
        if (more === undefined) {
          more = scoreOf(list);
          scoresOfNames.set(list, more);
        }
        return { document, score: score + more };
      });
      for (const number of numbers) said[number] = 0;

      ranked.sort(byScore);
      const before = new Map<number, number>();
      for (const hit of ranked) {
        const group = documentGroups[hit.document] ?? 0;
        const factor = before.get(group) ?? 1;
        hit.score *= factor;
        before.set(group, factor * factorOfSibling);
      }
      return ranked.sort(byScore).slice(0, hitsMax);
    },
  };
}

const byScore = (left: Hit, right: Hit): number => right.score - left.score || left.document - right.document;
