import type { Draft } from "./draft.ts";
import type { Paragraph, Token } from "./reading.ts";

/** Shorter quotations without a cue of their own are scare quotes or names. */
const MIN_WORDS = 4;

/**
 * Gives quotations that no cue took to who spoke before: “…,” she said. “It is late.” in the paragraph, whole paragraphs of
 * quotation behind a quotation, and a paragraph that is one quotation behind one that credits somebody with another.
 */
export function giveLooseQuotations(paragraphs: readonly Paragraph[], drafts: readonly Draft[]): void {
  const owners = ownersOf(drafts);
  let speaking: Draft | null = null;
  let spoke: Draft | null = null;
  for (const paragraph of paragraphs) {
    const before = isAllQuotation(paragraph) ? (speaking ?? spoke) : speaking;
    spoke = giveIn(paragraph, owners.get(paragraph), beginsWithQuotation(paragraph) ? before : null);
    speaking = endsWithQuotation(paragraph) ? spoke : null;
  }
}

/** Gives a paragraph's loose quotations to whoever spoke before each, at first to `speaker`; gives who spoke last. */
function giveIn(
  paragraph: Paragraph,
  owned: ReadonlyMap<number, Draft> | undefined,
  speaker: Draft | null,
): Draft | null {
  const tokens = tokensByQuote(paragraph);
  let last = speaker;
  for (const [i, { start, end }] of paragraph.quotes.entries()) {
    const owner = owned?.get(i);
    if (owner) last = owner;
    else if (last && isLoose(paragraph, tokens.get(i) ?? [])) last.more.push({ start, end });
  }
  return last;
}

/** The first draft that holds part of a quotation, by paragraph and quotation. */
function ownersOf(drafts: readonly Draft[]): Map<Paragraph, Map<number, Draft>> {
  const owners = new Map<Paragraph, Map<number, Draft>>();
  for (const found of drafts) {
    const owned = owners.get(found.paragraph) ?? new Map<number, Draft>();
    owners.set(found.paragraph, owned);
    for (const { from, to } of found.content)
      for (const { quote } of found.paragraph.tokens.slice(from, to))
        if (quote >= 0 && !owned.has(quote)) owned.set(quote, found);
  }
  return owners;
}

function tokensByQuote(paragraph: Paragraph): Map<number, Token[]> {
  const tokens = new Map<number, Token[]>();
  for (const token of paragraph.tokens) {
    const list = tokens.get(token.quote);
    if (list) list.push(token);
    else tokens.set(token.quote, [token]);
  }
  return tokens;
}

/** A quotation of some words that begins a sentence. */
function isLoose(paragraph: Paragraph, quoted: readonly Token[]): boolean {
  const before = paragraph.tokens[(quoted[0]?.at ?? 0) - 1];
  const starts = !before || before.quote >= 0 || [".", "?", "!", ":"].includes(before.lower);
  return starts && quoted.filter(({ pos }) => pos !== "PUNCT").length >= MIN_WORDS;
}

function beginsWithQuotation(paragraph: Paragraph): boolean {
  return paragraph.tokens[0]?.quote === 0;
}

/** “Nobody came for two days.” A paragraph that is one quotation and nothing else goes on with who was quoted in the one before. */
function isAllQuotation(paragraph: Paragraph): boolean {
  return paragraph.tokens.length > 0 && paragraph.tokens.every(({ quote }) => quote === 0);
}

function endsWithQuotation(paragraph: Paragraph): boolean {
  return paragraph.quotes.length > 0 && (paragraph.quotes.at(-1)?.end ?? 0) >= (paragraph.tokens.at(-1)?.start ?? 0);
}
