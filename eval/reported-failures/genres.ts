import type { ReportedFailure } from "./case.ts";

/** Texts of the kinds in which users found that news rules fail: releases, transcripts, lists and posts. */
export const genreFailures: readonly ReportedFailure[] = [
  {
    failure: "press release",
    name: "A release's first sentence has the company as its source, and the notes below it none.",
    half: "open",
    marked:
      "TOLM, 3 March – <source>Belmar Foods</source> today <cue>announced</cue> <content>that it will close its oldest mill</content>.\nAbout Belmar Foods: the company bakes bread in six towns.",
  },
  {
    failure: "press release",
    name: "A long title behind the name belongs to the source.",
    half: "held",
    marked:
      "<content>“We are proud of this bridge,”</content> <cue>said</cue> <source>Tomas Reyl, Chief Executive Officer of Kestrel Spans</source>. <content>“It will carry the town for a century.”</content>\nContact: press office, Kestrel Spans.",
  },
  // PolNeAR has the colon as the cue; whether a last full stop is in the content varies there, so these turns end otherwise.
  {
    failure: "transcript",
    name: "Each turn of a transcript is an attribution to the name before its colon.",
    half: "open",
    marked:
      "<source>HAVELIN</source><cue>:</cue> <content>Did the alarm ring at all?</content>\n<source2>OSTRY</source2><cue2>:</cue2> <content2>Not once in the whole night!</content2>",
  },
  {
    failure: "transcript",
    name: "A turn of several sentences is one content.",
    half: "held",
    marked:
      "<source>DR. LUNDE</source><cue>:</cue> <content>The blood was sent on Friday. Was it you who signed?</content>\n<source2>KAYA</source2><cue2>:</cue2> <content2>On a Friday? Never!</content2>",
  },
  {
    failure: "bulleted list of quotations",
    name: "Quotations in a list belong to the credit above it.",
    half: "open",
    marked:
      "<source>Oduya</source> <cue>said</cue>:\n• <content>“The gate was open.”</content>\n• <content>“The lights were off.”</content>",
  },
  {
    failure: "bulleted list of quotations",
    name: "Quotations in a list each belong to the credit in their own item.",
    half: "held",
    marked:
      '- <content>"The bus never comes,"</content> <cue>said</cue> <source>Rosa Tamm</source>.\n- <content2>"My street floods every spring,"</content2> <cue2>said</cue2> <source2>Karl Emeka</source2>.',
  },
  {
    failure: "bulleted list of quotations",
    name: "A name before a colon in a list is the source, without its bullet.",
    half: "open",
    marked:
      "• <source>Petra Voll</source><cue>:</cue> <content>“The clinic shut at noon.”</content>\n• <source2>Sami Dorn</source2><cue2>:</cue2> <content2>“We had to drive to Brant.”</content2>",
  },
  {
    failure: "post with a handle",
    name: "A handle in brackets behind the name belongs to the source.",
    half: "open",
    marked:
      "<source>Lena Voss (@lenavoss)</source> <cue>tweeted</cue>: <content>“The 8.15 is standing in a field again.”</content>",
  },
  {
    failure: "post with a handle",
    name: "A handle alone is a source.",
    half: "held",
    marked: '<content>"Ferry full, go home #tolmstrike,"</content> <source>@harbourpilot</source> <cue>wrote</cue>.',
  },
  {
    failure: "post with a handle",
    name: "A handle inside the content is no source.",
    half: "held",
    marked: "<source>Rui Castell</source> <cue>tweeted</cue> <content>that @TolmCouncil had cut the power</content>.",
  },
];
