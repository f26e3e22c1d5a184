import { stableId } from "#text";
import type { Source, Story } from "#types";
import { type Groups, groupBy, groupFigures } from "./merge.ts";
import type { Figure } from "./model.ts";
import { nameKey } from "./names.ts";
import { hasGivenName } from "./people.ts";
import { roles } from "./vocabulary.ts";

/** The source record of every figure; figures that are one share a record. `figures` come in canonical article order. */
export function writeSources(story: Story, figures: readonly Figure[]): ReadonlyMap<Figure, Source> {
  const keys: Groups = groupFigures(figures);
  const groups = [...groupBy(figures, (figure) => keys.get(figure) ?? figure.key).values()];
  const ids = idsOf(story, groups);
  const records = new Map<Figure, Source>();
  for (const group of groups) {
    const source = recordOf(story, group, ids);
    for (const figure of group) records.set(figure, source);
  }
  return records;
}

/** From kind and name where there is one and no other bears it; else with what it is called and where it first stands. */
function idsOf(story: Story, groups: readonly (readonly Figure[])[]): ReadonlyMap<Figure, string> {
  const names = groupBy(groups, (group) => `${kindOf(group)} ${nameKey(nameOf(group) ?? "")}`);
  const ids = new Map<Figure, string>();
  for (const [key, namesakes] of names) {
    for (const group of namesakes) {
      const name = nameOf(group);
      const isOnly = name !== null && namesakes.length === 1;
      const id = isOnly ? stableId("s", story.id, key) : placedId(story, group, key);
      for (const figure of group) ids.set(figure, id);
    }
  }
  return ids;
}

function placedId(story: Story, [first]: readonly Figure[], key: string): string {
  const [role = null] = first?.roles ?? [];
  return stableId("s", story.id, key, role, first?.article ?? null, first?.first.start ?? null);
}

function recordOf(story: Story, group: readonly Figure[], ids: ReadonlyMap<Figure, string>): Source {
  const name = nameOf(group);
  const kind = kindOf(group);
  const told = firstOf(group, (figure) => figure.toldTo);
  const spoken = firstOf(group, (figure) => figure.spokenFor);
  const [first] = group;
  return {
    id: (first && ids.get(first)) ?? "",
    story: story.id,
    identity: null,
    kind,
    name,
    description: descriptionOf(group),
    aliases: aliasesOf(group, name),
    count: kind === "anonymous" ? firstOf(group, (figure) => figure.count) : null,
    toldTo: (told && ids.get(told)) ?? null,
    spokenFor: (spoken && ids.get(spoken)) ?? null,
    reason: firstOf(group, (figure) => figure.reason),
  };
}

function firstOf<T>(group: readonly Figure[], read: (figure: Figure) => T | null): T | null {
  return group.map(read).find((value) => value !== null) ?? null;
}

/** What the surest of its figures is; one capitalised word that fits nobody is an organization. */
function kindOf(group: readonly Figure[]): Source["kind"] {
  const sure = group.find((figure) => !(figure.kind === "person" && figure.bare && !figure.ambiguous));
  const [first] = group;
  return sure?.kind ?? (first?.kind === "person" ? "organization" : (first?.kind ?? "anonymous"));
}

function nameOf(group: readonly Figure[]): string | null {
  const full = group.filter(hasGivenName);
  return longest((full.length > 0 ? full : group).flatMap(spellingsOf).map((name) => unshouted(name)));
}

/** The name as each place prints it: "ADA Quill" opens a report whose title has "Ada Quill". */
function spellingsOf({ name, aliases }: Figure): string[] {
  if (name === null) return [];
  return [name, ...[...aliases].filter((alias) => alias.toLowerCase() === name.toLowerCase())];
}

/** "ADA Quill": where only one word of a name is shouted, the typesetter did it, and the person is Ada. */
function unshouted(name: string): string {
  const words = name.split(" ");
  const shouted = (word: string) => /^\p{Lu}{4,}$/u.test(word);
  if (!words.some(shouted) || words.every((word) => word === word.toUpperCase())) return name;
  const [first = "", ...rest] = words;
  return shouted(first) ? [first.slice(0, 1) + first.slice(1).toLowerCase(), ...rest].join(" ") : name;
}

/** The fullest that holds a noun for people ("deputy mayor" before "led the fire crews"), else the fullest. */
function descriptionOf(group: readonly Figure[]): string | null {
  const printed = group.flatMap((figure) => [...figure.roles]);
  const nouns = printed.filter((phrase) => phrase.split(/[^\p{L}-]+/u).some((word) => roles.has(word.toLowerCase())));
  return longest(nouns) ?? longest(printed);
}

/** The longest, the first in the alphabet of those; null of none. */
function longest(texts: readonly string[]): string | null {
  return [...texts].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null;
}

function aliasesOf(group: readonly Figure[], name: string | null): string[] {
  const printed = group.flatMap((figure) => [
    ...figure.aliases,
    ...(figure.name === null ? [] : [figure.name]),
    ...(figure.kind === "anonymous" ? figure.roles : []),
  ]);
  return [...new Set(printed)].filter((alias) => alias !== name && alias !== "").sort();
}
