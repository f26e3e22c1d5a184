import { expect, test } from "vitest";
import { findPassages } from "#reuse";
import { articleOf, membersOf } from "./articles.ts";

function shared(first: string, second: string): string[][] {
  return findPassages([articleOf("a", first), articleOf("b", second)]).map(membersOf);
}

const report =
  "Divers who searched the flooded quarry at Ostrel found a rusted safe with nine pewter spoons inside and a letter to the abbot";
const retold =
  "Divers who combed the flooded quarry near Ostrel found a battered safe holding nine pewter spoons and some letter to the abbot";

test("a long sentence reworded so that no seven words stay together is one passage, with the words that match lined up", () => {
  const [passage, ...others] = findPassages([
    articleOf("a", `Rain fell. ${report}. Nobody knows more.`),
    articleOf("b", `It was dry for once. ${retold}; gulls cried.`),
  ]);
  expect(others).toEqual([]);
  expect(passage && membersOf(passage)).toEqual([report, retold]);
  expect(passage?.kind).toBe("edited");
  expect(passage?.alignment?.map(([start, end]) => `Rain fell. ${report}`.slice(start, end))).toEqual([
    "Divers who",
    "the flooded quarry",
    "Ostrel found a",
    "safe",
    "nine pewter spoons",
    "and",
    "letter to the abbot",
  ]);
});

const few = "a goat ate the sluice plans of the old mill";
const fewRetold = "a goat chewed the sluice plans of the oldest mill";
const copied =
  "Nobody in the harbour town had ever heard of such a thing, said the baker, and closed his shutters for a week";

test("a short reworded stretch is found beside one that was copied, and nowhere else", () => {
  expect(shared(`Once more, ${few}.`, `Well: ${fewRetold}!`)).toEqual([]);
  const gap = "Elsewhere snow lay deep on every roof until June. ".repeat(4);
  const other = "Trains ran late because somebody stole their whistles. ".repeat(4);
  expect(shared(`${copied}. ${gap} Once more, ${few}.`, `${copied}. ${other} Well: ${fewRetold}!`)).toEqual([
    [copied, copied],
    [few, fewRetold],
  ]);
});

test("names and titles in the same order are no reworded sentence", () => {
  expect(
    shared(
      "The mayor of Ostrel met Ada Orle and Bram Tull on Monday; the chairman of the Harbour Board sent his deputy, Ines Moor.",
      "Long before the mayor of Ostrel knew it, Ada Orle and Bram Tull were gone. So the chairman of the Harbour Board told Ines Moor.",
    ),
  ).toEqual([]);
});

test("long texts that share thousands of short runs in another order take no long time and share nothing but what is copied", () => {
  const blocks = Array.from({ length: 6000 }, (_, i) => `x${i} y${i} z${i}`);
  const text = (step: number, own: string) => blocks.map((_, i) => `${blocks[(i * step) % 6000]} ${own}${i}`).join(" ");
  expect(shared(`${copied}. ${text(1, "p")}`, `${copied}. Oh! ${text(2477, "q")}`)).toHaveLength(1);
});
