export { findPassages, type PassageOptions } from "./passages.ts";
export { shareOfWords, type WordShare } from "./shares.ts";
