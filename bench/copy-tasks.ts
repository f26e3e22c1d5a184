/** Finding who shares text with whom in the invented archive, by our code and by its peers: how fast, how much of it, how much else. */
import { addArticle, findPassages, holdArticle, indexArticle, openArchive, openReuseWindow } from "#reuse";
import type { Article } from "#types";
import { archiveArticle, archiveOf } from "./archive.ts";
import { difflibPairs, fiveWordPairs, minhashPairs, type Pair, wordsIn } from "./copy-peers.ts";

/** One way to find pairs, and of how many articles: those that take long get few. */
interface CopyTask {
  readonly articles: number;
  readonly find: (articles: readonly Article[]) => Pair[];
}

const MANY = 4000;
const textsOf = (articles: readonly Article[]) => articles.map(({ text }) => text);

/** By name of the task. */
export const COPY_TASKS: Readonly<Record<string, CopyTask>> = {
  copyIndex: { articles: MANY, find: indexPairs },
  copyPassages: { articles: MANY, find: passagePairs },
  copyFive: { articles: MANY, find: (articles) => fiveWordPairs(textsOf(articles)) },
  copyMinhash: { articles: 400, find: (articles) => minhashPairs(textsOf(articles)) },
  copyDifflib: { articles: 100, find: (articles) => difflibPairs(textsOf(articles)) },
};

function indexPairs(articles: readonly Article[]): Pair[] {
  const archive = openArchive({ words: 400 * articles.length, crowd: articles.length });
  return articles.flatMap((article, b) => indexArticle(archive, article).map((a): Pair => [a, b]));
}

function passagePairs(articles: readonly Article[]): Pair[] {
  const places = new Map(articles.map(({ id }, i) => [id, i]));
  return findPassages(articles, { crowd: articles.length }).map(
    ({ members: [a, b] }): Pair => [places.get(a?.article ?? "") ?? 0, places.get(b?.article ?? "") ?? 0],
  );
}

/** What a task found, held against all pairs that share seven words in a row. */
export interface Found {
  readonly recall: number;
  readonly precision: number;
}

/** Recall and precision of pairs; the truth by the words themselves, every run of seven with everyone who has it. */
export function judge(articles: readonly Article[], pairs: readonly Pair[]): Found {
  const holders = new Map<string, number[]>();
  const truth = new Set<string>();
  for (const [b, { text }] of articles.entries()) {
    const words = wordsIn(text);
    const runs = new Set(words.slice(0, -6).map((_, i) => words.slice(i, i + 7).join(" ")));
    for (const run of runs) {
      const before = holders.get(run) ?? [];
      for (const a of before) truth.add(`${a} ${b}`);
      holders.set(run, [...before, b]);
    }
  }
  const found = new Set(pairs.map(([a, b]) => `${a} ${b}`));
  const right = [...found].filter((pair) => truth.has(pair)).length;
  return { recall: right / truth.size, precision: right / found.size };
}

/** Articles added to the full window before any is timed: code runs in on them, as in every other task. */
const WINDOW_RUN_IN = 200;

/** Milliseconds of work for each of so many articles that come to a full window, in their order. */
export function timeWindow(
  size: number,
  articles: number,
  worked: () => number,
): { milliseconds: number[]; passages: number } {
  const window = openReuseWindow({ size });
  for (let i = 0; i < size; i++) holdArticle(window, archiveArticle(i));
  for (const article of archiveOf(WINDOW_RUN_IN, size)) addArticle(window, article);
  let passages = 0;
  const milliseconds = archiveOf(articles, size + WINDOW_RUN_IN).map((article) => {
    const start = worked();
    passages += addArticle(window, article).length;
    return 1000 * (worked() - start);
  });
  return { milliseconds, passages };
}
