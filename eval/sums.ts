/** Sums that add up over stories, and the figures they come to. */
import { ratesOf } from "./attribution.ts";
import { type Figure, share } from "./figures.ts";

interface Sum {
  readonly stage: string;
  readonly name: string;
  /** A share right of all, or precision and recall. */
  readonly as: "share" | "f1";
  readonly tp: number;
  readonly gold: number;
  readonly found: number;
  /** A line for each wrong case. */
  readonly wrong: readonly string[];
}

/** By stage and name, in the order in which they were first added. */
export type Sums = Map<string, Sum>;

function put(sums: Sums, one: Sum): void {
  const key = `${one.stage}: ${one.name}`;
  const before = sums.get(key);
  const { tp = 0, gold = 0, found = 0, wrong = [] } = before ?? {};
  const total = { tp: tp + one.tp, gold: gold + one.gold, found: found + one.found };
  sums.set(key, { ...one, ...total, wrong: [...wrong, ...one.wrong] });
}

/** Adds one case; `what` says which it is and, where it is wrong, how. */
export function addCase(sums: Sums, stage: string, name: string, right: boolean, what: string): void {
  put(sums, { stage, name, as: "share", tp: right ? 1 : 0, gold: 1, found: 1, wrong: right ? [] : [what] });
}

/** How many items are in both the gold and what was found, how many in each, and a line for each that is in one alone. */
export interface Overlap {
  readonly tp: number;
  readonly gold: number;
  readonly found: number;
  readonly wrong?: readonly string[];
}

/** Adds items of two sets. */
export function addRates(sums: Sums, stage: string, name: string, count: Overlap): void {
  put(sums, { stage, name, as: "f1", wrong: [], ...count });
}

/** One figure a sum. */
export function figuresOfSums(sums: Sums): Figure[] {
  return [...sums.values()].map(({ stage, name, as, tp, gold, found, wrong }) => {
    if (as === "share") return { ...share(stage, name, tp, gold), wrong };
    const { p, r, f1 } = ratesOf({ tp, gold, found });
    const of = `P ${p.toFixed(3)} (${tp} of ${found}), R ${r.toFixed(3)} (${tp} of ${gold})`;
    return { stage, name, value: gold + found > 0 ? f1 : null, of, wrong };
  });
}
