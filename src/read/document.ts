import { readBytes } from "./bytes.ts";
import { readHtml } from "./html.ts";
import type { Reading } from "./reading.ts";
import { readRecord } from "./record.ts";

/** A document held in memory: a record with its text (and, where known, its facts), a page, or a file's bytes. */
export type Document =
  | {
      readonly text: string;
      readonly id?: string;
      readonly url?: string;
      readonly title?: string;
      readonly outlet?: string;
      /** ISO 8601. */
      readonly published?: string;
      readonly byline?: string | readonly string[];
      /** What notes and the ledger call it. */
      readonly path?: string;
    }
  | { readonly html: string; readonly path?: string }
  | { readonly bytes: Uint8Array; readonly path?: string };

/** One document in memory, in whichever of the three forms it comes. */
export function readDocument(document: Document): Reading {
  const place = { path: document.path ?? null };
  if ("bytes" in document) return readBytes(document.bytes, place.path);
  if ("html" in document) return readHtml(document.html, place);
  return readRecord(document, place);
}
