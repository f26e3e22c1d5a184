/** Repeated measurements and how they are shown. */

/** The least, the middle and the most of some numbers. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Throws a RangeError for no numbers at all: that is our own mistake. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  const low = sorted[(sorted.length - 1) >> 1];
  const high = sorted[sorted.length >> 1];
  if (min === undefined || max === undefined || low === undefined || high === undefined)
    throw new RangeError("nothing was measured");
  return { min, median: (low + high) / 2, max };
}

/** "12.3 | 13.0 | 14.1": cells of a table, to three significant places or whole. */
export function cells({ min, median, max }: Spread): string {
  return [min, median, max].map(number).join(" | ");
}

/** Three significant places; whole numbers above a hundred. */
export function number(value: number): string {
  if (value >= 100) return Math.round(value).toString();
  return value.toPrecision(3);
}
