/**
 * model/fake/: the adapter for tests, without weights.
 *
 * In: a text whose marks are the answers, or a function. Out: a reader that gives them, with words as the weights have them.
 */

export { type MarkedText, readMarkedText, readMarks } from "./marked.ts";
export { type FakeAnswer, openFakeReader, type ReadFake } from "./reader.ts";
