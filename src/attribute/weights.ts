import { existsSync } from "node:fs";
import { readWordTable } from "#text";
import type { Candidate } from "./candidate.ts";

const file = new URL("./cue-weights.tsv", import.meta.url);
const weights: ReadonlyMap<string, number> = new Map(
  (existsSync(file) ? readWordTable(file, 2) : []).map(([feature = "", weight = "0"]) => [feature, Number(weight)]),
);

/** How likely the cue is one, 0–1: a logistic sum of the weights of its words and frame. */
export function weigh(candidate: Candidate): number {
  let sum = weights.get("bias") ?? 0;
  for (const feature of candidate.features) sum += weights.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
