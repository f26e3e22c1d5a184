import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains, findQuotations, trimSpan } from "#text";
import type { Span } from "#types";

/** Paragraphs are lines; gives each quotation's inner words with its flags in front: `>` continues, `~` unclosed, `+` nested. */
function check(text: string, expected: readonly string[]): void {
  const paragraphs: { start: number; end: number }[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) paragraphs.push({ start: line.index, end: line.index + line[0].length });
  const found = findQuotations(text, paragraphs).map(
    (quotation) =>
      `${quotation.continues ? ">" : ""}${quotation.closed ? "" : "~"}${quotation.parent === null ? "" : "+"}` +
      text.slice(quotation.inner.start, quotation.inner.end),
  );
  expect(found).toEqual(expected);
}

describe("marks", () => {
  test("straight and curly marks quote", () => {
    check('"We will win," said Orla Venn. “Soon.”', ["We will win,", "Soon."]);
  });
  test("doubled single marks quote", () => {
    check("``We will win,'' said Orla Venn. ''Soon.''", ["We will win,", "Soon."]);
  });
  test("mismatched marks still match", () => {
    check('‘We will win,” said Orla Venn. “Soon," she said. "Never,” said Pim Alder.', [
      "We will win,",
      "Soon,",
      "Never,",
    ]);
    check("“We will see,’ said Orla Venn.", ["We will see,"]);
  });
  test("single marks quote, apostrophes do not", () => {
    check("Orla Venn's aides said: 'We don't know.' The voters' choice was clear.", ["We don't know."]);
    check("‘They asked the voters’ friends and got ’em all,’ said Venn.", [
      "They asked the voters’ friends and got ’em all,",
    ]);
    check("She grew up in the '90s and said: give 'em time. It was the mayors' turn.", []);
  });
  test("a possessive that a scraper split off is no mark", () => {
    check("Mayor Venn ‘s office said the town ‘s bridge was closed, as ‘agreed’.", ["agreed"]);
  });
  test("a straight mark opens before dots that stand for words, and closes before a full stop or dots all the same", () => {
    check('"We waited," Venn said. "... and nobody came." She left.', ["We waited,", "... and nobody came."]);
    check('Venn said ("...the tide was out") that ". . . nobody" came.', ["...the tide was out", ". . . nobody"]);
    check("Venn said: '...the tide was out.' It was.", ["...the tide was out."]);
    check('Venn said "no". Alder said "maybe"... and left. "Never," said Pim.', ["no", "maybe", "Never,"]);
    check('"I was about to—"... The line went dead. "Hello?"', ["I was about to—", "Hello?"]);
    check('Venn said "no"...and "yes"..."Never," said Pim.', ["no", "yes", "Never,"]);
  });
  test("inches and feet are no marks", () => {
    check('The 6\'2" mayor bought a 12"-wide board and said "fine" twice.', ["fine"]);
  });
  test("a missing space behind the closing mark changes nothing", () => {
    check('"It is over."Then she left. “It is done.”He stayed.', ["It is over.", "It is done."]);
  });
});

describe("nesting and paragraphs", () => {
  test("a quotation inside a quotation knows its holder", () => {
    check("“He told me, ‘Go home,’ and left,” Venn said.", ["He told me, ‘Go home,’ and left,", "+Go home,"]);
    check("Venn said: \"I heard one say, 'No one dares'.\"", ["I heard one say, 'No one dares'.", "+No one dares"]);
  });
  test("a quotation over several paragraphs continues", () => {
    check("“One.\n“Two.\n“Three,” said Venn. “Four.”", ["~One.", ">~Two.", ">Three,", "Four."]);
    check('"One.\n"Two," said Venn.', ["~One.", ">Two,"]);
  });
  test("a quotation that is closed in the next paragraph without opening again continues", () => {
    check("Venn said: “One.\nAnd two.”\nThree.", ["~One.", ">And two."]);
  });
  test("a stray mark ends before the next quotation or with its paragraph", () => {
    check("Venn “ said that it was over and “done” by then.\nNothing was “settled”.", [
      "~ said that it was over and",
      "done",
      "settled",
    ]);
    check('Venn said: "One and two.\nThree and four.', ["~One and two."]);
    check("Nothing ” here.\nNor “here”.", ["here"]);
  });
});

/** Every quotation in its paragraph, its words inside its marks, its holder around it, all in order. */
function checkPlaces(sample: string, paragraphs: readonly Span[]): void {
  const found = findQuotations(sample, paragraphs);
  for (const [i, quotation] of found.entries()) {
    expect(paragraphs.some((paragraph) => contains(paragraph, quotation))).toBe(true);
    expect(contains(quotation, quotation.inner)).toBe(true);
    expect(trimSpan(sample, quotation).start).toBe(quotation.start);
    expect((found[i - 1]?.start ?? 0) <= quotation.start).toBe(true);
    const holder = quotation.parent === null ? undefined : found[quotation.parent];
    expect(holder === undefined || contains(holder, quotation)).toBe(true);
  }
}

describe("properties", () => {
  const text = fc.string({
    unit: fc.constantFrom("“", "”", '"', "'", "‘", "’", " ", "a", "s", "B", ".", ",", "\n", "9"),
  });
  test("every quotation lies in its paragraph, with its words inside its marks and its holder around it", () => {
    fc.assert(
      fc.property(text, (sample) => {
        const paragraphs = [...sample.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
        checkPlaces(sample, paragraphs);
      }),
    );
  });
  test("a megabyte of opening marks ends", () => {
    const marks = "“a".repeat(200_000);
    expect(findQuotations(marks, [{ start: 0, end: marks.length }]).length).toBeGreaterThan(0);
  });
});
