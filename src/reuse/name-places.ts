import { normalizeWord, wordsOf } from "#text";
import type { Span } from "#types";
import type { OutletName, OutletNames } from "./outlet-names.ts";
import {
  ALL_KINDS,
  AUXILIARIES,
  DATE_WORDS,
  DATES,
  EDITIONS,
  KINDS,
  OPENERS,
  REPORTER,
  REPORTERS,
  WORKS,
} from "./relay-words.ts";

/** A word of a block, without the "'s" at its end. */
export interface PrintedWord extends Span {
  readonly norm: string;
  readonly printed: string;
  readonly possessive: boolean;
  /** What stands between it and the word before, without what belongs to that: “the A.P. reported”, “Fox News’ report”. */
  readonly gap: string;
}

/** Where an outlet is named among the words of a block. */
export interface Mention {
  readonly from: number;
  /** The word behind the name. */
  readonly to: number;
  /** Null where the words are those of a host: “the Harbour Post” of harbourpost.com. */
  readonly name: OutletName | null;
}

export function printedWords(text: string, block: Span): PrintedWord[] {
  let end = block.start;
  let sheds: RegExp | null = null;
  return wordsOf(text, block).map((word) => {
    const gap = text.slice(end, word.start);
    const printed = text.slice(word.start, word.end);
    const bare = printed.replace(/['’‘ʼ]s$/i, "");
    const isPlural = /s$/.test(printed) && /^['’]\s/.test(text.slice(word.end, word.end + 2));
    const possessive = bare !== printed || isPlural;
    const shed = sheds === null ? gap : gap.replace(sheds, "");
    if (isPlural) sheds = /^['’]/;
    else sheds = printed.length === 1 && gap === "." ? /^\.(?=\s)/ : null;
    end = word.end;
    return {
      start: word.start,
      end: word.end,
      gap: shed,
      norm: word.norm.replace(/'s$/, ""),
      printed: bare,
      possessive,
    };
  });
}

/** Few articles name a given outlet, and to look for its letters takes less than to read all words. */
export function mayName(text: string, { names, hosts }: OutletNames): boolean {
  const normal = normalizeWord(text);
  if (names.some((name) => mayHold(text, normal, name))) return true;
  return hosts.length > 0 && hosts.some((host) => normal.replace(/[^\p{L}\p{N}]/gu, "").includes(host));
}

/** A short name, AP, stands in many words; as capitals it does not. */
function mayHold(text: string, normal: string, { words }: OutletName): boolean {
  const [first] = words;
  if (first && words.length === 1 && /^\p{Lu}{2,}$/u.test(first.printed)) return text.includes(first.printed);
  return words.every(({ norm }) => normal.includes(norm));
}

/** Where an outlet is named among the words of a block, by one of its names as a name. */
export function mentionsIn(words: readonly PrintedWord[], { names, hosts }: OutletNames): Mention[] {
  const spelled = names.flatMap((name) => placesOf(words, name));
  const joined = hosts.flatMap((host) => placesOfHost(words, host));
  return [...spelled, ...joined].filter((mention) => isPrintedAsName(words, mention));
}

/** Whether a lone word, or a common one, is another's name here: Bloomberg where “Ada Bloomberg” stands too, the Times where it is “the Ostrel Times”. */
export function isPartOfOther(words: readonly PrintedWord[], name: OutletName): boolean {
  if (!name.ambiguous && (name.words.length > 1 || isCapital((name.words[0]?.printed ?? "").slice(1)))) return false;
  return placesOf(words, name).some(({ from }) => isBehindCapital(words, from) && !words[from - 1]?.possessive);
}

export function isCapital(text: string): boolean {
  return /^[\p{Lu}&]/u.test(text);
}

/** Nothing but white space stands before it. */
export function isJoined(word: PrintedWord | undefined): word is PrintedWord {
  return word !== undefined && /^\s+$/.test(word.gap);
}

/** By what stands before: a sentence may start behind anything but a word or a comma. */
export function startsSentence(words: readonly PrintedWord[], at: number): boolean {
  return at === 0 || !/^,?\s+$/.test(words[at]?.gap ?? "");
}

function placesOf(words: readonly PrintedWord[], name: OutletName): Mention[] {
  return [...words.keys()].flatMap((from) =>
    name.words.every((one, i) => words[from + i]?.norm === one.norm && (i === 0 || hasGap(words[from + i], one.gap))) &&
    hasCapitals(words, from, name)
      ? [{ from, to: from + name.words.length, name }]
      : [],
  );
}

/** A hyphen may stand for a space, and a space for a hyphen. */
function hasGap(word: PrintedWord | undefined, gap: string): boolean {
  return word !== undefined && (/^(?:\s+|[-‐‑])$/.test(word.gap) || word.gap.trim() === gap.trim());
}

/** The first letter of each word is a capital where the name's is; of a lone word every letter, or Ana would be ANA. */
function hasCapitals(words: readonly PrintedWord[], at: number, { words: name, ambiguous }: OutletName): boolean {
  const all = name.length === 1 && !ambiguous;
  return name.every(({ printed }, i) => {
    const letters = [...(words[at + i]?.printed ?? "")];
    return [...printed].slice(0, all ? undefined : 1).every((letter, k) => !isCapital(letter) || letters[k] === letter);
  });
}

/** Two words and more that a host is made up of, the first and the last with a capital. */
function placesOfHost(words: readonly PrintedWord[], host: string): Mention[] {
  return [...words.keys()].flatMap((from) => {
    const to = endOfHost(words, from, host);
    const isName = to > from + 1 && isCapital(words[from]?.printed ?? "") && isCapital(words[to - 1]?.printed ?? "");
    return isName ? [{ from, to, name: null }] : [];
  });
}

/** Behind the words whose letters are the host's; `from` where they are not. */
function endOfHost(words: readonly PrintedWord[], from: number, host: string): number {
  let rest = host;
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (!word || (at > from && !hasGap(word, ""))) return from;
    const letters = word.norm.replace(/'/g, "");
    if (!rest.startsWith(letters)) return from;
    rest = rest.slice(letters.length);
    if (rest === "") return at + 1;
  }
  return from;
}

function isPrintedAsName(words: readonly PrintedWord[], mention: Mention): boolean {
  if (!mention.name?.ambiguous) return !isPartOfLonger(words, mention);
  return isCommonWordAsName(words, mention, mention.name);
}

/** “the North Harbour Post”, “the Harbour Post Office”, “a Reuters-Ipsos poll”; not “on Monday Reuters”, “Ostrel’s Harbour Post”. */
function isPartOfLonger(words: readonly PrintedWord[], { from, to }: Mention): boolean {
  const [before, next] = [words[from - 1], words[to]];
  if (/[-‐‑/]$/.test(words[from]?.gap ?? "") || (next && /^[-‐‑/]/.test(next.gap))) return true;
  const isBehindName = before !== undefined && !before.possessive && !isDated(words, from);
  return (isBehindName && isBehindCapital(words, from)) || goesOn(words, to);
}

/** “on Monday Reuters”; not “the Sunday Times”. */
function isDated(words: readonly PrintedWord[], at: number): boolean {
  return DATES.has(words[at - 1]?.norm ?? "") && DATE_WORDS.has(words[at - 2]?.norm ?? "");
}

/** “Harbour Post Office” goes on; “told CNN Ada Orle had left” and “the Harbour Post Sunday” do not. */
function goesOn(words: readonly PrintedWord[], to: number): boolean {
  let at = to;
  if (words[to - 1]?.possessive) return false;
  while (isJoined(words[at]) && isCapital(words[at]?.printed ?? "")) at++;
  const next = words[to];
  if (at === to || next === undefined || DATES.has(next.norm) || isSuffix(next)) return false;
  const verb = words[at];
  return !(isJoined(verb) && AUXILIARIES.has(verb.norm));
}

function isSuffix({ norm }: PrintedWord): boolean {
  return EDITIONS.has(norm) || ALL_KINDS.has(norm) || REPORTER.has(norm) || REPORTERS.has(norm);
}

/** Where a capital and the words around say that a common word is a name: “the Sun”, not “in the sun”, “the Sun Foundry”, “Most people”. */
function isCommonWordAsName(words: readonly PrintedWord[], { from, to }: Mention, name: OutletName): boolean {
  const [first, last, next] = [words[from], words[to - 1], words[to]];
  if (!first || !last || (next && /^[-‐-―/]/.test(next.gap)) || /[-‐-―/]$/.test(first.gap)) return false;
  const behindThe = words[from - 1]?.norm === "the" && isJoined(first);
  if (name.behindThe && !behindThe) return false;
  if (isJoined(next) && (isLengthened(next, last, name) || bindsOn(words, to))) return false;
  if (isBehindCapital(words, behindThe ? from - 1 : from)) return false;
  const lone = name.words.length === 1 && !isCapital(first.printed.slice(1));
  return behindThe || !lone || !startsSentence(words, from) || countsAtStart(words, to, name);
}

/** “the Sun Foundry”, “the People’s Assembly”; “the Guardian’s Ada Orle” is another matter. */
function isLengthened(next: PrintedWord, last: PrintedWord, { behindThe }: OutletName): boolean {
  return isCapital(next.printed) && !(last.possessive && behindThe);
}

/** “the Nation of Islam”, “People for the Bridge”, “People who were there”. */
function bindsOn(words: readonly PrintedWord[], to: number): boolean {
  const word = words[to]?.norm;
  if (word === "who") return true;
  if (word !== "of" && word !== "for") return false;
  const next = words[words[to + 1]?.norm === "the" ? to + 2 : to + 1];
  return isJoined(next) && isCapital(next.printed);
}

/** A lone word with the capital of its sentence: “Time magazine”, “Time’s reporter”, “Time first reported”, “Time reported the vote”; not “People reported seeing divers”, and no surname. */
function countsAtStart(words: readonly PrintedWord[], to: number, { listed }: OutletName): boolean {
  const next = words[to];
  if (!isJoined(next)) return false;
  if (KINDS.has(next.norm)) return true;
  if (!listed) return false;
  if (words[to - 1]?.possessive) return REPORTER.has(next.norm) || WORKS.has(next.norm);
  const isFirst = next.norm === "first";
  const verb = isFirst ? to + 1 : to;
  if (!["reported", "reports"].includes(words[verb]?.norm ?? "") || !isJoined(words[verb])) return false;
  return isFirst || opensReport(words, verb + 1);
}

function opensReport(words: readonly PrintedWord[], at: number): boolean {
  const word = words[at];
  return !isJoined(word) || ["on", "that", "the"].includes(word.norm) || DATES.has(word.norm);
}

/** “Ostrel Time”: a longer name. The capital of “Citing Time” is that of its sentence. */
function isBehindCapital(words: readonly PrintedWord[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !isJoined(word) || !isCapital(before.printed) || before.norm === "the") return false;
  return !(OPENERS.has(before.norm) && startsSentence(words, at - 1));
}
