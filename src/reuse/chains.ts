import { alignWhole, joinRuns } from "./align.ts";
import type { SharedRun } from "./runs.ts";

/** Shared runs of one pair that follow each other in both articles: what becomes a passage. */
export interface Chain {
  /** In text order of both, never overlapping. */
  readonly runs: readonly SharedRun[];
}

/** Words between two runs, in either article, beyond which they are two passages. */
const WIDEST_GAP = 64;
/** A run is offered to so many of the chains last begun or continued; more only where one phrase is repeated on and on. */
const OPEN_CHAINS = 8;

/** First word of both, and the word behind the last. */
export function chainEnds(chain: Chain): { a: number; b: number; aEnd: number; bEnd: number } {
  const first = chain.runs[0] ?? { a: 0, b: 0, length: 0 };
  const last = chain.runs.at(-1) ?? first;
  return { a: first.a, b: first.b, aEnd: last.a + last.length, bEnd: last.b + last.length };
}

/** How many words a chain matches. */
export function matchedWords(chain: Chain): number {
  return chain.runs.reduce((sum, run) => sum + run.length, 0);
}

/** A chain while it grows. */
interface Draft {
  readonly runs: SharedRun[];
  matched: number;
}

/** The words between a draft and the run to be joined, lined up. */
interface Bridge {
  readonly draft: Draft;
  readonly runs: readonly SharedRun[];
  readonly score: number;
}

/**
 * Runs joined where the words between them, lined up, cost less than either side of the gap is worth (the condition under
 * which a local alignment, Smith and Waterman 1981, goes through a gap): short runs bridge short gaps, long runs long ones.
 */
export function chainRuns(ids: Int32Array, runs: readonly SharedRun[]): Chain[] {
  const drafts: Draft[] = [];
  const open: Draft[] = []; // last touched last
  for (const run of [...runs].sort((x, y) => x.a - y.a || x.b - y.b)) {
    const bridge = bestBridge(ids, open, run);
    const draft = bridge?.draft ?? { runs: [], matched: 0 };
    if (bridge) open.splice(open.indexOf(draft), 1);
    else drafts.push(draft);
    for (const part of bridge?.runs ?? [run]) append(draft, part);
    open.push(draft);
    if (open.length > OPEN_CHAINS) open.shift();
  }
  return drafts.map((draft) => ({ runs: joinRuns(draft.runs) }));
}

function append(draft: Draft, run: SharedRun): void {
  draft.runs.push(run);
  draft.matched += run.length;
}

function bestBridge(ids: Int32Array, open: readonly Draft[], run: SharedRun): Bridge | null {
  let best: Bridge | null = null;
  for (const draft of open) {
    const bridge = bridgeTo(ids, draft, run);
    if (bridge && (best === null || bridge.score >= best.score)) best = bridge;
  }
  return best;
}

function bridgeTo(ids: Int32Array, draft: Draft, run: SharedRun): Bridge | null {
  const { a, b, aEnd, bEnd } = chainEnds(draft);
  const overlap = Math.max(0, aEnd - run.a, bEnd - run.b);
  // What is cut off a run that overlaps must lie inside the chain, or the run would not be covered.
  if (overlap >= run.length || run.a < a || run.b < b) return null;
  const next = { a: run.a + overlap, b: run.b + overlap, length: run.length - overlap };
  const gap = { a: aEnd, b: bEnd, aCount: next.a - aEnd, bCount: next.b - bEnd, step: 1 as const };
  if (gap.aCount > WIDEST_GAP || gap.bCount > WIDEST_GAP) return null;
  if (holdsWall(ids, gap.a, next.a) || holdsWall(ids, gap.b, next.b)) return null;
  const between = alignWhole(ids, gap);
  if (-between.score > Math.min(draft.matched, next.length)) return null;
  return { draft, runs: [...between.runs, next], score: between.score };
}

function holdsWall(ids: Int32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((ids[at] as number) < 0) return true;
  return false;
}
