import { bySpan, excerpt, joinSpans, overlaps, trimSpan, wordsOf } from "#text";
import type { Article, Attribution, Excerpt, Span } from "#types";
import { insertedIn, spokenWords } from "./brackets.ts";
import { joinFigures, type UtteredWord } from "./figures.ts";
import { inCanonicalOrder } from "./order.ts";
import { quotationsOf } from "./quoted.ts";
import { wordsInside } from "./shares.ts";
import { spelledAlike } from "./spellings.ts";

/** What one attribution credits to its source, as words. */
export interface Utterance {
  readonly article: Article;
  /** Of the article, in canonical order. */
  readonly place: number;
  readonly attribution: string;
  readonly sourceId: string;
  /** From the first word credited to the last: “We waited,” she said, “for hours.” has the tag in it. */
  readonly printed: Excerpt;
  /** The pieces of that which are credited: the same without the tag. */
  readonly spans: readonly Span[];
  /** The words of a figure are one; what an editor put in, in square brackets, is left out. */
  readonly words: readonly UtteredWord[];
  /** What that is, with its brackets. */
  readonly inserted: readonly Span[];
  /** The article's quotations that these words stand in, with their marks. */
  readonly quotations: readonly Span[];
  /** For each word 1 where it stands inside quotation marks. */
  readonly quoted: Uint8Array;
  /** How many words do, those of a figure counted one by one. */
  readonly quotedWords: number;
}

/** How many words are printed from one place to another. */
export function countWords({ words }: Utterance, from = 0, to = words.length): number {
  return words.slice(from, to).reduce((sum, { count }) => sum + count, 0);
}

/** Longer contents are compared by their first words: lining two up takes the product of their lengths. */
const LONGEST = 600;

/** The utterances of named or otherwise identified sources, the fullest (most quoted words, then most words) first. */
export function utterancesOf(articles: readonly Article[], attributions: readonly Attribution[]): Utterance[] {
  const ordered = inCanonicalOrder(articles);
  const order = new Map(ordered.map((article, i) => [article.id, i]));
  const byId = new Map(ordered.map((article) => [article.id, article]));
  const quotations = new Map<string, ReturnType<typeof joinSpans>>();
  const found = attributions.flatMap((attribution) => {
    const article = byId.get(attribution.article);
    if (!article || attribution.sourceId === null || attribution.content.length === 0) return [];
    const marks = quotations.get(article.id) ?? joinSpans(quotationsOf(article));
    quotations.set(article.id, marks);
    const place = order.get(article.id) ?? 0;
    return utteranceOf(article, place, attribution, attribution.sourceId, marks);
  });
  return found.sort((a, b) => b.quotedWords - a.quotedWords || b.words.length - a.words.length || byPlace(a, b));
}

/** In canonical order of the articles, then of the text. */
export function byPlace(a: Utterance, b: Utterance): number {
  return a.place - b.place || bySpan(a.printed, b.printed) || (a.attribution < b.attribution ? -1 : 1);
}

function utteranceOf(
  article: Article,
  place: number,
  { id, content }: Attribution,
  sourceId: string,
  quotations: ReturnType<typeof joinSpans>,
): Utterance[] {
  const spans = joinSpans(content);
  const near = quotations.filter((quotation) => spans.some((span) => overlaps(quotation, span)));
  const printedWords = spans.flatMap((span) => wordsOf(article.text, span)).slice(0, LONGEST);
  const inserted = insertedIn(article.text, near);
  const spoken = spelledAlike(article.text, spokenWords(article.text, printedWords, near, inserted));
  const words = joinFigures(article.text, spoken);
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? 0;
  if (words.length === 0) return [];
  const quoted = wordsInside(words, quotations);
  const quotedWords = words.reduce((sum, { count }, i) => sum + (quoted[i] === 1 ? count : 0), 0);
  const printed = excerpt(article, trimSpan(article.text, { start, end }));
  const where = { article, place, attribution: id, sourceId, printed, spans };
  return [{ ...where, words, inserted, quotations: near, quoted, quotedWords }];
}
