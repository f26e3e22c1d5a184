import { describe, test } from "vitest";
import { check, checkNested } from "./marked.ts";

describe("words on somebody else's word", () => {
  test("“According to” leads.", () => {
    check("<cue>According to</cue> <source>the ministry</source>, <content>the quay is shut</content>.");
  });
  test("“According to” follows.", () => {
    check("<content>The quay is shut</content>, <cue>according to</cue> <source>two people on the board</source>.");
  });
  test("Whoever is quoted is the source; the outlet that quotes stays outside.", () => {
    check(
      "The Tolm Echo <cue>quoted</cue> <source>two unnamed officials</source> <cue>as saying</cue> <content>that the quay was shut</content>.",
    );
  });
  test("Whoever a pronoun quotes is the source.", () => {
    check("It <cue>quoted</cue> <source>one guard</source> <cue>as saying</cue> <content>the pier was shut</content>.");
  });
  test("Whoever a report cites is its source.", () => {
    check(
      "The Tolm Echo <cue>reported</cue> <content>that the levy goes</content>, <cue>citing</cue> <source>two officials</source>.",
    );
  });
  test("A body that speaks as one may be cited, also before what is reported.", () => {
    check(
      "The Tolm Echo <cue>reported</cue>, <cue>citing</cue> <source>the electoral commission</source>, <content>that turnout fell</content>.",
    );
    check(
      "<source><source2>The Tolm Echo</source2></source> <cue>reported</cue> <content>that turnout fell</content>, <cue2>citing</cue2> <content2>the rain</content2>.",
    );
    check(
      "<source><source2>Orrin</source2></source> <cue>said</cue> <content>that the levy stands</content>, <cue2>citing</cue2> <content2>the supreme court</content2>.",
    );
    for (const reason of ["the council's failure", "a loan from the council"])
      check(
        `<source><source2>The paper</source2></source> <cue>said</cue> <content>that the levy stands</content>, <cue2>citing</cue2> <content2>${reason}</content2>.`,
      );
    check(
      "The paper <cue>said</cue> <content>that the levy stands</content>, <cue>citing</cue> <source>the supreme court</source>.",
    );
  });
  test("Somebody's words, view or opinion credit them with the sentence.", () => {
    check("<cue>In the words of</cue> <source>the harbour master</source>, <content>the quay was “a sieve”</content>.");
    check("<content>The quay sank</content>, <cue>in the opinion of</cue> <source>two clerks</source>.");
    check(
      "<content>The quay is</content>, <cue>in</cue> <source>her</source> <cue>view</cue>, <content>a sieve</content>.",
    );
    check(
      "<cue>In the words of</cue> <source>the master, Ilva Orrin</source>, <content>the quay was “a sieve”</content>.",
    );
    check("The boat sank in his view.");
    check("The mayor, in her view of the quay from the tower, saw two boats.");
    check("The quay is, in my view, a sieve.");
    check("The quay came in view of the town.");
  });
  test("An agency that also reported holds what the inner source said.", () => {
    checkNested(
      "<content><source2>Two officials</source2> <cue2>said</cue2> <content2>the levy goes</content2></content>, <source>the Port Agency</source> <cue>also reported</cue>.",
    );
  });
  test("“Reports the Agency” behind a comma holds what the inner source claimed.", () => {
    checkNested(
      "<content><source2>Two officials</source2> <cue2>have claimed</cue2> <content2>the levy goes</content2></content>, <cue>reports</cue> <source>the Port Agency</source>.",
    );
  });
  test("“Said the paper” behind a comma holds what was told.", () => {
    checkNested(
      "<content><source2>Orrin</source2> <cue2>told</cue2> the crew <content2>that the quay was shut</content2></content>, <cue>reported</cue> <source>the Tolm Echo</source>.",
    );
  });
  test("A denial inside a report has the report as its parent.", () => {
    checkNested(
      "<source>The Tolm Echo</source> <cue>reported</cue> <content>that <source2>Orrin</source2> <cue2>denied</cue2> <content2>that the quay was shut</content2></content>.",
    );
  });
});

describe("what else is said of the words", () => {
  test("A statement is the medium and part of the cue.", () => {
    check("<source>The ministry</source> <cue>said in a statement</cue> <content>that the quay was shut</content>.", {
      medium: "statement",
    });
  });
  test("A tweet between cue and content is the medium.", () => {
    check("<source>Orrin</source> <cue>said in a tweet</cue> on Sunday <content>that the quay was shut</content>.", {
      medium: "tweet",
    });
  });
  test("A verb may hold the medium.", () => {
    check("<content>“The quay is shut,”</content> <source>Orrin</source> <cue>tweeted</cue>.", { medium: "tweet" });
  });
  test("“Denied that” denies its content.", () => {
    check("<source>Orrin</source> <cue>denied</cue> <content>that the quay was shut</content>.", {
      polarity: "denies",
    });
  });
  test("“Said it was not” asserts its content.", () => {
    check("<source>Orrin</source> <cue>said</cue> <content>the quay was not shut</content>.", { polarity: "asserts" });
  });
  test("“Did not deny that” asserts its content.", () => {
    check("<source>Orrin</source> <cue>did not deny</cue> <content>that the quay was shut</content>.", {
      polarity: "asserts",
    });
  });
});

describe("nobody named", () => {
  test("“Reportedly” has no source.", () => {
    check("<content>The quay is</content> <cue>reportedly</cue> <content>shut for good</content>.");
  });
  test("“Is expected to” has no source.", () => {
    check("<content>The quay</content> <cue>is expected</cue> <content>to reopen in May</content>.");
  });
  test("An infinitive or gerund without a statement behind it credits nobody.", () => {
    check("Two aides approached the mayor about conceding and spoke to the crown.");
  });
});

describe("whose words they are", () => {
  test("A relative clause belongs to the source that it describes.", () => {
    check("<source>A guard who left the quay</source> <cue>said</cue> <content>the boat was gone</content>.");
  });
  test("The source of a cue in a relative clause is what the clause describes.", () => {
    check(
      "They met <source>a guard</source>, <source>who</source> <cue>said</cue> <content>that the boat was gone</content>.",
    );
  });
  test("A participle belongs to the source that it describes.", () => {
    check("<source>A poll taken in May</source> <cue>found</cue> <content>that the levy was disliked</content>.");
  });
  test("A tweet before the cue is no part of the source.", () => {
    check("<source>Orrin</source> in a tweet Sunday morning <cue>said</cue> <content>the quay was shut</content>.", {
      medium: "tweet",
    });
  });
  test("A parenthesis belongs to the source.", () => {
    check("<source>Ilva Orrin (L-Tolm)</source> <cue>said</cue> <content>the quay was shut</content>.");
  });
  test("A participle at the head of the sentence has its subject behind the comma.", () => {
    check("<cue>Claiming</cue> <content>that the quay was safe</content>, <source>Orrin</source> left.");
  });
  test("Whoever is asked to do something stands outside the content.", () => {
    check("<source>Orrin</source> <cue>urged</cue> the crew <content>to leave the quay</content>.");
    check("The minister <cue>was asked</cue> at the weekend <content>to resign</content>.");
  });
});
