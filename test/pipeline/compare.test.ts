import { expect, test } from "vitest";
import { compareReadings } from "#pipeline";
import { findPassages } from "#reuse";
import type { Article, Passage } from "#types";
import { articleOf } from "../report/builder.ts";

const NOTICE = "readers of this paper may use the harbour reading room free of charge";
/** Both as long as what the others tell (17 words): where a run begins in an article is part of how it is looked up. */
const FIRE = [
  "The rope works at Quellin burnt down overnight and two night watchmen were hurt in the blaze.",
  "Overnight a blaze at Quellin hurt both watchmen: of the works, where rope was made, nothing stands.",
];

/** Seventeen words that no two articles share, of letters: a figure would weigh more in a story than a word does. */
function ownWords(article: number): string {
  const letters = [...String(article)].map((digit) => "bdfgklmnrs"[Number(digit)]).join("a");
  return Array.from({ length: 17 }, (_, i) => `${letters}${"aeiou"[i % 5]}${"vpzxtc"[i % 6]}`).join(" ");
}

/**
 * 3,000 articles, of which 140 end with one notice; the last two of these tell one story. A run may have 87 holders among so many,
 * beside the 16 by which it is seen to be in a crowd.
 */
function crowd(): Article[] {
  return Array.from({ length: 3000 }, (_, i) => {
    const told = FIRE[i - 138] ?? `${ownWords(i)}.`;
    const notice = i < 140 ? ` All ${NOTICE}.` : "";
    return articleOf(`a-${String(i).padStart(4, "0")}`, [["body", told + notice]]);
  });
}

test("Articles of one story are compared over a run that a crowd has too, as in an analysis.", async () => {
  const articles = crowd();
  const between = (passages: readonly Passage[]) =>
    passages.filter(({ members }) => members.every(({ article }) => article === "a-0138" || article === "a-0139"));
  expect(between(findPassages(articles, { minWords: 7 }))).toEqual([]);
  const stages = new Set<string>();
  const { passages } = await compareReadings([{ inputs: [], articles, notes: [] }], {
    onProgress: ({ stage }) => stages.add(stage),
  });
  expect(between(passages).map(({ members }) => members[0]?.exact)).toEqual([expect.stringContaining(NOTICE)]);
  expect([...stages]).toEqual(["read", "story", "reuse"]);
});
