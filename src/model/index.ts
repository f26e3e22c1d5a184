/**
 * model/: the port to trained weights, and one folder an adapter: `onnx/` runs them, `fake/` answers in tests.
 *
 * In: a text, its paragraphs, its quotations. Out: for each likely cue, what every unit of its paragraph is to it; and the names.
 * Stages see this page alone; entry points open an adapter (`#model/onnx`) and hand it down.
 */
export {
  type Calibration,
  type CueReading,
  type ModelReading,
  type NameReading,
  type Reader,
  ROLES,
} from "./reader.ts";
export { readVocabulary, type Vocabulary, wordPieces } from "./wordpiece.ts";
