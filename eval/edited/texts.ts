/** The benchmark's texts and the pairs made of them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generateEdited, type Texts } from "./generate.ts";
import type { EditedPair } from "./pairs.ts";

/** `open` may be looked at; `held` is read by the evaluation alone. */
export type Half = "open" | "held";

/** The texts of one half by name, without the ending. */
export function readTexts(half: Half): Texts {
  const folder = join(import.meta.dirname, "texts", half);
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return new Map(files.sort().map((file) => [file.slice(0, -4), readFileSync(join(folder, file), "utf8")]));
}

/** The benchmark: every pair of one half, with the seed that its figures are reported on. */
export function editedPairs(half: Half): EditedPair[] {
  return generateEdited(readTexts(half), `edited ${half} 1`);
}
