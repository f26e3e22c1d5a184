import { describe, expect, it } from "vitest";
import { absentSet, type Measured } from "../../eval/figures.ts";
import { belowFloor, raised } from "../../eval/gates.ts";
import { parseScoreboard, toScoreboard, updated } from "../../eval/scoreboard.ts";

const SETS = ["ferries", "kites"];
const MONDAY = { commit: "aaa1111", date: "2024-06-03" };
const TUESDAY = { commit: "bbb2222", date: "2024-06-04" };

function measured(set: string, value: number | null): Measured {
  const figures = [
    { stage: "attribute", name: "relation F1", value, of: "9 of 10", beside: "people 0.9" },
    { stage: "story", name: "pair F1", value },
  ];
  return { set, absent: null, figures, remarks: [`About ${set}.`, "| a | b |\n|---|---|\n| 1 | 2 |"] };
}

const nothing = parseScoreboard("");
const first = updated(nothing, [measured("ferries", 0.5), measured("kites", 0.25)], MONDAY);

describe("the scoreboard", () => {
  it("reads back what it writes", () => {
    const written = toScoreboard(first, SETS);
    expect(toScoreboard(parseScoreboard(written), SETS)).toBe(written);
    expect(written).toContain(
      "| ferries | relation F1 | 0.500 (9 of 10) | people 0.9 | aaa1111 | 2024-06-03 |\n| kites | relation F1 | 0.250",
    );
  });

  it("drops no figure, of whatever stage", () => {
    const figures = [
      { stage: "model", name: "names F1", value: 0.5 },
      { stage: "newly made", name: "figure", value: 0.25 },
    ];
    const written = toScoreboard(updated(nothing, [{ ...measured("kites", 0.75), figures }], MONDAY), SETS);
    expect(written).toContain("## model");
    expect(written).toContain("## newly made");
    expect(toScoreboard(parseScoreboard(written), SETS)).toBe(written);
  });

  it("puts new figures in the place of old ones and leaves other sets alone", () => {
    const later = updated(parseScoreboard(toScoreboard(first, SETS)), [measured("kites", 0.75)], TUESDAY);
    const written = toScoreboard(later, SETS);
    expect(written).toContain("| ferries | pair F1 | 0.500 |  | aaa1111 | 2024-06-03 |");
    expect(written).toContain("| kites | pair F1 | 0.750 |  | bbb2222 | 2024-06-04 |");
    expect(written).not.toContain("0.250");
  });

  it("keeps the rows of a set that is absent and says of which run they are", () => {
    const gone = [absentSet("kites", "kites.jsonl is not there")];
    const once = updated(parseScoreboard(toScoreboard(first, SETS)), gone, TUESDAY);
    const twice = updated(parseScoreboard(toScoreboard(once, SETS)), gone, TUESDAY);
    const written = toScoreboard(twice, SETS);
    expect(written).toContain("| kites | pair F1 | 0.250 |  | aaa1111 | 2024-06-03 |");
    expect(written.match(/Absent in the latest run/g)).toHaveLength(1);
    expect(written).toContain("its rows are those of aaa1111, 2024-06-03.");
    expect(written).toContain("About kites.");
  });

  it("says so where nothing was ever measured", () => {
    const written = toScoreboard(updated(nothing, [absentSet("kites", "no file")], MONDAY), SETS);
    expect(written).toContain("nothing was ever measured on it");
  });

  it("never shows a figure that was not computed", () => {
    const written = toScoreboard(updated(nothing, [measured("kites", null)], MONDAY), SETS);
    expect(written).toContain("| kites | pair F1 | nothing to measure |");
  });
});

describe("the gates", () => {
  const gates = { margin: 0.02, floors: { ferries: { "attribute: relation F1": 0.5, "story: pair F1": 0.5 } } };

  it("lets a figure fall by the margin and no further", () => {
    expect(belowFloor(gates, [measured("ferries", 0.48)])).toEqual([]);
    expect(belowFloor(gates, [measured("ferries", 0.47)])).toHaveLength(2);
  });

  it("fails what is no longer measured", () => {
    expect(belowFloor(gates, [])).toHaveLength(2);
    expect(belowFloor(gates, [measured("ferries", null)])).toHaveLength(2);
  });

  it("raises floors and never lowers one", () => {
    expect(raised(gates, [measured("ferries", 0.4), measured("kites", 0.9)])).toEqual(gates);
    expect(raised(gates, [measured("ferries", 0.61)]).floors.ferries).toEqual({
      "attribute: relation F1": 0.61,
      "story: pair F1": 0.61,
    });
  });
});
