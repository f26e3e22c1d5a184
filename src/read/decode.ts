import { createRequire } from "node:module";
import type { Note } from "#types";
import { note, type Place, placeName } from "./reading.ts";
import { mendWindows1252 } from "./windows-1252.ts";

const load = createRequire(import.meta.url);

/** Text of bytes: without BOM, line ends as LF. */
export interface Decoded {
  readonly text: string;
  /** WHATWG label of the encoding. */
  readonly encoding: string;
  readonly notes: readonly Note[];
}

/**
 * Decodes by, in this order: byte order mark, the file's own declaration (HTML meta, XML), UTF-8 where it is valid or nearly so,
 * and a guess (chardet). Bytes that stand for nothing become U+FFFD and are noted with their place.
 */
export function decode(bytes: Uint8Array, place: Place): Decoded {
  const encoding = markedEncoding(bytes) ?? declaredEncoding(bytes) ?? (isUtf8(bytes) ? "utf-8" : null);
  if (encoding) return decodeAs(bytes, encoding, place, []);
  const lossy = new TextDecoder("utf-8").decode(bytes);
  if (mostlyUtf8(lossy) || !looksSingleByte(bytes)) return decodeAs(bytes, "utf-8", place, []);
  const guess = guessEncoding(bytes);
  const message = `${placeName(place)} is not UTF-8 and declares no encoding; it was read as ${guess}. Save it as UTF-8 if letters look wrong.`;
  return decodeAs(bytes, guess, place, [note("encoding-guessed", message)]);
}

function decodeAs(bytes: Uint8Array, encoding: string, place: Place, notes: readonly Note[]): Decoded {
  const decoder = new TextDecoder(encoding);
  const decoded = decoder.decode(bytes);
  const text = normalizeLines(decoder.encoding === "windows-1252" ? mendWindows1252(decoded) : decoded);
  const bad = text.indexOf("\uFFFD");
  if (bad < 0) return { text, encoding, notes };
  const count = text.split("\uFFFD").length - 1;
  const line = text.slice(0, bad).split("\n").length;
  const message = `${placeName(place)} has ${count} ${count === 1 ? "place" : "places"} that ${count === 1 ? "is" : "are"} not valid ${encoding}, the first on line ${line}; each stands as U+FFFD.`;
  return { text, encoding, notes: [...notes, note("invalid-encoding", message, null, { start: bad, end: bad + 1 })] };
}

/** Line ends as LF. */
function normalizeLines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return unmarkedUtf16(bytes);
}

/** Every other byte of Latin letters in UTF-16 is zero: `H\0a\0r\0`. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 512);
  if (head.length < 8) return null;
  let even = 0;
  let odd = 0;
  for (const [i, byte] of head.entries()) if (byte === 0) i % 2 ? odd++ : even++;
  const half = head.length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return "utf-16le";
  return even > half * 0.7 && odd < half * 0.1 ? "utf-16be" : null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  if (!/^\s*</.test(head)) return null;
  const label =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,30})/i.exec(head)?.[1];
  if (!label || /^utf-?16/i.test(label)) return null; // what is readable as ASCII cannot be UTF-16
  if (/^utf-?8$/i.test(label)) return isUtf8(bytes) ? "utf-8" : null; // declared, but plainly something else
  return known(label) ? label.toLowerCase() : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A damaged UTF-8 file has more letters that came out right than places that did not. */
function mostlyUtf8(lossy: string): boolean {
  const bad = lossy.split("\uFFFD").length - 1;
  const good = lossy.match(/[^\0-\x7f\uFFFD]/g)?.length ?? 0;
  return good > bad;
}

/** € … ‘ ’ “ ” • – — ™, a hard space, £ and © of windows-1252. */
const MARK_BYTES = new Set([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xa0, 0xa3, 0xa9]);

/** Whether the bytes above ASCII look like letters and marks of an older encoding rather than damage: many, or "caf\xe9", "\x93Yes\x94", "\x80 40". */
function looksSingleByte(bytes: Uint8Array): boolean {
  let high = 0;
  let plausible = 0;
  for (const [i, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    high++;
    if (MARK_BYTES.has(byte) || (byte >= 0xc0 && byte < 0xff && (isLetter(bytes[i - 1]) || isLetter(bytes[i + 1]))))
      plausible++;
  }
  return high > bytes.length * 0.1 || plausible >= high * 0.9;
}

function isLetter(byte = 0): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

function guessEncoding(bytes: Uint8Array): string {
  const chardet = load("chardet") as typeof import("chardet");
  const guess = chardet.detect(bytes.subarray(0, 65536));
  return guess && !/^utf|^ascii/i.test(guess) && known(guess) ? guess.toLowerCase() : "windows-1252";
}

function known(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
