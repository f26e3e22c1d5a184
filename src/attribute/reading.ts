import { findQuotations, type Quotation, sentencesOf, type TaggedToken, tagTokens } from "#text";
import type { Article, Span } from "#types";
import { isInTag, tagsIn } from "./markup.ts";
import { joinSignatures } from "./signatures.ts";
import { endedByCredits } from "./unclosed.ts";

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

/** A block of an article as the rules read it; of a signed quotation, with the signature's. */
export interface Paragraph extends Span {
  readonly index: number;
  readonly role: "title" | "body";
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Clause[];
  /** Outermost quotations that stand in it. */
  readonly quotes: readonly Quotation[];
  /** The tags that its article was left with. */
  readonly tags: readonly Span[];
}

/** The sentence in which a token stands, by its index. */
export function sentenceAt({ sentences }: Paragraph, at: number): Clause | undefined {
  return sentences.find(({ from, to }) => from <= at && at < to);
}

/** Whether a token, by its index, is the first of a sentence. */
export function opensSentence({ sentences }: Paragraph, at: number): boolean {
  return sentences.some(({ from }) => from === at);
}

/** Whether there is a token, and it is no punctuation. */
export function isWord(token: Token | undefined): boolean {
  return token !== undefined && token.pos !== "PUNCT";
}

/** Whether a token is a mark that opens quotations; a straight one may close them as well. */
export function isOpeningMark(token: Token | undefined): boolean {
  return /^['‘“"]$/.test(token?.text ?? "");
}

/** Marks that end a sentence. */
export const SENTENCE_ENDS: ReadonlySet<string> = new Set([".", "?", "!"]);

/** Whether no word is in lower case but short ones behind the first, as in titles and headings. */
export function isTitled(words: readonly Token[]): boolean {
  return words.every(({ text }, at) => !/^\p{Ll}/u.test(text) || (at > 0 && text.length < 4));
}

/** Marks before an item of a list. */
export const BULLETS: ReadonlySet<string> = new Set(["•", "·", "*", "-", "–"]);

/** Longest line, in code units, that heads an article without a title block. */
const HEADLINE = 160;

/** The title and body blocks of an article, tagged, with their sentences and quotations. */
export function readParagraphs(article: Article): Paragraph[] {
  const read = article.blocks.filter((block) => block.role === "body" || block.role === "title");
  const blocks = joinSignatures(article.text, read);
  const tags = tagsIn(article.text);
  const quotations = findQuotations(article.text, blocks).filter(
    (quotation) => quotation.parent === null && !isInTag(quotation, tags),
  );
  const titled = blocks.some(({ role }) => role === "title");
  let next = 0;
  return blocks.map((block, index) => {
    const quotes: Quotation[] = [];
    while (next < quotations.length && (quotations[next]?.start ?? block.end) < block.end) {
      const quotation = quotations[next++];
      if (quotation && quotation.start >= block.start) quotes.push(quotation);
    }
    const heads = !titled && index === 0 && blocks.length > 1 && block.end - block.start < HEADLINE;
    const role = block.role === "title" || heads ? "title" : "body";
    const tagged = tagTokens(article.text, block);
    const named = block.role === "body" ? nameCapitalised(tagged) : tagged;
    const ended = endedByCredits(quotes, quotations[next], named);
    const tokens = placeTokens(named, ended);
    const sentences = sentencesIn(article.text, block, tokens, ended);
    const { start, end } = block;
    return { index, role, start, end, text: article.text, tokens, quotes: ended, sentences, tags };
  });
}

/** "the Tolm Echo": behind a name or an article, a capitalised word that the tagger takes for a verb is a name. Headings are left alone. */
function nameCapitalised(tokens: readonly TaggedToken[]): TaggedToken[] {
  const words = tokens.filter(({ text }) => /^\p{L}{3}/u.test(text));
  if (words.filter(({ text }) => isCapitalised(text)).length > words.length / 2) return [...tokens];
  return tokens.map((token, i) => {
    const before = tokens[i - 1];
    const named = before && ((before.pos === "PROPN" && isCapitalised(before.text)) || before.pos === "DET");
    return named && token.pos === "VERB" && isCapitalised(token.text) ? { ...token, pos: "PROPN" } : token;
  });
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function placeTokens(tokens: readonly TaggedToken[], quotes: readonly Quotation[]): Token[] {
  let quote = 0;
  // Written out: a spread of every token took a fifth of the time of all rules together.
  return tokens.map(({ start, end, text, lower, pos, lemma }, at) => {
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= start) quote++;
    const holds = quote < quotes.length && (quotes[quote]?.start ?? end) <= start;
    return { start, end, text, lower, pos, lemma, at, quote: holds ? quote : -1 };
  });
}

/** Sentences as token ranges; a sentence end inside a quotation ends none. */
function sentencesIn(text: string, block: Span, tokens: readonly Token[], quotes: readonly Quotation[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let quote = 0;
  for (const end of [...sentencesOf(text, block).map((sentence) => sentence.end), block.end]) {
    while ((quotes[quote]?.end ?? Number.POSITIVE_INFINITY) <= end) quote++;
    if ((quotes[quote]?.start ?? end) < end && end < block.end) continue;
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++;
    clauses.push(...cutLong(tokens, { from, to }));
    from = to;
  }
  return clauses;
}

/** Words outside quotations that one sentence may have: more is a list or broken text, and would be slow to search for cues. */
const LONGEST = 400;

function cutLong(tokens: readonly Token[], { from, to }: Clause): Clause[] {
  const clauses: Clause[] = [];
  let start = from;
  let own = 0;
  for (let at = from; at < to; at++) {
    if (tokens[at]?.quote !== -1 || ++own < LONGEST) continue;
    clauses.push({ from: start, to: at + 1 });
    start = at + 1;
    own = 0;
  }
  return start < to ? [...clauses, { from: start, to }] : clauses;
}
