import { expect, test } from "vitest";
import { findQuoteVariants } from "#reuse";
import { check, told } from "./told.ts";

const LANTERNS =
  "⟦“The harbour crew lit every lantern they had before dark, and I thank each of them for it,”⟧ Orle said.";

test("what is left out where an article closed its marks stands between two quoted parts", () => {
  check([LANTERNS, "⟦The crew “lit every lantern they had” and she would “thank each of them for it”⟧, Orle said."], {
    fullest: "a",
    changes: [
      "reworded: leaves out “harbour”",
      "truncated: leaves out “before dark” between two quoted parts",
      "marks-moved: puts “and I” without quotation marks",
    ],
  });
  check(
    [LANTERNS, "⟦“The harbour crew lit every lantern they had,”⟧ Orle said, ⟦“and I thank each of them for it.”⟧"],
    {
      fullest: "a",
      changes: ["truncated: leaves out “before dark” between two quoted parts"],
    },
  );
});

test("inside one quotation the same cut has nothing to show it, also where a paragraph ends and it goes on", () => {
  check([LANTERNS, "⟦“The harbour crew lit every lantern they had, and I thank each of them for it,”⟧ Orle said."], {
    fullest: "a",
    changes: ["truncated: leaves out “before dark” inside, with nothing to show it"],
  });
  const rope = "⟦“Every rope had been cut. The chandler swears to it. Nobody slept in this town that night.”⟧";
  check([rope, "⟦“Every rope had been cut.\n“Nobody slept in this town that night,”⟧ Orle said."], {
    fullest: "a",
    changes: ["truncated: leaves out “The chandler swears to it” inside, with nothing to show it"],
  });
  check([rope, "⟦“Every rope had been cut.”\n“Nobody slept in this town that night,”⟧ Orle said."], {
    fullest: "a",
    changes: ["truncated: leaves out “The chandler swears to it” between two quoted parts"],
  });
});

test("before the first quoted word and after the last, what is left out is told as that", () => {
  const full = "⟦“The keeper of the old light was careless that night and will be asked to leave,”⟧ Orle said.";
  check([full, "Orle called ⟦the keeper “careless that night”⟧."], {
    fullest: "a",
    changes: [
      "truncated: leaves out “of the old light was” before its quoted part",
      "truncated: leaves out “and will be asked to leave” at the end",
      "marks-moved: has “The keeper” without quotation marks",
    ],
  });
  const tide = "⟦“Nobody on the quay had seen so high a tide in forty winters of fishing here,”⟧ Orle said.";
  check([tide, "⟦“Nobody on the quay had seen so high a tide” here⟧, Orle said."], {
    fullest: "a",
    changes: ["truncated: leaves out “in forty winters of fishing” after its quoted part"],
  });
});

test("words that the article's voice does without beside its marks are no cut", () => {
  const boats = "⟦“The ferry is a danger to every child aboard and it must be scrapped at once,”⟧ Orle said.";
  check([boats, "Orle called ⟦the ferry “a danger to every child aboard” that “must be scrapped at once”⟧."], {
    fullest: "a",
    changes: [
      "marks-moved: puts “The ferry is” without quotation marks",
      "marks-moved: puts “and it” without quotation marks",
    ],
  });
  check(
    [
      "⟦“The thieves cut every rope on the pier and they sank two of our boats,”⟧ Orle said.",
      "⟦The thieves had “cut every rope on the pier” and “sank two of our boats”⟧, Orle said.",
    ],
    {
      fullest: "a",
      changes: [
        "marks-moved: has “The thieves” without quotation marks",
        "marks-moved: puts “and they” without quotation marks",
      ],
    },
  );
});

test("one word that tells something is left out between two quoted parts all the same", () => {
  check(
    [
      "⟦“The pier was rotten, unlit and plainly unsafe for anyone on foot,”⟧ Orle said.",
      "Orle said ⟦the pier was “rotten” and “plainly unsafe for anyone on foot”⟧.",
    ],
    {
      fullest: "a",
      changes: [
        "truncated: leaves out “unlit” between two quoted parts",
        "marks-moved: has “The pier was” without quotation marks",
      ],
    },
  );
  const never = [
    "⟦“The board will never sell the ferry and will never close the yard to any of us,”⟧ Orle said.",
    "⟦The board will “never sell the ferry” and will “close the yard to any of us”⟧, Orle said.",
  ];
  expect(JSON.stringify(findQuoteVariants(...told(never)))).toContain("leaves out “never” between two quoted parts");
});

test("an “and” of the article's own does not cut in two what it leaves out", () => {
  check(
    [
      "⟦“The tunnel is dry from end to end. We shall test the pumps, the doors and the lamps all week. Nobody need worry,”⟧ Orle said.",
      "Orle said ⟦the tunnel was “dry from end to end” and “nobody need worry”⟧.",
    ],
    {
      fullest: "a",
      changes: [
        "truncated: leaves out “We shall test the pumps, the doors and the lamps all week” between two quoted parts",
        "marks-moved: puts “The tunnel is” without quotation marks",
      ],
    },
  );
});

test("a sentence of its own is not reworded as a part of one, at either end", () => {
  const told = "⟦“It went quickly. My hands shook so hard on the wheel that I could not hold it,”⟧ Orle said.";
  check([told, "⟦“By then my hands shook so hard on the wheel that I could not hold it,”⟧ Orle said."], {
    fullest: "a",
    changes: ["truncated: leaves out “It went quickly” at the start", "reworded: adds “By then”"],
  });
  const long = "⟦“We shut the gates at noon as they had asked. The council never thanked a soul for it.”⟧ Orle said.";
  check([long, "⟦“We shut the gates at noon as they had asked and then we walked.”⟧ Orle said."], {
    fullest: "a",
    changes: [
      "truncated: leaves out “The council never thanked a soul for it” at the end",
      "reworded: adds “and then we walked”",
    ],
  });
});
