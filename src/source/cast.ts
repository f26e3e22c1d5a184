import type { Span } from "#types";
import { type Figure, type Mention, newFigure } from "./model.ts";
import {
  fitsShortForm,
  type NameRun,
  nameKey,
  type PersonName,
  personName,
  sameFullName,
  titleLength,
} from "./names.ts";
import { type OutletPlace, outletName } from "./outlets.ts";
import { appositionBehind } from "./reading.ts";
import { isQuoted, lastIndexBefore, type Survey, sentenceAt } from "./survey.ts";
import { type Gender, isCommonNoun, newspaperWords, organizationNouns, roles, titles } from "./vocabulary.ts";

/** Everyone and everything an article speaks of by name, and where. Grows while sources are resolved. */
export interface Cast {
  readonly survey: Survey;
  readonly outlets: readonly OutletPlace[];
  /** The article's own outlet, as names are compared; null where not stated. */
  readonly ownOutlet: string | null;
  readonly figures: Figure[];
  /** Names where they stand, in order. */
  readonly mentions: Mention[];
  /** Sources of the attributions resolved so far, in order. */
  readonly sourced: Mention[];
  readonly people: Figure[];
  readonly byName: Map<string, Figure>;
  /** People by surname, as compared. */
  readonly bySurname: Map<string, Figure[]>;
  readonly byGivenName: Map<string, Figure[]>;
}

/** Reads the names of an article's body: people by full or titled name, organizations and outlets, then short forms. */
export function castOf(survey: Survey, outlets: readonly OutletPlace[]): Cast {
  const cast: Cast = {
    survey,
    outlets,
    ownOutlet: survey.article.outlet === null ? null : nameKey(outletName(survey.article.outlet)),
    figures: [],
    mentions: [],
    sourced: [],
    people: [],
    byName: new Map(),
    bySurname: new Map(),
    byGivenName: new Map(),
  };
  const outletStarts = new Set(outlets.map((place) => place.start));
  const runs = survey.runs.filter((run) => !outletStarts.has(run.start));
  for (const run of runs) if (isFullName(survey, run)) castRun(cast, run);
  for (const run of runs) mentionRun(cast, run);
  for (const place of outlets) mentionFigure(cast, outletFigure(cast, place, place.name), place);
  cast.mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return cast;
}

/** What a capitalised run names, by its own words and those around it. */
export function kindOfRun(survey: Survey, run: NameRun): "person" | "organization" | "bare" | "none" {
  const { text } = survey;
  const rest = run.words.slice(titleLength(run.words));
  const lower = rest.map((word) => word.toLowerCase().replace(/['’.,]+s?$/, ""));
  if (rest.every((word) => isCommonNoun(word)) && rest.length === run.words.length && run.words.length === 1)
    return "none";
  if (hasTitle(run) || roleBefore(text, run)) return "person";
  if (lower.some((word) => organizationNouns.has(word)) && !isPersonBySuffix(rest)) return "organization";
  if (/^\p{Lu}{2,6}s?$/u.test(rest.join(""))) return "organization";
  if (rest.length === 1) return "bare";
  if (/\b[Tt]he\s+$/.test(text.slice(Math.max(0, run.start - 5), run.start))) return "organization";
  if (rest.length > 5 || /&/.test(rest.join(" ")) || newspaperWords.has(rest.at(-1) ?? "")) return "organization";
  return "person";
}

function isPersonBySuffix(words: readonly string[]): boolean {
  return /^(?:Jr|Sr|II|III)\.?$/.test(words.at(-1) ?? "");
}

function hasTitle(run: NameRun): boolean {
  return titleLength(run.words) > 0 && !organizationNouns.has(run.words.at(-1)?.toLowerCase() ?? "");
}

/** The noun for people right before a name ("spokesman Ilse Brandt"), or null. */
export function roleBefore(text: string, run: NameRun): string | null {
  const word = /(?:^|[^\p{L}-])([\p{L}-]+),?\s+$/u.exec(text.slice(Math.max(0, run.start - 40), run.start))?.[1];
  const role = word === undefined ? undefined : roles.get(word.toLowerCase());
  return role && !role.plural ? role.noun : null;
}

function isFullName(survey: Survey, run: NameRun): boolean {
  const kind = kindOfRun(survey, run);
  const rest = run.words.slice(titleLength(run.words));
  return kind === "organization" || (kind === "person" && rest.length > 1);
}

/** The figure that a capitalised run names, found or made; null where it is no name. */
export function castRun(cast: Cast, run: NameRun): Figure | null {
  const kind = kindOfRun(cast.survey, run);
  if (kind === "none") return null;
  if (kind === "organization") return organizationFigure(cast, run, run.words.join(" "));
  const person = withContext(cast.survey.text, run, personName(run.words));
  const figure = personFigure(cast, run, person, kind === "bare");
  noteRoles(figure, [person.title, roleBefore(cast.survey.text, run), appositionOf(cast.survey.text, run)]);
  return figure;
}

function appositionOf(text: string, run: NameRun): string | null {
  const span = appositionBehind(text, run.end);
  return span && text.slice(span.start, span.end);
}

/** The nouns of a description point back to who bears it: "deputy mayor" to "the deputy mayor" and "the mayor" alike. */
export function noteRoles(figure: Figure, descriptions: readonly (string | null)[]): void {
  for (const description of descriptions) {
    const words =
      description
        ?.toLowerCase()
        .split(/[^\p{L}-]+/u)
        .slice(0, 6) ?? [];
    const cut = words.findIndex((word, i) => i > 0 && /^(?:of|for|at|in|from|to|with|who)$/.test(word));
    for (const word of cut < 0 ? words : words.slice(0, cut)) {
      const role = roles.get(word);
      if (!role || role.plural) continue;
      figure.nouns.add(role.noun.toLowerCase());
      if (figure.kind === "person") figure.gender ??= role.gender;
    }
  }
}

/** Gender and title from the words before: "chairwoman Brandt". */
function withContext(text: string, run: NameRun, person: PersonName): PersonName {
  const noun = roleBefore(text, run);
  const gender: Gender =
    person.gender ?? (noun === null ? null : (roles.get(noun)?.gender ?? titles.get(noun) ?? null));
  return { ...person, gender };
}

/** The person of that name: full names must agree, a short form must fit exactly one. */
export function personFigure(cast: Cast, at: Span, person: PersonName, bare: boolean): Figure {
  const known = person.given.length > 0 ? findFull(cast, person) : findShort(cast, person, bare);
  if (known) return enrich(known, person);
  const fits = person.given.length === 0 ? shortCandidates(cast, person) : [];
  const figure = newFigure(cast.survey.article.id, at, "person", person.full);
  figure.person = person;
  figure.bare = bare;
  figure.gender = person.gender;
  figure.ambiguous = fits.length > 1;
  return addFigure(cast, figure);
}

function findFull(cast: Cast, person: PersonName): Figure | null {
  const same = cast.byName.get(nameKey(person.full));
  if (same?.person) return same;
  const candidates = namesakesOf(cast, person);
  return (
    candidates.find(
      (figure) => figure.person && figure.person.given.length > 0 && sameFullName(figure.person, person),
    ) ??
    candidates.find((figure) => figure.person && endsWith(person, figure.person)) ??
    null
  );
}

/** More people of one surname than this are a list, not a story: no short form is resolved among them. */
const NAMESAKES = 40;

function namesakesOf(cast: Cast, person: PersonName): readonly Figure[] {
  return (cast.bySurname.get(nameKey(person.surname)) ?? []).slice(0, NAMESAKES);
}

/** "Tolm MP Ilse Brandt" behind "Ilse Brandt": what comes before is no part of the name. */
function endsWith(longer: PersonName, shorter: PersonName): boolean {
  const [a, b] = [nameKey(longer.full).split(" "), nameKey(shorter.full).split(" ")];
  return b.length === 2 && a.length > 2 && a.slice(-2).join(" ") === b.join(" ");
}

function shortCandidates(cast: Cast, person: PersonName): Figure[] {
  return namesakesOf(cast, person).filter(
    (figure) =>
      figure.person !== null && !figure.ambiguous && fitsShortForm(person, { ...figure.person, gender: figure.gender }),
  );
}

function findShort(cast: Cast, person: PersonName, bare: boolean): Figure | null {
  const same = cast.byName.get(nameKey(person.full));
  if (same?.ambiguous || (same && same.kind === "organization")) return same;
  const fits = shortCandidates(cast, person);
  const full = fits.filter((figure) => figure.person && figure.person.given.length > 0);
  if (full.length === 1) return full[0] ?? null;
  if (full.length === 0 && fits.length === 1) return fits[0] ?? null;
  if (fits.length > 0 || !bare) return null;
  const namesakes = cast.byGivenName.get(nameKey(person.full)) ?? [];
  return namesakes.length === 1 ? (namesakes[0] ?? null) : null;
}

function enrich(figure: Figure, person: PersonName): Figure {
  figure.gender ??= person.gender;
  noteRoles(figure, [person.title]);
  if (person.title && !/^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?$/.test(person.title)) figure.bare = false;
  return figure;
}

function addFigure(cast: Cast, figure: Figure): Figure {
  cast.figures.push(figure);
  if (figure.name !== null && !cast.byName.has(nameKey(figure.name))) cast.byName.set(nameKey(figure.name), figure);
  if (!figure.person) return figure;
  cast.people.push(figure);
  add(cast.bySurname, nameKey(figure.person.surname), figure);
  const [given] = figure.person.given;
  if (given) add(cast.byGivenName, nameKey(given), figure);
  return figure;
}

function add(map: Map<string, Figure[]>, key: string, figure: Figure): void {
  const list = map.get(key);
  if (list) list.push(figure);
  else map.set(key, [figure]);
}

/** The organization of that name; "(TPU)" right behind the name is its abbreviation. */
export function organizationFigure(cast: Cast, at: Span, name: string): Figure {
  const known = cast.byName.get(nameKey(name));
  const figure = known ?? addFigure(cast, newFigure(cast.survey.article.id, at, "organization", name));
  const last = nameKey(name).split(" ").at(-1);
  if (last && organizationNouns.has(last)) figure.nouns.add(last);
  for (const word of nameKey(name).split(" ")) if (organizationNouns.has(word)) figure.nouns.add(word);
  const short = /^\s+\(([\p{Lu}][\p{L}&.-]{1,11})\)/u.exec(cast.survey.text.slice(at.end, at.end + 16))?.[1];
  if (short && !cast.byName.has(nameKey(short))) {
    cast.byName.set(nameKey(short), figure);
    figure.aliases.add(short);
  }
  return figure;
}

/** The outlet of that name. */
export function outletFigure(cast: Cast, at: Span, name: string): Figure {
  const key = `outlet\n${nameKey(name)}`;
  const known = cast.byName.get(key);
  if (known) return known;
  const figure = newFigure(cast.survey.article.id, at, "outlet", name);
  figure.own = nameKey(name) === cast.ownOutlet;
  cast.figures.push(figure);
  cast.byName.set(key, figure);
  return figure;
}

/** The outlet that published the article, or null where it is not stated. */
export function ownOutletFigure(cast: Cast): Figure | null {
  const { outlet } = cast.survey.article;
  return outlet === null ? null : outletFigure(cast, { start: 0, end: 0 }, outletName(outlet));
}

/** Puts a figure without a name into the cast, to be found by what it is called. */
export function addUnnamed(cast: Cast, figure: Figure): Figure {
  cast.figures.push(figure);
  for (const role of figure.roles) {
    const key = unnamedKey(figure.kind, role);
    if (!cast.byName.has(key)) cast.byName.set(key, figure);
  }
  return figure;
}

/** The first figure without a name that is called just so, or null. */
export function findUnnamed(cast: Cast, kind: Figure["kind"], role: string): Figure | null {
  return cast.byName.get(unnamedKey(kind, role)) ?? null;
}

/** No name holds a line break, so that these keys meet no name's. */
function unnamedKey(kind: Figure["kind"], role: string): string {
  return `${kind}\n${role}`;
}

/** The first outlet named within a span, or null. */
export function outletIn(cast: Cast, span: Span): OutletPlace | null {
  const index = lastIndexBefore(cast.outlets, span.start - 1) + 1;
  const place = cast.outlets[index];
  return place && place.end <= span.end ? place : null;
}

/** All outlets named within a span, in order. */
export function outletsIn(cast: Cast, span: Span): OutletPlace[] {
  const places: OutletPlace[] = [];
  for (let i = lastIndexBefore(cast.outlets, span.start - 1) + 1; i < cast.outlets.length; i++) {
    const place = cast.outlets[i];
    if (!place || place.end > span.end) break;
    places.push(place);
  }
  return places;
}

function mentionRun(cast: Cast, run: NameRun): void {
  const kind = kindOfRun(cast.survey, run);
  if (kind === "none") return;
  const person = personName(run.words);
  const figure =
    kind === "organization"
      ? (cast.byName.get(nameKey(run.words.join(" "))) ?? null)
      : person.given.length > 0
        ? findFull(cast, person)
        : kind === "bare"
          ? (cast.byName.get(nameKey(person.full)) ?? findShort(cast, person, true))
          : castRun(cast, run);
  if (figure) mentionFigure(cast, kind === "person" ? enrich(figure, person) : figure, run);
}

function mentionFigure(cast: Cast, figure: Figure, at: Span): void {
  const sentence = sentenceAt(cast.survey, at.start);
  const lead = cast.survey.text.slice(sentence.start, at.start);
  const subject = lead.length < 60 && !/[,;:“”"]/.test(lead) && lead.trim().split(/\s+/).length <= 5;
  cast.mentions.push({ start: at.start, end: at.end, figure, subject: subject && !isQuoted(cast.survey, at.start) });
}
