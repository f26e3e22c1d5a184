import { type Comparison, compareReadings } from "#pipeline";
import { readInputs } from "#read";
import { toPassagesCsv, toSideBySideHtml } from "#report";
import { type ClusterMember, clusterPassages } from "#reuse";
import type { Article } from "#types";
import { exitCodes } from "./exit.ts";
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
  showNotes(comparison.notes, quiet && !nothing);
  if (nothing) {
    process.stderr.write("hearsay: nothing readable was found in what was given\n");
    return exitCodes.nothingUsable;
  }
  await checkOutputs(
    [output],
    comparison.articles.flatMap(({ path, otherPaths }) => [path ?? [], otherPaths].flat()),
  );
  await writeOutput(output, forms[call.format](comparison));
  if (!quiet) {
    const [articles, passages] = [comparison.articles.length, comparison.passages.length];
    const alone = articles === 1 ? " (it takes two to share words)" : "";
    process.stderr.write(
      `${articles} ${articles === 1 ? "article" : "articles"}${alone}, ${passages} shared ${passages === 1 ? "passage" : "passages"}\n`,
    );
  }
  return exitCodes.done;
}

const jsonLines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

const forms: Record<CompareCall["format"], (comparison: Comparison) => string> = {
  jsonl: ({ passages }) => jsonLines(passages),
  passim: ({ articles, passages }) => jsonLines(passimRows(clusterPassages(passages), articles)),
  csv: ({ articles, passages }) => toPassagesCsv(articles, passages),
  html: ({ articles, passages }) => toSideBySideHtml(articles, passages),
};

/** passim's rows speak in the ids of the records, where they have one; series is the outlet. */
function passimRows(rows: readonly ClusterMember[], articles: readonly Article[]): unknown[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return rows.map(({ article: id, ...row }) => {
    const article = byId.get(id);
    return {
      ...row,
      id: article?.givenId ?? article?.path ?? id,
      series: article?.outlet ?? null,
      date: article?.published ?? null,
      text: article?.text.slice(row.begin, row.end) ?? "",
    };
  });
}
