import { describe, expect, test } from "vitest";
import { attributeByRules } from "#attribute";
import { articleOf } from "../../eval/blank.ts";
import { check } from "./marked.ts";

describe("nothing is credited to anybody", () => {
  test("Who declined to comment has said nothing.", () => check("The ministry declined to comment."));
  test("Who has not said whether has said nothing.", () => {
    check("The ministry has not said whether the quay will reopen.");
  });
  test("Who would not confirm has said nothing.", () => check("Orrin would not confirm the date."));
  test("Who asked not to be named has said nothing by that.", () => {
    check("<source>A guard who asked not to be named</source> <cue>said</cue> <content>the quay was shut</content>.");
  });
  test("Facts in the article's own words are nobody's.", () => check("The quay was built by the crown in 1820."));
  test("The noun “reports” is no cue.", () => {
    check("Reports of a leak reached the harbour office on Monday.");
  });
  test("The noun “claims” behind a numeral is no cue.", () => check("The office paid 40 claims last year."));
  test("What a tag says that a text was left with is nobody's.", () => {
    check('<post author="Orrin said the quay was shut" note="">The quay is long.');
    check('<post note="“It leaks,” Orrin said.">The quay is long.');
  });
  test("A sign that opens no tag takes nothing.", () => {
    check("<source>Orrin</source> <cue>said</cue> <content>costs were < “half” of that = “cheap” > now</content>.");
  });
  test("A short name in marks is nobody's.", () => check("The boat “Blue Heron” left the quay at noon."));
});

describe("only title and body are read", () => {
  test("A caption is kept out.", () => check("{caption}Orrin said the quay was shut.\nThe quay is long."));
  test("Boilerplate is kept out.", () => {
    check("{boilerplate}The editor said: “Please give to our paper today.”\nThe quay is long.");
  });
  test("A title is read.", () =>
    check("{title}<content>Quay shut for good</content>, <cue>says</cue> <source>Orrin</source>"));
  test("Another language than English gives nothing.", () => {
    const article = articleOf("Orrin said the quay was shut.", [], "de");
    expect(attributeByRules(article)).toEqual({ attributions: [], notes: [] });
  });
  test("An empty article gives nothing.", () => expect(attributeByRules(articleOf("")).attributions).toEqual([]));
});

describe("known to be wrong", () => {
  test("A cue inside a quotation is not seen.", () => {
    // FIXME: the guard's words inside Orrin's are an attribution with Orrin's as parent.
    check("<content>“My guard said the quay was shut,”</content> <source>Orrin</source> <cue>said</cue>.");
  });
  test("Belief told by a noun phrase is not seen.", () => {
    // FIXME: "Orrin" has a view of the levy here.
    check("Orrin is a staunch opponent of the levy.");
  });
});
