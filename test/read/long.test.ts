import { expect, test } from "vitest";
import { readText } from "#read";

test("a text longer than an article is kept, noted and not analysed", () => {
  const text = "The lock keeper said the gate was shut.\n".repeat(13_000);
  const { articles, notes } = readText(text, { path: "book.txt" });
  expect(articles[0]?.text).toBe(text);
  expect(articles[0]?.blocks).toEqual([
    { start: 0, end: text.length, role: "boilerplate", reason: "longer than an article" },
  ]);
  expect(notes.map(({ code }) => code)).toEqual(["read/too-long"]);
  expect(notes[0]?.message).toContain("book.txt");
});
