import { describe, expect, test } from "vitest";
import { readRecord } from "#read";

/** Wednesday, 9 April 2031. */
const PUBLISHED = "2031-04-09";

/** "[on Monday → 2031-04-07]" in a text is an expression and what it means. */
function check(marked: string, published: string | null = PUBLISHED, outlet: string | null = null) {
  const expected: string[] = [];
  const text = marked.replace(/\[(.+?) → (.+?)\]/g, (_, words: string, resolved: string) => {
    expected.push(`${words} → ${resolved}`);
    return words;
  });
  const article = readRecord({ text, published, outlet }, { path: null }).articles[0];
  expect(article?.times.map(({ start, end, resolved }) => `${text.slice(start, end)} → ${resolved}`)).toEqual(expected);
}

describe("dates in the prose", () => {
  test("of weekdays look back, the day itself included", () =>
    check(
      "Vane told the harbour board [on Monday → 2031-04-07] that the ferry stays; she left [Wednesday morning → 2031-04-09] and was not seen since.",
    ));
  test("look forward behind words of the future", () =>
    check(
      "The harbour board of Tarn will meet to hear the engineers [on Friday → 2031-04-11] at the old customs house.",
    ));
  test("count from the day of publication", () =>
    check(
      "The harbour board of Tarn met [yesterday → 2031-04-08], and the ferry left [two days ago → 2031-04-07] without its crew or the mail.",
    ));
  test("of weeks and months are as wide as stated", () =>
    check(
      "The harbour board of Tarn met [last month → 2031-03] and again [last week → 2031-03-31/2031-04-06] without the engineers.",
    ));
  test("take the year from publication, or state it", () =>
    check(
      "The pier at Tarn was closed on [March 3 → 2031-03-03] after it had been mended in [May 2029 → 2029-05] and again in [2030 → 2030].",
    ));
  test("need a day of publication unless they are whole", () =>
    check(
      "The harbour board of Tarn met on Monday, as it had done [on 3 March 2031 → 2031-03-03], and the ferry stays.",
      null,
    ));
  test("in figures are read as the outlet's country prints them", () => {
    check(
      "The ferry at Tarn has not sailed since [04/09/2030 → 2030-09-04], the harbour board said in a short note.",
      PUBLISHED,
      "The Guardian",
    );
    check(
      "The ferry at Tarn has not sailed since [04/09/2030 → 2030-04-09], the harbour board said in a short note.",
      PUBLISHED,
      "The New York Times",
    );
  });
  test("are no words that look like them", () =>
    check(
      "The ferry may sail, and those who march to Tarn may wait for the past ten years of harbour tolls to be paid back to them.",
    ));
  test("FIXME: behind the weekday, words of the future come too late", () =>
    check(
      "The board said that [on Friday → 2031-04-04] it will hear what the engineers of the harbour have found in the two piers.",
    ));
});
