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
  /** Run → the first position where it begins, or -1. */
  readonly firstPlace: Int32Array;
  /** Position (less `from`) → the next one where the same run begins, or -1. */
  readonly nextPlace: Int32Array;
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
  for (let at = from; at < to; at++) {
    if (fingerprints.begins[at] === 0) continue;
    const slot = slotOf(slots, corpus.ids, fingerprints, at);
    if (slots[slot] === -1) slots[slot] = at;
    runAt[at - from] = (slots[slot] as number) - from;
  }
  return { fingerprints, slots, ...sideOf(from, runAt, new Int32Array(to - from), new Int32Array(to - from)) };
}

/** Where each of so many runs stands, in order; the rows are filled. */
function sideOf(from: number, runAt: Int32Array, firstPlace: Int32Array, nextPlace: Int32Array): Side {
  firstPlace.fill(-1);
  for (let i = runAt.length - 1; i >= 0; i--) {
    const run = runAt[i] as number;
    if (run < 0) continue;
    nextPlace[i] = firstPlace[run] as number;
    firstPlace[run] = from + i;
  }
  return { from, runAt, firstPlace, nextPlace };
}

/** Memory of the side that is held against a table, for as long as their runs are looked for. */
const held = { runAt: new Int32Array(0), firstPlace: new Int32Array(0), nextPlace: new Int32Array(0) };

function roomIn(row: keyof typeof held, length: number): Int32Array {
  if (held[row].length < length) held[row] = new Int32Array(2 * length);
  return held[row].subarray(0, length);
}

/**
 * Shared runs of an earlier article and the one of the table, so that every run of `size` shared words of either is inside
 * one of them. First the later article is walked from left to right, each run not yet covered matched with the place where
 * it goes on longest; then what is left of the earlier one. Linear in the two lengths, repetition included.
 */
export function findSharedRuns(corpus: Corpus, earlier: number, table: RunTable): SharedRun[] {
  const before = holdAgainst(corpus, earlier, table);
  if (before === null) return [];
  const { size } = table.fingerprints;
  const found = coverSide(corpus.ids, table, before, size, []).map(swap);
  return [...found, ...coverSide(corpus.ids, before, table, size, found)];
}

/** Where the table's runs stand in another article; null for nowhere. */
function holdAgainst(corpus: Corpus, article: number, table: RunTable): Side | null {
  const { fingerprints, slots } = table;
  const from = corpus.first[article] as number;
  const to = corpus.first[article + 1] as number;
  const runAt = roomIn("runAt", to - from).fill(-1);
  const { ids } = corpus;
  const { size, begins } = fingerprints;
  let any = false;
  let seen = -1;
  for (let at = from; at < to; at++) {
    if (begins[at] === 0) continue;
    // A run that goes on needs one word compared and no look-up; a wall or a gap before it is no such word.
    const goesOn = seen >= 0 && begins[at - 1] === 1 && ids[at + size - 1] === ids[seen + size];
    seen = goesOn
      ? table.from + (table.runAt[seen + 1 - table.from] as number)
      : (slots[slotOf(slots, ids, fingerprints, at)] as number);
    if (seen === -1) continue;
    runAt[at - from] = seen - table.from;
    any = true;
  }
  if (!any) return null;
  return sideOf(from, runAt, roomIn("firstPlace", table.runAt.length), roomIn("nextPlace", to - from));
}

/** Runs (`a` on this side, `b` on the other) that cover every shared run of this side which `known` does not cover. */
function coverSide(ids: Int32Array, side: Side, other: Side, size: number, known: readonly SharedRun[]): SharedRun[] {
  const covering = [...known].sort((x, y) => x.a - y.a);
  const found: SharedRun[] = [];
  const { from, runAt } = side;
  const { firstPlace } = other;
  let coveredTo = 0;
  let k = 0;
  for (let at = from; at <= from + runAt.length - size; at++) {
    const begun = runAt[at - from] as number;
    if (begun < 0 || (firstPlace[begun] as number) < 0) continue;
    for (; k < covering.length && (covering[k] as SharedRun).a <= at; k++)
      coveredTo = Math.max(coveredTo, (covering[k] as SharedRun).a + (covering[k] as SharedRun).length);
    if (at + size <= coveredTo) continue;
    const run = longestRun(ids, at, firstPlace[begun] as number, other, found.at(-1), size);
    if (run === null) continue;
    found.push(run);
    coveredTo = Math.max(coveredTo, run.a + run.length);
  }
  return found;
}

/** A run at that of the other side's places, from the first on, where the words go on longest, the first of equals; a place in line with the run before comes first. */
function longestRun(
  ids: Int32Array,
  at: number,
  first: number,
  other: Side,
  before: SharedRun | undefined,
  size: number,
): SharedRun | null {
  let best = inLineWith(ids, at, other, before);
  let place = first;
  for (let tried = 0; place >= 0 && tried < PLACES; tried++) {
    const length = sharedLength(ids, at, place);
    if (length >= size && length > (best?.length ?? 0)) best = { a: at, b: place, length };
    place = other.nextPlace[place - other.from] as number;
  }
  return best !== null && best.length >= size ? best : null;
}

/** The run at the place of the other side that is in line with the run before. */
function inLineWith(ids: Int32Array, at: number, other: Side, before: SharedRun | undefined): SharedRun | null {
  if (before === undefined) return null;
  const b = before.b + at - before.a;
  return b < other.from + other.runAt.length ? { a: at, b, length: sharedLength(ids, at, b) } : null;
}

function swap(run: SharedRun): SharedRun {
  return { a: run.b, b: run.a, length: run.length };
}
