import fc from "fast-check";
import { expect, test } from "vitest";
import { identifyInArticle, identifySources } from "#source";
import { identifyMarked, type Marked, readMarked } from "./marked.ts";

const PEOPLE = ["Ilse Brandt", "Mayor Osk Vane", "Brandt", "Ms Vane", "the mayor", "she", "he", "Pia Brandt", "they"];
const OTHERS = [
  "two aides",
  "a source",
  "the source",
  "another official",
  "the Tolm Gazette",
  "the Packers' Union",
  "it",
  "residents",
];
const REST = ["", ", who was there,", " and others", ", a docker,"];
const TOLD = ["said", "told the Tolm Gazette", "told us", "told reporters", "denied, the Sallow Courier reported,"];

const sentence = fc
  .tuple(fc.constantFrom(...PEOPLE, ...OTHERS), fc.constantFrom(...REST), fc.constantFrom(...TOLD), fc.boolean())
  .map(([who, rest, cue, ends]) => ({ who: who + rest, cue, ends }));
const article = fc.array(sentence, { minLength: 1, maxLength: 6 }).map(
  (sentences): Marked => ({
    outlet: "Tolm Gazette",
    text: sentences
      .map(
        ({ who, cue, ends }, i) =>
          `<source${i + 1}>${who}</source${i + 1}> <cue${i + 1}>${cue}</cue${i + 1}> <content${i + 1}>that it was so</content${i + 1}>.${ends ? "\n" : " "}`,
      )
      .join(""),
  }),
);

test("every sourceId, via, toldTo and spokenFor names a source of the story, and every source is used", () =>
  fc.assert(
    fc.property(fc.array(article, { minLength: 1, maxLength: 3 }), (texts) => {
      const { sources, attributions } = identifyMarked(...texts);
      const ids = new Set(sources.map(({ id }) => id));
      const used = [
        ...attributions.flatMap(({ sourceId, via }) => [sourceId, ...via]),
        ...sources.flatMap(({ toldTo, spokenFor }) => [toldTo, spokenFor]),
      ].filter((id) => id !== null);
      expect(ids.size).toBe(sources.length);
      for (const id of used) expect(ids.has(id)).toBe(true);
      for (const id of ids) expect(used).toContain(id);
    }),
    { numRuns: 60 },
  ));

test("spans, ids and parents of the attributions stay as they were", () =>
  fc.assert(
    fc.property(article, (text) => {
      const { attributions, given } = identifyMarked(text);
      expect(attributions.map((one) => ({ ...one, sourceId: null, via: [] }))).toEqual(given);
    }),
    { numRuns: 30 },
  ));

test("the order in which articles and attributions are given changes nothing", () =>
  fc.assert(
    fc.property(fc.array(article, { minLength: 2, maxLength: 3 }), (texts) => {
      const { articles, story, given, sources, attributions } = identifyMarked(...texts);
      const turned = identifySources(story, [...articles].reverse(), [...given].reverse());
      const byId = new Map(turned.attributions.map((one) => [one.id, one]));
      expect(turned.sources).toEqual(sources);
      for (const one of attributions) expect(byId.get(one.id)).toEqual(one);
    }),
    { numRuns: 40 },
  ));

test("an anonymous source has a count and no name; every other has no count", () =>
  fc.assert(
    fc.property(article, (text) => {
      for (const { kind, name, count } of identifyMarked(text).sources) {
        expect(count === null).toBe(kind !== "anonymous");
        if (kind === "anonymous") expect(name).toBeNull();
      }
    }),
    { numRuns: 30 },
  ));

test("renaming people and outlets changes nothing but the names", () => {
  const story = (person: string, other: string, outlet: string): Marked => ({
    text: `Mayor ${person} was away. <source>Two aides</source> <cue>told</cue> the ${outlet} <content>so</content>. <source2>The mayor</source2> <cue2>denied</cue2> <content2>it</content2>. <source3>${other}</source3> <cue3>agreed</cue3> <content3>with her</content3>.`,
  });
  const shape = (text: Marked) => {
    const { sources, attributions } = identifyMarked(text);
    const index = new Map(sources.map(({ id, kind }) => [id, kind]));
    return attributions.map(({ sourceId, via }) => [index.get(sourceId ?? ""), via.map((id) => index.get(id))]);
  };
  expect(shape(story("Ilse Brandt", "Osk Vane", "Tolm Gazette"))).toEqual(
    shape(story("Quenby Orrick-Sund", "Zev Ulmar", "Sallow Bay Courier")),
  );
});

test("one article alone is a story of its own", () => {
  const { article: read, attributions } = readMarked({
    text: "<source>Ilse Brandt</source> <cue>said</cue> <content>so</content>.",
  });
  const { sources } = identifyInArticle(read, attributions);
  expect(sources).toMatchObject([{ story: read.id, name: "Ilse Brandt" }]);
});

test("text without attributions, sources out of nowhere and empty text give no sources and do not throw", () => {
  const { article: read, attributions } = readMarked({
    text: "<source></source><cue>said</cue> <content>so</content>.",
  });
  expect(identifyInArticle(read, []).sources).toEqual([]);
  expect(identifyInArticle(read, attributions).sources).toEqual([]);
  expect(identifyInArticle({ ...read, text: "", blocks: [] }, []).sources).toEqual([]);
});
