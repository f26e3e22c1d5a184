import { describe, expect, test } from "vitest";
import { readRecord } from "#read";
import type { Article } from "#types";
import { creditFor, creditOf, creditsAgency, creditsOf } from "../../src/reuse/credits.ts";
import { articleOf } from "./articles.ts";

const PARAGRAPHS = [
  "The harbour board voted on Friday to close the north quay for repairs that will last until spring, its chairman said.",
  "Two ferries will sail from the south quay until then, and the board has asked the county for money that it may not get.",
  "A boatman who has worked on the quay for forty years said that he had never seen it so empty on a Friday in April.",
];

function read(text: string, facts: object = {}): Article {
  const record = { title: "Ferry stays in port until spring", outlet: "Tarn Courier", text, ...facts };
  const [article] = readRecord(record, { path: null }).articles;
  if (!article) throw new Error("no article");
  return article;
}

const below = (line: string, facts: object = {}) => read([...PARAGRAPHS, line].join("\n\n"), facts);
const behindSecond = (words: string, facts: object = {}) =>
  read([PARAGRAPHS[0], `${PARAGRAPHS[1]}${words}`, PARAGRAPHS[2]].join("\n\n"), facts);
/** What `creditFor` says of the share: all of the words, some of them, or none. */
const shareOf = (article: Article, outlet: string) => {
  const credit = creditFor(article, outlet);
  return credit && (credit.isContribution ? "some" : "all");
};

describe("a credit is for", () => {
  test.each([
    ["some", "Reuters", "Additional reporting by Reuters"],
    ["some", "Reuters", "With inputs from Reuters"],
    ["some", "Reuters", "With files from Reuters"],
    ["some", "Reuters", "With additional inputs from Reuters"],
    ["some", "Reuters", "Reuters contributed to this report."],
    ["some", "Reuters", "Contributing: Reuters"],
    ["some", "Harbour Post", "The Harbour Post contributed to this report."],
    ["some", "Harbour Post", "Additional reporting by Ada Orle of the Harbour Post"],
    ["some", "Associated Press", "Material from the Associated Press was used in this report."],
    ["some", "Reuters", "Ada Orle in Ostrel; additional reporting by Reuters"],
    ["some", "AFP", "Reporting by Ada Orle, Reuters; additional reporting by AFP"],
    ["all", "Reuters", "Reporting by Ada Orle, Reuters; additional reporting by AFP"],
    ["all", "Reuters", "Reporting by Ada Orle; Reuters"],
    ["all", "Reuters", "With Reuters"],
    ["all", "AFP", "With Reuters and AFP"],
    ["all", "AFP", "(Reuters/AFP)"],
    ["all", "Reuters", "Source: Reuters"],
    ["all", "Reuters", "© Reuters 2031"],
    ["all", "Harbour Post", "Courtesy of the Harbour Post"],
    ["all", "The Guardian", "Read more at The Guardian"],
    ["all", "Karrowby Courier", "Republished by the Harbour Post with permission from the Karrowby Courier"],
    ["some", "Press Trust of India", "(with PTI inputs)"],
    ["some", "Press Trust of India", "(With inputs from PTI)"],
    ["some", "AFP", "With PTI and AFP inputs"],
    ["some", "Press Trust of India", "With AFP and PTI inputs"],
    ["all", "Australian Associated Press", "With AFP and AAP"],
    ["all", "AAP", "AAP with Goorla Times"],
    ["all", "Agence France-Presse", "(FRANCE 24 with AFP)"],
    ["all", "Reuters", "(FRANCE 24 with AFP and REUTERS)"],
    ["all", "Agence France-Presse", "km/wd (Reuters, AFP)"],
    [null, "AP", "ap/wd (Reuters, AFP)"],
    ["all", "AFP", "(dpa/afp)"],
    ["all", "AFP", "dpa/afp"],
    ["all", "Reuters", "Source: Reuters/zz"],
    ["all", "University of Ostrel", "Provided by University of Ostrel"],
    [null, "Reuters", "Reporting by Ada Orle in Erie, PA"],
    [null, "AFP", "and/or"],
    [null, "Harbour Post", "Republished by the Harbour Post with permission from the Karrowby Courier"],
    [null, "Reuters", "© 2031 Harbour Post. Reuters and AP content may not be redistributed"],
    [null, "Harbour Post", "© 2031 Harbour Post. Reuters and AP content may not be redistributed"],
    [null, "Harbour Post", "Published by the Harbour Post"],
    [null, "Reuters", "Ada Orle is a former Reuters correspondent."],
    [null, "Reuters", "Video by Reuters"],
  ])("%s of the words, %s: “%s” below them", (share, outlet, line) => {
    expect(shareOf(below(line), outlet)).toBe(share);
  });

  test("all of the words where one line says so and another says some", () => {
    const article = below("Additional reporting by Reuters\n\n© Reuters 2031");
    expect(creditsOf(article).map(({ isContribution }) => isContribution)).toEqual([false]);
  });

  test("all of them first, whatever the order of the lines", () => {
    const article = below("Additional reporting by AFP\n\n(Reuters)");
    expect(creditOf(article)).toEqual({ outlet: "Reuters", basis: "wire credit", isContribution: false });
    expect(creditsOf(article).map(({ outlet }) => outlet)).toEqual(["Reuters", "AFP"]);
  });

  test("all of them where the article only has it as a fact", () => {
    expect(creditOf(articleOf("a", PARAGRAPHS.join("\n"), { credit: "Northern Wire" }))).toEqual({
      outlet: "Northern Wire",
      basis: "wire credit",
      isContribution: false,
    });
  });
});

describe("of several agencies in a byline the later ones are credited too", () => {
  const creditedBy = (byline: string) =>
    creditsOf(read(PARAGRAPHS.join("\n\n"), { byline })).map(({ outlet }) => outlet);
  test.each([
    ["Ada Orle (AP), Jonas Reik (AFP)", ["AP", "AFP"]],
    ["Reuters and AP in Ostrel", ["Reuters", "AP"]],
    ["Ada Orle, AP Business Writer, and Reuters Staff", ["AP", "Reuters"]],
    ["Ada Orle and Reuters with AFP", ["Reuters", "AFP"]],
    ["Ada Orle, former AP Business Writer, and Jonas Reik", []],
    ["Ada Orle, Erie, PA", []],
    ["Orle Reuters", []],
  ])("“%s”: %s", (byline, credits) => expect(creditedBy(byline)).toEqual(credits));
});

describe("another outlet's name alone in a byline", () => {
  const creditedBy = (byline: string | string[], facts: object = {}) =>
    creditsOf(read(PARAGRAPHS.join("\n\n"), { byline, ...facts })).map(({ outlet }) => outlet);

  test.each([
    ["The Washington Post", ["The Washington Post"]],
    ["By The Times", ["The Times"]],
    ["Time", []],
    ["The Harbour Post", []],
    ["Tarn Courier", []],
    ["Kit Sallow, Local Democracy Reporter", []],
  ])("“%s”: %s", (byline, credits) => expect(creditedBy(byline)).toEqual(credits));

  test("never its own", () => {
    expect(creditedBy("The Washington Post", { outlet: "washingtonpost.com" })).toEqual([]);
    expect(creditedBy("The Washington Post", { url: "https://www.washingtonpost.com/a" })).toEqual([]);
    expect(creditedBy("BBC News", { outlet: "BBC News Tarn" })).toEqual([]);
    expect(creditedBy("The Times", { outlet: "Tarn Times" })).toEqual([]);
  });

  test("with all of the words, where a line credits somebody else with some", () => {
    const article = below("Additional reporting by Reuters", { byline: "The Washington Post" });
    expect([shareOf(article, "The Washington Post"), shareOf(article, "Reuters")]).toEqual(["all", "some"]);
  });
});

describe("agencies without a name are credited by", () => {
  const byline = (printed: string, outlet = "The Guardian") =>
    read(PARAGRAPHS.join("\n\n"), { byline: printed, outlet });
  test.each(["Guardian staff and agencies", "Ada Orle and agencies", "Ada Orle and wire reports"])(
    "“%s”",
    (printed) => {
      expect(creditsAgency(byline(printed), "Reuters")).toBe(true);
      expect(creditsAgency(byline(printed), "Harbour Post")).toBe(false);
      expect(creditsOf(byline(printed))).toEqual([]);
    },
  );
  test.each(["Guardian staff", "Agency staff", "By Wire Reporter"])("not “%s”", (printed) => {
    expect(creditsAgency(byline(printed), "Reuters")).toBe(false);
  });
});

describe("brackets behind a paragraph credit its outlet", () => {
  test.each([
    ["The Guardian", " (The Guardian)"],
    ["Daily Mail", " (Daily Mail)"],
    ["Harbour Post", " (Harbour Post)"],
    ["Harbour Post", " (the Harbour Post)."],
    ["The Guardian", " (via The Guardian)"],
    ["The Guardian", " So the day ended at the quay (The Guardian)"],
  ])("with some of the words, %s: “%s”", (outlet, words) => {
    expect(shareOf(behindSecond(words), outlet)).toBe("some");
    expect(creditsOf(behindSecond(words))).toEqual([]);
  });

  test.each([
    ["The Independent", " The seat went to Ada Orle (Independent)"],
    ["Harbour Post", " The prize went to Ada Orle (Harbour Post)."],
    ["The Guardian", " (The Guardian, 2019)"],
    ["The Guardian", " (Photo: The Guardian)"],
    ["The Guardian", " (The Guardian) was asked."],
    ["Daily Mail", " (The Guardian)"],
  ])("not %s: “%s”", (outlet, words) => expect(creditFor(behindSecond(words), outlet)).toBe(null));

  test("never its own", () =>
    expect(creditFor(behindSecond(" (Harbour Post)", { outlet: "Harbour Post" }), "Harbour Post")).toBe(null));
});
