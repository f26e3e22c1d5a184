import { bySpan, overlaps, sentencesOf, type TaggedToken, tagTokens } from "#text";
import type { Article, Span, TimeExpression } from "#types";
import { actClasses, roleNouns } from "./words.ts";

/** A sentence of an article's title or body, with its words. */
export interface Sentence extends Span {
  /** Place in the article's list of sentences. */
  readonly index: number;
  readonly title: boolean;
  /** Words joined by a hyphen are one token. */
  readonly tokens: readonly TaggedToken[];
  /** Date expressions that lie in it. */
  readonly times: readonly TimeExpression[];
}

/** An article as this stage reads it. */
export interface Reading {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
}

/** Sentences and tagged words of title and body; an article in another language than English has none. */
export function readSentences(article: Article): Reading {
  const blocks = article.blocks.filter((block) => block.role === "title" || block.role === "body");
  const english = /^(en|und)\b/i.test(article.language) || article.language === "";
  const spans = english
    ? [...blocks].sort(bySpan).flatMap((block) => {
        const title = block.role === "title";
        return sentencesOf(article.text, block).map((span) => ({ ...span, title }));
      })
    : [];
  const times = [...article.times].sort(bySpan);
  let at = 0;
  const timesIn = (span: Span): TimeExpression[] => {
    while ((times[at]?.start ?? Infinity) < span.start) at++;
    const inside: TimeExpression[] = [];
    for (let time = times[at]; time && time.end <= span.end; time = times[++at]) inside.push(time);
    return inside;
  };
  const sentences = spans
    .flatMap(({ start, end, title }) => {
      const tokens = mendTags(joinHyphens(article.text, tagTokens(article.text, { start, end })));
      return pieces(tokens).map((piece) => ({ tokens: piece, title }));
    })
    .map(({ tokens, title }, index) => {
      const span = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
      return { ...span, title, index, tokens, times: timesIn(span) };
    });
  return { article, sentences };
}

/** No sentence is longer; what goes on is text without sentence marks, cut so that the work stays linear. */
const LONGEST = 300;

function pieces(tokens: readonly TaggedToken[]): (readonly TaggedToken[])[] {
  const cut: TaggedToken[][] = [];
  for (let i = 0; i < tokens.length; i += LONGEST) cut.push(tokens.slice(i, i + LONGEST));
  return cut;
}

/** The sentences that share characters with the span; sentences are in order, so this is a binary search. */
export function sentencesAt(reading: Reading, span: Span): Sentence[] {
  const { sentences } = reading;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Sentence[] = [];
  for (let i = low; i < sentences.length; i++) {
    const sentence = sentences[i];
    if (!sentence || sentence.start >= span.end) break;
    if (overlaps(sentence, span)) found.push(sentence);
  }
  return found;
}

function joinHyphens(text: string, tokens: readonly TaggedToken[]): TaggedToken[] {
  const joined: TaggedToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const last = joined.at(-1);
    const next = tokens[i + 1];
    if (token && last && next && /^[-‐‑]$/.test(token.text) && last.end === token.start && token.end === next.start) {
      joined[joined.length - 1] = joinTwo(text, last, next);
      i++;
    } else if (token) joined.push(token);
  }
  return joined;
}

function joinTwo(text: string, a: TaggedToken, b: TaggedToken): TaggedToken {
  const form = text.slice(a.start, b.end);
  const lower = form.toLowerCase();
  return { start: a.start, end: b.end, text: form, lower, lemma: lower, pos: joinedTag(a, b) };
}

/** "twenty-three" is a number, "60-day" describes, "president-elect" is still a president, "well-known" goes by its last part. */
function joinedTag(a: TaggedToken, b: TaggedToken): TaggedToken["pos"] {
  if (a.pos === "NUM") return b.pos === "NUM" ? "NUM" : "ADJ";
  const noun = a.pos === "NOUN" || a.pos === "PROPN";
  return noun && (b.pos === "VERB" || b.pos === "ADP" || b.pos === "ADJ") ? a.pos : b.pos;
}

/** Where the tagger is often wrong in a way that costs a claim its act or its actor. */
function mendTags(tokens: readonly TaggedToken[]): TaggedToken[] {
  return tokens.map((token, i) => {
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    if (isHiddenGerund(token, before, after) || isHiddenProgressive(token, after))
      return { ...token, pos: "VERB" as const, lemma: gerundLemma(token.lower) };
    if (isHiddenRole(token, after) || isHiddenPerson(token, after)) return { ...token, pos: "NOUN" as const };
    return token;
  });
}

/** "spoke to the mayor about closing the harbour": tagged a noun, but it has an object. */
function isHiddenGerund(token: TaggedToken, before?: TaggedToken, after?: TaggedToken): boolean {
  if (token.pos !== "NOUN" || before?.pos !== "ADP" || !/[a-z]{3}ing$/.test(token.lower)) return false;
  return after?.pos === "DET" || after?.pos === "PRON" || actClasses.has(gerundLemma(token.lower));
}

/** "had been quietly compelling the mayor": tagged an adjective, but it has an object. */
function isHiddenProgressive(token: TaggedToken, after?: TaggedToken): boolean {
  const hasObject = after?.pos === "DET" || after?.pos === "PRON" || after?.pos === "PROPN";
  return token.pos === "ADJ" && hasObject && /[a-z]{3}ing$/.test(token.lower);
}

/** "the premier said": tagged an adjective, but nothing follows that it could describe. */
function isHiddenRole(token: TaggedToken, after?: TaggedToken): boolean {
  return token.pos === "ADJ" && roleNouns.has(token.lower) && !["NOUN", "PROPN", "ADJ"].includes(after?.pos ?? "");
}

/** "told the 58-year-old to go": somebody, by age alone. */
function isHiddenPerson(token: TaggedToken, after?: TaggedToken): boolean {
  return (
    token.pos === "ADJ" && token.lower.endsWith("-year-old") && !["NOUN", "PROPN", "ADJ"].includes(after?.pos ?? "")
  );
}

function gerundLemma(gerund: string): string {
  const stem = gerund.slice(0, -3);
  const undoubled = /([b-df-hj-np-tv-z])\1$/.test(stem) ? stem.slice(0, -1) : stem;
  return [`${stem}e`, stem, undoubled].find((lemma) => actClasses.has(lemma)) ?? stem;
}
