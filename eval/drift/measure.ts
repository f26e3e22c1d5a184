/** How well versions of one utterance are brought together and their changes told; the attributions are given. */
import { findQuoteVariants } from "#reuse";
import type { Article, Attribution, QuoteVariants } from "#types";
import { blankArticle } from "../blank.ts";
import { absentSet, type Figure, type Measured } from "../figures.ts";
import { addCase, addRates, figuresOfSums, type Sums } from "../sums.ts";
import type { DriftArticle, DriftFile, DriftUtterance } from "./format.ts";
import { readDrift } from "./read.ts";

/** Names of the two halves on the scoreboard. */
export const DRIFT_SETS = { open: "quote drift, open", held: "quote drift, held out" } as const;

/** Both halves; what was wrong is told of the open one alone. */
export function measureDriftSets(progress: (line: string) => void): Measured[] {
  progress("quote drift: forty utterances, in two halves");
  return (["open", "held"] as const).map((half) => {
    const file = readDrift(half);
    if (file.articles.length === 0) return absentSet(DRIFT_SETS[half], "no articles");
    const figures = measureDrift(file);
    const shown = half === "open" ? figures : figures.map((figure) => ({ ...figure, wrong: [] }));
    return { set: DRIFT_SETS[half], absent: null, figures: shown, remarks: [] };
  });
}

/** The figures of one half, all its articles compared as one lot. */
export function measureDrift(file: DriftFile): Figure[] {
  const sums: Sums = new Map();
  const found = findQuoteVariants(file.articles.map(articleOf), file.articles.flatMap(attributionsOf));
  const groups = new Map(found.flatMap((quote) => quote.versions.map((one) => [one.attribution, quote] as const)));
  addPairs(sums, file.utterances, found);
  for (const utterance of file.utterances) {
    addFullest(sums, utterance, groups);
    addKinds(sums, utterance, groups);
  }
  for (const { attribution, near, kind } of file.distractors) {
    const utterance = file.utterances.find(({ id }) => id === near);
    const together = utterance?.versions.some((one) => hasBoth(groups.get(attribution), one.attribution)) ?? false;
    addCase(sums, "reuse", "quotations that only look alike kept apart", !together, `${attribution}: ${kind}`);
  }
  return figuresOfSums(sums);
}

function hasBoth(group: QuoteVariants | undefined, attribution: string): boolean {
  return group?.versions.some((one) => one.attribution === attribution) ?? false;
}

function addPairs(sums: Sums, utterances: readonly DriftUtterance[], found: readonly QuoteVariants[]): void {
  const gold = new Set(utterances.flatMap(({ versions }) => pairsOf(versions.map((one) => one.attribution))));
  const ours = new Set(found.flatMap(({ versions }) => pairsOf(versions.map((one) => one.attribution))));
  const missed = [...gold].filter((pair) => !ours.has(pair));
  const extra = [...ours].filter((pair) => !gold.has(pair));
  addRates(sums, "reuse", "pairs of quotation versions F1", {
    tp: gold.size - missed.length,
    gold: gold.size,
    found: ours.size,
    wrong: [...missed.map((pair) => `missed: ${pair}`), ...extra.map((pair) => `in no gold: ${pair}`)],
  });
}

function pairsOf(ids: readonly string[]): string[] {
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => (a < b ? `${a} ${b}` : `${b} ${a}`)));
}

/** Versions that print the same words as the fullest are as full. */
function addFullest(sums: Sums, { id, fullest, versions }: DriftUtterance, groups: Groups): void {
  const group = groups.get(fullest);
  const named = group?.versions[group.fullest]?.attribution;
  const full = versions.filter(({ changes }) => changes.length === 0).map(({ attribution }) => attribution);
  const right = named === fullest || full.includes(named ?? "");
  addCase(sums, "reuse", "fullest version right", right, `${id}: ${named ?? "not found"}`);
}

type Groups = ReadonlyMap<string, QuoteVariants>;

/** Kinds of each version but the fullest; a version that was not found together with the fullest has none right. */
function addKinds(sums: Sums, { fullest, versions }: DriftUtterance, groups: Groups): void {
  const group = groups.get(fullest);
  for (const { attribution, changes } of versions) {
    if (attribution === fullest) continue;
    const at = group?.versions.findIndex((one) => one.attribution === attribution) ?? -1;
    const ours = at < 0 ? null : kindsOf(group, at);
    const told = `${attribution}: [${changes}] came out as ${ours === null ? "not found" : `[${[...ours]}]`}`;
    const tp = changes.filter((kind) => ours?.has(kind)).length;
    const wrong = ours?.size === changes.length && tp === changes.length ? [] : [told];
    addRates(sums, "reuse", "kinds of change F1", { tp, gold: changes.length, found: ours?.size ?? 0, wrong });
    addCase(sums, "reuse", "versions with all kinds of change right", ours !== null && wrong.length === 0, told);
  }
}

/** Kinds between a version and the fullest of its group. */
function kindsOf(group: QuoteVariants | undefined, at: number): Set<string> {
  const ours = group?.changes.filter(({ between }) => between.includes(at) && at !== group.fullest) ?? [];
  return new Set(ours.map(({ kind }) => kind));
}

function articleOf({ id, outlet, published, text }: DriftArticle): Article {
  const body = { start: 0, end: text.length, role: "body", reason: null } as const;
  return { ...blankArticle, id, outlet, published, publishedBasis: "given", text, blocks: [body] };
}

function attributionsOf({ id: article, attributions }: DriftArticle): Attribution[] {
  return attributions.map(({ id, who, source, cue, content }) => ({
    ...{ id, article, source, cue, content, sourceId: who },
    ...{ form: "direct", via: [], parent: null, polarity: "asserts", medium: null, method: "given", score: 1 },
  }));
}
