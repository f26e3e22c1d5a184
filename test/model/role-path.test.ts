import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RoleChanges, rolePath } from "../../src/model/role-path.ts";

const KINDS = 4;
const none: RoleChanges = Array.from({ length: KINDS }, () => Array.from({ length: KINDS }, () => 0));
const staying = (cost: number): RoleChanges => none.map((row, a) => row.map((_, b) => (a === b ? 0 : -cost)));

describe("the likeliest roles in a row", () => {
  test("Without anything said of what follows what, each word has its likeliest role.", () => {
    const shares = new Float32Array([0.7, 0.1, 0.1, 0.1, 0.1, 0.2, 0.1, 0.6, 0.1, 0.6, 0.2, 0.1]);
    expect([...rolePath(shares, none)]).toEqual([0, 3, 1]);
  });
  test("A doubtful word inside a span tears no hole into it.", () => {
    const sure = [0.05, 0.02, 0.03, 0.9];
    const doubtful = [0.5, 0.05, 0.05, 0.4];
    const shares = new Float32Array([...sure, ...doubtful, ...sure]);
    expect([...rolePath(shares, none)]).toEqual([3, 0, 3]);
    expect([...rolePath(shares, staying(1))]).toEqual([3, 3, 3]);
  });
  test("No words have no roles.", () => expect(rolePath(new Float32Array(), none)).toHaveLength(0));

  test("No other row of roles is likelier: compared with all of them.", () => {
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    const change = fc.double({ min: -3, max: 3, noNaN: true });
    const changes = fc.array(fc.array(change, { minLength: KINDS, maxLength: KINDS }), {
      minLength: KINDS,
      maxLength: KINDS,
    });
    const rows = fc.array(fc.array(share, { minLength: KINDS, maxLength: KINDS }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, changes, (words, follows) => {
        const shares = new Float32Array(words.flat());
        const scoreOf = (path: readonly number[]) =>
          path.reduce(
            (sum, role, i) =>
              sum + Math.log(shares[i * KINDS + role] ?? 0) + (i === 0 ? 0 : (follows[path[i - 1] ?? 0]?.[role] ?? 0)),
            0,
          );
        const best = Math.max(...allPaths(words.length).map(scoreOf));
        expect(scoreOf([...rolePath(shares, follows)])).toBeCloseTo(best, 5);
      }),
      { numRuns: 50 },
    );
  });
});

function allPaths(length: number): number[][] {
  if (length === 0) return [[]];
  return allPaths(length - 1).flatMap((path) => Array.from({ length: KINDS }, (_, role) => [...path, role]));
}
