import { type Attributed, attribute, attributeByRules } from "#attribute";
import { gatherClaims } from "#claim";
import { checkLedger, composeLedger } from "#ledger";
import type { Reader } from "#model";
import { mergeSame, type Reading } from "#read";
import { findPassages, findQuoteVariants, traceCopies } from "#reuse";
import { identifySources } from "#source";
import { groupStories } from "#story";
import type { Article, Attribution, LedgerFile, Note, Story } from "#types";
import { AHEAD, workAhead } from "./ahead.ts";
import { generator } from "./version.ts";

/** How far the work has come, for a progress line. */
export interface Progress {
  readonly stage: "read" | "attribute" | "story" | "reuse" | "source" | "claim" | "ledger";
  readonly done: number;
  /** Null while the number of inputs is not known. */
  readonly total: number | null;
}

/** Options of a whole analysis. */
export interface AnalyzeOptions {
  /** Fewest words in a shared passage; 7. */
  readonly minWords?: number;
  /** Trained weights that attribution reads with; null or left out: rules alone. Whoever opened them closes them. */
  readonly reader?: Reader | null;
  readonly onProgress?: (progress: Progress) => void;
}

/** The ledger, and what could not be read or was doubtful (the same notes stand in the ledger). */
export interface Analysis {
  readonly ledger: LedgerFile;
  readonly notes: readonly Note[];
}

/** The way from what was read to the ledger: the one place that knows the order of the stages. */
export async function analyzeReadings(
  readings: AsyncIterable<Reading> | Iterable<Reading>,
  options: AnalyzeOptions = {},
): Promise<Analysis> {
  const report = options.onProgress ?? (() => {});
  const read = await collect(readings, report);
  const first = await attributeAll(read.articles, options.reader ?? null, report);
  const stories = groupStories(read.articles);
  report({ stage: "story", done: stories.length, total: stories.length });
  const passages = findPassages(read.articles, { minWords: options.minWords ?? 7, stories });
  report({ stage: "reuse", done: read.articles.length, total: read.articles.length });
  const articles = traceCopies(read.articles, passages, first.attributions);
  const told = tellStories(stories, articles, first.attributions, report);
  const ledger = composeLedger({
    generator,
    inputs: read.inputs,
    articles,
    sources: told.flatMap((story) => story.sources),
    attributions: told.flatMap((story) => story.attributions),
    passages,
    quotes: told.flatMap((story) => story.quotes),
    stories,
    claims: told.flatMap((story) => story.claims),
    conflicts: told.flatMap((story) => story.conflicts),
    notes: [...read.notes, ...first.notes, ...told.flatMap((story) => story.notes)],
  });
  report({ stage: "ledger", done: 1, total: 1 });
  assertSound(ledger);
  return { ledger, notes: ledger.notes };
}

type Report = (progress: Progress) => void;

async function collect(readings: AsyncIterable<Reading> | Iterable<Reading>, report: Report): Promise<Reading> {
  const inputs: Reading["inputs"][number][] = [];
  const found: Article[] = [];
  const notes: Note[] = [];
  for await (const reading of readings) {
    inputs.push(...reading.inputs);
    found.push(...reading.articles);
    notes.push(...reading.notes);
    report({ stage: "read", done: found.length, total: null });
  }
  const merged = mergeSame(found);
  return { inputs, articles: merged.articles, notes: [...notes, ...merged.notes] };
}

async function attributeAll(articles: readonly Article[], reader: Reader | null, report: Report): Promise<Attributed> {
  const attributions: Attribution[] = [];
  const notes: Note[] = [];
  let done = 0;
  for await (const found of attributeArticles(articles, reader)) {
    attributions.push(...found.attributions);
    notes.push(...found.notes);
    report({ stage: "attribute", done: ++done, total: articles.length });
  }
  return { attributions, notes };
}

/** What is found in one article after another, in order, with weights where there are some; they read a few articles ahead. */
export function attributeArticles(articles: readonly Article[], reader: Reader | null): AsyncGenerator<Attributed> {
  return workAhead(articles, AHEAD, (article) => attributeWith(article, reader));
}

/** With weights where there are some. */
export async function attributeWith(article: Article, reader: Reader | null): Promise<Attributed> {
  return reader ? attribute(article, reader) : attributeByRules(article);
}

/** Everything that is found story by story. */
function tellStories(
  stories: readonly Story[],
  articles: readonly Article[],
  attributions: readonly Attribution[],
  report: Report,
) {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const byArticle = groupByArticle(attributions);
  return stories.map((story, i) => {
    const members = story.articles.flatMap((id) => byId.get(id) ?? []);
    const found = identifySources(
      story,
      members,
      members.flatMap((article) => byArticle.get(article.id) ?? []),
    );
    report({ stage: "source", done: i + 1, total: stories.length });
    const quotes = findQuoteVariants(members, found.attributions);
    const claims = gatherClaims({ story, articles: members, ...found });
    report({ stage: "claim", done: i + 1, total: stories.length });
    return { ...found, ...claims, quotes, notes: [...found.notes, ...claims.notes] };
  });
}

function groupByArticle(attributions: readonly Attribution[]): Map<string, Attribution[]> {
  const groups = new Map<string, Attribution[]>();
  for (const found of attributions) {
    const group = groups.get(found.article);
    if (group) group.push(found);
    else groups.set(found.article, [found]);
  }
  return groups;
}

/** Nothing unsound leaves the pipeline: a broken ledger is our mistake, so it throws. */
function assertSound(ledger: LedgerFile): void {
  const wrong = checkLedger(ledger);
  if (wrong.length > 0)
    throw new Error(`the ledger is not sound (please report this):\n${wrong.slice(0, 20).join("\n")}`);
}
