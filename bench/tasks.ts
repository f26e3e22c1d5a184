/** One task in a process of its own: `bench/main.ts` starts this file and reads the line it prints. */

import { attributeByRules } from "#attribute";
import type { Reader } from "#model";
import { openOnnxReader } from "#model/onnx";
import { analyzeReadings, attributeArticles, compileLater, type Progress } from "#pipeline";
import { type Reading, readRecord } from "#read";
import { findPassages } from "#reuse";
import type { Article } from "#types";
import { archiveOf } from "./archive.ts";
import { COPY_TASKS, type Found, judge, timeWindow } from "./copy-tasks.ts";
import { type Corpus, readCorpus } from "./corpus.ts";
import { growArchive } from "./growth.ts";
import { sharedFiveWordRuns, tagWithWink } from "./peers.ts";
import { type Encode, openPlainEncoder, openTreatedEncoder, windowsOfPieces } from "./plain-encoder.ts";
import { LONGER } from "./report.ts";

/** What a task's process prints. */
export interface Outcome {
  readonly articles: number;
  /** Of the timed part alone; loading code and data is not in it. Of work, on all cores, where pairs are looked for. */
  readonly seconds: number;
  /** Of the whole process, in bytes. */
  readonly peak: number;
  /** How much came out, so that nothing can be skipped unseen. */
  readonly produced: number;
  /** Seconds by stage, of the whole way; empty for other tasks. */
  readonly stages: Readonly<Record<string, number>>;
  /** Of the pairs found, where pairs are what is looked for. */
  readonly found: Found | null;
  /** Milliseconds of single steps, in their order; empty where only the whole is timed. */
  readonly steps: readonly number[];
}

const [task = "", file = "", minutes = ""] = process.argv.slice(2);
compileLater(); // as the command does; peers in JavaScript have it too
const { records } = readCorpus(file); // for a window and an archive: none, how many articles stands in the place of the file

/** Seconds of work that this process has done, on all cores: what others do on the machine is not in it. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Seconds since some moment. */
function now(): number {
  return Number(process.hrtime.bigint()) / 1e9;
}

/** Of the last run of the whole way. */
let stages: Record<string, number> = {};

type Records = Corpus["records"];

/** What is timed; gives how much came out. */
type Timed = () => number | Promise<number>;

/** Makes ready for some records, and gives the part that is timed. */
type Task = (records: Records) => Timed;

/** By name; what each opens, it opens once. */
const TASKS: Readonly<Record<string, () => Task | Promise<Task>>> = {
  nothing: () => (records) => () => records.length,
  wink: () => (records) => () => records.reduce((tokens, { text }) => tokens + tagWithWink(text), 0),
  attribute: async () => attributeAll(await openOnnxReader()),
  attributeOneThread: async () => attributeAll(await openOnnxReader({ threads: 1 })),
  encoder: async () => encodeAll(await openPlainEncoder(2)),
  encoderOneThread: async () => encodeAll(await openPlainEncoder(1)),
  encoderTreated: async () => encodeAll(await openTreatedEncoder(2)),
  encoderTreatedOneThread: async () => encodeAll(await openTreatedEncoder(1)),
  rules: () => (records) => {
    const articles = articlesOf(records);
    return () => articles.reduce((found, article) => found + attributeByRules(article).attributions.length, 0);
  },
  whole: async () => {
    const reader = await openOnnxReader();
    return (records) => () => whole(records, reader);
  },
  index: () => (records) => () => sharedFiveWordRuns(records.map(({ text }) => text)).length,
  reuse: () => (records) => {
    const articles = articlesOf(records);
    return () => findPassages(articles).length;
  },
};

function readAll(records: Records): Reading[] {
  return records.map((record, i) => readRecord(record, { path: null, line: i + 1 }));
}

function articlesOf(records: Records): Article[] {
  return readAll(records).flatMap((reading) => reading.articles);
}

function attributeAll(reader: Reader): Task {
  return (records) => {
    const articles = articlesOf(records);
    return async () => {
      let found = 0;
      for await (const { attributions } of attributeArticles(articles, reader)) found += attributions.length;
      return found;
    };
  };
}

function encodeAll(encode: Encode): Task {
  return (records) => {
    const windows = records.flatMap(({ text }) => windowsOfPieces(text));
    return () => encode(windows);
  };
}

async function whole(records: Records, reader: Reader): Promise<number> {
  stages = {};
  let last = now();
  const took = () => {
    const before = last;
    last = now();
    return last - before;
  };
  const onProgress = ({ stage }: Progress) => {
    stages[stage] = (stages[stage] ?? 0) + took();
  };
  const { ledger } = await analyzeReadings(readAll(records), { reader, onProgress });
  return ledger.attributions.length;
}

/** What a task gives beside its time, which it may take itself. */
type Result = Omit<Outcome, "peak" | "stages">;

/** Each task runs in on the first quarter: it is code that has run which is timed, ours and peers'. */
async function runPlain(open: (typeof TASKS)[string]): Promise<Result> {
  const task = await open();
  const first = Math.floor(records.length / 4);
  await task(records.slice(0, first))();
  const timed = task(records.slice(first));
  const start = now();
  const produced = await timed();
  return { articles: records.length - first, seconds: now() - start, produced, found: null, steps: [] };
}

/** Where other articles of the archive begin, for each way to run in on. */
const ELSEWHERE = 50_000;

/** Seconds of work for which each way runs in: the quickest would be done with its articles while it is still being compiled. */
const RUN_IN = 1;

function runCopies({ articles: count, find }: (typeof COPY_TASKS)[string]): Result {
  for (let ran = 0, from = ELSEWHERE; ran < RUN_IN; from += count / 4)
    ran += timePairs(find, archiveOf(count / 4, from)).seconds;
  const prepared = archiveOf(count);
  const { pairs, seconds } = timePairs(find, prepared);
  return { articles: count, seconds, produced: pairs.length, found: judge(prepared, pairs), steps: [] };
}

function timePairs(find: (typeof COPY_TASKS)[string]["find"], articles: Article[]) {
  const start = worked();
  const pairs = find(articles);
  return { pairs, seconds: worked() - start };
}

function runWindow(): Result {
  const { milliseconds, passages } = timeWindow(100_000, Number(file), worked);
  const seconds = milliseconds.reduce((sum, one) => sum + one, 0) / 1000;
  return { articles: milliseconds.length, seconds, produced: passages, found: null, steps: milliseconds };
}

async function run(): Promise<Result> {
  const copies = COPY_TASKS[task];
  if (copies) return runCopies(copies);
  if (task === "window") return runWindow();
  const open = TASKS[task.replace(LONGER, "")];
  if (!open) throw new Error(`there is no task “${task}”`);
  return runPlain(open);
}

if (task === "growth") growArchive(Number(file), Number(minutes), worked, (line) => process.stdout.write(`${line}\n`));
else {
  const result = await run();
  // Node gives maxRSS in kibibytes.
  const outcome: Outcome = { ...result, peak: process.resourceUsage().maxRSS * 1024, stages };
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}
