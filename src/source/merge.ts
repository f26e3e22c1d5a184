import { stableId } from "#text";
import type { Source, Story } from "#types";
import type { Figure } from "./model.ts";
import { fitsShortForm, nameKey, sameFullName } from "./names.ts";

/** Figures of several articles that are one source. */
export interface Merged {
  readonly source: Source;
  readonly figures: readonly Figure[];
}

/**
 * The story's sources: figures that stand behind words, or are named in a chain, brought together across articles.
 * `figures` come in canonical article order. People: full names agree, or a short form fits just one; organizations and outlets: the name;
 * anonymous: told to one outlet, in the same number, likewise described, one such in each article; everything else stays apart.
 */
export function mergeFigures(story: Story, figures: readonly Figure[]): ReadonlyMap<Figure, Source> {
  const groupOf = new Map<Figure, string>();
  for (const figure of figures) if (figure.kind !== "anonymous") groupOf.set(figure, groupKey(figure));
  joinPeople(figures, groupOf);
  joinAnonymous(figures, groupOf);
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = groupOf.get(figure) ?? figure.key;
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  return recordsOf(story, groups);
}

/** The key under which a figure is found by its name alone. */
function groupKey(figure: Figure): string {
  const { kind, name } = figure;
  if (name === null) return unnamedKey(figure);
  if (kind === "person" || figure.ambiguous) return figure.key;
  return `${kind} ${nameKey(name)}`;
}

/** Somebody's relative, or a body without a name, is the same under the same description; a document or post only where it is told apart by a name. */
function unnamedKey(figure: Figure): string {
  const [role = ""] = figure.roles;
  return figure.kind === "person" && /['’]s |\p{Lu}/u.test(role) ? `person ${nameKey(role)}` : figure.key;
}

function joinPeople(figures: readonly Figure[], groupOf: Map<Figure, string>): void {
  const people = figures.filter(({ kind, person, ambiguous }) => kind === "person" && person !== null && !ambiguous);
  const bySurname = new Map<string, Figure[]>();
  for (const figure of people) {
    const surname = nameKey(figure.person?.surname ?? "");
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), figure]);
  }
  for (const namesakes of bySurname.values()) joinNamesakes(namesakes, groupOf);
  joinBareNames(figures, bySurname, groupOf);
}

/** Full names first; then each short form that fits just one of them; short forms alone are one where no full name is known. */
function joinNamesakes(namesakes: readonly Figure[], groupOf: Map<Figure, string>): void {
  const full: Figure[] = [];
  for (const figure of namesakes.filter(hasGivenName)) {
    const same = full.find((other) => other.person && figure.person && sameFullName(other.person, figure.person));
    if (same) groupOf.set(figure, groupOf.get(same) ?? same.key);
    else full.push(figure);
  }
  const short = namesakes.filter((figure) => !hasGivenName(figure));
  for (const figure of short) {
    const fits = full.filter((other) => fitsAs(figure, other));
    const [only] = fits;
    if (only && fits.length === 1) groupOf.set(figure, groupOf.get(only) ?? only.key);
  }
  const [first] = short;
  if (full.length > 0 || !first) return;
  const genders = new Set(short.flatMap(({ gender }) => gender ?? []));
  if (genders.size < 2) for (const figure of short) groupOf.set(figure, groupOf.get(first) ?? first.key);
}

function hasGivenName(figure: Figure): boolean {
  return (figure.person?.given.length ?? 0) > 0;
}

function fitsAs(short: Figure, full: Figure): boolean {
  if (!short.person || !full.person) return false;
  return fitsShortForm({ ...short.person, gender: short.gender }, { ...full.person, gender: full.gender });
}

/** One capitalised word that is nobody's surname in the story names an organization. */
function joinBareNames(
  figures: readonly Figure[],
  bySurname: ReadonlyMap<string, readonly Figure[]>,
  groupOf: Map<Figure, string>,
): void {
  for (const figure of figures) {
    if (!figure.bare || figure.kind !== "person" || figure.ambiguous) continue;
    const namesakes = bySurname.get(nameKey(figure.person?.surname ?? "")) ?? [];
    if (namesakes.some((other) => !other.bare)) continue;
    groupOf.set(figure, `organization ${nameKey(figure.name ?? "")}`);
  }
}

function joinAnonymous(figures: readonly Figure[], groupOf: Map<Figure, string>): void {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.kind !== "anonymous" || !figure.toldTo || figure.other || !figure.count) continue;
    if (figure.count.atLeast !== figure.count.atMost) continue;
    const key = `${groupOf.get(figure.toldTo) ?? ""} ${figure.count.atLeast}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  for (const [key, group] of groups) {
    const articles = new Set(group.map(({ article }) => article));
    if (articles.size < group.length || !group.every((a) => group.every((b) => likewiseDescribed(a, b)))) continue;
    for (const figure of group) groupOf.set(figure, `anonymous ${key}`);
  }
}

const GENERAL = new Set(["source", "person", "insider"]);

/** "Two people familiar with the matter" and "two officials": one of the nouns says nothing more, and no name sets them apart. */
function likewiseDescribed(a: Figure, b: Figure): boolean {
  const shared = [...a.nouns].some((noun) => b.nouns.has(noun));
  const general = [...a.nouns, ...b.nouns].some((noun) => GENERAL.has(noun));
  return (shared || general) && !namesDiffer(a, b);
}

function namesDiffer(a: Figure, b: Figure): boolean {
  const [one, other] = [a, b].map((figure) => new Set([...figure.roles].join(" ").match(/\p{Lu}[\p{L}-]+/gu) ?? []));
  if (!one || !other || one.size === 0 || other.size === 0) return false;
  return ![...one].some((name) => other.has(name));
}

function recordsOf(story: Story, groups: ReadonlyMap<string, readonly Figure[]>): ReadonlyMap<Figure, Source> {
  const ids = new Map<Figure, string>();
  for (const group of groups.values()) {
    const id = idOf(story, group, ids);
    for (const figure of group) ids.set(figure, id);
  }
  const records = new Map<Figure, Source>();
  for (const group of groups.values()) {
    const source = recordOf(story, group, ids);
    for (const figure of group) records.set(figure, source);
  }
  return records;
}

/** From the name where there is one; from what it is called and where it first stands where there is none. */
function idOf(story: Story, group: readonly Figure[], taken: ReadonlyMap<Figure, string>): string {
  const [first] = group;
  const name = nameOf(group);
  const kind = kindOf(group);
  const byName = stableId("s", story.id, kind, name === null ? null : nameKey(name));
  if (name !== null && !first?.ambiguous && ![...taken.values()].includes(byName)) return byName;
  const [description = ""] = first?.roles ?? [];
  return stableId("s", story.id, kind, name ?? description, first?.article ?? null, first?.first.start ?? null);
}

function recordOf(story: Story, group: readonly Figure[], ids: ReadonlyMap<Figure, string>): Source {
  const name = nameOf(group);
  const pick = <T>(read: (figure: Figure) => T | null): T | null =>
    group.map(read).find((value) => value !== null) ?? null;
  const told = pick((figure) => figure.toldTo);
  const spoken = pick((figure) => figure.spokenFor);
  const first = group[0];
  return {
    id: (first && ids.get(first)) ?? "",
    story: story.id,
    identity: null,
    kind: kindOf(group),
    name,
    description: longest(group.flatMap((figure) => [...figure.roles])),
    aliases: aliasesOf(group, name),
    count: kindOf(group) === "anonymous" ? pick((figure) => figure.count) : null,
    toldTo: (told && ids.get(told)) ?? null,
    spokenFor: (spoken && ids.get(spoken)) ?? null,
    reason: pick((figure) => figure.reason),
  };
}

/** A bare name in one article is what the fuller one in another says. */
function kindOf(group: readonly Figure[]): Source["kind"] {
  const known = group.find((figure) => !(figure.kind === "person" && figure.bare && !figure.ambiguous));
  return known?.kind ?? (group[0]?.kind === "person" ? "organization" : (group[0]?.kind ?? "anonymous"));
}

function nameOf(group: readonly Figure[]): string | null {
  const full = group.filter(hasGivenName);
  return longest((full.length > 0 ? full : group).flatMap((figure) => figure.name ?? []));
}

/** The longest, the first in the alphabet of those; null of none. */
function longest(texts: readonly string[]): string | null {
  return [...texts].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null;
}

function aliasesOf(group: readonly Figure[], name: string | null): string[] {
  const printed = group.flatMap((figure) => [...figure.aliases, ...(figure.kind === "anonymous" ? figure.roles : [])]);
  return [...new Set([...printed, ...group.flatMap((figure) => figure.name ?? [])])]
    .filter((alias) => alias !== name)
    .sort();
}
