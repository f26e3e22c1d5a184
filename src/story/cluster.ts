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
  readonly heap: Join[];
}

/**
 * Average-link clustering (UPGMA, Sokal & Michener 1958) of `count` items: the two groups with the highest mean likeness are joined,
 * as long as that mean is at least `link`; a pair that is not listed counts as 0. Groups and members in rising order.
 * O(p log p) for p pairs.
 */
export function averageLink(count: number, pairs: readonly Pair[], link: number): number[][] {
  const groups = startGroups(count, pairs, link);
  for (;;) {
    const join = popHeap(groups.heap, isBefore);
    if (join === undefined) return [...groups.members.values()].map((members) => members.sort((x, y) => x - y));
    if (isCurrent(groups, join)) joinGroups(groups, join, link);
  }
}

function startGroups(count: number, pairs: readonly Pair[], link: number): Groups {
  const groups: Groups = { members: new Map(), sums: new Map(), heap: [] };
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

function joinGroups(groups: Groups, { a, b }: Join, link: number): void {
  const { members, sums, heap } = groups;
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
