import { decode } from "./decode.ts";
import { readHtml } from "./html.ts";
import { readJson, readJsonLines } from "./json.ts";
import { limitsOf, type ReadOptions } from "./options.ts";
import { readText } from "./plain.ts";
import { joinReadings, note, nothing, type Place, placeName, type Reading, sha256 } from "./reading.ts";
import { binaryKind, formatOfPath, formatOfText } from "./sniff.ts";
import { isGzip, unpack } from "./unpack.ts";

/** One file in memory: its form is taken from the path's ending and from the bytes themselves. `path` null: from the bytes alone. */
export function readBytes(bytes: Uint8Array, path: string | null, options: ReadOptions = {}): Reading {
  const limits = limitsOf(options);
  const place: Place = { path };
  const hash = sha256(bytes);
  if (bytes.length > limits.maxBytes) return nothing(place, hash, tooLarge(bytes.length, limits.maxBytes, place));
  if (!isGzip(bytes)) return readUnpacked(bytes, place, hash);
  const unpacked = unpack(bytes, limits.maxBytes, place);
  if (!unpacked.bytes?.length)
    return nothing(place, hash, ...(unpacked.notes.length ? unpacked.notes : [emptyNote(place)]));
  const reading = readUnpacked(unpacked.bytes, place, hash);
  const article = reading.articles.length === 1 ? (reading.articles[0]?.id ?? null) : null;
  return { ...reading, notes: [...unpacked.notes.map((one) => ({ ...one, article })), ...reading.notes] };
}

/** The note for a file beyond the limit. */
export function tooLarge(size: number, maxBytes: number, place: Place) {
  const message = `${placeName(place)} has ${size} bytes, more than the ${maxBytes} that are read as one piece; raise the limit (--max-bytes), or give the articles as JSON Lines.`;
  return note("too-large", message);
}

function emptyNote(place: Place) {
  return note("empty", `${placeName(place)} is empty; nothing was read.`);
}

function readUnpacked(bytes: Uint8Array, place: Place, hash: string): Reading {
  if (bytes.length === 0) return nothing(place, hash, emptyNote(place));
  const kind = binaryKind(bytes);
  if (kind) {
    const message = `${placeName(place)} is a ${kind}, not text, and was not read; give its text as .txt or .html.`;
    return nothing(place, hash, note("not-text", message));
  }
  const { text, notes } = decode(bytes, place);
  const reading = readDecoded(text, place, hash);
  const article = reading.articles.length === 1 ? (reading.articles[0]?.id ?? null) : null;
  return joinReadings([
    { inputs: [], articles: [], notes: notes.map((one) => placed(one, article, reading)) },
    reading,
  ]);
}

/** A note's span only holds where the article's text is the decoded file. */
function placed(one: Reading["notes"][number], article: string | null, reading: Reading) {
  const text = reading.articles.length === 1 ? reading.articles[0]?.text : undefined;
  const holds = one.span && text?.slice(one.span.start, one.span.end) === "\uFFFD";
  return { ...one, article, span: holds ? one.span : null };
}

function readDecoded(text: string, place: Place, hash: string): Reading {
  const format = formatOfText(text, place.path === null ? null : formatOfPath(place.path));
  if (format === "html") return readHtml(text, place, { hash });
  if (format === "json") return readJson(text, place, hash);
  if (format === "jsonl") return readJsonLines(text, place);
  return readText(text, place, { hash });
}
