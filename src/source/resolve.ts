import { joinSpans } from "#text";
import type { Article, Attribution, Note, Span } from "#types";
import { reasonForAnonymity } from "./anonymity.ts";
import { type Cast, outletIn } from "./cast.ts";
import { chainsOf } from "./chains.ts";
import { citedIn } from "./cited.ts";
import { resolveDescribed } from "./described.ts";
import { castOf, figureOfRun, organizationFigure, outletFigure } from "./figures.ts";
import { headlineFigure } from "./headline.ts";
import { plainDescription } from "./indefinite.ts";
import { resolveOwner } from "./known.ts";
import type { Figure, Mention, Resolution } from "./model.ts";
import { titleLength } from "./names.ts";
import { inReadingOrder } from "./order.ts";
import { findOutletPlaces, outletsStatedBy } from "./outlets.ts";
import { isCourtesy, noteRoles } from "./people.ts";
import { resolvePronoun } from "./pronouns.ts";
import { type Reading, readPhrase, unarticled } from "./reading.ts";
import { isQuoted, type Survey, surveyArticle } from "./survey.ts";

/** One article's sources, before anything is known of the story's other articles. */
export interface ArticleSources {
  readonly article: Article;
  readonly resolutions: readonly Resolution[];
  readonly notes: readonly Note[];
}

/** Resolves every attribution of one article within it. `stated` are outlets that the story's metadata name. */
export function resolveInArticle(
  article: Article,
  attributions: readonly Attribution[],
  stated: readonly string[] = [],
): ArticleSources {
  const survey = surveyArticle(article);
  const names = [...new Set([...outletsStatedBy(article), ...stated])];
  const cast = castOf(survey, findOutletPlaces(survey, names));
  const notes: Note[] = [];
  const { figures, carriers } = resolveAll(cast, attributions, notes);
  return { article, resolutions: chainsOf(cast, attributions, figures, carriers), notes };
}

/** What has been told so far while an article's attributions are resolved. */
interface Progress {
  readonly cast: Cast;
  readonly byId: ReadonlyMap<string, Attribution>;
  readonly figures: Map<string, Figure>;
  /** The outlet that carried what the one it cites has said, by attribution. */
  readonly carriers: Map<string, Figure>;
  readonly unresolved: Attribution[];
  readonly seen: Set<string>;
  /** Who last spoke in writing: "the statement" is theirs. */
  issuer: Figure | null;
}

/** Body first, in order, so that "the source" finds what stands before it; headlines last, for they speak of the body. */
function resolveAll(cast: Cast, attributions: readonly Attribution[], notes: Note[]): Progress {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const progress: Progress = {
    cast,
    byId,
    figures: new Map(),
    carriers: new Map(),
    unresolved: [],
    seen: new Set(),
    issuer: null,
  };
  const ordered = inReadingOrder(cast.survey, attributions);
  for (const attribution of ordered) resolveOne(progress, attribution);
  for (const attribution of progress.unresolved) notes.push(unresolvedNote(cast.survey, attribution));
  for (const attribution of ordered)
    noteAmbiguity(cast.survey, attribution, progress.figures.get(attribution.id), notes);
  return progress;
}

/** An attribution inside another's content waits for it: "my father" is the speaker's. */
function resolveOne(progress: Progress, attribution: Attribution): void {
  const { cast, figures, seen } = progress;
  if (seen.has(attribution.id)) return;
  seen.add(attribution.id);
  const parent = attribution.parent === null ? undefined : progress.byId.get(attribution.parent);
  if (parent) resolveOne(progress, parent);
  const span = sourceSpan(attribution);
  if (!span) return;
  const speaker = parent ? (figures.get(parent.id) ?? null) : null;
  const figure = resolveSource(cast, span, speaker, progress.issuer);
  if (!figure) {
    progress.unresolved.push(attribution);
    return;
  }
  figures.set(attribution.id, citedBy(progress, attribution, figure) ?? figure);
  insertMention(cast, { ...span, figure, subject: true });
  const mayIssue = figure.kind === "person" || figure.kind === "organization";
  if (mayIssue && issuesStatement(cast.survey, attribution)) progress.issuer = figure;
}

/** "The Echo reported, citing two aides": the aides, with the Echo as their carrier; null where the outlet cites nobody. */
function citedBy({ cast, carriers }: Progress, attribution: Attribution, outlet: Figure): Figure | null {
  const span = outlet.kind === "outlet" ? citedIn(cast, attribution) : null;
  const figure = span && resolveSource(cast, span, null, null);
  if (!span || !figure || !/^(?:person|anonymous|organization)$/.test(figure.kind)) return null;
  carriers.set(attribution.id, outlet);
  if (figure.kind === "anonymous") figure.toldTo ??= outlet;
  insertMention(cast, { ...span, figure, subject: false });
  return figure;
}

function insertMention(cast: Cast, mention: Mention): void {
  let at = cast.sourced.length;
  while (at > 0 && (cast.sourced[at - 1]?.start ?? 0) > mention.start) at--;
  cast.sourced.splice(at, 0, mention);
}

/** The source as one stretch where its spans touch; else its first. */
function sourceSpan(attribution: Attribution): Span | null {
  const spans = joinSpans(attribution.source);
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return null;
  return last.start - first.end <= 3 ? { start: first.start, end: last.end } : first;
}

function issuesStatement({ text }: Survey, attribution: Attribution): boolean {
  if (/statement/i.test(attribution.medium ?? "")) return true;
  const [cue] = attribution.cue;
  return cue !== undefined && /\bin an? (?:\w+ )?statement\b/i.test(text.slice(cue.start, cue.end + 40));
}

function resolveSource(cast: Cast, span: Span, speaker: Figure | null, issuer: Figure | null): Figure | null {
  const { text } = cast.survey;
  const reading = readPhrase(text, span, cast.survey.lowerWords);
  if (reading.shape === "empty") return null;
  const quoted = speaker !== null && isQuoted(cast.survey, span.start);
  if (reading.shape === "pronoun")
    return resolvePronoun(cast, { word: reading.printed, at: span.start, speaker, quoted });
  const described = { cast, reading, speaker, quoted, issuer };
  const figure =
    wholeOutlet(cast, reading) ??
    headlineFigure(cast, reading) ??
    namedFigure(cast, reading) ??
    resolveDescribed(described);
  enrich(figure, reading, cast.survey);
  figure.spokenFor ??= figure.kind === "person" ? spokenForOf(described) : null;
  return figure;
}

/** The phrase is an outlet's name: "the Tolm Echo", "the newspaper Tolm Echo". */
function wholeOutlet(cast: Cast, reading: Reading): Figure | null {
  const place = outletIn(cast, reading);
  if (!place) return null;
  if (reading.run && reading.run.start === place.start && reading.run.end === place.end)
    return outletFigure(cast, place, place.name);
  const rest = cast.survey.text.slice(reading.start, place.start) + cast.survey.text.slice(place.end, reading.end);
  if (!/^\s*(?:the)?\s*(?:(?:newspaper|broadcaster|agency|news agency|website|magazine|network)\s*)?$/i.test(rest))
    return null;
  return outletFigure(cast, place, place.name);
}

function namedFigure(cast: Cast, reading: Reading): Figure | null {
  if (reading.shape !== "named" || !reading.run) return null;
  return figureOfRun(cast, reading.run) ?? null;
}

function enrich(figure: Figure, reading: Reading, survey: Survey): void {
  if (figure.kind === "anonymous") {
    if (!reading.definite || figure.roles.size === 0) figure.roles.add(plainDescription(reading));
    figure.reason ??= reasonForAnonymity(survey, reading.start);
    return;
  }
  if (!reading.run) return;
  figure.aliases.add(survey.text.slice(reading.run.start, reading.run.end));
  const title = figure.person && reading.run.words.length > 1 ? titleOf(reading) : null;
  const before = [reading.before, title].filter((part) => part !== null).join(" ");
  for (const role of [before, reading.description]) if (role) figure.roles.add(role);
  noteRoles(figure, [reading.description, title]);
}

/** The title that stands with a name, where it says more than Mr or Dr. */
function titleOf(reading: Reading): string | null {
  const words = reading.run?.words ?? [];
  const title = words.slice(0, titleLength(words)).join(" ");
  return title === "" || isCourtesy(title) ? null : title;
}

/** "The premier's spokeswoman", "a lawyer for Tarn Metals", "campaign spokesman Ilse Brandt". */
function spokenForOf(described: Parameters<typeof resolveOwner>[0]): Figure | null {
  const { reading } = described;
  const isSpeaker = /\b(?:spokes(?:man|woman|person)|lawyer|attorney|press secretary|representative)\b/i;
  if (!isSpeaker.test(reading.description ?? reading.printed)) return null;
  const owner = reading.behalf ?? reading.possessor;
  return owner ? resolveOwner(described, owner) : campaignBefore(described);
}

/** "Tarn campaign spokesman", "ministry spokeswoman": the words before the noun name the body. */
function campaignBefore({ cast, reading }: Parameters<typeof resolveOwner>[0]): Figure | null {
  const match = /^(.*\S)\s+(?:chief |senior |deputy )?(?:spokes(?:man|woman|person)|lawyer|attorney)$/i.exec(
    reading.description ?? "",
  );
  const body = unarticled(match?.[1] ?? "");
  if (body === "" || /^(?:his|her|its|their|chief|senior|deputy|former)$/i.test(body)) return null;
  return organizationFigure(cast, reading, body);
}

function unresolvedNote(survey: Survey, attribution: Attribution): Note {
  const span = sourceSpan(attribution);
  const printed = span ? survey.text.slice(span.start, span.end) : "";
  return {
    code: "source/unresolved",
    article: survey.article.id,
    span,
    message: `Nothing in the article says who “${printed}” is; the attribution keeps its words and has no source.`,
  };
}

function noteAmbiguity(survey: Survey, attribution: Attribution, figure: Figure | undefined, notes: Note[]): void {
  if (!figure?.ambiguous) return;
  notes.push({
    code: "source/ambiguous-name",
    article: survey.article.id,
    span: sourceSpan(attribution),
    message: `“${figure.name ?? ""}” fits several people of the article; it is kept as a source of its own.`,
  });
}
