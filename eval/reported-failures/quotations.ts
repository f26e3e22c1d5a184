import type { ReportedFailure } from "./case.ts";

/** Texts in which users found a quotation torn, doubled or made up. */
export const quotationFailures: readonly ReportedFailure[] = [
  {
    failure: "quotation continued over paragraphs",
    name: "Paragraphs that each open with a mark are one quotation until the closing mark.",
    half: "open",
    marked:
      "<source>Ines Talbot</source> <cue>wrote</cue>: <content>“The road is gone.</content>\n<content>“We walk to school along the railway.</content>\n<content>“The little ones ride in a barrow.”</content>",
  },
  {
    failure: "quotation continued over paragraphs",
    name: "A paragraph without an opening mark continues the quotation that its closing mark ends.",
    half: "held",
    marked:
      "<content>“I have sold the herd,”</content> <cue>said</cue> <source>Emrys Dako</source>. <content>“Forty years went down the lane in one lorry.</content>\n<content>The dogs still wait at the gate.”</content>",
  },
  {
    failure: "quotation continued over paragraphs",
    name: "The article's own words behind a continued quotation are outside it.",
    half: "held",
    marked:
      "<content>“The bank gave us until noon,”</content> <source>Leila Strand</source> <cue>said</cue>. <content>“The money never came.</content>\n<content>“By ten the locks were changed.”</content>\nThe shop has been empty since.",
  },
  {
    failure: "scare quotes and titles taken for speech",
    name: "A single word in marks is no attribution.",
    half: "open",
    marked: "The “temporary” fence has stood for nine years.",
  },
  {
    failure: "scare quotes and titles taken for speech",
    name: "The title of a work is no attribution.",
    half: "held",
    marked: "Her second film, ‘The Salt Road’, opens in May.",
  },
  {
    failure: "scare quotes and titles taken for speech",
    name: "A doubtful word and a song in one article are no attribution.",
    half: "open",
    marked: "The 'express' bus takes an hour from the bridge.\nThe choir sang \"Evening on the Quay\" twice.",
  },
  // Nearly every attribution in PolNeAR has a cue, and in a headline the colon is one. It leaves out marks in a headline without either, so such a text is not here.
  {
    failure: "headline's claim quotes",
    name: "Claim quotes behind a headline's colon are content with the words around them.",
    half: "open",
    marked:
      "{title}<source>Union</source><cue>:</cue> <content>Harbour chief ‘told to resign’ before storm</content>\nThe storm reached Tolm on Friday.",
  },
  {
    failure: "headline's claim quotes",
    name: "Claim quotes before a headline's credit are content with the words around them.",
    half: "held",
    marked:
      "{title}<content>Surgeon ‘forced out’ over letters</content>, <source>nurses</source> <cue>say</cue>\nThe hospital in Brant has 200 beds.",
  },
  {
    failure: "“she said, adding that”",
    name: "“Adding that” behind a quotation has the same speaker.",
    half: "held",
    marked:
      "<content>“The well is dry,”</content> <source><source2>Piet Langa</source2></source> <cue>said</cue>, <cue2>adding</cue2> <content2>that the school had closed</content2>.",
  },
  {
    failure: "“she said, adding that”",
    name: "“Adding” before a quotation has the same speaker and not whoever was told.",
    half: "open",
    marked:
      "<source><source2>The minister</source2></source> <cue>told</cue> radio listeners <content>that the bill was dead</content>, <cue2>adding</cue2>: <content2>“I will not bring it back.”</content2>",
  },
  {
    failure: "“she said, adding that”",
    name: "“Adding that” behind a credit at the end has the same speaker.",
    half: "held",
    marked:
      "<content>The lift had failed twice</content>, <source><source2>Ms Okoro</source2></source> <cue>said</cue>, <cue2>adding</cue2> <content2>that nobody was hurt</content2>.",
  },
  // PolNeAR starts the content at the relative word.
  {
    failure: "“which, he said, …”",
    name: "A credit inside a clause has that clause as its content and no more.",
    half: "open",
    marked:
      "The dam, <content>which</content>, <source>he</source> <cue>said</cue>, <content>had never been inspected</content>, burst at dawn.",
  },
  {
    failure: "“which, he said, …”",
    name: "A credit inside a last clause has that clause as its content.",
    half: "held",
    marked:
      "The council sold the hall, <content>which</content>, <source>Lindqvist</source> <cue>said</cue>, <content>had cost more to heat than to build</content>.",
  },
  {
    failure: "attribution cut off by the end of the text",
    name: "A quotation that the end of the text cuts off is content as far as it goes.",
    half: "open",
    marked:
      "<source>Nadia Ferro</source> <cue>told</cue> the inquest: <content>“We could hear them knocking and</content>",
    notes: ["attribute/cut-off"],
  },
  {
    failure: "attribution cut off by the end of the text",
    name: "A statement that the end of the text cuts off is content as far as it goes.",
    half: "held",
    marked:
      "The hearing opened on Tuesday.\n<source>The warden</source> <cue>said</cue> <content>that the gate had been left</content>",
    notes: ["attribute/cut-off"],
  },
];
