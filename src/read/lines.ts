import { Readable } from "node:stream";
import { constants, createGunzip } from "node:zlib";
import { readJsonLine } from "./json.ts";
import { limitsOf, type ReadOptions } from "./options.ts";
import { joinReadings, note, nothing, type Place, placeName, type Reading, sha256 } from "./reading.ts";
import { isGzip } from "./unpack.ts";

/** A line of a stream: its bytes, or null where it was longer than the limit and left out. */
interface ByteLine {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/** JSON Lines from a stream of bytes, packed or not: one reading a line, memory bounded by the longest line allowed. */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  place: Place,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const limits = limitsOf(options);
  let lines = 0;
  try {
    for await (const line of splitLines(unpacked(stream, limits.maxUnpackedBytes), limits.maxBytes)) {
      const reading = readByteLine(line, place, limits.maxBytes);
      if (reading) {
        lines++;
        yield reading;
      }
    }
  } catch (error) {
    if (error !== TOO_MUCH && error !== TOO_SHORT && !(error instanceof Error && "code" in error)) throw error;
    yield { inputs: [], articles: [], notes: [streamNote(error, place, limits.maxUnpackedBytes)] };
    return;
  }
  if (lines === 0) yield nothing(place, sha256(""), note("empty", `${placeName(place)} is empty; nothing was read.`));
}

/** Thrown to leave the loop; they never leave this file. */
const TOO_MUCH = new Error("unpacks to more than allowed");
const TOO_SHORT = new Error("ends too early");

function streamNote(error: unknown, place: Place, maxUnpackedBytes: number) {
  const name = placeName(place);
  if (error === TOO_MUCH)
    return note(
      "too-large",
      `${name} unpacks to more than ${maxUnpackedBytes} bytes; the lines up to there were read. Unpack it and give its parts.`,
    );
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  if (error === TOO_SHORT)
    return note(
      "gzip-truncated",
      `${name} is a gzip file that ends too early; the lines before the break were read. Fetch or pack it again.`,
    );
  if (code.startsWith("Z_"))
    return note(
      "gzip-damaged",
      `${name} is a damaged gzip file; the lines before the damage were read. Fetch or pack it again.`,
    );
  return note("unreadable", `${name} could not be read to its end (${code}); check it and its permissions.`);
}

async function* unpacked(stream: AsyncIterable<Uint8Array>, maxUnpackedBytes: number): AsyncGenerator<Uint8Array> {
  const source = stream[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done) return;
  if (isGzip(first.value)) yield* gunzipped(first.value, source, maxUnpackedBytes);
  else yield* replay(first.value, source, () => {});
}

/** Unpacks to the last byte that came, then throws when the file ended too early: a stream that fails at once loses what it still holds. */
async function* gunzipped(
  first: Uint8Array,
  source: AsyncIterator<Uint8Array>,
  maxUnpackedBytes: number,
): AsyncGenerator<Uint8Array> {
  const end = { tail: new Uint8Array(), members: 0 };
  const packed = Readable.from(replay(first, source, (chunk) => seeEnd(end, chunk)));
  const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
  packed.on("error", (error) => gunzip.destroy(error));
  let size = 0;
  try {
    for await (const chunk of packed.pipe(gunzip) as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > maxUnpackedBytes) throw TOO_MUCH;
      yield chunk;
    }
  } finally {
    packed.destroy();
  }
  if (end.members < 2 && !endsWithSize(end.tail, size)) throw TOO_SHORT;
}

/** Keeps the last bytes of the packed stream and counts what looks like the start of a file packed behind another. */
function seeEnd(end: { tail: Uint8Array; members: number }, chunk: Uint8Array): void {
  for (let at = chunk.indexOf(0x1f); at >= 0; at = chunk.indexOf(0x1f, at + 1))
    if (chunk[at + 1] === 0x8b && chunk[at + 2] === 0x08) end.members++;
  end.tail = Buffer.concat([end.tail, chunk.subarray(-8)]).subarray(-8);
}

/** A gzip file ends with its unpacked size, modulo 2^32 (RFC 1952). */
function endsWithSize(tail: Uint8Array, size: number): boolean {
  return tail.length === 8 && new DataView(tail.buffer, tail.byteOffset).getUint32(4, true) === size % 2 ** 32;
}

async function* replay(
  first: Uint8Array,
  source: AsyncIterator<Uint8Array>,
  see: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  try {
    for (let next: IteratorResult<Uint8Array> = { value: first }; !next.done; next = await source.next()) {
      see(next.value);
      yield next.value;
    }
  } finally {
    await source.return?.();
  }
}

/** Lines of text from a stream of bytes, numbered from 1; `text` is null for one longer than the limit, which is passed over. */
export async function* readTextLines(
  stream: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<{ readonly number: number; readonly text: string | null }> {
  for await (const { number, bytes } of splitLines(stream, limitsOf(options).maxBytes)) {
    yield { number, text: bytes && new TextDecoder("utf-8").decode(bytes) };
  }
}

async function* splitLines(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      parts.push(chunk.subarray(start, end));
      yield { number: number++, bytes: size + end - start > maxBytes ? null : Buffer.concat(parts) };
      parts = [];
      size = 0;
      start = end + 1;
    }
    size += chunk.length - start;
    if (size <= maxBytes) parts.push(Buffer.from(chunk.subarray(start)));
    else parts = [];
  }
  if (size > 0) yield { number, bytes: size > maxBytes ? null : Buffer.concat(parts) };
}

function readByteLine(line: ByteLine, place: Place, maxBytes: number): Reading | null {
  const here = { ...place, line: line.number };
  if (!line.bytes) {
    const message = `${placeName(here)} is longer than ${maxBytes} bytes and was passed over; raise the limit (--max-bytes).`;
    return { inputs: [], articles: [], notes: [note("too-large", message)] };
  }
  const text = new TextDecoder("utf-8").decode(line.bytes);
  if (text.trim() === "") return null;
  const reading = readJsonLine(text, here, sha256(line.bytes));
  if (!text.includes("\uFFFD")) return reading;
  const message = `${placeName(here)} is not valid UTF-8 in places; each stands as U+FFFD.`;
  return joinReadings([
    reading,
    { inputs: [], articles: [], notes: [note("invalid-encoding", message, reading.articles[0]?.id ?? null)] },
  ]);
}
