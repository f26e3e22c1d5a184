import { normalizeWord, readWordList } from "#text";
import type { Article, CommonWords, Passage } from "#types";
import { type Chain, matchedWords } from "./chains.ts";
import type { Corpus } from "./corpus.ts";
import type { Quoted } from "./quoted.ts";
import { LEAST_BITS, type WordWorth, weighWord } from "./word-bits.ts";

/** So many words of a standing phrase stand for it. */
const PHRASE_PART = 4;
const PHRASE_PARTS = new Set(
  readWordList(new URL("./standing-phrases.txt", import.meta.url)).flatMap((phrase) => partsOf(phrase.split(" "))),
);
/** A word that tells more is not merely how the language goes. */
const TELLING = 20;

/**
 * Tenths of a bit in all that shared words must have to tell of copying. Of the passages of seven words and more without
 * quotations, 60 % (642 of 1,078) between different stories of FNC-1 fall below it and 25 % (1,238 of 4,862) within a story; on
 * BASIL, three outlets to a story, 23 of 28 and 30 of 61. What is left between stories is mostly what outlets print around
 * articles, and stories that FNC-1's labels cut in two. (`findPassages` on the data's texts, each as one body block.)
 */
const COPIED = 160;

/** Whether a passage may be copied: it shares more than somebody's quoted words and words that everybody has. */
export function tellsOfCopying({ quotationOnly, common }: Passage): boolean {
  return !quotationOnly && common === null;
}

/**
 * Whether the words of a chain are such as everybody has, who copied from nobody: nearly nothing but names and titles
 * ("names"), or ordinary words of the news ("standing-phrase"); null where they tell more. A word tells as many bits as it
 * is rare among articles, so a long chain of ordinary words is none of it.
 */
export function commonWords(chain: Chain, corpus: Corpus, earlier: Quoted, later: Quoted): CommonWords {
  if (LEAST_BITS * matchedWords(chain) >= COPIED) return null;
  const words = chain.runs.flatMap((run) => {
    const places = Array.from({ length: run.length }, (_, i) => ({ a: run.a + i, b: run.b + i }));
    const stands = standing(places.map(({ a }) => normAt(corpus, earlier, a)));
    return places.map(({ a, b }, i): WordWorth => {
      if (stands[i]) return { isName: false, bits: LEAST_BITS };
      const [first, second] = [weighWord(corpus, earlier, a), weighWord(corpus, later, b)];
      return first.bits > second.bits ? first : second;
    });
  });
  if (words.reduce((sum, { bits }) => sum + bits, 0) >= COPIED) return null;
  const names = words.filter(({ isName }) => isName).length;
  const telling = words.filter(({ isName, bits }) => !isName && bits > TELLING).length;
  return names > telling ? "names" : "standing-phrase";
}

/** For each word whether it stands in a part of a standing phrase. */
function standing(norms: readonly string[]): boolean[] {
  const stands = norms.map(() => false);
  for (const [i, part] of partsOf(norms).entries()) if (PHRASE_PARTS.has(part)) stands.fill(true, i, i + PHRASE_PART);
  return stands;
}

function partsOf(words: readonly string[]): string[] {
  const last = words.length - PHRASE_PART;
  return words.flatMap((_, i) => (i <= last ? [words.slice(i, i + PHRASE_PART).join(" ")] : []));
}

function normAt(corpus: Corpus, { article }: Quoted, at: number): string {
  return normalizeWord((corpus.articles[article] as Article).text.slice(corpus.starts[at], corpus.ends[at]));
}
