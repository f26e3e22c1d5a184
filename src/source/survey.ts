import { findQuotations, type Quotation, sentencesOf } from "#text";
import type { Article, Span } from "#types";
import { findNameRuns, type NameRun } from "./names.ts";

/** An article as this stage sees it: where its sentences, paragraphs, quotations and names are. */
export interface Survey {
  readonly article: Article;
  readonly text: string;
  /** Body paragraphs in order; title and captions are not among them. */
  readonly paragraphs: readonly Span[];
  readonly titles: readonly Span[];
  /** Sentences of titles, body and captions, in order. */
  readonly sentences: readonly Span[];
  readonly quotations: readonly Quotation[];
  /** Capitalised runs of the body, in order. */
  readonly runs: readonly NameRun[];
  /** Words that the article also has without a capital. */
  readonly lowerWords: ReadonlySet<string>;
}

/** Reads an article's layout once; boilerplate is left out. */
export function surveyArticle(article: Article): Survey {
  const { text, blocks } = article;
  const spans = (role: string): Span[] => blocks.filter((block) => block.role === role);
  const paragraphs = (blocks.length === 0 ? [{ start: 0, end: text.length }] : spans("body")).flatMap((span) =>
    linesOf(text, span),
  );
  const titles = spans("title");
  const read = [...titles, ...paragraphs, ...spans("caption")].sort((a, b) => a.start - b.start);
  return {
    article,
    text,
    paragraphs,
    titles,
    sentences: read.flatMap((span) => sentencesOf(text, span)),
    quotations: findQuotations(text, read),
    runs: paragraphs.flatMap((span) => findNameRuns(text, span)),
    lowerWords: new Set(text.match(/(?<![\p{L}\p{M}'’-])\p{Ll}[\p{L}\p{M}-]*/gu) ?? []),
  };
}

function linesOf(text: string, span: Span): Span[] {
  const lines: Span[] = [];
  let at = span.start;
  for (const line of text.slice(span.start, span.end).split("\n")) {
    if (line.trim() !== "") lines.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  return lines;
}

/** The last of the ordered spans that starts at or before a place, or null. */
function lastStartingBefore<T extends Span>(spans: readonly T[], at: number): T | null {
  return spans[lastIndexBefore(spans, at)] ?? null;
}

/** Its index, or -1. */
export function lastIndexBefore(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The sentence that a place stands in; the place alone where it stands in none (boilerplate). */
export function sentenceAt(survey: Survey, at: number): Span {
  const sentence = lastStartingBefore(survey.sentences, at);
  return sentence && at < sentence.end ? sentence : { start: at, end: at };
}

/** The paragraph that a place stands in, or null. */
export function paragraphAt(survey: Survey, at: number): Span | null {
  const paragraph = lastStartingBefore(survey.paragraphs, at);
  return paragraph && at < paragraph.end ? paragraph : null;
}

/** Whether a place stands between quotation marks. */
export function isQuoted(survey: Survey, at: number): boolean {
  return quotationAt(survey, at) !== null;
}

/** The innermost quotation that a place stands in, or null. */
function quotationAt(survey: Survey, at: number): Quotation | null {
  let index = lastIndexBefore(survey.quotations, at);
  while (index >= 0) {
    const quotation = survey.quotations[index];
    if (!quotation) return null;
    if (at < quotation.end) return quotation;
    if (quotation.parent === null) return null;
    index = quotation.parent;
  }
  return null;
}
