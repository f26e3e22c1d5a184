import type { ReportedFailure } from "./case.ts";

/** Texts in which users found silence, hearsay or a chain of speakers misread. */
export const distanceFailures: readonly ReportedFailure[] = [
  // PolNeAR marks silence too: the cue has the negation and its auxiliary (“has not said”, “would not say”), the content is what stays unsaid.
  // “Declined” is the cue by itself, and the content starts at “to”.
  {
    failure: "negated saying",
    name: "“Has not said” is the cue, and the question left open the content.",
    half: "open",
    marked: "<source>The ministry</source> <cue>has not said</cue> <content>whether the line will reopen</content>.",
  },
  {
    failure: "negated saying",
    name: "“Declined” is the cue, and “to comment” the content.",
    half: "held",
    marked: "<source>A spokeswoman for the mill</source> <cue>declined</cue> <content>to comment</content>.",
  },
  {
    failure: "negated saying",
    name: "“Would not say” is the cue, and the question left open the content.",
    half: "open",
    marked:
      "<source>Judge Irena Falk</source> <cue>would not say</cue> <content>whether the tapes still exist</content>.",
  },
  // PolNeAR marks these with no source: “reportedly” or the passive is the cue, an empty “it” is in nothing.
  {
    failure: "evidential without a source",
    name: "“Reportedly” is a cue without a source, and the words around it are the content.",
    half: "open",
    marked: "<content>The mill has</content> <cue>reportedly</cue> <content>lost its last big customer</content>.",
  },
  {
    failure: "evidential without a source",
    name: "“It had been speculated” has no source, and the next sentence is the article's own.",
    half: "held",
    marked:
      "It <cue>had been speculated</cue> <content>that the painting lay in a bank vault</content>. The thieves burned it the same night.",
  },
  {
    failure: "evidential without a source",
    name: "“Is expected” is a cue without a source, and no act of its subject.",
    half: "held",
    marked: "<content>The tunnel</content> <cue>is expected</cue> <content>to reopen in autumn</content>.",
  },
  // An outlet that carries what its sources say is no source (it is their `via`): the deepest one named is. PolNeAR marks nothing inside a content;
  // the ledger does, and names the attribution around it as `parent`.
  {
    failure: "nested attribution",
    name: "Sources that an outlet reports are the source, and the outlet is not.",
    half: "open",
    marked:
      "The Tolm Courier reported that <source>two sources</source> <cue>said</cue> <content>the mine would close</content>.",
  },
  {
    failure: "nested attribution",
    name: "Sources behind “according to” an outlet are the source, and the outlet is not.",
    half: "held",
    marked:
      "According to the Brant Herald, <source>three guards</source> <cue>said</cue> <content>the cameras were off</content>.",
  },
  {
    failure: "nested attribution",
    name: "A promise inside a statement lies in it.",
    half: "open",
    marked:
      "<source>Ilan Mott</source> <cue>said</cue> <content>that <source2>the dean</source2> <cue2>had promised</cue2> <content2>to reopen the library</content2></content>.",
    nested: true,
  },
  {
    failure: "nested attribution",
    name: "A credited quotation inside a quotation lies in it.",
    half: "held",
    marked:
      "<source>Wanda Pryce</source> <cue>told</cue> the court: <content>“<source2>The foreman</source2> <cue2>said</cue2>, <content2>‘Leave the pumps running.’</content2>”</content>",
    nested: true,
  },
];
