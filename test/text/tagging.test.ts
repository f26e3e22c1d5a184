import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tagTokens } from "#text";

const tag = (text: string) => tagTokens(text, { start: 0, end: text.length });
const forms = (text: string) => tag(text).map((token) => token.text);

describe("tagging", () => {
  test("parts contractions and possessives, and keeps titles, initials, figures and hyphens whole", () =>
    expect(forms("Mr. Vane’s aide didn’t pay $7,000 for U.S.-made anti-rust paint @TolmDocks.")).toEqual(
      "Mr.|Vane|’s|aide|did|n’t|pay|$|7,000|for|U.S.|-|made|anti-rust|paint|@TolmDocks|.".split("|"),
    ));

  test("gives every character but white space a token, in its place", () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab C’s n't'“”-.,7@#é🛥\n\u00a0ﬁ") }), (text) => {
        const tokens = tag(text);
        expect(tokens.map((token) => token.text).join("")).toBe(text.replace(/\s+/gu, ""));
        for (const { start, end, text: form } of tokens) expect(text.slice(start, end)).toBe(form);
      }),
    ));

  test("does not depend on what was tagged before", () => {
    const text =
      "Vanerby's quay-side levy, Orrinby’s plan and the D.O.T.'s 3.5-ton rule can't stand, Ms. Quillon's aide said.";
    const before = tag(text);
    for (const other of [
      "(Vanerby's)",
      "“Orrinby’s”",
      "Vanerby's",
      "quay-side-levy's",
      "D.O.T.'s",
      "3.5-ton",
      "#Quillon's",
      "can't've",
      "Quillon's—aide",
    ])
      tag(other);
    expect(tag(text)).toEqual(before);
  });
});
