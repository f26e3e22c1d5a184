import type { Corpus } from "./corpus.ts";
import { runStarts, sameRun, sharedLength } from "./fingerprints.ts";

/** The same words at two places: positions in the corpus, the earlier article's first, and how many words. */
export interface SharedRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A run that an article repeats is tried at so many of its places; the others are covered, if not each by its best match. */
const PLACES = 8;

/** The runs of one article, looked up by their words: made once, then asked for every article it is compared with. */
export interface RunTable {
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly mask: number;
  /** Slot → the first position of a run, or -1; a run is known by that position (less `from`). */
  readonly slots: Int32Array;
  /** Position (less `from`) → the run there as the first position of the same words (less `from`), or -1. */
  readonly runAt: Int32Array;
  /** Run → its places in this article, at most PLACES, in order. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** Table of the runs of `size` words of one article. */
export function tabulateRuns(corpus: Corpus, prints: Int32Array, article: number, size: number): RunTable {
  const from = corpus.first[article] as number;
  const to = corpus.first[article + 1] as number;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * (to - from) + 2))).fill(-1);
  const runAt = new Int32Array(to - from).fill(-1);
  const places = new Map<number, number[]>();
  const table: RunTable = { from, to, size, mask: slots.length - 1, slots, runAt, places };
  for (const at of runStarts(corpus.ids, from, to, size)) {
    const slot = slotOf(table, corpus.ids, prints, at);
    if (slots[slot] === -1) slots[slot] = at;
    const run = (slots[slot] as number) - from;
    runAt[at - from] = run;
    addPlace(places, run, at);
  }
  return table;
}

function slotOf(table: RunTable, ids: Int32Array, prints: Int32Array, at: number): number {
  const print = prints[at] as number;
  let slot = print & table.mask;
  for (;;) {
    const seen = table.slots[slot] as number;
    if (seen === -1 || (prints[seen] === print && sameRun(ids, seen, at, table.size))) return slot;
    slot = (slot + 1) & table.mask;
  }
}

function addPlace(places: Map<number, number[]>, run: number, at: number): void {
  const known = places.get(run);
  if (known === undefined) places.set(run, [at]);
  else if (known.length < PLACES) known.push(at);
}

/**
 * Shared runs of an earlier article and the one of the table, so that every run of `size` shared words of either is inside
 * one of them. First the later article is walked from left to right, each run not yet covered matched with the place where
 * it goes on longest; then what is left of the earlier one. Linear in the two lengths, repetition included.
 */
export function findSharedRuns(corpus: Corpus, prints: Int32Array, earlier: number, table: RunTable): SharedRun[] {
  const from = corpus.first[earlier] as number;
  const to = corpus.first[earlier + 1] as number;
  const runAt = new Int32Array(to - from).fill(-1);
  const places = new Map<number, number[]>();
  for (const at of runStarts(corpus.ids, from, to, table.size)) {
    const seen = table.slots[slotOf(table, corpus.ids, prints, at)] as number;
    if (seen === -1) continue;
    runAt[at - from] = seen - table.from;
    addPlace(places, seen - table.from, at);
  }
  if (places.size === 0) return [];
  const later: Side = { from: table.from, runAt: table.runAt, places: table.places, size: table.size };
  const before: Side = { from, runAt, places, size: table.size };
  const found = coverSide(corpus.ids, later, before, []).map(swap);
  return [...found, ...coverSide(corpus.ids, before, later, found)];
}

interface Side {
  readonly from: number;
  readonly runAt: Int32Array;
  readonly places: ReadonlyMap<number, readonly number[]>;
  readonly size: number;
}

/** Runs (`a` on this side, `b` on the other) that cover every shared run of this side which `known` does not cover. */
function coverSide(ids: Int32Array, side: Side, other: Side, known: readonly SharedRun[]): SharedRun[] {
  const covering = [...known].sort((x, y) => x.a - y.a);
  const found: SharedRun[] = [];
  let coveredTo = 0;
  let k = 0;
  for (let at = side.from; at <= side.from + side.runAt.length - side.size; at++) {
    for (; k < covering.length && (covering[k] as SharedRun).a <= at; k++)
      coveredTo = Math.max(coveredTo, (covering[k] as SharedRun).a + (covering[k] as SharedRun).length);
    if (at + side.size <= coveredTo) continue;
    const choices = other.places.get(side.runAt[at - side.from] as number);
    if (choices === undefined) continue;
    const run = longestRun(ids, at, [...inLineWith(found.at(-1), at, other), ...choices], side.size);
    found.push(run);
    coveredTo = Math.max(coveredTo, run.a + run.length);
  }
  return found;
}

/** The place of the other side that is in line with the run before. */
function inLineWith(before: SharedRun | undefined, at: number, other: Side): number[] {
  if (before === undefined) return [];
  const place = before.b + at - before.a;
  return place < other.from + other.runAt.length ? [place] : [];
}

/** The place where the words go on longest, the first of equals. */
function longestRun(ids: Int32Array, at: number, places: readonly number[], size: number): SharedRun {
  let best: SharedRun = { a: at, b: -1, length: size - 1 };
  for (const b of places) {
    const length = sharedLength(ids, at, b);
    if (length > best.length) best = { a: at, b, length };
  }
  return best;
}

function swap(run: SharedRun): SharedRun {
  return { a: run.b, b: run.a, length: run.length };
}
