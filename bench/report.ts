/** The bench's results as Markdown. */
import type { Found } from "./copy-tasks.ts";
import { cells, number, type Spread } from "./spread.ts";

/** Everything that is timed in a process of its own, as it is named in the tables. */
export const TASKS = {
  nothing: "nothing: code and articles loaded",
  wink: "peer: bare wink-nlp tagging",
  encoder: "peer: plain 6-layer, 384-wide 8-bit encoder over every word piece, 2 threads",
  encoderTreated: "peer: the same encoder treated as ours is, 2 threads",
  attribute: "attribution alone, 2 threads",
  encoderOneThread: "peer: the plain encoder, 1 thread",
  encoderTreatedOneThread: "peer: the same encoder treated as ours is, 1 thread",
  attributeOneThread: "attribution alone, 1 thread",
  encoderLonger: "peer: the plain encoder, 2 threads, the longer run",
  encoderTreatedLonger: "peer: the same encoder treated as ours is, 2 threads, the longer run",
  attributeLonger: "attribution alone, 2 threads, the longer run",
  rules: "attribution by rules alone",
  whole: "end to end, record to ledger",
  index: "peer: plain index of five-word runs",
  reuse: "shared passages (findPassages)",
  copyIndex: "run index (indexArticle)",
  copyPassages: "shared passages (findPassages)",
  copyFive: "peer: plain index of five-word runs",
  copyMinhash: "peer: npm `minhash` with its index",
  copyDifflib: "peer: difflib-style matching of every two",
  window: "one article added to a window of 100,000 (addArticle)",
} as const;
export type Task = keyof typeof TASKS;

/** Names with this end are of the tasks without it, on more articles: over the first hundred of them code is still being compiled. */
export const LONGER = /Longer$/;

/** Those of them that look for pairs among invented articles. */
export const COPIES = {
  copyIndex: TASKS.copyIndex,
  copyPassages: TASKS.copyPassages,
  copyFive: TASKS.copyFive,
  copyMinhash: TASKS.copyMinhash,
  copyDifflib: TASKS.copyDifflib,
} as const;

/** Ways to open a reader in a process that has opened none, by engine. */
export const READY = {
  native: "native runtime, 2 threads",
  wasm: "WebAssembly, where the native runtime is missing",
} as const;
export type Ready = keyof typeof READY;

/** Milliseconds in which a reader should be open; WebAssembly is shown for information. */
const READY_LIMITS: Readonly<Record<Ready, string>> = { native: "1000", wasm: "none" };

/** Whole processes. */
export const STARTS = {
  node: "peer: `node -e 0`",
  version: "`hearsay --version`",
  help: "`hearsay --help`",
  report: "`hearsay report` of one article",
} as const;
export type Start = keyof typeof STARTS;

/** One way to find pairs. */
export interface CopyRow {
  readonly articles: number;
  /** Articles a second of work. */
  readonly speed: Spread;
  readonly found: Found | null;
}

const WINDOW = { middle: "half of the articles take no longer", most: "99 in 100", longest: "the longest" } as const;

/** Keys with their type. */
export const keys = <K extends string>(record: Readonly<Record<K, unknown>>) => Object.keys(record) as K[];

/** All that one run of the bench measured. */
export interface Results {
  readonly corpus: string;
  /** The articles of the longer run. */
  readonly longer: string;
  readonly repeat: number;
  readonly machine: string;
  readonly commit: string;
  readonly date: string;
  /** Articles a second. */
  readonly speed: Readonly<Record<Task, Spread>>;
  /** Mebibytes at the peak. */
  readonly memory: Readonly<Record<Task, Spread>>;
  /** Shares of the whole way's time, by the stage that ended it. */
  readonly stages: Readonly<Record<string, Spread>>;
  readonly copies: Readonly<Record<keyof typeof COPIES, CopyRow>>;
  /** Milliseconds of work for an article: half of them, 99 in 100 and all take no longer. */
  readonly window: { readonly middle: Spread; readonly most: Spread; readonly longest: Spread };
  /** Milliseconds until a reader is open. */
  readonly ready: Readonly<Record<Ready, Spread>>;
  /** Milliseconds of a whole process. */
  readonly startUp: Readonly<Record<Start, Spread>>;
}

function table<K extends string>(
  unit: string,
  names: Readonly<Record<K, string>>,
  rows: readonly K[],
  of: Readonly<Record<K, Spread>>,
): string {
  const lines = rows.map((row) => `| ${names[row]} | ${cells(of[row])} |`);
  return [`| ${unit} | min | median | max |`, "|---|---|---|---|", ...lines].join("\n");
}

function copyTable(copies: Results["copies"]): string {
  const lines = keys(COPIES).map((task) => {
    const { articles, speed, found } = copies[task];
    return `| ${COPIES[task]} | ${articles} | ${cells(speed)} | ${found?.recall.toFixed(3)} | ${found?.precision.toFixed(3)} |`;
  });
  const head =
    "| pairs that share text: articles a second of work | articles | min | median | max | recall | precision |";
  return [head, "|---|---|---|---|---|---|---|", ...lines].join("\n");
}

function readyTable(ready: Results["ready"]): string {
  const lines = keys(READY).map((engine) => `| ${READY[engine]} | ${cells(ready[engine])} | ${READY_LIMITS[engine]} |`);
  const head = "| ready: ms from `openOnnxReader()` to an open reader | min | median | max | limit |";
  return [head, "|---|---|---|---|---|", ...lines].join("\n");
}

/** What each of ours is to its peer, by the middle of all rounds. */
function ratioTable({ speed, memory, copies, startUp }: Results): string {
  const ratio = (what: string, ours: Spread, peer: Spread) => `| ${what} | ${number(ours.median / peer.median)} |`;
  return [
    "| ratio of medians in this run | |",
    "|---|---|",
    ratio(
      "attribution alone, 2 threads ÷ the encoder over every word piece, articles a second",
      speed.attribute,
      speed.encoder,
    ),
    ratio("the same in the longer run", speed.attributeLonger, speed.encoderLonger),
    ratio(
      "attribution alone, 2 threads ÷ the encoder treated as ours is, articles a second",
      speed.attribute,
      speed.encoderTreated,
    ),
    ratio("the same in the longer run", speed.attributeLonger, speed.encoderTreatedLonger),
    ratio(
      "attribution alone, 1 thread ÷ the encoder over every word piece on 1 thread, articles a second",
      speed.attributeOneThread,
      speed.encoderOneThread,
    ),
    ratio(
      "attribution alone, 1 thread ÷ the encoder treated as ours is, on 1 thread, articles a second",
      speed.attributeOneThread,
      speed.encoderTreatedOneThread,
    ),
    ratio("attribution by rules alone ÷ bare wink tagging, articles a second", speed.rules, speed.wink),
    ratio("end to end ÷ bare wink tagging, articles a second", speed.whole, speed.wink),
    ratio("shared passages ÷ plain index of five-word runs, articles a second", speed.reuse, speed.index),
    ratio(
      "run index ÷ plain index of five-word runs, articles a second of work",
      copies.copyIndex.speed,
      copies.copyFive.speed,
    ),
    ratio("run index ÷ npm `minhash`, articles a second of work", copies.copyIndex.speed, copies.copyMinhash.speed),
    ratio(
      "shared passages ÷ npm `minhash`, articles a second of work",
      copies.copyPassages.speed,
      copies.copyMinhash.speed,
    ),
    ratio(
      "run index ÷ difflib-style matching, articles a second of work",
      copies.copyIndex.speed,
      copies.copyDifflib.speed,
    ),
    ratio("end to end ÷ nothing, peak memory", memory.whole, memory.nothing),
    ratio("`hearsay --version` ÷ `node -e 0`, time", startUp.version, startUp.node),
    ratio("`hearsay --help` ÷ `node -e 0`, time", startUp.help, startUp.node),
    ratio("report of one article ÷ `node -e 0`, time", startUp.report, startUp.node),
  ].join("\n");
}

/** The tables of bench/results.md. */
export function toMarkdown(results: Results): string {
  const { speed, memory, startUp, stages, copies, ready } = results;
  const stageNames = Object.fromEntries(keys(stages).map((name) => [name, `${name}/`]));
  const timed = keys(TASKS).filter((task) => task !== "nothing" && task !== "window" && !(task in COPIES));
  return `# Speed, memory and start-up

Written by \`npm run bench\`; no figure here was typed by hand. ${results.corpus}, in the longer run ${results.longer}; ${results.repeat} rounds, every line in a process of its own, in turn; ${results.machine}; commit ${results.commit}, ${results.date}. A commit with "+" had changes that were not committed.

${table("articles a second", TASKS, timed, speed)}

${table("share of the time, end to end", stageNames, keys(stages), stages)}

${table("peak memory of the process, MiB", TASKS, keys(TASKS), memory)}

${copyTable(copies)}

${table("ms of work for one article added to a window of 100,000, lined up with those there", WINDOW, keys(WINDOW), results.window)}

${readyTable(ready)}

${table("whole process, ms", STARTS, keys(STARTS), startUp)}

${ratioTable(results)}

The plain encoder stands there as people run it: one session with so many threads within it and ONNX Runtime's own choices, one window after another. Treated as ours is: without the fusion that is slow, and so many windows side by side, each in a thread with a session of its own. Its word pieces are there before its time begins; ours are made within it.

A reader is opened in a process of its own, as built and with nothing else in it; only the library's code was loaded before, which the times of whole processes have too.

The window is filled once, and code runs in on 200 articles more; a round is 200 that come to it after these, one after the other.

Times of the first table leave out loading code and data, and a first quarter of the articles on which the code runs in: it is ours and peers' speed at work. Memory and the last times leave out nothing. The plain index only lists pairs of articles that share a run of five words; \`findPassages\` also lines the passages up and words them.

Pairs are looked for among invented articles of about 400 words, a quarter of which have paragraphs from an earlier one, all or none of them edited; each way gets as many as it can take, has run for at least a second on others before, and the seconds are those of work, on all cores. Recall and precision: of the pairs of articles that share seven words in a row, by comparing all runs. How the index grows to a million articles: \`npm run bench -- --growth\`, docs/growth.svg.
`;
}
