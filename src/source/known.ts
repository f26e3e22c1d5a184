import type { Span } from "#types";
import { organizationNouns } from "#words";
import { addFigure, type Cast, findUnnamed, lastSpokenOf, outletIn } from "./cast.ts";
import { figureOfRun, organizationFigure, outletFigure } from "./figures.ts";
import { lowerFirst, plainDescription } from "./indefinite.ts";
import { type Figure, newFigure } from "./model.ts";
import { findNameRuns } from "./names.ts";
import { resolvePronoun } from "./pronouns.ts";
import { type Reading, readPhrase } from "./reading.ts";
import { isCommonNoun } from "./vocabulary.ts";

/** A phrase without a name of its own, and where it stands. */
export interface Described {
  readonly cast: Cast;
  readonly reading: Reading;
  /** Source of the attribution around it. */
  readonly speaker: Figure | null;
  readonly quoted: boolean;
  /** Sources that issued something in writing so far ("said in a statement"), for "the statement". */
  readonly issuer: Figure | null;
}

/** Who a phrase stands for by one rule, or null. */
export type Rule = (described: Described) => Figure | null;

/** The figure without a name that is called the same in this article, else this one, added. */
export function sameRole(cast: Cast, figure: Figure): Figure {
  const [role = ""] = figure.roles;
  return findUnnamed(cast, figure.kind, role) ?? addFigure(cast, figure);
}

/** The figure of that kind that is called just as the phrase says, found or made. */
export function sameUnnamed(cast: Cast, reading: Reading, kind: Figure["kind"]): Figure {
  const figure = newFigure(cast.survey.article.id, reading, kind, null);
  figure.roles.add(plainDescription(reading));
  return sameRole(cast, figure);
}

/** "The ministry", "the company", "the campaign": the last organization called so. */
export function organizationPointedTo({ cast, reading }: Described): Figure | null {
  const { head } = reading;
  if (!head || !organizationNouns.has(head)) return null;
  const named = cast.byName.get(withoutArticle(reading.printed).toLowerCase());
  if (named?.kind === "organization") return named;
  if (!reading.definite || modifiersOf(reading) !== "") return null;
  return lastSpokenOf(
    cast,
    reading.start,
    (figure) => figure.kind === "organization" && (figure.nouns.has(head) || (isFirm(head) && isFirmLike(figure))),
  );
}

function isFirm(noun: string): boolean {
  return /^(?:company|firm|group|manufacturer|operator|organization|organisation|corporation|business)$/.test(noun);
}

/** An organization that no noun describes, or a firm's. */
function isFirmLike(figure: Figure): boolean {
  return (
    figure.nouns.size === 0 ||
    [...figure.nouns].every(
      (noun) => isFirm(noun) || /^(?:inc|corp|co|ltd|plc|llc|gmbh|holdings|partners|limited)$/.test(noun),
    )
  );
}

/** "The mayor said", "the deputy mayor": the last person called so. */
export function personPointedTo({ cast, reading }: Described): Figure | null {
  const { role } = reading;
  if (!role || role.plural || !reading.definite || role.kind === "generic" || reading.other) return null;
  const modifiers = modifiersOf(reading).split(" ");
  const fits = (figure: Figure): boolean =>
    figure.kind === "person" &&
    !figure.plural &&
    figure.nouns.has(role.noun) &&
    modifiers.every((word) => fitsModifier(figure, word));
  return (
    lastSpokenOf(cast, reading.start, fits) ?? (role.kind === "office" ? onlyOne(cast.figures.filter(fits)) : null)
  );
}

/** "Tarn's premier has asked …", who is named further on: the one bearer of that office in the article. */
function onlyOne(figures: readonly Figure[]): Figure | null {
  return figures.length === 1 ? (figures[0] ?? null) : null;
}

/** A modifier that is a role noun itself ("deputy") must be one of the person's. */
function fitsModifier(figure: Figure, word: string): boolean {
  return !/^(?:deputy|former|vice|acting|assistant)$/.test(word) || figure.nouns.has(word);
}

function modifiersOf(reading: Reading): string {
  return withoutArticle(reading.printed).toLowerCase().split(/\s+/).slice(0, -1).join(" ");
}

/** "Police said", "the Tarn campaign", "the council": an organization by its noun. */
export function organizationDescribed({ cast, reading }: Described): Figure | null {
  const { head } = reading;
  if (!head || !(organizationNouns.has(head) || organizationNouns.has(head.replace(/s$/, "")))) return null;
  if (/^(?:a|an|one|another|two|three|several|some|many)\s/i.test(reading.printed))
    return sameUnnamed(cast, reading, "organization");
  const name = withoutArticle(reading.printed.replace(/\s+(?:itself|themselves)$/, ""));
  return organizationFigure(cast, reading, isCommonNoun(name.split(/\s+/)[0] ?? "") ? lowerFirst(name) : name);
}

/** "The president said" where nobody of the article bears the office: known by it. */
export function officeHolder({ cast, reading }: Described): Figure | null {
  const { role } = reading;
  if (role?.kind !== "office" || role.plural || reading.number || reading.other) return null;
  const figure = newFigure(cast.survey.article.id, reading, "person", null);
  figure.roles.add(plainDescription(reading));
  figure.nouns.add(role.noun);
  figure.gender = role.gender;
  return sameRole(cast, figure);
}

function withoutArticle(phrase: string): string {
  return phrase.replace(/^(?:the|a|an|this|that|its|his|her|their|our)\s+/i, "");
}

/** The figure behind a possessor or behind "for", or null where it is not told. */
export function resolveOwner(described: Described, span: Span): Figure | null {
  const { cast, speaker, quoted } = described;
  const { text } = cast.survey;
  const reading = readPhrase(text, span, cast.survey.lowerWords);
  const pronoun = /^(his|her|its|their|my|our)$/i.exec(reading.printed)?.[1]?.toLowerCase();
  if (pronoun) return resolvePronoun(cast, { word: SUBJECTS[pronoun] ?? pronoun, at: span.start, speaker, quoted });
  const place = outletIn(cast, span);
  if (place && place.end === reading.end) return outletFigure(cast, place, place.name);
  if (reading.shape === "named" && reading.run) return figureOfRun(cast, reading.run);
  if (reading.shape !== "described" || findNameRuns(text, span).length > 1) return null;
  return ownerRules.reduce<Figure | null>((found, rule) => found ?? rule({ ...described, reading }), null);
}

const ownerRules: readonly Rule[] = [organizationPointedTo, personPointedTo, organizationDescribed, officeHolder];

const SUBJECTS: Readonly<Record<string, string>> = {
  his: "he",
  her: "she",
  its: "it",
  their: "they",
  my: "i",
  our: "we",
};
