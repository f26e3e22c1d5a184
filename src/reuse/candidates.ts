import type { Corpus } from "./corpus.ts";
import { emptySlots, type Fingerprints, slotOf } from "./fingerprints.ts";

/**
 * Inverted index from word runs to the articles that hold them, on typed arrays: a slot has the position where its run was
 * first seen (runs are told apart by their words, not by their hash), each position the next one in another article.
 */
interface RunIndex {
  readonly slots: Int32Array;
  /** Position of the same run in the next article that holds it, or 0 for none (no list goes back to position 0). */
  readonly next: Int32Array;
  /** How many articles a run's list has at most. */
  readonly crowd: number;
}

/**
 * For each article the earlier ones (as places in `corpus.articles`, ascending) that it must be compared with: those
 * that share a run with it and are among the first `crowd` articles to hold that run. So a run in n articles gives at
 * most n × crowd pairs, not n²: a run that few hold is compared among all of them, a run that many hold with the earliest
 * holders, and two late copies that share an edit still meet through the runs that only they hold.
 */
export function findCandidates(corpus: Corpus, fingerprints: Fingerprints, crowd: number): number[][] {
  const { ids, first } = corpus;
  const index: RunIndex = { slots: emptySlots(ids.length), next: new Int32Array(ids.length), crowd };
  const metBy = new Int32Array(corpus.articles.length).fill(-1);
  return corpus.articles.map((_, article) => {
    const met: number[] = [];
    const from = first[article] as number;
    const to = first[article + 1] as number;
    for (let at = from; at < to; at++) {
      if (fingerprints.begins[at] === 0) continue;
      const slot = slotOf(index.slots, ids, fingerprints, at);
      const seen = index.slots[slot] as number;
      if (seen === -1) index.slots[slot] = at;
      else meetHolders(index, corpus, { seen, at, from }, metBy, met);
    }
    return met.sort((a, b) => a - b);
  });
}

/** The holders of the run at `at`, from the first one `seen` on, are met; the article that begins at `from` joins them. */
function meetHolders(
  { next, crowd }: RunIndex,
  corpus: Corpus,
  { seen, at, from }: { seen: number; at: number; from: number },
  metBy: Int32Array,
  met: number[],
): void {
  const article = articleAt(corpus.first, at);
  for (let holder = seen, count = 1; holder < from; holder = next[holder] as number, count++) {
    const earlier = articleAt(corpus.first, holder);
    if (metBy[earlier] !== article) {
      metBy[earlier] = article;
      met.push(earlier);
    }
    if (next[holder] !== 0) continue;
    if (count < crowd) next[holder] = at;
    return;
  }
}

/** Which article a position belongs to. */
function articleAt(first: Int32Array, at: number): number {
  let low = 0;
  let high = first.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((first[middle] as number) <= at) low = middle;
    else high = middle;
  }
  return low;
}
