/** One task in a process of its own: `bench/main.ts` starts this file and reads the line it prints. */

import { attribute, attributeByRules } from "#attribute";
import type { Reader } from "#model";
import { openOnnxReader } from "#model/onnx";
import { analyzeReadings, type Progress } from "#pipeline";
import { readRecord } from "#read";
import { findPassages } from "#reuse";
import { readCorpus } from "./corpus.ts";
import { sharedFiveWordRuns, tagWithWink } from "./peers.ts";

/** What a task's process prints. */
export interface Outcome {
  readonly articles: number;
  /** Of the timed part alone; loading code and data is not in it. */
  readonly seconds: number;
  /** Of the whole process, in bytes. */
  readonly peak: number;
  /** How much came out, so that nothing can be skipped unseen. */
  readonly produced: number;
  /** Seconds by stage, of the whole way; empty for other tasks. */
  readonly stages: Readonly<Record<string, number>>;
}

const [task = "", file = ""] = process.argv.slice(2);
const { records } = readCorpus(file);
const read = () => records.map((record, i) => readRecord(record, { path: null, line: i + 1 }));
const articles = () => read().flatMap((reading) => reading.articles);

/** Seconds since some moment. */
function now(): number {
  return Number(process.hrtime.bigint()) / 1e9;
}

const stages: Record<string, number> = {};

/** What is timed; gives how much came out. */
type Timed = () => number | Promise<number>;

/** Each prepares, and gives the part that is timed. */
const TASKS: Readonly<Record<string, () => Timed | Promise<Timed>>> = {
  nothing: () => () => records.length,
  wink: () => () => records.reduce((tokens, { text }) => tokens + tagWithWink(text), 0),
  attribute: async () => attributeAll(await openOnnxReader()),
  attributeOneThread: async () => attributeAll(await openOnnxReader({ threads: 1 })),
  rules: () => {
    const prepared = articles();
    return () => prepared.reduce((found, article) => found + attributeByRules(article).attributions.length, 0);
  },
  whole: async () => {
    const reader = await openOnnxReader();
    return () => whole(reader);
  },
  index: () => () => sharedFiveWordRuns(records.map(({ text }) => text)).length,
  reuse: () => {
    const prepared = articles();
    return () => findPassages(prepared).length;
  },
};

function attributeAll(reader: Reader): Timed {
  const prepared = articles();
  return async () => {
    let found = 0;
    for (const article of prepared) found += (await attribute(article, reader)).attributions.length;
    return found;
  };
}

async function whole(reader: Reader): Promise<number> {
  let last = now();
  const took = () => {
    const before = last;
    last = now();
    return last - before;
  };
  const onProgress = ({ stage }: Progress) => {
    stages[stage] = (stages[stage] ?? 0) + took();
  };
  const { ledger } = await analyzeReadings(read(), { reader, onProgress });
  return ledger.attributions.length;
}

const prepare = TASKS[task];
if (!prepare) throw new Error(`there is no task “${task}”`);
const timed = await prepare();
const start = now();
const produced = await timed();
const seconds = now() - start;
// Node gives maxRSS in kibibytes.
const outcome: Outcome = {
  articles: records.length,
  seconds,
  peak: process.resourceUsage().maxRSS * 1024,
  produced,
  stages,
};
process.stdout.write(`${JSON.stringify(outcome)}\n`);
