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
      const shelves = key ? [`${key} *`, `${key} ${proposition.object?.key ?? "?"}`] : [];
      for (const shelf of shelves) affirmed.set(shelf, (affirmed.get(shelf) ?? new Set()).add(group));
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
  const targets = targetsOf(first.proposition, affirmed);
  const [target] = targets;
  if (!target || targets.size > 1) return false;
  for (const { attribution, proposition } of group.sayings) {
    const because = `denies the whole of it: same actor (${proposition.actor?.label}) and act (${proposition.verb})`;
    target.ties.push({ attribution, stance: "denies", strength: "stronger", score: 0.8, because });
  }
  return true;
}

/** What the actor is claimed to have done to that object, or to one that is not known; for a denial without object, to anything. */
function targetsOf(denied: Proposition, affirmed: ReadonlyMap<string, ReadonlySet<Group>>): ReadonlySet<Group> {
  const key = keyOf(denied);
  const at = (shelf: string): ReadonlySet<Group> => affirmed.get(`${key} ${shelf}`) ?? new Set();
  if (!denied.object?.key) return at("*");
  const same = at(denied.object.key);
  return same.size > 1 ? same : new Set([...same, ...at("?")]);
}
