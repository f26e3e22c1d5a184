import { findQuotations, sentencesOf } from "#text";
import type { Article, Span } from "#types";
import { type Corpus, countsForReuse } from "./corpus.ts";
import { oncePerArticle } from "./remember.ts";
import { countBelow } from "./rows.ts";

/** For each corpus position of an article (from its first on): 1 where the word stands inside quotation marks. */
export function markQuoted(corpus: Corpus, article: number): Uint8Array {
  const [from, to] = [corpus.first[article] as number, corpus.first[article + 1] as number];
  const starts = corpus.starts.subarray(from, to);
  const marks = new Uint8Array(to - from);
  for (const { start, end } of quotationsOf(corpus.articles[article] as Article))
    for (let i = countBelow(starts, start); i < marks.length && (starts[i] as number) < end; i++)
      if ((corpus.ids[from + i] as number) >= 0) marks[i] = 1;
  return marks;
}

/**
 * Quotations of an article's title and body, in order of their start. One that is never closed, and does not go on in the next
 * paragraph, counts up to the end of its first sentence: a mark that somebody forgot makes nobody's words of the rest.
 */
export const quotationsOf = oncePerArticle(findQuotedSpans);

function findQuotedSpans({ text, blocks }: Article): readonly Span[] {
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
