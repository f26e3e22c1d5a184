import type { SharedRun } from "./runs.ts";

/** Words of two places to line up: from `a` and `b`, so many of each, read forwards (1) or backwards (-1). */
export interface Stretch {
  readonly a: number;
  readonly b: number;
  readonly aCount: number;
  readonly bCount: number;
  readonly step: 1 | -1;
}

/** Two stretches lined up: the words that match, and what the line-up is worth. */
export interface Alignment {
  /** In text order, longest possible runs. */
  readonly runs: readonly SharedRun[];
  /** Matching words less words that are replaced, dropped or put in. */
  readonly score: number;
}

/** What words are worth in a line-up: `bits` of a word that matches, by corpus position on either side (the lower one counts), the price of a word replaced, dropped or put in, and how many more words may be dropped than put in, or the other way. */
export interface Worth {
  readonly bits: Uint8Array;
  readonly price: number;
  readonly band: number;
  /** A line-up that has lost so much since its best is given up (the X-drop of BLAST). */
  readonly drop: number;
}

/** `Worth.drop` where each word counts for one. */
const PLAIN_DROP = 12;
/** Below any score. */
const LOW = -1_000_000;

const FROM_BOTH = 1;
const FROM_A = 2;
const FROM_B = 3;

/** All words of both, lined up for the best score (Needleman and Wunsch 1970; match 1, anything else -1, if nothing else is given). For short stretches: time and space are the product of the counts. */
export function alignWhole(ids: Int32Array, stretch: Stretch): Alignment {
  const grid = fillGrid(ids, stretch, null, Number.MAX_SAFE_INTEGER);
  return traceBack(ids, stretch, grid, grid.scores.length - 1);
}

/** The beginnings of both that line up with the best score (the extension step of seed and extend, BLAST); no runs when none scores above 0. */
export function alignOutwards(ids: Int32Array, stretch: Stretch, worth: Worth | null = null): Alignment {
  const grid = fillGrid(ids, stretch, worth, worth?.drop ?? PLAIN_DROP);
  return traceBack(ids, stretch, grid, grid.best);
}

interface Grid {
  readonly width: number;
  readonly scores: Int32Array;
  readonly moves: Uint8Array;
  /** The first of the cells with the best score. */
  best: number;
}

function fillGrid(ids: Int32Array, stretch: Stretch, worth: Worth | null, drop: number): Grid {
  const { aCount, bCount } = stretch;
  const price = worth === null ? 1 : worth.price;
  const width = bCount + 1;
  const cells = (aCount + 1) * width;
  const grid: Grid = { width, scores: new Int32Array(cells), moves: new Uint8Array(cells), best: 0 };
  for (let j = 1; j <= bCount; j++) {
    grid.scores[j] = -price * j;
    grid.moves[j] = FROM_B;
  }
  for (let i = 1; i <= aCount; i++) {
    const best = fillRow(ids, stretch, worth, price, grid, i);
    if (best < (grid.scores[grid.best] as number) - drop) break;
  }
  return grid;
}

/** Fills a row of the grid and gives its best score. */
function fillRow(ids: Int32Array, at: Stretch, worth: Worth | null, price: number, grid: Grid, i: number): number {
  const { width, scores, moves } = grid;
  const row = i * width;
  const atA = at.a + at.step * (i - 1);
  const word = ids[atA];
  const band = worth?.band ?? width + i;
  const from = Math.max(1, i - band);
  const to = Math.min(width - 1, i + band);
  scores[row] = -price * i;
  moves[row] = FROM_A;
  if (from > 1 && from <= width) scores[row + from - 1] = LOW;
  if (to < width - 1) scores[row + to + 1] = LOW;
  let best = row;
  for (let j = from; j <= to; j++) {
    const cell = row + j;
    const atB = at.b + at.step * (j - 1);
    const gain = ids[atB] === word ? gainOf(worth, atA, atB) : -price;
    const both = (scores[cell - width - 1] as number) + gain;
    const above = scores[cell - width] as number;
    const left = scores[cell - 1] as number;
    const one = Math.max(above, left) - price;
    scores[cell] = Math.max(both, one);
    moves[cell] = both >= one ? FROM_BOTH : above >= left ? FROM_A : FROM_B;
    if ((scores[cell] as number) > (scores[best] as number)) best = cell;
  }
  if ((scores[best] as number) > (scores[grid.best] as number)) grid.best = best;
  return scores[best] as number;
}

function gainOf(worth: Worth | null, atA: number, atB: number): number {
  return worth === null ? 1 : Math.min(worth.bits[atA] as number, worth.bits[atB] as number);
}

function traceBack(ids: Int32Array, stretch: Stretch, grid: Grid, end: number): Alignment {
  const { a, b, step } = stretch;
  const matches: SharedRun[] = [];
  for (let cell = end; cell > 0; ) {
    const move = grid.moves[cell];
    const atA = a + step * (Math.floor(cell / grid.width) - 1);
    const atB = b + step * ((cell % grid.width) - 1);
    if (move === FROM_BOTH && ids[atA] === ids[atB]) matches.push({ a: atA, b: atB, length: 1 });
    cell -= move === FROM_BOTH ? grid.width + 1 : move === FROM_A ? grid.width : 1;
  }
  return { runs: joinRuns(step === 1 ? matches.reverse() : matches), score: grid.scores[end] as number };
}

/** Runs in order with those that touch on both sides made one. */
export function joinRuns(runs: readonly SharedRun[]): SharedRun[] {
  const joined: SharedRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.a + last.length === run.a && last.b + last.length === run.b)
      joined[joined.length - 1] = { ...last, length: last.length + run.length };
    else joined.push(run);
  }
  return joined;
}
