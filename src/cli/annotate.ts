import type { Reader } from "#model";
import { annotateLines } from "#pipeline";
import { readTextLines } from "#read";
import { exitCodes } from "./exit.ts";
import { forTerminal } from "./output.ts";
import { type Attributing, withReader } from "./reader.ts";

/** `hearsay annotate`: a line filter over standard input, in order, a handful of records in memory at a time. Gives the exit code. */
export function annotate(call: Attributing & { readonly quiet?: boolean }): Promise<number> {
  return withReader(call, (reader) => annotateAll(reader, call.quiet ?? false));
}

async function annotateAll(reader: Reader | null, quiet: boolean): Promise<number> {
  let records = 0;
  let noted = 0;
  let lines = 0;
  for await (const annotated of annotateLines(linesWithText(), { reader })) {
    lines++;
    if (annotated.blocks.length > 0) records++;
    if (annotated.notes.length > 0) noted++;
    await write(`${JSON.stringify(annotated)}\n`);
  }
  if (!quiet) process.stderr.write(`${lines} lines, ${records} records annotated, ${noted} with notes\n`);
  return records > 0 || lines === 0 ? exitCodes.done : exitCodes.nothingUsable;
}

async function* linesWithText() {
  for await (const line of readTextLines(process.stdin)) if (line.text?.trim() !== "") yield line;
}

/** Waits where whoever reads us is slower than we are: that is what bounds the memory. */
function write(text: string): Promise<void> | void {
  if (!process.stdout.write(process.stdout.isTTY ? forTerminal(text) : text))
    return new Promise((resolve) => process.stdout.once("drain", resolve));
}
