import { constants, gunzipSync } from "node:zlib";
import type { Note } from "#types";
import { note, type Place, placeName } from "./reading.ts";

/** Bytes out of a gzip file, or why there are none. */
export interface Unpacked {
  /** Null when nothing usable came out. */
  readonly bytes: Uint8Array | null;
  readonly notes: readonly Note[];
}

/** Whether the bytes start as gzip does (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Unpacks up to `maxBytes`. What came out of a truncated file is kept and noted; a file that unpacks to more gives nothing. */
export function unpack(bytes: Uint8Array, maxBytes: number, place: Place): Unpacked {
  try {
    return { bytes: gunzipSync(bytes, { maxOutputLength: maxBytes }), notes: [] };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ERR_BUFFER_TOO_LARGE") return { bytes: null, notes: [unpacksTooLarge(maxBytes, place)] };
    if (code === "Z_BUF_ERROR") return unpackTruncated(bytes, maxBytes, place);
    const message = `${placeName(place)} is a damaged gzip file and could not be unpacked; fetch or pack it again.`;
    return { bytes: null, notes: [note("gzip-damaged", message)] };
  }
}

function unpackTruncated(bytes: Uint8Array, maxBytes: number, place: Place): Unpacked {
  const out = unpackWhatComes(bytes, maxBytes);
  const came = out ? "what came out of it was read" : "nothing came out of it";
  const message = `${placeName(place)} is a gzip file that ends too early; ${came}. Fetch or pack it again.`;
  return { bytes: out, notes: [note("gzip-truncated", message)] };
}

/** The bytes before the break; null where there are none. */
function unpackWhatComes(bytes: Uint8Array, maxBytes: number): Uint8Array | null {
  try {
    const out = gunzipSync(bytes, { maxOutputLength: maxBytes, finishFlush: constants.Z_SYNC_FLUSH });
    return out.length > 0 ? out : null;
  } catch {
    return null;
  }
}

function unpacksTooLarge(maxBytes: number, place: Place): Note {
  const message = `${placeName(place)} unpacks to more than ${maxBytes} bytes and was not read; raise the limit (--max-bytes), or pack the articles as JSON Lines.`;
  return note("too-large", message);
}
