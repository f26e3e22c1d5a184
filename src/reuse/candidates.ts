import type { Corpus } from "./corpus.ts";
import { runStarts, sameRun } from "./fingerprints.ts";

/**
 * Inverted index from word runs to the articles that hold them: open addressing on typed arrays, one slot a distinct run
 * (told apart by its words, not by its hash alone), and behind it the first `crowd` articles that hold it.
 */
interface RunIndex {
  readonly mask: number;
  /** Corpus position where the slot's run was first seen, or -1. */
  readonly seenAt: Int32Array;
  /** First and last holding in the slot's list. */
  readonly head: Int32Array;
  readonly tail: Int32Array;
  readonly count: Uint16Array;
  /** Per holding: article, next holding of the slot or -1. */
  readonly holder: Int32Array;
  readonly next: Int32Array;
  holdings: number;
}

/**
 * For each article the earlier ones (as positions in `corpus.articles`, ascending) that it must be compared with: those
 * that share a run of `size` words with it and are among the first `crowd` articles to hold that run. So a run in n
 * articles gives at most n × crowd pairs, not n²: a run that few hold is compared among all of them, a run that many hold
 * with the earliest holders, and two late copies that share an edit still meet through the runs that only they hold.
 */
export function findCandidates(corpus: Corpus, prints: Int32Array, size: number, crowd: number): number[][] {
  const index = emptyIndex(corpus.ids.length);
  const metBy = new Int32Array(corpus.articles.length).fill(-1);
  return corpus.articles.map((_, article) => {
    const met: number[] = [];
    for (const at of runStarts(corpus.ids, first(corpus, article), first(corpus, article + 1), size)) {
      const slot = slotOf(index, corpus.ids, prints, at, size);
      if (index.seenAt[slot] === -1) index.seenAt[slot] = at;
      for (let h = index.head[slot] as number; h !== -1; h = index.next[h] as number) {
        const earlier = index.holder[h] as number;
        if (earlier === article || metBy[earlier] === article) continue;
        metBy[earlier] = article;
        met.push(earlier);
      }
      hold(index, slot, article, crowd);
    }
    return met.sort((a, b) => a - b);
  });
}

function first(corpus: Corpus, article: number): number {
  return corpus.first[article] as number;
}

function emptyIndex(words: number): RunIndex {
  const slots = 2 ** Math.ceil(Math.log2(2 * words + 2)); // at most half full: probes stay short
  return {
    mask: slots - 1,
    seenAt: new Int32Array(slots).fill(-1),
    head: new Int32Array(slots).fill(-1),
    tail: new Int32Array(slots).fill(-1),
    count: new Uint16Array(slots),
    holder: new Int32Array(words), // no run begins at more positions than there are
    next: new Int32Array(words),
    holdings: 0,
  };
}

function slotOf(index: RunIndex, ids: Int32Array, prints: Int32Array, at: number, size: number): number {
  const print = prints[at] as number;
  let slot = print & index.mask;
  for (;;) {
    const seen = index.seenAt[slot] as number;
    if (seen === -1 || (prints[seen] === print && sameRun(ids, seen, at, size))) return slot;
    slot = (slot + 1) & index.mask;
  }
}

function hold(index: RunIndex, slot: number, article: number, crowd: number): void {
  const tail = index.tail[slot] as number;
  if (tail !== -1 && index.holder[tail] === article) return;
  if ((index.count[slot] as number) >= crowd) return;
  const holding = index.holdings++;
  index.holder[holding] = article;
  index.next[holding] = -1;
  if (tail === -1) index.head[slot] = holding;
  else index.next[tail] = holding;
  index.tail[slot] = holding;
  index.count[slot] = (index.count[slot] as number) + 1;
}
