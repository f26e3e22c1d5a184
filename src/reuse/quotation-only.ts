import { type Chain, matchedWords } from "./chains.ts";
import { COPIED } from "./common.ts";
import type { Corpus } from "./corpus.ts";
import type { Quoted } from "./quoted.ts";
import type { Weigher } from "./word-bits.ts";

/** Words of a chain outside the marks of either article. */
interface Beside {
  words: number;
  /** Tenths of a bit that they tell. */
  bits: number;
}

/**
 * Whether a chain shares nothing but words that both articles have in quotation marks. Words beside the marks (“We waited,”
 * Mayor Ada Orle said at noon) are no sign of copying while they would be none by themselves: fewer than `minWords` in a row, and
 * fewer than twice that in all, or such as many have (`commonWords`). Not seen: one article's marks left out by the other.
 */
export function sharesOnlyQuotations(
  chain: Chain,
  { corpus, minWords }: { readonly corpus: Corpus; readonly minWords: number },
  { bitsAt }: Weigher,
  earlier: Quoted,
  later: Quoted,
): boolean {
  const all: Beside = { words: 0, bits: 0 };
  for (const run of chain.runs) {
    const inRow: Beside = { words: 0, bits: 0 };
    for (let i = 0; i < run.length; i++) {
      const [a, b] = [run.a + i, run.b + i];
      if (isQuoted(corpus, later, b) && isQuoted(corpus, earlier, a)) {
        inRow.words = 0;
        inRow.bits = 0;
        continue;
      }
      const bits = Math.min(bitsAt(earlier, a), bitsAt(later, b));
      for (const beside of [inRow, all]) {
        beside.words++;
        beside.bits += bits;
      }
      if (tells(inRow, minWords)) return false;
    }
  }
  return all.words < matchedWords(chain) && !tells(all, 2 * minWords);
}

function tells({ words, bits }: Beside, least: number): boolean {
  return words >= least && bits >= COPIED;
}

function isQuoted(corpus: Corpus, { article, marks }: Quoted, at: number): boolean {
  return marks()[at - (corpus.first[article] as number)] === 1;
}
