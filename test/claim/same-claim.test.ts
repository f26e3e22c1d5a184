import { describe, expect, test } from "vitest";
import { together } from "./marked.ts";

const check = (texts: readonly string[], expected: readonly string[]): void => {
  expect(together(texts)).toEqual(expected);
};

describe("one claim is one actor, one act, one object", () => {
  test("the same sentence in two articles is one claim", () => {
    check(
      [
        "[s1:told us|Mayor Ilse Brandt has sold the ferry], two people said.",
        "[s1:|Ilse Brandt has sold the ferry], it said.",
      ],
      ["+1.1 +2.1"],
    );
  });

  test("a short form of the name is the same actor", () => {
    check(["Ilse Brandt is mayor. [s1:|Brandt sold the ferry].", "[s2:|Ilse Brandt sold the ferry]."], ["+1.1 +2.1"]);
  });

  test("a role is the same actor where its article pairs it with the name", () => {
    check(
      ["[s1:|Mayor Ilse Brandt has sold the ferry].", "[s2:|The mayor sold the ferry]. Mayor Ilse Brandt was away."],
      ["+1.1 +2.1"],
    );
  });

  test("a role that its article pairs with nobody stays unresolved", () => {
    check(["[s1:|Mayor Ilse Brandt has sold the ferry].", "[s2:|The mayor sold the ferry]."], []);
  });

  test("the deputy's name is not the mayor's", () => {
    check(
      [
        "[s1:|Mayor Ilse Brandt has sold the ferry].",
        "[s2:|The mayor sold the ferry]. Deputy mayor Odo Klamm was away.",
      ],
      [],
    );
  });

  test("acts of one class are one act", () => {
    check(
      [
        "[s1:|Ilse Brandt urged Odo Klamm to resign over the ferry].",
        "[s2:|Ilse Brandt has advised Odo Klamm to step down].",
        "[s3:|Brandt asked Klamm for his resignation]. Ilse Brandt and Odo Klamm met.",
      ],
      ["+1.1 +2.1 +3.1"],
    );
  });

  test("to tell somebody to do it is stronger than to approach him about it", () => {
    check(
      ["[s1:|Ilse Brandt approached Odo Klamm about resigning].", "[s2:|Ilse Brandt told Odo Klamm to quit]."],
      ["+1.1 +2.1"],
    );
  });

  test("a passive without its actor is weaker", () => {
    check(["[s1:|Ilse Brandt asked Odo Klamm to resign].", "[s2:|Odo Klamm was asked to resign]."], ["+1.1 +?2.1"]);
  });

  test("a rumour is hedged", () => {
    check(
      ["[s1:|Ilse Brandt has sold the ferry].", "[s2:|Ilse Brandt has reportedly sold the ferry]."],
      ["+1.1 +?2.1"],
    );
  });
});

describe("what differs keeps claims apart", () => {
  test.each([
    ["another actor", "Ilse Brandt sold the ferry", "Odo Klamm sold the ferry"],
    ["another object", "Ilse Brandt sold the ferry", "Ilse Brandt sold the quay"],
    ["another act", "Ilse Brandt sold the ferry", "Ilse Brandt praised the ferry"],
    ["another number", "Ilse Brandt sold 12 boats", "Ilse Brandt sold 21 boats"],
    ["another date", "Ilse Brandt sold the ferry on June 3", "Ilse Brandt sold the ferry on June 5"],
    ["another place", "Ilse Brandt met Odo Klamm in Vellin", "Ilse Brandt met Odo Klamm in Harrostadt"],
    ["another reality", "Ilse Brandt has sold the ferry", "Ilse Brandt would sell the ferry"],
    ["another thing asked for", "Ilse Brandt told Odo Klamm to resign", "Ilse Brandt told Odo Klamm to stay"],
  ])("%s", (_, one, other) => {
    check([`[s1:|${one}].`, `[s2:|${other}].`], []);
  });

  test("likeness alone never merges", () => {
    check(
      [
        "[s1:|Ilse Brandt sold the old ferry to the harbour company].",
        "[s2:|The harbour company sold the old ferry to Ilse Brandt].",
      ],
      [],
    );
  });
});
