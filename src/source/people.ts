import type { Span } from "#types";
import { addFigure, type Cast, mentionsBefore } from "./cast.ts";
import { type Figure, newFigure } from "./model.ts";
import { fitsShortForm, nameKey, type PersonName, sameFullName } from "./names.ts";
import { functionWords, isCommonNoun, roles } from "./vocabulary.ts";

/** More people of one surname than this are a list, not a story: no short form is resolved among them. */
const NAMESAKES = 40;
/** A namesake spoken of within so many characters may be the one a short form means. */
const NEAR = 400;

/** The person of that name: full names must agree, a short form must fit just one; else a figure of its own. */
export function personFigure(cast: Cast, at: Span, person: PersonName): Figure {
  const isFull = person.given.length > 0;
  const known = isFull ? findFull(cast, person) : findShort(cast, person, at.start);
  if (known) return enrich(known, person);
  const figure = newFigure(cast.survey.article.id, at, "person", person.full);
  figure.person = person;
  const isJunior = /^(?:Jr|Sr)\b/.test(person.suffix ?? "");
  const mayBeAnything = person.title === null && !isJunior && person.gender === null;
  figure.bare = !isFull && mayBeAnything && !isNamedInTitle(cast, person);
  figure.gender = person.gender;
  figure.ambiguous = !isFull && namesakesOf(cast, person).some(hasGivenName);
  return addFigure(cast, figure);
}

/** "Ada Quill visits Tolm" above a report that calls her Quill throughout. */
function isNamedInTitle({ survey }: Cast, { surname }: PersonName): boolean {
  return survey.titles.some((title) => {
    const words = survey.text.slice(title.start, title.end).split(/[^\p{L}\p{M}.'’-]+/u);
    const at = words.indexOf(surname);
    const before = words[at - 1] ?? "";
    if (/^\p{Lu}/u.test(words[at + 1] ?? "") || (at > 1 && /^\p{Lu}/u.test(words[at - 2] ?? ""))) return false;
    return /^\p{Lu}\p{Ll}/u.test(before) && !functionWords.has(before.toLowerCase()) && !isCommonNoun(before);
  });
}

/** The person of a full name, or null. */
export function findFull(cast: Cast, person: PersonName): Figure | null {
  const same = cast.byName.get(nameKey(person.full));
  if (same?.person) return same;
  const candidates = namesakesOf(cast, person).filter(hasGivenName);
  return (
    candidates.find((figure) => figure.person && sameFullName(figure.person, person)) ??
    candidates.find((figure) => figure.person && endsWith(person, figure.person)) ??
    null
  );
}

function namesakesOf(cast: Cast, person: PersonName): readonly Figure[] {
  return (cast.bySurname.get(nameKey(person.surname)) ?? []).slice(0, NAMESAKES);
}

/** Whether a figure is known by first name and surname. */
export function hasGivenName(figure: Figure): boolean {
  return (figure.person?.given.length ?? 0) > 0;
}

/** "Tolm MP Ilse Brandt" behind "Ilse Brandt": what comes before is no part of the name. */
function endsWith(longer: PersonName, shorter: PersonName): boolean {
  const [a, b] = [nameKey(longer.full).split(" "), nameKey(shorter.full).split(" ")];
  return b.length === 2 && a.length > 2 && a.slice(-2).join(" ") === b.join(" ");
}

/** The person that a short form ("Ms Brandt", "Brandt", a first name) stands for at a place, or null. */
export function findShort(cast: Cast, person: PersonName, at: number): Figure | null {
  const key = nameKey(person.full);
  const full = namesakesOf(cast, person).filter((figure) => hasGivenName(figure) && mayBe(person, figure));
  if (full.length > 0) {
    const figure = pickNamesake(cast, person, full, at);
    figure?.aliases.add(person.title === null ? person.full : `${person.title} ${person.full}`);
    if (figure) cast.shortForms.set(key, figure);
    return figure ?? sameShortForm(cast, person);
  }
  return sameShortForm(cast, person) ?? byFirstName(cast, person);
}

function mayBe(short: PersonName, figure: Figure): boolean {
  return figure.person !== null && fitsShortForm(short, { ...figure.person, gender: figure.gender });
}

function sameShortForm(cast: Cast, person: PersonName): Figure | null {
  const alike = namesakesOf(cast, person).filter(
    (figure) => !hasGivenName(figure) && (figure.ambiguous || mayBe(person, figure)),
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** "Ilse said", where one Ilse is known: people who speak of her call her so. */
function byFirstName(cast: Cast, person: PersonName): Figure | null {
  if (person.title !== null) return null;
  const namesakes = cast.byGivenName.get(nameKey(person.full)) ?? [];
  return namesakes.length === 1 ? (namesakes[0] ?? null) : null;
}

/**
 * Which of several people of one surname a short form means: the one of its gender; the one named so far; the one it stood for before;
 * the one in office, where the others are brought in as relatives (who are then called by the full name). Null where another was just spoken of.
 */
function pickNamesake(cast: Cast, short: PersonName, fits: readonly Figure[], at: number): Figure | null {
  const sameGender = short.gender ? fits.filter(({ gender }) => gender === short.gender) : [];
  if (sameGender.length === 1) return sameGender[0] ?? null;
  const named = fits.filter(({ first }) => first.start <= at);
  const pool = named.length > 0 ? named : fits;
  if (pool.length === 1) return pool[0] ?? null;
  const before = cast.shortForms.get(nameKey(short.full));
  const principals = pool.every((figure) => isRelative(figure) !== bearsOffice(figure)) ? pool.filter(bearsOffice) : [];
  const choice = before && pool.includes(before) ? before : principals.length === 1 ? principals[0] : undefined;
  return choice && !otherJustNamed(cast, pool, choice, at) ? choice : null;
}

/** Whether the article gives somebody an office ("Premier Osk Vane"). */
export function bearsOffice(figure: Figure): boolean {
  return [...figure.nouns].some((noun) => roles.get(noun)?.kind === "office");
}

/** Whether the article brings somebody in as another's relative ("his sister, Ada Vane"). */
export function isRelative(figure: Figure): boolean {
  return [...figure.nouns].some((noun) => roles.get(noun)?.kind === "kin");
}

function otherJustNamed(cast: Cast, pool: readonly Figure[], choice: Figure, at: number): boolean {
  const last = mentionsBefore(cast.mentions, at).findLast((mention) => pool.includes(mention.figure));
  return last !== undefined && last.figure !== choice && at - last.end < NEAR;
}

/** Adds what another mention tells of a person: gender, title. */
export function enrich(figure: Figure, person: PersonName): Figure {
  figure.gender ??= person.gender;
  noteRoles(figure, [person.title]);
  if (person.title && !isCourtesy(person.title)) figure.bare = false;
  return figure;
}

/** Whether a title says nothing of an office. */
export function isCourtesy(title: string): boolean {
  return /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Lord|Lady)\.?$/.test(title);
}

/** The nouns of a description point back to who bears it: "deputy mayor" to "the deputy mayor" and "the mayor" alike. */
export function noteRoles(figure: Figure, descriptions: readonly (string | null)[]): void {
  for (const description of descriptions) {
    const words =
      description
        ?.replace(/^.*['’‘]\s?s\s/, "")
        .toLowerCase()
        .split(/[^\p{L}-]+/u)
        .slice(0, 7) ?? [];
    const cut = words.findIndex((word, i) => i > 0 && /^(?:of|for|at|in|from|to|with|who)$/.test(word));
    for (const [i, word] of (cut < 0 ? words : words.slice(0, cut)).entries())
      for (const noun of [word, `${words[i - 1] ?? ""} ${word}`]) noteRole(figure, noun);
  }
}

function noteRole(figure: Figure, noun: string): void {
  const role = roles.get(noun);
  if (!role || role.plural) return;
  figure.nouns.add(role.noun.toLowerCase());
  if (figure.kind === "person") figure.gender ??= role.gender;
}
