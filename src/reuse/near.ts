import type { Corpus } from "./corpus.ts";
import { emptySlots, type Fingerprints } from "./fingerprints.ts";
import { emptyRow, type NumberRow, push } from "./rows.ts";

/** Two short runs belong together when they stand no farther apart, in words, and the same distance in both articles, give or take `SHIFT`. */
const APART = 48;
const SHIFT = 16;
/** So many short runs that belong with the one before must two articles share to be compared. */
const LEAST_LINKS = 2;

/** Short runs by print: the places where they stand, the newest first. */
interface ShortRuns {
  readonly shorts: Fingerprints;
  /** Open addressing: the newest posting of a print, or -1. */
  readonly slots: Int32Array;
  readonly places: NumberRow;
  readonly articles: NumberRow;
  readonly before: NumberRow;
}

/** The short runs that the article being read shares with each earlier one. */
interface Met {
  readonly article: number;
  readonly crowd: number;
  /** Earlier article → place of the run met last, here and there. */
  readonly here: Int32Array;
  readonly there: Int32Array;
  /** Earlier article → runs that belong with the one before. */
  readonly links: Int32Array;
  readonly others: number[];
}

/**
 * For each article the earlier ones with which it shares several short runs close together and in order, runs that at most
 * `crowd` articles hold. Runs are compared by their prints alone; who is named here by mistake is found to share nothing.
 */
export function findNearPairs(corpus: Corpus, shorts: Fingerprints, crowd: number): number[][] {
  const { articles, first, ids } = corpus;
  const row = () => emptyRow();
  const runs: ShortRuns = { shorts, slots: emptySlots(ids.length), places: row(), articles: row(), before: row() };
  const [here, there, links] = [0, 0, 0].map(() => new Int32Array(articles.length)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  here.fill(-1);
  return articles.map((_, article) => {
    const met: Met = { article, crowd, here, there, links, others: [] };
    for (let at = first[article] as number; at < (first[article + 1] as number); at++)
      if (shorts.begins[at] === 1) meetHolders(runs, at, met);
    for (const other of met.others) here[other] = -1;
    return met.others.filter((other) => (links[other] as number) >= LEAST_LINKS).sort((x, y) => x - y);
  });
}

function meetHolders(runs: ShortRuns, at: number, met: Met): void {
  const slot = slotOfPrint(runs, runs.shorts.prints[at] as number);
  const newest = runs.slots[slot] as number;
  const { before, articles, places } = runs;
  let holders = 0;
  let posting = newest;
  for (; posting >= 0 && holders <= met.crowd; posting = before.values[posting] as number) holders++;
  if (holders > met.crowd) return;
  for (posting = newest; posting >= 0; posting = before.values[posting] as number)
    if (articles.values[posting] !== met.article)
      meet(met, articles.values[posting] as number, at, places.values[posting] as number);
  if (newest >= 0 && articles.values[newest] === met.article) return;
  runs.slots[slot] = places.length;
  push(places, at);
  push(articles, met.article);
  push(before, newest);
}

function meet({ here, there, links, others }: Met, other: number, at: number, place: number): void {
  const last = here[other] as number;
  const before = there[other] as number;
  here[other] = at;
  there[other] = place;
  if (last < 0) {
    links[other] = 0;
    others.push(other);
    return;
  }
  if (at - last === 1 && place - before === 1) return; // one longer run
  if (at - last <= APART && place > before && Math.abs(at - last - (place - before)) <= SHIFT)
    links[other] = (links[other] as number) + 1;
}

function slotOfPrint({ shorts, slots, places }: ShortRuns, print: number): number {
  const mask = slots.length - 1;
  let slot = print & mask;
  for (;;) {
    const newest = slots[slot] as number;
    if (newest < 0 || shorts.prints[places.values[newest] as number] === print) return slot;
    slot = (slot + 1) & mask;
  }
}
