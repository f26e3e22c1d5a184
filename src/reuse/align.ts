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

const FROM_BOTH = 1;
const FROM_A = 2;
const FROM_B = 3;

/** All words of both, lined up for the best score (Needleman and Wunsch 1970; match 1, anything else -1). For short stretches: time and space are the product of the counts. */
export function alignWhole(ids: Int32Array, stretch: Stretch): Alignment {
  const grid = fillGrid(ids, stretch);
  return traceBack(ids, stretch, grid, grid.scores.length - 1);
}

/** The beginnings of both that line up with the best score (the extension step of seed and extend, BLAST); no runs when none scores above 0. */
export function alignOutwards(ids: Int32Array, stretch: Stretch): Alignment {
  const grid = fillGrid(ids, stretch);
  let best = 0;
  for (let cell = 1; cell < grid.scores.length; cell++)
    if ((grid.scores[cell] as number) > (grid.scores[best] as number)) best = cell;
  return traceBack(ids, stretch, grid, best);
}

interface Grid {
  readonly width: number;
  readonly scores: Int32Array;
  readonly moves: Uint8Array;
}

function fillGrid(ids: Int32Array, { a, b, aCount, bCount, step }: Stretch): Grid {
  const width = bCount + 1;
  const scores = new Int32Array((aCount + 1) * width);
  const moves = new Uint8Array(scores.length);
  for (let j = 1; j <= bCount; j++) {
    scores[j] = -j;
    moves[j] = FROM_B;
  }
  for (let i = 1; i <= aCount; i++) {
    const row = i * width;
    scores[row] = -i;
    moves[row] = FROM_A;
    const word = ids[a + step * (i - 1)];
    for (let j = 1; j <= bCount; j++) {
      const cell = row + j;
      const both = (scores[cell - width - 1] as number) + (ids[b + step * (j - 1)] === word ? 1 : -1);
      const one = Math.max(scores[cell - width] as number, scores[cell - 1] as number) - 1;
      scores[cell] = Math.max(both, one);
      moves[cell] = both >= one ? FROM_BOTH : one === (scores[cell - width] as number) - 1 ? FROM_A : FROM_B;
    }
  }
  return { width, scores, moves };
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
