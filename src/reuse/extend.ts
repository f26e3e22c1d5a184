import { alignOutwards, joinRuns, mayScore, type Stretch, type Worth } from "./align.ts";
import { type Chain, chainEnds } from "./chains.ts";
import { countBelow } from "./rows.ts";
import type { SharedRun } from "./runs.ts";

/** What an extension must be worth: two stray words ("of the") beside a passage are none of it. */
const LEAST_GAIN = 3;

/** How an extension is counted: what words are worth (match 1, anything else -1 where null), and the least that a step must bring. */
export interface Scale {
  readonly worth: Worth | null;
  readonly leastGain: number;
  /** How far it looks at a time, in words. */
  readonly window: number;
}

const PLAIN: Scale = { worth: null, leastGain: LEAST_GAIN, window: 48 };

/** The stretch of either article in which a chain may grow, between the chains before and behind it. */
export interface Room {
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
    return extendChain(ids, PLAIN, chain, {
      aFrom: lastUpTo(aEnds, a),
      aTo: firstFrom(aStarts, aEnd),
      bFrom: lastUpTo(bEnds, b),
      bTo: firstFrom(bStarts, bEnd),
    });
  });
}

/** A chain with what lines up before and behind it, as far as the next wall or the end of the room. */
export function extendChain(ids: Int32Array, scale: Scale, chain: Chain, room: Room): Chain {
  const before: SharedRun[] = [];
  let { a, b, aEnd, bEnd } = chainEnds(chain);
  for (;;) {
    const grown = growBack(ids, scale, a, b, room);
    const first = grown[0];
    if (first === undefined) break;
    before.unshift(...grown);
    ({ a, b } = first);
  }
  const behind: SharedRun[] = [];
  for (;;) {
    const grown = growOn(ids, scale, aEnd, bEnd, room);
    const last = grown.at(-1);
    if (last === undefined) break;
    behind.push(...grown);
    aEnd = last.a + last.length;
    bEnd = last.b + last.length;
  }
  return { runs: joinRuns([...before, ...chain.runs, ...behind]) };
}

function growOn(ids: Int32Array, scale: Scale, a: number, b: number, room: Room): readonly SharedRun[] {
  const { window } = scale;
  const aCount = openWords(ids, a, Math.min(window, room.aTo - a), 1);
  const bCount = openWords(ids, b, Math.min(window, room.bTo - b), 1);
  return grow(ids, scale, { a, b, aCount, bCount, step: 1 });
}

function growBack(ids: Int32Array, scale: Scale, a: number, b: number, room: Room): readonly SharedRun[] {
  const { window } = scale;
  const aCount = openWords(ids, a - 1, Math.min(window, a - room.aFrom), -1);
  const bCount = openWords(ids, b - 1, Math.min(window, b - room.bFrom), -1);
  return grow(ids, scale, { a: a - 1, b: b - 1, aCount, bCount, step: -1 });
}

function grow(ids: Int32Array, { worth, leastGain }: Scale, stretch: Stretch): readonly SharedRun[] {
  if (worth === null && !mayScore(ids, stretch, leastGain)) return [];
  const { runs, score } = alignOutwards(ids, stretch, worth);
  return score >= leastGain ? runs : [];
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
