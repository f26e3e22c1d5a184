import fc from "fast-check";
import { expect, test } from "vitest";
import { findQuoteVariants } from "#reuse";
import type { Attribution } from "#types";
import { check, told, toldInParts } from "./told.ts";

/** Attribution and change of each version that differs from the fullest. */
function changesInParts(articles: readonly (readonly string[])[]): string[] {
  return findQuoteVariants(...toldInParts(articles)).flatMap(({ versions, changes }) =>
    changes.map(({ kind, detail, between }) => `${versions[between[1]]?.attribution} ${kind}: ${detail}`),
  );
}

const REST = "and nobody from the council ever came to help us";

/** Kind and detail of what a second article changes in words that both go on with, said by both in either order. */
function changesOf(one: string, other: string): string[] {
  const changes = [
    [one, other],
    [other, one],
  ].map((texts) => {
    const quotes = findQuoteVariants(...told(texts.map((text) => `⟦“${text} ${REST},”⟧ she said.`)));
    expect(quotes).toHaveLength(1);
    return quotes.flatMap((quote) => quote.changes);
  });
  expect(changes[1]?.map(({ kind }) => kind)).toEqual(changes[0]?.map(({ kind }) => kind));
  return (changes[0] ?? []).map(({ kind, detail }) => `${kind}: ${detail}`);
}

test("the same four words in two articles are one quotation without changes", () => {
  check(["Orle said, ⟦“I will not resign.”⟧", "⟦“I will not resign,”⟧ said Mayor Orle."], {
    fullest: "a",
    changes: [],
  });
});

test("four words are one quotation also where the number in them differs, and no other word", () => {
  check(["Orle said, ⟦“Forty people are dead.”⟧", "⟦“Fifty people are dead,”⟧ said Mayor Orle."], {
    fullest: "a",
    changes: ["number-changed: “Fifty” for “Forty”"],
  });
  const [articles, attributions] = told(["⟦“We will win today.”⟧", "⟦“We will lose today,”⟧ she said."]);
  expect(findQuoteVariants(articles, attributions)).toEqual([]);
});

test("a “the” that two sayings have by chance is none of the words that make them one", () => {
  const short = "⟦“My arms were lead on the bank,”⟧ Orle said.";
  const long = (rest: string) => `⟦“On the bank my arms were lead, but I saw that hers were too. ${rest}”⟧ Orle said.`;
  expect(findQuoteVariants(...told([short, long("She has the lungs of a seal.")]))).toEqual([]);
  expect(findQuoteVariants(...told([short, "⟦“My arms were lead on the shore.”⟧ Orle said."]))).toHaveLength(1);
});

test("of short sayings a slip in “the” or “these”, and a short form written out, keep none apart; other words do", () => {
  const find = (...said: string[]) => findQuoteVariants(...told(said.map((words) => `⟦“${words},”⟧ Orle said.`)));
  const changes = (...said: string[]) => find(...said).flatMap((quote) => quote.changes.map(({ detail }) => detail));
  expect(changes("We wronged these sailors", "We wronged those sailors")).toEqual(["“those” for “these”"]);
  expect(changes("Harbours need the railway", "Harbours need a railway")).toEqual(["“a” for “the”"]);
  expect(changes("Winter is not finished", "Winter isn’t finished")).toEqual(["“isn’t” for “is not”"]);
  expect(changes("Nobody here can’t swim", "Nobody here cannot swim")).toEqual(["“cannot” for “can’t”"]);
  for (const [one = "", other = ""] of [
    ["I will not resign", "I will not comment"],
    ["Winter is not finished", "Winter is not over"],
    ["This is my boat", "That is my boat"],
    ["He killed my brother", "She killed my brother"],
    ["Winter isn’t finished", "Winter is finished"],
    ["We wronged our sailors", "We wronged those sailors"],
  ])
    expect(find(one, other)).toEqual([]);
});

test("a range is compared with a range, however it is said, and “a quarter” with 0.25", () => {
  const said = (words: string) => `⟦“We see ${words} boats lost each winter and nobody minds,”⟧ Orle said.`;
  const kinds = (one: string, other: string) =>
    findQuoteVariants(...told([said(one), said(other)])).flatMap((quote) => quote.changes.map(({ kind }) => kind));
  expect(kinds("between 20 and 30", "20 to 50")).toContain("number-changed");
  expect(kinds("between 20 and 30", "20 to 30")).not.toContain("number-changed");
  const share = (words: string) => `⟦“${words} of a mile is no distance for a crew as strong as ours,”⟧ Orle said.`;
  check([share("A quarter"), share("0.25")], { fullest: "a", changes: [] });
  check([share("A quarter"), "⟦“A quarter mile is no distance for a crew as strong as ours,”⟧ Orle said."], {
    fullest: "a",
    changes: ["reworded: leaves out “of a”"],
  });
});

test("numbers that follow each other are not added up", () => {
  check(
    ["⟦“One or two houses burned to the ground,”⟧ she said.", "⟦“Three houses burned to the ground,”⟧ said Orle."],
    {
      fullest: "a",
      changes: ["number-changed: “Three” for “One or two”"],
    },
  );
});

test("a quotation cut off at its end is truncated, and the longer one is the fullest", () => {
  check(["⟦“I will not resign,”⟧ she said.", "She said: ⟦“I will not resign before the bridge is open.”⟧"], {
    fullest: "b",
    changes: ["truncated: leaves out “before the bridge is open” at the end"],
  });
});

test("two or three words taken whole out of a longer quotation are a version of it, unless they tell nothing", () => {
  check(["⟦“Still at my desk. Still counting.”⟧", "She was ⟦“still counting”⟧."], {
    fullest: "a",
    changes: ["truncated: leaves out “Still at my desk” at the start"],
  });
  const [articles, attributions] = told(["⟦“We sat in the dark and waited.”⟧", "She sat ⟦“in the”⟧ hall."]);
  expect(findQuoteVariants(articles, attributions)).toEqual([]);
});

test("a quotation that loses its beginning is truncated", () => {
  check(["⟦“Frankly, I will not resign,”⟧ she said.", "⟦“I will not resign,”⟧ she said."], {
    fullest: "a",
    changes: ["truncated: leaves out “Frankly” at the start"],
  });
});

test("words left out inside are an ellipsis with dots, and truncated without", () => {
  const full = "⟦“We waited all night in the rain for the ferry,”⟧ she said.";
  check([full, "⟦“We waited … for the ferry,”⟧ she said."], {
    fullest: "a",
    changes: ["ellipsis: leaves out “all night in the rain”, with dots in its place"],
  });
  check([full, "⟦“We waited in the rain for the ferry,”⟧ she said."], {
    fullest: "a",
    changes: ["truncated: leaves out “all night” inside, with nothing to show it"],
  });
});

test("a replaced word is reworded, a replaced number or day is named as such", () => {
  const full = "⟦“We lost forty boats to the storm on Monday,”⟧ she said.";
  check([full, "⟦“We lost forty boats to the flood on Monday,”⟧ she said."], {
    fullest: "a",
    changes: ["reworded: “flood” for “storm”"],
  });
  check([full, "⟦“We lost 50 boats to the storm on Monday,”⟧ she said."], {
    fullest: "a",
    changes: ["number-changed: “50” for “forty”"],
  });
  check([full, "⟦“We lost forty boats to the storm on Tuesday,”⟧ she said."], {
    fullest: "a",
    changes: ["date-changed: “Tuesday” for “Monday”"],
  });
});

test("words that one article takes out of the marks are marks moved", () => {
  check(
    [
      "She said: ⟦“The bridge is a disgrace and must come down at once.”⟧",
      "She said that ⟦the bridge is “a disgrace and must come down at once”⟧.",
    ],
    { fullest: "a", changes: ["marks-moved: has “The bridge is” without quotation marks"] },
  );
});

test("a quotation split by its tag is the whole one's equal", () => {
  check(
    [
      "⟦“The bridge is a disgrace and must come down at once.”⟧",
      "⟦“The bridge is a disgrace,”⟧ she said, ⟦“and must come down at once.”⟧",
    ],
    { fullest: "a", changes: [] },
  );
});

test("the words beside the marks are no change of the quotation", () => {
  check(["Orle said ⟦she would “rebuild every house that fell”⟧.", "⟦“Rebuild every house that fell,”⟧ she urged."], {
    fullest: "a",
    changes: [],
  });
});

test("other words, another speaker, no speaker or one article alone are no variants", () => {
  const find = (texts: readonly string[], source: string | null = "src-orle") =>
    findQuoteVariants(...told(texts, source));
  expect(find(["⟦“I will not resign,”⟧ she said.", "⟦“The pier must be mended first,”⟧ she said."])).toEqual([]);
  expect(find(["⟦“I will not resign,”⟧ she said.", "⟦“I will not pay,”⟧ she said."])).toEqual([]);
  expect(find(["⟦“I will not resign,”⟧ she said.", "⟦“I will not resign,”⟧ he said."], null)).toEqual([]);
  expect(find(["⟦“I will not resign,”⟧ she said."])).toEqual([]);
  expect(find(["She said ⟦she will not resign now⟧.", "She said ⟦she will not resign now⟧."])).toEqual([]);
  const [articles, [first, second]] = told(["⟦“I will not resign,”⟧ she said.", "⟦“I will not resign,”⟧ he said."]);
  expect(findQuoteVariants(articles, [first, { ...second, sourceId: "src-bram" }] as Attribution[])).toEqual([]);
});

test("words that the article's own voice must put otherwise are marks moved, not reworded", () => {
  check(
    [
      "⟦“I will mend every net in this harbour before the snow,”⟧ she said.",
      "She said ⟦she would “mend every net in this harbour before the snow”⟧.",
    ],
    { fullest: "a", changes: ["marks-moved: puts “I will” without quotation marks"] },
  );
});

test("small words of that voice stand for no others that were left out", () => {
  check(
    [
      "⟦“Tired after winter, mending every net in this harbour,”⟧ she wrote.",
      "She wrote that ⟦she was “mending every net in this harbour”⟧.",
    ],
    { fullest: "a", changes: ["truncated: leaves out “Tired after winter” at the start"] },
  );
});

test("dots at an end are an ellipsis too", () => {
  check(["⟦“We waited all night for the ferry to come,”⟧ she said.", "⟦“We waited all night …”⟧ she said."], {
    fullest: "a",
    changes: ["ellipsis: leaves out “for the ferry to come”, with dots in its place"],
  });
});

test("a single word dropped inside is reworded, and so are words in another place and short forms", () => {
  const full = "⟦“She has never once been sick on my bridge, not a single day.”⟧";
  check([full, "⟦“She has never been sick on my bridge, not a single day.”⟧"], {
    fullest: "a",
    changes: ["reworded: leaves out “once”"],
  });
  check([full, "⟦“Never once has she been sick on my bridge, not a single day.”⟧"], {
    fullest: "a",
    changes: ["reworded: has “She has” in another place"],
  });
  check(["⟦“You are far too close to the water now.”⟧", "⟦“You’re far too close to the water now.”⟧"], {
    fullest: "a",
    changes: ["reworded: “You’re” for “You are”"],
  });
});

test("a day of the month is a date, a year by itself a number, and 40 for forty no change", () => {
  const changes = (one: string, other: string) => {
    const [quote] = findQuoteVariants(...told([`⟦“${one}”⟧ she said.`, `⟦“${other}”⟧ she said.`]));
    return quote?.changes.map(({ kind }) => kind);
  };
  const said = (day: string) => `The pier has been shut to boats since ${day}, and nobody came`;
  expect(changes(said("12 March"), said("14 March"))).toEqual(["date-changed"]);
  expect(changes(said("the second of June"), said("the second of May"))).toEqual(["date-changed"]);
  expect(changes(said("2029"), said("2028"))).toEqual(["number-changed"]);
  expect(changes("We lost forty boats to the storm", "We lost 40 boats to the storm")).toEqual([]);
  expect(changes("We lost 1.8 million to the storm", "We lost 18 million to the storm")).toEqual(["number-changed"]);
  expect(changes("We lost 2,000 boats to the storm", "We lost two thousand boats to the storm")).toEqual([]);
  expect(changes("We lost forty boats to the storm", "We lost fifty ships to the storm")).toEqual(["number-changed"]);
});

test("of two wordings as full the earlier is the fullest, however many words it takes", () => {
  check(["⟦“If you can read the sign, turn back now.”⟧", "⟦“If you are able to read the sign, turn back now.”⟧"], {
    fullest: "a",
    changes: ["reworded: “are able to” for “can”"],
  });
});

test("what contradicts is no version, unless it goes on too long to be another saying", () => {
  const find = (texts: readonly string[]) => findQuoteVariants(...told(texts));
  expect(find(["⟦“The old well is dry.”⟧", "⟦“The old well is not dry.”⟧"])).toEqual([]);
  const long = "the old well behind the school has been dry since we came here";
  expect(find([`⟦“I say ${long}.”⟧`, `⟦“I never say ${long}.”⟧`])).toHaveLength(1);
});

test.each([
  ["it will cost $5 million", "it will cost $5m"],
  ["we lost 1.8 million crowns", "we lost 1.8m crowns"],
  ["we lost $2 billion here", "we lost $2bn here"],
  ["it cost $1.8 million then", "it cost 1,800,000 dollars then"],
  ["we paid a five-dollar fee", "we paid a $5 fee"],
  ["we lost 4,000 crowns", "we lost 4K crowns"],
  ["we lost 4\u00a0500 crowns", "we lost 4,500 crowns"],
  ["we lost two hundred and fifty boats", "we lost 250 boats"],
  ["we lost two and a half million crowns", "we lost 2.5 million crowns"],
  ["we lost half a million crowns", "we lost 500,000 crowns"],
  ["we lost two-and-a-half million crowns", "we lost two and one half million crowns"],
  ["we lost a dozen houses", "we lost 12 houses"],
  ["we lost 100 boats", "we lost a hundred boats"],
  ["we lost one hundred five-year-olds", "we lost 100 five-year-olds"],
  ["it rose 2.5 metres", "it rose 2.50 metres"],
  ["we drove at 20mph", "we drove at 20 mph"],
  ["it fell to minus 5 degrees", "it fell to −5 degrees"],
  ["we lost 40 % of it", "we lost 40 percent of it"],
  ["we lost 40 per cent of it", "we lost forty percent of it"],
  ["we lost two-thirds of it", "we lost 2/3 of it"],
  ["it is the third flood", "it is the 3rd flood"],
  ["it is the twenty-first flood", "it is the 21st flood"],
  ["we shut at 9 p.m. there", "we shut at 9pm there"],
  ["we shut at noon there", "we shut at 12 p.m. there"],
  ["it opens on the 2nd of May", "it opens on the second of May"],
  ["on March 12 we open", "on March 12th we open"],
  ["on September 12 we open", "on Sept. 12 we open"],
  ["on March 12, 2031 we open", "on 12 March 2031 we open"],
  ["in nineteen thirty-one we built it", "in 1931 we built it"],
  ["that is OK with me", "that is okay with me"],
  ["that is O.K. with me", "that is OK with me"],
])("one figure or word in two spellings is no change: %s, %s", (one, other) => {
  expect(changesOf(one, other)).toEqual([]);
});

test.each([
  ["it fell 5 percent then", "it fell −5 percent then", "number-changed: “−5 percent” for “5 percent”"],
  ["it fell to 5 degrees", "it fell to -5 degrees", "number-changed: “-5” for “5”"],
  ["we lost one boat of ours", "we lost a hundred boat of ours", "number-changed: “a hundred” for “one”"],
  ["we lost 1.8 crowns", "we lost 2.8 crowns", "number-changed: “2.8” for “1.8”"],
  ["we lost 1.8 million crowns", "we lost 18 million crowns", "number-changed: “18 million” for “1.8 million”"],
  ["we lost hundreds of boats", "we lost thousands of boats", "number-changed: “thousands” for “hundreds”"],
  ["we lost a third of it", "we lost a quarter of it", "number-changed: “quarter” for “third”"],
  ["it is the first flood", "it is the second flood", "number-changed: “second” for “first”"],
  ["we waited one day there", "we waited two days there", "number-changed: “two days” for “one day”"],
  ["it came once a year", "it came twice a year", "number-changed: “twice” for “once”"],
  ["the 1930s were dry", "the 1920s were dry", "number-changed: “1920s” for “1930s”"],
  ["it was built in 1931 by him", "it was built in 1913 by him", "number-changed: “1913” for “1931”"],
  ["we shut at 9 a.m. there", "we shut at 10 a.m. there", "number-changed: “10 a.m.” for “9 a.m.”"],
  ["we built it in March 1931 here", "we built it in March 1913 here", "date-changed: “March 1913” for “March 1931”"],
  ["it opens next Friday there", "it opens on Monday there", "date-changed: “on Monday” for “next Friday”"],
  ["we lost forty boats there", "we lost fifty ships there", "number-changed: “fifty ships” for “forty boats”"],
  ["it will cost $5 million", "it will cost €5 million", "number-changed: “€5 million” for “$5 million”"],
  ["it cost £90 then", "it cost 90 dollars then", "number-changed: “90 dollars” for “£90”"],
  ["we lost 20 to 30 boats", "we lost 20 to 50 boats", "number-changed: “50” for “30”"],
])("another figure is told once, and whole: %s, %s", (one, other, change) => {
  expect(changesOf(one, other)).toEqual([change]);
});

test.each([
  ["half of our houses went", "50 percent of our houses went"],
  ["a third of our houses went", "33 percent of our houses went"],
  ["we lost 30 to 40 percent", "we lost 30 percent to 40 percent"],
  ["we built a 5m tall wall", "we built a 5 metre tall wall"],
  ["we lost 4 500 crowns", "we lost 4,500 crowns"],
  ["we lost dozens of boats", "we lost 50 boats"],
  ["we shut at nine there", "we shut at 9 p.m. there"],
  ["we shut at 9.30 there", "we shut at 9:30 there"],
  ["we shut at nine thirty there", "we shut at 9:30 there"],
  ["we lost $5 to $6 million", "we lost $5 million to $6 million"],
  ["we lost two or three hundred", "we lost two hundred or three hundred"],
  ["we waited a year and a half there", "we waited 1.5 years there"],
  ["we waited two weeks there", "we waited 14 days there"],
  ["we walked 12 miles there", "we walked 20 km there"],
  ["it fell –5 degrees", "it fell 5 degrees"],
  ["it opens on Monday there", "it opens tomorrow there"],
  ["on March 12, 2031 we open", "on March 12 we open"],
  ["once they came there", "two of them came there"],
  ["they march on the hall", "they walk on the hall"],
  ["wait one second there", "wait one minute there"],
  ["we don’t know of it", "we do not know of it"],
])("what may be the same figure in other words is reworded: %s, %s", (one, other) => {
  expect(changesOf(one, other).map((change) => change.split(":")[0])).toEqual(["reworded"]);
});

test.each([
  ["we lost a quarter of a million crowns", "we lost 250,000 crowns"],
  ["we lost three-quarters of a million crowns", "we lost 750,000 crowns"],
  ["we lost half of a million crowns", "we lost 500,000 crowns"],
  ["we lost half of the 300 boats", "we lost 150 boats"],
  ["we lost a million and a half crowns", "we lost 1.5 million crowns"],
  ["we waited one year and a half there", "we waited 1.5 years there"],
  ["we lost two point five million crowns", "we lost 2.5 million crowns"],
  ["it rose nought point five percent", "it rose 0.5 percent"],
  ["we shut at half past nine there", "we shut at 9.30 there"],
  ["we shut at quarter to nine there", "we shut at 8:45 there"],
  ["we shut at quarter to nine there", "we shut at fifteen to nine there"],
  ["we shut at ten minutes to nine there", "we shut at 8:50 there"],
  ["in nineteen oh five we built it", "in 1905 we built it"],
  ["two in five boats went", "40% of boats went"],
  ["one in four boats went", "25% of boats went"],
  ["four out of five boats went", "80% of boats went"],
  ["two in five boats went", "four in ten boats went"],
  ["it cost 500 grand then", "it cost 500,000 then"],
  ["it cost a dollar fifty then", "it cost $1.50 then"],
  ["it cost 3 pounds 50 then", "it cost £3.50 then"],
  ["it cost 50p then", "it cost £0.50 then"],
  ["the 2020-21 winter was dry", "the 2020-2021 winter was dry"],
  ["we lost one and twenty boats", "we lost 21 boats"],
  ["we lost 1,5 million crowns", "we lost 1.5 million crowns"],
  ["by 20 30 we open", "by 2030 we open"],
])("a figure said in a way that is not read is reworded at most: %s, %s", (one, other) => {
  for (const change of changesOf(one, other)) expect(change).toMatch(/^reworded: /);
});

test.each([
  ["it rose from 5 to 7 metres", "it rose from 5 to 8 metres"],
  ["it cost 500 grand then", "it cost 600 grand then"],
  ["two in five boats went", "three in five boats went"],
  ["we shut at half past nine there", "we shut at half past ten there"],
  ["we lost 12 boats in 1931", "we lost 13 boats in 1931"],
])("figures said in the same way are compared: %s, %s", (one, other) => {
  expect(changesOf(one, other).map((change) => change.split(":")[0])).toEqual(["number-changed"]);
});

test.each([
  ["we lost [two] boats", "we lost two boats"],
  ["the pier [built in 1931] is old", "the pier (built in 1931) is old"],
  ["we lost two (2) anchors", "we lost two anchors"],
])("the same figure in brackets is no change: %s, %s", (one, other) => {
  expect(changesOf(one, other)).toEqual([]);
});

test("words that stand in another place are not added as well", () => {
  const [slept, ate] = ["We slept badly in the cold hall", "Nobody ate"];
  expect(changesOf(`${slept}. ${ate},`, `${ate}. ${slept},`)).toHaveLength(1);
});

test("a number in words is the same as in digits, with commas or without", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), (number) => {
      const digits = [`${number}`, number.toLocaleString("en")];
      for (const one of digits)
        expect(changesOf(`we lost ${inWords(number)} boats`, `we lost ${one} boats`)).toEqual([]);
    }),
  );
});

test("two whole numbers are the same only where they are equal, in words or in digits", () => {
  const number = fc.integer({ min: 2, max: 2_000_000 });
  fc.assert(
    fc.property(number, number, fc.boolean(), (one, other, words) => {
      const printed = words ? inWords(other) : `${other}`;
      const kinds = changesOf(`we lost ${one} boats`, `we lost ${printed} boats`).map((change) => change.split(":")[0]);
      expect(kinds).toEqual(one === other ? [] : ["number-changed"]);
    }),
  );
});

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function inWords(number: number): string {
  for (const [power, name] of [
    [1_000_000, "million"],
    [1000, "thousand"],
    [100, "hundred"],
  ] as const)
    if (number >= power) {
      const rest = number % power;
      return `${inWords(Math.floor(number / power))} ${name}${rest === 0 ? "" : ` ${inWords(rest)}`}`;
    }
  if (number < 20) return SMALL[number] ?? "";
  const tens = TENS[Math.floor(number / 10) - 2] ?? "";
  return number % 10 === 0 ? tens : `${tens}-${SMALL[number % 10]}`;
}

const SAFE = "told us that it was safe and we believed every word of it";

test.each([
  ["He [Jonas Reik]", `${SAFE}`],
  ["He [sic]", `${SAFE}`],
  ["[He]", `${SAFE}`],
  ["[H]e", `${SAFE}`],
  ["He", `${SAFE.replace("safe", "safe [about the rust]")}`],
])("what an editor adds in square brackets is no change, and the words count for nothing: “%s %s”", (opening, rest) => {
  const [plain, edited] = [`⟦“He ${SAFE},”⟧ Orle said.`, `⟦“${opening} ${rest},”⟧ Orle said.`];
  for (const texts of [
    [plain, edited],
    [edited, plain],
  ])
    expect(findQuoteVariants(...told(texts)).map(({ changes }) => changes)).toEqual([[]]);
});

test("words in square brackets for others are the reworded version, whichever comes first", () => {
  const [plain, edited] = [`⟦“He ${SAFE},”⟧ Orle said.`, `⟦“[Jonas Reik] ${SAFE},”⟧ Orle said.`];
  const changes = ["reworded: “[Jonas Reik]” for “He”"];
  check([plain, edited], { fullest: "a", changes });
  check([edited, plain], { fullest: "b", changes });
  check(["⟦“We mended it twice at night.”⟧", "⟦“We mended [the old pier] twice at night.”⟧"], {
    fullest: "a",
    changes: ["reworded: “[the old pier]” for “it”"],
  });
});

test("square brackets outside the marks are the article's own and stand for nobody's words", () => {
  check(["⟦“We waited all night for the old ferry.”⟧", "⟦“We waited,”⟧ she said [at noon], ⟦“for the old ferry.”⟧"], {
    fullest: "a",
    changes: ["truncated: leaves out “all night” between two quoted parts"],
  });
});

test("dots in square brackets stay an ellipsis, and square brackets hide no cut", () => {
  for (const dots of ["[...]", "[…]"])
    check(["⟦“We waited all night for the old ferry.”⟧", `⟦“We waited ${dots} for the old ferry.”⟧`], {
      fullest: "a",
      changes: ["ellipsis: leaves out “all night”, with dots in its place"],
    });
  check(["⟦“We waited all night for the old ferry.”⟧", "⟦“We [sic] waited for the old ferry.”⟧"], {
    fullest: "a",
    changes: ["truncated: leaves out “all night” inside, with nothing to show it"],
  });
  check(["⟦“We waited for the old ferry all night in wind and rain.”⟧", "⟦“We waited for the old ferry [laughs].”⟧"], {
    fullest: "a",
    changes: ["truncated: leaves out “all night in wind and rain” at the end"],
  });
});

test("what an article prints in another quotation of the same speaker is not left out", () => {
  const [anchors, slept, lives] = [
    "Two anchors had rusted through",
    "We slept badly and ate little",
    "Nobody on the board would gamble with lives",
  ];
  expect(changesInParts([[`${anchors}. ${lives}`], [anchors, lives]])).toEqual([]);
  expect(changesInParts([[`${anchors} and ${lives}`], [lives, anchors]])).toEqual([]);
  expect(changesInParts([[`${anchors}. ${slept}. ${lives}`], [anchors, lives]])).toEqual([
    `att-b0 truncated: leaves out “${slept}” at the end`,
  ]);
  expect(changesInParts([[`${anchors}. ${slept}. ${lives}`], [slept, `${anchors} …`]])).toEqual([
    `att-b0 truncated: leaves out “${lives}” at the end`,
  ]);
  expect(changesInParts([[`${anchors}. ${slept}`, lives], [`${slept}. ${lives}`]])).toEqual([]);
  expect(changesInParts([[`${anchors}. ${lives}`], [anchors, slept]])).toEqual([
    `att-b0 truncated: leaves out “${lives}” at the end`,
  ]);
});

test("the same characters twice are one quotation without changes, whatever figures and brackets they have", () => {
  const piece = fc.constantFrom(
    ..."we lost a half third 1 30 2,500 1.8 9 m bn p.m. pm percent % $ € - − – / : . , [ ] […] [sic] [T]he of and".split(
      " ",
    ),
    ..."hundred million dozen two twenty first 2nd 1930s May March Sept. Monday noon minus boats".split(" "),
  );
  const text = fc
    .array(fc.tuple(piece, fc.constantFrom(" ", " ", "")), { minLength: 1, maxLength: 14 })
    .map((pieces) => pieces.flat().join(""));
  fc.assert(
    fc.property(text, (said) => {
      expect(changesOf(said, said)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test("two quotations of one speaker stay two", () => {
  const [articles, attributions] = told([
    "⟦“I will not resign,”⟧ she said.",
    "⟦“I will not resign,”⟧ she said.",
    "⟦“The pier must be mended first,”⟧ she said.",
    "⟦“The pier must be mended first,”⟧ she said.",
  ]);
  const versions = findQuoteVariants(articles, attributions).map((quote) => quote.versions.map((one) => one.article));
  expect(versions.sort()).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

test("the order of articles and attributions changes nothing, and every attribution is in one quotation at most", () => {
  const word = fc.constantFrom("we", "will", "not", "mend", "the", "pier", "now", "40");
  const quotation = fc.array(word, { minLength: 3, maxLength: 10 }).map((words) => `⟦“${words.join(" ")}”⟧ she said.`);
  fc.assert(
    fc.property(fc.array(quotation, { minLength: 2, maxLength: 6 }), (texts) => {
      const [articles, attributions] = told(texts);
      const variants = findQuoteVariants(articles, attributions);
      expect(findQuoteVariants([...articles].reverse(), [...attributions].reverse())).toEqual(variants);
      const used = variants.flatMap((quote) => quote.versions.map((version) => version.attribution));
      expect(new Set(used).size).toBe(used.length);
      for (const { versions, changes } of variants)
        for (const { between } of changes) expect(versions[between[1]]).toBeDefined();
    }),
  );
});

test("sentences told in another order are moved, and only what else is missing is left out", () => {
  const [lamp, ice, wage] = [
    "The lamp has burned every night since I came",
    "Ice took the lower steps in January",
    "Nobody has paid the keeper his wage",
  ];
  check([`⟦“${lamp}. ${ice}. ${wage},”⟧ Orle said.`, `⟦“${wage}. ${lamp},”⟧ Orle said.`], {
    fullest: "a",
    changes: [`reworded: has “${wage}” in another place`, `truncated: leaves out “${ice}” at the end`],
  });
  check([`⟦“${lamp}. ${ice}. ${wage},”⟧ Orle said.`, `⟦“${wage} since autumn. ${lamp},”⟧ Orle said.`], {
    fullest: "a",
    changes: [
      `reworded: has “${wage}” in another place`,
      "reworded: adds “since autumn”",
      `truncated: leaves out “${ice}” at the end`,
    ],
  });
});

test("a version that joins two quotations of the fullest one's article adds nothing but what is new", () => {
  const [chart, storm] = [
    "We have a chart of every rock",
    "no storm has ever frightened this crew of ours off the water",
  ];
  const inOne = (joint: string) =>
    changesInParts([
      [chart, `${storm} or ever will while one of us has a hand to haul on a rope`],
      [`${chart} ${joint} ${storm}`],
    ]);
  expect(inOne("and")).toEqual([
    "att-b0 truncated: leaves out “or ever will while one of us has a hand to haul on a rope” at the end",
  ]);
  expect(inOne("and two good pilots and")).toEqual([
    "att-b0 reworded: adds “and two good pilots and”",
    "att-b0 truncated: leaves out “or ever will while one of us has a hand to haul on a rope” at the end",
  ]);
});

test("a changed word next to a cut is told as changed, and the cut as a cut", () => {
  const [shut, asked] = ["The lamp room shuts in", "Every keeper will be asked about it"];
  check([`⟦“${shut} June. ${asked},”⟧ Orle said.`, `⟦“${shut} July,”⟧ Orle said.`], {
    fullest: "a",
    changes: ["date-changed: “July” for “June”", `truncated: leaves out “${asked}” at the end`],
  });
  check([`⟦“${shut} July,”⟧ Orle said.`, `⟦“${shut} June,”⟧ Orle said. ⟦“${asked}.”⟧`], {
    fullest: "b",
    changes: ["date-changed: “July” for “June”", `truncated: leaves out “${asked}” at the end`],
  });
  check(
    [
      "⟦“Nobody slept on that long night. Those sails of ours were torn to rags by noon,”⟧ Orle said.",
      "⟦“These sails of ours were torn to rags by noon,”⟧ Orle said.",
    ],
    {
      fullest: "a",
      changes: [
        "truncated: leaves out “Nobody slept on that long night” at the start",
        "reworded: “These” for “Those”",
      ],
    },
  );
  check(
    [
      "⟦“We owe the harbour forty crowns for the rope and the tar and nobody ever pays us,”⟧ Orle said.",
      "⟦“We owe the harbour fifty … and nobody ever pays us,”⟧ Orle said.",
    ],
    {
      fullest: "a",
      changes: [
        "number-changed: “fifty” for “forty”",
        "ellipsis: leaves out “crowns for the rope and the tar”, with dots in its place",
      ],
    },
  );
});

test("a clause or sentence of its own stands for none of the many words that another version has there", () => {
  check(
    [
      "⟦“We are going to sink that old ferry because it has drowned too many good people of this town.”⟧",
      "⟦“We are going to sink that old ferry, friend.”⟧",
    ],
    {
      fullest: "a",
      changes: [
        "reworded: adds “friend”",
        "truncated: leaves out “because it has drowned too many good people of this town” at the end",
      ],
    },
  );
  const [hail, all, wept] = [
    "Hail took the glass out of every house in the street",
    "We’ll mend it, as we mended it twice before, but not with what is left in the box",
    "My mother wept",
  ];
  check([`⟦“${hail}. ${wept},”⟧ Orle said.`, `⟦“${hail}. ${all},”⟧ Orle said.`], {
    fullest: "b",
    changes: [`reworded: adds “${wept}”`, `truncated: leaves out “${all}” at the end`],
  });
});

test("an “and” that joins two sentences stands for none of the sentence between them", () => {
  check(
    ["⟦“We hit the rocks. Fog hid the lamp. Everybody heard it.”⟧", "⟦“We hit the rocks and everybody heard it.”⟧"],
    {
      fullest: "a",
      changes: ["reworded: adds “and”", "truncated: leaves out “Fog hid the lamp” inside, with nothing to show it"],
    },
  );
});

test("words of the middle in fewer others are reworded where nothing tells which of them are left out", () => {
  check(
    [
      "⟦“We will mend the roof and the walls and the old bell before winter comes to this coast.”⟧",
      "⟦“We will mend everything before winter comes to this coast.”⟧",
    ],
    { fullest: "a", changes: ["reworded: “everything” for “the roof and the walls and the old bell”"] },
  );
});

test.each([
  ["the bridge will cost Rs 2,000 crore", "the bridge will cost ₹2,000 crore"],
  ["the bridge will cost Rs. 900 a day", "the bridge will cost Rs900 a day"],
  ["the bridge will cost INR 2,000 a day", "the bridge will cost 2,000 rupees a day"],
  ["the pier will cost US$62m by then", "the pier will cost $62m by then"],
  ["the pier will cost A$4 million by then", "the pier will cost $4m by then"],
  ["it lost £2.5m and 4,000 riders in all", "it lost £2.5 million and four thousand riders in all"],
])("one sum under two marks of its currency is no change: %s, %s", (one, other) => {
  expect(changesOf(one, other)).toEqual([]);
});

test.each([
  ["the bridge costs Rs 2,000 crore", "the bridge costs ₹3,000 crore", "“₹3,000” for “Rs 2,000”"],
  ["the bridge costs Rs 900 a day", "the bridge costs $900 a day", "“$900” for “Rs 900”"],
  ["the pier costs US$62m by then", "the pier costs $64m by then", "“$64m” for “US$62m”"],
  ["the pier costs US$62m by then", "the pier costs A$62m by then", "“A$62m” for “US$62m”"],
  ["it lost £2.5m and 4,000 riders", "it lost £2.6 million and four thousand riders", "“£2.6 million” for “£2.5m”"],
  ["it lost £2.5m and 4,000 riders", "it lost £2.5 million and 14,000 riders", "“14,000” for “4,000”"],
  ["it lost £2.5m and 400 riders", "it lost £3m and 400 riders", "“£3m” for “£2.5m”"],
  ["we lose 20 to 30 boats", "we lose 20 to 130 boats", "“130” for “30”"],
])("each figure of two, and each sum of one currency, is compared by itself: %s, %s", (one, other, change) => {
  expect(changesOf(one, other)).toEqual([`number-changed: ${change}`]);
});

test("sums in dollars that are not said to be another's are told as changed only where the number is", () => {
  expect(changesOf("the 2020 to 21 winter was dry", "the 2020 to 2021 winter was dry")).toEqual([
    "reworded: “2021” for “21”",
  ]);
  expect(changesOf("a $5m loan came", "one US$5m loan came")).toEqual(["reworded: “one US$5m” for “a $5m”"]);
});

test.each([
  ["it opens on the first of March there", "it opens on 1 March there"],
  ["it opens on Friday, March 12 there", "it opens on Friday 12 March there"],
  ["it opens on Friday, the 12th of March, there", "it opens on Friday, March 12, there"],
])("one day said in two ways is no change: %s, %s", (one, other) => {
  expect(changesOf(one, other)).toEqual([]);
});

test("a day with its weekday is one date, and an article of another word is not its", () => {
  expect(changesOf("it opened on Friday 12 March there", "it opened on Saturday 13 March there")).toEqual([
    "date-changed: “Saturday 13 March” for “Friday 12 March”",
  ]);
  expect(changesOf("the 12 March storm came", "a 12 March storm came")).toEqual(["reworded: “a” for “the”"]);
});

test("a bracket at the start stands for the beginning of its own sentence, and the sentences before are left out", () => {
  const [slept, rowed] = ["Nobody on that island slept for a week", "rowed home through the ice with one oar"];
  for (const [said, bracket] of [
    ["They", "[The pilots]"],
    ["The old crew", "[The pilots of Varn]"],
  ])
    check([`⟦“${slept}. ${said} ${rowed},”⟧ Orle said.`, `⟦“${bracket} ${rowed},”⟧ Orle said.`], {
      fullest: "a",
      changes: [`truncated: leaves out “${slept}” at the start`, `reworded: “${bracket}” for “${said}”`],
    });
});

test("a bracket at the end stands for the rest of its own sentence, and not for a sentence behind it", () => {
  const rowed = "We rowed home through the ice and thanked";
  check([`⟦“${rowed} them all. Nobody slept for a week,”⟧ Orle said.`, `⟦“${rowed} [the pilots].”⟧`], {
    fullest: "a",
    changes: ["reworded: “[the pilots]” for “them all”", "truncated: leaves out “Nobody slept for a week” at the end"],
  });
});

test("an article's own voice puts words outside the marks only where it says one of them", () => {
  const rest = "to lose between forty and fifty boats before the spring";
  const voice = (said: string) => `Orle said that ⟦${said} ${rest}⟧.`;
  check(
    [`⟦“Our nets were full in the autumn, but we now fear ${rest},”⟧ Orle said.`, voice("the harbour now feared")],
    {
      fullest: "a",
      changes: [
        "truncated: leaves out “Our nets were full in the autumn, but we” at the start",
        `marks-moved: puts “now fear ${rest}” without quotation marks`,
      ],
    },
  );
  for (const [said, put] of [
    ["We can bear", "they could bear"],
    ["I can’t bear", "she could not bear"],
    ["We went out", "they had gone out"],
  ] as const)
    check([`⟦“${said} ${rest},”⟧ Orle said.`, voice(put)], {
      fullest: "a",
      changes: [`marks-moved: puts “${said} ${rest}” without quotation marks`],
    });
});
