import type { Corpus } from "./corpus.ts";
import { emptySlots, type Fingerprints, sharedLength, slotOf } from "./fingerprints.ts";
import { cut, emptyRow, push } from "./rows.ts";

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
  /** The article's first corpus position, and how many it has. */
  readonly from: number;
  readonly length: number;
  /** Position (less `from`) → the run that begins there. */
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
  const length = (corpus.first[article + 1] as number) - from;
  const slots = emptySlots(length);
  const [runAt, nextPlace] = [new Int32Array(length), new Int32Array(length)];
  const table = { from, length, runAt, firstPlace: new Int32Array(length).fill(-1), nextPlace, fingerprints, slots };
  const begun = emptyRow(length);
  for (let at = from; at < from + length; at++) {
    if (fingerprints.begins[at] === 0) continue;
    const slot = slotOf(slots, corpus.ids, fingerprints, at);
    if (slots[slot] === -1) slots[slot] = at;
    runAt[at - from] = (slots[slot] as number) - from;
    push(begun, at - from);
  }
  linkPlaces(table, cut(begun));
  return table;
}

/** Links the places (positions less `from`, in order) of each run, which begins nowhere so far. */
function linkPlaces({ from, runAt, firstPlace, nextPlace }: Side, places: Int32Array): void {
  for (let k = places.length - 1; k >= 0; k--) {
    const i = places[k] as number;
    const run = runAt[i] as number;
    nextPlace[i] = firstPlace[run] as number;
    firstPlace[run] = from + i;
  }
}

/** Memory for the side that is held against a table, and for the places that are walked: from one article to the next. */
const held = { runAt: new Int32Array(0), firstPlace: new Int32Array(0), nextPlace: new Int32Array(0) };
const marks = { bits: new Int32Array(0) };
const beforePlaces = emptyRow();
const tablePlaces = emptyRow();

/** So many numbers of a row; those of `firstPlace` are -1 whenever no runs are being looked for. */
function roomIn(row: keyof typeof held, length: number): Int32Array {
  if (held[row].length < length) held[row] = new Int32Array(2 * length).fill(-1);
  return held[row];
}

/**
 * Shared runs of an earlier article and the one of the table, so that every run of `size` shared words of either is inside
 * one of them. First the later article is walked from left to right, each run not yet covered matched with the place where
 * it goes on longest; then what is left of the earlier one. Linear in the two lengths, repetition included.
 */
export function findSharedRuns(corpus: Corpus, earlier: number, table: RunTable): SharedRun[] {
  const before = holdAgainst(corpus, earlier, table);
  if (before === null) return [];
  const { ids } = corpus;
  const { size } = table.fingerprints;
  const places = cut(beforePlaces);
  linkPlaces(before, places);
  const found = coverSide(ids, table, before, size, [], placesOfHeld(table, before, places)).map(swap);
  const both = [...found, ...coverSide(ids, before, table, size, found, places)];
  for (const i of places) before.firstPlace[before.runAt[i] as number] = -1;
  return both;
}

/** Where the table's runs stand in another article, its places in `beforePlaces`, not yet linked; null for nowhere. */
function holdAgainst(corpus: Corpus, article: number, table: RunTable): Side | null {
  const { fingerprints, slots } = table;
  const from = corpus.first[article] as number;
  const to = corpus.first[article + 1] as number;
  const runAt = roomIn("runAt", to - from);
  const { ids } = corpus;
  const { size, begins } = fingerprints;
  beforePlaces.length = 0;
  let seen = -1;
  for (let at = nextBegin(begins, from, to); at < to; at = nextBegin(begins, at + 1, to)) {
    // A run that goes on needs one word compared and no look-up; a wall or a gap before it is no such word.
    const goesOn = seen >= 0 && begins[at - 1] === 1 && ids[at + size - 1] === ids[seen + size];
    seen = goesOn
      ? table.from + (table.runAt[seen + 1 - table.from] as number)
      : (slots[slotOf(slots, ids, fingerprints, at)] as number);
    if (seen === -1) continue;
    runAt[at - from] = seen - table.from;
    push(beforePlaces, at - from);
  }
  if (beforePlaces.length === 0) return null;
  const [firstPlace, nextPlace] = [roomIn("firstPlace", table.length), roomIn("nextPlace", to - from)];
  return { from, length: to - from, runAt, firstPlace, nextPlace };
}

/** Where the next run begins, or `to`; in a window few do. */
function nextBegin(begins: Uint8Array, at: number, to: number): number {
  if (begins[at] === 1) return Math.min(at, to);
  const next = begins.indexOf(1, at);
  return next < 0 ? to : Math.min(next, to);
}

/** The table's places (less `from`), in order, of the runs that the other side has: a bit is set for each, and the bits are read. */
function placesOfHeld(table: RunTable, { from, runAt, firstPlace }: Side, heldPlaces: Int32Array): Int32Array {
  const rows = (table.length + 31) >>> 5;
  if (marks.bits.length < rows) marks.bits = new Int32Array(2 * rows);
  const { bits } = marks;
  for (const i of heldPlaces) {
    const run = runAt[i] as number;
    if (firstPlace[run] !== from + i) continue;
    for (let place = table.firstPlace[run] as number; place >= 0; place = table.nextPlace[place - table.from] as number)
      bits[(place - table.from) >>> 5] = (bits[(place - table.from) >>> 5] as number) | (1 << (place - table.from));
  }
  tablePlaces.length = 0;
  for (let row = 0; row < rows; row++) {
    for (let rest = bits[row] as number; rest !== 0; rest &= rest - 1)
      push(tablePlaces, 32 * row + 31 - Math.clz32(rest & -rest));
    bits[row] = 0;
  }
  return cut(tablePlaces);
}

/** Runs (`a` on this side, `b` on the other) that cover every shared run of this side, at its `places`, which `known` does not cover. */
function coverSide(
  ids: Int32Array,
  side: Side,
  other: Side,
  size: number,
  known: readonly SharedRun[],
  places: Int32Array,
): SharedRun[] {
  const covering = known.length > 1 ? [...known].sort((x, y) => x.a - y.a) : known;
  const found: SharedRun[] = [];
  let coveredTo = 0;
  let k = 0;
  for (const i of places) {
    const at = side.from + i;
    for (; k < covering.length && (covering[k] as SharedRun).a <= at; k++)
      coveredTo = Math.max(coveredTo, (covering[k] as SharedRun).a + (covering[k] as SharedRun).length);
    if (at + size <= coveredTo) continue;
    const first = other.firstPlace[side.runAt[i] as number] as number;
    const run = longestRun(ids, at, first, other, found.at(-1), size);
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
  return b < other.from + other.length ? { a: at, b, length: sharedLength(ids, at, b) } : null;
}

function swap(run: SharedRun): SharedRun {
  return { a: run.b, b: run.a, length: run.length };
}
