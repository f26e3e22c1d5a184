import type { Span } from "#types";
import { addFigure, type Cast, findUnnamed, lastSpokenOf, outletIn } from "./cast.ts";
import { figureOfRun, organizationFigure, outletFigure, ownOutletFigure } from "./figures.ts";
import { anonymousFigure, countOf, lowerFirst, plainDescription } from "./indefinite.ts";
import { type Figure, newFigure } from "./model.ts";
import { findNameRuns } from "./names.ts";
import { resolvePronoun } from "./pronouns.ts";
import { type Reading, readPhrase } from "./reading.ts";
import { documentNouns, isCommonNoun, organizationNouns, outletNouns, postNouns } from "./vocabulary.ts";

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

type Rule = (described: Described) => Figure | null;

/** Who a phrase without a name stands for; makes a figure where nothing before it fits. */
export function resolveDescribed(described: Described): Figure {
  for (const rule of rules) {
    const figure = rule(described);
    if (figure) return figure;
  }
  return newAnonymous(described);
}

const rules: readonly Rule[] = [
  ownArticle,
  outletsWork,
  outletPointedTo,
  outletsInGeneral,
  statementOfIssuer,
  writtenThing,
  postedThing,
  oneOfGroup,
  relative,
  spokesperson,
  organizationPointedTo,
  personPointedTo,
  anonymousPointedTo,
  groupPointedTo,
  sameWordsAgain,
  organizationDescribed,
  officeHolder,
  otherThing,
];

/** "An earlier version of this article said": the outlet itself. */
function ownArticle({ cast, reading }: Described): Figure | null {
  const isOwn = /\bthis (?:article|story|report|newspaper|paper)\b/i.test(reading.printed);
  return isOwn ? ownOutletFigure(cast) : null;
}

/** "A report in the Tolm Echo", "the Echo's story": the Echo. */
function outletsWork({ cast, reading }: Described): Figure | null {
  if (!/\b(?:reports?|reporting|story|stories|articles?|account|coverage|dispatch)\b/i.test(reading.printed))
    return null;
  const place = outletIn(cast, reading);
  return place ? outletFigure(cast, place, place.name) : null;
}

/** "The paper said": the last outlet named, or the last written thing called so. */
function outletPointedTo({ cast, reading }: Described): Figure | null {
  const { head } = reading;
  if (!head || !outletNouns.has(head) || !reading.behindThe) return null;
  return lastSpokenOf(cast, reading.start, (figure) => figure.kind === "outlet" || figure.nouns.has(head));
}

/** "Local media reported", "news organisations projected". */
function outletsInGeneral({ cast, reading }: Described): Figure | null {
  const { head, printed } = reading;
  if (!head || /^papers?$/.test(head)) return null;
  if (!(head === "media" || outletNouns.has(head.replace(/s$/, "")) || /\bnews\s+\w+s$/i.test(printed))) return null;
  if (reading.definite && !/s$|media/.test(head)) return null;
  return sameUnnamed(cast, reading, "outlet");
}

/** "A statement from the Tarn ministry", "the statement said": whoever issued it. */
function statementOfIssuer({ cast, reading, issuer, speaker, quoted }: Described): Figure | null {
  if (!/^statements?$/.test(reading.head ?? "")) return null;
  const owner = reading.behalf ?? reading.possessor;
  if (owner) return resolveOwner({ cast, reading, issuer, speaker, quoted }, owner);
  return reading.definite ? issuer : null;
}

/** "The board's April bulletin warns", then "the bulletin". */
function writtenThing(described: Described): Figure | null {
  const { cast, reading } = described;
  const { head } = reading;
  if (!head || !documentNouns.has(head)) return null;
  if (reading.behindThe && !reading.possessor) {
    const known = lastSpokenOf(cast, reading.start, (figure) => figure.kind === "document" && figure.nouns.has(head));
    if (known) return known;
  }
  const figure = sameUnnamed(cast, reading, "document");
  for (const noun of documentNounsOf(head)) figure.nouns.add(noun);
  if (reading.possessor) figure.spokenFor ??= bodyOrNull(resolveOwner(described, reading.possessor));
  return figure;
}

/** A preprint is later "the paper". */
function documentNounsOf(head: string): readonly string[] {
  return /^(?:preprint|study|analysis|paper)$/.test(head)
    ? ["preprint", "study", "analysis", "paper", "document"]
    : [head, "document"];
}

function bodyOrNull(figure: Figure | null): Figure | null {
  return figure && (figure.kind === "organization" || figure.kind === "person") ? figure : null;
}

/** "Her tweet" is her; "a post on Rookline" stands for itself. */
function postedThing(described: Described): Figure | null {
  const { cast, reading } = described;
  if (!reading.head || !postNouns.has(reading.head)) return null;
  const owner = reading.possessor ?? (/\bby\b/.test(reading.printed) ? reading.behalf : null);
  return (owner && resolveOwner(described, owner)) ?? sameUnnamed(cast, reading, "post");
}

/** "One of them said", "both said": the last group. */
function oneOfGroup({ cast, reading }: Described): Figure | null {
  if (!/^(?:one|both|some|two|three|neither)$/.test(reading.head ?? "")) return null;
  return lastSpokenOf(cast, reading.start, (figure) => figure.plural && figure.kind === "anonymous");
}

/** "My father", "her coach", "Vane's widow": a person without a name, known by whose. */
function relative(described: Described): Figure | null {
  const { cast, reading } = described;
  const { role, possessor, head } = reading;
  if (!role || !possessor || !head) return null;
  if (role.plural || head === "family") return relatives(described);
  const isPronoun = /^(?:his|her|their|my|our)$/i.test(cast.survey.text.slice(possessor.start, possessor.end));
  if (role.kind !== "kin" && !(isPronoun && role.kind !== "generic" && role.kind !== "speaker")) return null;
  const owner = resolveOwner(described, possessor);
  if (!owner?.name) return null;
  const figure = newFigure(cast.survey.article.id, reading, "person", null);
  figure.roles.add(`${owner.name}'s ${head}`);
  figure.nouns.add(role.noun);
  figure.gender = role.gender;
  return sameRole(cast, figure);
}

/** "His family", "Vane's two sons": several, known by whose. */
function relatives(described: Described): Figure | null {
  const { cast, reading } = described;
  const { role, possessor, head, number } = reading;
  const owner = role?.kind === "kin" && possessor ? resolveOwner(described, possessor) : null;
  if (!owner?.name) return null;
  const figure = newFigure(cast.survey.article.id, reading, "anonymous", null);
  figure.roles.add(`${owner.name}'s ${head}`);
  figure.nouns.add(role?.noun ?? "");
  figure.plural = true;
  figure.count = head === "family" ? { atLeast: 1, atMost: null } : countOf(true, number);
  return sameRole(cast, figure);
}

function sameRole(cast: Cast, figure: Figure): Figure {
  const [role = ""] = figure.roles;
  return findUnnamed(cast, figure.kind, role) ?? addFigure(cast, figure);
}

/** "The spokeswoman said": the last one called so; "a spokesman for the board": nameless, but on record for the board. */
function spokesperson(described: Described): Figure | null {
  const { cast, reading } = described;
  const { role } = reading;
  if (role?.kind !== "speaker" || role.plural) return null;
  if (reading.behindThe && !reading.behalf) {
    const known = lastSpokenOf(
      cast,
      reading.start,
      (figure) => figure.kind === "person" && figure.nouns.has(role.noun),
    );
    if (known) return known;
  }
  const figure = newFigure(cast.survey.article.id, reading, "person", null);
  figure.roles.add(plainDescription(reading));
  figure.nouns.add(role.noun);
  figure.gender = role.gender;
  return sameRole(cast, figure);
}

/** "The ministry", "the company", "the campaign": the last organization called so. */
function organizationPointedTo({ cast, reading }: Described): Figure | null {
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
function personPointedTo({ cast, reading }: Described): Figure | null {
  const { role } = reading;
  if (!role || role.plural || !reading.definite || role.kind === "generic" || reading.other) return null;
  const modifiers = modifiersOf(reading).split(" ");
  const fits = (figure: Figure): boolean =>
    figure.kind === "person" && figure.nouns.has(role.noun) && modifiers.every((word) => fitsModifier(figure, word));
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

/** "The source said", "the official": the last single anonymous person called so. */
function anonymousPointedTo({ cast, reading }: Described): Figure | null {
  const { role } = reading;
  if (!role || role.plural || !reading.behindThe || reading.other || reading.number) return null;
  return lastSpokenOf(
    cast,
    reading.start,
    (figure) =>
      figure.kind === "anonymous" &&
      !figure.plural &&
      (figure.nouns.has(role.noun) || /^(?:source|person)$/.test(role.noun)),
  );
}

/** "The two people said", "the officials": the last group of that number called so. */
function groupPointedTo({ cast, reading }: Described): Figure | null {
  const { role, number } = reading;
  if (!role?.plural || !reading.definite || reading.other) return null;
  return lastSpokenOf(
    cast,
    reading.start,
    (figure) =>
      figure.kind === "anonymous" &&
      figure.plural &&
      (number === null || figure.count?.atLeast === number.least) &&
      (figure.nouns.has(role.noun) || /^(?:source|person)$/.test(role.noun)),
  );
}

/** Bare plurals ("residents said … residents said") stand for one group. */
function sameWordsAgain({ cast, reading }: Described): Figure | null {
  if (!reading.role?.plural || reading.number || reading.other) return null;
  const same = findUnnamed(cast, "anonymous", plainDescription(reading));
  return same?.plural ? same : null;
}

/** "Police said", "the Tarn campaign", "the council": an organization by its noun. */
function organizationDescribed({ cast, reading }: Described): Figure | null {
  const { head } = reading;
  if (!head || !(organizationNouns.has(head) || organizationNouns.has(head.replace(/s$/, "")))) return null;
  if (/^(?:a|an|one|another|two|three|several|some|many)\s/i.test(reading.printed))
    return sameUnnamed(cast, reading, "organization");
  const name = withoutArticle(reading.printed.replace(/\s+(?:itself|themselves)$/, ""));
  return organizationFigure(cast, reading, isCommonNoun(name.split(/\s+/)[0] ?? "") ? lowerFirst(name) : name);
}

/** "The president said" where nobody of the article bears the office: known by it. */
function officeHolder({ cast, reading }: Described): Figure | null {
  const { role } = reading;
  if (role?.kind !== "office" || role.plural || reading.number || reading.other) return null;
  const figure = newFigure(cast.survey.article.id, reading, "person", null);
  figure.roles.add(plainDescription(reading));
  figure.nouns.add(role.noun);
  figure.gender = role.gender;
  return sameRole(cast, figure);
}

/** "The film explains", "a slide shows": a thing, which is no people; a plural may be anyone. */
function otherThing({ cast, reading }: Described): Figure | null {
  const { head, role, number } = reading;
  if (!head || role || number || /(?:er|or|ist|ian|ee|ant|ent|man|woman|body|one|person|people|folk|s)$/.test(head))
    return null;
  if (!/^\p{Ll}/u.test(head) || /^(?:all|those|half|most|many|staff|public|crowd|crew|youth|elite)$/.test(head))
    return null;
  const known = reading.behindThe
    ? lastSpokenOf(cast, reading.start, (figure) => figure.kind === "document" && figure.nouns.has(head))
    : null;
  const figure = known ?? sameUnnamed(cast, reading, "document");
  figure.nouns.add(head);
  return figure;
}

function newAnonymous({ cast, reading }: Described): Figure {
  return cast.introduced.get(reading.start) ?? addFigure(cast, anonymousFigure(cast, reading));
}

function sameUnnamed(cast: Cast, reading: Reading, kind: Figure["kind"]): Figure {
  const figure = newFigure(cast.survey.article.id, reading, kind, null);
  figure.roles.add(plainDescription(reading));
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
