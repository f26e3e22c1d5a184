import { findQuotations, type Quotation, sentencesOf, type TaggedToken, tagTokens, trimSpan } from "#text";
import type { Article, Block, Span } from "#types";
import { isIn, words } from "./words.ts";

/** A tagged token, or a whole quotation standing as one token so that grammar steps over it. */
export interface Token extends TaggedToken {
  /** Index of the quotation that this token stands for; null for a word or mark. */
  readonly quotation: number | null;
  /** Whether it lies in a quoted fragment ("called it “a disgrace”"): no cue is looked for there. */
  readonly quoted: boolean;
}

/** A sentence; sentences that share one quotation are one unit. */
export interface Unit extends Span {
  readonly tokens: readonly Token[];
  /** Index of the block it stands in. */
  readonly block: number;
  readonly title: boolean;
}

/** An article made ready for the rules. */
export interface Reading {
  readonly article: Article;
  readonly quotations: readonly Quotation[];
  readonly units: readonly Unit[];
}

/** Units, quotations and tags of the title and body blocks; every other block is left out. */
export function readArticle(article: Article): Reading {
  const blocks = article.blocks.filter((block) => block.role === "title" || block.role === "body");
  const quotations = findQuotations(article.text, blocks);
  const units: Unit[] = [];
  let at = 0;
  for (const [index, block] of blocks.entries()) {
    const own: number[] = [];
    for (; at < quotations.length && (quotations[at]?.start ?? 0) < block.end; at++)
      if (quotations[at]?.parent === null) own.push(at);
    units.push(...unitsOf(article.text, block, index, quotations, own));
  }
  return { article, quotations, units };
}

function unitsOf(text: string, block: Block, index: number, all: readonly Quotation[], own: readonly number[]): Unit[] {
  const tokens = foldQuotations(text, retag(joinHyphens(tagBlock(text, block)), block.role === "title"), all, own);
  const spans = joinInside(
    sentencesOf(text, block),
    own.map((i) => all[i]).filter((quotation) => quotation !== undefined),
  );
  let at = 0;
  const units: Unit[] = spans.map((span) => {
    const from = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < span.end) at++;
    return { ...span, tokens: tokens.slice(from, at), block: index, title: block.role === "title" };
  });
  return joinAsked(text, units);
}

/** “Will it hold?” Orla Venn asked. The mark inside ends no sentence when a speech verb and its subject follow. */
function joinAsked(text: string, units: readonly Unit[]): Unit[] {
  const joined: Unit[] = [];
  for (const unit of units) {
    const last = joined.at(-1);
    const quotation = last?.tokens.at(-1);
    if (
      last &&
      quotation?.quotation != null &&
      /[?!…—][^\p{L}]*$/u.test(text.slice(quotation.end - 4, quotation.end)) &&
      beginsAsCue(unit)
    )
      joined[joined.length - 1] = { ...last, end: unit.end, tokens: [...last.tokens, ...unit.tokens] };
    else joined.push(unit);
  }
  return joined;
}

function beginsAsCue(unit: Unit): boolean {
  const verb = unit.tokens.slice(0, 8).findIndex((token) => token.pos === "VERB");
  const token = unit.tokens[verb];
  if (token === undefined || token.quoted || !isIn(words.speech, token.lemma)) return false;
  const next = unit.tokens[verb + 1];
  return (
    verb === 0 ||
    next === undefined ||
    /^(?:PUNCT|ADP|X)$/.test(next.pos) ||
    isIn(words.time, next.lower) ||
    token.lemma === "tell"
  );
}

/** Sentence ends inside a quotation are none for the sentence around it. */
function joinInside(sentences: readonly Span[], quotations: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let q = 0;
  for (const sentence of sentences) {
    const last = joined.at(-1);
    while (q < quotations.length && (quotations[q]?.end ?? 0) <= (last?.end ?? sentence.start)) q++;
    const quotation = quotations[q];
    if (last && quotation && quotation.start < last.end && sentence.start < quotation.end)
      joined[joined.length - 1] = { start: last.start, end: sentence.end };
    else joined.push(sentence);
  }
  return joined;
}

/** A headline In Capitals is tagged in small letters: capitals would make a name of every verb. */
function tagBlock(text: string, block: Block): TaggedToken[] {
  const words = text.slice(block.start, block.end);
  const capitals = words.match(/(?:^|[\s“‘"'])\p{Lu}/gu)?.length ?? 0;
  const small = words.match(/(?:^|[\s“‘"'])\p{Ll}{4,}/gu)?.length ?? 0;
  const lowered = words.toLowerCase();
  if (block.role !== "title" || capitals < 4 || small * 3 > capitals || lowered.length !== words.length)
    return tagTokens(text, block);
  return tagTokens(lowered, { start: 0, end: lowered.length }).map((token) => {
    const [start, end] = [token.start + block.start, token.end + block.start];
    return { ...token, start, end, text: text.slice(start, end) };
  });
}

/** "a long-standing row": one word for the grammar, not two with a dash between. */
function joinHyphens(tokens: readonly TaggedToken[]): TaggedToken[] {
  const joined: TaggedToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const before = joined.at(-1);
    const after = tokens[i + 1];
    if (token === undefined) continue;
    if (token.text === "-" && before && after && before.end === token.start && token.end === after.start) {
      const text = `${before.text}-${after.text}`;
      const pos = after.pos === "VERB" && before.pos !== "VERB" ? "ADJ" : after.pos;
      joined[joined.length - 1] = { ...after, start: before.start, text, lower: text.toLowerCase(), pos };
      i++;
    } else joined.push(token);
  }
  return joined;
}

/** "“No,” Lynd said", "Josh Ernst told": a capital inside a sentence, or before a verb, makes a name of a supposed verb. */
function retag(tokens: readonly TaggedToken[], title: boolean): TaggedToken[] {
  return tokens.map((token, i) => {
    if (
      token.pos !== "VERB" ||
      title ||
      !/^\p{Lu}\p{Ll}/u.test(token.text) ||
      /ing$|^According$|^Asked$/.test(token.text)
    )
      return token;
    const before = tokens[i - 1];
    const starts = before === undefined || (before.pos === "PUNCT" && before.text !== ",");
    const next = tokens[i + 1];
    return starts && next?.pos !== "VERB" ? token : { ...token, pos: "PROPN" };
  });
}

/** Each full quotation becomes one token; of a quoted fragment the words stay and the marks go. */
function foldQuotations(
  text: string,
  tokens: readonly TaggedToken[],
  all: readonly Quotation[],
  own: readonly number[],
): Token[] {
  const folded: Token[] = [];
  let o = 0;
  for (const token of tokens) {
    while (o < own.length && (all[own[o] ?? 0]?.end ?? 0) <= token.start) o++;
    const index = own[o];
    const quotation = index === undefined ? undefined : all[index];
    const inside = quotation !== undefined && quotation.start < token.end;
    if (!inside || index === undefined) folded.push({ ...token, quotation: null, quoted: false });
    else if (isWhole(text, quotation)) {
      if (folded.at(-1)?.quotation !== index) folded.push(quotationToken(text, quotation, index));
    } else if (quotation.inner.start <= token.start && token.end <= quotation.inner.end)
      folded.push({ ...token, quotation: null, quoted: true });
  }
  return folded;
}

function quotationToken(text: string, quotation: Quotation, index: number): Token {
  const { start, end } = quotation;
  const mark = text.slice(start, start + 1);
  return { start, end, text: mark, lower: mark, lemma: mark, pos: "X", quotation: index, quoted: true };
}

/** Whether the quotation is a sentence or more of its own, not a fragment of the sentence around it. */
function isWhole(text: string, quotation: Quotation): boolean {
  if (quotation.continues || !quotation.closed) return true;
  const inner = text.slice(quotation.inner.start, quotation.inner.end);
  const before = trimSpan(text, { start: Math.max(0, quotation.start - 3), end: quotation.start });
  const ahead = text.slice(before.start, before.end);
  const behind = text.slice(quotation.end, quotation.end + 2);
  if (!/[,.?!…—-]$/.test(inner.trimEnd()) && /^\s\p{Ll}/u.test(behind)) return false;
  if (/[,:]$/.test(ahead) && /\s/.test(inner)) return true;
  if (/,$/.test(inner.trimEnd()) && (inner.match(/\s+/g)?.length ?? 0) < 4 && /[\p{L}\p{N}]$/u.test(ahead))
    return false;
  const starts = /^[^\p{L}\p{N}]*(?:\p{Lu}|\p{N})/u.test(inner);
  if (/[,.?!…—-]$/.test(inner.trimEnd()) && starts) return /\s/.test(inner.trim()) || /[.,]$/.test(inner);
  const leads = ahead === "" || /[.?!”"]$/.test(ahead);
  return leads && starts && (inner.match(/\s+/g)?.length ?? 0) >= 3;
}
