/**
 * model/onnx/: the adapter that runs trained weights with ONNX Runtime.
 *
 * In: a folder with `encoder.onnx`, `reader.onnx`, `vocab.txt` and `model.json`. Out: a reader.
 * One window a run, so that nothing in a reading depends on what else was read; the number of threads changes no bit of it.
 * Known: native and WebAssembly round differently, so their scores differ in the second or third place.
 */
export { ModelError } from "./folder.ts";
export { type OnnxReader, type OnnxReaderOptions, openOnnxReader } from "./reader.ts";
export { type Engine, SESSION_OPTIONS } from "./runtime.ts";
