import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bcubed, pairScore } from "../../eval/bcubed.ts";
import { measureStories } from "../../eval/stories.ts";

describe("bcubed and pairScore", () => {
  it("give 1 where all is right, whatever the groups are called", () => {
    const right = { precision: 1, recall: 1, f1: 1 };
    expect(bcubed(["x", "x", "y"], ["a", "a", "b"])).toEqual(right);
    expect(pairScore(["x", "x", "y"], ["a", "a", "b"])).toEqual(right);
  });

  it("count by hand: one group of two and two, found as one", () => {
    // each item has 2 of its 4 fellows right, and all of its own: precision 2/4, recall 1; 2 pairs of 6 are right, 2 of 2 found
    expect(bcubed(["x", "x", "x", "x"], ["a", "a", "b", "b"])).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 });
    expect(pairScore(["x", "x", "x", "x"], ["a", "a", "b", "b"])).toEqual({ precision: 1 / 3, recall: 1, f1: 0.5 });
  });

  it("count by hand: three of one, found as two and one", () => {
    // recall (2/3 + 2/3 + 1/3) / 3 = 5/9; 1 pair of 3
    const { precision, recall } = bcubed(["x", "x", "y"], ["a", "a", "a"]);
    expect(precision).toBe(1);
    expect(recall).toBeCloseTo(5 / 9, 12);
    expect(pairScore(["x", "x", "y"], ["a", "a", "a"])).toEqual({ precision: 1, recall: 1 / 3, f1: 0.5 });
  });

  it("count by hand: one strayed item", () => {
    // found ab|c, right a|bc: precision (1/2 + 1/2 + 1) / 3, recall (1 + 1/2 + 1/2) / 3; no pair is right
    const score = bcubed(["x", "x", "y"], ["a", "b", "b"]);
    expect(score.precision).toBeCloseTo(2 / 3, 12);
    expect(score.recall).toBeCloseTo(2 / 3, 12);
    expect(pairScore(["x", "x", "y"], ["a", "b", "b"])).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it("find nothing wrong in nothing", () => {
    expect(bcubed([], []).f1).toBe(1);
    expect(pairScore(["x", "y"], ["a", "b"]).f1).toBe(1);
  });

  it("refuse two lists of different lengths", () =>
    expect(() => bcubed(["x"], [])).toThrow(/1 items grouped, 0 known/));
});

describe("measureStories", () => {
  it("gives no figures where there is no data", async () =>
    expect(await measureStories(join(tmpdir(), "there-is-no-such-folder"))).toEqual([]));

  it("measures the sets that are there", async () => {
    const folder = mkdtempSync(join(tmpdir(), "stories-"));
    const text = "Ferry crews in Carrow stopped work over the Vessen line's new rota.";
    const rows = [
      { id: "1", story: "a", text },
      { id: "1", story: "a", text },
      { id: "1", story: "b", text: "A landslide buried the road to Ostrel." },
    ];
    writeFileSync(join(folder, "basil.jsonl"), rows.map((row) => JSON.stringify(row)).join("\n"));
    const measures = await measureStories(folder);
    rmSync(folder, { recursive: true });
    expect(measures.map(({ part }) => part)).toEqual(["all", "first half", "second half", "small inputs"]);
    expect(measures[0]).toMatchObject({
      set: "basil",
      articles: 3,
      stories: 2,
      found: 2,
      bcubed: { f1: 1 },
      pairs: { f1: 1 },
    });
  });
});
