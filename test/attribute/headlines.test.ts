import { describe, expect, test } from "vitest";
import { attributed, check } from "./marked.ts";

describe("headlines", () => {
  test("A name before the colon is the source.", () => {
    check("{title}<source>Orrin</source><cue>:</cue> <content>We will mend the quay</content>");
  });
  test("“Report” behind the colon is the source.", () => {
    check("{title}<content>Quay shut for good</content><cue>:</cue> <source>report</source>");
  });
  test("What the headline is about, before the colon, is no source.", () => {
    check("{title}The quay row: what we know so far");
    check("{title}Tolm Flood: Two Dead As Water Rises");
    check("{title}Orrin: how the quay was lost");
  });
  test("Nor is the label of the piece.", () => {
    check("{title}The Latest: <source>Orrin</source> <cue>says</cue> <content>the quay is shut</content>");
    check("{title}Analysis: why the quay was lost");
  });
  test("But a warning or opinion is, with who gave it before it.", () => {
    check("{title}<source>Mayor's warning</source><cue>:</cue> <content>The quay will flood by May</content>");
    check("{title}<source>Port authority notice</source><cue>:</cue> <content>The quay will stay shut</content>");
    check("{title}<source>Expert opinion</source><cue>:</cue> <content>The quay cannot be mended</content>");
    check("{title}Flood warning: The quay will stay shut");
    check("{title}Monday's comment: The quay will stay shut");
    check("{title}Mayor's gallery: The quay is long");
  });
  test("Behind it a report or people are.", () => {
    check("{title}<content>Quay fire</content><cue>:</cue> <source>report</source>");
  });
  test("But somebody who says “I” behind it is one.", () => {
    check("{title}<source>Orrin</source><cue>:</cue> <content>Why I left the quay</content>");
  });
  test("A colon in the body is no headline's.", () => check("The quay: a long story of wood and stone."));
  test("A transcript's speaker in capitals is the source.", () => {
    check("<source>ORRIN</source><cue>:</cue> <content>We will mend the quay</content>.");
  });
  test("All that a transcript's speaker says in the paragraph is the content.", () => {
    check(
      "The quay row.\n<source>ORRIN</source><cue>:</cue> <content>We will mend it. It has waited too long</content>.",
    );
  });
  test("“CORRECTION” in capitals at its head is no speaker.", () => {
    check("The quay row.\nCORRECTION: The quay was shut in May.");
    check("The quay row.\nEDITOR'S NOTE: The quay was shut in May.");
  });
  test("A claim in marks is nobody's, “told” its cue.", () => {
    check("{title}Minister ‘<cue>told</cue> <content>to quit</content>’ over quay");
  });
  test("A first line without a title block is read as a headline.", () => {
    check("<source>Poll</source><cue>:</cue> <content>Most Of Tolm Wants The Quay Open</content>\nThe quay is long.");
  });
  test("Whoever is told in marks is no source, also where the weights take them for one.", async () => {
    const lines = async (headline: string) =>
      (await attributed(`${headline}\nThe quay is long and old, and it has been shut for years.`)).lines;
    const marked = (verb: string, rest: string) =>
      `<source>Mayor Orrin</source> <cue>‘${verb}</cue> <content>${rest}’</content>`;
    expect(await lines(marked("asked", "to step down"))).toEqual([" | asked | to step down"]);
    expect(await lines(marked("warned of", "a flood"))).toEqual([" | warned of | a flood"]);
    expect(await lines(marked("asks", "for patience"))).toEqual(["Mayor Orrin | asks | for patience"]);
  });
  test("A signed quotation of a paragraph is the signer's.", () => {
    check(
      "The quay is long.\n<content>“The quay was our home for all those years.”</content> <cue>―</cue> <source>Ilva Orrin</source>",
    );
  });
});
