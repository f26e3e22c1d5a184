import { describe, expect, test } from "vitest";
import { sentencesOf } from "#text";

const check = (text: string, ...expected: string[]) =>
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);

describe("sentences", () => {
  test("end at full stops, not behind titles and initials", () =>
    check("Dr. A. B. Quill left. Mrs. Vane stayed.", "Dr. A. B. Quill left.", "Mrs. Vane stayed."));
  test("keep their closing quotation mark", () => check("“We go.” She left.", "“We go.”", "She left."));
  test("go on behind a question inside quotation marks", () =>
    check("“Who pays?” asked Vane.", "“Who pays?” asked Vane."));
  test("end at a line break", () => check("Harbour shut\nThe harbour shut.", "Harbour shut", "The harbour shut."));
  test("keep figures whole", () =>
    check("It cost $3.5 million. Then 4.2 more.", "It cost $3.5 million.", "Then 4.2 more."));
  test("go on behind the abbreviation of a firm before a lower-case word", () =>
    check("Tarn Inc. said so. It was U.S. policy.", "Tarn Inc. said so.", "It was U.S. policy."));
});
