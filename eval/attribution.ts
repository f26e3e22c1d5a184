/**
 * The measure for attributions, after CofeNet's exact spans and PolNeAR's agreement figures.
 *
 * In: a text, the attributions that people marked and those that were found. Out: sums that add up over articles, and figures.
 * Compared are words, never characters or punctuation. Offsets are UTF-16; {@link fromCodePoints} brings code points here.
 */
import type { Span } from "#types";

/** What the measure looks at; an `Attribution` of the ledger is one. */
export interface Marked {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

const ROLES = ["source", "cue", "content"] as const;
type Role = (typeof ROLES)[number];
const FORMS = ["direct", "mixed", "indirect"] as const;
type Form = (typeof FORMS)[number];

/** Word indices of each role. */
export type WordSets = Readonly<Record<Role, ReadonlySet<number>>>;

/** Precision, recall and their harmonic mean, 0–1. */
export interface Rates {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** Every figure of the measure, 0–1. */
export type AttributionFigures = Readonly<
  Record<Role | "relaxed" | "strict", Rates> & Record<`exact ${Role}` | Form | "agr", number>
>;

/** How many were right, of how many in the gold and how many found. */
interface Count {
  tp: number;
  gold: number;
  found: number;
}

/** Sums over articles; add to it with {@link addArticle}. */
export type AttributionCounts = Map<string, Count>;

/** The same spans counted in UTF-16 code units instead of code points. */
export function fromCodePoints(text: string, spans: readonly (readonly [number, number])[]): Span[] {
  const at: number[] = [];
  let unit = 0;
  for (const character of text) {
    at.push(unit);
    unit += character.length;
  }
  const place = (point: number) => at[point] ?? unit;
  return spans.map(([start, end]) => ({ start: place(start), end: place(end) }));
}

const WORD = /[\p{L}\p{N}_]+(?:['’][\p{L}\p{N}_]+)*|[$%@#&]/gu;

/** Words as the measure counts them: punctuation left out, contractions whole. */
export function wordSpans(text: string): Span[] {
  return Array.from(text.matchAll(WORD), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Indices of the words (in order, not overlapping) that a span touches. */
export function coveredWords(words: readonly Span[], spans: readonly Span[]): Set<number> {
  const covered = new Set<number>();
  for (const span of spans)
    for (let i = firstEndingAfter(words, span.start); i < words.length; i++) {
      const word = words[i];
      if (!word || word.start >= span.end) break;
      covered.add(i);
    }
  return covered;
}

function firstEndingAfter(words: readonly Span[], place: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The words of each role. */
export function wordSetsOf(words: readonly Span[], marked: Marked): WordSets {
  return {
    source: coveredWords(words, marked.source),
    cue: coveredWords(words, marked.cue),
    content: coveredWords(words, marked.content),
  };
}

/** Size of the intersection. */
export function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count++;
  return count;
}

/** Shared items over all items; two empty sets are alike. */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const both = shared(a, b);
  const all = a.size + b.size - both;
  return all === 0 ? 1 : both / all;
}

type Fits = (gold: WordSets, found: WordSets) => boolean;

const sameSource: Fits = (gold, found) =>
  shared(gold.source, found.source) > 0 || (gold.source.size === 0 && found.source.size === 0);

/** The same content for half its words or more, and the same source at least in part (or none on both sides). */
export const relaxed: Fits = (gold, found) => jaccard(gold.content, found.content) >= 0.5 && sameSource(gold, found);

/** Content equal to the word, sources sharing a word (or none on both sides). */
export const strict: Fits = (gold, found) =>
  gold.content.size === found.content.size &&
  shared(gold.content, found.content) === gold.content.size &&
  sameSource(gold, found);

/** Pairs of indices [gold, found], each index at most once: those that fit, the largest overlap of content first. */
export function pairUp(gold: readonly WordSets[], found: readonly WordSets[], fits: Fits): [number, number][] {
  const candidates: [number, number, number][] = [];
  for (const [i, g] of gold.entries())
    for (const [j, f] of found.entries())
      if (shared(g.content, f.content) > 0 && fits(g, f)) candidates.push([jaccard(g.content, f.content), i, j]);
  candidates.sort((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2]);
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  const pairs: [number, number][] = [];
  for (const [, i, j] of candidates) {
    if (usedGold.has(i) || usedFound.has(j)) continue;
    usedGold.add(i);
    usedFound.add(j);
    pairs.push([i, j]);
  }
  return pairs;
}

// The marks of the measure, simpler than text/'s on purpose: both sides must be sorted into forms by the same plain rule.
const QUOTED = /“[^”]*(?:”|(?![^\n]))|"[^"\n]*(?:"|(?![^\n]))/gu;

function formOf(words: readonly Span[], quoted: ReadonlySet<number>, content: ReadonlySet<number>): Form {
  let inside = 0;
  for (const i of content) if (words[i] && quoted.has(i)) inside++;
  if (inside >= 0.9 * content.size) return "direct";
  return inside > 0 ? "mixed" : "indirect";
}

/** Indices of the words that start inside quotation marks. */
function quotedWords(text: string, words: readonly Span[]): Set<number> {
  const quoted = new Set<number>();
  let next = 0;
  for (const match of text.matchAll(QUOTED)) {
    const end = match.index + match[0].length;
    for (; next < words.length && (words[next]?.start ?? 0) < end; next++)
      if ((words[next]?.start ?? 0) >= match.index) quoted.add(next);
  }
  return quoted;
}

/** Contiguous runs of word indices, as "first-last". */
function runsOf(indices: ReadonlySet<number>): string[] {
  const sorted = [...indices].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const i of sorted) {
    const last = runs.at(-1);
    if (last && i === last[1] + 1) last[1] = i;
    else runs.push([i, i]);
  }
  return runs.map(([first, last]) => `${first}-${last}`);
}

function add(counts: AttributionCounts, key: string, tp: number, gold: number, found: number): void {
  const sum = counts.get(key) ?? { tp: 0, gold: 0, found: 0 };
  counts.set(key, { tp: sum.tp + tp, gold: sum.gold + gold, found: sum.found + found });
}

function addSets<T>(counts: AttributionCounts, key: string, gold: ReadonlySet<T>, found: ReadonlySet<T>): void {
  add(counts, key, shared(gold, found), gold.size, found.size);
}

function addRoles(counts: AttributionCounts, gold: readonly WordSets[], found: readonly WordSets[]): void {
  for (const role of ROLES) {
    const union = (sets: readonly WordSets[]) => new Set(sets.flatMap((set) => [...set[role]]));
    const runs = (sets: readonly WordSets[]) => new Set(sets.flatMap((set) => runsOf(set[role])));
    addSets(counts, role, union(gold), union(found));
    addSets(counts, `exact ${role}`, runs(gold), runs(found));
  }
}

/** A pair counts for the form of either side, so precision and recall have their own sums. */
function addForms(
  counts: AttributionCounts,
  form: (set: WordSets) => Form,
  gold: readonly WordSets[],
  found: readonly WordSets[],
): void {
  for (const set of gold) add(counts, `${form(set)} recall`, 0, 1, 0);
  for (const set of found) add(counts, `${form(set)} precision`, 0, 0, 1);
  for (const [i, j] of pairUp(gold, found, relaxed)) {
    const [g, f] = [gold[i], found[j]];
    if (g) add(counts, `${form(g)} recall`, 1, 0, 0);
    if (f) add(counts, `${form(f)} precision`, 1, 0, 0);
  }
}

/** Adds one article, against one person's marks. Attributions without a word of content are passed over, as in the field. */
export function addArticle(
  counts: AttributionCounts,
  text: string,
  goldMarks: readonly Marked[],
  foundMarks: readonly Marked[],
): void {
  const words = wordSpans(text);
  const quoted = quotedWords(text, words);
  const sets = (marks: readonly Marked[]) =>
    marks.map((mark) => wordSetsOf(words, mark)).filter((set) => set.content.size > 0);
  const gold = sets(goldMarks);
  const found = sets(foundMarks);
  addRoles(counts, gold, found);
  addForms(counts, (set) => formOf(words, quoted, set.content), gold, found);
  for (const [key, fits] of [["relaxed", relaxed] as const, ["strict", strict] as const])
    add(counts, key, pairUp(gold, found, fits).length, gold.length, found.length);
  const touched = (ones: readonly WordSets[], others: readonly WordSets[]) =>
    ones.filter((one) => others.some((other) => shared(one.content, other.content) > 0)).length;
  add(counts, "agr", touched(gold, found) + touched(found, gold), gold.length, found.length);
}

/** Indices of the gold attributions that were missed and of those found that are in no gold, by the relaxed relation; those without content are neither. */
export function unpaired(
  text: string,
  gold: readonly Marked[],
  found: readonly Marked[],
): { missed: number[]; extra: number[] } {
  const words = wordSpans(text);
  const [goldSets, foundSets] = [gold, found].map((marks) => marks.map((mark) => wordSetsOf(words, mark)));
  const pairs = pairUp(goldSets ?? [], foundSets ?? [], relaxed);
  const alone = (sets: readonly WordSets[] = [], paired: readonly number[]) =>
    [...sets.keys()].filter((i) => sets[i]?.content.size !== 0 && !paired.includes(i));
  return {
    missed: alone(
      goldSets,
      pairs.map(([i]) => i),
    ),
    extra: alone(
      foundSets,
      pairs.map(([, j]) => j),
    ),
  };
}

/** An attribution as a line: "source | cue | content", parts joined by " … ". */
export function markedText(text: string, { source, cue, content }: Marked): string {
  const exact = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/g, " ");
  return [source, cue, content].map((spans) => spans.map(exact).join(" … ") || "unsaid").join(" | ");
}

/** Adds gold attributions that cannot be placed in the text at all, as missed relations. */
export function addMissed(counts: AttributionCounts, missed: number): void {
  for (const key of ["relaxed", "strict"]) add(counts, key, 0, missed, 0);
}

/** Precision, recall and F1 of a count; 0 where there is nothing to divide by. */
export function ratesOf({ tp, gold, found }: { tp: number; gold: number; found: number }): Rates {
  const p = found > 0 ? tp / found : 0;
  const r = gold > 0 ? tp / gold : 0;
  return { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0 };
}

/** The figures of everything added so far. */
export function figuresOf(counts: AttributionCounts): AttributionFigures {
  const count = (key: string) => counts.get(key) ?? { tp: 0, gold: 0, found: 0 };
  const form = (name: Form) => {
    const recall = count(`${name} recall`);
    const precision = count(`${name} precision`);
    const [r, p] = [recall.tp / Math.max(1, recall.gold), precision.tp / Math.max(1, precision.found)];
    return p + r > 0 ? (2 * p * r) / (p + r) : 0;
  };
  const agr = count("agr");
  return {
    source: ratesOf(count("source")),
    cue: ratesOf(count("cue")),
    content: ratesOf(count("content")),
    relaxed: ratesOf(count("relaxed")),
    strict: ratesOf(count("strict")),
    "exact source": ratesOf(count("exact source")).f1,
    "exact cue": ratesOf(count("exact cue")).f1,
    "exact content": ratesOf(count("exact content")).f1,
    direct: form("direct"),
    mixed: form("mixed"),
    indirect: form("indirect"),
    agr: agr.tp / Math.max(1, agr.gold + agr.found),
  };
}
