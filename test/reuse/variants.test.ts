import fc from "fast-check";
import { expect, test } from "vitest";
import { findQuoteVariants } from "#reuse";
import type { Article, Attribution } from "#types";
import { articleOf, spanOf } from "./articles.ts";

/** Articles a, b, … and an attribution for each: what stands between ⟦ and ⟧ (in one or several pieces) is credited to `source`. */
function told(texts: readonly string[], source: string | null = "src-orle"): [Article[], Attribution[]] {
  const articles = texts.map((text, i) => articleOf("abcdefgh"[i] ?? "z", text.replace(/[⟦⟧]/g, "")));
  const attributions = texts.map((text, i) => {
    const article = articles[i] as Article;
    let at = 0;
    const content = [...text.matchAll(/⟦([^⟧]*)⟧/g)].map(([, words = ""]) => {
      const { start, end } = spanOf({ ...article, text: article.text.slice(at) }, words);
      at += end;
      return { start: at - (end - start), end: at };
    });
    return {
      id: `att-${article.id}`,
      article: article.id,
      source: [],
      cue: [],
      content,
      form: "direct" as const,
      sourceId: source,
      via: [],
      parent: null,
      polarity: "asserts" as const,
      medium: null,
      method: "test",
      score: 1,
    };
  });
  return [articles, attributions];
}

/** How the second version differs from the fullest, as "kind: detail"; the fullest is named first. */
function check(texts: readonly string[], expected: { fullest: string; changes: string[] }): void {
  const [articles, attributions] = told(texts);
  const variants = findQuoteVariants(articles, attributions);
  expect(variants).toHaveLength(1);
  const [quote] = variants;
  expect(quote?.versions[quote.fullest]?.article).toBe(expected.fullest);
  expect(quote?.changes.map(({ kind, detail }) => `${kind}: ${detail}`)).toEqual(expected.changes);
  for (const version of quote?.versions ?? [])
    expect(articles.find(({ id }) => id === version.article)?.text.slice(version.start, version.end)).toBe(
      version.exact,
    );
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

test("numbers that follow each other are not added up", () => {
  check(
    ["⟦“One or two houses burned to the ground,”⟧ she said.", "⟦“Three houses burned to the ground,”⟧ said Orle."],
    {
      fullest: "a",
      changes: ["number-changed: “Three” for “One or two”", "reworded: “Three” for “One or two”"],
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
    changes: ["reworded: has “She has” in another place", "reworded: adds “has she”"],
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
  expect(changes("We lost forty boats to the storm", "We lost fifty ships to the storm")).toEqual([
    "number-changed",
    "reworded",
  ]);
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
