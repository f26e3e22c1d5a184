import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type Comparison, compareReadings } from "#pipeline";
import { readInputs } from "#read";
import { toPassagesCsv, toSideBySideHtml } from "#report";
import { type ClusterMember, clusterPassages } from "#reuse";
import type { Article, Note, Passage } from "#types";
import { exitCodes, UsageError } from "./exit.ts";
import { type Limited, limitsOf } from "./limits.ts";
import { checkOutputs, showNotes, writeOutput } from "./output.ts";
import { progressLine } from "./progress.ts";

interface CompareCall extends Limited {
  readonly minWords: number;
  readonly format: "jsonl" | "csv" | "html" | "passim";
  readonly output?: string;
  readonly quiet?: boolean;
}

/** `hearsay compare`: the shared passages of what was read, in one of four forms. Gives the exit code. */
export async function compare(files: readonly string[], call: CompareCall): Promise<number> {
  const quiet = call.quiet ?? false;
  const output = call.output ?? "-";
  await checkOutputs([output], files);
  const progress = progressLine(quiet);
  const { minWords } = call;
  const comparison = await compareReadings(readInputs(files, limitsOf(call)), { minWords, onProgress: progress.show });
  progress.end();
  const nothing = comparison.articles.length === 0;
  const unclear = call.format === "passim" ? sameIds(comparison.articles) : [];
  showNotes([...comparison.notes, ...unclear], quiet && !nothing);
  if (nothing) {
    process.stderr.write("hearsay: nothing readable was found in what was given\n");
    return exitCodes.nothingUsable;
  }
  await checkOutputs(
    [output],
    comparison.articles.flatMap(({ path, otherPaths }) => [path ?? [], otherPaths].flat()),
  );
  await writePieces(output, inPieces(forms[call.format](comparison)));
  if (!quiet) {
    const [articles, passages] = [comparison.articles.length, comparison.passages.length];
    const same = [...comparison.copies.values()].reduce((sum, { length }) => sum + length - 1, 0);
    const alone = articles === 1 ? " (it takes two to share words)" : "";
    const besides = same > 0 ? ` (and ${same} word for word the same)` : alone;
    process.stderr.write(
      `${articles} ${articles === 1 ? "article" : "articles"}${besides}, ${passages} shared ${passages === 1 ? "passage" : "passages"}\n`,
    );
  }
  return exitCodes.done;
}

/** Each form as parts to be written one after another: all of it together may be longer than a string can be. */
const forms: Record<CompareCall["format"], (comparison: Comparison) => Iterable<string>> = {
  jsonl: ({ passages }) => jsonLines(passages),
  passim: ({ articles, passages }) => jsonLines(passimRows(clusterPassages(passages), articles)),
  csv: ({ articles, passages }) => tableRows(articles, passages),
  html: ({ articles, passages, copies }) => [toSideBySideHtml(articles, passages, { copies })],
};

function* jsonLines(rows: Iterable<unknown>): Iterable<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}

/** One table made of many: the head of the first is the head of all. */
function* tableRows(articles: readonly Article[], passages: readonly Passage[]): Iterable<string> {
  let isFirst = true;
  for (const some of inPortions(passages)) {
    const table = toPassagesCsv(articles, some);
    yield isFirst ? table : table.slice(table.indexOf("\r\n") + 2);
    isFirst = false;
  }
}

/** Shared text of so many UTF-16 code units makes one table: far from too long, and few enough tables that what each costs is nothing. */
const PORTION = 2 ** 22;

/** The passages in order, some at a time; one empty portion where there are none, so that there is a head. */
function* inPortions(passages: readonly Passage[]): Iterable<readonly Passage[]> {
  let [from, size] = [0, 0];
  for (const [i, { members }] of passages.entries()) {
    size += members.reduce((sum, { exact }) => sum + exact.length, 0);
    if (size < PORTION) continue;
    yield passages.slice(from, i + 1);
    [from, size] = [i + 1, 0];
  }
  if (from === 0 || from < passages.length) yield passages.slice(from);
}

/** passim's rows speak in the ids of the records, where they have one; clusters are numbered as they come; series is the outlet. */
function* passimRows(rows: readonly ClusterMember[], articles: readonly Article[]): Iterable<unknown> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const names = namesOf(articles);
  const numbers = new Map<string, number>();
  for (const { cluster, article: id, ...row } of rows) {
    const article = byId.get(id);
    const number = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, number);
    yield {
      cluster: number,
      ...row,
      id: names.get(id) ?? id,
      series: article?.outlet ?? null,
      date: article?.published ?? null,
      text: article?.text.slice(row.begin, row.end) ?? "",
    };
  }
}

/** Ids that several records have: passim's rows say nothing else of where they are from. */
function sameIds(articles: readonly Article[]): Note[] {
  const byId = new Map<string, Article[]>();
  for (const article of articles)
    if (article.givenId !== null) byId.set(article.givenId, [...(byId.get(article.givenId) ?? []), article]);
  return [...byId].flatMap(([id, { length }]) => {
    const message = `${length} records have the id ${id}, so that the rows cannot tell them apart; give each an id of its own.`;
    return length > 1 ? [{ code: "read/same-id", article: null, span: null, message }] : [];
  });
}

/** By article id: the id of its record, else the file where that holds nothing else, else the article's own id. */
function namesOf(articles: readonly Article[]): Map<string, string> {
  const inFile = new Map<string | null, number>();
  for (const { path } of articles) inFile.set(path, (inFile.get(path) ?? 0) + 1);
  return new Map(
    articles.map(({ id, givenId, path }) => [id, givenId ?? (path !== null && inFile.get(path) === 1 ? path : id)]),
  );
}

/** Lines are written together up to about so many UTF-16 code units: a call to the system for each would be slow. */
const PIECE = 2 ** 16;

function* inPieces(parts: Iterable<string>): Iterable<string> {
  let piece = "";
  for (const part of parts) {
    if (piece.length + part.length > PIECE && piece !== "") {
      yield piece;
      piece = "";
    }
    piece += part;
  }
  if (piece !== "") yield piece;
}

/** Writes piece by piece, no faster than they are taken. Throws a UsageError that names the file; "-" is standard output. */
async function writePieces(file: string, pieces: Iterable<string>): Promise<void> {
  if (file === "-") {
    for (const piece of pieces) await writeOutput(file, piece);
    return;
  }
  // Makes the folder. Where there is one nothing is opened twice: a named pipe would end with the first.
  if (!existsSync(dirname(resolve(file)))) await writeOutput(file, "");
  try {
    await writeFile(file, pieces);
  } catch (error) {
    if (!isOfSystem(error)) throw error; // the pieces are made as they are written, and a mistake in that is ours
    throw new UsageError(`cannot write ${file}: ${error.message}`);
  }
}

function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
