/** `npm run bench`: speed, memory and start-up, each beside a peer in the same run; writes bench/results.md. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readArguments } from "../eval/arguments.ts";
import { generated, readCorpus } from "./corpus.ts";
import type { Growth } from "./growth.ts";
import { toPlot } from "./plot.ts";
import {
  COPIES,
  type CopyRow,
  keys,
  LONGER,
  READY,
  type Ready,
  type Results,
  STARTS,
  type Start,
  TASKS,
  type Task,
  toMarkdown,
} from "./report.ts";
import { type Spread, spreadOf } from "./spread.ts";
import type { Outcome } from "./tasks.ts";

const here = dirname(fileURLToPath(import.meta.url));
const CLI = join(here, "..", "dist", "cli", "main.js");
const RESULTS = join(here, "results.md");
const PLOT = join(here, "..", "docs", "growth.svg");

/** Names and what they stand for, a line each. */
function listed(names: Readonly<Record<string, string>>): string {
  return Object.entries(names)
    .map(([name, what]) => `  ${name.padEnd(24)} ${what}`)
    .join("\n");
}

const HELP = `Usage: npm run bench -- [options]

Times Hearsay and its peers in turn, each in a process of its own, and writes bench/results.md.

Options:
  --repeat N     how often each is run (default and least 5)
  --data FILE    JSON Lines of articles (default ../shared/data/polnear/dev.jsonl; invented ones where it is absent)
  --longer FILE  more articles, on which attribution and its peers run once more (default ../shared/data/stories/basil.jsonl)
  --growth       instead of all that: grow an archive to a million invented articles and write docs/growth.svg
  --articles N   grow it to so many
  --minutes N    stop it after so many minutes, wherever it is (default 8)
  --json         print the results as JSON on standard output
  --dry          leave bench/results.md as it is
  --help         print this

What is timed, in turn (one by itself, as JSON, once dist/ is built: npx tsx bench/tasks.ts NAME FILE; window takes a number of articles):
${listed(TASKS)}
How soon a reader is ready (by itself: node bench/ready.js NAME):
${listed(READY)}
Whole processes:
${listed(STARTS)}

Example:
  npm run bench -- --repeat 9
  npm run bench -- --growth
`;

const { values } = readArguments({
  options: {
    repeat: { type: "string", default: "5" },
    data: { type: "string", default: join(here, "..", "..", "shared", "data", "polnear", "dev.jsonl") },
    longer: { type: "string", default: join(here, "..", "..", "shared", "data", "stories", "basil.jsonl") },
    growth: { type: "boolean", default: false },
    articles: { type: "string", default: "1000000" },
    minutes: { type: "string", default: "8" },
    json: { type: "boolean", default: false },
    dry: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

/** Articles that come to the window in a round; it is filled once for all rounds, which takes longer than anything else here. */
const WINDOW_ROUND = 200;

const progress = (line: string) => void process.stderr.write(`${line}\n`);

/** The lines that a task's process prints. */
function runTask(task: Task | "growth", ...input: string[]): string[] {
  const args = [...process.execArgv, join(here, "tasks.ts"), task, ...input];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${task} failed:\n${stderr}`);
  return stdout.trim().split("\n");
}

function outcomeOf(task: Task, repeat: number): Outcome {
  const file = LONGER.test(task) ? values.longer : values.data;
  const input = task === "window" ? String(repeat * WINDOW_ROUND) : file;
  return JSON.parse(runTask(task, input)[0] ?? "") as Outcome;
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

/** Milliseconds until a reader is open, in a process that runs as the package does, without what runs TypeScript here. */
function timeReady(engine: Ready): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, "ready.js"), engine], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${READY[engine]} failed:\n${stderr}`);
  return Number(stdout);
}

/** What was measured, round by round. */
interface Measured {
  readonly outcomes: ReadonlyMap<Task, Outcome[]>;
  readonly ready: ReadonlyMap<Ready, number[]>;
  readonly starts: ReadonlyMap<Start, number[]>;
}

/** In turn rather than each by itself, so that whatever else the machine does falls on all alike. */
function measure(repeat: number): Measured {
  const scratch = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  writeFileSync(join(scratch, "article.txt"), generated(1)[0]?.text ?? "");
  const outcomes = new Map<Task, Outcome[]>(keys(TASKS).map((task) => [task, []]));
  const ready = new Map<Ready, number[]>(keys(READY).map((engine) => [engine, []]));
  const starts = new Map<Start, number[]>(keys(STARTS).map((start) => [start, []]));
  try {
    for (let i = 0; i < repeat; i++) {
      progress(`round ${i + 1} of ${repeat}`);
      for (const [task, all] of outcomes) if (i === 0 || task !== "window") all.push(outcomeOf(task, repeat));
      for (const [engine, all] of ready) all.push(timeReady(engine));
      for (const [start, all] of starts) all.push(timeStart(start, scratch));
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return { outcomes, ready, starts };
}

function resultsOf(repeat: number): Results {
  const { outcomes, ready, starts } = measure(repeat);
  const spreads = (figure: (outcome: Outcome) => number) =>
    Object.fromEntries([...outcomes].map(([task, all]) => [task, spreadOf(all.map(figure))])) as Record<Task, Spread>;
  return {
    corpus: readCorpus(values.data).name,
    longer: readCorpus(values.longer, "BASIL").name,
    repeat,
    machine: machineName(),
    ...occasion(),
    speed: spreads(({ articles, seconds }) => articles / seconds),
    memory: spreads(({ peak }) => peak / 2 ** 20),
    stages: stageShares(outcomes.get("whole") ?? []),
    copies: Object.fromEntries(
      keys(COPIES).map((task) => [task, copyRow(outcomes.get(task) ?? [])]),
    ) as Results["copies"],
    window: windowSteps(outcomes.get("window")?.[0]?.steps ?? []),
    ready: spreadsOf(ready),
    startUp: spreadsOf(starts),
  };
}

function spreadsOf<K extends string>(rounds: ReadonlyMap<K, readonly number[]>): Record<K, Spread> {
  return Object.fromEntries([...rounds].map(([name, all]) => [name, spreadOf(all)])) as Record<K, Spread>;
}

/** What is the same in each round, and what is not. */
function copyRow(all: readonly Outcome[]): CopyRow {
  const { articles = 0, found = null } = all[0] ?? {};
  return { articles, speed: spreadOf(all.map((one) => one.articles / one.seconds)), found };
}

/** The step in the middle of each round, the one that 99 in 100 are shorter than, and the longest. */
function windowSteps(steps: readonly number[]): Results["window"] {
  const rounds = Array.from({ length: steps.length / WINDOW_ROUND }, (_, i) =>
    steps.slice(i * WINDOW_ROUND, (i + 1) * WINDOW_ROUND).sort((a, b) => a - b),
  );
  const at = (share: number) =>
    spreadOf(rounds.map((round) => round[Math.min(round.length - 1, Math.floor(share * round.length))] ?? 0));
  return { middle: at(0.5), most: at(0.99), longest: at(1) };
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
    const changed = git("status", "--porcelain", "--", "../src", "*.ts", "*.js") !== "";
    return { commit: `${git("rev-parse", "--short", "HEAD")}${changed ? "+" : ""}`, date };
  } catch {
    return { commit: "unknown", date };
  }
}

function grow(articles: number, minutes: number): number {
  if (!(Number.isInteger(articles) && articles >= 1000 && minutes > 0)) {
    progress("--articles takes a whole number of 1000 or more, --minutes a number above 0.");
    return 2;
  }
  const growth = runTask("growth", String(articles), String(minutes)).map((line) => JSON.parse(line) as Growth);
  process.stdout.write(`${growth.map((one) => JSON.stringify(one)).join("\n")}\n`);
  const { commit, date } = occasion();
  if (!values.dry) writeFileSync(PLOT, toPlot(growth, `${machineName()}; commit ${commit}, ${date}`));
  return 0;
}

function machineName(): string {
  return `${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), load ${loadavg()[0]?.toFixed(1)} at the end, Node ${process.version}`;
}

function main(): number {
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (values.growth) return grow(Number(values.articles), Number(values.minutes));
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
