/** `npm run bench`: speed, memory and start-up, each beside a peer in the same run; writes bench/results.md. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readArguments } from "../eval/arguments.ts";
import { generated, readCorpus } from "./corpus.ts";
import { cells, number, type Spread, spreadOf } from "./spread.ts";
import type { Outcome } from "./tasks.ts";

const here = dirname(fileURLToPath(import.meta.url));
const CLI = join(here, "..", "dist", "cli", "main.js");
const RESULTS = join(here, "results.md");

const HELP = `Usage: npm run bench -- [options]

Times Hearsay and its peers in turn, each in a process of its own, and writes bench/results.md.

Options:
  --repeat N     how often each is run (default and least 5)
  --data FILE    JSON Lines of articles (default ../shared/data/polnear/dev.jsonl; invented ones where it is absent)
  --json         print the results as JSON on standard output
  --dry          leave bench/results.md as it is
  --help         print this

Example:
  npm run bench -- --repeat 9
`;

const { values } = readArguments({
  options: {
    repeat: { type: "string", default: "5" },
    data: { type: "string", default: join(here, "..", "..", "shared", "data", "polnear", "dev.jsonl") },
    json: { type: "boolean", default: false },
    dry: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

const TASKS = {
  nothing: "nothing: code and articles loaded",
  wink: "peer: bare wink-nlp tagging",
  attribute: "attribution alone, 2 threads",
  attributeOneThread: "attribution alone, 1 thread",
  rules: "attribution by rules alone",
  whole: "end to end, record to ledger",
  index: "peer: plain index of five-word runs",
  reuse: "shared passages (findPassages)",
} as const;
type Task = keyof typeof TASKS;

const STARTS = {
  node: "peer: `node -e 0`",
  version: "`hearsay --version`",
  help: "`hearsay --help`",
  report: "`hearsay report` of one article",
} as const;
type Start = keyof typeof STARTS;

const progress = (line: string) => void process.stderr.write(`${line}\n`);
const keys = <K extends string>(record: Readonly<Record<K, unknown>>) => Object.keys(record) as K[];

function runTask(task: Task): Outcome {
  const args = [...process.execArgv, join(here, "tasks.ts"), task, values.data];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${task} failed:\n${stderr}`);
  return JSON.parse(stdout) as Outcome;
}

/** Milliseconds of a whole process. */
function timeStart(start: Start, scratch: string): number {
  const article = join(scratch, "article.txt");
  const args: Readonly<Record<Start, string[]>> = {
    node: ["-e", "0"],
    version: [CLI, "--version"],
    help: [CLI, "--help"],
    report: [
      CLI,
      "report",
      article,
      "--quiet",
      "-o",
      join(scratch, "report.html"),
      "--json",
      join(scratch, "ledger.json"),
    ],
  };
  const began = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args[start], { encoding: "utf8" });
  const milliseconds = Number(process.hrtime.bigint() - began) / 1e6;
  if (status !== 0) throw new Error(`${STARTS[start]} failed:\n${stderr}`);
  return milliseconds;
}

/** In turn rather than each by itself, so that whatever else the machine does falls on all alike. */
function measure(repeat: number): { outcomes: Map<Task, Outcome[]>; starts: Map<Start, number[]> } {
  const scratch = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  writeFileSync(join(scratch, "article.txt"), generated(1)[0]?.text ?? "");
  const outcomes = new Map<Task, Outcome[]>(keys(TASKS).map((task) => [task, []]));
  const starts = new Map<Start, number[]>(keys(STARTS).map((start) => [start, []]));
  try {
    for (let i = 0; i < repeat; i++) {
      progress(`round ${i + 1} of ${repeat}`);
      for (const [task, all] of outcomes) all.push(runTask(task));
      for (const [start, all] of starts) all.push(timeStart(start, scratch));
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return { outcomes, starts };
}

interface Results {
  readonly corpus: string;
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
  /** Milliseconds of a whole process. */
  readonly startUp: Readonly<Record<Start, Spread>>;
}

function resultsOf(repeat: number): Results {
  const { outcomes, starts } = measure(repeat);
  const spreads = (figure: (outcome: Outcome) => number) =>
    Object.fromEntries([...outcomes].map(([task, all]) => [task, spreadOf(all.map(figure))])) as Record<Task, Spread>;
  return {
    corpus: readCorpus(values.data).name,
    repeat,
    machine: `${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), load ${loadavg()[0]?.toFixed(1)} at the end, Node ${process.version}`,
    ...occasion(),
    speed: spreads(({ articles, seconds }) => articles / seconds),
    memory: spreads(({ peak }) => peak / 2 ** 20),
    stages: stageShares(outcomes.get("whole") ?? []),
    startUp: Object.fromEntries([...starts].map(([start, all]) => [start, spreadOf(all)])) as Record<Start, Spread>,
  };
}

function stageShares(all: readonly Outcome[]): Record<string, Spread> {
  const names = Object.keys(all[0]?.stages ?? {});
  return Object.fromEntries(
    names.map((name) => [name, spreadOf(all.map(({ stages, seconds }) => (stages[name] ?? 0) / seconds))]),
  );
}

function occasion(): { commit: string; date: string } {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: here, encoding: "utf8", stdio: "pipe" }).trim();
  const date = new Date().toISOString().slice(0, 10);
  try {
    const changed = git("status", "--porcelain", "--", "../src", "*.ts") !== "";
    return { commit: `${git("rev-parse", "--short", "HEAD")}${changed ? "+" : ""}`, date };
  } catch {
    return { commit: "unknown", date };
  }
}

function toMarkdown(results: Results): string {
  const { speed, memory, startUp, stages } = results;
  const stageNames = Object.fromEntries(keys(stages).map((name) => [name, `${name}/`]));
  const timed = keys(TASKS).filter((task) => task !== "nothing");
  const table = <K extends string>(
    unit: string,
    names: Readonly<Record<K, string>>,
    rows: readonly K[],
    of: Readonly<Record<K, Spread>>,
  ) =>
    `| ${unit} | min | median | max |\n|---|---|---|---|\n${rows.map((row) => `| ${names[row]} | ${cells(of[row])} |`).join("\n")}`;
  const ratio = (what: string, ours: Spread, peer: Spread) => `| ${what} | ${number(ours.median / peer.median)} |`;
  return `# Speed, memory and start-up

Written by \`npm run bench\`; no figure here was typed by hand. ${results.corpus}; ${results.repeat} rounds, every line in a process of its own, in turn; ${results.machine}; commit ${results.commit}, ${results.date}. A commit with "+" had changes that were not committed.

${table("articles a second", TASKS, timed, speed)}

${table("share of the time, end to end", stageNames, keys(stages), stages)}

${table("peak memory of the process, MiB", TASKS, keys(TASKS), memory)}

${table("whole process, ms", STARTS, keys(STARTS), startUp)}

| ratio of medians in this run | |
|---|---|
${ratio("attribution alone ÷ bare wink tagging, articles a second", speed.attribute, speed.wink)}
${ratio("end to end ÷ bare wink tagging, articles a second", speed.whole, speed.wink)}
${ratio("shared passages ÷ plain index of five-word runs, articles a second", speed.reuse, speed.index)}
${ratio("end to end ÷ nothing, peak memory", memory.whole, memory.nothing)}
${ratio("`hearsay --version` ÷ `node -e 0`, time", startUp.version, startUp.node)}
${ratio("`hearsay --help` ÷ `node -e 0`, time", startUp.help, startUp.node)}
${ratio("report of one article ÷ `node -e 0`, time", startUp.report, startUp.node)}

Times of the first table leave out loading code and data; memory and the last times do not. The plain index only lists pairs of articles that share a run of five words; \`findPassages\` also lines the passages up and words them.
`;
}

function main(): number {
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const repeat = Number(values.repeat);
  if (!(Number.isInteger(repeat) && repeat >= 5)) {
    progress("--repeat takes a whole number of 5 or more: fewer runs say nothing about the spread.");
    return 2;
  }
  const results = resultsOf(repeat);
  process.stdout.write(values.json ? `${JSON.stringify(results, null, 1)}\n` : toMarkdown(results));
  if (!values.dry) writeFileSync(RESULTS, toMarkdown(results));
  return 0;
}

process.exitCode = main();
