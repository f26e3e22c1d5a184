import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyzeReadings } from "#pipeline";
import { readBytes } from "#read";
import { toJson } from "#report";
import { examples } from "../examples/examples.ts";

describe("the ledger", () => {
  test.each(examples)("of $name is the same bytes whatever the order of the files", async ({ files }) => {
    const write = async (order: typeof files) =>
      toJson((await analyzeReadings(order.map(({ path, bytes }) => readBytes(bytes, path)))).ledger);
    const expected = await write(files);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...files], { minLength: files.length }), async (order) => {
        expect(await write(order)).toBe(expected);
      }),
      { numRuns: 4 },
    );
  });

  test.each(examples)("of $name survives a round trip through JSON", async ({ files }) => {
    const { ledger } = await analyzeReadings(files.map(({ path, bytes }) => readBytes(bytes, path)));
    expect(JSON.parse(toJson(ledger))).toEqual(ledger);
  });
});
