import { describe, expect, it } from "vitest";
import { collapse, type Locator, locateMarks, places } from "../../eval/locate.ts";

/** The parts of an attribution as they come out of the text, each with the characters before it. */
function located(text: string, locator: Partial<Locator>): string | null {
  const marks = locateMarks(collapse(text), { source: null, cue: "said", content: [], sentence: text, ...locator });
  if (!marks) return null;
  const all = [
    ...marks.source.map((span) => ({ ...span, as: "source" })),
    ...marks.cue.map((span) => ({ ...span, as: "cue" })),
    ...marks.content.map((span) => ({ ...span, as: "content" })),
  ].sort((a, b) => b.start - a.start);
  let marked = text;
  for (const { start, end, as } of all)
    marked = `${marked.slice(0, start)}<${as}>${marked.slice(start, end)}</${as}>${marked.slice(end)}`;
  return marked;
}

describe("locating", () => {
  it("takes the cue in the sentence and the nearest source and content", () => {
    const text = "He left. He said it rained. It rained, he said.\n\nHe said it rained.";
    expect(located(text, { source: "he", content: ["It rained"], sentence: "rained, he said." })).toBe(
      "He left. He said it rained. <content>It rained</content>, <source>he</source> <cue>said</cue>.\n\nHe said it rained.",
    );
  });

  it("matches whole words", () => {
    const text = "The others left; she said he stayed.";
    expect(located(text, { source: "he", cue: "said" })).toBe(
      "The others left; she <cue>said</cue> <source>he</source> stayed.",
    );
  });

  it("reads any white space as one space", () => {
    const text = "The mayor\n\n  of Vell\u00a0said\tthat it rained.";
    expect(
      located(text, { source: "The mayor of Vell", content: ["that it rained"], sentence: "of Vell said that" }),
    ).toBe("<source>The mayor\n\n  of Vell</source>\u00a0<cue>said</cue>\t<content>that it rained</content>.");
  });

  it("gives null for what does not stand in the text", () => {
    expect(located("It rained, she said.", { source: "Brenn" })).toBeNull();
    expect(located("It rained, she said.", { sentence: "It snowed" })).toBeNull();
    expect(located("It rained, she said.", { cue: "told" })).toBeNull();
  });

  it("finds every place of a string", () => {
    expect(places(collapse("a pier, the  pier, piers"), "pier")).toEqual([
      { start: 2, end: 6 },
      { start: 13, end: 17 },
    ]);
  });
});
