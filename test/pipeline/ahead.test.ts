import { expect, test } from "vitest";
import { workAhead } from "../../src/pipeline/ahead.ts";

const wait = (turns: number): Promise<void> =>
  turns > 0 ? Promise.resolve().then(() => wait(turns - 1)) : Promise.resolve();

test("Results come in the order of the items, however long each takes.", async () => {
  const results: number[] = [];
  for await (const result of workAhead([9, 1, 5, 0, 3], 2, async (turns) => {
    await wait(turns);
    return turns;
  }))
    results.push(result);
  expect(results).toEqual([9, 1, 5, 0, 3]);
});

test("No more is begun than is allowed ahead of the one that is waited for.", async () => {
  let begun = 0;
  let done = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++begun - done);
    await wait(3);
  };
  for await (const _ of workAhead(Array.from({ length: 20 }), 4, work)) done++;
  expect([begun, done, most]).toEqual([20, 20, 5]);
});

test("What fails ahead is told when its turn comes.", async () => {
  const seen: number[] = [];
  const failing = async (item: number) => {
    if (item === 2) throw new Error("two");
    await wait(item === 1 ? 50 : 0);
    return item;
  };
  await expect(async () => {
    for await (const result of workAhead([1, 2, 3], 3, failing)) seen.push(result);
  }).rejects.toThrow("two");
  expect(seen).toEqual([1]);
});
