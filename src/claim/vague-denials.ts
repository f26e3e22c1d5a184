import type { Group } from "./groups.ts";
import type { Proposition } from "./propositions.ts";

/**
 * Joins denials of less to what is claimed of more: who denies that Moss approached the board at all denies that he approached it about selling.
 * Only where one claim of that actor and verb is affirmed; affirmations of less are never joined this way.
 */
export function joinVagueDenials(groups: readonly Group[]): Group[] {
  const affirmed = new Map<string, Set<Group>>();
  for (const group of groups) {
    for (const { proposition, against } of group.sayings) {
      if (against || proposition.embedded === null) continue;
      const key = keyOf(proposition);
      if (key) affirmed.set(key, (affirmed.get(key) ?? new Set()).add(group));
    }
  }
  return groups.filter((group) => !moved(group, affirmed));
}

function keyOf({ actor, verb }: Proposition): string | null {
  return actor?.key ? `${verb} ${actor.key}` : null;
}

function moved(group: Group, affirmed: ReadonlyMap<string, ReadonlySet<Group>>): boolean {
  const [first] = group.sayings;
  if (!first || !group.sayings.every(({ proposition, against }) => against && proposition.embedded === null))
    return false;
  const key = keyOf(first.proposition);
  const targets = [...((key && affirmed.get(key)) || [])].filter((target) =>
    target.sayings.some(({ proposition }) => sameObject(proposition, first.proposition)),
  );
  const [target] = targets;
  if (!target || targets.length > 1) return false;
  for (const { attribution, proposition } of group.sayings) {
    const because = `denies the whole of it: same actor (${proposition.actor?.label}) and act (${proposition.verb})`;
    target.ties.push({ attribution, stance: "denies", strength: "stronger", score: 0.8, because });
  }
  return true;
}

function sameObject(claimed: Proposition, denied: Proposition): boolean {
  if (!claimed.object?.key || !denied.object?.key) return true;
  return claimed.object.key === denied.object.key;
}
