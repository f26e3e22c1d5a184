import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { readBytes, tooLarge } from "./bytes.ts";
import { findFiles } from "./find-files.ts";
import { readLines } from "./lines.ts";
import { limitsOf, type ReadOptions } from "./options.ts";
import { note, nothing, type Reading } from "./reading.ts";
import { formatOfPath } from "./sniff.ts";

/**
 * Reads what the patterns name: a file, a folder, a glob, or "-" for standard input, in the order of their paths and none twice
 * (standard input last). One reading a file, and one a record of JSON Lines, which are streamed: memory holds one file or record.
 * Whatever cannot be read is a reading without an article and with a note.
 */
export async function* readInputs(patterns: readonly string[], options: ReadOptions = {}): AsyncGenerator<Reading> {
  limitsOf(options);
  const { paths, notes } = await findFiles(patterns.filter((pattern) => pattern !== "-"));
  if (notes.length > 0) yield { inputs: [], articles: [], notes };
  for (const path of paths) yield* readFilePath(path, options);
  if (patterns.includes("-")) yield* readStream(options.stdin ?? process.stdin, options);
}

async function* readFilePath(path: string, options: ReadOptions): AsyncGenerator<Reading> {
  try {
    if (formatOfPath(path) === "jsonl") yield* readLines(createReadStream(path), { path }, options);
    else yield await readWhole(path, options);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    const why = String(error.code);
    yield {
      inputs: [],
      articles: [],
      notes: [note("unreadable", `${path} could not be read (${why}); check it and its permissions.`)],
    };
  }
}

async function readWhole(path: string, options: ReadOptions): Promise<Reading> {
  const { maxBytes } = limitsOf(options);
  const { size } = await stat(path);
  if (size <= maxBytes) return readBytes(await readFile(path), path, options);
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return nothing({ path }, hash.digest("hex"), tooLarge(size, maxBytes, { path }));
}

/** Standard input: JSON Lines are streamed, anything else is read whole. Which it is, its first bytes tell. */
async function* readStream(stream: Readable, options: ReadOptions): AsyncGenerator<Reading> {
  const { maxBytes } = limitsOf(options);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const source = stream[Symbol.asyncIterator]();
  for (let next = await source.next(); !next.done; next = await source.next()) {
    const chunk = typeof next.value === "string" ? Buffer.from(next.value) : (next.value as Uint8Array);
    chunks.push(chunk);
    size += chunk.length;
    if (startsAsRecords(chunks)) return yield* readLines(rest(chunks, source), { path: null }, options);
    if (size > maxBytes) return yield { inputs: [], articles: [], notes: [tooLarge(size, maxBytes, { path: null })] };
  }
  yield readBytes(Buffer.concat(chunks), null, options);
}

/** A whole first line that is a JSON object: `{"id": …}` and a line end. */
function startsAsRecords(chunks: readonly Uint8Array[]): boolean {
  const first = chunks[0]?.[0];
  if (first !== 0x7b || chunks.length > 1000) return false;
  const last = chunks.at(-1);
  if (!last?.includes(0x0a)) return false;
  const text = Buffer.concat(chunks).toString("utf8");
  try {
    return typeof JSON.parse(text.slice(0, text.indexOf("\n"))) === "object";
  } catch {
    return false;
  }
}

async function* rest(chunks: readonly Uint8Array[], source: AsyncIterator<unknown>): AsyncGenerator<Uint8Array> {
  yield* chunks;
  for (let next = await source.next(); !next.done; next = await source.next())
    yield typeof next.value === "string" ? Buffer.from(next.value) : (next.value as Uint8Array);
}
