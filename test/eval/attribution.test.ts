import { describe, expect, it } from "vitest";
import type { Span } from "#types";
import {
  type AttributionCounts,
  addArticle,
  addMissed,
  figuresOf,
  fromCodePoints,
  type Marked,
  markedText,
  unpaired,
} from "../../eval/attribution.ts";
import { disagreements } from "../../eval/reference.ts";

type Strings = readonly [source: readonly string[], cue: readonly string[], content: readonly string[]];

/** An invented article with what people marked and what was found, as strings that each stand in it (`text#2`: the second one). */
interface Case {
  readonly text: string;
  readonly gold: readonly Strings[];
  readonly found: readonly Strings[];
}

const FERRY: Case = {
  text: "“We will open the ferry in May 🚢 and not before,” Ottla Brenn said. The harbour master’s office said that “two piers” are unsafe.\n\nAccording to the Quay Gazette, a third pier closed on Monday. Brenn denied it.",
  gold: [
    [["Ottla Brenn"], ["said"], ["We will open the ferry in May 🚢 and not before,"]],
    [["The harbour master’s office"], ["said#2"], ["that “two piers” are unsafe"]],
    [["the Quay Gazette"], ["According to"], ["a third pier closed on Monday"]],
    [["Brenn#2"], ["denied"], ["it"]],
  ],
  found: [
    [["Brenn"], ["said"], ["“We will open the ferry in May 🚢 and not before,”"]],
    [["office"], ["said#2"], ["“two piers” are unsafe"]],
    [["Gazette"], ["According"], ["a third pier closed on Monday. Brenn"]],
    [["Ottla Brenn"], ["said"], ["We will open", "and not before"]],
  ],
};

const UNION: Case = {
  text: '𝔘nion leader Tamsin Oake told the Dell Post: "Nobody asked us.\nThe mayor, who was in Vell, reportedly knew. "It rained," he said, and 12% of the seats were wet, officials say. Oake didn’t think the seats were wet.',
  gold: [
    [["𝔘nion leader Tamsin Oake"], ["told"], ['"Nobody asked us.']],
    [[], ["reportedly"], ["The mayor, who was in Vell,", "knew"]],
    [["he"], ["said"], ['"It rained,"']],
    [["officials"], ["say"], ["12% of the seats were wet"]],
    [["Oake#2"], ["didn’t think"], ["the seats were wet#2"]],
  ],
  found: [
    [["Tamsin Oake"], ["told the Dell Post"], ["Nobody asked us.\nThe mayor"]],
    [["The mayor"], ["reportedly"], ["knew"]],
    [[], ["reportedly"], ["knew"]],
    [["he"], ["said"], ["It rained", "12% of the seats were wet"]],
    [["Oake#2"], ["think"], ["the seats were wet#2"]],
    [["Oake#2"], ["didn’t think"], ["the seats were wet#2"]],
    [["officials"], ["say"], []],
  ],
};

function place(text: string, locator: string): Span {
  const [exact = "", nth = "1"] = locator.split("#");
  let start = -1;
  for (let i = 0; i < Number(nth); i++) start = text.indexOf(exact, start + 1);
  if (start < 0) throw new Error(`“${locator}” does not stand in the text`);
  return { start, end: start + exact.length };
}

function marks(text: string, [source, cue, content]: Strings): Marked {
  const spans = (strings: readonly string[]) => strings.map((string) => place(text, string));
  return { source: spans(source), cue: spans(cue), content: spans(content) };
}

function counted(...cases: readonly Case[]): AttributionCounts {
  const counts: AttributionCounts = new Map();
  for (const { text, gold, found } of cases) {
    const read = (list: readonly Strings[]) => list.map((strings) => marks(text, strings));
    addArticle(counts, text, read(gold), read(found));
  }
  return counts;
}

/** Figures as the reference measure prints them: p, r and f1, rounded to four places. */
type Printed = Readonly<Record<string, number | readonly [number, number, number]>>;

function check(cases: readonly Case[], printed: Printed): void {
  const figures = figuresOf(counted(...cases));
  for (const [key, value] of Object.entries(figures)) {
    const ours = typeof value === "number" ? [value] : [value.p, value.r, value.f1];
    const theirs = [printed[key] ?? Number.NaN].flat();
    for (const [i, number] of ours.entries()) expect(number, key).toBeCloseTo(theirs[i] ?? Number.NaN, 4);
  }
}

describe("the attribution measure", () => {
  it("agrees with the reference on forms, parts and marks", () => {
    check([FERRY], {
      source: [1.0, 0.4, 0.5714],
      cue: [1.0, 0.6, 0.75],
      content: [0.9524, 0.9091, 0.9302],
      relaxed: [0.75, 0.75, 0.75],
      strict: [0.25, 0.25, 0.25],
      "exact source": 0.25,
      "exact cue": 0.5714,
      "exact content": 0.2222,
      direct: 0.6667,
      mixed: 1.0,
      indirect: 0.6667,
      agr: 0.875,
    });
  });

  it("agrees with the reference on gaps, unsaid sources and stray marks", () => {
    check([UNION], {
      source: [0.6667, 0.5714, 0.6154],
      cue: [0.625, 0.8333, 0.7143],
      content: [1.0, 0.8261, 0.9048],
      relaxed: [0.3333, 0.4, 0.3636],
      strict: [0.1667, 0.2, 0.1818],
      "exact source": 0.5,
      "exact cue": 0.6,
      "exact content": 0.7273,
      direct: 0.0,
      mixed: 0.0,
      indirect: 0.2857,
      agr: 1.0,
    });
  });

  it("adds up over articles", () => {
    check([FERRY, UNION], {
      source: [0.8, 0.4706, 0.5926],
      cue: [0.7273, 0.7273, 0.7273],
      content: [0.975, 0.8667, 0.9176],
      relaxed: [0.5, 0.5556, 0.5263],
      strict: [0.2, 0.2222, 0.2105],
      "exact source": 0.375,
      "exact cue": 0.5882,
      "exact content": 0.5,
      direct: 0.5714,
      mixed: 0.8,
      indirect: 0.4,
      agr: 0.9474,
    });
  });

  it("brings code points to UTF-16", () => {
    const text = "𝔘nion 🚢 ok";
    const spans = fromCodePoints(text, [
      [0, 5],
      [6, 7],
      [8, 10],
    ]);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(["𝔘nion", "🚢", "ok"]);
  });

  it("gives nothing for nothing", () => {
    expect(figuresOf(new Map()).relaxed).toEqual({ p: 0, r: 0, f1: 0 });
  });

  it("lists what was missed and what is in no gold, as the relation counts them", () => {
    const { text, gold, found } = UNION;
    const read = (list: readonly Strings[]) => list.map((strings) => marks(text, strings));
    const { missed, extra } = unpaired(text, read(gold), read(found));
    const lines = (indices: readonly number[], list: readonly Strings[]) =>
      indices.map((i) => markedText(text, read(list)[i] ?? { source: [], cue: [], content: [] }));
    expect(lines(missed, gold)).toEqual([
      "unsaid | reportedly | The mayor, who was in Vell, … knew",
      'he | said | "It rained,"',
      "officials | say | 12% of the seats were wet",
    ]);
    expect(extra).toHaveLength(4);
  });

  it("counts what cannot be placed as missed", () => {
    const counts = counted(FERRY);
    addMissed(counts, 4);
    expect(figuresOf(counts).relaxed.r).toBeCloseTo(3 / 8);
    expect(figuresOf(counts).relaxed.p).toBeCloseTo(3 / 4);
  });

  it("sees where a print of the reference measure differs", () => {
    const figures = figuresOf(counted(FERRY));
    const rates = ({ p, r, f1 }: { p: number; r: number; f1: number }) =>
      `{'p': ${p.toFixed(4)}, 'r': ${r.toFixed(4)}, 'f1': ${f1.toFixed(4)}}`;
    const print = (change: number) =>
      Object.entries({ ...figures, agr: figures.agr + change })
        .map(([name, value]) => `${name.padEnd(14)} ${typeof value === "number" ? value.toFixed(4) : rates(value)}`)
        .join("\n");
    expect(disagreements(print(0), figures)).toEqual([]);
    expect(disagreements(print(0.001), figures)).toEqual(["agr"]);
    expect(disagreements("", figures)).toHaveLength(12);
  });
});
