import { contains, normalizeWord, readWordList, wordsOf } from "#text";
import type { Article, Span } from "#types";
import { outletKey, outletNamed, outlets } from "#words";

const cueLines = readWordList(new URL("./relay-cues.txt", import.meta.url));
const cues = new Set(cueLines.filter((line) => !line.includes("_")));
/** Cues right before and right behind a name that is a common word too. */
const cuesBefore = cueLines.filter((line) => line.endsWith(" _")).map((line) => line.split(" ").slice(0, -1));
const cuesBehind = cueLines.filter((line) => line.startsWith("_ ")).map((line) => line.split(" ").slice(1));
/** A cue stands so near the name: “told the Harbour Post”, “the Harbour Post first reported”. */
const NEAR = 3;

/** Words that say of a name that it is an outlet's: “Time magazine”, “the tabloid The Sun”. */
const KINDS = new Set("agency broadcaster daily magazine newspaper paper tabloid website weekly".split(" "));
/** What may stand between a name and its verb: “the Sun has first reported”. */
const ASIDES = new Set(["also", "first", "had", "has", ...KINDS]);
const ARTICLES = new Set(["a", "the", ...KINDS]);

/** Names in the outlet list that are common words too, or that several outlets bear. */
const ambiguousKeys = new Set(outlets.flatMap(({ ambiguous }) => ambiguous.map(outletKey)));
const keysBehindThe = new Set(outlets.flatMap(({ name }) => (/^The\s/.test(name) ? [outletKey(name)] : [])));

/** An outlet's name as it is looked for in a text, without its “The”. */
interface Name {
  readonly words: readonly { readonly norm: string; readonly printed: string }[];
  /** A common word too, or a lone word that the outlet list does not know: Time, The Sun, Bell. */
  readonly ambiguous: boolean;
  /** Whether “the” belongs to it: The Sun, but not Time. */
  readonly behindThe: boolean;
}

/** A word of a block, without the "'s" at its end. */
interface PrintedWord extends Span {
  readonly norm: string;
  readonly printed: string;
  /** What stands between it and the word before. */
  readonly gap: string;
}

/** Whether the body names an outlet beside a word of reporting: “according to the Harbour Post”. What stands inside no such words is no sign. */
export function reportsOf(article: Article, outlet: string): boolean {
  const name = nameOf(outlet);
  if (name === null) return false;
  return article.blocks.some((block) => {
    if (block.role !== "body" || !mayName(article.text.slice(block.start, block.end), name)) return false;
    const words = printedWords(article.text, block);
    const hasCue = name.ambiguous ? hasCueBeside : hasCueNear;
    return placesOf(words, name).some((at) => hasCue(words, at, at + name.words.length));
  });
}

/** Whether one of the printed sources of attributions names an outlet: “a Harbour Post reporter”; by a common word only where that is all: “the Sun”, not “riders of the Metro”. */
export function isNamedIn(article: Article, sources: readonly Span[], outlet: string): boolean {
  const name = nameOf(outlet);
  if (name === null) return false;
  return sources.some((source) => {
    if (!mayName(article.text.slice(source.start, source.end), name)) return false;
    const block = article.blocks.find((one) => contains(one, source));
    return block !== undefined && namesIn(printedWords(article.text, block), source, name);
  });
}

function namesIn(words: readonly PrintedWord[], source: Span, name: Name): boolean {
  return placesOf(words, name).some((at) => {
    const to = at + name.words.length;
    return (
      words.slice(at, to).every((word) => isInside(source, word)) &&
      !(name.ambiguous && saysMore(words, source, at, to))
    );
  });
}

/** A source may leave out the "'s" of its last word. */
function isInside(source: Span, word: PrintedWord): boolean {
  return source.start <= word.start && word.start + word.printed.length <= source.end;
}

function saysMore(words: readonly PrintedWord[], source: Span, from: number, to: number): boolean {
  return words.some(
    (word, i) =>
      (i < from || i >= to) && word.start < source.end && source.start < word.end && !ARTICLES.has(word.norm),
  );
}

function nameOf(outlet: string): Name | null {
  const bare = outlet
    .trim()
    .replace(/^the\s+/i, "")
    .replace(/\./g, "");
  // A name that metadata give in small letters has a capital in print all the same.
  const spelled = /\p{Lu}/u.test(bare) ? bare : bare.charAt(0).toUpperCase() + bare.slice(1);
  const words = wordsOf(spelled).map(({ norm, start, end }) => ({ norm, printed: spelled.slice(start, end) }));
  if (words.length === 0) return null;
  const key = outletKey(outlet);
  const ambiguous = ambiguousKeys.has(key) || (/^\p{L}\p{Ll}*$/u.test(spelled) && outletNamed(outlet) === null);
  return { words, ambiguous, behindThe: /^the\s/i.test(outlet.trim()) || keysBehindThe.has(key) };
}

/** Few articles name a given outlet, and to look for its letters takes less than to read all words. */
function mayName(text: string, { words }: Name): boolean {
  const normal = normalizeWord(text);
  return words.every(({ norm }) => normal.includes(norm));
}

function printedWords(text: string, block: Span): PrintedWord[] {
  let before = block.start;
  return wordsOf(text, block).map(({ start, end, norm }) => {
    const gap = text.slice(before, start);
    before = end;
    return { start, end, gap, norm: norm.replace(/'s$/, ""), printed: text.slice(start, end).replace(/['’‘ʼ]s$/i, "") };
  });
}

/** Where a name begins among the words of a block. */
function placesOf(words: readonly PrintedWord[], name: Name): number[] {
  return [...words.keys()].filter((at) => {
    if (!name.words.every(({ norm }, i) => words[at + i]?.norm === norm) || !hasCapitals(words, at, name)) return false;
    return !name.ambiguous || isPrintedAsName(words, at, name);
  });
}

/** The first letter of each word is a capital where the name's is; of a lone word every letter, or Ana would be ANA. */
function hasCapitals(words: readonly PrintedWord[], at: number, { words: name, ambiguous }: Name): boolean {
  const all = name.length === 1 && !ambiguous;
  return name.every(({ printed }, i) => {
    const letters = [...(words[at + i]?.printed ?? "")];
    return [...printed].slice(0, all ? undefined : 1).every((letter, k) => !isCapital(letter) || letters[k] === letter);
  });
}

/** Where a capital and the words around say that a common word is a name: “the Sun”, not “in the sun”, “the Sun Foundry”, “Most people”. */
function isPrintedAsName(words: readonly PrintedWord[], at: number, name: Name): boolean {
  const [first, next] = [words[at], words[at + name.words.length]];
  if (!first || (next && /^[-‐-―/]/.test(next.gap)) || /[-‐-―/]$/.test(first.gap)) return false;
  const behindThe = words[at - 1]?.norm === "the" && isJoined(first);
  if (name.behindThe && !behindThe) return false;
  if (next && isJoined(next) && isCapital(next.printed)) return false;
  if (isBehindCapital(words, behindThe ? at - 1 : at)) return false;
  const lone = name.words.length === 1 && !isCapital(first.printed.slice(1));
  return behindThe || !lone || !startsSentence(words, at) || (next !== undefined && KINDS.has(next.norm));
}

/** “Ostrel Time”: a longer name. The capital of “Citing Time” is that of its sentence. */
function isBehindCapital(words: readonly PrintedWord[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word || !isJoined(word) || !isCapital(before.printed)) return false;
  return !(cues.has(before.norm) && startsSentence(words, at - 1));
}

function isCapital(text: string): boolean {
  return /^[\p{Lu}&]/u.test(text);
}

/** Nothing but white space stands before it. */
function isJoined(word: PrintedWord): boolean {
  return /^\s+$/.test(word.gap);
}

/** By what stands before: a sentence may start behind anything but a word or a comma. */
function startsSentence(words: readonly PrintedWord[], at: number): boolean {
  return at === 0 || !/^,?\s+$/.test(words[at]?.gap ?? "");
}

function hasCueNear(words: readonly PrintedWord[], from: number, to: number): boolean {
  return [...words.slice(Math.max(0, from - NEAR), from), ...words.slice(to, to + NEAR)].some(({ norm }) =>
    cues.has(norm),
  );
}

/** “according to Time”, “the Sun has reported”: with nothing between that may make the cue another's, as in “the Metro, officials said”. */
function hasCueBeside(words: readonly PrintedWord[], from: number, to: number): boolean {
  let [before, behind] = [from, to];
  while (isJoinedTo(words, before) && ARTICLES.has(words[before - 1]?.norm ?? "")) before--;
  while (isJoinedTo(words, behind) && ASIDES.has(words[behind]?.norm ?? "")) behind++;
  return (
    (isJoinedTo(words, before) && cuesBefore.some((cue) => isCueAt(words, before - cue.length, cue))) ||
    (isJoinedTo(words, behind) && cuesBehind.some((cue) => isCueAt(words, behind, cue)))
  );
}

function isJoinedTo(words: readonly PrintedWord[], at: number): boolean {
  const word = words[at];
  return at > 0 && word !== undefined && isJoined(word);
}

/** In small letters but at a sentence's start: in a line all in capitals a capital tells nothing. */
function isCueAt(words: readonly PrintedWord[], at: number, cue: readonly string[]): boolean {
  return cue.every((norm, i) => {
    const word = words[at + i];
    if (word?.norm !== norm || (i > 0 && !isJoined(word))) return false;
    return word.printed === norm || (/^\p{Lu}\p{Ll}+$/u.test(word.printed) && startsSentence(words, at + i));
  });
}
