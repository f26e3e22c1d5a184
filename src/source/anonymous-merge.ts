import type { Figure } from "./model.ts";

const GENERAL = new Set(["source", "person", "insider"]);

/**
 * Anonymous people of several articles that are one: told to the same outlet, in the very same number, likewise described, one such group in
 * each article, and none that the text calls another ("a second source"). Where the outlet is not known, they join nobody.
 */
export function anonymousJoins(
  figures: readonly Figure[],
  groups: ReadonlyMap<Figure, string>,
): ReadonlyMap<Figure, string> {
  const candidates = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = joinKey(figure, groups);
    if (key === null) continue;
    const group = candidates.get(key);
    if (group) group.push(figure);
    else candidates.set(key, [figure]);
  }
  const joins = new Map<Figure, string>();
  for (const [key, group] of candidates) if (isOneGroup(group)) for (const figure of group) joins.set(figure, key);
  return joins;
}

function joinKey(figure: Figure, groups: ReadonlyMap<Figure, string>): string | null {
  const { kind, toldTo, other, count } = figure;
  if (kind !== "anonymous" || !toldTo || other || !count || count.atLeast !== count.atMost) return null;
  return `anonymous ${groups.get(toldTo) ?? toldTo.key} ${count.atLeast}`;
}

function isOneGroup(group: readonly Figure[]): boolean {
  const articles = new Set(group.map(({ article }) => article));
  return articles.size === group.length && group.every((a) => group.every((b) => likewiseDescribed(a, b)));
}

/** "Two people familiar with the matter" and "two officials": one of the nouns says nothing more, and no name sets them apart. */
function likewiseDescribed(a: Figure, b: Figure): boolean {
  const shared = [...a.nouns].some((noun) => b.nouns.has(noun));
  const general = [a, b].some(({ nouns }) => [...nouns].some((noun) => GENERAL.has(noun)));
  return (shared || general) && !namesDiffer(a, b);
}

function namesDiffer(a: Figure, b: Figure): boolean {
  const [one, other] = [a, b].map((figure) => new Set([...figure.roles].join(" ").match(/\p{Lu}[\p{L}-]+/gu) ?? []));
  if (!one || !other || one.size === 0 || other.size === 0) return false;
  return ![...one].some((name) => other.has(name));
}
