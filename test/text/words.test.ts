import { expect, test } from "vitest";
import { numberOfWords, wordsOf } from "#text";

test("what nobody sees within a word parts none, and stands in its span alone", () => {
  const text = "co\u00adoper\u200bating gild\ufeffers \u200bmeet\u00ad now";
  expect(wordsOf(text).map(({ norm }) => norm)).toEqual(["cooperating", "gilders", "meet", "now"]);
  expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "co\u00adoper\u200bating",
    "gild\ufeffers",
    "meet",
    "now",
  ]);
});

test("apostrophes within a word belong to it, marks around it do not", () => {
  expect(wordsOf("“Don’t,” she said: ‘it’s £5’.").map(({ norm }) => norm)).toEqual([
    "don't",
    "she",
    "said",
    "it's",
    "£",
    "5",
  ]);
});

test("words are as many as are read", () => {
  const text = "a co\u00adoper\u200bating gilder’s £5 & “ –— ’ 10% of it";
  for (let start = 0; start <= text.length; start++)
    for (let end = start; end <= text.length; end++)
      expect(numberOfWords(text, { start, end })).toBe(wordsOf(text, { start, end }).length);
});
