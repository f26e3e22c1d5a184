import { type Comparison, compareReadings } from "#pipeline";
import { readInputs } from "#read";
import { toPassagesCsv, toSideBySideHtml } from "#report";
import { type ClusterMember, clusterPassages } from "#reuse";
import type { Article } from "#types";
import { exitCodes } from "./exit.ts";
import { showNotes, writeOutput } from "./output.ts";

interface CompareCall {
  readonly minWords: number;
  readonly format: "jsonl" | "csv" | "html" | "passim";
  readonly output?: string;
  readonly quiet?: boolean;
}

/** `hearsay compare`: the shared passages of what was read, in one of four forms. Gives the exit code. */
export async function compare(files: readonly string[], call: CompareCall): Promise<number> {
  const quiet = call.quiet ?? false;
  const comparison = await compareReadings(readInputs(files), call.minWords);
  showNotes(comparison.notes, quiet);
  if (comparison.articles.length === 0) {
    process.stderr.write("hearsay: nothing readable was found in what was given\n");
    return exitCodes.nothingUsable;
  }
  await writeOutput(call.output ?? "-", forms[call.format](comparison));
  if (!quiet) {
    process.stderr.write(`${comparison.articles.length} articles, ${comparison.passages.length} shared passages\n`);
  }
  return exitCodes.done;
}

const jsonLines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

const forms: Record<CompareCall["format"], (comparison: Comparison) => string> = {
  jsonl: ({ passages }) => jsonLines(passages),
  passim: ({ articles, passages }) => jsonLines(withGivenIds(clusterPassages(passages), articles)),
  csv: ({ articles, passages }) => toPassagesCsv(articles, passages),
  html: ({ articles, passages }) => toSideBySideHtml(articles, passages),
};

/** passim's rows speak in the ids of the records, where they have one. */
function withGivenIds(rows: readonly ClusterMember[], articles: readonly Article[]): unknown[] {
  const ids = new Map(articles.map((article) => [article.id, article.givenId ?? article.path ?? article.id]));
  return rows.map(({ article, ...row }) => ({ ...row, id: ids.get(article) ?? article }));
}
