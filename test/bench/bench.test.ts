import { describe, expect, it } from "vitest";
import { archiveOf } from "../../bench/archive.ts";
import { difflibPairs, fiveWordPairs, minhashPairs } from "../../bench/copy-peers.ts";
import { judge } from "../../bench/copy-tasks.ts";
import { generated } from "../../bench/corpus.ts";
import { sharedFiveWordRuns, tagWithWink } from "../../bench/peers.ts";
import { cells, spreadOf } from "../../bench/spread.ts";

describe("the bench", () => {
  it("takes the middle of an odd number and the mean of the two middle ones of an even number", () => {
    expect(spreadOf([3, 1, 2])).toEqual({ min: 1, median: 2, max: 3 });
    expect(spreadOf([10, 2, 4, 1])).toEqual({ min: 1, median: 3, max: 10 });
    expect(() => spreadOf([])).toThrow(RangeError);
  });

  it("shows three significant places", () => {
    expect(cells({ min: 0.01234, median: 12.345, max: 1234.5 })).toBe("0.0123 | 12.3 | 1235");
  });

  it("generates the same articles every time, about as long as the data's, some sharing paragraphs", () => {
    const articles = generated(4);
    expect(generated(4)).toEqual(articles);
    const lengths = articles.map(({ text }) => text.split(/\s+/).length);
    expect(Math.min(...lengths)).toBeGreaterThan(450);
    expect(Math.max(...lengths)).toBeLessThan(1100);
    expect(sharedFiveWordRuns(articles.map(({ text }) => text)).length).toBeGreaterThan(0);
  });

  it("lists every run of five words that two articles share", () => {
    const runs = sharedFiveWordRuns([
      "One two, three four five six!",
      "x one TWO three four five",
      "three four five six y",
    ]);
    expect(runs).toEqual([{ a: 0, b: 1, words: "one two three four five" }]);
  });

  it("counts a tagger's tokens", () => {
    expect(tagWithWink("Rain fell.")).toBe(3);
  });

  it("finds pairs with each peer, and judges them by all runs of seven words", () => {
    const articles = archiveOf(60);
    const texts = articles.map(({ text }) => text);
    const plain = judge(articles, fiveWordPairs(texts));
    expect(plain.recall).toBe(1);
    expect(judge(articles, difflibPairs(texts)).precision).toBe(1);
    expect(minhashPairs([texts[0] ?? "", texts[1] ?? "", texts[0] ?? ""])).toEqual([[0, 2]]);
  });
});
