import { popHeap, pushHeap } from "./heap.ts";
import type { Pair } from "./pairs.ts";

/** Two groups that could be joined, as of when they had these sizes. */
interface Join {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly sizes: number;
}

interface Groups {
  /** Members of each group still standing, by the number of its first. */
  readonly members: Map<number, number[]>;
  /** For each group, the sum of likenesses between its members and those of each other group it shares any with. */
  readonly sums: Map<number, Map<number, number>>;
  /** For each group, the sum of likenesses between its own members. */
  readonly within: Map<number, number>;
  readonly heap: Join[];
}

/**
 * Two groups, each sure of itself, are joined only when the likeness between them comes near that within the looser of the two:
 * "a quake shook Ostrel" and "a quake shook Halvorn" share their words, but each story shares more with itself
 * (relative closeness, after Karypis, Han & Kumar 1999). Mean BCubed F1 (precision) over the three whole sets of eval/stories.ts:
 * 0.921 (0.885) with 0, that is without it; 0.937 (0.918) with 0.6, 0.943 (0.937) with 0.7, 0.945 (0.950) with 0.75, 0.937 (0.959) with 0.8.
 */
const CLOSENESS = 0.75;

/** From this size on a group is sure of itself; two may be copies, and copies are like nothing else. As above: 0.940 with 2, 0.945 with 3, 0.938 with 4. */
const SURE = 3;

/** Likeness within a group is taken for this at most, again for the sake of copies. As above: 0.946 with 0.4 (less precise: 0.940), 0.945 with 0.5, 0.942 with 1. */
const COHERENT = 0.5;

/**
 * Average-link clustering (UPGMA, Sokal & Michener 1958) of `count` items: the two groups with the highest mean likeness are joined,
 * as long as that mean is at least `link` and comes near the likeness within each; a pair that is not listed counts as 0. Groups and members in rising order.
 * O(p log p) for p pairs.
 */
export function averageLink(count: number, pairs: readonly Pair[], link: number): number[][] {
  const groups = startGroups(count, pairs, link);
  for (;;) {
    const join = popHeap(groups.heap, isBefore);
    if (join === undefined) return [...groups.members.values()].map((members) => members.sort((x, y) => x - y));
    if (isCurrent(groups, join) && isClose(groups, join)) joinGroups(groups, join, link);
  }
}

function startGroups(count: number, pairs: readonly Pair[], link: number): Groups {
  const groups: Groups = { members: new Map(), sums: new Map(), within: new Map(), heap: [] };
  for (let i = 0; i < count; i++) {
    groups.members.set(i, [i]);
    groups.sums.set(i, new Map());
  }
  for (const { a, b, likeness } of pairs) {
    groups.sums.get(a)?.set(b, likeness);
    groups.sums.get(b)?.set(a, likeness);
    if (likeness >= link) pushHeap(groups.heap, { a, b, score: likeness, sizes: 2 }, isBefore);
  }
  return groups;
}

/** Ties go by place, so that the same articles always make the same stories. */
function isBefore(x: Join, y: Join): boolean {
  return (x.score - y.score || y.a - x.a || y.b - x.b) > 0;
}

/** Groups only grow: as long as both stand and have not grown together, nothing has changed. */
function isCurrent({ members }: Groups, { a, b, sizes }: Join): boolean {
  const first = members.get(a);
  const second = members.get(b);
  return first !== undefined && second !== undefined && first.length + second.length === sizes;
}

function isClose(groups: Groups, { a, b, score }: Join): boolean {
  return score >= CLOSENESS * Math.min(COHERENT, cohesion(groups, a), cohesion(groups, b));
}

/** Mean likeness within a group; 0 while it is too small to tell. */
function cohesion({ members, within }: Groups, group: number): number {
  const size = members.get(group)?.length ?? 0;
  return size < SURE ? 0 : (within.get(group) ?? 0) / ((size * (size - 1)) / 2);
}

function joinGroups(groups: Groups, { a, b }: Join, link: number): void {
  const { members, sums, within, heap } = groups;
  within.set(a, (within.get(a) ?? 0) + (within.get(b) ?? 0) + (sums.get(a)?.get(b) ?? 0));
  const joined = [...(members.get(a) ?? []), ...(members.get(b) ?? [])];
  members.set(a, joined);
  members.delete(b);
  const merged = mergeSums(sums, a, b);
  for (const [other, sum] of merged) {
    const size = members.get(other)?.length ?? 1;
    const score = sum / (joined.length * size);
    if (score < link) continue;
    pushHeap(heap, { a: Math.min(a, other), b: Math.max(a, other), score, sizes: joined.length + size }, isBefore);
  }
}

function mergeSums(sums: Map<number, Map<number, number>>, a: number, b: number): Map<number, number> {
  const merged = sums.get(a) ?? new Map<number, number>();
  for (const [other, sum] of sums.get(b) ?? []) {
    sums.get(other)?.delete(b);
    if (other === a) continue;
    const total = (merged.get(other) ?? 0) + sum;
    merged.set(other, total);
    sums.get(other)?.set(a, total);
  }
  merged.delete(b);
  sums.delete(b);
  return merged;
}
