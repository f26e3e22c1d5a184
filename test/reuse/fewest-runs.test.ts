import fc from "fast-check";
import { expect, test } from "vitest";
import { findQuoteVariants } from "#reuse";
import { alignWhole } from "../../src/reuse/align.ts";
import { alignInFewestRuns } from "../../src/reuse/fewest-runs.ts";
import { check, told } from "./told.ts";

type Runs = readonly { readonly a: number; readonly b: number; readonly length: number }[];

/** Matching words less words replaced, dropped or put in. */
function scoreOf(runs: Runs, aCount: number, bCount: number): number {
  let [score, a, b] = [0, 0, 0];
  for (const run of [...runs, { a: aCount, b: bCount, length: 0 }]) {
    score += run.length - Math.max(run.a - a, run.b - b);
    [a, b] = [run.a + run.length, run.b + run.length];
  }
  return score;
}

test("words are lined up for the best score there is, in no more runs than any other line-up of that score", () => {
  const words = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [a, b] = [Int32Array.from(one), Int32Array.from(other)];
      const runs = alignInFewestRuns(a, b);
      for (const run of runs) for (let i = 0; i < run.length; i++) expect(a[run.a + i]).toBe(b[run.b + i]);
      const stretch = { a: 0, aCount: a.length, b: a.length, bCount: b.length, step: 1 } as const;
      const plain = alignWhole(Int32Array.from([...one, ...other]), stretch);
      expect(scoreOf(runs, a.length, b.length)).toBe(plain.score);
      expect(runs.length).toBeLessThanOrEqual(plain.runs.length);
    }),
    { numRuns: 2000 },
  );
});

test("a saying that is repeated in the longer version is its first, whole, not words picked out of all of it", () => {
  const refrain =
    "⟦“We shall not sell this harbour. Let them offer what they like in gold, this town shall not sell this harbour,”⟧ Orle said.";
  check([refrain, "⟦“We shall not sell this harbour,”⟧ Orle said."], {
    fullest: "a",
    changes: [
      "truncated: leaves out “Let them offer what they like in gold, this town shall not sell this harbour” at the end",
    ],
  });
  check([refrain, "⟦“This town shall not sell this harbour,”⟧ Orle said."], {
    fullest: "a",
    changes: [
      "truncated: leaves out “We shall not sell this harbour. Let them offer what they like in gold” at the start",
    ],
  });
  check(
    ["⟦“Is the ferry safe? Ask any child whether the ferry is safe,”⟧ Orle said.", "⟦“Is the ferry safe?”⟧ Orle said."],
    {
      fullest: "a",
      changes: ["truncated: leaves out “Ask any child whether the ferry is safe” at the end"],
    },
  );
});

test("of line-ups in as many runs the one with the fewest gaps tells what is left out once", () => {
  const full = "⟦“Rain on the slipway. Rain on the sheds. Rain on the sails, and on all of us,”⟧ Orle said.";
  check([full, "⟦“Rain,”⟧ Orle said. ⟦“Rain on the sails, and on all of us.”⟧"], {
    fullest: "a",
    changes: ["truncated: leaves out “on the slipway. Rain on the sheds” between two quoted parts"],
  });
});

test("where a gap between repeated words may lie in two places it lies where dots or closed marks show it", () => {
  const full =
    "⟦“We called and called the coast guard and we called the school and we heard nothing at all,”⟧ Orle said.";
  check([full, "⟦“We called and called the coast guard … and we heard nothing at all,”⟧ Orle said."], {
    fullest: "a",
    changes: ["ellipsis: leaves out “and we called the school”, with dots in its place"],
  });
  check([full, "⟦“We called and called the coast guard and we … heard nothing at all,”⟧ Orle said."], {
    fullest: "a",
    changes: ["ellipsis: leaves out “called the school and we”, with dots in its place"],
  });
  check([full, "⟦“We called and called the coast guard and,”⟧ Orle said, ⟦“we heard nothing at all.”⟧"], {
    fullest: "a",
    changes: ["truncated: leaves out “we called the school and” between two quoted parts"],
  });
});

test("an utterance inside another of the same speaker is listed with it, not once more by itself", () => {
  const texts = [
    "⟦“We have asked the owners to mend the old crane by Friday,”⟧ Orle said.",
    "⟦“We have asked the owners to mend the old crane by Monday,”⟧ said Orle.",
  ];
  const [articles, attributions] = told(texts);
  const inner = attributions.map((one, i) => {
    const start = articles[i]?.text.indexOf("the owners") ?? 0;
    return { ...one, id: `${one.id}-inner`, content: [{ start, end: (one.content[0]?.end ?? 0) - 1 }] };
  });
  const quotes = findQuoteVariants(articles, [...inner, ...attributions]);
  expect(quotes.map(({ versions }) => versions.map(({ attribution }) => attribution))).toEqual([["att-a", "att-b"]]);
  const far = inner.map((one) => ({ ...one, sourceId: "src-reik" }));
  expect(findQuoteVariants(articles, [...far, ...attributions])).toHaveLength(2);
});
