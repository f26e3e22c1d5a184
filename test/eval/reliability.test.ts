import { describe, expect, it } from "vitest";
import { calibrationError, type Judged, reliabilityRows, tenthsOf, toDiagram } from "../../eval/reliability.ts";

/** Four sure ones of which three are right, two doubtful ones of which one is, and one of a score of one. */
const JUDGED: readonly Judged[] = [
  { score: 0.92, isRight: true },
  { score: 0.94, isRight: true },
  { score: 0.96, isRight: false },
  { score: 0.3, isRight: false },
  { score: 0.36, isRight: true },
  { score: 1, isRight: true },
];

describe("the reliability of scores", () => {
  it("sorts them into tenths, a score of one into the last", () => {
    const [low, high, ...others] = tenthsOf(JUDGED);
    expect(others).toEqual([]);
    expect(low).toEqual({ count: 2, score: expect.closeTo(0.33, 10), right: 0.5 });
    expect(high).toEqual({ count: 4, score: expect.closeTo(0.955, 10), right: 0.75 });
  });

  it("is off by the mean distance of scores from the share that is right", () => {
    expect(calibrationError(JUDGED)).toBeCloseTo((2 * 0.17 + 4 * 0.205) / 6, 10);
  });

  it("has no error where nothing was scored", () => {
    expect(calibrationError([])).toBeNull();
    expect(reliabilityRows([]).map(({ value }) => value)).toEqual([null, null, null]);
  });

  it("says how many of the doubtful and of the surest are right", () => {
    expect(reliabilityRows(JUDGED).map(({ of }) => of)).toEqual(["6 attributions", "1 of 2", "3 of 4"]);
  });

  it("draws a dot a tenth, the surer further right and the truer higher", () => {
    const dots = Array.from(toDiagram(JUDGED, "a set").matchAll(/<circle cx="(\d+)" cy="(\d+)"/g), ([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(dots).toEqual([
      [182, 240],
      [432, 140],
    ]);
  });
});
