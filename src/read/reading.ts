import { createHash } from "node:crypto";
import type { Article, Input, Note, Span } from "#types";

/** What came of one file or record: one input and at most one article for each thing read, and what was doubtful. */
export interface Reading {
  readonly inputs: readonly Input[];
  readonly articles: readonly Article[];
  readonly notes: readonly Note[];
}

/** Where something stands, for notes and for the article's path. */
export interface Place {
  /** Null for standard input and text in memory. */
  readonly path: string | null;
  /** 1-based line of a JSON Lines file, or null. */
  readonly line?: number | null;
  /** 1-based place in a JSON array, or null. */
  readonly item?: number | null;
}

/** "news.jsonl, line 3" or "news.json, item 3", as it stands in messages. */
export function placeName(place: Place): string {
  const name = place.path ?? "the input";
  if (place.item) return `${name}, item ${place.item}`;
  return place.line ? `${name}, line ${place.line}` : name;
}

/** Lower-case hex of the SHA-256 of the bytes or of the text as UTF-8. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** A note of this stage. */
export function note(code: string, message: string, article: string | null = null, span: Span | null = null): Note {
  return { code: `read/${code}`, article, span, message };
}

/** A reading that gave no article, only the input and why. */
export function nothing(place: Place, hash: string, ...notes: Note[]): Reading {
  return { inputs: [{ path: place.path, url: null, sha256: hash, article: null }], articles: [], notes };
}

/** Several readings as one, in order. */
export function joinReadings(readings: readonly Reading[]): Reading {
  return {
    inputs: readings.flatMap((reading) => reading.inputs),
    articles: readings.flatMap((reading) => reading.articles),
    notes: readings.flatMap((reading) => reading.notes),
  };
}
