import { expect, test } from "vitest";
import { findPassages } from "#reuse";
import { articleOf, membersOf } from "./articles.ts";

test("FIXME: a standing phrase or a run of titles and names counts as a passage though nobody copied it", () => {
  const passages = findPassages([
    articleOf("a", "Talks were held by Ada Orle, senior adviser to the mayor of Ostrel, in spring."),
    articleOf("b", "Nobody but Ada Orle, senior adviser to the mayor of Ostrel, had a key."),
  ]);
  expect(passages).toHaveLength(1);
  expect(passages[0]?.quotationOnly).toBe(false);
});

test("FIXME: quoted words that one article prints without the marks are not told apart from its own", () => {
  const [passage] = findPassages([
    articleOf("a", "“We asked for money in the spring and nobody came,” she said."),
    articleOf("b", "We asked for money in the spring and nobody came."),
  ]);
  expect(passage?.quotationOnly).toBe(false);
});

test("FIXME: two sentences that change places are two passages, not one with its clauses moved", () => {
  const one = "The swing bridge at Ostrel closed after a barge struck its northern pier.";
  const two = "Ferries will carry the night shift across until the pier has been mended.";
  const passages = findPassages([articleOf("a", `${one} ${two}`), articleOf("b", `${two} ${one}`)]);
  expect(passages).toHaveLength(2);
});

test("FIXME: a sentence so reworded that no seven words stay together is not found", () => {
  const passages = findPassages([
    articleOf("a", "The swing bridge at Ostrel closed on Monday after a barge struck its northern pier at noon."),
    articleOf("b", "The old bridge at Ostrel shut on Monday when a barge hit its northern pier around noon."),
  ]);
  expect(passages.map(membersOf)).toEqual([]);
});
