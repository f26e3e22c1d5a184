import { isIngForm } from "#text";
import type { Clause, Paragraph, Token } from "./reading.ts";
import { days } from "./verb-words.ts";

/** Tokens of a phrase: indexes into the paragraph's tokens, half-open. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

const NAMING = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "SYM"]);
const LINKING = new Set(["of", "for", "from", "in", "at", "with", "to", "on", "&"]);
const TIME = /^(?:later|recently|earlier|last|this)$/;
const RELATIVE = new Set(["who", "which", "whose", "whom", "where"]);
const CLOSES = new Set([",", ".", ";", ":", "—", "–"]);

/** A day, or what may stand before one: "last", "earlier". */
function isTime(word: string): boolean {
  return days.has(word) || TIME.test(word);
}

/** Whether a token can stand inside a noun phrase: a naming word, a possessive, a joining hyphen. */
function isNaming(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.pos === "PART") return isPossessive(token);
  return (
    NAMING.has(token.pos) ||
    token.lower === "-" ||
    (token.pos === "ADV" && /^(?:only|about|nearly|almost|some|more|most)$/.test(token.lower))
  );
}

/** The "'s" of "the mayor's", or its bare mark. */
export function isPossessive(token: Token | undefined): boolean {
  return /^['’‘]s?$/.test(token?.lower ?? "");
}

/** Pronouns that stand for the subject of their clause. */
export const RELATIVE_SUBJECTS: ReadonlySet<string> = new Set(["who", "which", "that"]);

/** What may stand before a participle with which a sentence opens: "after saying", "by raising". */
export const LEADS: ReadonlySet<string> = new Set([
  "after",
  "before",
  "besides",
  "by",
  "despite",
  "in",
  "since",
  "when",
  "while",
  "without",
]);

/** Words with which a sentence opens before what it tells: "When it rained, …", "In a note, …". */
export const FRONTS: ReadonlySet<string> = new Set([
  "in",
  "by",
  "with",
  "despite",
  "as",
  "when",
  "while",
  "after",
  "before",
  "because",
  "since",
  "if",
]);

/** "not", "n't", "never". */
export function isNegation({ lower }: Token): boolean {
  return /^(?:not|n['’]t|never)$/.test(lower);
}

/** Words for no one. */
export const NOBODY: ReadonlySet<string> = new Set(["nobody", "none", "no", "nothing"]);

/** The tokens of phrases, in their order. */
export function tokensOf({ tokens }: Paragraph, phrases: readonly Phrase[]): Token[] {
  return phrases.flatMap(({ from, to }) => tokens.slice(from, to));
}

/** The piece of a content that stands right behind a cue. */
export function behindCue(content: readonly Phrase[], cue: readonly Phrase[]): Phrase | undefined {
  const end = cue.at(-1)?.to;
  return content.find(({ from }) => from === end);
}

/** Whether a token, by its index, lies in one of several phrases. */
export function holdsToken(phrases: readonly Phrase[], at: number): boolean {
  return phrases.some(({ from, to }) => from <= at && at < to);
}

/** How many tokens two lists of phrases have in common; one in several phrases of a list counts for each. */
export function sharedTokens(some: readonly Phrase[], others: readonly Phrase[]): number {
  let sum = 0;
  for (const a of some) for (const b of others) sum += Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
  return sum;
}

/** Whether two lists of phrases have a token in common. */
export function overlaps(some: readonly Phrase[], others: readonly Phrase[]): boolean {
  return sharedTokens(some, others) > 0;
}

/** Whether a phrase lies in one of several. */
export function liesIn(outer: readonly Phrase[], inner: Phrase): boolean {
  return outer.some(({ from, to }) => from <= inner.from && inner.to <= to);
}

/** The verb group that ends at `verb`: auxiliaries, adverbs, negation and "to" before it ("has not yet said"). */
export function verbGroup(paragraph: Paragraph, verb: Token, clause: Clause): Phrase {
  let from = verb.at;
  while (from > clause.from) {
    const before = paragraph.tokens[from - 1];
    if (!before || before.quote >= 0) break;
    const helps =
      before.pos === "AUX" ||
      (before.pos === "PART" && !isPossessive(before)) ||
      (before.pos === "ADV" && !isTime(before.lower));
    if (!helps) break;
    from--;
  }
  while (
    from < verb.at &&
    paragraph.tokens[from]?.pos === "ADV" &&
    /^(?:then|so|there|here)$/.test(paragraph.tokens[from]?.lower ?? "")
  )
    from++;
  return { from, to: verb.at + 1 };
}

/** The noun phrase that begins at `from`, with its "of …" and its appositives (", the harbour master,"), or null. */
export function nounPhraseFrom(paragraph: Paragraph, from: number, limit: number): Phrase | null {
  const to = simplePhraseEnd(paragraph, from, limit);
  if (to === from) return null;
  return { from, to: appositiveEnd(paragraph, to, limit) };
}

function simplePhraseEnd(paragraph: Paragraph, from: number, limit: number): number {
  let to = from;
  while (to < limit) {
    const token = paragraph.tokens[to];
    if (!token || (token.quote >= 0 && (to === from || !isNickname(paragraph, token)))) break;
    if (to > from && isTime(token.lower)) break;
    const joins =
      to > from && (LINKING.has(token.lower) || token.lower === "and") && goesOnNaming(paragraph.tokens[to + 1]);
    if (token.quote >= 0 || isNaming(token) || joins) to++;
    else break;
  }
  return to;
}

function goesOnNaming(next: Token | undefined): boolean {
  return next !== undefined && isNaming(next) && !isTime(next.lower) && next.quote < 0;
}

/** Tomas “the Crane” Orrin: a short quotation between two capitalised words. */
function isNickname(paragraph: Paragraph, token: Token): boolean {
  const quote = paragraph.quotes[token.quote];
  return (
    quote !== undefined &&
    quote.end - quote.start < 24 &&
    !/[,.?!]["”’']$/.test(paragraph.text.slice(quote.start, quote.end))
  );
}

/** End of ", who runs the port" or ", a spokesman for the port" behind a name; `to` where none follows. */
function appositiveEnd(paragraph: Paragraph, to: number, limit: number): number {
  const { tokens } = paragraph;
  if (tokens[to]?.lower !== ",") return to;
  const first = tokens[to + 1];
  if (!first || first.quote >= 0 || to + 1 >= limit || isIngForm(first)) return to;
  const names = ["DET", "NOUN", "PROPN", "NUM", "ADJ"].includes(first.pos) && !isTime(first.lower);
  if (!names && !RELATIVE.has(first.lower)) return to;
  let end = to + 1;
  while (end < limit && tokens[end]?.quote === -1 && !CLOSES.has(tokens[end]?.lower ?? "")) end++;
  const closed = end >= limit || CLOSES.has(tokens[end]?.lower ?? "");
  return closed && (RELATIVE.has(first.lower) || !saysWithVerb(tokens.slice(to + 1, end))) ? end : to;
}

/** ", traffic fell by a fifth" is no apposition; ", who left" and ", a former pilot living in Tolm" are. */
function saysWithVerb(tokens: readonly Token[]): boolean {
  const relative = tokens.findIndex((token) => RELATIVE.has(token.lower));
  return tokens
    .slice(0, relative < 0 ? tokens.length : relative)
    .some((token) => token.pos === "AUX" || (token.pos === "VERB" && !/(?:ing|ed)$/.test(token.lower)));
}

/** The subject that ends right before `to` (verb group's start), reading leftwards inside the clause; null when there is none. */
export function subjectBefore(paragraph: Paragraph, to: number, clause: Clause): Phrase | null {
  let end = to;
  const { tokens } = paragraph;
  while (end > clause.from && isTimeOrAdverb(paragraph, end - 1)) end--;
  const described = describedSubject(paragraph, end, clause);
  if (described) return described;
  const last = tokens[end - 1];
  if (last?.lower === ",") return appositionBefore(paragraph, end - 1, clause);
  if (RELATIVE.has(last?.lower ?? "") || (last?.lower === "that" && tokens[end - 2]?.pos === "NOUN"))
    return antecedent(paragraph, end - 1, clause);
  const from = phraseStart(paragraph, end, clause.from);
  return from === end ? null : { from: leadingApposition(paragraph, from, clause.from), to: end };
}

/** "Orrin last month announced", "Orrin on Monday said": the day is no part of the subject. */
function isTimeOrAdverb(paragraph: Paragraph, at: number): boolean {
  const { tokens } = paragraph;
  const word = tokens[at]?.lower ?? "";
  if (tokens[at]?.pos === "ADV" || isTime(word)) return true;
  if (/^(?:week|month|year|night|morning|afternoon|evening)$/.test(word)) return isTime(tokens[at - 1]?.lower ?? "");
  return word === "on" && isTime(tokens[at + 1]?.lower ?? "");
}

/** Where the noun phrase that ends at `end` begins, not before `limit`; `end` where none does. */
export function phraseStart(paragraph: Paragraph, end: number, limit: number): number {
  const bare = beforeParenthesis(paragraph, end, limit);
  let from = bare;
  while (from > limit && belongsBefore(paragraph, from, bare)) from--;
  if (from === bare) return end;
  while (from < end && opensNoPhrase(paragraph.tokens[from])) from++;
  while (from + 1 < end && isTime(paragraph.tokens[from]?.lower ?? "")) from++;
  return from;
}

/** "Rep. Orrin (L-Tolm)": where the parenthesis that ends there begins; `end` where none does. */
function beforeParenthesis(paragraph: Paragraph, end: number, limit: number): number {
  if (paragraph.tokens[end - 1]?.lower !== ")") return end;
  for (let at = end - 2; at > limit && end - at < 10; at--) if (paragraph.tokens[at]?.lower === "(") return at;
  return end;
}

/** Whether the token before `from` belongs to the phrase from `from` to `end`. */
function belongsBefore(paragraph: Paragraph, from: number, end: number): boolean {
  const token = paragraph.tokens[from - 1];
  if (!token) return false;
  if (token.quote >= 0) return from < end && isNickname(paragraph, token);
  // "In a note the board said", "in Tolm his crew said": an article behind a noun begins a phrase of its own
  if (from < end && opensPhrase(paragraph.tokens[from], token)) return false;
  return (
    isNaming(token) ||
    (from < end && isNaming(paragraph.tokens[from - 2]) && (LINKING.has(token.lower) || token.lower === "and"))
  );
}

/** Pronouns that say whose. */
export const POSSESSIVES: ReadonlySet<string> = new Set(["his", "her", "its", "their", "our", "my"]);

function opensPhrase(token: Token | undefined, behind: Token): boolean {
  if (behind.pos === "NOUN" && token?.pos === "DET") return true;
  return (behind.pos === "NOUN" || behind.pos === "PROPN") && POSSESSIVES.has(token?.lower ?? "");
}

const OPENS_NO_PHRASE = new Set(["what", "which", "-"]);

function opensNoPhrase(token: Token | undefined): boolean {
  return token?.pos === "PART" || token?.pos === "SYM" || OPENS_NO_PHRASE.has(token?.lower ?? "");
}

/** "Ilva Orrin, the harbour master" before the verb: from the second noun phrase back over the comma to the first. */
function leadingApposition(paragraph: Paragraph, from: number, limit: number): number {
  const { tokens } = paragraph;
  if (tokens[from - 1]?.lower !== "," || !["DET", "NOUN", "PROPN", "NUM", "ADJ"].includes(tokens[from]?.pos ?? ""))
    return from;
  if (tokens[from - 2]?.pos !== "PROPN") return from;
  const start = phraseStart(paragraph, from - 1, limit);
  const opens = tokens[start - 1];
  if (opens?.pos === "ADP") return from;
  return start <= limit || opens?.pos === "CCONJ" || opens?.pos === "SCONJ" || opens?.lower === "," ? start : from;
}

/** "Orrin, the harbour master, said": a comma right before the verb closes an apposition or a relative clause. */
function appositionBefore(paragraph: Paragraph, comma: number, clause: Clause): Phrase | null {
  const { tokens } = paragraph;
  for (let at = comma - 1; at > clause.from && comma - at < 40; at--) {
    if (tokens[at]?.quote !== -1) return null;
    const first = tokens[at + 1];
    if (tokens[at]?.lower !== "," || !first || isIngForm(first)) continue;
    const from = phraseStart(paragraph, at, clause.from);
    if (from === at || tokens[at - 1]?.pos === "VERB") continue;
    return { from, to: isAside(tokens.slice(at + 1, comma)) ? at : comma };
  }
  const from = phraseStart(paragraph, comma, clause.from);
  return from > clause.from && paragraph.tokens[from]?.pos === "PROPN" ? { from, to: comma } : null;
}

/** "Orrin, however, said": what stands between the commas is the article's, and says nothing of Orrin. */
function isAside(tokens: readonly Token[]): boolean {
  return tokens.every((token) => token.pos === "ADV");
}

/** "the clerk, who said": the noun phrase before the relative pronoun. */
function antecedent(paragraph: Paragraph, pronoun: number, clause: Clause): Phrase | null {
  const end = paragraph.tokens[pronoun - 1]?.lower === "," ? pronoun - 1 : pronoun;
  const from = phraseStart(paragraph, end, clause.from);
  return from === end ? null : { from, to: end };
}

/** How far back from a verb the words that describe its subject may begin. */
const DESCRIBED_REACH = 20;

/** "A guard who left the quay said", "A poll taken in May found": the subject is the guard, description and all, not the quay. */
function describedSubject(paragraph: Paragraph, to: number, clause: Clause): Phrase | null {
  const { tokens } = paragraph;
  const last = tokens[to - 1];
  if (last?.pos === "PRON" || last?.pos === "CCONJ") return null;
  let from = to;
  const limit = Math.max(clause.from, to - DESCRIBED_REACH);
  while (from > limit && !endsDescription(tokens[from - 1])) from--;
  const stretch = tokens.slice(from, to);
  const pronoun = stretch.findLast(({ lower }) => lower === "who" || lower === "whose");
  const verb = stretch.find(({ pos, at }) => (pos === "VERB" || pos === "AUX") && at > (pronoun?.at ?? -1));
  if (!verb || verb.at === clause.from) return null;
  if (pronoun) return phraseTo(paragraph, pronoun.at, to, clause);
  return isReduced(paragraph, verb.at) ? phraseTo(paragraph, verb.at, to, clause) : null;
}

function endsDescription(token: Token | undefined): boolean {
  return !token || token.quote >= 0 || token.pos === "SCONJ" || CLOSES.has(token.lower);
}

/** The noun phrase that ends before `head`, with what describes it up to `to`. */
function phraseTo(paragraph: Paragraph, head: number, to: number, clause: Clause): Phrase | null {
  const from = phraseStart(paragraph, head, clause.from);
  return from < head ? { from, to } : null;
}

/** "taken in", "representing": a participle right behind a noun, before a preposition or, in -ing, its object. */
export function isReduced(paragraph: Paragraph, at: number): boolean {
  const [before, verb, behind] = [paragraph.tokens[at - 1], paragraph.tokens[at], paragraph.tokens[at + 1]];
  if (before?.pos !== "NOUN" || !verb) return false;
  return isIngForm(verb) || (/(?:ed|en|wn|nt)$/.test(verb.lower) && behind?.pos === "ADP");
}
