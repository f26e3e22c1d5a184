/** On FNC-1, by comparing all runs with all: whether every run of seven words that two articles share lies in a passage, and whether every passage is of words that both have. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readRecord } from "#read";
import { findPassages } from "#reuse";
import { wordsOf } from "#text";
import type { Article, Passage, Span } from "#types";
import { absentSet, type Measured } from "./figures.ts";

/** As `sets.ts` names it for the scoreboard. */
const EXACT_RUNS = "FNC-1 shared runs";

const LENGTH = 7;

/** Over all articles of `stories/fnc1.jsonl`: the share of shared runs that lie in a passage of the two articles, on both sides, and of passages that are sound. */
export function measureExactRuns(folder: string, progress: (line: string) => void): Measured {
  const file = join(folder, "stories", "fnc1.jsonl");
  if (!existsSync(file)) return absentSet(EXACT_RUNS, `${file} is not there`);
  progress("reuse: shared runs of FNC-1");
  const articles = readArticles(file);
  const passages = findPassages(articles);
  const { shared, missing, pairs } = countRuns(articles, passages);
  const sound = countSound(articles, passages);
  const figure = (name: string, value: number | null, of: string) => ({
    stage: "reuse",
    name,
    value,
    of,
    beside: "1 by design",
  });
  const ofRuns = `${missing} missing of ${shared}, in ${pairs} pairs of articles`;
  const ofPassages = `${sound} of ${passages.length}`;
  return {
    set: EXACT_RUNS,
    absent: null,
    figures: [
      figure("shared seven-word runs in a passage", shared > 0 ? 1 - missing / shared : null, ofRuns),
      figure("passages of words that both have", passages.length > 0 ? sound / passages.length : null, ofPassages),
    ],
    remarks: [],
  };
}

/** Passages with words that are lined up, all of them the same on both sides and inside the two members. */
function countSound(articles: readonly Article[], passages: readonly Passage[]): number {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  return passages.filter(({ members: [a, b], alignment }) => {
    if (!(a && b) || !alignment?.length) return false;
    const words = (member: Span & { readonly article: string }, start: number, end: number) => {
      const text = texts.get(member.article) ?? "";
      const isInside = member.start <= start && end <= member.end;
      return isInside ? wordsOf(text, { start, end }).map(({ norm }) => norm) : [];
    };
    return alignment.every(([startA, endA, startB, endB]) => {
      const [ofA, ofB] = [words(a, startA, endA), words(b, startB, endB)];
      return ofA.length > 0 && ofA.join(" ") === ofB.join(" ");
    });
  }).length;
}

function readArticles(file: string): Article[] {
  const lines = readFileSync(file, "utf8").split("\n");
  const read = lines
    .filter((line) => line.trim() !== "")
    .flatMap((line, i) => readRecord(JSON.parse(line), { path: null, line: i + 1 }).articles);
  return [...new Map(read.map((article) => [article.id, article])).values()];
}

interface Counted {
  shared: number;
  missing: number;
  readonly pairs: number;
}

function countRuns(articles: readonly Article[], passages: readonly Passage[]): Counted {
  const members = membersByPair(passages);
  const runs = new Map(articles.map((article) => [article.id, runsOf(article)]));
  const holders = holdersOf(runs);
  const counted: Counted = { shared: 0, missing: 0, pairs: members.size / 2 };
  for (const [id, own] of runs)
    for (const run of own)
      for (const other of holders.get(run.key) ?? [])
        if (other !== id) count(counted, run, members.get(`${id} ${other}`) ?? []);
  return counted;
}

/** Run → ids of the articles that hold it. */
function holdersOf(runs: ReadonlyMap<string, readonly { readonly key: string }[]>): Map<string, Set<string>> {
  const holders = new Map<string, Set<string>>();
  for (const [id, own] of runs)
    for (const { key } of own) holders.set(key, (holders.get(key) ?? new Set<string>()).add(id));
  return holders;
}

function count(counted: Counted, run: Span, members: readonly Span[]): void {
  counted.shared++;
  if (!members.some((member) => member.start <= run.start && run.end <= member.end)) counted.missing++;
}

/** "article other" → the article's parts in passages with the other. */
function membersByPair(passages: readonly Passage[]): Map<string, Span[]> {
  const members = new Map<string, Span[]>();
  const add = (key: string, span: Span) => members.set(key, [...(members.get(key) ?? []), span]);
  for (const { members: both } of passages) {
    const [a, b] = both;
    if (a === undefined || b === undefined) continue;
    add(`${a.article} ${b.article}`, a);
    add(`${b.article} ${a.article}`, b);
  }
  return members;
}

/** Every seven words in a row of title and body, nothing left out between them. */
function runsOf(article: Article): (Span & { readonly key: string })[] {
  const rows: ReturnType<typeof wordsOf>[] = [[]];
  for (const block of article.blocks) {
    if (block.role === "title" || block.role === "body") rows.at(-1)?.push(...wordsOf(article.text, block));
    else if (block.end > block.start) rows.push([]);
  }
  return rows.flatMap((row) =>
    row.slice(0, Math.max(0, row.length - LENGTH + 1)).map((first, i) => {
      const words = row.slice(i, i + LENGTH);
      return { key: words.map(({ norm }) => norm).join(" "), start: first.start, end: words.at(-1)?.end ?? first.end };
    }),
  );
}
