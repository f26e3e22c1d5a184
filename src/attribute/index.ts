/**
 * attribute/: who is credited with what, in one article.
 * In: an Article. Out: its attributions (source, cue and content spans) and notes; `sourceId` is null and `via` empty until source/ has run.
 * Method: sentences, quotation marks and parts of speech; every verb, cue noun, "according to", "reportedly" and headline colon gives a
 * candidate by small rules; a candidate counts when the weights of its words (`cue-weights.tsv`, logistic, fitted on PolNeAR's
 * training articles) make it likely. The score is that weight's logistic value, a plain prior of the rule, not a calibrated probability.
 * Reference: PARC and PolNeAR (Newell et al. 2018) for what an attribution is. Only the outermost attribution has `parent` null.
 * Relay chains: "The Herald quoted two unnamed officials as saying X" is an outer attribution (source the Herald, cue "quoted", content
 * "two unnamed officials as saying X") that holds an inner one (source the officials, cue "saying", content X); "two officials told the
 * Herald that X" is one, with the listener between its cue and its content. A relative clause has two source spans: antecedent, pronoun.
 * Known to get wrong: no dependency parser stands behind it, so long sentences end their content too early or too late; words of
 * support and opposition are found less well than words of speech. See docs/errors/attribute.md.
 */
import { stableId } from "#text";
import type { Article, Attribution, AttributionForm, Note, Span } from "#types";
import type { Candidate } from "./candidate.ts";
import { otherCues } from "./other-cues.ts";
import { type Reading, readArticle, type Unit } from "./reading.ts";
import { continueQuotations, type Kept, keepLikely } from "./resolve.ts";
import { verbCues } from "./verb-cues.ts";
import { isIn, media, words } from "./words.ts";

/** The attributions of an article in the order of their cues; none, with a note, for one that is not in English. */
export function attribute(article: Article): { attributions: Attribution[]; notes: Note[] } {
  if (!/^en(?:-|$)/i.test(article.language)) return { attributions: [], notes: [notEnglish(article)] };
  const reading = readArticle(article);
  const kept = reading.units.flatMap((unit) => keepLikely(candidatesOf(unit)));
  continueQuotations(reading, kept);
  const made = new Map<Kept, string>(kept.map((one) => [one, idOf(article, one)]));
  return { attributions: kept.map((one) => attributionOf(reading, one, made)), notes: [] };
}

/** Every candidate of a unit, unweighed: what the weights are fitted on. */
export function candidatesOf(unit: Unit): Candidate[] {
  return [...verbCues(unit), ...otherCues.flatMap((rule) => rule(unit))];
}

function notEnglish(article: Article): Note {
  const message = `${article.path ?? article.id} is in “${article.language}”: kept, but only English is analysed`;
  return { code: "attribute/not-english", article: article.id, span: null, message };
}

function idOf(article: Article, { candidate, content }: Kept): string {
  const flat = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join(",");
  return stableId("t", article.id, flat(candidate.source), flat(candidate.cue), flat(content));
}

function attributionOf(reading: Reading, kept: Kept, ids: ReadonlyMap<Kept, string>): Attribution {
  const { candidate, score, holder } = kept;
  const { text } = reading.article;
  const content = kept.content.map((span) => withMarks(text, span));
  return {
    id: ids.get(kept) ?? idOf(reading.article, kept),
    article: reading.article.id,
    source: candidate.source,
    cue: candidate.cue,
    content,
    form: formOf(reading, content),
    sourceId: null,
    via: [],
    parent: holder ? (ids.get(holder) ?? null) : null,
    polarity: isIn(words.denying, candidate.lemma) && !candidate.negated ? "denies" : "asserts",
    medium: mediumOf(text, candidate),
    method: candidate.rule,
    score: Math.round(score * 1000) / 1000,
  };
}

/** The marks around a quoted fragment belong to the content. */
function withMarks(text: string, { start, end }: Span): Span {
  const opened = /[“"‘']$/.test(text.slice(Math.max(0, start - 1), start)) ? start - 1 : start;
  const closed = /^[.,]?(?:''|[”"’'])/.exec(text.slice(end, end + 3));
  return { start: opened, end: closed ? end + closed[0].length : end };
}

function formOf(reading: Reading, content: readonly Span[]): AttributionForm {
  let quoted = 0;
  let all = 0;
  const near = reading.quotations;
  for (const span of content) {
    all += span.end - span.start;
    for (let i = firstEndingAfter(near, span.start); i < near.length && (near[i]?.start ?? 0) < span.end; i++) {
      const quotation = near[i];
      if (quotation && quotation.parent === null)
        quoted += Math.max(0, Math.min(span.end, quotation.end) - Math.max(span.start, quotation.start));
    }
  }
  if (quoted === 0) return "indirect";
  return quoted >= 0.9 * all ? "direct" : "mixed";
}

/** A place from which every quotation that reaches past `start` follows: quotations lie in order, and nest a few deep. */
function firstEndingAfter(quotations: Reading["quotations"], start: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 6);
}

function mediumOf(text: string, candidate: Candidate): string | null {
  const cue = candidate.cue[0];
  if (!cue) return null;
  const next = candidate.content.find((span) => span.start >= cue.end);
  const near = text.slice(cue.start, Math.min(next?.start ?? cue.end + 50, cue.end + 90, candidate.unit.end));
  for (const word of near.toLowerCase().split(/[^a-z-]+/)) {
    const medium = media.get(word);
    if (medium) return medium;
  }
  return null;
}
