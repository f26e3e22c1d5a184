import type { Article, Block } from "#types";
import { codeUnitsOf } from "./code-units.ts";
import { inCanonicalOrder } from "./order.ts";
import { cut, emptyRow, emptyWords, makeRoom, type NumberRow, push, pushWord, type WordRow } from "./rows.ts";
import { makeScanner, nextWord, type Scanner, scanFrom, WALL } from "./scan.ts";
import { scanStretch } from "./stretches.ts";
import { emptyVocabulary, knownNumber, NOT_KNOWN, numberWord, plainNumber, type Vocabulary } from "./vocabulary.ts";

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
  /** A well-mixed 32-bit hash of the word at each position, never `WALL`; that of a wall is `WALL`. */
  readonly hashes: Int32Array;
}

interface CorpusDraft {
  readonly words: WordRow;
  readonly ids: NumberRow;
  readonly vocabulary: Vocabulary;
  readonly scanner: Scanner;
  /** Whether words that have no number get one. */
  open: boolean;
}

/** Number of every word that the article does not have against which others are laid out. */
export const FOREIGN = 2 ** 31 - 1;

/** Words of title and body of all articles, numbered. An article with an id that came before is left out. */
export function layCorpus(articles: readonly Article[]): Corpus {
  return layOrdered(inCanonicalOrder(articles), emptyDraft(articles));
}

/**
 * The same for a comparison of one of the articles with each of the others: words that this one does not have are all `FOREIGN`,
 * and begin no run.
 */
export function layAgainst(article: Article, others: readonly Article[]): Corpus {
  const draft = emptyDraft([...others, article]);
  layArticle(draft, article);
  draft.words.length = 0;
  draft.ids.length = 0;
  draft.open = false;
  return layOrdered(inCanonicalOrder([...others, article]), draft);
}

/** Letters and spaces of a word, about: decides on the memory taken at first. */
const USUAL_WORD = 5;

function emptyDraft(articles: readonly Article[]): CorpusDraft {
  const room = Math.ceil(articles.reduce((sum, { text }) => sum + text.length, 0) / USUAL_WORD);
  return {
    words: emptyWords(room),
    ids: emptyRow(room),
    vocabulary: emptyVocabulary(),
    scanner: makeScanner(),
    open: true,
  };
}

function layOrdered(articles: readonly Article[], draft: CorpusDraft): Corpus {
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

function layArticle(draft: CorpusDraft, article: Article): void {
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
  const { words, ids, vocabulary, open } = draft;
  const from = words.length;
  scanStretch(text, at.start, at.end, words);
  const values = makeRoom(ids, words.length - from);
  const units = codeUnitsOf(text);
  for (let i = from; i < words.length; i++) {
    const hash = words.hashes[i] as number;
    const number = plainNumber(vocabulary, hash, units, words.starts[i] as number, words.ends[i] as number);
    values[i] = number >= 0 ? number : number === NOT_KNOWN && !open ? FOREIGN : numberAt(draft, text, i);
  }
  ids.length = words.length;
}

/** The number of a word by its letters. */
function numberAt({ words, vocabulary, scanner, open }: CorpusDraft, text: string, i: number): number {
  scanFrom(scanner, text, words.starts[i] as number, words.ends[i] as number);
  nextWord(scanner);
  if (open) return numberWord(vocabulary, scanner);
  const known = knownNumber(vocabulary, scanner);
  return known === NOT_KNOWN ? FOREIGN : known;
}

function layWall({ words, ids }: CorpusDraft, at: number): void {
  push(ids, -1 - ids.length);
  pushWord(words, WALL, at, at);
}
