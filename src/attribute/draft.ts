import type { Polarity } from "#types";
import type { Frame } from "./frames.ts";
import type { Phrase } from "./phrases.ts";
import { type Clause, opensSentence, type Paragraph, type Token } from "./reading.ts";
import { mediumNouns } from "./verb-words.ts";

/** An attribution while its paragraph is read: phrases are token ranges of that paragraph. */
export interface Draft {
  readonly paragraph: Paragraph;
  readonly source: Phrase | null;
  readonly cue: readonly Phrase[];
  readonly content: readonly Phrase[];
  readonly method: string;
  readonly score: number;
  readonly polarity: Polarity;
  /** The draft that this one says more exactly, or null. */
  readonly replaces: Draft | null;
  /** Read in a quotation by itself: it counts only where somebody is credited with that quotation. */
  readonly quotedIn: boolean;
  /** Quotations that later paragraphs add. */
  readonly more: { readonly start: number; readonly end: number }[];
}

/** A verbal cue with its surroundings. */
export interface VerbCue {
  readonly paragraph: Paragraph;
  readonly clause: Clause;
  readonly verb: Token;
  readonly group: Phrase;
  readonly key: string;
  readonly frame: Frame;
  readonly share: number;
  readonly negated: boolean;
}

/** Makes a draft; content without tokens gives null, unless it is to come in the next paragraph. */
export function draft(
  paragraph: Paragraph,
  parts: Pick<Draft, "source" | "cue" | "content" | "method" | "score"> & {
    readonly polarity?: Polarity;
    readonly replaces?: Draft;
    readonly quotedIn?: boolean;
  },
  isToCome = false,
): Draft | null {
  const content = parts.content
    .map((phrase, at) => withEndMark(paragraph, trimContent(paragraph, phrase, at > 0), phrase.to))
    .filter((phrase) => phrase.to > phrase.from);
  if (content.length === 0 && !isToCome) return null;
  const source = parts.source && withoutMedium(paragraph, parts.source);
  return { paragraph, polarity: "asserts", replaces: null, quotedIn: false, ...parts, source, content, more: [] };
}

/** The draft whose cue stands last. */
export function lastOf(drafts: readonly Draft[]): Draft | null {
  return drafts.reduce<Draft | null>((last, found) => (last && cueAt(last) > cueAt(found) ? last : found), null);
}

/** Index of the token with which the last part of a cue begins. */
export function cueAt({ cue }: Draft): number {
  return cue.at(-1)?.from ?? -1;
}

/** Words that lead to the medium in which something was said. */
export const MEDIUM_LINKS: ReadonlySet<string> = new Set(["in", "on", "via", "through", "during"]);

/** "Orrin in a tweet Sunday": the medium and what follows it is no part of who speaks. */
function withoutMedium(paragraph: Paragraph, phrase: Phrase): Phrase {
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    if (!MEDIUM_LINKS.has(paragraph.tokens[at]?.lower ?? "")) continue;
    const behind = paragraph.tokens.slice(at + 1, Math.min(at + 5, phrase.to));
    if (behind.some(({ lower }) => mediumNouns.has(lower))) return { from: phrase.from, to: at };
  }
  return phrase;
}

const EDGE = new Set([",", ".", ";", ":", "—", "–", "-", "--", "…", "?", "!"]);

/** The phrase without punctuation and a hanging "and" or "but" at its ends; marks of a quotation stay. */
export function trimPhrase(paragraph: Paragraph, phrase: Phrase): Phrase {
  return withoutLooseEnds(paragraph, phrase, isLoose);
}

/** Words that tie a sentence to the one before it, and are the reporter's. */
const TIES = new Set([
  "however",
  "still",
  "meanwhile",
  "nevertheless",
  "nonetheless",
  "moreover",
  "furthermore",
  "indeed",
]);

/**
 * The same of a part of a content: "and" is of it where the content goes on behind a credit (“It leaks,” she said, and it does: 24 of 26
 * in PolNeAR's training articles); what opens a sentence, "However," as well as "And", is not ("However," and its like: 2 of 19; "And" and
 * "But": every second).
 */
function trimContent(paragraph: Paragraph, phrase: Phrase, goesOn: boolean): Phrase {
  const { tokens } = paragraph;
  const opens = ({ at }: Token) => opensSentence(paragraph, at);
  const isTie = ({ at, lower, quote }: Token) => quote < 0 && TIES.has(lower) && tokens[at + 1]?.lower === ",";
  const isLooseAtHead = (token: Token) =>
    isEdge(token) || (isConjunction(token) && (!goesOn || opens(token))) || (isTie(token) && opens(token));
  return withoutLooseEnds(paragraph, phrase, isLooseAtHead);
}

function isLoose(token: Token): boolean {
  return isEdge(token) || isConjunction(token);
}

function isEdge({ quote, lower }: Token): boolean {
  return quote < 0 && EDGE.has(lower);
}

function isConjunction({ quote, pos }: Token): boolean {
  return quote < 0 && pos === "CCONJ";
}

/** What is left of a phrase without what is loose at its ends; empty where nothing is. */
function withoutLooseEnds(
  { tokens }: Paragraph,
  { from, to }: Phrase,
  isLooseAtHead: (token: Token) => boolean,
): Phrase {
  const words = tokens.slice(from, to);
  const first = words.find((token) => !isLooseAtHead(token));
  const last = words.findLast((token) => !isLoose(token));
  return first && last && first.at <= last.at ? { from: first.at, to: last.at + 1 } : { from: to, to };
}

/** A question and an exclamation end with their mark, where the phrase had it: it says how the words were said. */
function withEndMark({ tokens }: Paragraph, phrase: Phrase, limit: number): Phrase {
  const mark = tokens[phrase.to]?.lower;
  const ends = phrase.to > phrase.from && phrase.to < limit && (mark === "?" || mark === "!");
  return ends ? { from: phrase.from, to: phrase.to + 1 } : phrase;
}
