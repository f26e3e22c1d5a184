import { describe, expect, test } from "vitest";
import { findOutlets, nameFinder } from "#words";

const find = nameFinder([
  { name: "Tolm Gazette", value: "Tolm Gazette", ambiguous: false },
  { name: "Tolm Gazette on Sunday", value: "Sunday", ambiguous: false },
  { name: "Gazette", value: "Gazette", ambiguous: true },
  { name: "TBX", value: "TBX", ambiguous: false },
]);
const check = (text: string, ...expected: string[]) =>
  expect(find(text).map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`)).toEqual(expected);

describe("outlet names in running text", () => {
  test("the longest match wins", () => check("in the Tolm Gazette on Sunday", "Tolm Gazette on Sunday = Sunday"));
  test("case counts", () => check("the tolm gazette and tbx"));
  test("an ambiguous name counts only behind the", () => check("Gazette. The Gazette said", "Gazette = Gazette"));
  test("a possessive is still the name", () => check("TBX’s Pia Moorcote", "TBX = TBX"));
  test("a name may run over a line", () =>
    check("the Tolm\nGazette said", "Tolm Gazette = Tolm Gazette".replace(" ", "\n")));
  test("a part of a word is no name", () => check("TBXs and XTBX"));
  test("spans count from the start of the text", () => {
    const text = "TBX said. TBX said.";
    expect(find(text, { start: 4, end: text.length })).toMatchObject([{ start: 10, end: 13 }]);
  });
  test("known agencies are found by their abbreviation", () =>
    expect(findOutlets("two people told AFP").map(({ value }) => value.name)).toEqual(["Agence France-Presse"]));
});
