import type { Article } from "#types";
import { type CorpusDraft, emptyDraft, layArticle } from "./corpus.ts";
import { emptyRow, type NumberRow } from "./rows.ts";
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
}

/** As many different words as some millions of news articles have, about 150 MB. */
const MOST_WORDS = 2 ** 22;

/** Numbers in a slab, 4 MB: many articles share one, so that there are few memory blocks to keep track of. */
const SLAB = 2 ** 20;

/** A lexicon without words. */
export function openLexicon(mostWords = MOST_WORDS): Lexicon {
  return { draft: emptyDraft([]), mostWords, edition: 0, slab: emptyRow(0) };
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
