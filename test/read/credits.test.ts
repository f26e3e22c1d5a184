import { describe, expect, test } from "vitest";
import { readRecord, readText } from "#read";
import type { Article } from "#types";

const PARAGRAPHS = [
  "The harbour board voted on Friday to close the north quay for repairs that will last until spring, its chairman said.",
  "Two ferries will sail from the south quay until then, and the board has asked the county for money that it may not get.",
  "A boatman who has worked on the quay for forty years said that he had never seen it so empty on a Friday in April.",
];
const FACTS = { title: "Ferry stays in port until spring", outlet: "Tarn Courier", published: "2031-04-09" };

function read(text: string, facts: object = {}): Article {
  const [article] = readRecord({ ...FACTS, text, ...facts }, { path: null }).articles;
  if (!article) throw new Error("no article");
  return article;
}

const below = (line: string, facts: object = {}) => read([...PARAGRAPHS, line].join("\n\n"), facts);
const above = (line: string, facts: object = {}) => read([line, ...PARAGRAPHS].join("\n\n"), facts);

/** Roles of the blocks that print these words. */
function rolesOf({ text, blocks }: Article, words: string): string[] {
  return blocks.filter(({ start, end }) => text.slice(start, end).includes(words)).map(({ role }) => role);
}

describe("a byline credits", () => {
  test.each([
    ["Staff with Reuters", "Reuters"],
    ["Ada Orle with Reuters", "Reuters"],
    ["ADA ORLE Associated Press", "Associated Press"],
    ["By ADA ORLE and JONAS REIK Associated Press", "Associated Press"],
    ["ADA ORLE Reuters", "Reuters"],
    ["Ada Orle AP", "AP"],
    ["Ada Orle (AP)", "AP"],
    ["Ada Orle | AP", "AP"],
    ["AP in Ostrel", "AP"],
    ["Reuters in Ostrel and agencies", "Reuters"],
    ["Ada Orle, AP Business Writer", "AP"],
    ["By Ada Orle, PA Political Correspondent", "PA"],
    ["By PA Reporter", "PA"],
    ["Press Association Reporter", "Press Association"],
    ["Ada Orle, PA", "PA"],
    ["Jonas Reik and Ada Orle, PA", "PA"],
    ["Ada Orle, political correspondent, PA", "PA"],
    ["By Ada Orle, with AP", "AP"],
    ["Ada Orle, Local Democracy Reporting Service", "Local Democracy Reporting Service"],
    ["Ada Orle, LDRS", "LDRS"],
    ["Ada Orle and agencies", "agencies"],
    ["Tarn Courier staff and agencies", "agencies"],
    ["By staff and wire reports", "wire reports"],
    ["Press Trust of India Mumbai", "Press Trust of India"],
    ["By PTI New Delhi", "PTI"],
    ["Reuters London", "Reuters"],
    ["AFP Paris", "AFP"],
    ["AP Washington", "AP"],
  ])("in the field of a record and above the text, “%s”: %s", (byline, credit) => {
    expect(read(PARAGRAPHS.join("\n\n"), { byline }).credit).toBe(credit);
    expect(above(byline).credit).toBe(credit);
    expect(rolesOf(above(byline), byline)).toEqual(["byline"]);
  });

  test.each([
    "Orle Reuters",
    "Ada Orle Reuters",
    "Ada Orle, Mail Reporter",
    "By Ada Orle, Mail Reporter",
    "Ada Orle, Erie, PA",
    "Ada Orle, New Castle, PA",
    "Ada Orle in Erie, PA",
    "Erie, PA",
    "Ada Orle, former AP Business Writer",
    "Ada Orle, formerly Reuters",
    "Photographs by Ada Orle (AP)",
    "Ada Orle (Ostrel)",
    "Petra in Ostrel",
    "Ada Petra Orle",
    "Ada Orle, Local Democracy Reporter",
    "Ada Agency",
    "Agency staff",
    "By Wire Reporter",
    "AP Hill",
    "AP Moller",
    "PTI Orle",
    "Reuters London Marathon",
    "Ada London",
    "By The Harbour Post",
    "By Time",
    "By Tarn Courier",
    "By The Tarn Courier Online",
  ])("nobody: “%s”", (byline) => {
    expect(read(PARAGRAPHS.join("\n\n"), { byline }).credit).toBe(null);
    expect(above(byline).credit).toBe(null);
  });

  test.each([
    "Reuters staff walk out",
    "Ada Orle and Reuters told the board",
    "Ada Orle, Reuters and the board fall out",
    "AP in court",
    "AP in Ostrel is to close its office",
  ])("nobody where the line above the text says more: “%s”", (line) => {
    expect(above(line).credit).toBe(null);
    expect(rolesOf(above(line), line)).not.toContain("byline");
  });

  test("nobody in running text", () => {
    const lines = ["AP in Ostrel", "Ada Orle (AP)", "Ada Orle and agencies"];
    for (const line of lines) {
      const article = read([PARAGRAPHS[0], line, ...PARAGRAPHS.slice(1)].join("\n\n"));
      expect([article.credit, rolesOf(article, line)]).toEqual([null, ["body"]]);
    }
  });

  test("not the outlet that prints it", () => {
    expect(above("Reuters in Ostrel", { outlet: "Reuters" }).credit).toBe(null);
    expect(read(PARAGRAPHS.join("\n\n"), { byline: "Ada Orle (AP)", outlet: "Associated Press" }).credit).toBe(null);
  });

  test("in a field of any length", () => {
    for (const filling of [" ", " and ", "Ada ", "Ada Orle, ", "(AP) ", "AP/"]) {
      const byline = `Ada${filling.repeat(40_000)}Orle`;
      expect(read(PARAGRAPHS.join("\n\n"), { byline }).text).toContain("ferries");
    }
  });

  test("with the names of people beside the agency", () => {
    expect(above("By Ada Orle (AP)").byline).toEqual(["Ada Orle"]);
    expect(above("Ada Orle with Reuters").byline).toEqual(["Ada Orle"]);
    expect(above("Reuters in Ostrel").byline).toEqual([]);
    expect(above("By Ada Orle, Reuters London").byline).toEqual(["Ada Orle"]);
  });
});

describe("another outlet's name alone in a byline", () => {
  const inField = (byline: string | string[], facts: object = {}) =>
    read(PARAGRAPHS.join("\n\n"), { byline, ...facts });

  test.each(["The Washington Post", "The Mirror", "BBC News"])("credits it: “%s”", (byline) => {
    expect(inField(byline).credit).toBe(byline);
    expect(above(`By ${byline}`).credit).toBe(byline);
  });

  test.each([
    "Post",
    "Mirror",
    "Time",
    "The Harbour Post",
    "The Washington Post building",
    "the washington post reader",
  ])("but only one of the list, a common word behind “the”: “%s”", (byline) =>
    expect(inField(byline).credit).toBe(null),
  );

  test("not the article's own, by whatever name, nor where that is not known", () => {
    expect(inField("The Washington Post", { outlet: "Washington Post" }).credit).toBe(null);
    expect(inField("The Washington Post", { outlet: "washingtonpost.com" }).credit).toBe(null);
    expect(
      inField("The Washington Post", { outlet: "Post Tarn", url: "https://www.washingtonpost.com/a" }).credit,
    ).toBe(null);
    expect(inField("BBC News", { outlet: "BBC News Tarn" }).credit).toBe(null);
    expect(inField("The Times", { outlet: "Tarn Times" }).credit).toBe(null);
    expect(inField("The Washington Post", { outlet: undefined }).credit).toBe(null);
  });

  test("behind an agency and a line below the text", () => {
    expect(inField(["The Washington Post", "Reuters"]).credit).toBe("Reuters");
    expect(below("(AFP)", { byline: "The Washington Post" }).credit).toBe("AFP");
  });
});

describe("a line below the text credits", () => {
  test.each([
    ["© Reuters 2031", "Reuters"],
    ["© 2031 Reuters", "Reuters"],
    ["© Thomson Reuters", "Thomson Reuters"],
    ["(c) Reuters", "Reuters"],
    ["Copyright 2031 The Associated Press. All rights reserved.", "The Associated Press"],
    ["©2031 Bloomberg L.P. Distributed by Ostrel Content.", "Bloomberg"],
    ["(Reuters/AFP)", "Reuters"],
    ["Material from the Associated Press was used in this report.", "the Associated Press"],
    ["With Reuters", "Reuters"],
    ["With Reuters and AFP", "Reuters"],
    ["Text: Reuters", "Reuters"],
    ["Via the Harbour Post", "the Harbour Post"],
    ["Courtesy of the Harbour Post", "the Harbour Post"],
    ["From The Guardian", "The Guardian"],
    ["From the Harbour Post", "the Harbour Post"],
    ["Originally in The Guardian.", "The Guardian"],
    ["Read more at The Guardian.", "The Guardian"],
    ["Read more at the Harbour Post", "the Harbour Post"],
    ["Read the full story in The Guardian", "The Guardian"],
    ["This is an edited extract from The Guardian.", "The Guardian"],
    ["Republished by the Harbour Post with permission from the Karrowby Courier.", "the Karrowby Courier"],
    ["Ada Orle in Ostrel; additional reporting by Reuters", "Reuters"],
    ["Staff and agencies", "agencies"],
    ["(with PTI inputs)", "PTI"],
    ["(With inputs from PTI)", "PTI"],
    ["With PTI and AFP inputs", "PTI"],
    ["– with AAP", "AAP"],
    ["- With AFP", "AFP"],
    ["(FRANCE 24 with AFP)", "AFP"],
    ["(BBC with Reuters)", "Reuters"],
    ["(CNA with AFP)", "AFP"],
    ["AAP with Goorla Times", "AAP"],
    ["AAP with Tarn Courier", "AAP"],
    ["km/wd (Reuters, AFP)", "Reuters"],
    ["nm/ks (AFP)", "AFP"],
    ["(dpa/afp)", "dpa"],
    ["dpa/afp", "dpa"],
    ["AFP/nm", "AFP"],
    ["Source: Reuters/zz", "Reuters"],
    ["Provided by University of Ostrel", "University of Ostrel"],
    ["Provided by University of Ostrel, Tarn", "University of Ostrel, Tarn"],
    ["Provided by the Ostrel Institute for Fish", "the Ostrel Institute for Fish"],
    ["Provided by NASA", "NASA"],
    ["Materials provided by University of Ostrel", "University of Ostrel"],
    ["Provided by Reuters", "Reuters"],
    ["Reporting by Ada Orle in Ostrel, AP", "AP"],
    ["Reporting by Ada Orle, PA", "PA"],
    ["Reporting by Ada Orle in London and PA", "PA"],
    ["Reporting by Ada Orle in Bonn, DW", "DW"],
    ["Reporting by Ada Orle in Erie, PA, and Reuters", "Reuters"],
  ])("“%s”: %s", (line, credit) => {
    expect(below(line).credit).toBe(credit);
    expect(rolesOf(below(line), line)).toEqual(["boilerplate"]);
  });

  test.each([
    "With Reuters shares rising, the board met.",
    "With NATO",
    "With Time",
    "From The Guardian building the procession moved on.",
    "From The Guardian building the procession moved on",
    "From the archive",
    "From the Press Office",
    "From Ada Orle",
    "Text: a novel",
    "Text: Ada Orle",
    "Material from the quarry was used in this report.",
    "Copyright law was passed.",
    "Courtesy of Ada Orle",
    "Courtesy of the harbour board",
    "This is an edited extract from The Harbour Post Affair by Ada Orle",
    "(c) Ada Orle",
    "Reuters London Marathon ran past the quay.",
    "Reuters building with AFP",
    "AFP with the board",
    "With board inputs",
    "With PTI inputs the board met.",
    "and/or",
    "he/she",
    "km/h",
    "nm/ks",
    "km/h (Ostrel)",
    "map/ab",
    "AFP/Ada Orle",
    "Provided by the council, the shelters opened",
    "Provided by the council",
    "Provided by Ada Orle",
    "Provided by University of Ostrel students",
    "Via RSS",
  ])("nobody, and stays body: “%s”", (line) => {
    expect(below(line).credit).toBe(null);
    expect(rolesOf(below(line), line)).toEqual(["body"]);
  });

  test.each([
    "24/7",
    "Read more: Harbour floods again",
    "Read more: Reuters to cut jobs",
    "Read more at the library.",
    "Read the full report in The Guardian",
    "Photo courtesy of the Harbour Post",
    "© 2031 Harbour Post. Reuters and AP content may not be redistributed",
    "© 2031 Daily Mail",
    "© Ada Orle/Reuters",
    "Copyright 2031 Reuters shares. All rights reserved.",
    "Republished by the Harbour Post with permission",
    "Republished by the Harbour Post with permission from the author.",
    "Reporting by Ada Orle in Erie, PA",
    "(Reporting by Ada Orle in Erie, PA; editing by Jonas Stern)",
    "Reporting by Ada Orle in Erie, Pa.",
    "Reporting by Ada Orle in Austin, TX",
  ])("nobody: “%s”", (line) => expect(below(line).credit).toBe(null));

  test.each([
    ["Tarn Courier", "Read more at Tarn Courier Online"],
    ["The Guardian", "Read more at The Guardian"],
    ["The Guardian", "© Guardian News & Media 2031"],
    ["Reuters", "© Thomson Reuters"],
  ])("nobody in the outlet's own text: %s, “%s”", (outlet, line) => {
    expect(below(line, { outlet }).credit).toBe(null);
  });

  test("nobody where no other outlet is known: then it is the outlet", () => {
    const [article] = readText([...PARAGRAPHS, "© Reuters 2031"].join("\n\n"), { path: null }).articles;
    expect([article?.outlet, article?.credit]).toEqual(["Reuters", null]);
  });

  test.each([
    "With Reuters",
    "From The Guardian",
    "Text: Reuters",
    "Courtesy of the Harbour Post",
    "© Reuters",
    "Read more at The Guardian",
    "– with AAP",
    "AAP with Goorla Times",
    "km/wd (Reuters, AFP)",
    "dpa/afp",
    "AFP/nm",
    "Provided by University of Ostrel",
  ])("but only there: “%s” between the paragraphs", (line) => {
    expect(read([PARAGRAPHS[0], line, ...PARAGRAPHS.slice(1)].join("\n\n")).credit).toBe(null);
  });

  test("but not below a caption, whose picture it may be", () => {
    expect(below("The quay. Photo: Ada Orle\n\n© Reuters").credit).toBe(null);
  });

  test.each(["(with PTI inputs)", "(With inputs from PTI)"])("behind the last words too: “%s”", (words) => {
    const article = read(`${PARAGRAPHS.join("\n\n")} ${words}`);
    expect([article.credit, rolesOf(article, words)]).toEqual(["PTI", ["boilerplate"]]);
  });

  test.each(["(with the board)", "(with PTI)", "(With board inputs)"])("but not “%s” there", (words) => {
    const article = read(`${PARAGRAPHS.join("\n\n")} ${words}`);
    expect([article.credit, rolesOf(article, words)]).toEqual([null, ["body"]]);
  });

  test("with other chrome around it", () => {
    expect(below("Related: Tolls to rise\n\nFrom The Guardian\n\nRead more: Harbour floods again").credit).toBe(
      "The Guardian",
    );
  });
});

describe("brackets behind a paragraph", () => {
  test.each(["(The Guardian)", "(Daily Mail)", "(Harbour Post)", "(Reuters/AFP)"])(
    "leave it body, in the middle and at the end: “%s”",
    (outlet) => {
      const [first, second, third] = PARAGRAPHS;
      expect(rolesOf(read(`${first}\n\n${second} He said so. ${outlet}\n\n${third}`), "Two ferries")).toEqual(["body"]);
      expect(rolesOf(read(`${first}\n\n${second}\n\n${third} ${outlet}`), "A boatman")).toEqual(["body"]);
    },
  );
});
