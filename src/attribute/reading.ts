import { findQuotations, type Quotation, sentencesOf, type TaggedToken, tagTokens } from "#text";
import type { Article, Span } from "#types";

/** A token with its place in the paragraph and the outermost quotation that holds it. */
export interface Token extends TaggedToken {
  readonly at: number;
  /** Index into the paragraph's `quotes`, or -1. Marks belong to their quotation. */
  readonly quote: number;
}

/** Tokens of one sentence: indexes into the paragraph's tokens, half-open. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

/** A block of an article as the rules read it. */
export interface Paragraph extends Span {
  readonly index: number;
  readonly role: "title" | "body";
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Clause[];
  /** Outermost quotations that stand in it. */
  readonly quotes: readonly Quotation[];
}

/** The title and body blocks of an article, tagged, with their sentences and quotations. */
export function readParagraphs(article: Article): Paragraph[] {
  const blocks = article.blocks.filter((block) => block.role === "body" || block.role === "title");
  const quotations = findQuotations(article.text, blocks).filter((quotation) => quotation.parent === null);
  let next = 0;
  return blocks.map((block, index) => {
    const quotes: Quotation[] = [];
    while (next < quotations.length && (quotations[next]?.start ?? block.end) < block.end) {
      const quotation = quotations[next++];
      if (quotation && quotation.start >= block.start) quotes.push(quotation);
    }
    const tokens = placeTokens(tagTokens(article.text, block), quotes);
    const role = block.role === "title" ? "title" : "body";
    const sentences = sentencesIn(article.text, block, tokens, quotes);
    return { index, role, start: block.start, end: block.end, text: article.text, tokens, quotes, sentences };
  });
}

function placeTokens(tokens: readonly TaggedToken[], quotes: readonly Quotation[]): Token[] {
  let quote = 0;
  return tokens.map((token, at) => {
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= token.start) quote++;
    const holds = quote < quotes.length && (quotes[quote]?.start ?? token.end) <= token.start;
    return { ...token, at, quote: holds ? quote : -1 };
  });
}

/** Sentences as token ranges; a sentence end inside a quotation ends none. */
function sentencesIn(text: string, block: Span, tokens: readonly Token[], quotes: readonly Quotation[]): Clause[] {
  const ends = sentencesOf(text, block)
    .map((sentence) => sentence.end)
    .filter((end) => !quotes.some((quote) => quote.start < end && end < quote.end));
  const clauses: Clause[] = [];
  let from = 0;
  for (const end of [...ends, block.end]) {
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++;
    if (to > from) clauses.push({ from, to });
    from = to;
  }
  return clauses;
}
