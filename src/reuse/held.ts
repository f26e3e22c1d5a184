import type { Article } from "#types";
import type { Arena } from "./arena.ts";
import { type Corpus, type CorpusDraft, emptyDraft, FOREIGN, layArticle } from "./corpus.ts";
import { inCanonicalOrder } from "./order.ts";
import { emptyRow, type NumberRow } from "./rows.ts";
import { WALL } from "./scan.ts";
import { emptyVocabulary } from "./vocabulary.ts";

/** An article with its words by number, read once, so that it can be compared again and again without its text being read. */
export interface HeldArticle {
  readonly article: Article;
  /** Of each word (-1 for a wall) its number, then of each where it begins in the text, then where it ends. */
  readonly words: Int32Array;
  /** Of the lexicon when the words were numbered; in another one their numbers mean nothing. */
  readonly edition: number;
}

/** What numbers the words of articles that are held, the same word always alike, until there are too many. */
export interface Lexicon {
  readonly draft: CorpusDraft;
  /** So many different words it numbers before it begins anew. */
  readonly mostWords: number;
  edition: number;
  /** Where the words of articles lie, one behind the other, and how much of it is taken. */
  slab: NumberRow;
  /** By number of a word: 1 while an article that has it is compared. */
  own: Uint8Array;
}

/** As many different words as some millions of news articles have, about 150 MB. */
const MOST_WORDS = 2 ** 22;

/** Numbers in a slab, 4 MB: many articles share one, so that there are few memory blocks to keep track of. */
const SLAB = 2 ** 20;

/** A lexicon without words. */
export function openLexicon(mostWords = MOST_WORDS): Lexicon {
  return { draft: emptyDraft([]), mostWords, edition: 0, slab: emptyRow(0), own: new Uint8Array(4096) };
}

/** Makes room for the words of another article: where there are too many, all numbers begin anew. */
export function makeRoomFor(lexicon: Lexicon): void {
  const { vocabulary } = lexicon.draft;
  if (vocabulary.hashes.length <= lexicon.mostWords) return;
  Object.assign(vocabulary, emptyVocabulary());
  lexicon.edition++;
}

/** Reads an article's words. Their hashes, 0 for a wall, are good until the next call. */
export function readWords(lexicon: Lexicon, article: Article): { held: HeldArticle; hashes: Int32Array } {
  const { draft, edition } = lexicon;
  draft.words.length = 0;
  draft.ids.length = 0;
  layArticle(draft, article);
  const { length, hashes, starts, ends } = draft.words;
  const words = rowIn(lexicon, 3 * length);
  for (let i = 0; i < length; i++) words[i] = Math.max(-1, draft.ids.values[i] as number);
  words.set(starts.subarray(0, length), length);
  words.set(ends.subarray(0, length), 2 * length);
  return { held: { article, words, edition }, hashes: hashes.subarray(0, length) };
}

/** The next so many numbers of the slab, or of a new one. */
function rowIn(lexicon: Lexicon, size: number): Int32Array {
  if (lexicon.slab.length + size > lexicon.slab.values.length) lexicon.slab = emptyRow(Math.max(SLAB, size));
  const { slab } = lexicon;
  slab.length += size;
  return slab.values.subarray(slab.length - size, slab.length);
}

/** Whether the numbers of an article's words are those that the lexicon gives now. */
export function isNumbered(lexicon: Lexicon, { edition }: HeldArticle): boolean {
  return edition === lexicon.edition;
}

/**
 * A corpus for the comparison of one of the articles with each of the others, in canonical order: words that this one does not have
 * are all `FOREIGN`, and begin no run. All must be numbered.
 */
export function layAgainst(lexicon: Lexicon, held: HeldArticle, others: readonly HeldArticle[], arena: Arena): Corpus {
  const byId = new Map([...others, held].map((one) => [one.article.id, one]));
  const articles = inCanonicalOrder([...byId.values()].map(({ article }) => article));
  const ordered = articles.map(({ id }) => byId.get(id) as HeldArticle);
  const first = new Int32Array(ordered.length + 1);
  for (const [k, { words }] of ordered.entries()) first[k + 1] = (first[k] as number) + words.length / 3;
  const row = () => arena.ints(first.at(-1) ?? 0);
  const corpus: Corpus = { articles, first, ids: row(), starts: row(), ends: row(), hashes: row() };
  setOwn(lexicon, held, 1);
  for (const [k, one] of ordered.entries()) layHeld(lexicon, one, corpus, first[k] as number);
  setOwn(lexicon, held, 0);
  return corpus;
}

function setOwn(lexicon: Lexicon, { words }: HeldArticle, value: 0 | 1): void {
  const known = lexicon.draft.vocabulary.hashes.length;
  if (lexicon.own.length < known) lexicon.own = new Uint8Array(2 * known);
  for (let i = 0; i < words.length / 3; i++) if ((words[i] as number) >= 0) lexicon.own[words[i] as number] = value;
}

function layHeld({ draft, own }: Lexicon, { words }: HeldArticle, corpus: Corpus, from: number): void {
  const { ids, hashes, starts, ends } = corpus;
  const hashesOf = draft.vocabulary.hashes.values;
  const length = words.length / 3;
  starts.set(words.subarray(length, 2 * length), from);
  ends.set(words.subarray(2 * length), from);
  for (let i = 0; i < length; i++) {
    const id = words[i] as number;
    const at = from + i;
    const isOwn = own[id] === 1;
    ids[at] = isOwn ? id : id < 0 ? -1 - at : FOREIGN;
    hashes[at] = isOwn ? (hashesOf[id] as number) : id < 0 ? WALL : FOREIGN;
  }
}
