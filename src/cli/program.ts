import { createRequire } from "node:module";
import { Command, InvalidArgumentError, Option } from "commander";

const { version, description } = createRequire(import.meta.url)("../../package.json") as {
  version: string;
  description: string;
};

/** The command line, as commander knows it; each command loads its code when it runs. */
export function program(): Command {
  const hearsay = new Command("hearsay")
    .description(description)
    .version(version)
    .exitOverride()
    .showHelpAfterError("(hearsay --help shows what there is)")
    .addHelpText("after", help.main)
    .hook("preAction", async () => (await import("#pipeline")).compileLater());
  addReport(hearsay);
  addAnnotate(hearsay);
  addCompare(hearsay);
  return hearsay;
}

function addReport(hearsay: Command): void {
  hearsay
    .command("report")
    .description("read articles and write the ledger: as a page to read, as JSON, CSV or Markdown")
    .argument("<files...>", "files, folders or globs; - for standard input (text, HTML, JSON, JSON Lines; .gz of each)")
    .option(
      "-o, --output <file>",
      "the HTML report (default: hearsay-report.html when no other output is named)",
      fileName,
    )
    .option("--json <file>", "the ledger as JSON; - for standard output", fileName)
    .option("--markdown <file>", "the claims as Markdown; - for standard output", fileName)
    .option("--attributions-csv <file>", "the attributions as CSV; - for standard output", fileName)
    .option("--claims-csv <file>", "the claims as CSV; - for standard output", fileName)
    .addOption(rules())
    .addOption(maxBytes())
    .option("-q, --quiet", "no progress and no summary on standard error")
    .exitOverride()
    .addHelpText("after", help.report)
    .action(async (files: string[], options) => {
      const { report } = await import("./report.ts");
      process.exitCode = await report(files, options);
    });
}

function addAnnotate(hearsay: Command): void {
  hearsay
    .command("annotate")
    .description("a line filter: JSON Lines in, the same records with attributions, sources, blocks and notes out")
    .addOption(rules())
    .option("-q, --quiet", "no summary on standard error")
    .exitOverride()
    .addHelpText("after", help.annotate)
    .action(async (options) => {
      const { annotate } = await import("./annotate.ts");
      process.exitCode = await annotate(options);
    });
}

function addCompare(hearsay: Command): void {
  hearsay
    .command("compare")
    .description("find the words that articles share: text reuse, with places in each")
    .argument("<files...>", "what `report` reads")
    .option("--min-words <n>", "fewest words in a shared passage, 2 or more", wholeNumber, 7)
    .addOption(
      new Option("--format <form>", "what to write").choices(["jsonl", "csv", "html", "passim"]).default("jsonl"),
    )
    .option("-o, --output <file>", "where to write it (default: standard output)", fileName)
    .addOption(maxBytes())
    .option("-q, --quiet", "no progress and no summary on standard error")
    .exitOverride()
    .addHelpText("after", help.compare)
    .action(async (files: string[], options) => {
      const { compare } = await import("./compare.ts");
      process.exitCode = await compare(files, options);
    });
}

function rules(): Option {
  return new Option("--rules", "attribute by rules alone, without the trained weights: faster, and finds less");
}

function maxBytes(): Option {
  return new Option(
    "--max-bytes <n>",
    "the largest file read as one piece (default: 20000000; JSON Lines have no limit)",
  ).argParser(wholeNumber);
}

/** `--json -q` is a file name left out, not a file of that name. */
function fileName(value: string): string {
  if (/^-./.test(value)) throw new InvalidArgumentError(`A file's name is missing; write ./${value} if it is this.`);
  return value;
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 2) throw new InvalidArgumentError("It must be a whole number, 2 or more.");
  return number;
}

const exits = `
Exit codes: 0 done, 1 nothing usable in the input, 2 wrong call.`;

const help = {
  main: `
Examples:
  $ hearsay report story/*.txt                         writes hearsay-report.html
  $ hearsay report story/ -o report.html --json ledger.json
  $ hearsay annotate < articles.jsonl > annotated.jsonl
  $ hearsay compare a.txt b.html --format html -o compare.html
${exits}
Everything runs on this machine; nothing is sent anywhere.`,
  report: `
Examples:
  $ hearsay report articles/*.txt -o report.html --json ledger.json
  $ hearsay report archive.jsonl.gz --claims-csv claims.csv
  $ cat article.txt | hearsay report - --markdown -
${exits}`,
  annotate: `
One JSON object a line: "text" is needed; "id", "url", "title", "outlet", "published", "byline" are used; all else is passed through.
A line that is no such record comes back as a note with its number. Memory does not grow with the input.

Examples:
  $ hearsay annotate < articles.jsonl > annotated.jsonl
  $ zcat archive.jsonl.gz | hearsay annotate | gzip > annotated.jsonl.gz
${exits}`,
  compare: `
Formats: jsonl (a passage a line, articles by the ids that \`report --json\` gives them), csv (a member a line, with its file),
html (side by side, with the share of each article that the other has),
passim (a line for each part of a cluster: cluster, size, begin, end, id, series, date, text; clusters are numbered from 0).
Places (begin and end, start and end) count UTF-16 code units of the article's text, from 0, the end not included.
JSON Lines may be passim's: "id" and "text", with "series" or "group" for the outlet and "date".
Records with the very same text are one article, the one published first; a note names the others.

Examples:
  $ hearsay compare wire.txt paper.txt
  $ hearsay compare story/*.html --format html -o compare.html
  $ hearsay compare archive.jsonl.gz --format passim > clusters.jsonl
  $ hearsay compare archive.jsonl --min-words 12 --format csv -o passages.csv
${exits}`,
};
