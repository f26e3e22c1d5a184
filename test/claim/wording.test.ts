import { describe, expect, test } from "vitest";
import { gatherClaims } from "#claim";
import { story, together } from "./marked.ts";

const wordings = (...texts: string[]): string[] =>
  gatherClaims(story(texts)).claims.map(({ wording }) => wording.exact);

describe("a claim is put in a whole clause", () => {
  test.each([
    ["[s1:|he can], she said."],
    ["[s1:|The board decides], she said."],
    ["[s1:|Ilse Brandt was among the minority of], he said."],
  ])("%s is none", (text) => {
    expect(wordings(text)).toEqual([]);
  });

  test("somebody by name and an act of the table are enough", () => {
    expect(wordings("[s1:|Ilse Brandt resigned], she said.")).toEqual(["Ilse Brandt resigned"]);
  });

  test("a quotation mark without its other is left out with what lies beyond it", () => {
    expect(wordings('[s1:|Ilse Brandt sold the ferry" and "no other boat], he said.')).toEqual([
      "Ilse Brandt sold the ferry",
    ]);
  });
});

test("a claim of what did not happen keeps its sense when the other side says that it did", () => {
  const texts = [
    "[s1:|No bell rang on the ferry].",
    "[s2:|No bell rang on the ferry].",
    "[s3:|The bell rang on the ferry].",
  ];
  expect(together(texts)).toEqual(["+1.1 +2.1 -3.1"]);
});

test("an act of asking is known by its outcome and by a noun", () => {
  const texts = [
    "[s1:|Ilse Brandt asked Odo Klamm to resign]. [s1:|The request was made on Sunday].",
    "[s2:|Odo Klamm has been ordered out by Ilse Brandt].",
    "[s3:|Ilse Brandt told Odo Klamm to clear his desk].",
  ];
  expect(together(texts)).toEqual(["+1.1 +1.2 +2.1 +3.1"]);
});

test("a noun that may point to two acts of asking points to neither", () => {
  const texts = [
    "[s1:|Ilse Brandt asked Odo Klamm to resign]. [s1:|Lena Vell asked Udo Rask to stay]. [s2:|The request was made on Sunday].",
  ];
  expect(together(texts)).toEqual([]);
});

test("an organization that denies something of “it” denies it of itself", () => {
  const texts = [
    "[s1:|The Brine Company ignored the warning].",
    "The Brine Company denied [-brine:|that it had ignored the warning].",
  ];
  const named = { brine: { kind: "organization", name: "Brine Company" } } as const;
  expect(together(texts, named)).toEqual(["+1.1 -2.1"]);
});
