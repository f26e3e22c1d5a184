import { alignInFewestRuns, numberAlike } from "./fewest-runs.ts";
import type { SharedRun } from "./runs.ts";
import { countWords, type Utterance } from "./utterances.ts";

/** Two versions lined up: `a` counts the fuller one's words, `b` the other's. */
export interface Lineup {
  readonly runs: readonly SharedRun[];
  /** How many words the two share. */
  readonly shared: number;
}

/** Fewest words that two versions must share, inside quotation marks in one of them at least. */
const LEAST_SHARED = 4;
/** Share of the shorter quotation's words that the other must have for the two to be one utterance. */
const LEAST_SHARE = 0.6;
/** So many words in a row from one mouth are one utterance whatever stands around them. */
const SURE_RUN = 7;
/** A fragment of two or three words must have one of so many letters: “of the” is nobody's saying. */
const TELLING = 5;
const LETTERS = new RegExp(`\\p{L}{${TELLING}}`, "u");
/** What contradicts is no version, unless so many words are shared that one of the two must be misprinted. */
const SURE_SHARED = 10;
const SHORT_FORM = /n't$|'(?:re|s|ve|ll|d|m)$/;
const NEGATIONS = new Set(["not", "no", "never", "nobody", "nothing", "none", "cannot", "nor", "neither"]);

/** The words of two utterances lined up whole, each saying that is repeated with its first place where nothing else tells. “You’re” goes with “you”, “isn’t” with “is”: a desk writes short forms out. */
export function lineUp(fuller: Utterance, other: Utterance): Lineup {
  const withoutShortForms = ({ words }: Utterance) => words.map(({ norm }) => norm.replace(SHORT_FORM, ""));
  const [a, b] = numberAlike(withoutShortForms(fuller), withoutShortForms(other));
  const found = withoutStrays(alignInFewestRuns(a, b), fuller);
  const runs = settleGaps(found, a, (at) => isMarkedCut(other, at));
  return { runs, shared: runs.reduce((sum, run) => sum + run.length, 0) };
}

/** Words that two sayings have in common by chance. */
const STRAYS = new Set(["a", "an", "and", "at", "for", "in", "of", "on", "that", "the", "to"]);

/**
 * The runs without single words of those that stand apart from the others, behind or before far more words of one version than of the other: “at
 * the top” has no “the” of “but I knew he was done; he has the heart of a horse”. In “ten on Tuesday” and “nine on Monday” the “on” is one.
 */
function withoutStrays(runs: readonly SharedRun[], { words }: Utterance): SharedRun[] {
  return runs.filter((run, i) => {
    if (run.length > 1 || !STRAYS.has(words[run.a]?.norm ?? "")) return true;
    const [before, next] = [runs[i - 1], runs[i + 1]];
    const gaps = [before && gapBetween(before, run), next && gapBetween(run, next)].filter((gap) => gap !== undefined);
    const isBeside = gaps.some(({ a, b }) => a === 0 || b === 0);
    return isBeside || gaps.every(({ a, b }) => a <= 2 * b + 1 && b <= 2 * a + 1);
  });
}

/** How many words of both lie between two runs. */
function gapBetween(one: SharedRun, two: SharedRun): { readonly a: number; readonly b: number } {
  return { a: two.a - one.a - one.length, b: two.b - one.b - one.length };
}

/** What shows that words are missing: dots, brackets, closed marks. */
const SHOWN = /…|\.\s?\.|["“”„«»[\]]/;

/** Whether a version shows right before a word that it lacks something there. */
export function isMarkedCut({ article, words }: Utterance, at: number): boolean {
  return SHOWN.test(article.text.slice(words[at - 1]?.end, words[at]?.start));
}

/**
 * Runs between which words of the first are left out, with each gap where the second shows one if it may lie there as well:
 * “We ran … and we slept” for “We ran and we ran and we slept” lacks “and we ran” behind the first words, not “ran and we”.
 */
function settleGaps(runs: readonly SharedRun[], ids: Int32Array, isShown: (at: number) => boolean): SharedRun[] {
  const settled = [...runs];
  for (let i = 0; i + 1 < settled.length; i++) {
    const [first, second] = [settled[i], settled[i + 1]] as [SharedRun, SharedRun];
    const by = first.b + first.length === second.b ? shiftOf(first, second, ids, isShown) : 0;
    settled[i] = { ...first, length: first.length + by };
    settled[i + 1] = { a: second.a + by, b: second.b + by, length: second.length - by };
  }
  return settled;
}

/** By how many words a gap moves to the right to where it is shown. */
function shiftOf(first: SharedRun, second: SharedRun, ids: Int32Array, isShown: (at: number) => boolean): number {
  for (let by = 0; by < second.length; by++) {
    if (isShown(second.b + by)) return by;
    if (ids[first.a + first.length + by] !== ids[second.a + by]) return 0;
  }
  return 0;
}

/** Whether two versions of one speaker's words are one utterance: enough of the shorter quotation, or a long run, is in both. */
export function isSameUtterance(fuller: Utterance, other: Utterance, lineup: Lineup): boolean {
  const { runs } = lineup;
  const marked = runs.map((run) => marksOf(fuller, other, run));
  const inEither = marked.reduce((sum, one) => sum + one.inEither, 0);
  const inOther = marked.reduce((sum, one) => sum + one.inOther, 0);
  if (inEither < LEAST_SHARED)
    return isFragment(fuller, other, runs) || differsInANumber(fuller, other, lineup) || differsInForm(fuller, other);
  if (inEither < SURE_SHARED && contradict(fuller, other, runs)) return false;
  const share = other.quotedWords >= LEAST_SHARED ? inOther / other.quotedWords : inEither / countWords(other);
  return share >= LEAST_SHARE || marked.some((one) => one.longest >= SURE_RUN);
}

/** “Forty people are dead” and “fifty people are dead”: as many words, all in quotation marks, and all the same but a number. */
function differsInANumber(fuller: Utterance, other: Utterance, { shared }: Lineup): boolean {
  const { length } = fuller.words;
  const isWhole = (version: Utterance) => {
    const words = countWords(version);
    return version.words.length === length && words >= LEAST_SHARED && version.quotedWords === words;
  };
  if (shared === 0 || shared !== length - 1 || ![fuller, other].every(isWhole)) return false;
  const at = fuller.words.findIndex(({ norm }, i) => norm !== other.words[i]?.norm);
  return [fuller, other].every(({ words }) => words[at]?.figure?.kind === "amount");
}

/** “a”, “the”, “these”: of two short sayings that differ in one of these alone one is a slip. */
const DETERMINERS = new Set(["a", "an", "the", "this", "that", "these", "those"]);
/** So many other words, of some length, say what a short saying is about. */
const LEAST_TELLING = 2;

/** “We failed those towns” for “We failed these towns”, “It isn’t finished” for “It is not finished”: all quoted, and no other word differs. */
function differsInForm(fuller: Utterance, other: Utterance): boolean {
  const isWhole = (version: Utterance) => version.quotedWords === countWords(version);
  const [one, two] = [writtenOut(fuller), writtenOut(other)];
  if (one.length < LEAST_SHARED || one.length !== two.length || ![fuller, other].every(isWhole)) return false;
  const differing = one.flatMap((word, i) => (word === two[i] ? [] : [[word, two[i] ?? ""]]));
  const telling = one.filter((word) => word.length >= TELLING && !DETERMINERS.has(word)).length;
  const isDeterminer = differing.every((pair) => pair.every((word) => DETERMINERS.has(word)));
  return differing.length === 0 || (differing.length === 1 && isDeterminer && telling >= LEAST_TELLING);
}

/** What a verb's short form is written out as, by how it ends. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  "n't": "not",
  "'re": "are",
  "'ve": "have",
  "'ll": "will",
  "'m": "am",
};
const IRREGULAR: Readonly<Record<string, string>> = { "won't": "will not", "can't": "can not", cannot: "can not" };

/** The words as they are compared, “isn’t” as “is not”; “’s” stays, which may be “is” or “has”. */
export function writtenOut({ words }: Utterance): string[] {
  return words.flatMap(({ norm }) => {
    const ending = /(?:n't|'(?:re|ve|ll|m))$/.exec(norm)?.[0] ?? "";
    const whole = IRREGULAR[norm] ?? `${norm.slice(0, norm.length - ending.length)} ${WRITTEN_OUT[ending] ?? ""}`;
    return whole.trim().split(" ");
  });
}

/** “still counting” out of “Still at my desk. Still counting.”: two or three quoted words, all in a row in both, one of them of some length. */
function isFragment(fuller: Utterance, other: Utterance, runs: readonly SharedRun[]): boolean {
  const [from, to] = [other.quoted.indexOf(1), other.quoted.lastIndexOf(1) + 1];
  const run = runs.find(({ b, length }) => b <= from && to <= b + length);
  if (run === undefined || other.quotedWords < 2 || other.quotedWords !== countWords(other, from, to)) return false;
  const a = run.a + from - run.b;
  const inMarks = fuller.quoted.subarray(a, a + to - from).every((one) => one === 1);
  return inMarks && other.words.slice(from, to).some((word) => isTelling(other, word));
}

function isTelling({ article }: Utterance, { figure, norm, start, end }: Utterance["words"][number]): boolean {
  return figure === null ? norm.length >= TELLING : LETTERS.test(article.text.slice(start, end));
}

/** “It is not dry” and “It is dry”: between the first and the last shared word only one of the two says no. */
function contradict(fuller: Utterance, other: Utterance, runs: Lineup["runs"]): boolean {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return false;
  const ofFuller = negations(fuller, first.a, last.a + last.length);
  return ofFuller !== negations(other, first.b, last.b + last.length);
}

function negations({ words }: Utterance, from: number, to: number): boolean {
  return words.slice(from, to).some(({ norm }) => NEGATIONS.has(norm) || norm.endsWith("n't"));
}

/** Of a shared run: words quoted in either version, in the other one, and the most in a row that are quoted in either. */
function marksOf(fuller: Utterance, other: Utterance, run: SharedRun) {
  let inRow = 0;
  const marks = { inEither: 0, inOther: 0, longest: 0 };
  for (let i = 0; i < run.length; i++) {
    const count = other.words[run.b + i]?.count ?? 0;
    const ofOther = other.quoted[run.b + i] === 1;
    const ofEither = ofOther || fuller.quoted[run.a + i] === 1;
    inRow = ofEither ? inRow + count : 0;
    marks.inEither += ofEither ? count : 0;
    marks.inOther += ofOther ? count : 0;
    marks.longest = Math.max(marks.longest, inRow);
  }
  return marks;
}
