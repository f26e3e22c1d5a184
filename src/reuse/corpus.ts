import type { Article, Block } from "#types";
import { codeUnitsOf } from "./code-units.ts";
import { inCanonicalOrder } from "./order.ts";
import { cut, emptyRow, emptyWords, makeRoom, type NumberRow, push, pushWord, type WordRow } from "./rows.ts";
import { makeScanner, nextWord, type Scanner, scanFrom, WALL } from "./scan.ts";
import { scanStretch } from "./stretches.ts";
import { emptyVocabulary, numberWord, plainNumber, type Vocabulary } from "./vocabulary.ts";

/**
 * Words of a batch as numbers, article after article, in one row. Equal words have equal numbers, 0 and up. A wall is a
 * position without a word, with a negative number that comes once: it ends every article and stands where a block that
 * does not count (caption, boilerplate) was left out, so that no run of shared words can cross it.
 */
export interface Corpus {
  /** In canonical order. */
  readonly articles: readonly Article[];
  readonly ids: Int32Array;
  /** UTF-16 offsets of each word in its article's text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Article k has the positions `first[k]` to `first[k + 1]`, the last of them a wall. */
  readonly first: Int32Array;
}

/** A corpus with a well-mixed 32-bit hash of the word at each position, never `WALL`; that of a wall is `WALL`. */
export interface HashedCorpus extends Corpus {
  readonly hashes: Int32Array;
}

/** What a corpus is laid out in. */
export interface CorpusDraft {
  readonly words: WordRow;
  readonly ids: NumberRow;
  readonly vocabulary: Vocabulary;
  readonly scanner: Scanner;
}

/** Words of title and body of all articles, numbered. An article with an id that came before is left out. */
export function layCorpus(articles: readonly Article[]): HashedCorpus {
  return layOrdered(inCanonicalOrder(articles), emptyDraft(articles));
}

/** Letters and spaces of a word, about: decides on the memory taken at first. */
const USUAL_WORD = 5;

/** A draft with room for so many articles. */
export function emptyDraft(articles: readonly Article[]): CorpusDraft {
  const room = Math.ceil(articles.reduce((sum, { text }) => sum + text.length, 0) / USUAL_WORD);
  return {
    words: emptyWords(room),
    ids: emptyRow(room),
    vocabulary: emptyVocabulary(),
    scanner: makeScanner(),
  };
}

function layOrdered(articles: readonly Article[], draft: CorpusDraft): HashedCorpus {
  const first = new Int32Array(articles.length + 1);
  for (const [k, article] of articles.entries()) {
    layArticle(draft, article);
    first[k + 1] = draft.ids.length;
  }
  const { words, ids } = draft;
  const upTo = (row: Int32Array) => row.subarray(0, words.length);
  const [hashes, starts, ends] = [upTo(words.hashes), upTo(words.starts), upTo(words.ends)];
  return { articles, ids: cut(ids), starts, ends, first, hashes };
}

/** Whether a block's words can be reused words: what an outlet puts around every article is not copying. */
export function countsForReuse(block: Block): boolean {
  return block.role === "title" || block.role === "body";
}

/** Puts an article's words and walls behind those that are there. */
export function layArticle(draft: CorpusDraft, article: Article): void {
  for (const stretch of stretchesOf(article)) {
    if (stretch.wall) layWall(draft, stretch.start);
    else layStretch(draft, article.text, stretch);
  }
}

/** A part of an article's text whose words count, or a wall at `start`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly wall: boolean;
}

/** Title and body in order, with a wall wherever something between them was left out and one at the end. */
export function stretchesOf(article: Article): Stretch[] {
  const stretches: Stretch[] = [];
  for (const block of article.blocks) {
    const { start, end } = block;
    if (countsForReuse(block)) stretches.push({ start, end, wall: false });
    else if (end > start && stretches.at(-1)?.wall === false) stretches.push({ start, end: start, wall: true });
  }
  const { length } = article.text;
  return [...stretches, { start: length, end: length, wall: true }];
}

function layStretch(draft: CorpusDraft, text: string, at: Stretch): void {
  const { words, ids, vocabulary } = draft;
  const from = words.length;
  scanStretch(text, at.start, at.end, words);
  const values = makeRoom(ids, words.length - from);
  const units = codeUnitsOf(text);
  for (let i = from; i < words.length; i++) {
    const hash = words.hashes[i] as number;
    const number = plainNumber(vocabulary, hash, units, words.starts[i] as number, words.ends[i] as number);
    values[i] = number >= 0 ? number : numberAt(draft, text, i);
  }
  ids.length = words.length;
}

/** The number of a word by its letters. */
function numberAt({ words, vocabulary, scanner }: CorpusDraft, text: string, i: number): number {
  scanFrom(scanner, text, words.starts[i] as number, words.ends[i] as number);
  nextWord(scanner);
  return numberWord(vocabulary, scanner);
}

function layWall({ words, ids }: CorpusDraft, at: number): void {
  push(ids, -1 - ids.length);
  pushWord(words, WALL, at, at);
}
