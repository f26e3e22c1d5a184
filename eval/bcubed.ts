/** How well a grouping agrees with the right one; each figure 0–1, 1 where nothing could be wrong. */
export interface GroupingScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * BCubed (Bagga & Baldwin 1998; Amigó et al. 2009): for each item, the share of its found group that belongs with it, and the share
 * of those that belong with it which are found; means over all items. `found` and `right` give each item's group, in one order.
 */
export function bcubed(found: readonly string[], right: readonly string[]): GroupingScore {
  const { inFound, inRight, inBoth } = countGroups(found, right);
  let precision = 0;
  let recall = 0;
  for (const [i, group] of found.entries()) {
    const both = inBoth.get(pairKey(group, right[i])) ?? 0;
    precision += both / (inFound.get(group) ?? 1);
    recall += both / (inRight.get(right[i] ?? "") ?? 1);
  }
  return scoreOf(share(precision, found.length), share(recall, found.length));
}

/** Over all pairs of items: of those put together, the share that belongs together, and the reverse. */
export function pairScore(found: readonly string[], right: readonly string[]): GroupingScore {
  const { inFound, inRight, inBoth } = countGroups(found, right);
  const agreed = countPairs(inBoth);
  return scoreOf(share(agreed, countPairs(inFound)), share(agreed, countPairs(inRight)));
}

function countGroups(found: readonly string[], right: readonly string[]) {
  if (found.length !== right.length) throw new Error(`${found.length} items grouped, ${right.length} known`);
  return {
    inFound: countEach(found),
    inRight: countEach(right),
    inBoth: countEach(found.map((group, i) => pairKey(group, right[i]))),
  };
}

function pairKey(a: string, b: string | undefined): string {
  return JSON.stringify([a, b]);
}

function countEach(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function countPairs(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function scoreOf(precision: number, recall: number): GroupingScore {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
