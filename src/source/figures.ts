import type { Span } from "#types";
import { organizationNouns } from "#words";
import { addFigure, type Cast, emptyCast } from "./cast.ts";
import { anonymousFigure, indefinitePeople } from "./indefinite.ts";
import { type Figure, newFigure } from "./model.ts";
import { type NameRun, nameKey, type PersonName, personName, titleLength } from "./names.ts";
import { type OutletPlace, outletName } from "./outlets.ts";
import { enrich, findFull, findShort, hasGivenName, isCourtesy, noteRoles, personFigure } from "./people.ts";
import { appositionBehind, readPhrase, unarticled } from "./reading.ts";
import { bodiesAmong, kindOfRun, roleBefore } from "./runs.ts";
import { isQuoted, type Survey, sentenceAt } from "./survey.ts";
import { roles } from "./vocabulary.ts";

/** Reads the names of an article's body: people by full name, organizations and outlets first, then every mention in order. */
export function castOf(survey: Survey, outlets: readonly OutletPlace[]): Cast {
  const starts = new Set(outlets.map((place) => place.start));
  const runs = survey.runs.filter((run) => !starts.has(run.start));
  const cast = emptyCast(survey, outlets, bodiesAmong(survey.text, runs));
  for (const run of runs) if (isFullName(cast, run)) figureOfRun(cast, run);
  for (const run of runs) mentionRun(cast, run);
  for (const span of indefinitePeople(survey)) introduce(cast, span);
  for (const place of outlets) mentionFigure(cast, outletFigure(cast, place, place.name), place);
  cast.mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return cast;
}

/** "A steward raised it first. He told …": somebody brought in without a name, who a pronoun may mean. */
function introduce(cast: Cast, span: Span): void {
  const figure = anonymousFigure(cast, readPhrase(cast.survey.text, span));
  cast.introduced.set(span.start, figure);
  mentionFigure(cast, figure, span);
}

function isFullName({ survey, bodies }: Cast, run: NameRun): boolean {
  const kind = kindOfRun(survey.text, run, bodies);
  return kind === "organization" || (kind === "person" && run.words.length - titleLength(run.words) > 1);
}

/** The figure that a capitalised run names, found or made; null where it is no name. */
export function figureOfRun(cast: Cast, run: NameRun): Figure | null {
  const { text } = cast.survey;
  const kind = kindOfRun(text, run, cast.bodies);
  if (kind === "none") return null;
  const person = withContext(text, run, personName(run.words));
  if (kind === "organization" && !isShouted(cast, run)) return organizationFigure(cast, run, run.words.join(" "));
  const body = kind === "bare" ? bodyOfSingleName(cast, person, run.start) : null;
  if (body) return body;
  const figure = personFigure(cast, run, person);
  const apposition = appositionBehind(text, run.end);
  const description = apposition && text.slice(apposition.start, apposition.end);
  noteRoles(figure, [person.title, roleBefore(text, run), description]);
  for (const role of [person.title, description]) if (role && !isCourtesy(role)) figure.roles.add(unarticled(role));
  figure.gender ??= genderBehind(text, run);
  return figure;
}

/** "VANE:" in a transcript: capitals, but the surname of somebody named. */
function isShouted(cast: Cast, run: NameRun): boolean {
  const [word = ""] = run.words;
  return run.words.length === 1 && /^\p{Lu}{3,}$/u.test(word) && cast.bySurname.has(nameKey(word));
}

/** "Tarn" behind "Tarn Metals": the firm, unless a person of that name was named first and nothing shows a body. */
function bodyOfSingleName(cast: Cast, person: PersonName, at: number): Figure | null {
  const key = nameKey(person.full);
  const exact = cast.byName.get(key);
  if (exact?.kind === "organization") return exact;
  const namedBefore = (figure: Figure): boolean => figure.first.start <= at;
  const firms = (cast.byFirstWord.get(key) ?? []).filter(isFirm);
  const isBody = cast.bodies.has(key);
  const people = (cast.bySurname.get(key) ?? []).filter(hasGivenName);
  const isOpen = isBody || !people.some(namedBefore);
  if (firms.length === 1 && isOpen && (isBody || people.length === 0 || firms.some(namedBefore)))
    return firms[0] ?? null;
  if (!isBody) return null;
  return organizationFigure(cast, { start: at, end: at + person.full.length }, person.full);
}

/** Whether a body may be called by the first word of its name: a firm, not a city, a court or a university. */
export function isFirm(figure: Figure): boolean {
  return [...figure.nouns].every((noun) => FIRM_NOUNS.test(noun));
}

const FIRM_NOUNS =
  /^(?:inc|corp|co|ltd|plc|llc|gmbh|holdings|partners|partnership|group|company|corporation|limited|bank|airlines|airways|motors|bancorp|capital|industries|works|firm)$/;

/** Gender from the words before: "chairwoman Brandt". */
function withContext(text: string, run: NameRun, person: PersonName): PersonName {
  const noun = roleBefore(text, run);
  return { ...person, gender: person.gender ?? (noun === null ? null : (roles.get(noun)?.gender ?? null)) };
}

/** "Ada Vane privately told her husband": she. */
function genderBehind(text: string, run: NameRun): Figure["gender"] {
  const match = /^(?:\s+\p{Ll}+){0,4}\s+(his|her)\s+(?:own\s+)?(\p{Ll}+)/u.exec(text.slice(run.end, run.end + 80));
  if (!match || roles.get(match[2] ?? "")?.kind !== "kin") return null;
  return match[1] === "his" ? "m" : "f";
}

/** The organization of that name; "(TPU)" right behind the name is its abbreviation. */
export function organizationFigure(cast: Cast, at: Span, name: string): Figure {
  const known = cast.byName.get(nameKey(name));
  const figure =
    known?.kind === "organization"
      ? known
      : addFigure(cast, newFigure(cast.survey.article.id, at, "organization", name));
  for (const word of nameKey(name).split(" ")) if (organizationNouns.has(word)) figure.nouns.add(word);
  const short = /^\s+\((\p{Lu}[\p{L}&.-]{1,11})\)/u.exec(cast.survey.text.slice(at.end, at.end + 16))?.[1];
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

function mentionRun(cast: Cast, run: NameRun): void {
  const kind = kindOfRun(cast.survey.text, run, cast.bodies);
  if (kind === "none") return;
  const person = personName(run.words);
  const figure =
    kind === "organization"
      ? (cast.byName.get(nameKey(run.words.join(" "))) ?? null)
      : spokenOf(cast, run, person, kind === "bare");
  if (figure) mentionFigure(cast, kind === "person" ? enrich(figure, person) : figure, run);
}

/** People are met by their mentions; one word is nobody until it fits somebody. */
function spokenOf(cast: Cast, run: NameRun, person: PersonName, bare: boolean): Figure | null {
  if (person.given.length > 0) return findFull(cast, person);
  if (!bare) return figureOfRun(cast, run);
  return bodyOfSingleName(cast, person, run.start) ?? findShort(cast, person, run.start);
}

function mentionFigure(cast: Cast, figure: Figure, at: Span): void {
  const { survey } = cast;
  const lead = survey.text.slice(sentenceAt(survey, at.start).start, at.start);
  const clause = lead.slice(lead.search(/[^,;:—–“”"]*$/));
  const subject = clause.length < 60 && clause.trim().split(/\s+/).length <= 4 && !isQuoted(survey, at.start);
  cast.mentions.push({ start: at.start, end: at.end, figure, subject });
}
