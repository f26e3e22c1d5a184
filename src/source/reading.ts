import { trimSpan } from "#text";
import type { Span } from "#types";
import { findNameRuns, type NameRun } from "./names.ts";
import { behalfOf, DEFINITE, determinersOf, lastTwo, possessorOf, type Token, tokensOf } from "./phrase-words.ts";
import { kindOfRun } from "./runs.ts";
import {
  functionWords,
  isCommonNoun,
  type NumberWord,
  newspaperWords,
  numbers,
  type Role,
  roles,
} from "./vocabulary.ts";

/** A source phrase taken apart. */
export interface Reading extends Span {
  /** Without the punctuation at its ends. */
  readonly printed: string;
  readonly shape: "named" | "described" | "pronoun" | "empty";
  /** The name of a named source. */
  readonly run: NameRun | null;
  /** Behind "the", "this", "that" or a possessive. */
  readonly definite: boolean;
  readonly behindThe: boolean;
  /** What stands before a name: "deputy mayor". */
  readonly before: string | null;
  /** What stands with a name: "deputy mayor", "chief economist at Tarn Bank"; without its article. */
  readonly description: string | null;
  /** The noun that the phrase is about, lower case: "officials" in "two senior officials familiar with the matter". */
  readonly head: string | null;
  readonly role: Role | null;
  readonly number: NumberWord | null;
  /** "Another", "a second", "a separate": not the one before. */
  readonly other: boolean;
  /** What stands before 's in front of the noun: "the premier's spokeswoman", "her coach". */
  readonly possessor: Span | null;
  /** What a spokesperson speaks for, behind "for", "from", "of". */
  readonly behalf: Span | null;
  /** The names of several people between the commas behind them: "his sons, Osk Vane and Tam". */
  readonly listed: NamedList | null;
}

/** Names one after the other, and how many. */
interface NamedList extends Span {
  readonly count: number;
}

const PRONOUN =
  /^(?:he|she|it|they|i|we|you|who|which|that|this|these|those|both|him|her|them|himself|herself|his|its|their|my|our|one|everyone|someone)$/i;
const CUT =
  /^(?:of|for|from|at|in|inside|within|with|close|near|familiar|briefed|involved|on|by|to|as|who|which|that|whose|speaking|working|citing|quoted|cited|among|behind|after|before|under|over|during|knowledgeable|aware|privy|posted|lodged|published|seen|obtained|issued|released|and|or|but|representing|living|affiliated|named)$/i;

/** Takes a source phrase apart: name or noun, what stands with it, how many, whose. `end` of the phrase may be followed by an apposition in the text. */
export function readPhrase(text: string, span: Span, lowerWords: ReadonlySet<string> = new Set()): Reading {
  const whole = trimPunctuation(text, span);
  const printed = text.slice(whole.start, whole.end);
  if (printed === "") return { ...nothing, ...whole, printed, shape: "empty" };
  if (PRONOUN.test(printed)) return { ...nothing, ...whole, printed, shape: "pronoun" };
  const parts = partsOf(text, whole);
  const [core = whole] = parts;
  const reading = readCore(text, whole, core, lowerWords);
  const apposition = parts[1] ?? appositionBehind(text, whole.end);
  return apposition ? withApposition(text, reading, core, apposition) : reading;
}

const nothing = {
  run: null,
  definite: false,
  behindThe: false,
  before: null,
  description: null,
  head: null,
  role: null,
  number: null,
  other: false,
  possessor: null,
  behalf: null,
  listed: null,
} as const;

function trimPunctuation(text: string, span: Span): Span {
  let { start, end } = trimSpan(text, span);
  while (end > start && /[\s,;:–—-]/.test(text[end - 1] ?? "")) end--;
  while (start < end && /[\s,;:–—-]/.test(text[start] ?? "")) start++;
  return { start, end };
}

/** The phrase cut at commas, brackets and "who". */
function partsOf(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let at = span.start;
  for (const match of text
    .slice(span.start, span.end)
    .matchAll(/\s*(?:,(?!\s*(?:Jr|Sr)\b)|\(|\)|\s(?=(?:who|which|whose)\s))\s*/g)) {
    parts.push({ start: at, end: span.start + match.index });
    at = span.start + match.index + match[0].length;
  }
  parts.push({ start: at, end: span.end });
  return parts.filter((part) => part.end > part.start);
}

/** What follows the phrase between commas: "…, said Ilse Brandt, chair of the harbour board." */
export function appositionBehind(text: string, end: number): Span | null {
  const match = /^,\s+([^,.;:()“”"\n]{3,120})(?=[,.;:(“”"\n]|$)/.exec(text.slice(end, end + 130));
  if (!match?.[1]) return null;
  const start = end + match[0].length - match[1].length;
  const span = { start, end: start + match[1].length };
  const words = tokensOf(text, span);
  return namesRole(words) ? span : null;
}

/** "The board's director", "chief economist at Tarn Bank", but not "denied that the director had left": a role noun with nothing but its modifiers before. */
function namesRole(words: readonly Token[]): boolean {
  const at = words.slice(0, 7).findIndex((word) => roles.get(word.lower)?.plural === false);
  if (at < 0) return false;
  return words
    .slice(0, at)
    .every(
      (word, i) =>
        !functionWords.has(word.lower) ||
        /^(?:former|own|first|late|then)$/.test(word.lower) ||
        (i === 0 && ARTICLE.test(word.text)),
    );
}

const ARTICLE = /^(?:the|an?|its|his|her|their|one)$/i;

const QUANTITY =
  /^(?:(?:a|the)\s+)?(?:(pair|couple)|(?:\w+\s+)?(?:number|handful|group|series|majority|dozens|scores|hundreds|thousands))\s+of\s+/i;

/** "A handful of aides" is about aides. */
function readCore(text: string, whole: Span, core: Span, lowerWords: ReadonlySet<string>): Reading {
  const quantity = QUANTITY.exec(text.slice(core.start, core.end));
  if (!quantity) return readNounPhrase(text, whole, core, lowerWords);
  const rest = { start: core.start + quantity[0].length, end: core.end };
  const reading = readNounPhrase(text, whole, rest, lowerWords);
  return { ...reading, definite: false, number: quantity[1] ? { least: 2, most: 2 } : { least: 2, most: null } };
}

function readNounPhrase(text: string, whole: Span, core: Span, lowerWords: ReadonlySet<string>): Reading {
  const tokens = tokensOf(text, core);
  const runs = findNameRuns(text, core).filter(
    (run) => !isPlainNoun(text, run, core) && !isFirstWord(text, run, core, lowerWords),
  );
  const nounPhrase = beforeCut(tokens, runs, core);
  const inside = runs.filter((run) => run.end <= nounPhrase.end);
  const last = inside.at(-1);
  const words = tokens.filter((token) => token.end <= nounPhrase.end);
  const base = { ...nothing, ...whole, printed: text.slice(whole.start, whole.end), ...determinersOf(words) };
  const head = words.at(-1)?.lower.replace(/['’]s?$/, "") ?? null;
  if (
    last &&
    text
      .slice(last.end, nounPhrase.end)
      .trim()
      .replace(/['’]s?$|himself$|herself$|itself$/, "") === ""
  )
    return {
      ...base,
      shape: "named",
      run: last,
      before: describe(text, core, last),
      description: describe(text, core, last),
      behalf: behalfOf(text, tokens, nounPhrase),
    };
  return {
    ...base,
    shape: "described",
    head,
    role:
      head === null ? null : (roles.get(lastTwo(words)) ?? roles.get(head.replace(/^(?:ex|co|then|now)-/, "")) ?? null),
    possessor: possessorOf(text, words),
    behalf: behalfOf(text, tokens, nounPhrase),
  };
}

/** "Officials" at the start of a sentence is a noun; "The Post" with its second capital is a name. */
function isPlainNoun(text: string, run: NameRun, core: Span): boolean {
  if (run.words.some((word) => !isCommonNoun(word))) return false;
  if (run.words.length > 1) return run.words.every((word) => roles.has(word.toLowerCase()));
  const word = run.words[0] ?? "";
  const behindThe = /\b[Tt]he\s+$/.test(text.slice(Math.max(core.start, run.start - 6), run.start));
  if (newspaperWords.has(word) && behindThe) return false;
  return run.start === core.start || behindThe || DEFINITE.test(text.slice(core.start, run.start).trim());
}

/** "Developers said", "Many Tolmers feel": one word with its capital from the sentence's start, or people counted. */
function isFirstWord(text: string, run: NameRun, core: Span, lowerWords: ReadonlySet<string>): boolean {
  if (run.words.length > 1) return false;
  const word = run.words[0] ?? "";
  const before = text.slice(core.start, run.start).trim().toLowerCase();
  if (before !== "") return /s$/.test(word) && numbers.has(before);
  return lowerWords.has(word.toLowerCase());
}

function beforeCut(tokens: readonly Token[], runs: readonly NameRun[], core: Span): Span {
  const cut = tokens.find(
    (token, i) =>
      i > 0 && CUT.test(token.text) && !runs.some((run) => run.start <= token.start && token.end <= run.end),
  );
  if (!cut) return core;
  const before = tokens.filter((token) => token.end <= cut.start).at(-1);
  return { start: core.start, end: before?.end ?? core.end };
}

/** What stands before a name in its phrase, and its title: "Fire commander", "Finance Minister". */
function describe(text: string, core: Span, run: NameRun): string | null {
  const before = unarticled(text.slice(core.start, run.start));
  return /\p{L}/u.test(before) && !DEFINITE.test(before) ? before.replace(/,$/, "") : null;
}

function withApposition(text: string, reading: Reading, core: Span, apposition: Span): Reading {
  const listed = isCounted(text, reading, core) ? listIn(text, reading, apposition) : null;
  if (listed) return { ...reading, listed, description: unarticled(text.slice(core.start, core.end)) };
  const printed = text.slice(apposition.start, apposition.end).trim();
  if (reading.shape === "described" && reading.role?.kind !== "generic") {
    const run = nameFilling(text, apposition);
    if (run) return { ...reading, shape: "named", run, description: unarticled(text.slice(core.start, core.end)) };
  }
  if (reading.shape !== "named") return reading;
  const description = descriptionFrom(text, apposition, printed);
  if (!description) return reading;
  return {
    ...reading,
    description,
    behalf: reading.behalf ?? readCore(text, apposition, apposition, new Set()).behalf,
  };
}

/** "Her two sons", "three officials", but neither "officials" nor "officials in two towns". */
function isCounted(text: string, { role, head, definite, number }: Reading, core: Span): boolean {
  if (!role?.plural || !(definite || number)) return false;
  return text
    .slice(core.start, core.end)
    .toLowerCase()
    .endsWith(head ?? "");
}

/** The names that an apposition lists, to its own end or that of the phrase: as many as were counted, people's, and a mark behind them; or null. */
function listIn(text: string, { end, number }: Reading, apposition: Span): NamedList | null {
  const span = trimSpan(text, { start: apposition.start, end: Math.max(end, apposition.end) });
  const runs = findNameRuns(text, span);
  const between = runs.slice(1).map(({ start }, i) => text.slice(runs[i]?.end, start).trim());
  const isList = between.length > 0 && between.every((gap) => /^(?:,|,? ?and)$/.test(gap));
  const isWhole = runs[0]?.start === span.start && runs.at(-1)?.end === span.end;
  if (!isList || !isWhole || !/^\s*(?:[,.;:)—–”"]|$)/.test(text.slice(span.end, span.end + 2))) return null;
  if (number && (runs.length < number.least || runs.length > (number.most ?? runs.length))) return null;
  const kinds = new Set(runs.map((run) => kindOfRun(text, run, new Set())));
  const arePeople = kinds.has("person") && [...kinds].every((kind) => kind === "person" || kind === "bare");
  return arePeople ? { ...span, count: runs.length } : null;
}

/** The name that is the whole of an apposition ("her club, Verrin Oars, said"), or null. */
function nameFilling(text: string, span: Span): NameRun | null {
  const [run] = findNameRuns(text, span);
  const lead = run ? text.slice(span.start, run.start).trim() : "";
  return run && run.end === trimSpan(text, span).end && /^(?:the)?$/i.test(lead) ? run : null;
}

function descriptionFrom(text: string, span: Span, printed: string): string | null {
  if (/^which\s/i.test(printed)) return null;
  if (/^who\s+(?:asked|spoke|requested|declined|did|was|is|has|had|said|told)\b/i.test(printed)) return null;
  if (/^who\s/i.test(printed)) return printed.replace(/^who\s+/i, "");
  const words = tokensOf(text, span);
  return words.some((word) => roles.has(word.lower)) ? unarticled(printed) : null;
}

/** A phrase without the article before it. */
export function unarticled(phrase: string): string {
  return phrase.trim().replace(/^(?:the|a|an)\s+/i, "");
}
