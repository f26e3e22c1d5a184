import type { ReportedFailure } from "./case.ts";

/** Texts in which users found the wrong speaker, or none. */
export const speakerFailures: readonly ReportedFailure[] = [
  {
    failure: "speaker left unknown after a paragraph break",
    name: "A quotation alone in the next paragraph goes to who spoke before.",
    half: "open",
    marked:
      "<content>“We lost the roof in the first hour,”</content> <cue>said</cue> <source>Mara Quill</source>.\n<content>“Nobody came for two days.”</content>",
  },
  {
    failure: "speaker left unknown after a paragraph break",
    name: "A credit that ends its paragraph has the next one as its content.",
    half: "held",
    marked:
      '<source>Tove Adair</source> <cue>told</cue> the inquiry:\n<content>"The pumps had been off since March."</content>',
  },
  {
    failure: "speaker left unknown after a paragraph break",
    name: "A pronoun is the source though its name stands a paragraph above.",
    half: "open",
    marked:
      "Joss Ibarra has run the ferry for nine years.\n<content>“I was asleep in the cabin when it struck,”</content> <source>he</source> <cue>said</cue>.",
  },
  // PolNeAR has the clause in the source as it has an apposition, unless the clause tells of something said.
  {
    failure: "descriptive clause between name and verb",
    name: "A clause with “who” belongs to the source.",
    half: "held",
    marked:
      "<source>Odran Vale, who has kept bees above the town for 40 years</source>, <cue>said</cue> <content>the hives were empty by June</content>.",
  },
  {
    failure: "descriptive clause between name and verb",
    name: "A trade named behind the speaker belongs to the source.",
    half: "open",
    marked:
      "<content>“The ice came early,”</content> <source>Sanna Wirth, a pilot on the northern run</source>, <cue>said</cue>.",
  },
  {
    failure: "descriptive clause between name and verb",
    name: "A clause with “whose” belongs to the source.",
    half: "held",
    marked:
      "<source>Bashir Lunt, whose family has farmed the island for a century</source>, <cue>warned</cue> <content>that the wells were turning to salt</content>.",
  },
  {
    failure: "nickname in quotation marks",
    name: "A nickname in the middle of a name is part of the source and no content.",
    half: "open",
    marked: "<source>Marek “Two Boats” Farrow</source> <cue>said</cue> <content>the harbour had silted up</content>.",
  },
  {
    failure: "nickname in quotation marks",
    name: "A nickname behind a quotation is no second quotation.",
    half: "held",
    marked: '<content>"The nets came up empty,"</content> <cue>said</cue> <source>Ada "Skip" Monroe, 71</source>.',
  },
  {
    failure: "nickname in quotation marks",
    name: "A nickname inside the content leaves it whole.",
    half: "open",
    marked: "<source>The coroner</source> <cue>said</cue> <content>Luis ‘Doc’ Arana had died of cold</content>.",
  },
  // The source is what the credit's own sentence calls the speaker; who that is, is for the step after.
  {
    failure: "speaker named only in the next sentence",
    name: "A pronoun is the source, and its name in the next sentence says nothing.",
    half: "open",
    marked:
      "<content>“I thought the ceiling was coming in,”</content> <source>she</source> <cue>said</cue>. Maren Ilk has run the bakery for 30 years.",
  },
  {
    failure: "speaker named only in the next sentence",
    name: "An unnamed speaker is the source, and a name in the next sentence says nothing.",
    half: "held",
    marked:
      "<source>One passenger</source> <cue>said</cue> <content>the brakes had failed</content>. Odile Banta, 52, was in the first carriage.",
  },
  {
    failure: "speaker named only in the next sentence",
    name: "“So says” credits the quotation before it.",
    half: "held",
    marked:
      "<content>“Nobody will ever buy these flats.”</content> So <cue>says</cue> <source>Dana Roy, who built them</source>.",
  },
  {
    failure: "reporter quoting someone unnamed",
    name: "Whoever tells the writer something is the source, and not the writer.",
    half: "open",
    marked:
      "Outside the court I had <source>one person</source> <cue>tell</cue> me, <content>‘This ends tonight.’</content>",
  },
  {
    failure: "reporter quoting someone unnamed",
    name: "Whom the writer heard speak is the source, and not the writer.",
    half: "held",
    marked: 'On the stairs we heard <source>one man</source> <cue>say</cue>, <content>"Burn the ledgers."</content>',
  },
  {
    failure: "reporter quoting someone unnamed",
    name: "What a reporter was told by someone unnamed lies in what the reporter says.",
    half: "open",
    marked:
      "<content>“I had <source2>one clerk</source2> <cue2>tell</cue2> me, <content2>‘The books are cooked,’</content2>”</content> <source>the reporter Nils Arden</source> <cue>said</cue> on air.",
    nested: true,
  },
];
