import { analyzeReadings } from "#pipeline";
import { readInputs } from "#read";
import { toAttributionsCsv, toClaimsCsv, toHtml, toJson, toMarkdown } from "#report";
import type { LedgerFile } from "#types";
import { exitCodes, UsageError } from "./exit.ts";
import { type Limited, limitsOf } from "./limits.ts";
import { checkOutputs, forTerminal, showNotes, writeOutput } from "./output.ts";
import { progressLine } from "./progress.ts";
import { type Attributing, withReader } from "./reader.ts";

interface ReportCall extends Limited, Attributing {
  readonly output?: string;
  readonly json?: string;
  readonly markdown?: string;
  readonly attributionsCsv?: string;
  readonly claimsCsv?: string;
  readonly quiet?: boolean;
}

interface Output {
  readonly file: string;
  readonly form: (ledger: LedgerFile) => string;
}

/** `hearsay report`: reads, analyses and writes every form that was asked for. Gives the exit code. */
export async function report(files: readonly string[], call: ReportCall): Promise<number> {
  const quiet = call.quiet ?? false;
  const outputs = outputsOf(call);
  const named = outputs.map(({ file }) => file);
  await checkOutputs(named, files);
  const progress = progressLine(quiet);
  const { ledger, notes } = await withReader(call, (reader) =>
    analyzeReadings(readInputs(files, limitsOf(call)), { reader, onProgress: progress.show }),
  );
  progress.end();
  const nothing = ledger.articles.length === 0;
  showNotes(notes, quiet && !nothing);
  if (nothing) {
    process.stderr.write("hearsay: nothing readable was found in what was given\n");
    return exitCodes.nothingUsable;
  }
  await checkOutputs(
    named,
    ledger.inputs.flatMap(({ path }) => path ?? []),
  );
  for (const { file, form } of outputs) await writeOutput(file, form(ledger));
  if (!quiet) process.stderr.write(forTerminal(`${summary(ledger)}\n${written(outputs)}`));
  return exitCodes.done;
}

function outputsOf(call: ReportCall): Output[] {
  const asked = [
    { file: call.output, form: toHtml },
    { file: call.json, form: toJson },
    { file: call.markdown, form: toMarkdown },
    { file: call.attributionsCsv, form: toAttributionsCsv },
    { file: call.claimsCsv, form: toClaimsCsv },
  ].flatMap(({ file, form }) => (file === undefined ? [] : [{ file, form: (ledger: LedgerFile) => form(ledger) }]));
  if (asked.filter(({ file }) => file === "-").length > 1) {
    throw new UsageError("only one form can go to standard output; name a file for the others");
  }
  return asked.length > 0 ? asked : [{ file: "hearsay-report.html", form: (ledger) => toHtml(ledger) }];
}

function summary({ articles, claims, attributions, stories }: LedgerFile): string {
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  return [
    count(articles.length, "article", "articles"),
    count(stories.length, "story", "stories"),
    count(attributions.length, "attribution", "attributions"),
    count(claims.length, "claim", "claims"),
  ].join(", ");
}

function written(outputs: readonly Output[]): string {
  return outputs.map(({ file }) => (file === "-" ? "" : `wrote ${file}\n`)).join("");
}
