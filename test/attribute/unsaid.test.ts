import { expect, test } from "vitest";
import { attributed } from "./marked.ts";

/** What the weights read without a source, and whom the words around the cue name. */
const named = [
  ["She's <cue>afraid</cue> <content>that it leaks</content>.", " | afraid | that it leaks"],
  ["<cue>She's afraid</cue> <content>that it leaks</content>.", "She | 's afraid | that it leaks"],
  ["<cue>They’ve called for</cue> <content>a new pier</content>.", "They | ’ve called for | a new pier"],
  ["<cue>It's feared</cue> <content>that it leaks</content>.", " | It's feared | that it leaks"],
  ["Orrin struck the deal in June and <cue>vowed</cue> <content>to keep it</content>.", "Orrin | vowed | to keep it"],
  ["Orrin struck the deal and promptly <cue>denounced</cue> <content>it</content>.", "Orrin | denounced | it"],
  [
    "The ferry went to a clerk, who owned a pier in Tolm and <cue>vowed</cue> <content>to keep it</content>.",
    "a clerk … who | vowed | to keep it",
  ],
  ["Orrin struck the deal and <cue>was told</cue> <content>to keep it</content>.", " | was told | to keep it"],
  ["And <cue>forget</cue> <content>that it leaks</content>.", " | forget | that it leaks"],
  [
    "The pier was closed, according to Venn, and <cue>promised</cue> <content>to the crew</content>.",
    "The pier | promised | to the crew",
  ],
  ["<content>The tolls</content> <cue>demanded</cue> by the port were paid.", "the port | demanded | The tolls"],
  [
    "<content>“It leaks badly,”</content> <cue>roared</cue> <content>Orrin</content> on Sunday.",
    "Orrin | roared | “It leaks badly,”",
  ],
  [
    "<content>“It leaks badly,”</content> <cue>roared</cue> <content>and sank</content> on Sunday.",
    " | roared | “It leaks badly,” … and sank",
  ],
  ["<content>The tolls</content> were <cue>wanted by</cue> the port.", "the port | wanted by | The tolls"],
  [
    "<content>The tolls</content> were <cue>likened by</cue> <content>the port to a gift</content>.",
    "the port | likened by | The tolls … to a gift",
  ],
  [
    "<content>The tolls</content> were <cue>likened</cue> <content>by the port to a gift</content>.",
    " | likened | The tolls … by the port to a gift",
  ],
  ["<content>The tolls</content> are <cue>expected</cue> by 2050.", " | expected | The tolls"],
  ["On Monday Orrin rose, <cue>calling</cue> <content>it a wreck</content>.", "Orrin | calling | it a wreck"],
  [
    "The clerk would not talk of a pilot who left after he struck the pier, <cue>adding</cue>: <content>“It leaks.”</content>",
    "The clerk | adding | “It leaks.”",
  ],
  [
    "When Venn rose, the crew left, <cue>calling</cue> <content>it a wreck</content>.",
    "the crew | calling | it a wreck",
  ],
  [
    "It leaked, the port said in May, <cue>adding</cue> <content>that it was old</content>.",
    "the port | adding | that it was old",
  ],
  [
    "The tolls will fall, promised Orrin, who bought the port, <cue>adding</cue> <content>that it was old</content>.",
    "Orrin, who bought the port | adding | that it was old",
  ],
  [
    "It took a week before Orrin wrote to the port, <cue>warning</cue> <content>that it leaked</content>.",
    "Orrin | warning | that it leaked",
  ],
  [
    "There was rain when Orrin came to the pier, <cue>announcing</cue> <content>that it leaked</content>.",
    "Orrin | announcing | that it leaked",
  ],
  [
    "Nothing moved before Orrin came to the pier, <cue>announcing</cue> <content>that it leaked</content>.",
    "Orrin | announcing | that it leaked",
  ],
  [
    "The clerk sent the tolls, which Venn wants, to the port, <cue>calling</cue> <content>them a scandal</content>.",
    "The clerk | calling | them a scandal",
  ],
  [
    "It held the tolls until Orrin came to the pier, <cue>warning</cue> <content>that it leaked</content>.",
    "It | warning | that it leaked",
  ],
  ["Some said it leaked, <cue>adding</cue> <content>that it was old</content>.", "Some | adding | that it was old"],
  [
    "Orrin said the port had shut, <cue>suggesting</cue> <content>that it was old</content>.",
    "the port | suggesting | that it was old",
  ],
  ["<content>The fire</content> <cue>was reported</cue> by the Echo.", "the Echo | was reported | The fire"],
  ["But when Venn rose, she left, <cue>calling</cue> <content>it a wreck</content>.", "she | calling | it a wreck"],
  ["“It leaks,” Orrin said when <cue>asked about</cue> <content>the pier</content>.", " | asked about | the pier"],
  ["<content>The names</content> <cue>were read</cue>.", " | were read | The names"],
  ["After <cue>calling</cue> <content>it a wreck</content>, Orrin sat down.", "Orrin | calling | it a wreck"],
  ["After <cue>calling</cue> <content>it “a wreck,”</content> Orrin sat down.", "Orrin | calling | it “a wreck,”"],
  ["After <cue>calling</cue> <content>it “a wreck,”</content> no one would go.", " | calling | it “a wreck,”"],
  ["<cue>Calling</cue> <content>it a wreck</content> costs nothing.", " | Calling | it a wreck"],
] as const;

test.each(named)("%s", async (marked, line) => {
  expect((await attributed(marked)).lines).toEqual([line]);
});

/** Whom the weights take for the source, though something is said to or of them. */
const saidOf = [
  ["<source>Orrin</source> <cue>was advised</cue> <content>to leave</content>.", " | was advised | to leave"],
  ["<source>Orrin</source> <cue>is being advised</cue> <content>to leave</content>.", " | is being advised | to leave"],
  ["<source>Orrin</source> <cue>is expected</cue> <content>to leave</content>.", " | is expected | to leave"],
  ["<source>Orrin</source> <cue>now seems</cue> <content>to regret it</content>.", " | now seems | to regret it"],
  [
    "<source>Orrin</source> <cue>appeared to confirm</cue> <content>the sale</content>.",
    "Orrin | appeared to confirm | the sale",
  ],
  [
    "<source>Orrin</source> <cue>has been criticized for</cue> <content>the tolls</content>.",
    " | has been criticized for | the tolls",
  ],
  [
    "<source>Orrin</source> <cue>has criticized</cue> <content>the tolls</content>.",
    "Orrin | has criticized | the tolls",
  ],
  ["<cue>Asked about</cue> <content>the tolls</content>, <source>Orrin</source> left.", " | Asked about | the tolls"],
  [
    "<cue>Asked</cue> by <source>the bench</source> <content>whether it leaks</content>, Orrin left.",
    "the bench | Asked | whether it leaks",
  ],
  ["<source>Orrin</source> <cue>asked about</cue> <content>the tolls</content>.", "Orrin | asked about | the tolls"],
] as const;

test.each(saidOf)("%s", async (marked, line) => {
  expect((await attributed(marked)).lines).toEqual([line]);
});
