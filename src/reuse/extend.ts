import { alignOutwards, joinRuns } from "./align.ts";
import { type Chain, chainEnds } from "./chains.ts";
import type { SharedRun } from "./runs.ts";

/** How far an extension looks at a time, in words. */
const WINDOW = 48;
/** What an extension must be worth: two stray words ("of the") beside a passage are none of it. */
const LEAST_GAIN = 3;

/** The stretch of either article in which a chain may grow, between the chains before and behind it. */
interface Room {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** Each chain, with what lines up before and behind it, as far as the next wall or the next chain. */
export function extendChains(ids: Int32Array, chains: readonly Chain[]): Chain[] {
  const ends = chains.map(chainEnds);
  const aStarts = sorted(ends.map((end) => end.a));
  const aEnds = sorted(ends.map((end) => end.aEnd));
  const bStarts = sorted(ends.map((end) => end.b));
  const bEnds = sorted(ends.map((end) => end.bEnd));
  return chains.map((chain, k) => {
    const { a, b, aEnd, bEnd } = ends[k] as (typeof ends)[number];
    return extendChain(ids, chain, {
      aFrom: lastUpTo(aEnds, a),
      aTo: firstFrom(aStarts, aEnd),
      bFrom: lastUpTo(bEnds, b),
      bTo: firstFrom(bStarts, bEnd),
    });
  });
}

function extendChain(ids: Int32Array, chain: Chain, room: Room): Chain {
  const before: SharedRun[] = [];
  let { a, b, aEnd, bEnd } = chainEnds(chain);
  for (;;) {
    const grown = growBack(ids, a, b, room);
    const first = grown[0];
    if (first === undefined) break;
    before.unshift(...grown);
    ({ a, b } = first);
  }
  const behind: SharedRun[] = [];
  for (;;) {
    const grown = growOn(ids, aEnd, bEnd, room);
    const last = grown.at(-1);
    if (last === undefined) break;
    behind.push(...grown);
    aEnd = last.a + last.length;
    bEnd = last.b + last.length;
  }
  return { runs: joinRuns([...before, ...chain.runs, ...behind]) };
}

function growOn(ids: Int32Array, a: number, b: number, room: Room): readonly SharedRun[] {
  const aCount = openWords(ids, a, Math.min(WINDOW, room.aTo - a), 1);
  const bCount = openWords(ids, b, Math.min(WINDOW, room.bTo - b), 1);
  const { runs, score } = alignOutwards(ids, { a, b, aCount, bCount, step: 1 });
  return score >= LEAST_GAIN ? runs : [];
}

function growBack(ids: Int32Array, a: number, b: number, room: Room): readonly SharedRun[] {
  const aCount = openWords(ids, a - 1, Math.min(WINDOW, a - room.aFrom), -1);
  const bCount = openWords(ids, b - 1, Math.min(WINDOW, b - room.bFrom), -1);
  const { runs, score } = alignOutwards(ids, { a: a - 1, b: b - 1, aCount, bCount, step: -1 });
  return score >= LEAST_GAIN ? runs : [];
}

/** How many of the next `most` positions are words: a wall ends them, and so do the ends of the corpus. */
function openWords(ids: Int32Array, from: number, most: number, step: 1 | -1): number {
  let count = 0;
  while (count < most && (ids[from + step * count] ?? -1) >= 0) count++;
  return count;
}

function sorted(positions: readonly number[]): Int32Array {
  return Int32Array.from(positions).sort();
}

function firstFrom(positions: Int32Array, at: number): number {
  return positions[countBelow(positions, at)] ?? Number.MAX_SAFE_INTEGER;
}

function lastUpTo(positions: Int32Array, at: number): number {
  return positions[countBelow(positions, at + 1) - 1] ?? 0;
}

/** How many of the sorted positions are below `at`. */
function countBelow(positions: Int32Array, at: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
