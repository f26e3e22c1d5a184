/**
 * read/: bytes → Article. The only stage that touches files.
 * In: paths, bytes or JSON records of plain text, HTML, JSON and JSON Lines, packed with gzip or not, in any encoding that can be told.
 * Out: for each file or record its input, at most one article with its blocks marked and its facts (each null where not stated), and notes.
 * Method: Mozilla's Readability on linkedom for pages, JSON-LD, OpenGraph and meta tags for their facts, and lists of small rules with word
 * lists for lines of scraped text; dates in prose by chrono-node; language by character n-grams (eld).
 * Known to get wrong: docs/errors/read.md. Chiefly: chrome in words that no list has stays body; the list is English.
 */
export { readBytes } from "./bytes.ts";
export { type Document, readDocument } from "./document.ts";
export type { Facts } from "./facts.ts";
export { readHtml } from "./html.ts";
export { readInputs } from "./inputs.ts";
export { readTextLines } from "./lines.ts";
export { mergeSame, sortInputs } from "./merge.ts";
export type { ReadOptions } from "./options.ts";
export { readText, type TextDetails } from "./plain.ts";
export type { Place, Reading } from "./reading.ts";
export { readRecord } from "./record.ts";
