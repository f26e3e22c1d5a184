import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Note } from "#types";
import { UsageError } from "./exit.ts";

/** Writes text to a file (folders are made) or, for "-", to standard output. Throws a UsageError that names the file. */
export async function writeOutput(file: string, text: string): Promise<void> {
  if (file === "-") {
    await new Promise<void>((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    });
    return;
  }
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

/** Most notes shown on standard error; the rest stand in the ledger. */
const SHOWN = 20;

/** Shows what could not be read or was doubtful while reading. */
export function showNotes(notes: readonly Note[], quiet: boolean): void {
  if (quiet) return;
  const reading = notes.filter((note) => note.code.startsWith("read/"));
  for (const note of reading.slice(0, SHOWN)) process.stderr.write(`note: ${note.message} [${note.code}]\n`);
  if (reading.length > SHOWN) process.stderr.write(`note: … and ${reading.length - SHOWN} more\n`);
}
