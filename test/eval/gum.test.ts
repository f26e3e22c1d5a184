import { expect, test } from "vitest";
import { parseGum } from "../../eval/gum.ts";

const line = (number: string, form: string, pos: string, misc: string) =>
  [number, form, "_", pos, "_", "_", "_", "_", "_", misc].join("\t");

test("Words have their places, and the type of the innermost mention that holds them.", () => {
  const { text, words } = parseGum(
    "one",
    [
      "# newpar",
      line("1", "Venn", "PROPN", "Entity=(1-person-new-cf1-1-sgl)"),
      line("2", "of", "ADP", "_"),
      line("3", "the", "DET", "Discourse=x|Entity=(2-organization-new-cf2-2-coref"),
      line("4-5", "Tolm's", "_", "SpaceAfter=No"),
      line("4", "Tolm", "PROPN", "Entity=(3-place-new-cf3-1-sgl"),
      line("5", "'s", "PART", "Entity=3)2)"),
      line("6", ",", "PUNCT", "_"),
      "",
      "# newpar",
      line("1", "Quay", "NOUN", "SpaceAfter=No"),
    ].join("\n"),
  );
  expect(text).toBe("Venn of the Tolm's,\nQuay");
  expect(words.map(({ start, end, pos, entity }) => [text.slice(start, end), pos, entity])).toEqual([
    ["Venn", "PROPN", "person"],
    ["of", "ADP", null],
    ["the", "DET", "organization"],
    ["Tolm", "PROPN", "place"],
    ["'s", "PART", "place"],
    [",", "PUNCT", null],
    ["Quay", "NOUN", null],
  ]);
});
