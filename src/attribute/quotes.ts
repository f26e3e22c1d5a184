import type { Draft } from "./draft.ts";
import type { Paragraph } from "./reading.ts";

/** Shorter quotations without a cue of their own are scare quotes or names. */
const MIN_WORDS = 4;

/**
 * Gives quotations that no cue took to who spoke before: “…,” she said. “It is late.” in the paragraph, and whole paragraphs of
 * quotation behind a quotation.
 */
export function giveLooseQuotations(paragraphs: readonly Paragraph[], drafts: readonly Draft[]): void {
  let speaking: Draft | null = null;
  for (const paragraph of paragraphs) {
    const here = drafts.filter((found) => found.paragraph === paragraph);
    let last: Draft | null = beginsWithQuotation(paragraph) ? speaking : null;
    for (const [i, quote] of paragraph.quotes.entries()) {
      const owner = here.find((found) => holdsQuote(found, paragraph, i));
      if (owner) {
        last = owner;
        continue;
      }
      const words = paragraph.tokens.filter((token) => token.quote === i && token.pos !== "PUNCT").length;
      if (last && words >= MIN_WORDS && startsSentence(paragraph, i))
        last.more.push({ start: quote.start, end: quote.end });
    }
    speaking = endsWithQuotation(paragraph) ? last : null;
  }
}

function holdsQuote(found: Draft, paragraph: Paragraph, quote: number): boolean {
  return found.content.some((phrase) =>
    paragraph.tokens.slice(phrase.from, phrase.to).some((token) => token.quote === quote),
  );
}

function beginsWithQuotation(paragraph: Paragraph): boolean {
  return paragraph.tokens[0]?.quote === 0;
}

function endsWithQuotation(paragraph: Paragraph): boolean {
  return paragraph.quotes.length > 0 && (paragraph.quotes.at(-1)?.end ?? 0) >= (paragraph.tokens.at(-1)?.start ?? 0);
}

function startsSentence(paragraph: Paragraph, quote: number): boolean {
  const first = paragraph.tokens.find((token) => token.quote === quote);
  if (!first) return false;
  const before = paragraph.tokens[first.at - 1];
  return !before || before.quote >= 0 || [".", "?", "!", ":"].includes(before.lower);
}
