import { describe, expect, test } from "vitest";
import { identifyMarked, label } from "./marked.ts";

const told = (source: string, outlet = "the Tolm Gazette") =>
  `<source>${source}</source> <cue>told</cue> ${outlet} that <content>the quay was closed</content>.`;
const only = (text: string, outlet?: string) => {
  const { sources, attributions } = identifyMarked(outlet === undefined ? { text } : { text, outlet });
  return { source: sources.find(({ id }) => id === attributions[0]?.sourceId), sources };
};

describe("anonymous sources", () => {
  test.each([
    ["Two aides", 2, 2],
    ["A senior official", 1, 1],
    ["Several advisers", 2, null],
    ["Multiple sources", 2, null],
    ["Residents", 2, null],
    ["A dozen workers", 12, 12],
    ["14 officials", 14, 14],
    ["A handful of aides", 2, null],
  ])("%s are counted as a range", (source, atLeast, atMost) =>
    expect(only(told(source)).source).toMatchObject({ kind: "anonymous", name: null, count: { atLeast, atMost } }),
  );
  test("the outlet that they spoke to is kept", () => {
    const { source, sources } = only(told("Two aides"));
    expect(label(sources, source?.toldTo ?? null)).toBe("Tolm Gazette");
  });
  test("nothing is known of whom they spoke to where the text does not say", () =>
    expect(only("<source>Two aides</source> <cue>said</cue> <content>so</content>.").source?.toldTo).toBeNull());
  test("told us is told the article's own outlet", () => {
    const { source, sources } = only(told("One minister", "us"), "Tolm Gazette");
    expect(label(sources, source?.toldTo ?? null)).toBe("Tolm Gazette");
  });
  test.each([
    ["A guard, who asked not to be named for fear of losing his job,", "", "for fear of losing his job"],
    [
      "Two aides",
      " Both spoke on condition of anonymity because they were not authorised to speak.",
      "because they were not authorised to speak",
    ],
    ["Two aides", "", null],
  ])("the reason of %s is verbatim", (source, after, reason) =>
    expect(only(told(source) + after).source?.reason ?? null).toBe(reason),
  );
  test("a second source is another, the source is the one before", () => {
    const text = `${told("A source")} <source2>A second source</source2> <cue2>agreed</cue2> <content2>so</content2>. <source3>The source</source3> <cue3>added</cue3> <content3>more</content3>.`;
    const ids = identifyMarked({ text }).attributions.map(({ sourceId }) => sourceId);
    expect(ids[0]).not.toBe(ids[1]);
    expect(ids[2]).toBe(ids[1]);
  });
  test("the two people, and one of them, are the two before", () => {
    const text = `${told("Two people familiar with the plan")} <source2>The two people</source2> <cue2>said</cue2> <content2>so</content2>. “<content3>Yes</content3>,” <source3>one of them</source3> <cue3>said</cue3>.`;
    expect(new Set(identifyMarked({ text }).attributions.map(({ sourceId }) => sourceId)).size).toBe(1);
  });
  test("a headline's sources are the only group of the body", () => {
    const title = "<content2>Quay closed</content2>, <source2>sources</source2> <cue2>say</cue2>";
    const { attributions } = identifyMarked({ title, text: told("Two people familiar with the plan") });
    expect(new Set(attributions.map(({ sourceId }) => sourceId)).size).toBe(1);
  });
});

describe("anonymous sources of several articles", () => {
  const merged = (a: string, b: string) => {
    const { attributions } = identifyMarked({ text: a }, { text: `${b} ` });
    return attributions[0]?.sourceId === attributions[1]?.sourceId;
  };
  test("are one when told to one outlet in one number", () =>
    expect(merged(told("Two people familiar with the plan"), told("Two officials"))).toBe(true));
  test("stay apart in another number", () => expect(merged(told("Two people"), told("Three people"))).toBe(false));
  test("stay apart at another outlet", () =>
    expect(merged(told("Two people"), told("Two people", "the Sallow Courier"))).toBe(false));
  test("stay apart where no outlet is known", () =>
    expect(merged(told("Two people", "friends"), told("Two people", "friends"))).toBe(false));
  test("stay apart where the number is open", () => expect(merged(told("Aides"), told("Aides"))).toBe(false));
  test("stay apart when likewise told but otherwise described", () =>
    expect(merged(told("Two dockers"), told("Two ministers"))).toBe(false));
  test("stay apart where the text says that they differ", () =>
    expect(merged(told("A source"), told("A separate source"))).toBe(false));
});
