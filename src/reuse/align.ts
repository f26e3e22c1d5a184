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

/** What words are worth in a line-up: the gain of a word that matches, by its positions on either side, the price of a word replaced, dropped or put in, and how many more words may be dropped than put in, or the other way. */
export interface Worth {
  readonly gain: (a: number, b: number) => number;
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
  return traceBack(ids, stretch, grid, (stretch.aCount + 1) * grid.width - 1);
}

/** The beginnings of both that line up with the best score (the extension step of seed and extend, BLAST); no runs when none scores above 0. */
export function alignOutwards(ids: Int32Array, stretch: Stretch, worth: Worth | null = null): Alignment {
  const grid = fillGrid(ids, stretch, worth, worth?.drop ?? PLAIN_DROP);
  return traceBack(ids, stretch, grid, grid.best);
}

/** By the lower bits of a word's number: when it was last seen in a stretch. */
const SEEN = new Int32Array(4096);
let stretches = 0;

/**
 * Whether the beginnings of both may line up for so high a score, every word counting for one: no more than the words of the first
 * that stand anywhere in the second, less the others before them. Most that share nothing more cannot, which costs less to see
 * than to line them up.
 */
export function mayScore(ids: Int32Array, { a, b, aCount, bCount, step }: Stretch, least: number): boolean {
  if (++stretches === 2 ** 31 - 1) {
    SEEN.fill(0);
    stretches = 1;
  }
  for (let j = 0; j < bCount; j++) SEEN[(ids[b + step * j] as number) & 4095] = stretches;
  let sum = 0;
  for (let i = 0; i < aCount; i++) {
    sum += SEEN[(ids[a + step * i] as number) & 4095] === stretches ? 1 : -1;
    if (sum >= least) return true;
  }
  return false;
}

interface Grid {
  readonly width: number;
  /** Row by row; what a line-up does not come to holds anything. */
  readonly scores: Int32Array;
  readonly moves: Uint8Array;
  /** The first of the cells with the best score. */
  best: number;
}

/** So many cells are kept from one line-up to the next: most take a few hundred. */
const KEPT_CELLS = 2 ** 14;
const KEPT = { scores: new Int32Array(KEPT_CELLS), moves: new Uint8Array(KEPT_CELLS) };

function emptyGrid(rows: number, width: number): Grid {
  const cells = rows * width;
  const fresh = cells > KEPT_CELLS;
  const { scores, moves } = fresh ? { scores: new Int32Array(cells), moves: new Uint8Array(cells) } : KEPT;
  return { width, scores, moves, best: 0 };
}

function fillGrid(ids: Int32Array, stretch: Stretch, worth: Worth | null, drop: number): Grid {
  const { aCount, bCount } = stretch;
  const price = worth === null ? 1 : worth.price;
  const grid = emptyGrid(aCount + 1, bCount + 1);
  grid.scores[0] = 0;
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
  let bestScore = scores[row] as number;
  let score = scores[row + from - 1] as number;
  let diagonal = scores[row + from - 1 - width] as number;
  let atB = at.b + at.step * (from - 1);
  for (let cell = row + from; cell <= row + to; cell++) {
    const left = score;
    const above = scores[cell - width] as number;
    const both = diagonal + (ids[atB] === word ? gainOf(worth, atA, atB) : -price);
    const one = Math.max(above, left) - price;
    score = Math.max(both, one);
    scores[cell] = score;
    moves[cell] = both >= one ? FROM_BOTH : above >= left ? FROM_A : FROM_B;
    diagonal = above;
    atB += at.step;
    best = score > bestScore ? cell : best;
    bestScore = Math.max(score, bestScore);
  }
  if (bestScore > (scores[grid.best] as number)) grid.best = best;
  return bestScore;
}

function gainOf(worth: Worth | null, a: number, b: number): number {
  return worth === null ? 1 : worth.gain(a, b);
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
