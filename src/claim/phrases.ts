import type { TaggedToken } from "#text";

/** A noun phrase without what hangs on it by prepositions: token indexes, half-open, and the head's. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

const INSIDE = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "SYM"]);
const HEADS = new Set(["NOUN", "PROPN", "NUM", "PRON"]);
const POSSESSIVE_PRONOUNS = new Set(["his", "her", "its", "their", "my", "our", "your", "whose"]);
const POSSESSIVE_MARK = /^(?:['’‘]s|['’‘])$/;

/** Noun phrases of a sentence, in order, none overlapping. Flat patterns over parts of speech (Abney's chunks); knows no apposition. */
export function nounPhrases(tokens: readonly TaggedToken[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (let i = 0; i < tokens.length; ) {
    const to = phraseEnd(tokens, i);
    const head = to > i ? lastHead(tokens, i, to) : -1;
    if (head >= 0) phrases.push({ from: i, to: head + 1, head });
    i = Math.max(head + 1, to, i + 1);
  }
  return phrases;
}

/** Whether the token at `i` marks what stands before it as an owner. */
export function isPossessive(tokens: readonly TaggedToken[], i: number): boolean {
  const token = tokens[i];
  return (
    token !== undefined && token.pos !== "AUX" && token.pos !== "VERB" && POSSESSIVE_MARK.test(token.text) && i > 0
  );
}

function phraseEnd(tokens: readonly TaggedToken[], from: number): number {
  const first = tokens[from];
  if (!first) return from;
  if (first.pos === "PRON" && !startsOwned(tokens, from)) return from + 1;
  let i = from;
  while (i < tokens.length && (goesOn(tokens, i, from) || (i === from && startsOwned(tokens, from)))) i++;
  return i;
}

function startsOwned(tokens: readonly TaggedToken[], i: number): boolean {
  const next = tokens[i + 1];
  return (
    POSSESSIVE_PRONOUNS.has(tokens[i]?.lower ?? "") && next !== undefined && INSIDE.has(next.pos) && next.pos !== "DET"
  );
}

function goesOn(tokens: readonly TaggedToken[], i: number, from: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.pos === "DET" && i > from && tokens[i - 1]?.pos !== "DET") return false;
  if (INSIDE.has(token.pos)) return true;
  if (isPossessive(tokens, i) && i > from && tokens[i - 1]?.pos !== "DET") return INSIDE.has(tokens[i + 1]?.pos ?? "");
  return i > from && isDescribingVerb(tokens, i);
}

/** "the closed lake", "a growing row": a participle between determiner and noun belongs to the noun phrase. */
function isDescribingVerb(tokens: readonly TaggedToken[], i: number): boolean {
  const before = tokens[i - 1]?.pos;
  const after = tokens[i + 1]?.pos;
  const form = tokens[i]?.lower ?? "";
  return (
    tokens[i]?.pos === "VERB" &&
    /(?:ed|ing|en)$/.test(form) &&
    (before === "DET" || before === "ADJ" || before === "NUM") &&
    (after === "NOUN" || after === "PROPN")
  );
}

function lastHead(tokens: readonly TaggedToken[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (HEADS.has(tokens[i]?.pos ?? "")) return i;
  return -1;
}
