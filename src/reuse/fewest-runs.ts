import { joinRuns } from "./align.ts";
import type { SharedRun } from "./runs.ts";

/** What a matching word is worth, and a word replaced, dropped or put in costs: more than all runs and gaps of a line-up together. */
const WORD = 4096;
const RUN = 2;
const GAP = 1;
const OUT_OF_REACH = -(2 ** 30);

/** The best line-ups of the beginnings of both, row by row: those that end with a matching word, and those that do not. */
interface Grids {
  readonly width: number;
  readonly matching: Int32Array;
  readonly apart: Int32Array;
}

/**
 * Words of both, as numbers, lined up whole for the best score (match 1, a word replaced, dropped or put in -1; Needleman and Wunsch
 * 1970, with the two states of Gotoh 1982). Of line-ups that score the same, the one in the fewest runs, then with the fewest gaps, and of
 * these the one that ends the earliest: “Is it shut?” out of “Is it shut? Ask them if it is shut” is its beginning, not words picked out of all of it.
 * Between two runs a gap lies as far to the left as it may: “[We ran and] we ran again”.
 * Time and space are the product of the counts.
 */
export function alignInFewestRuns(a: Int32Array, b: Int32Array): SharedRun[] {
  return traceBack(a, b, fillGrids(a, b));
}

/** Words of two texts as numbers: the same word has the same number in both. */
export function numberAlike(a: readonly string[], b: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const ids = Int32Array.from([...a, ...b], (word) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  });
  return [ids.subarray(0, a.length), ids.subarray(a.length)];
}

function fillGrids(a: Int32Array, b: Int32Array): Grids {
  const width = b.length + 1;
  const cells = (a.length + 1) * width;
  const grids: Grids = {
    width,
    matching: new Int32Array(cells).fill(OUT_OF_REACH),
    apart: new Int32Array(cells).fill(OUT_OF_REACH),
  };
  grids.apart[0] = 0;
  for (let j = 1; j < width; j++) grids.apart[j] = -WORD * j;
  for (let i = 1; i <= a.length; i++) fillRow(a, b, grids, i);
  return grids;
}

function fillRow(a: Int32Array, b: Int32Array, { width, matching, apart }: Grids, i: number): void {
  const row = i * width;
  const word = a[i - 1];
  apart[row] = -WORD * i;
  for (let j = 1; j < width; j++) {
    const cell = row + j;
    const diagonal = cell - width - 1;
    const isSame = b[j - 1] === word;
    const begun = RUN + (diagonal === 0 ? 0 : GAP); // with the gap before it
    if (isSame) matching[cell] = WORD + Math.max(at(matching, diagonal), at(apart, diagonal) - begun);
    const replaced = isSame ? OUT_OF_REACH : bestAt(matching, apart, diagonal);
    apart[cell] = Math.max(replaced, bestAt(matching, apart, cell - width), bestAt(matching, apart, cell - 1)) - WORD;
  }
}

/** A place on the way back, and whether the line-up up to there ends with words that do not match. */
interface Step {
  readonly cell: number;
  readonly isApart: boolean;
}

/** From the end: first all that may as well be left over there, then words that match where they may. */
function traceBack(a: Int32Array, b: Int32Array, grids: Grids): SharedRun[] {
  const { width, matching, apart } = grids;
  const matches: SharedRun[] = [];
  const end = a.length * width + b.length;
  let step: Step = { cell: end, isApart: at(apart, end) - GAP >= at(matching, end) };
  while (step.cell > 0) {
    const { cell, isApart } = step;
    if (isApart) step = stepBack(a, b, grids, cell, matches.length === 0);
    else {
      matches.push({ a: Math.floor(cell / width) - 1, b: (cell % width) - 1, length: 1 });
      const before = cell - width - 1;
      step = { cell: before, isApart: at(matching, before) + WORD !== at(matching, cell) };
    }
  }
  return joinRuns(matches.reverse());
}

/** Where a line-up whose last words do not match comes from. */
function stepBack(a: Int32Array, b: Int32Array, { width, matching, apart }: Grids, cell: number, atEnd: boolean): Step {
  const [i, j] = [Math.floor(cell / width), cell % width];
  const isReplaced = i > 0 && j > 0 && a[i - 1] !== b[j - 1];
  const before = [
    ...(i > 0 ? [cell - width] : []),
    ...(j > 0 ? [cell - 1] : []),
    ...(isReplaced ? [cell - width - 1] : []),
  ];
  const score = at(apart, cell) + WORD;
  const fromApart = before.find((one) => at(apart, one) === score);
  const fromMatch = before.find((one) => at(matching, one) === score);
  const isApart = fromMatch === undefined || (atEnd && fromApart !== undefined);
  return { cell: (isApart ? fromApart : fromMatch) ?? 0, isApart };
}

function bestAt(matching: Int32Array, apart: Int32Array, cell: number): number {
  return Math.max(at(matching, cell), at(apart, cell));
}

function at(grid: Int32Array, cell: number): number {
  return grid[cell] ?? OUT_OF_REACH;
}
