import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { buildDrift } from "../../eval/drift/build.ts";
import { readDrift } from "../../eval/drift/read.ts";

const marked = `= shed
# The Pallow Post | 2030-01-02
1 Una Brill | full
It rained. <q1>“The shed is ours, and so is the key,”</q1> <c1>said</c1> <s1>Una Brill</s1>.

# Pallow Weekly | 2030-01-03
1 Una Brill | marks-moved number-changed
2 Max Orr | near other-source
<s1>She</s1> <c1>said</c1> <q1>the shed was “ours”</q1>.
<s2>Max Orr</s2>: <q2>“The shed,”</q2> he <c2>said</c2>, <q2>“is mine.”</q2>
`;

describe("buildDrift", () => {
  const { articles, utterances, distractors } = buildDrift(marked);

  it("takes the marks out and keeps what stood between them as spans", () => {
    const [first, second] = articles;
    expect(first?.text).toBe("It rained. “The shed is ours, and so is the key,” said Una Brill.\n");
    const slices = (second?.attributions ?? []).map(({ source, cue, content, quotation }) =>
      [source, cue, content, quotation].map((spans) => spans.map(({ start, end }) => second?.text.slice(start, end))),
    );
    expect(slices).toEqual([
      [["She"], ["said"], ["the shed was “ours”"], ["ours"]],
      [["Max Orr"], ["said"], ["“The shed,”", "“is mine.”"], ["The shed,", "is mine."]],
    ]);
  });

  it("groups the versions, marks the fullest and keeps distractors apart", () => {
    expect(utterances).toEqual([
      {
        id: "shed",
        who: "Una Brill",
        fullest: "shed-1-1",
        versions: [
          { attribution: "shed-1-1", changes: [] },
          { attribution: "shed-2-1", changes: ["marks-moved", "number-changed"] },
        ],
      },
    ]);
    expect(distractors).toEqual([{ attribution: "shed-2-2", near: "shed", kind: "other-source" }]);
  });

  it("refuses an unknown kind, a missing mark, another speaker and two full versions", () => {
    expect(() => buildDrift(marked.replace("number-changed", "numbers"))).toThrow("numbers");
    expect(() => buildDrift(marked.replace("<s1>She</s1>", "She"))).toThrow("shed-2-1: no <s>");
    expect(() => buildDrift(marked.replace("1 Una Brill | marks", "1 Ann Brill | marks"))).toThrow("Ann Brill");
    expect(() => buildDrift(marked.replace("marks-moved number-changed", "full"))).toThrow("2 versions");
  });
});

describe.each(["open", "held"] as const)("the %s half", (half) => {
  const file = readDrift(half);

  it("is what its marked text says", () => {
    const text = readFileSync(new URL(`../../eval/drift/${half}.txt`, import.meta.url), "utf8");
    // no toEqual: a difference would print the held half
    expect(isDeepStrictEqual(buildDrift(text), file)).toBe(true);
  });

  it("has twenty utterances in two to four versions, and every attribution in just one place", () => {
    expect(file.utterances.length).toBe(20);
    const inPlace = file.utterances.flatMap(({ versions }) => versions.map(({ attribution }) => attribution));
    const all = file.articles.flatMap(({ attributions }) => attributions.map(({ id }) => id));
    expect(new Set(all).size).toBe(all.length);
    const placed = [...inPlace, ...file.distractors.map(({ attribution }) => attribution)];
    expect(isDeepStrictEqual(placed.sort(), all.sort())).toBe(true);
    for (const { versions } of file.utterances) expect([2, 3, 4]).toContain(versions.length);
  });

  it("has articles of 60 to 120 words and a change in every version but those with the same words", () => {
    for (const { text } of file.articles) {
      const words = text.trim().split(/\s+/).length;
      expect(words >= 60 && words <= 120).toBe(true);
    }
    const words = new Map(
      file.articles.flatMap(({ text, attributions }) =>
        attributions.map(({ id, quotation }) => {
          const exact = quotation.map(({ start, end }) => text.slice(start, end)).join(" ");
          return [id, (exact.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).join(" ")];
        }),
      ),
    );
    for (const { fullest, versions } of file.utterances)
      for (const { attribution, changes } of versions)
        expect(changes.length === 0).toBe(words.get(attribution) === words.get(fullest));
  });
});
