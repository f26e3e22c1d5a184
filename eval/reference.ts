/** Holds this project's measure to the script that it reimplements, where that script and Python are on the machine. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AttributionFigures, Marked, Rates } from "./attribution.ts";

/** An article with what was found in it, as `hearsay annotate` writes it. */
export interface Prediction {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Marked[];
}

/** One line that says whether script and measure agree to four places on these predictions, or why that was not tried. */
export function agreesWithScript(
  folder: string,
  gold: string,
  predictions: readonly Prediction[],
  ours: AttributionFigures,
): string {
  const script = join(folder, "..", "score", "attribution.py");
  if (!existsSync(script)) return "The reference script is not here: the measure is held to it by `test/eval/` alone.";
  const printed = runScript(script, gold, predictions);
  if (printed === null) return "The reference script could not be run (is there a `python3`?).";
  const apart = disagreements(printed, ours);
  if (apart.length === 0)
    return "The reference script, run on the same attributions, gives the same figures to four places.";
  return `**The reference script disagrees** on ${apart.join(", ")}.`;
}

function runScript(script: string, gold: string, predictions: readonly Prediction[]): string | null {
  const scratch = mkdtempSync(join(tmpdir(), "hearsay-eval-"));
  try {
    const file = join(scratch, "predicted.jsonl");
    writeFileSync(file, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(""));
    const { status, stdout } = spawnSync("python3", [script, gold, file], { encoding: "utf8" });
    return status === 0 ? stdout : null;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Names of the figures that differ by more than rounding, in a print of `name value` lines. */
export function disagreements(printed: string, ours: AttributionFigures): string[] {
  const apart = (name: string, value: number | Rates) => {
    const line = printed.split("\n").find((candidate) => candidate.startsWith(name.padEnd(14)));
    const theirs = Array.from((line ?? "").slice(14).matchAll(/\d+\.?\d*(?:e-\d+)?/g), ([number]) => Number(number));
    const numbers = typeof value === "number" ? [value] : [value.p, value.r, value.f1];
    // "f1" holds a digit of its own, so the last of p, r and f1 stands after it.
    const wanted = typeof value === "number" ? theirs : theirs.filter((_, i) => i !== 2);
    return numbers.some((number, i) => !(Math.abs(number - (wanted[i] ?? Number.NaN)) <= 0.000051));
  };
  return Object.entries(ours)
    .filter(([name, value]) => apart(name, value))
    .map(([name]) => name);
}
