import { constants } from "node:fs";
import { access, mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Note } from "#types";
import { UsageError } from "./exit.ts";

/**
 * Looks before hours of work are lost: every output can be written, no two are one file, none is an input.
 * Throws a UsageError that names the file. "-" is standard output.
 */
export async function checkOutputs(outputs: readonly string[], inputs: readonly string[]): Promise<void> {
  const files = outputs.filter((file) => file !== "-").map((file) => resolve(file));
  const read = new Set(inputs.map((file) => resolve(file)));
  for (const [i, file] of files.entries()) {
    if (files.indexOf(file) < i) throw new UsageError(`${file} is named for two outputs; give each a file of its own`);
    if (read.has(file))
      throw new UsageError(`${file} is to be read: writing there would destroy it; name another file`);
    await checkWritable(file);
  }
}

async function checkWritable(file: string): Promise<void> {
  if ((await stat(file).catch(() => null))?.isDirectory()) throw new UsageError(`cannot write ${file}: it is a folder`);
  let folder = dirname(file);
  while (folder !== dirname(folder) && !(await stat(folder).catch(() => null))) folder = dirname(folder);
  const isFolder = (await stat(folder)).isDirectory();
  const writable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!isFolder || !writable) throw new UsageError(`cannot write ${file}: ${folder} is no folder to write in`);
}

/** Text as a terminal may show it: control characters, which it would obey, stand as “\\x1b”; line ends and tabs stay. */
export function forTerminal(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, escaped);
}

function escaped(control: string): string {
  return `\\x${control.charCodeAt(0).toString(16).padStart(2, "0")}`;
}

/** Writes text to a file (folders are made) or, for "-", to standard output. Throws a UsageError that names the file. */
export async function writeOutput(file: string, text: string): Promise<void> {
  if (file === "-") {
    await new Promise<void>((done, failed) => {
      process.stdout.write(process.stdout.isTTY ? forTerminal(text) : text, (error) =>
        error ? failed(error) : done(),
      );
    });
    return;
  }
  try {
    await makeFolder(dirname(resolve(file)));
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

/** One folder at a time: Node's recursive mkdir never comes back where the file system takes no new folders (/proc). */
async function makeFolder(folder: string): Promise<void> {
  if (await stat(folder).catch(() => null)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder);
}

/** Most notes shown on standard error; the rest stand in the ledger. */
const SHOWN = 20;

/** Shows what could not be read or was doubtful while reading; when nothing at all could be read, that is shown even if quiet. */
export function showNotes(notes: readonly Note[], quiet: boolean): void {
  if (quiet) return;
  const reading = notes.filter((note) => note.code.startsWith("read/"));
  for (const note of reading.slice(0, SHOWN)) {
    const message = note.message.replace(/\p{Cc}/gu, escaped); // an id with a line end would make a note of its own
    process.stderr.write(`note: ${message} [${note.code}]\n`);
  }
  if (reading.length > SHOWN) process.stderr.write(`note: … and ${reading.length - SHOWN} more\n`);
}
