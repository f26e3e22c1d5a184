/**
 * How well groupStories finds the stories of three data sets: FNC-1, ECB+ 1–35 and BASIL, where they are present.
 * Each set's articles are one input. By itself: `npx tsx -C hearsay-source eval/stories.ts ../shared/data/stories`.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { groupStories } from "#story";
import type { Article, Block } from "#types";
import { bcubed, type GroupingScore, pairScore } from "./bcubed.ts";
import { blankArticle } from "./blank.ts";

/** The figures for one set, or for a part of it. */
export interface StoryMeasure {
  readonly set: string;
  /** Halves by story, each an input of its own, to see that a threshold holds on both; both were looked at. "small inputs": see there. */
  readonly part: "all" | "first half" | "second half" | "small inputs";
  readonly articles: number;
  readonly stories: number;
  /** How many stories were found. */
  readonly found: number;
  readonly bcubed: GroupingScore;
  readonly pairs: GroupingScore;
}

interface Told {
  readonly story: string;
  readonly article: Article;
}

const SETS = ["fnc1", "ecbplus", "basil"];

/** The figures for each set that is present in `folder` (`fnc1.jsonl`, `ecbplus.jsonl`, `basil.jsonl`); empty when none is. */
export async function measureStories(folder: string): Promise<StoryMeasure[]> {
  return SETS.map((set) => ({ set, file: join(folder, `${set}.jsonl`) }))
    .filter(({ file }) => existsSync(file))
    .flatMap(({ set, file }) => measureSet(set, readTold(file)));
}

function measureSet(set: string, told: readonly Told[]): StoryMeasure[] {
  return [
    measureInputs(set, "all", [told]),
    measureInputs(set, "first half", [told.filter(({ story }) => isFirstHalf(story))]),
    measureInputs(set, "second half", [told.filter(({ story }) => !isFirstHalf(story))]),
    measureInputs(set, "small inputs", smallInputs(told)),
  ];
}

function measureInputs(set: string, part: StoryMeasure["part"], inputs: readonly (readonly Told[])[]): StoryMeasure {
  const told = inputs.flat();
  const found = new Map(inputs.flatMap((input) => [...foundFor(input)]));
  const right = told.map(({ story }) => story);
  const groups = told.map(({ article }) => found.get(article.id) ?? "");
  return {
    set,
    part,
    articles: told.length,
    stories: new Set(right).size,
    found: new Set(groups).size,
    bcubed: bcubed(groups, right),
    pairs: pairScore(groups, right),
  };
}

/** Story found for each article id. */
function foundFor(told: readonly Told[]): Map<string, string> {
  const stories = groupStories(told.map(({ article }) => article));
  return new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)));
}

/** What people bring: up to four articles of each of two stories; in ECB+ neighbours in the list are twins. */
function smallInputs(told: readonly Told[]): Told[][] {
  const stories = new Map<string, Told[]>();
  for (const one of told) stories.set(one.story, [...(stories.get(one.story) ?? []), one]);
  const few = [...stories.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, articles]) => articles.slice(0, 4));
  return few.flatMap((articles, i) => (i % 2 === 0 ? [[...articles, ...(few[i + 1] ?? [])]] : []));
}

/** Halves by the hash of the subject, so that ECB+'s twins ("7-ecb", "7-ecbplus") stay in one half, where they can be confused. */
function isFirstHalf(story: string): boolean {
  const subject = story.replace(/-ecb(?:plus)?$/, "");
  return ((createHash("sha256").update(subject).digest()[0] ?? 0) & 1) === 1;
}

function readTold(file: string): Told[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line, i) => {
    const record = JSON.parse(line) as { story: string; text: string; title?: string; published?: string };
    return { story: record.story, article: articleOf(record, i) };
  });
}

/** The sets' own ids are not used: some of BASIL's articles have none. */
function articleOf(record: { text: string; title?: string; published?: string }, line: number): Article {
  const title = record.title ?? null;
  const head = title === null ? "" : `${title}\n\n`;
  const blocks: Block[] = title === null ? [] : [{ start: 0, end: title.length, role: "title", reason: null }];
  const text = head + record.text;
  blocks.push({ start: head.length, end: text.length, role: "body", reason: null });
  return { ...blankArticle, id: `line-${line + 1}`, title, published: record.published ?? null, text, blocks };
}
