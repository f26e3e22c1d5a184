import type { Article } from "#types";
import type { Arena } from "./arena.ts";
import { type Fingerprints, type PrintedCorpus, printOf, shortOf } from "./fingerprints.ts";
import type { HeldArticle, Lexicon } from "./held.ts";
import { inCanonicalOrder } from "./order.ts";

/** The words of the article with which others are compared; of none between two comparisons, whose memory it is. */
export interface OwnWords {
  /** By number of a word its hash; 0 where the article does not have it. */
  hashes: Int32Array;
  /** 1 at the slot of every two words that stand in a row there; seldom at that of two others. */
  readonly pairs: Uint8Array;
}

/** Slots for two words in a row: sixteen thousand, for an article of some hundred words. */
const PAIR_BITS = 14;

/** Words of no article. */
export function noWords(): OwnWords {
  return { hashes: new Int32Array(4096), pairs: new Uint8Array(2 ** PAIR_BITS) };
}

/**
 * A corpus for the comparison of one of the articles with each of the others, in canonical order. Runs begin only where the
 * words may be that one's: a window meets a hundred articles for a phrase, and most of their words are nothing to it. All
 * must be numbered.
 */
export function layAgainst(
  lexicon: Lexicon,
  own: OwnWords,
  held: HeldArticle,
  others: readonly HeldArticle[],
  minWords: number,
  arena: Arena,
): PrintedCorpus {
  const byId = new Map([...others, held].map((one) => [one.article.id, one]));
  const articles = inCanonicalOrder([...byId.values()].map(({ article }) => article));
  const ordered = articles.map(({ id }) => byId.get(id) as HeldArticle);
  const counts = ordered.map(({ words }) => words.length / 3);
  const printed = emptyCorpus(articles, counts, minWords, arena);
  const row = arena.ints(counts.reduce((most, count) => Math.max(most, count), 0));
  takeWords(lexicon, own, held);
  for (const [k, one] of ordered.entries()) layHeld(own, one, printed, printed.corpus.first[k] as number, row);
  leaveWords(own, held);
  return printed;
}

/** Room for articles of so many words. */
function emptyCorpus(
  articles: readonly Article[],
  counts: readonly number[],
  minWords: number,
  arena: Arena,
): PrintedCorpus {
  const first = new Int32Array(counts.length + 1);
  for (const [k, count] of counts.entries()) first[k + 1] = (first[k] as number) + count;
  const words = first.at(-1) ?? 0;
  const printsOf = (size: number) => ({ size, prints: arena.ints(words), begins: arena.bytes(words) });
  return {
    corpus: { articles, first, ids: arena.ints(words), starts: arena.ints(words), ends: arena.ints(words) },
    runs: printsOf(minWords),
    shorts: printsOf(shortOf(minWords)),
  };
}

function takeWords({ draft }: Lexicon, own: OwnWords, { words }: HeldArticle): void {
  const { length, values } = draft.vocabulary.hashes;
  if (own.hashes.length < length) own.hashes = new Int32Array(2 * length);
  let before = 0;
  for (let i = 0; i < words.length / 3; i++) {
    const id = words[i] as number;
    const hash = id < 0 ? 0 : (values[id] as number);
    own.pairs[slotOfPair(before, hash)] = 1;
    if (id >= 0) own.hashes[id] = hash;
    before = hash;
  }
}

function leaveWords(own: OwnWords, { words }: HeldArticle): void {
  for (let i = 0; i < words.length / 3; i++) if ((words[i] as number) >= 0) own.hashes[words[i] as number] = 0;
  own.pairs.fill(0);
}

/** Words' hashes are well mixed, and so is their sum; three times the first, or two words had the slot of the same two turned around. */
function slotOfPair(before: number, hash: number): number {
  return (Math.imul(before, 3) + hash) >>> (32 - PAIR_BITS);
}

/** Lays out an article's words, and marks the runs in them of which every two words stand, or seem to stand, in a row in the own article too; `row` is room for hashes. */
function layHeld(
  { hashes, pairs }: OwnWords,
  { words }: HeldArticle,
  { corpus, runs, shorts }: PrintedCorpus,
  from: number,
  row: Int32Array,
): void {
  const { ids, starts, ends } = corpus;
  const length = words.length / 3;
  ids.set(words.subarray(0, length), from);
  starts.set(words.subarray(length, 2 * length), from);
  ends.set(words.subarray(2 * length), from);
  let before = 0;
  let inRow = 0;
  for (let at = from; at < from + length; at++) {
    const id = ids[at] as number;
    if (id < 0) ids[at] = -1 - at; // a wall, like no other
    const hash = id < 0 ? 0 : (hashes[id] as number);
    const first = before;
    before = hash;
    // Of all that is asked here most words answer this alone, so it comes first.
    if (pairs[slotOfPair(first, hash)] === 0 || first === 0 || hash === 0) {
      inRow = 0;
      continue;
    }
    if (inRow === 0) row[inRow++] = first;
    row[inRow++] = hash;
    if (inRow >= shorts.size) printRow(shorts, row, inRow, at);
    if (inRow >= runs.size) printRow(runs, row, inRow, at);
  }
}

/** The run that the word at `at` ends. */
function printRow({ size, prints, begins }: Fingerprints, row: Int32Array, inRow: number, at: number): void {
  prints[at - size + 1] = printOf(row, inRow - size, inRow);
  begins[at - size + 1] = 1;
}
