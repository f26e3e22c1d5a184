import { pushTo } from "#text";
import type { Span } from "#types";
import type { Figure, Mention } from "./model.ts";
import { nameKey } from "./names.ts";
import { type OutletPlace, outletName } from "./outlets.ts";
import { lastIndexBefore, type Survey } from "./survey.ts";

/** Everyone and everything an article speaks of, and where. Grows while sources are resolved. */
export interface Cast {
  readonly survey: Survey;
  readonly outlets: readonly OutletPlace[];
  /** The article's own outlet, as names are compared; null where not stated. */
  readonly ownOutlet: string | null;
  /** Single names that the text treats as a body ("Tarn, which employs …"), as compared. */
  readonly bodies: ReadonlySet<string>;
  readonly figures: Figure[];
  /** Names where they stand, in order. */
  readonly mentions: Mention[];
  /** Sources of the attributions resolved so far, in order. */
  readonly sourced: Mention[];
  readonly byName: Map<string, Figure>;
  /** People by surname, as compared. */
  readonly bySurname: Map<string, Figure[]>;
  readonly byGivenName: Map<string, Figure[]>;
  /** Organizations by the first word of their name. */
  readonly byFirstWord: Map<string, Figure[]>;
  /** Unnamed people brought in outside attributions ("the first was a steward"), by where their phrase starts. */
  readonly introduced: Map<number, Figure>;
  /** Who a short form has stood for so far. */
  readonly shortForms: Map<string, Figure>;
}

/** A cast with nobody in it yet. */
export function emptyCast(survey: Survey, outlets: readonly OutletPlace[], bodies: ReadonlySet<string>): Cast {
  const { outlet } = survey.article;
  return {
    survey,
    outlets,
    ownOutlet: outlet === null ? null : nameKey(outletName(outlet)),
    bodies,
    figures: [],
    mentions: [],
    sourced: [],
    byName: new Map(),
    bySurname: new Map(),
    byGivenName: new Map(),
    byFirstWord: new Map(),
    introduced: new Map(),
    shortForms: new Map(),
  };
}

/** Puts a figure into the cast, to be found by its name, or by what it is called where it has none. */
export function addFigure(cast: Cast, figure: Figure): Figure {
  cast.figures.push(figure);
  const { name, person, kind } = figure;
  if (name === null) {
    for (const role of figure.roles) addOnce(cast.byName, unnamedKey(kind, role), figure);
    return figure;
  }
  addOnce(cast.byName, nameKey(name), figure);
  if (kind === "organization") pushTo(cast.byFirstWord, nameKey(name).split(" ")[0] ?? "", figure);
  if (!person) return figure;
  pushTo(cast.bySurname, nameKey(person.surname), figure);
  const [given] = person.given;
  if (given) pushTo(cast.byGivenName, nameKey(given), figure);
  return figure;
}

function addOnce(map: Map<string, Figure>, key: string, figure: Figure): void {
  if (!map.has(key)) map.set(key, figure);
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
  const place = cast.outlets[lastIndexBefore(cast.outlets, span.start - 1) + 1];
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

/** Mentions looked at before giving up: a page of names is a list, not an antecedent. */
const LOOK_BACK = 60;

/** The last mentions before a place, of names or of sources, in order. */
export function mentionsBefore(mentions: readonly Mention[], at: number): readonly Mention[] {
  const end = lastIndexBefore(mentions, at - 1) + 1;
  return mentions.slice(Math.max(0, end - LOOK_BACK), end);
}

/** The last figure spoken of before a place that fits, sources and names alike, or null. */
export function lastSpokenOf(cast: Cast, at: number, fits: (figure: Figure) => boolean): Figure | null {
  const candidates = [...mentionsBefore(cast.sourced, at), ...mentionsBefore(cast.mentions, at)].filter((mention) =>
    fits(mention.figure),
  );
  let last: Mention | null = null;
  for (const mention of candidates) if (!last || mention.start > last.start) last = mention;
  return last?.figure ?? null;
}
