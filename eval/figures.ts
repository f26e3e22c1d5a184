/** What a measure gives back, and how numbers are shown: one form for every data set. */
import type { AttributionFigures } from "./attribution.ts";

/** One figure of a stage on a data set. */
export interface Figure {
  /** Folder of src/ that it measures. */
  readonly stage: string;
  readonly name: string;
  /** A share between 0 and 1, or null where there was nothing to measure. */
  readonly value: number | null;
  /** Of how many, where that says how much the figure can bear: "12 of 17". */
  readonly of?: string;
  /** People's agreement, the best published figure or the goal, with a word on what it is; "" where there is none. */
  readonly beside?: string;
  /** What was wrong, a line each, for `--wrong`; never of held-out sets. */
  readonly wrong?: readonly string[];
}

/** Everything measured on one data set. */
export interface Measured {
  readonly set: string;
  /** Why nothing was measured, or null. */
  readonly absent: string | null;
  readonly figures: readonly Figure[];
  /** Markdown that stands under the tables: what a bare figure cannot say. */
  readonly remarks: readonly string[];
  /** Printed and never written down, since it may hold words of the data. */
  readonly aside?: string;
  readonly drawing?: Drawing;
}

/** An SVG that is kept beside the scoreboard's figures; its path is from the project's root. */
export interface Drawing {
  readonly path: string;
  readonly svg: string;
}

/** A data set that is not on this machine. */
export function absentSet(set: string, why: string): Measured {
  return { set, absent: why, figures: [], remarks: [] };
}

/** A share with three places, and of how many. */
export function shown({ value, of }: Figure): string {
  if (value === null) return "nothing to measure";
  return of ? `${value.toFixed(3)} (${of})` : value.toFixed(3);
}

/** A share right of a number, as a figure. */
export function share(stage: string, name: string, right: number, all: number, beside = ""): Figure {
  return { stage, name, value: all > 0 ? right / all : null, of: `${right} of ${all}`, beside };
}

/** Names of the attribution figures in the order in which they are shown. */
const ORDER: readonly (readonly [keyof AttributionFigures, string])[] = [
  ["relaxed", "relation F1"],
  ["direct", "relation F1, direct"],
  ["mixed", "relation F1, mixed"],
  ["indirect", "relation F1, indirect"],
  ["strict", "strict F1 (content to the word)"],
  ["exact source", "exact source F1"],
  ["exact cue", "exact cue F1"],
  ["exact content", "exact content F1"],
  ["content", "words of content F1"],
  ["source", "words of source F1"],
  ["cue", "words of cue F1"],
  ["agr", "agr (any overlap of content)"],
];

/** The attribution figures as rows, with what stands beside each. */
export function attributionRows(
  figures: AttributionFigures,
  beside: Readonly<Partial<Record<keyof AttributionFigures, string>>> = {},
): Figure[] {
  return ORDER.flatMap(([key, name]) => {
    const value = figures[key];
    const row = { stage: "attribute", name, beside: beside[key] ?? "" };
    if (typeof value === "number") return [{ ...row, value }];
    return [{ ...row, value: value.f1, of: `P ${value.p.toFixed(3)}, R ${value.r.toFixed(3)}` }];
  });
}
