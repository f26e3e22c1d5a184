import { wordsOf } from "#text";
import type { Article, Block } from "#types";
import { inCanonicalOrder } from "./order.ts";

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
  /** A well-mixed 32-bit hash for each word number. */
  readonly hashes: Int32Array;
}

/** Numbers in a row that grows by doubling. */
interface NumberRow {
  values: Int32Array;
  length: number;
}

interface CorpusDraft {
  readonly ids: NumberRow;
  readonly starts: NumberRow;
  readonly ends: NumberRow;
  readonly numbers: Map<string, number>;
  readonly hashes: NumberRow;
}

/** Words of title and body of all articles, numbered. An article with an id that came before is left out. */
export function layCorpus(articles: readonly Article[]): Corpus {
  const ordered = inCanonicalOrder(articles);
  const draft: CorpusDraft = { ids: row(), starts: row(), ends: row(), numbers: new Map(), hashes: row() };
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
  let open = false;
  for (const block of article.blocks) {
    if (countsForReuse(block)) {
      layBlock(draft, article.text, block);
      open = true;
    } else if (open && block.end > block.start) {
      layWall(draft, block.start);
      open = false;
    }
  }
  layWall(draft, article.text.length);
}

function layBlock(draft: CorpusDraft, text: string, block: Block): void {
  for (const word of wordsOf(text, block)) {
    push(draft.ids, wordNumber(draft, word.norm));
    push(draft.starts, word.start);
    push(draft.ends, word.end);
  }
}

function layWall(draft: CorpusDraft, at: number): void {
  push(draft.ids, -1 - draft.ids.length);
  push(draft.starts, at);
  push(draft.ends, at);
}

function wordNumber(draft: CorpusDraft, norm: string): number {
  const known = draft.numbers.get(norm);
  if (known !== undefined) return known;
  const number = draft.numbers.size;
  draft.numbers.set(norm, number);
  push(draft.hashes, hashWord(norm));
  return number;
}

/** FNV-1a over UTF-16 units, finished as MurmurHash3 does: of the word alone, so that an index outlives one batch. */
function hashWord(norm: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < norm.length; i++) hash = Math.imul(hash ^ norm.charCodeAt(i), 0x01000193);
  return mixBits(hash);
}

/** MurmurHash3's 32-bit finalizer: every bit of the input moves every bit of the result. */
export function mixBits(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

function row(): NumberRow {
  return { values: new Int32Array(1024), length: 0 };
}

function push(numbers: NumberRow, value: number): void {
  if (numbers.length === numbers.values.length) {
    const wider = new Int32Array(2 * numbers.length);
    wider.set(numbers.values);
    numbers.values = wider;
  }
  numbers.values[numbers.length++] = value;
}

function cut(numbers: NumberRow): Int32Array {
  return numbers.values.subarray(0, numbers.length);
}
