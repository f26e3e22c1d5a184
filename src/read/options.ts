import type { Readable } from "node:stream";

/** What may be set when reading; everything has a default. */
export interface ReadOptions {
  /** The largest file, unpacked, that is read as one piece, in bytes; and the longest line of a JSON Lines file. Default 20,000,000. */
  readonly maxBytes?: number;
  /** The most that a packed JSON Lines file may unpack to, in bytes. Default 4,000,000,000. */
  readonly maxUnpackedBytes?: number;
  /** Where "-" is read from. Default `process.stdin`. */
  readonly stdin?: Readable;
}

/** The options with their defaults filled in. */
export interface Limits {
  readonly maxBytes: number;
  readonly maxUnpackedBytes: number;
}

/** Fills in the defaults. Throws a RangeError for a limit that is no positive number: that is a wrong call. */
export function limitsOf(options: ReadOptions = {}): Limits {
  const limits = {
    maxBytes: options.maxBytes ?? 20_000_000,
    maxUnpackedBytes: options.maxUnpackedBytes ?? 4_000_000_000,
  };
  for (const [name, value] of Object.entries(limits))
    if (!(value > 0)) throw new RangeError(`${name} must be a positive number of bytes, not ${value}`);
  return limits;
}
