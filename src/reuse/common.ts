import { readWordList } from "#text";
import type { CommonWords, Passage } from "#types";
import { type Chain, matchedWords } from "./chains.ts";
import type { Quoted } from "./quoted.ts";
import type { SharedRun } from "./runs.ts";
import { LEAST_BITS, type Weigher, type WordWorth } from "./word-bits.ts";

/** So many words of a standing phrase stand for it. */
const PHRASE_PART = 4;
const PHRASE_PARTS = new Set(
  readWordList(new URL("./standing-phrases.txt", import.meta.url)).flatMap((phrase) => partsOf(phrase.split(" "))),
);
/** The words with which those parts begin: most words are none. */
const PHRASE_STARTS = new Set(Array.from(PHRASE_PARTS, (part) => part.slice(0, part.indexOf(" "))));
const STANDING: WordWorth = { isName: false, bits: LEAST_BITS };
/** A word that tells more is not merely how the language goes. */
const TELLING = 20;

/**
 * Tenths of a bit in all that shared words must have to tell of copying. Of the passages of seven words and more without
 * quotations, 60 % (642 of 1,078) between different stories of FNC-1 fall below it and 25 % (1,238 of 4,862) within a story; on
 * BASIL, three outlets to a story, 23 of 28 and 30 of 61. What is left between stories is mostly what outlets print around
 * articles, and stories that FNC-1's labels cut in two. (`findPassages` on the data's texts, each as one body block.)
 */
export const COPIED = 160;

/** Whether a passage may be copied: it shares more than somebody's quoted words and words that everybody has. */
export function tellsOfCopying({ quotationOnly, common }: Passage): boolean {
  return !quotationOnly && common === null;
}

/**
 * Whether the words of a chain are such as many have, who copied from nobody: nearly nothing but names and titles ("names"),
 * a phrase of the news with little beside it ("standing-phrase"), or a few ordinary words ("few-words"); null where they tell
 * more. A word tells as many bits as it is rare among articles, so a long chain of ordinary words is none of it.
 */
export function commonWords(chain: Chain, weigher: Weigher, earlier: Quoted, later: Quoted): CommonWords | null {
  if (LEAST_BITS * matchedWords(chain) >= COPIED) return null;
  const told = { bits: 0, names: 0, telling: 0 };
  let hasStanding = false;
  for (const run of chain.runs) {
    const worths = worthsOf(run, weigher, earlier, later);
    for (const worth of worths) add(told, worth);
    hasStanding ||= worths.includes(STANDING);
    if (told.bits >= COPIED) return null;
  }
  if (hasStanding) return "standing-phrase";
  return told.names > told.telling ? "names" : "few-words";
}

/** What each word of a run tells that both have; in a standing phrase, next to nothing. */
export function worthsOf(run: SharedRun, weigher: Weigher, earlier: Quoted, later: Quoted): WordWorth[] {
  const stands = standing(weigher, later, run);
  return Array.from(stands, (stand, i) => (stand === 1 ? STANDING : sharedWorth(weigher, earlier, later, run, i)));
}

/** What the words so far tell: their bits, and how many of them are names, and how many others tell something. */
function add(told: { bits: number; names: number; telling: number }, { bits, isName }: WordWorth): void {
  told.bits += bits;
  if (isName) told.names++;
  else if (bits > TELLING) told.telling++;
}

/** What a word that both have tells: the side where it tells more, a name only if it is one there. */
function sharedWorth(weigher: Weigher, earlier: Quoted, later: Quoted, { a, b }: SharedRun, i: number): WordWorth {
  const [first, second] = [weigher.worthAt(earlier, a + i), weigher.worthAt(later, b + i)];
  return first.bits > second.bits ? first : second;
}

/** For each word of a run 1 where it stands in a part of a standing phrase. */
function standing({ normAt }: Weigher, { article }: Quoted, { b, length }: SharedRun): Uint8Array {
  const stands = new Uint8Array(length);
  for (let i = 0; i + PHRASE_PART <= length; i++) {
    if (!PHRASE_STARTS.has(normAt(article, b + i))) continue;
    const part = Array.from({ length: PHRASE_PART }, (_, k) => normAt(article, b + i + k)).join(" ");
    if (PHRASE_PARTS.has(part)) stands.fill(1, i, i + PHRASE_PART);
  }
  return stands;
}

function partsOf(words: readonly string[]): string[] {
  const last = words.length - PHRASE_PART;
  return words.flatMap((_, i) => (i <= last ? [words.slice(i, i + PHRASE_PART).join(" ")] : []));
}
