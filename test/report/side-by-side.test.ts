import { expect, test, vi } from "vitest";
import { toSideBySideHtml } from "#report";
import { wordsOf } from "#text";
import type { Article, Passage } from "#types";
import { articleOf, at } from "./builder.ts";
import { seen } from "./seen.ts";

vi.mock("#text", async (load) => {
  const text = await load<typeof import("#text")>();
  return { ...text, wordsOf: vi.fn(text.wordsOf) };
});

const COPIED = "the weir at Ostel is to be rebuilt in granite before the winter floods arrive";
const QUOTED = "we will not wait for another flood";
const ORDINARY = "on the morning of the first day of the year";

const papers = ["Ostel Courier", "Weir Post"].map((outlet, i) =>
  articleOf(`a-${i}`, [["body", `Paper ${i}: ${COPIED}. “${QUOTED}”, he said ${ORDINARY}.`]], { outlet }),
);

function passageOf(id: string, articles: readonly Article[], words: string, facts: Partial<Passage> = {}): Passage {
  const nothing = { alignment: null, quotationOnly: false, common: null, origin: null, originBasis: null };
  return {
    id,
    kind: "verbatim",
    similarity: 1,
    members: articles.map((article) => at(article, words)),
    ...nothing,
    ...facts,
  };
}

const copied = passageOf("p-copied", papers, COPIED);
const quoted = passageOf("p-quoted", papers, QUOTED, { quotationOnly: true });
const common = passageOf("p-common", papers, ORDINARY, { common: "standing-phrase" });

test.each([
  [[copied], "2 articles, 1 shared passage."],
  [[copied, quoted], "2 articles, 2 shared passages, 1 of them of quoted words only."],
  [[copied, common], "2 articles, 2 shared passages, 1 of them of words that are no sign of copying."],
  [[quoted], "2 articles, 1 shared passage, of quoted words only."],
  [[quoted, { ...quoted, id: "p-again" }], "2 articles, 2 shared passages, all of quoted words only."],
  [
    [copied, quoted, common, { ...common, id: "p-names", common: "names" as const }],
    "2 articles, 4 shared passages, 1 of them of quoted words only and 2 of words that are no sign of copying.",
  ],
])("The head tells of every kind of passage (%#).", (passages, sentence) => {
  expect(seen(toSideBySideHtml(papers, passages))).toContain(sentence);
});

test("What may be copied stands open; quoted words and words that everybody has are folded.", () => {
  const page = toSideBySideHtml(papers, [copied, quoted, common]);
  const entries = [...page.matchAll(/<details class="passage" id="[^"]*(copied|quoted|common)"( open)?/g)];
  expect(entries.map(([, kind, open]) => [kind, open !== undefined])).toEqual([
    ["copied", true],
    ["quoted", false],
    ["common", false],
  ]);
});

test("Shares count the shared words in each article's title and body.", () => {
  const [short, long] = [
    articleOf("a-short", [["body", `It says ${COPIED}.`]], { outlet: "Ostel Courier" }),
    articleOf(
      "a-long",
      [
        ["title", "Granite for Ostel"],
        ["body", `${COPIED}. Nobody at the town hall would say on Monday what it may cost.`],
        ["boilerplate", "Read on tomorrow, and the day after."],
      ],
      { outlet: "Weir Post" },
    ),
  ] as const;
  const page = seen(toSideBySideHtml([short, long], [passageOf("p-copied", [short, long], COPIED)]));
  expect(page).toContain("Largest share: 88% of Ostel Courier stands in Weir Post too."); // 15 of 17
  expect(page).toMatch(/48% of Weir Post/); // 15 of 31
});

test("An article is split into words as often in many pairs as in one.", () => {
  const articles = Array.from({ length: 40 }, (_, i) =>
    articleOf(`a-${i}`, [["body", `Desk copy ${i} says ${COPIED}.`]], { outlet: `Ostel Sheet ${i}` }),
  );
  const passages = articles.flatMap((a, i) =>
    articles.slice(i + 1).map((b, j) => passageOf(`p-${i}-${j}`, [a, b], COPIED)),
  );
  const texts = new Set(articles.map(({ text }) => text));
  vi.mocked(wordsOf).mockClear();
  toSideBySideHtml(articles, passages);
  const splits = vi.mocked(wordsOf).mock.calls.filter(([text]) => texts.has(text)).length;
  expect(splits).toBeGreaterThan(0);
  expect(splits).toBeLessThanOrEqual(2 * articles.length); // for its pairs, and for its length among its facts
});

test("The head, and the facts of the article, name all who print the very same text.", () => {
  const text = [["body", `Nobody else says ${COPIED}.`]] as const;
  const [first, second] = [
    articleOf("a-same", text, { outlet: "Ostel Courier", published: "2031-04-09" }),
    articleOf("a-same", text, { outlet: "Weir Post", published: "2031-04-10", givenId: "w7" }),
  ] as const;
  const page = seen(toSideBySideHtml([first], [], { copies: new Map([["a-same", [first, second]]]) }));
  expect(page).toContain("1 article (and 1 word-for-word copy), no shared passages.");
  const both = "Ostel Courier (published 9 April 2031) and Weir Post (published 10 April 2031; w7)";
  expect(page).toContain(`The same text, word for word: ${both}`);
  expect(page.split(both)).toHaveLength(3);
});

test("Where passages have a first source, the page does not say that nothing is known.", () => {
  const known = passageOf("p-known", papers, COPIED, { origin: "a-0", originBasis: "agency dateline" });
  const page = seen(toSideBySideHtml(papers, [known]));
  expect(page).not.toContain("Unknown: nothing says");
  expect(page).toContain("No article as a whole is said to be copied from another.");
  expect(page).toContain("no one article as a whole (first source of passages in it: Ostel Courier)");
  expect(page.split("nothing found")).toHaveLength(2); // of the first source itself
  expect(seen(toSideBySideHtml(papers, [copied]))).toContain("Unknown: nothing says");
});

test("Control characters in a text stand as U+FFFD, one for one, so that the page is valid and offsets hold.", () => {
  const text = `Bell\u0007 and \u0000nul, ${COPIED}\u001b[0m and \u009b more.`;
  const page = toSideBySideHtml([articleOf("a-bell", [["body", text]], { outlet: "Tarn\u0007Post" })], []);
  expect(page).not.toMatch(/(?![\t\n\f\r])\p{Cc}/u);
  expect(seen(page)).toContain(`Bell\uFFFD and \uFFFDnul, ${COPIED}\uFFFD[0m and \uFFFD more.`);
});

test("An agency that is credited under two of its names is one source in the tree.", () => {
  const credited = ["AAP", "Australian Associated Press"].map((outlet, i) =>
    articleOf(`a-credit${i}`, [["body", `Paper ${i}: ${COPIED}.`]], {
      outlet: `Ostel Sheet ${i}`,
      parent: { article: null, outlet, basis: "wire credit" },
    }),
  );
  const page = seen(toSideBySideHtml(credited, [passageOf("p-agency", credited, COPIED)]));
  expect(page.split("(its own article is not here)")).toHaveLength(2);
});

test("Where a passage is edited, the page says what its words and the shared words of a pair count.", () => {
  const says = "the shared words of a pair are those that both have";
  expect(seen(toSideBySideHtml(papers, [{ ...copied, kind: "edited" as const }]))).toContain(says);
  expect(seen(toSideBySideHtml(papers, [copied]))).not.toContain(says);
});
