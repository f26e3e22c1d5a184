import { describe, test } from "vitest";
import { check } from "./marked.ts";

describe("one who speaks in a sentence", () => {
  test("Quoted words before the cue are the content, with their marks.", () => {
    check("<content>“We will mend the quay,”</content> <source>Orrin</source> <cue>said</cue>.", { form: "direct" });
  });
  test("Quoted words behind the cue are the content.", () => {
    check("<source>Ilva Orrin</source> <cue>said</cue>: <content>“The quay stays shut until May.”</content>", {
      form: "direct",
    });
  });
  test("The cue may stand before its source.", () => {
    check("<content>“The quay stays shut,”</content> <cue>said</cue> <source>Ilva Orrin, the harbour master</source>.");
  });
  test("A quotation around its credit is one content in two stretches.", () => {
    check(
      "<content>“The quay,”</content> <source>Orrin</source> <cue>said</cue>, <content>“will stay shut until May.”</content>",
      { form: "direct" },
    );
  });
  test("A statement around its credit is one content in two stretches.", () => {
    check(
      "<content>The quay</content>, <source>she</source> <cue>said</cue>, <content>will stay shut until May</content>.",
      { form: "indirect" },
    );
  });
  test("Words behind “said that” are the content, and “that” with them.", () => {
    check("<source>The ministry</source> <cue>said</cue> <content>that the quay would stay shut</content>.", {
      form: "indirect",
      polarity: "asserts",
    });
  });
  test("Words behind “said” without “that” are the content.", () => {
    check("<source>The mayor of Tolm</source> <cue>said</cue> <content>the quay would stay shut</content>.");
  });
  test("A statement before its credit is the content.", () => {
    check("<content>The quay will stay shut</content>, <source>the ministry</source> <cue>said</cue>.");
  });
  test("Part in marks and part not is mixed.", () => {
    check("<source>Orrin</source> <cue>said</cue> <content>the quay was “a danger to every child” in Tolm</content>.", {
      form: "mixed",
    });
  });
  test("Whoever is told stands outside the content.", () => {
    check("<source>Orrin</source> <cue>told</cue> reporters <content>that the quay would stay shut</content>.");
  });
  test("Whoever is told before a quotation stands outside the content.", () => {
    check("<source>Orrin</source> <cue>told</cue> the council: <content>“We will mend the quay.”</content>");
  });
  test("“However” between commas is the article's, and no part of the source.", () => {
    check(
      "<source>Two members of the council</source>, however, <cue>said</cue> <content>the quay was shut</content>.",
    );
  });
  test("An apposition belongs to the source.", () => {
    check(
      "<source>Ilva Orrin, the harbour master of Tolm</source>, <cue>said</cue> <content>the quay was shut</content>.",
    );
  });
  test("A day between source and cue belongs to neither.", () => {
    check("<source>Orrin</source> on Monday <cue>said</cue> <content>the quay was shut</content>.");
  });
});

describe("one who goes on speaking", () => {
  test("“Adding that” has the speaker before it as its source.", () => {
    check(
      "<source><source2>Orrin</source2></source> <cue>said</cue> <content>the quay was shut</content>, <cue2>adding</cue2> <content2>that it was a danger</content2>.",
    );
  });
  test("“And said” has the speaker before it as its source.", () => {
    check(
      "<source><source2>Orrin</source2></source> <cue>praised</cue> <content>the crew</content> and <cue2>said</cue2> <content2>that the quay was shut</content2>.",
    );
  });
  test("A second speaker behind “and” is another attribution.", () => {
    check(
      "<source>Orrin</source> <cue>said</cue> <content>the quay was shut</content>, and <source2>Venn</source2> <cue2>said</cue2> <content2>it would reopen in May</content2>.",
    );
  });
  test("A loose quotation in the next sentence goes to who spoke before.", () => {
    check(
      "<content>“We will mend the quay,”</content> <source>Orrin</source> <cue>said</cue>. <content>“It has waited far too long.”</content>",
    );
  });
  test("A quotation goes on over paragraphs, each opened anew and the last closed.", () => {
    check(
      "<source>Orrin</source> <cue>said</cue>: <content>“We will mend the quay.</content>\n<content>“It has waited far too long.</content>\n<content>“Nobody else will do it.”</content>",
    );
  });
  test("A paragraph of quotation behind a quotation goes to who spoke before.", () => {
    check(
      "<content>“We will mend the quay,”</content> <source>Orrin</source> <cue>said</cue>. <content>“It is late in the year.</content>\n<content>“And nobody else will do it.”</content>",
    );
  });
  test("A loose quotation behind a paragraph of the article's own words goes to nobody.", () => {
    check(
      "<content>“We will mend the quay,”</content> <source>Orrin</source> <cue>said</cue>.\nThe quay was built by the crown.\n“It has waited far too long.”",
    );
  });
});

describe("marks", () => {
  test("A quotation inside a quotation is content of the outer one alone.", () => {
    check("<content>“They told me ‘wait for May’ and left,”</content> <source>Orrin</source> <cue>said</cue>.");
  });
  test("Straight marks count as curly ones do.", () => {
    check('<content>"We will mend the quay,"</content> <source>Orrin</source> <cue>said</cue>.', { form: "direct" });
  });
  test("Mismatched marks count as a pair.", () => {
    check('<content>“We will mend the quay,"</content> <source>Orrin</source> <cue>said</cue>.', { form: "direct" });
  });
  test("A stray mark ends with its paragraph.", () => {
    check(
      "The sign reads “Quay closed.\n<source>Orrin</source> <cue>said</cue> <content>the quay was shut</content>.\n<source2>Venn</source2> <cue2>said</cue2> <content2>it would reopen</content2>.",
    );
  });
});
