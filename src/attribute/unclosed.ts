/** Quotations whose closing mark was left out. */
import { isVerb, type Quotation, type TaggedToken } from "#text";
import { days } from "./verb-words.ts";

/** Whoever tells what they said themselves is no end of it. */
const OF_ONESELF = ["i", "we", "you"];
/** Nobody in particular: "some said it would not hold" goes on within the quotation. */
const OF_NOBODY = ["it", "that", "this", "nothing", "nobody", "some", "people", "everybody", "everyone"];
const NO_SPEAKERS = new Set([...OF_ONESELF, ...OF_NOBODY]);
/** Parts of speech of which who speaks is made, and with which it begins. */
const SPEAKS = new Set(["PROPN", "PRON", "DET"]);
const NAMES = new Set([...SPEAKS, "NOUN", "ADJ"]);

/** “The lock will hold, said Orrin: a paragraph's quotation that is never closed, and does not go on in the next, ends before its credit. */
export function endedByCredits(
  quotes: readonly Quotation[],
  next: Quotation | undefined,
  tokens: readonly TaggedToken[],
): readonly Quotation[] {
  if (next?.continues) return quotes;
  return quotes.map((quotation) => (quotation.closed ? quotation : endedByCredit(quotation, tokens)));
}

/** Of several credits the last is the quotation's where it ends the paragraph: “He said no, the clerk said, and we left, said Orrin. */
function endedByCredit(quotation: Quotation, tokens: readonly TaggedToken[]): Quotation {
  const within = tokens.filter(({ start }) => start >= quotation.inner.start && start < quotation.end);
  const isComma = ({ lower }: TaggedToken) => lower === ",";
  const isCredited = (comma: TaggedToken, at: number) => isComma(comma) && credits(within.slice(at + 1));
  const last = within.findLastIndex(isComma);
  const behind = within.slice(last + 1);
  const comma = behind.length <= LAST_CREDIT && credits(behind) ? within[last] : within.find(isCredited);
  return comma ? { ...quotation, end: comma.end, inner: { ...quotation.inner, end: comma.end } } : quotation;
}

/** Longest credit in tokens that ends a paragraph, and longest name in one. */
const LAST_CREDIT = 8;
const LONGEST_NAME = 6;

/** "said Orrin", "she said", "the clerk said on Monday"; not "the clerk said it would hold", which goes on within the quotation. */
function credits(words: readonly TaggedToken[]): boolean {
  const [first, second] = words;
  if (says(first)) return speaks(second);
  const verb = words.slice(0, LONGEST_NAME + 1).findIndex(says);
  const isNamed = verb > 0 && words.slice(0, verb).every(({ pos }) => NAMES.has(pos));
  return isNamed && speaks(first) && endsCredit(words.slice(verb + 1));
}

/** What may stand behind "she said" up to the next mark: "in court", "quietly", "Monday"; not "in court that she knew". */
function endsCredit(behind: readonly TaggedToken[]): boolean {
  const mark = behind.findIndex(({ pos }) => pos === "PUNCT");
  const [first, ...others] = mark < 0 ? behind : behind.slice(0, mark);
  if (!first) return true;
  const mayFollow = first.pos === "ADV" || days.has(first.lower) || (first.pos === "ADP" && first.lower !== "to");
  return mayFollow && !others.some(isVerb);
}

function says(token: TaggedToken | undefined): boolean {
  return token?.lemma === "say";
}

function speaks(token: TaggedToken | undefined): boolean {
  return token !== undefined && SPEAKS.has(token.pos) && !NO_SPEAKERS.has(token.lower);
}
