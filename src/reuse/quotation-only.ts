import type { Chain } from "./chains.ts";
import { COPIED, worthsOf } from "./common.ts";
import type { Corpus } from "./corpus.ts";
import type { Quoted } from "./quoted.ts";
import type { SharedRun } from "./runs.ts";
import { LEAST_BITS, type Weigher } from "./word-bits.ts";

/** Where two articles are compared. */
interface Compared {
  readonly corpus: Corpus;
  readonly minWords: number;
  readonly weigher: Weigher;
}

/**
 * Whether a chain shares nothing but words that both articles have in quotation marks. Words beside the marks (“We waited,”
 * Mayor Ada Orle said at noon) are no sign of copying while they would be none by themselves: fewer than `minWords` in a row, and
 * fewer than twice that in all, or such as many have (`commonWords`). Not seen: one article's marks left out by the other.
 */
export function sharesOnlyQuotations(chain: Chain, on: Compared, earlier: Quoted, later: Quoted): boolean {
  const { minWords, weigher } = on;
  if (!hasWordInMarks(chain, on.corpus, earlier, later)) return false;
  let [words, bits] = [0, 0];
  for (const stretch of besideMarks(chain, on.corpus, earlier, later)) {
    if (LEAST_BITS * stretch.length >= COPIED) return false;
    const tells = worthsOf(stretch, weigher, earlier, later).reduce((sum, worth) => sum + worth.bits, 0);
    words += stretch.length;
    bits += tells;
    if ((stretch.length >= minWords && tells >= COPIED) || (words >= 2 * minWords && bits >= COPIED)) return false;
  }
  return true;
}

/** Most chains have none: then no word need be weighed. */
function hasWordInMarks({ runs }: Chain, corpus: Corpus, earlier: Quoted, later: Quoted): boolean {
  for (const { a, b, length } of runs)
    for (let i = 0; i < length; i++)
      if (isQuoted(corpus, later, b + i) && isQuoted(corpus, earlier, a + i)) return true;
  return false;
}

/** Stretches of a chain's runs outside the marks of one article or both. */
function* besideMarks(chain: Chain, corpus: Corpus, earlier: Quoted, later: Quoted): Generator<SharedRun> {
  for (const { a, b, length } of chain.runs) {
    let from = 0;
    for (let i = 0; i <= length; i++) {
      if (i < length && !(isQuoted(corpus, later, b + i) && isQuoted(corpus, earlier, a + i))) continue;
      if (i > from) yield { a: a + from, b: b + from, length: i - from };
      from = i + 1;
    }
  }
}

function isQuoted(corpus: Corpus, { article, marks }: Quoted, at: number): boolean {
  return marks()[at - (corpus.first[article] as number)] === 1;
}
