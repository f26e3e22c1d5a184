/** The scoreboard: one table a stage, rows of absent data sets kept from the run that last had them. */
import type { Measured } from "./figures.ts";
import { shown } from "./figures.ts";

/** One line of a table, all as shown. */
export interface Row {
  readonly stage: string;
  readonly set: string;
  readonly figure: string;
  readonly ours: string;
  readonly beside: string;
  /** Short hash, with "+" where files were changed since. */
  readonly commit: string;
  /** ISO 8601 day. */
  readonly date: string;
}

/** Where and when figures were computed. */
export interface Occasion {
  readonly commit: string;
  readonly date: string;
}

/** The scoreboard's state: its rows, and what stands under the tables for each data set. */
export interface Scoreboard {
  readonly rows: readonly Row[];
  readonly remarks: ReadonlyMap<string, readonly string[]>;
}

const STAGES = ["read", "model", "attribute", "source", "reuse", "story", "claim", "ledger"];
const HEAD = "| data set | figure | ours | beside it | commit | date |\n|---|---|---|---|---|---|";
const UNDER = "## Remarks";

/** The scoreboard that a file holds; an empty one for no file. */
export function parseScoreboard(markdown: string): Scoreboard {
  const rows: Row[] = [];
  const remarks = new Map<string, string[]>();
  const [tables = "", under = ""] = markdown.split(`\n${UNDER}\n`);
  let stage = "";
  for (const line of tables.split("\n")) {
    if (line.startsWith("## ")) stage = line.slice(3);
    const row = stage === "" ? null : parseRow(stage, line);
    if (row) rows.push(row);
  }
  for (const part of under.split(/^### /m).slice(1)) {
    const [set = "", ...lines] = part.split("\n");
    remarks.set(set, lines.join("\n").trim().split("\n\n"));
  }
  return { rows, remarks };
}

function parseRow(stage: string, line: string): Row | null {
  const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
  const [, set = "", figure = "", ours = "", beside = "", commit = "", date = ""] = cells;
  if (cells.length !== 8 || set === "data set" || set.startsWith("---")) return null;
  return { stage, set, figure, ours, beside, commit, date };
}

/** The board with what was measured now put in the place of the same data set's older rows; what is absent stays as it was. */
export function updated(board: Scoreboard, measured: readonly Measured[], { commit, date }: Occasion): Scoreboard {
  const fresh = new Set(measured.filter(({ absent }) => absent === null).map(({ set }) => set));
  const rows = measured.flatMap(({ set, figures }) =>
    figures.map((figure) => ({
      stage: figure.stage,
      set,
      figure: figure.name,
      ours: shown(figure),
      beside: figure.beside ?? "",
      commit,
      date,
    })),
  );
  const remarks = new Map(board.remarks);
  for (const { set, absent, remarks: lines } of measured) {
    const older = board.rows.find((row) => row.set === set);
    if (absent === null) remarks.set(set, lines);
    else
      remarks.set(set, [
        absentLine(absent, older),
        ...(board.remarks.get(set) ?? []).filter((line) => !isAbsentLine(line)),
      ]);
  }
  return { rows: [...rows, ...board.rows.filter((row) => !fresh.has(row.set))], remarks };
}

const ABSENT = "**Absent in the latest run**";

function absentLine(why: string, older: Row | undefined): string {
  const kept = older ? `its rows are those of ${older.commit}, ${older.date}` : "nothing was ever measured on it";
  return `${ABSENT} (${why}); ${kept}.`;
}

const isAbsentLine = (line: string) => line.startsWith(ABSENT);

/** The scoreboard as Markdown; data sets in the given order, unknown ones last. */
export function toScoreboard(board: Scoreboard, sets: readonly string[]): string {
  const rank = (set: string) => (sets.includes(set) ? sets.indexOf(set) : sets.length);
  const stages = new Set([...STAGES, ...board.rows.map(({ stage }) => stage)]); // a stage that nobody listed comes last
  const tables = [...stages].flatMap((stage) => {
    const rows = board.rows.filter((row) => row.stage === stage).sort((a, b) => rank(a.set) - rank(b.set));
    return rows.length === 0 ? [] : [`## ${stage}\n\n${HEAD}\n${rows.map(toLine).join("\n")}`];
  });
  const notes = [...board.remarks]
    .filter(([, lines]) => lines.length > 0)
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([set, lines]) => `### ${set}\n\n${lines.join("\n\n")}`);
  return `${[INTRODUCTION, ...tables, ...(notes.length > 0 ? [UNDER, ...notes] : [])].join("\n\n")}\n`;
}

function toLine({ set, figure, ours, beside, commit, date }: Row): string {
  return `| ${[set, figure, ours, beside, commit, date].map((cell) => cell.replace(/(?<!\\)\|/g, "\\|")).join(" | ")} |`;
}

const INTRODUCTION = `# Scoreboard

Written by \`npm run eval\`; no figure here was typed by hand. Shares are between 0 and 1. A commit with "+" had changes that were not committed. "People" is how well people who mark the same text agree, on the same measure. What each data set is and how each figure is counted stands in [eval/README.md](README.md).`;
