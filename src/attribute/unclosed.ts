/** Quotations whose closing mark was left out. */
import type { Quotation, TaggedToken } from "#text";

/** Whoever tells what they said themselves is no end of it. */
const OF_ONESELF = new Set(["i", "we", "you"]);
const SPEAKS = new Set(["PROPN", "PRON", "DET"]);

/** “The lock will hold, said Orrin: a paragraph's quotation that is never closed, and does not go on in the next, ends before its credit. */
export function endedByCredits(
  quotes: readonly Quotation[],
  next: Quotation | undefined,
  tokens: readonly TaggedToken[],
): readonly Quotation[] {
  if (next?.continues) return quotes;
  return quotes.map((quotation) => (quotation.closed ? quotation : endedByCredit(quotation, tokens)));
}

function endedByCredit(quotation: Quotation, tokens: readonly TaggedToken[]): Quotation {
  const isWithin = ({ start }: TaggedToken) => start >= quotation.inner.start && start < quotation.end;
  const comma = tokens.find((token, at) => token.lower === "," && isWithin(token) && credits(tokens.slice(at + 1)));
  return comma ? { ...quotation, end: comma.end, inner: { ...quotation.inner, end: comma.end } } : quotation;
}

/** "said Orrin", "she said". */
function credits([first, second]: readonly TaggedToken[]): boolean {
  return (says(first) && speaks(second)) || (speaks(first) && says(second));
}

function says(token: TaggedToken | undefined): boolean {
  return token?.lemma === "say";
}

function speaks(token: TaggedToken | undefined): boolean {
  return token !== undefined && SPEAKS.has(token.pos) && !OF_ONESELF.has(token.lower);
}
