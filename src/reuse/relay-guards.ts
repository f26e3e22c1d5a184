import { contains, sentencesOf } from "#text";
import type { Article, Span } from "#types";
import { isCapital, isJoined, type Mention, mentionsIn, type PrintedWord } from "./name-places.ts";
import { mayBeShort, namesOf } from "./outlet-names.ts";
import { DOCUMENTS, INVERTED, NOTICES, OWN_VOICE, PUBLISHED_WORKS, SELF, UNSAID } from "./relay-words.ts";

type Words = readonly PrintedWord[];

/** Between these, clauses: “nobody went down, the Harbour Post reported”. */
const CLAUSE_BREAK = /[,;:()–—…]|\s[-‐‑]\s/;
/** “A diver who declined to be named told the Harbour Post.” */
const NAMELESS = new Set(["identified", "named"]);

/** Whether the sentence around a name leaves it possible that the article passes on what that outlet had, and not the other way round, nor that nobody had it. */
export function mayRelay(article: Article, words: Words, mention: Mention, quotations: readonly Span[]): boolean {
  const sentence = wordsAround(article.text, words, mention, quotations);
  return !speaksOfItself(article, words, sentence, mention) && !isUnsaid(words, sentence, mention);
}

/** Whether what was printed or got is a report or what one is made of: “documents obtained by”, not “an advertisement published in”. */
export function isBacked(words: Words, at: number, cue: readonly string[]): boolean {
  const [verb, link] = cue;
  const before = normsBefore(words, at);
  if (verb === "obtained") return before.some((norm) => DOCUMENTS.has(norm));
  if (verb !== "published" && verb !== "appeared") return true;
  if (before.some((norm) => NOTICES.has(norm))) return false;
  return (verb === "appeared" && link === "on") || before.some((norm) => PUBLISHED_WORKS.has(norm));
}

/** The words of its sentence before a place, with commas between. */
function normsBefore(words: Words, at: number): string[] {
  const norms: string[] = [];
  for (let i = at; i > 0 && /^,?\s+$/.test(words[i]?.gap ?? ""); i--) norms.push(words[i - 1]?.norm ?? "");
  return norms;
}

/** Places of the words of a name's sentence that stand in nobody's quotation marks, without the name. */
function wordsAround(text: string, words: Words, { from, to }: Mention, quotations: readonly Span[]): number[] {
  const [first, last] = [words[0], words.at(-1)];
  const name = words[from];
  if (!first || !last || !name) return [];
  const sentences = sentencesOf(text, { start: first.start, end: last.end });
  const sentence = sentences.find((one) => contains(one, name));
  return [...words.keys()].filter((at) => {
    const word = words[at] ?? name;
    if (from <= at && at < to) return false;
    return (!sentence || contains(sentence, word)) && !quotations.some((quotation) => contains(quotation, word));
  });
}

/** “Our report was quoted in the Harbour Post”, and in the Karrowby Courier, “the Courier was cited by the Harbour Post”. */
function speaksOfItself(article: Article, words: Words, sentence: readonly number[], name: Mention): boolean {
  if (sentence.some((at) => isOwnVoice(words, at))) return true;
  const own = article.outlet;
  if (own === null) return false;
  if (sentence.some((at) => isShortName(words, at, own))) return true;
  const isBeside = ({ from, to }: Mention): boolean => to <= name.from || name.to <= from;
  return mentionsIn(words, namesOf(own)).some((mention) => isBeside(mention) && sentence.includes(mention.from));
}

function isOwnVoice(words: Words, at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (OWN_VOICE.has(word.norm) || word.printed === "us") return true;
  return SELF.has(word.norm) && isJoined(word) && words[at - 1]?.norm === "this";
}

/** “the Courier”; not “the Courier Daily”. */
function isShortName(words: Words, at: number, own: string): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!word || before?.norm !== "the" || !isJoined(word) || !isCapital(word.printed)) return false;
  const isLonger = isJoined(next) && isCapital(next.printed) && !word.possessive;
  return !isLonger && mayBeShort(own, word.norm);
}

/** “Had the Harbour Post reported it”, “few had told the Harbour Post”; “nobody went down according to the Harbour Post” is said there. */
function isUnsaid(words: Words, sentence: readonly number[], { from }: Mention): boolean {
  const clause = sentence.filter((at) => at < from && !isBroken(words, at, from));
  if (clause.some((at) => words[at]?.norm === "according")) return false;
  const [first = -1] = sentence;
  if (clause[0] === first && INVERTED.has(words[first]?.norm ?? "")) return true;
  return clause.some((at) => isUnsaying(words, at));
}

function isBroken(words: Words, at: number, from: number): boolean {
  return words.slice(at + 1, from + 1).some(({ gap }) => CLAUSE_BREAK.test(gap));
}

function isUnsaying(words: Words, at: number): boolean {
  const norm = words[at]?.norm ?? "";
  if (norm === "no") return words[at + 1]?.norm === "one";
  if (norm === "few" && words[at - 1]?.norm === "a") return false;
  return UNSAID.has(norm) && !(words[at + 2]?.norm === "be" && NAMELESS.has(words[at + 3]?.norm ?? ""));
}
