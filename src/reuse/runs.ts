import type { Corpus } from "./corpus.ts";
import { emptySlots, type Fingerprints, sharedLength, slotOf } from "./fingerprints.ts";

/** The same words at two places: positions in the corpus, the earlier article's first, and how many words. */
export interface SharedRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A run that an article repeats is tried at so many of its places; the others are covered, if not each by its best match. */
const PLACES = 8;

/** Where the runs that matter stand in one article. A run is known by the place where the table's article has it first. */
interface Side {
  /** The article's first corpus position. */
  readonly from: number;
  /** Position (less `from`) → the run that begins there, or -1. */
  readonly runAt: Int32Array;
  /** Run → its positions, at most PLACES, in order. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** The runs of one article, to be looked up by their words: made once, asked for every article it is compared with. */
export interface RunTable extends Side {
  readonly fingerprints: Fingerprints;
  readonly slots: Int32Array;
}

/** Table of the runs of one article. */
export function tabulateRuns(corpus: Corpus, fingerprints: Fingerprints, article: number): RunTable {
  const from = corpus.first[article] as number;
  const to = corpus.first[article + 1] as number;
  const slots = emptySlots(to - from);
  const runAt = new Int32Array(to - from).fill(-1);
  const places = new Map<number, number[]>();
  for (let at = from; at < to; at++) {
    if (fingerprints.begins[at] === 0) continue;
    const slot = slotOf(slots, corpus.ids, fingerprints, at);
    if (slots[slot] === -1) slots[slot] = at;
    const run = (slots[slot] as number) - from;
    runAt[at - from] = run;
    addPlace(places, run, at);
  }
  return { fingerprints, slots, from, runAt, places };
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
export function findSharedRuns(corpus: Corpus, earlier: number, table: RunTable): SharedRun[] {
  const before = holdAgainst(corpus, earlier, table);
  if (before.places.size === 0) return [];
  const { size } = table.fingerprints;
  const found = coverSide(corpus.ids, table, before, size, []).map(swap);
  return [...found, ...coverSide(corpus.ids, before, table, size, found)];
}

/** Where the table's runs stand in another article. */
function holdAgainst(corpus: Corpus, article: number, { fingerprints, slots, from: tableFrom }: RunTable): Side {
  const from = corpus.first[article] as number;
  const to = corpus.first[article + 1] as number;
  const runAt = new Int32Array(to - from).fill(-1);
  const places = new Map<number, number[]>();
  for (let at = from; at < to; at++) {
    if (fingerprints.begins[at] === 0) continue;
    const seen = slots[slotOf(slots, corpus.ids, fingerprints, at)] as number;
    if (seen === -1) continue;
    runAt[at - from] = seen - tableFrom;
    addPlace(places, seen - tableFrom, at);
  }
  return { from, runAt, places };
}

/** Runs (`a` on this side, `b` on the other) that cover every shared run of this side which `known` does not cover. */
function coverSide(ids: Int32Array, side: Side, other: Side, size: number, known: readonly SharedRun[]): SharedRun[] {
  const covering = [...known].sort((x, y) => x.a - y.a);
  const found: SharedRun[] = [];
  let coveredTo = 0;
  let k = 0;
  for (let at = side.from; at <= side.from + side.runAt.length - size; at++) {
    for (; k < covering.length && (covering[k] as SharedRun).a <= at; k++)
      coveredTo = Math.max(coveredTo, (covering[k] as SharedRun).a + (covering[k] as SharedRun).length);
    if (at + size <= coveredTo) continue;
    const choices = other.places.get(side.runAt[at - side.from] as number);
    if (choices === undefined) continue;
    const run = longestRun(ids, at, [...inLineWith(found.at(-1), at, other), ...choices], size);
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
