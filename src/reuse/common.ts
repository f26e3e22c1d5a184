import { normalizeWord, readWordList, readWordTable } from "#text";
import type { Article, CommonWords, Passage } from "#types";
import { type Chain, matchedWords } from "./chains.ts";
import type { Corpus } from "./corpus.ts";
import type { Quoted } from "./quoted.ts";

const listed = (file: string) => new URL(file, import.meta.url);
/** Word → share of news articles that have it. */
const ORDINARY = new Map(
  readWordTable(listed("./ordinary-words.tsv"), 2).map(([word = "", per1000]) => [word, Number(per1000) / 1000]),
);
const TITLES = new Set(readWordList(listed("./title-words.txt")));
/** Each between spaces, so that whole words are found in it. */
const PHRASES = readWordList(listed("./standing-phrases.txt")).map((phrase) => ` ${phrase} `);
/** So many words of a standing phrase stand for it. */
const PHRASE_PART = 4;

/** Bits by which a word tells one text from another: of any word, at the least; of a name or a title, which everybody who writes of the matter has; of a number; of a word that is not on the list. */
const LEAST = 0.7;
const NAME = 1;
const NUMBER = 2;
const UNLISTED = 5;
/** A word with more than so many is not merely how the language goes. */
const TELLING = 2;

/**
 * Bits in all that shared words must have to tell of copying. Of the passages of seven words and more without quotations, 60 %
 * (642 of 1,078) between different stories of FNC-1 fall below it and 25 % (1,238 of 4,862) within a story; on BASIL, three
 * outlets to a story, 23 of 28 and 30 of 61. What is left between stories is mostly what outlets print around articles, and
 * stories that FNC-1's labels cut in two. (`findPassages` on the data's texts, each as one body block.)
 */
const COPIED = 16;

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
  if (LEAST * matchedWords(chain) >= COPIED) return null;
  const words = chain.runs.flatMap((run) => {
    const places = Array.from({ length: run.length }, (_, i) => ({ a: run.a + i, b: run.b + i }));
    const norms = places.map(({ a }) => normAt(corpus, earlier, a));
    const stands = standing(norms);
    return places.map(({ a, b }, i) => {
      if (stands[i]) return { isName: false, bits: LEAST };
      return weigh(norms[i] as string, () => hasCapital(corpus, earlier, a) && hasCapital(corpus, later, b));
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
  for (let i = 0; i + PHRASE_PART <= norms.length; i++) {
    const part = ` ${norms.slice(i, i + PHRASE_PART).join(" ")} `;
    if (PHRASES.some((phrase) => phrase.includes(part))) stands.fill(true, i, i + PHRASE_PART);
  }
  return stands;
}

function weigh(norm: string, isCapital: () => boolean): { isName: boolean; bits: number } {
  if (TITLES.has(norm)) return { isName: true, bits: NAME };
  const share = ORDINARY.get(norm);
  if (share !== undefined) return { isName: false, bits: Math.max(LEAST, -Math.log2(share)) };
  if (/^\d/.test(norm)) return { isName: false, bits: NUMBER };
  return isCapital() ? { isName: true, bits: NAME } : { isName: false, bits: UNLISTED };
}

function normAt(corpus: Corpus, { article }: Quoted, at: number): string {
  return normalizeWord((corpus.articles[article] as Article).text.slice(corpus.starts[at], corpus.ends[at]));
}

function hasCapital(corpus: Corpus, { article, title }: Quoted, at: number): boolean {
  const start = corpus.starts[at] as number;
  if (title !== null && title.start <= start && start < title.end) return false;
  return /^\p{Lu}/u.test((corpus.articles[article] as Article).text.slice(start, start + 2));
}
