/** `npm run eval`: measures the stages, writes the scoreboard, and holds the project's own sets to their floors. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { openOnnxReader } from "#model/onnx";
import { readArguments } from "./arguments.ts";
import { type Figure, type Measured, shown } from "./figures.ts";
import { belowFloor, type Gates, raised } from "./gates.ts";
import { type Occasion, parseScoreboard, toScoreboard, updated } from "./scoreboard.ts";
import { SETS } from "./sets.ts";

const here = dirname(fileURLToPath(import.meta.url));
const BOARD = join(here, "scoreboard.md");
const GATES = join(here, "gates.json");

const HELP = `Usage: npm run eval -- [set …] [options]

Measures Hearsay on data sets and writes eval/scoreboard.md, and how far scores hold to docs/errors/attribute-scores.svg. Sets (all by default):
${SETS.map(({ name, about }) => `  ${name.padEnd(12)}${about}`).join("\n")}

Options:
  --rules          attribute by rules alone, without the trained weights; leaves eval/scoreboard.md as it is
  --own            only the project's own sets (what CI gates on)
  --check          exit 1 when a figure of the own sets is below its floor in eval/gates.json by more than the margin;
                   leaves eval/scoreboard.md as it is
  --update-gates   raise the floors to the figures of this run; none is lowered
  --data FOLDER    where the data sets are (default ../shared/data)
  --json           print the figures as JSON on standard output
  --wrong          print what was wrong under each figure; never of held-out sets
  --dry            print, but leave eval/scoreboard.md as it is
  --help           print this

Examples:
  npm run eval
  npm run eval -- polnear
  npm run eval -- --own --check
`;

const { values, positionals } = readArguments({
  allowPositionals: true,
  options: {
    rules: { type: "boolean", default: false },
    own: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
    "update-gates": { type: "boolean", default: false },
    data: { type: "string", default: join(here, "..", "..", "shared", "data") },
    json: { type: "boolean", default: false },
    wrong: { type: "boolean", default: false },
    dry: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

/** Sets that are the project's own. */
const OWN = ["own", "paragraphs", "failures", "edited", "drift"];

const progress = (line: string) => void process.stderr.write(`${line}\n`);

async function main(): Promise<number> {
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const names = values.own ? OWN : positionals;
  const unknown = names.find((name) => !SETS.some((set) => set.name === name));
  if (unknown !== undefined) {
    progress(`There is no set “${unknown}”; there are ${SETS.map(({ name }) => name).join(", ")}.`);
    return 2;
  }
  const chosen = SETS.filter(({ name }) => names.length === 0 || names.includes(name));
  const measured: Measured[] = [];
  const reader = values.rules ? null : await openOnnxReader();
  for (const set of chosen) measured.push(...(await set.measure({ folder: values.data, progress, reader })));
  await reader?.close();
  if (values.json) write(JSON.stringify({ ...occasion(), measured: measured.map(withoutDrawing) }, null, 1));
  else print(measured);
  if (!values.dry && !values.check && !values.rules) writeBoard(measured);
  return gate(measured);
}

function withoutDrawing({ drawing: _, ...rest }: Measured): Measured {
  return rest;
}

const write = (line: string) => void process.stdout.write(`${line}\n`);

function print(measured: readonly Measured[]): void {
  for (const { set, absent, figures, remarks, aside = "" } of measured) {
    write(absent === null ? `\n${set}` : `\n${set}: absent, ${absent}`);
    for (const line of [...figures.flatMap(printed), ...remarks, aside].filter((text) => text !== ""))
      write(`  ${line.replaceAll("\n", "\n  ")}`);
  }
}

function printed(figure: Figure): string[] {
  const beside = figure.beside ? `   beside: ${figure.beside}` : "";
  const wrong = values.wrong ? (figure.wrong ?? []) : [];
  const line = `${figure.stage.padEnd(10)}${figure.name.padEnd(66)}${shown(figure)}${beside}`;
  return [line, ...wrong.map((text) => `      ${text}`)];
}

/** The clock and git are read here alone: a figure must say when it was taken and on which code. */
function occasion(): Occasion {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: here, encoding: "utf8", stdio: "pipe" }).trim();
  const date = new Date().toISOString().slice(0, 10);
  try {
    const changed = git("status", "--porcelain", "--", "../src", "../eval/*.ts", "../examples") !== "";
    return { commit: `${git("rev-parse", "--short", "HEAD")}${changed ? "+" : ""}`, date };
  } catch {
    return { commit: "unknown", date };
  }
}

function writeBoard(measured: readonly Measured[]): void {
  const before = parseScoreboard(existsSync(BOARD) ? readFileSync(BOARD, "utf8") : "");
  const order = SETS.flatMap(({ shows }) => shows);
  writeFileSync(BOARD, toScoreboard(updated(before, measured, occasion()), order));
  progress(`Wrote ${BOARD}.`);
  for (const { path, svg } of measured.flatMap(({ drawing }) => drawing ?? [])) {
    writeFileSync(join(here, "..", path), svg);
    progress(`Wrote ${path}.`);
  }
}

function gate(measured: readonly Measured[]): number {
  const gates = JSON.parse(readFileSync(GATES, "utf8")) as Gates;
  if (values["update-gates"]) writeFileSync(GATES, `${JSON.stringify(raised(gates, measured), null, 2)}\n`);
  if (!values.check) return 0;
  const fallen = belowFloor(gates, measured);
  for (const line of fallen) progress(line);
  progress(fallen.length === 0 ? "Every gated figure holds." : `${fallen.length} figures are below their floors.`);
  return fallen.length === 0 ? 0 : 1;
}

process.exitCode = await main();
