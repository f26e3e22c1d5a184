import { expect, test } from "vitest";
import { findPassages } from "#reuse";
import { articleOf } from "./articles.ts";

const copied =
  "The swing bridge at Ostrel closed on Monday after a barge struck its northern pier, cutting the town off from the quay.";

function isQuotationOnly(text: string): boolean | undefined {
  const articles = [
    articleOf("a", `${text} Old men recalled a flood.`),
    articleOf("b", `${text} A farmer sold sheep.`),
  ];
  return findPassages(articles)[0]?.quotationOnly;
}

test.each([
  [`“${copied}”`, true],
  [`"${copied}"`, true],
  [`"Shame, a man cried. ${copied}`, false],
  [`“Shame, a man cried. ${copied}`, false],
])("%s: whether it is only a quotation", (text, expected) => {
  expect(isQuotationOnly(text)).toBe(expected);
});

test("a quotation that goes on in the next paragraph is one up to its last mark", () => {
  const quoted = `“We waited all night. ${copied}\n“Nobody came to the pier, and nobody rang the bell that hangs there.”`;
  const articles = ["Orrin", "Venn"].map((name) => articleOf(name, `${quoted}\n${name} went home.`));
  expect(findPassages(articles).map(({ quotationOnly }) => quotationOnly)).toEqual([true]);
});
