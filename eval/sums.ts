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
}

/** By stage and name, in the order in which they were first added. */
export type Sums = Map<string, Sum>;

function put(sums: Sums, one: Sum): void {
  const key = `${one.stage}: ${one.name}`;
  const before = sums.get(key);
  const { tp = 0, gold = 0, found = 0 } = before ?? {};
  sums.set(key, { ...one, tp: tp + one.tp, gold: gold + one.gold, found: found + one.found });
}

/** Adds cases of which some are right. */
export function addShare(sums: Sums, stage: string, name: string, right: number, all: number): void {
  put(sums, { stage, name, as: "share", tp: right, gold: all, found: all });
}

/** Adds one case. */
export function addCase(sums: Sums, stage: string, name: string, right: boolean): void {
  addShare(sums, stage, name, right ? 1 : 0, 1);
}

/** Adds items of which `tp` are in both the gold and what was found. */
export function addRates(
  sums: Sums,
  stage: string,
  name: string,
  count: { tp: number; gold: number; found: number },
): void {
  put(sums, { stage, name, as: "f1", ...count });
}

/** One figure a sum. */
export function figuresOfSums(sums: Sums): Figure[] {
  return [...sums.values()].map(({ stage, name, as, tp, gold, found }) => {
    if (as === "share") return share(stage, name, tp, gold);
    const { p, r, f1 } = ratesOf({ tp, gold, found });
    const of = `P ${p.toFixed(3)} (${tp} of ${found}), R ${r.toFixed(3)} (${tp} of ${gold})`;
    return { stage, name, value: gold + found > 0 ? f1 : null, of };
  });
}
