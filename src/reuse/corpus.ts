import type { Article, Block } from "#types";
import { inCanonicalOrder } from "./order.ts";
import { cut, emptyRow, type NumberRow, push } from "./rows.ts";
import { makeScanner, nextWord, type Scanner, scanFrom, WALL } from "./scan.ts";
import { emptyVocabulary, numberWord, type Vocabulary } from "./vocabulary.ts";

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
  readonly ids: NumberRow;
  readonly starts: NumberRow;
  readonly ends: NumberRow;
  readonly hashes: NumberRow;
  readonly vocabulary: Vocabulary;
  readonly scanner: Scanner;
}

/** Words of title and body of all articles, numbered. An article with an id that came before is left out. */
export function layCorpus(articles: readonly Article[]): Corpus {
  const ordered = inCanonicalOrder(articles);
  const draft: CorpusDraft = {
    ids: emptyRow(),
    starts: emptyRow(),
    ends: emptyRow(),
    hashes: emptyRow(),
    vocabulary: emptyVocabulary(),
    scanner: makeScanner(),
  };
  const first = new Int32Array(ordered.length + 1);
  for (const [k, article] of ordered.entries()) {
    layArticle(draft, article);
    first[k + 1] = draft.ids.length;
  }
  const { ids, starts, ends, hashes } = draft;
  return { articles: ordered, ids: cut(ids), starts: cut(starts), ends: cut(ends), first, hashes: cut(hashes) };
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

function layStretch({ ids, starts, ends, hashes, vocabulary, scanner }: CorpusDraft, text: string, at: Stretch): void {
  scanFrom(scanner, text, at.start, at.end);
  while (nextWord(scanner)) {
    push(ids, numberWord(vocabulary, scanner));
    push(starts, scanner.start);
    push(ends, scanner.end);
    push(hashes, scanner.hash);
  }
}

function layWall(draft: CorpusDraft, at: number): void {
  push(draft.ids, -1 - draft.ids.length);
  push(draft.starts, at);
  push(draft.ends, at);
  push(draft.hashes, WALL);
}
