import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "../../src/report/diff.ts";
import { dateInWords, people, percent } from "../../src/report/phrases.ts";
import { contextOf, type Mark, segmentsOf } from "../../src/report/segments.ts";
import { articleOf, at } from "./builder.ts";

const TEXT = "Höfn 🌉 says 👩‍🚀 “no”. الجسر بخير. It stays so, he said; nobody asked.";

test("Segments joined are the text, whatever is marked, and never split a character.", () => {
  const place = fc.integer({ min: 0, max: TEXT.length });
  const mark = fc.record({ start: place, end: place, kind: fc.constantFrom("source", "cue", "content", "shared") });
  fc.assert(
    fc.property(fc.array(mark), fc.array(place), (marks, cuts) => {
      const segments = segmentsOf(TEXT, { start: 0, end: TEXT.length }, marks as Mark[], cuts);
      expect(segments.map(({ text }) => text).join("")).toBe(TEXT);
      for (const { text } of segments) expect(text).toBe(Buffer.from(text, "utf8").toString("utf8"));
    }),
  );
});

test("A segment has every kind that marks it.", () => {
  const marks: Mark[] = [
    { start: 0, end: 6, kind: "content" },
    { start: 2, end: 4, kind: "source" },
  ];
  expect(
    segmentsOf("abcdef", { start: 0, end: 6 }, marks).map(({ text, kinds }) => `${text}:${kinds.join("+")}`),
  ).toEqual(["ab:content", "cd:source+content", "ef:content"]);
});

test("An excerpt is shown in its sentence, and a sentence without end is cut off.", () => {
  const article = articleOf("a", [["body", `One. ${"word ".repeat(500)}needle${" word".repeat(500)}. Last.`]]);
  const [window] = contextOf(article, [{ start: 5, end: article.text.length - 6 }], [at(article, "needle")]);
  expect((window?.end ?? 0) - (window?.start ?? 0)).toBe(806);
});

test("What a difference keeps and adds is the second text, what it keeps and drops has the first's words.", () => {
  const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const runs = wordDiff(a.join(" "), b.join(" "));
      const without = (kind: string) => runs.filter((run) => run.kind !== kind).map(({ text }) => text);
      expect(without("dropped").join(" ")).toBe(b.join(" "));
      expect(without("added").join(" ")).toBe(a.join(" "));
    }),
  );
});

test.each([
  ["2031", "2031"],
  ["2031-03", "March 2031"],
  ["2031-03-04", "4 March 2031"],
  ["2031-03-04T06:30", "4 March 2031, 06:30"],
  ["2031-03-04T06:30:59Z", "4 March 2031, 06:30 UTC"],
  ["2031-13-04", "2031-13-04"],
  ["yesterday", "yesterday"],
])("The date %s reads %s.", (iso, words) => {
  expect(dateInWords(iso)).toBe(words);
});

test.each([
  [{ atLeast: 2, atMost: 3 }, "2–3 people"],
  [{ atLeast: 1, atMost: 1 }, "1 person"],
  [{ atLeast: 2, atMost: null }, "at least 2 people"],
  [{ atLeast: 0, atMost: 0 }, "no people stated"],
])("A range of people reads as words.", (range, words) => {
  expect(people(range)).toBe(words);
});

test("A share is never rounded to nothing or to all.", () => {
  expect([0, 0.001, 0.5, 0.999, 1].map(percent)).toEqual(["0%", "under 1%", "50%", "99%", "100%"]);
});
