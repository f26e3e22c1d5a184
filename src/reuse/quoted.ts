import { findQuotations, sentencesOf } from "#text";
import type { Article, Span } from "#types";
import { type Corpus, countsForReuse } from "./corpus.ts";

/** For each corpus position of an article (from its first on): 1 where the word stands inside quotation marks. */
export function markQuoted(corpus: Corpus, article: number): Uint8Array {
  const from = corpus.first[article] as number;
  const to = corpus.first[article + 1] as number;
  const marks = new Uint8Array(to - from);
  const quotations = quotationsOf(corpus.articles[article] as Article);
  let k = 0;
  let quotedTo = 0;
  for (let at = from; at < to; at++) {
    const start = corpus.starts[at] as number;
    for (; k < quotations.length && (quotations[k]?.start ?? 0) <= start; k++)
      quotedTo = Math.max(quotedTo, quotations[k]?.end ?? 0);
    marks[at - from] = start < quotedTo && (corpus.ids[at] as number) >= 0 ? 1 : 0;
  }
  return marks;
}

/**
 * Quotations of an article's title and body, in order of their start. One that is never closed, and does not go on in the next
 * paragraph, counts up to the end of its first sentence: a mark that somebody forgot makes nobody's words of the rest.
 */
export function quotationsOf({ text, blocks }: Article): Span[] {
  const quotations = findQuotations(text, blocks.filter(countsForReuse));
  return quotations.map(({ start, end, inner, closed }, i) => {
    if (closed || quotations[i + 1]?.continues) return { start, end };
    return { start, end: sentencesOf(text, inner)[0]?.end ?? end };
  });
}

/** An article (its place in the corpus) with its marks, and where its title stands: capitals there are no sign of a name. */
export interface Quoted {
  readonly article: number;
  /** Looked for when first asked for: most shared words are in nobody's marks. */
  readonly marks: () => Uint8Array;
  readonly title: Span | null;
}
