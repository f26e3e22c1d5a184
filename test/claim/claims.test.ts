import { expect, test } from "vitest";
import { gatherClaims } from "#claim";
import { story } from "./marked.ts";

const gather = (...texts: readonly string[]) => gatherClaims(story(texts));

test("the wording is the plainest complete saying, and the claim is first seen with its earliest article", () => {
  const { claims } = gather(
    "[s1:|Ilse Brandt has told Odo Klamm to resign over the lost ferry].",
    "[s2:|Ilse Brandt approached Odo Klamm about resigning].",
  );
  expect(claims.map(({ wording, firstSeen }) => [wording.exact, firstSeen])).toEqual([
    ["Ilse Brandt approached Odo Klamm about resigning", "2031-05-01"],
  ]);
  expect(claims[0]?.said.map(({ strength, because }) => [strength, because])).toEqual([
    ["stronger", "same actor (Ilse Brandt), act (tell) and object (resign)"],
    ["same", "the claim is put in its words"],
  ]);
});

test("an article's own voice is shown and is no saying", () => {
  const { claims } = gather(
    "[s1:|Ilse Brandt sold the ferry].",
    "Ilse Brandt sold the ferry on a wet morning. It rained.",
  );
  expect(claims[0]?.said).toHaveLength(1);
  expect(claims[0]?.unattributed.map(({ exact }) => exact)).toEqual(["Ilse Brandt sold the ferry on a wet morning"]);
});

test("what a report reports is the claim, not that it was reported", () => {
  const input = story(["[gazette:|two people said that Ilse Brandt sold the ferry]."]);
  const [outer] = input.attributions;
  const at = input.articles[0]?.text.indexOf("Ilse") ?? 0;
  const said = input.articles[0]?.text.indexOf("said") ?? 0;
  const span = { start: at, end: (outer?.content[0]?.end ?? 0) - 0 };
  const inner = outer && {
    ...outer,
    id: "1.2",
    parent: outer.id,
    sourceId: "two",
    cue: [{ start: said, end: said + 4 }],
    content: [span],
  };
  const { claims } = gatherClaims({ ...input, attributions: inner ? [...input.attributions, inner] : [] });
  expect(claims.map(({ wording, said }) => [wording.exact, said.map(({ attribution }) => attribution)])).toEqual([
    ["Ilse Brandt sold the ferry", ["1.2"]],
  ]);
});

test.each([
  ["another number", "number", "The ferry carried 40 crates of eels", "The ferry carried 48 crates of eels"],
  ["another date", "date", "The ferry sank off Vellin on June 3", "The ferry sank off Vellin on June 5"],
  ["the opposite act", "contradicts", "The council approved the ferry plan", "The council rejected the ferry plan"],
])("the same with %s is a conflict", (_, kind, one, other) => {
  const { claims, conflicts } = gather(`[s1:|${one}].`, `[s2:|${other}].`);
  expect(claims).toHaveLength(2);
  expect(conflicts.map((conflict) => conflict.kind)).toEqual([kind]);
});

test("a claim that is affirmed and denied conflicts with itself", () => {
  const { claims, conflicts } = gather("[s1:|Ilse Brandt sold the ferry].", "[-s2:|that Ilse Brandt sold the ferry].");
  const id = claims[0]?.id;
  expect(conflicts.map(({ a, b, kind }) => [a, b, kind])).toEqual([[id, id, "denied"]]);
});

test("words in common without agreement are only possible", () => {
  const { claims } = gather(
    "[s1:|The harbour council sold the old ferry to the rowing club].",
    "[s2:|The rowing club bought the old ferry of the harbour council].",
  );
  expect(claims.map(({ said, possibly }) => [said.length, possibly.length])).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

test("conditions, questions, relative clauses and another's thoughts are no claims", () => {
  const { claims } = gather(
    "[s1:|If Ilse Brandt sells the ferry]. [s2:|Has Ilse Brandt sold the ferry?] [s3:|He thinks that Ilse Brandt sold the ferry]. Klamm, [s4:|who sold the ferry].",
  );
  expect(claims.filter(({ wording }) => wording.exact.startsWith("Ilse"))).toEqual([]);
});

test("what points back to an act of asking is in the claim that it points to", () => {
  const { claims } = gather(
    "[s1:|Ilse Brandt asked Odo Klamm to resign].",
    "[s2:|Ilse Brandt put the request to Odo Klamm on Sunday].",
  );
  expect(claims.map(({ said }) => said.map(({ attribution }) => attribution))).toEqual([["1.1", "2.1"]]);
});

test("FIXME: a brother of the same family name is taken for the one the story is about", () => {
  const { claims } = gather(
    "Ilse Brandt rowed. Ilse Brandt won. Udo Brandt cooked. [s1:|Brandt sold the ferry].",
    "[s2:|Ilse Brandt sold the ferry].",
  );
  expect(claims).toHaveLength(1);
});

test("an article without words, and attributions that point nowhere, give nothing", () => {
  expect(gather("", " ")).toEqual({ claims: [], conflicts: [], notes: [] });
  const { story: about, articles, sources } = story(["Rain fell."]);
  const attributions = story(["", "[s1:|Ilse Brandt sold the ferry]."]).attributions;
  expect(gatherClaims({ story: about, articles, attributions, sources }).claims).toEqual([]);
});
