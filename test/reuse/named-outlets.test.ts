import { expect, test } from "vitest";
import { findPassages, traceCopies } from "#reuse";
import type { Article, Attribution } from "#types";
import { articleOf, spanOf } from "./articles.ts";

const struck =
  "The swing bridge at Ostrel closed on Monday after a barge struck its northern pier, cutting the town off from the quay.";
const flood =
  "Old men on the west bank recalled the flood of their youth, when boats tied up at the church door and bread came by rope.";
const sheep =
  "A farmer on the east bank sold his sheep on Tuesday because he could not reach the market, and the butcher closed early.";

/** How the parent and the passages' origin of an article are known that has `line` beside words of the outlet's; null where they are not. */
function relayOf(outlet: string, line: string, source: string | null = null): [string | null, string | null] {
  const articles = [
    articleOf("first", `${struck} ${flood}`, { outlet }),
    articleOf("copy", `${struck} ${line} ${sheep}`, { outlet: "Ostrel Daily" }),
  ];
  const passages = findPassages(articles);
  const attributions = source === null ? [] : [attributionTo(articles[1] as Article, line, source)];
  const copy = traceCopies(articles, passages, attributions)[1];
  return [copy?.parent?.basis ?? null, passages[0]?.originBasis ?? null];
}

function attributionTo(article: Article, line: string, source: string): Attribution {
  const start = spanOf(article, line).start + line.indexOf(source);
  return {
    id: "att",
    article: article.id,
    source: [{ start, end: start + source.length }],
    cue: [],
    content: [],
    form: "indirect",
    sourceId: null,
    via: [],
    parent: null,
    polarity: "asserts",
    medium: null,
    method: "test",
    score: 1,
  };
}

const noRelay = [
  ["Time", "It was the first time in years, keepers said."],
  ["People", "Most people said they would wait."],
  ["The Sun", "They sat in the sun, keepers said."],
  ["The Mirror", "He looked into the mirror and said nothing."],
  ["Metro", "The metro, officials said, ran late."],
  ["Metro", "Lines of the Metro, officials said, ran late."],
  ["The Sun", "Officials said the Sun would set early."],
  ["The Sun", "The Sun first rose over the pier at six."],
  ["People", "People said they would wait."],
  ["People", "“People said they would wait,” he added."],
  ["Time", "Keepers wait. Time told on them."],
  ["The Times", "The Ostrel Times reported that divers went down."],
  ["The Sun", "The Sun Foundry said it had lost its anvil."],
  ["Metro", "The Metro-North reported delays."],
  ["The Sun", "Sun reported over the river."],
  ["The Sun", "THEY SAT IN THE SUN SAID KEEPERS."],
  ["Time", "Bridge Shut for First Time Said Keepers."],
  ["Bell", "Bell said he would ring at noon."],
  ["Harbour Post", "The harbour post reported missing was found on the beach."],
  ["harbour post", "The harbour post reported missing was found on the beach."],
  ["ANA", "Ana said she would wait."],
] as const;

test.each(noRelay)("%s is not named where its words are ordinary ones: %s", (outlet, line) => {
  expect(relayOf(outlet, line)).toEqual([null, null]);
});

const relays = [
  ["The Sun", "The Sun reported that divers went down."],
  ["The Sun", "Divers went down, the Sun’s report said."],
  ["The Sun", "Divers went down, the tabloid The Sun has reported."],
  ["The Sun", "A diver told The Sun that it was dark."],
  ["Time", "It was dark, according to Time magazine."],
  ["Time", "It was dark, according to Time."],
  ["Time", "Time magazine first reported that divers went down."],
  ["Time", "According to Time, divers went down."],
  ["TIME", "It was dark, according to TIME magazine."],
  ["Metro", "The Metro said that divers went down."],
  ["People", "A diver told People that it was dark."],
  ["Sun", "A diver told the Sun that it was dark."],
  ["The Bell", "It was dark, the Bell reported."],
  ["Harbour Post", "Divers went down, the Harbour Post first reported."],
  ["HARBOUR POST", "Divers went down, the Harbour Post first reported."],
  ["harbour post", "Divers went down, the Harbour Post first reported."],
  ["CNN", "Divers went down, CNN’s reporter said."],
] as const;

test.each(relays)("%s is named: %s", (outlet, line) => {
  expect(relayOf(outlet, line)).toEqual(["relays it", "relays it"]);
});

test.each([
  ["People", "Many people were afraid.", "Many people"],
  ["People", "People were afraid.", "People"],
  ["Metro", "Riders of the Metro were afraid.", "Riders of the Metro"],
  ["The Mirror", "A man before a mirror was afraid.", "A man before a mirror"],
] as const)("%s is not the source: %s", (outlet, line, source) => {
  expect(relayOf(outlet, line, source)[0]).toBe(null);
});

test.each([
  ["The Sun", "That is what The Sun, in its last edition, held.", "The Sun"],
  ["The Sun", "That is what the Sun, in its last edition, held.", "Sun"],
  ["Time", "That is what Time magazine, in its last number, held.", "Time magazine"],
  ["Harbour Post", "That is what a Harbour Post reporter held.", "a Harbour Post reporter"],
] as const)("%s is the source: %s", (outlet, line, source) => {
  expect(relayOf(outlet, line, source)[0]).toBe("relays it");
});
