/** The quotations of one half. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DriftFile } from "./format.ts";

/** `open` may be looked at; `held` is read by the evaluation alone. */
export function readDrift(half: "open" | "held"): DriftFile {
  return JSON.parse(readFileSync(join(import.meta.dirname, `${half}.json`), "utf8"));
}
