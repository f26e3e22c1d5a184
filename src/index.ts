/**
 * Hearsay as a library: `analyze` for the whole way, and one function a stage.
 * Everything here is pure but `readInputs`, which reads files.
 */
import { openOnnxReader } from "#model/onnx";
import { type Analysis, type AnalyzeOptions, analyzeReadings } from "#pipeline";
import { type Document, readDocument } from "#read";

/**
 * The ledger of documents held in memory. What cannot be read becomes a note and costs no other document.
 * Attribution reads with the packaged weights unless `options.reader` is another reader, or null for rules alone. Whoever analyses often
 * opens a reader once ({@link openOnnxReader}) and hands it in. To read files, pass `readInputs(paths)` to {@link analyzeReadings}.
 */
export async function analyze(documents: Iterable<Document>, options: AnalyzeOptions = {}): Promise<Analysis> {
  const readings = Array.from(documents, (document) => readDocument(document));
  if (options.reader !== undefined) return analyzeReadings(readings, options);
  const reader = await openOnnxReader();
  try {
    return await analyzeReadings(readings, { ...options, reader });
  } finally {
    await reader.close();
  }
}

export { type Attributed, attribute, attributeByRules } from "#attribute";
export { gatherClaims } from "#claim";
export { checkLedger, composeLedger, ledgerJsonSchema } from "#ledger";
export type { CueReading, ModelReading, NameReading, Reader } from "#model";
export { ModelError, type OnnxReaderOptions, openOnnxReader } from "#model/onnx";
export {
  type Analysis,
  type AnalyzeOptions,
  type Annotated,
  analyzeReadings,
  annotateLine,
  annotateLines,
  attributeArticles,
  type CompareOptions,
  type Comparison,
  compareReadings,
  compileLater,
  type Progress,
  version,
} from "#pipeline";
export { type Document, type Reading, type ReadOptions, readBytes, readInputs, readRecord } from "#read";
export { toAttributionsCsv, toClaimsCsv, toHtml, toJson, toMarkdown, toSideBySideHtml } from "#report";
export { clusterPassages, findPassages, findQuoteVariants, traceCopies } from "#reuse";
export { identifyInArticle, identifySources } from "#source";
export { groupStories } from "#story";
export type * from "#types";
