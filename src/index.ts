/**
 * Hearsay as a library: `analyze` for the whole way, and one function a stage.
 * Everything here is pure but `readInputs`, which reads files.
 */
import { type Analysis, type AnalyzeOptions, analyzeReadings } from "#pipeline";
import { type Document, readDocument } from "#read";

/**
 * The ledger of documents held in memory. What cannot be read becomes a note and costs no other document.
 * To read files, pass `readInputs(paths)` to {@link analyzeReadings}.
 */
export function analyze(documents: Iterable<Document>, options: AnalyzeOptions = {}): Promise<Analysis> {
  return analyzeReadings(
    Array.from(documents, (document) => readDocument(document)),
    options,
  );
}

export { attribute } from "#attribute";
export { gatherClaims } from "#claim";
export { checkLedger, composeLedger, ledgerJsonSchema } from "#ledger";
export {
  type Analysis,
  type AnalyzeOptions,
  type Annotated,
  analyzeReadings,
  annotateLine,
  type CompareOptions,
  type Comparison,
  compareReadings,
  type Progress,
  version,
} from "#pipeline";
export { type Document, type Reading, type ReadOptions, readBytes, readInputs, readRecord } from "#read";
export { toAttributionsCsv, toClaimsCsv, toHtml, toJson, toMarkdown, toSideBySideHtml } from "#report";
export { clusterPassages, findPassages, findQuoteVariants, traceCopies } from "#reuse";
export { identifyInArticle, identifySources } from "#source";
export { groupStories } from "#story";
export type * from "#types";
