import { describe, expect, it } from "vitest";
import type { Claim, Stance, Tally } from "#types";
import { sameTime } from "../../eval/articles.ts";
import { addPairs, addTallies, claimFor } from "../../eval/claims.ts";
import type { GoldStory } from "../../eval/gold.ts";
import { sameName } from "../../eval/gold.ts";
import { figuresOfSums, type Sums } from "../../eval/sums.ts";

/** A claim as text: "+a +b -c ?d" affirms a and b, denies c and leaves d in doubt. */
function sides(written: string): { affirms: string[]; denies: string[]; possibly: string[] } {
  const of = (mark: string) =>
    written
      .split(" ")
      .filter((part) => part.startsWith(mark))
      .map((part) => part.slice(1));
  return { affirms: of("+"), denies: of("-"), possibly: of("?") };
}

function gold(...claims: readonly string[]): GoldStory {
  const listed = claims.map((written, i) => ({ key: `c${i}`, text: "", ...sides(written) }));
  return { name: "a story", articles: new Map(), attributions: [], claims: listed };
}

const tallyOf = (origins: number): Tally => ({ origins, onRecord: 0, people: { atLeast: origins, atMost: origins } });

function ours(written: string): Claim {
  const { affirms, denies } = sides(written);
  const say = (ids: readonly string[], stance: Stance) =>
    ids.map((attribution) => ({ attribution, stance, strength: "same" as const, score: 1, because: "" }));
  return {
    id: written,
    story: "a story",
    wording: { article: "", start: 0, end: 0, exact: "" },
    said: [...say(affirms, "affirms"), ...say(denies, "denies")],
    possibly: [],
    unattributed: [],
    origins: [],
    sources: { affirming: tallyOf(affirms.length), denying: tallyOf(denies.length) },
    firstSeen: null,
    notes: [],
  };
}

const itself = new Map([..."abcdefgh"].map((id) => [id, id]));

function pairs(story: GoldStory, ...claims: readonly string[]): string | undefined {
  const sums: Sums = new Map();
  addPairs(sums, "pairs", story, claims.map(ours), itself);
  return figuresOfSums(sums)[0]?.of;
}

describe("same-claim pairs", () => {
  it("are right where both stand in one claim on the right sides", () => {
    expect(pairs(gold("+a +b -c"), "+a +b -c")).toBe("P 1.000 (3 of 3), R 1.000 (3 of 3)");
  });

  it("are wrong where a side is wrong", () => {
    expect(pairs(gold("+a +b -c"), "+a +b +c")).toBe("P 0.333 (1 of 3), R 0.333 (1 of 3)");
  });

  it("are wrong with what stands in no listed claim, and do not count between two such", () => {
    expect(pairs(gold("+a +b"), "+a +b +d", "+e +f")).toBe("P 0.333 (1 of 3), R 1.000 (1 of 1)");
  });

  it("do not count with a doubtful member", () => {
    expect(pairs(gold("+a +b ?c"), "+a +b +c")).toBe("P 1.000 (1 of 1), R 1.000 (1 of 1)");
  });
});

describe("tallies", () => {
  function check(written: string, right: readonly [number, number], claims: readonly string[], expected: string): void {
    const sums: Sums = new Map();
    const tallies = new Map([["c0", { affirming: tallyOf(right[0]), denying: tallyOf(right[1]) }]]);
    addTallies(sums, "", gold(written), tallies, claims.map(ours), itself);
    expect(figuresOfSums(sums).find(({ name }) => name.startsWith("origins, on record and people"))?.of).toBe(expected);
  }

  it("are those of the claim that holds most of the affirming attributions", () => {
    check("+a +b +c", [2, 0], ["+c", "+a +b"], "1 of 1");
    expect(claimFor({ key: "", text: "", ...sides("-d") }, [ours("+a"), ours("-d")], itself)?.id).toBe("-d");
  });

  it("count a side where the right answer or ours has an origin", () => {
    check("+a -b", [1, 1], ["+a"], "1 of 2");
    check("+a", [1, 0], ["+a -b"], "1 of 2");
  });

  it("are nothing for a claim that was not found", () => {
    check("+a", [1, 0], [], "0 of 1");
  });
});

describe("facts", () => {
  it("compares names without case, marks and article", () => {
    expect(sameName("The Dell Post", "dell post")).toBe(true);
    expect(sameName("Dell Post", "Dell Posts")).toBe(false);
    expect(sameName(null, "Dell Post")).toBe(false);
  });

  it("compares times to the minute and the zone as stated", () => {
    expect(sameTime("2024-05-14T06:10", "2024-05-14T06:10:00Z")).toBe(true);
    expect(sameTime("2024-05-14T06:10Z", "2024-05-14T06:10:00+00:00")).toBe(true);
    expect(sameTime("2024-05-14T06:10Z", "2024-05-14T06:10")).toBe(false);
    expect(sameTime("2024-05-14", "2024-05-14T06:10")).toBe(false);
    expect(sameTime(null, "2024-05-14")).toBe(false);
  });
});
