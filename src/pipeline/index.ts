/**
 * pipeline/: the only place that knows the order of the stages.
 *
 * read → attribute (per article) → story → reuse → source, claim (per story) → ledger.
 * In: readings. Out: a checked ledger, an annotated record, or a comparison. Nothing here touches files or prints.
 */
export {
  type Analysis,
  type AnalyzeOptions,
  analyzeReadings,
  attributeArticles,
  attributeWith,
  type Progress,
} from "./analyze.ts";
export { type Annotated, annotateLine, annotateLines } from "./annotate.ts";
export { type CompareOptions, type Comparison, compareReadings } from "./compare.ts";
export { compileLater } from "./compile-later.ts";
export { generator, version } from "./version.ts";
