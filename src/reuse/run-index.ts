import { emptyPostings, type Postings } from "./postings.ts";

/**
 * Which articles hold which runs of words. Articles are numbered 0, 1, 2 … as they come; texts are not kept.
 *
 * - Each third run of five words of an article is posted (for runs of seven; `core` and `stride` in general), and every one is
 *   looked up: of the words that two articles share, seven in a row hold one that was posted. A posting's tag has bits of the
 *   words on either side, so that articles which share five or six words and no seventh meet by mistake only (1 pair in 20).
 * - Five words that `gathering` postings hold already ("said in a statement on") are crowded: the runs of seven around them are
 *   posted instead, each in a list of its own that ends with its first `crowd` articles.
 * - An article that comes too late for such a list is posted in that of its story, which ends with 512.
 *
 * So two articles that share a run meet if no more than `crowd` articles hold it, or if no more than 512 of their story do;
 * each holder of any run meets its first `firsts` holders; and no word of an article costs more than a fixed number of steps.
 */
export interface RunIndex {
  readonly minWords: number;
  /** Words of the runs that are posted first, and how far apart they begin: `core + stride - 1` is `minWords`. */
  readonly core: number;
  readonly stride: number;
  readonly crowd: number;
  /** Of a list that is full, how many a latecomer meets: its first. */
  readonly firsts: number;
  /** Postings that put their words into a crowd: the fewer, the sooner an index costs what it will always cost. */
  readonly gathering: number;
  readonly postings: Postings;
  /** A bit for each print of crowded words, for ever. */
  readonly crowded: Int32Array;
}

/** What an index is for. */
export interface RunIndexOptions {
  readonly minWords: number;
  readonly crowd: number;
  /** `crowd` unless given. */
  readonly firsts?: number;
  /** 16 unless given. Changes nothing about runs that no more than `crowd` articles hold. */
  readonly gathering?: number;
  /** Words of all articles that will be in it at a time, as far as known: decides on its memory and speed alone. */
  readonly words: number;
}

/** What is everywhere is no sign of copying, and a copy meets the first that had its words: of a crowd in a stream a latecomer needs four. */
export function firstsOf(crowd: number): number {
  return Math.min(4, crowd);
}

/** An index without articles. */
export function openRunIndex({ minWords, crowd, firsts = crowd, gathering = 16, words }: RunIndexOptions): RunIndex {
  const core = Math.min(minWords, Math.ceil((minWords + 3) / 2));
  const stride = minWords - core + 1;
  const expected = Math.max(words / stride, 1024);
  const crowded = new Int32Array(2 ** Math.min(21, Math.ceil(Math.log2(expected)) - 6));
  return { minWords, core, stride, crowd, firsts, gathering, postings: emptyPostings(expected), crowded };
}

/** Remembers that the words of a print are in a crowd. */
export function markCrowded({ crowded }: RunIndex, print: number): void {
  const bit = print & (32 * crowded.length - 1);
  crowded[bit >>> 5] = (crowded[bit >>> 5] as number) | (1 << (bit & 31));
}

/** Whether the words of a print were ever in a crowd, or those of another print with its bit. */
export function isCrowded({ crowded }: RunIndex, print: number): boolean {
  const bit = print & (32 * crowded.length - 1);
  return ((crowded[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
}
