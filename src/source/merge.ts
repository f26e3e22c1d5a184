import { anonymousJoins } from "./anonymous-merge.ts";
import { isFirm } from "./figures.ts";
import type { Figure } from "./model.ts";
import { fitsShortForm, nameKey, sameFullName } from "./names.ts";
import { bearsOffice, hasGivenName, isRelative } from "./people.ts";

/** Which figures are one source: figures with the same key are. */
export type Groups = Map<Figure, string>;

/**
 * Brings figures of a story's articles together; `figures` come in canonical order. People: full names agree, or a short form fits just one;
 * an office without a name: the one person of the story who bears it; organizations and outlets: the name, or the one firm whose name begins
 * so; anonymous: see `anonymousJoins`. Everything else stays apart: a wrong merge is worse than a missed one.
 */
export function groupFigures(figures: readonly Figure[]): Groups {
  const groups: Groups = new Map(figures.map((figure) => [figure, ownKey(figure)]));
  const people = figures.filter(({ kind, person, ambiguous }) => kind === "person" && person !== null && !ambiguous);
  const bySurname = groupBy(people, (figure) => nameKey(figure.person?.surname ?? ""));
  for (const namesakes of bySurname.values()) {
    joinFullNames(namesakes.filter(hasGivenName), groups);
    joinShortForms(namesakes, groups);
  }
  joinFirms(figures, bySurname, groups);
  joinOffices(figures, people, groups);
  for (const [figure, key] of anonymousJoins(figures, groups)) groups.set(figure, key);
  return groups;
}

/** Items by key, keys in order of their first item. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The key by name alone; people and the unnamed begin apart. */
function ownKey(figure: Figure): string {
  const { kind, name } = figure;
  if (kind === "anonymous" || figure.ambiguous) return figure.key;
  if (name === null) return unnamedKey(figure);
  if (kind === "person" && figure.plural) return `people ${nameKey(name)}`;
  if (kind === "person" || isPlainNoun(figure)) return figure.key;
  return `${kind} ${nameKey(name)}`;
}

/** "The company" of one article need not be that of another; "police" and "finance ministry" are taken for one in a story. */
function isPlainNoun({ name }: Figure): boolean {
  return /^\p{Ll}+$/u.test(name ?? "") && !/^(?:police|government|parliament|army|military|navy)$/.test(name ?? "");
}

/** Somebody's relative is the same under the same description; bodies, documents and posts without a name stay with their article. */
function unnamedKey(figure: Figure): string {
  const [role = ""] = figure.roles;
  return figure.kind === "person" && /['’]s /.test(role) ? `person ${nameKey(role)}` : figure.key;
}

function keyOf(groups: Groups, figure: Figure): string {
  return groups.get(figure) ?? figure.key;
}

function joinFullNames(named: readonly Figure[], groups: Groups): void {
  const known: Figure[] = [];
  for (const figure of named) {
    const same = known.find((other) => other.person && figure.person && sameFullName(other.person, figure.person));
    if (same) groups.set(figure, keyOf(groups, same));
    else known.push(figure);
  }
}

/** A short form joins the one full name that it fits; short forms alone are one where nothing sets them apart. */
function joinShortForms(namesakes: readonly Figure[], groups: Groups): void {
  const full = [...groupBy(namesakes.filter(hasGivenName), (figure) => keyOf(groups, figure)).values()];
  const short = namesakes.filter((figure) => !hasGivenName(figure));
  for (const figure of short) {
    const only = theOne(figure, full);
    if (only) groups.set(figure, keyOf(groups, only));
  }
  const [first] = short;
  const genders = new Set(short.flatMap(({ gender }) => gender ?? []));
  const suffixes = new Set(short.map(({ person }) => nameKey(person?.suffix ?? "")));
  if (first && full.length === 0 && genders.size < 2 && suffixes.size < 2)
    for (const figure of short) groups.set(figure, keyOf(groups, first));
}

/** The only person whom a short form fits; relatives ("his sister, Ada Vane") are passed over for the one in office. */
function theOne(short: Figure, people: readonly (readonly Figure[])[]): Figure | null {
  const fits = people.filter((group) => group.every((figure) => fitsAs(short, figure)));
  const sameGender = fits.filter((group) => short.gender && group.some(({ gender }) => gender === short.gender));
  if (sameGender.length === 1) return sameGender[0]?.[0] ?? null;
  const isPrincipal = (group: readonly Figure[]): boolean => group.some(bearsOffice);
  const isSettled = fits.every((group) => group.some(isRelative) !== isPrincipal(group));
  const principals = isSettled ? fits.filter(isPrincipal) : [];
  const choice = fits.length === 1 ? fits : principals;
  return choice.length === 1 ? (choice[0]?.[0] ?? null) : null;
}

function fitsAs(short: Figure, full: Figure): boolean {
  if (!short.person || !full.person) return false;
  return fitsShortForm({ ...short.person, gender: short.gender }, { ...full.person, gender: full.gender });
}

/** "Tarn" is Tarn Metals where no other firm of the story begins so; one word that is nobody's surname is an organization. */
function joinFirms(
  figures: readonly Figure[],
  bySurname: ReadonlyMap<string, readonly Figure[]>,
  groups: Groups,
): void {
  const firms = groupBy(
    figures.filter((figure) => figure.kind === "organization" && /\s/.test(figure.name ?? "") && isFirm(figure)),
    ({ name }) => nameKey(name ?? "").split(" ")[0] ?? "",
  );
  for (const figure of figures) {
    const key = nameKey(figure.name ?? "");
    const isFirm = figure.kind === "organization" && /^\p{Lu}\S*$/u.test(figure.name ?? "");
    const isNobody = figure.bare && (bySurname.get(key) ?? []).every((other) => other.bare);
    if (!isFirm && !isNobody) continue;
    const fits = new Set((firms.get(key) ?? []).map((firm) => keyOf(groups, firm)));
    const [only] = fits;
    groups.set(figure, fits.size === 1 && only ? only : `organization ${key}`);
  }
}

/** "The premier", whom the article does not name, is the one premier whom the story names. */
function joinOffices(figures: readonly Figure[], people: readonly Figure[], groups: Groups): void {
  const bearers = new Map<string, Set<string>>();
  for (const person of people.filter(hasGivenName))
    for (const noun of person.nouns) bearers.set(noun, (bearers.get(noun) ?? new Set()).add(keyOf(groups, person)));
  for (const figure of figures) {
    const office = officeOf(figure);
    const fits = office === null ? undefined : bearers.get(office);
    const [only] = fits ?? [];
    if (fits?.size === 1 && only) groups.set(figure, only);
  }
}

/** The office that a figure without a name is known by, where nothing narrows it ("the premier", not "the company's president"). */
function officeOf(figure: Figure): string | null {
  if (figure.kind !== "person" || figure.name !== null) return null;
  const [role = ""] = figure.roles;
  const [noun] = figure.nouns;
  return noun !== undefined && role.toLowerCase().replace(/^the\s+/, "") === noun ? noun : null;
}
