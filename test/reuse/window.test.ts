import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addArticle,
  findPassages,
  indexArticle,
  openArchive,
  openReuseWindow,
  type PassageOptions,
  type ReuseWindow,
} from "#reuse";
import type { Article, Passage } from "#types";
import { articleOf, membersOf } from "./articles.ts";
import { batchOf, runsOf } from "./brute-force.ts";

const sorted = (passages: readonly Passage[]) => [...passages].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Passages of a batch but for those of two articles that share no run of as many words as count, seven unless given: a window does not compare these. */
function passagesOfRuns(articles: readonly Article[], options: PassageOptions = {}): Passage[] {
  const runs = (article: Article) => new Set(runsOf(article, options.minWords ?? 7).map(({ key }) => key));
  const keys = new Map(articles.map((article) => [article.id, runs(article)]));
  return findPassages(articles, options).filter(({ members: [a, b] }) => {
    const others = keys.get(b?.article ?? "");
    return [...(keys.get(a?.article ?? "") ?? [])].some((key) => others?.has(key));
  });
}

/** Passages of the articles, added in their order. */
function streamed(window: ReuseWindow, articles: readonly Article[]): Passage[] {
  return articles.flatMap((article) => addArticle(window, article));
}

const dated = fc
  .tuple(batchOf(20), fc.array(fc.nat(9), { minLength: 20, maxLength: 20 }))
  .map(([articles, days]) =>
    articles.map((article, i): Article => ({ ...article, published: `2031-05-0${(days[i] ?? 0) + 1}` })),
  );

test("articles that come one by one, in any order, have the passages that they have as a batch, where they share a run", () => {
  const withoutOrigin = (passage: Passage): Passage => ({ ...passage, origin: null, originBasis: null });
  fc.assert(
    fc.property(dated, fc.integer({ min: 2, max: 12 }), (batch, minWords) => {
      const found = streamed(openReuseWindow({ size: 50, crowd: 50, minWords }), batch);
      expect(sorted(found).map(withoutOrigin)).toEqual(sorted(passagesOfRuns(batch, { minWords })).map(withoutOrigin));
    }),
    { numRuns: 200 },
  );
});

test("words that an article of the window had first are no second copy's", () => {
  const text =
    "A barge laden with gravel and steered by nobody struck the northern pier of the swing bridge and left a crack as long as a man.";
  const articles = ["wire", "gazette", "echo"].map((id, day) =>
    articleOf(id, text, { published: `2031-05-0${day + 1}`, outlet: `The ${id}` }),
  );
  const origins = streamed(openReuseWindow({ size: 50 }), articles).map(({ origin }) => origin);
  expect(origins).toEqual(["wire", "wire", null]);
});

test("an article is compared with those of the window and with no other", () => {
  fc.assert(
    fc.property(batchOf(20), fc.integer({ min: 1, max: 8 }), (articles, size) => {
      const window = openReuseWindow({ size, crowd: 1000 });
      for (const [i, article] of articles.entries()) {
        const others = articles.slice(Math.max(0, i - size), i);
        const passages = passagesOfRuns([...others, article], { crowd: 1000 }).filter((passage) =>
          passage.members.some((member) => member.article === article.id),
        );
        // A window that holds `size` has let its oldest go before the next one comes.
        const held = new Set(articles.slice(Math.max(0, i - size + 1), i).map(({ id }) => id));
        const within = passages.filter(({ members }) =>
          members.every((one) => one.article === article.id || held.has(one.article)),
        );
        expect(sorted(addArticle(window, article))).toEqual(sorted(within));
      }
    }),
    { numRuns: 100 },
  );
});

test("words that are numbered anew, since there are too many, are still the same words", () => {
  fc.assert(
    fc.property(batchOf(20), fc.integer({ min: 0, max: 30 }), (articles, mostWords) => {
      const window = openReuseWindow({ size: 15 });
      Object.assign(window.lexicon, { mostWords });
      expect(streamed(window, articles)).toEqual(streamed(openReuseWindow({ size: 15 }), articles));
    }),
    { numRuns: 100 },
  );
  const window = openReuseWindow({ size: 15 });
  Object.assign(window.lexicon, { mostWords: 20 });
  for (let i = 0; i < 9; i++) addArticle(window, articleOf(`a${i}`, text(10 * i, 10)));
  expect(window.lexicon.edition).toBe(2);
});

test("late copies of a text in a crowd meet where the caller says that they are of one story", () => {
  const copy = "the night ferry ran aground on a bar of shingle off the point at low water";
  const copies = Array.from({ length: 40 }, (_, i) => articleOf(`c${i}`, `Item ${i} of ${i * 7}: ${copy}, no ${i}.`));
  const pairsWith = (story: number) => {
    const window = openReuseWindow({ size: 50, crowd: 3 });
    return copies.flatMap((article) => addArticle(window, article, story)).length;
  };
  expect(pairsWith(1)).toBe((40 * 39) / 2);
  expect(pairsWith(0)).toBeLessThan((40 * 39) / 2);
});

const text = (from: number, count: number) => Array.from({ length: count }, (_, i) => `w${from + i}`).join(" ");

test("a window goes on where the numbers of articles in its postings begin anew", () => {
  const window = openReuseWindow({ size: 30 });
  Object.assign(window.index.postings, { next: 2 ** 24 - 60, oldest: 2 ** 24 - 60 });
  for (let i = 100; i < 300; i++) {
    const passages = addArticle(window, articleOf(`a${i}`, text(40 * i, 100)));
    expect(passages.map((passage) => passage.members.map((member) => member.article))).toEqual(
      [i - 2, i - 1].filter((other) => other >= 100).map((other) => [`a${other}`, `a${i}`]),
    );
  }
});

test("what leaves takes its memory along", () => {
  const window = openReuseWindow({ size: 20 });
  for (let i = 0; i < 3000; i++) addArticle(window, articleOf(`a${i}`, text(300 * i, 300)));
  expect(window.ids.size).toBe(20);
  expect(window.held.length).toBe(20);
  const { tables } = window.index.postings;
  expect(tables.length).toBeLessThan(3);
  for (const { slots } of tables) expect(slots.length).toBeLessThan(30_000);
});

test("an index has no more articles than it can tell apart, and says so", () => {
  expect(() => openReuseWindow({ size: 2 ** 24 })).toThrow(/16777215 articles at most/);
  const archive = openArchive({ words: 4000 });
  archive.postings.next = 2 ** 24 - 1;
  expect(() => indexArticle(archive, articleOf("a", text(0, 20)))).toThrow(/open another one/);
});

test("an archive with many more words than were expected finds the same", () => {
  const [small, large] = [openArchive({ words: 1000 }), openArchive({ words: 300_000 })];
  for (let i = 0; i < 600; i++) {
    const article = articleOf(`a${i}`, `${text(300 * i, 300)} ${text(300 * (i % 7), 20)}`);
    const found = indexArticle(large, article);
    if (i > 6) expect(found).toContain(i % 7);
    expect(indexArticle(small, article)).toEqual(expect.arrayContaining(found));
  }
  expect(small.postings.tables.length).toBeGreaterThan(2);
  expect(large.postings.tables.length).toBe(1);
});

test("an article that is there already has no passages, and one that left is new again", () => {
  const window = openReuseWindow({ size: 2 });
  const [a, b, c] = ["a", "b", "c"].map((id) => articleOf(id, text(0, 9))) as [Article, Article, Article];
  expect(streamed(window, [a, b]).map(membersOf)).toEqual([[a.text, b.text]]);
  expect(addArticle(window, b)).toEqual([]);
  expect(addArticle(window, c)).toHaveLength(1);
  expect(addArticle(window, a).map((passage) => passage.members.map((member) => member.article))).toEqual([["a", "c"]]);
});

test("a window option that makes no sense is the caller's mistake", () => {
  expect(() => openReuseWindow({ size: 0 })).toThrow(RangeError);
  expect(() => openReuseWindow({ minWords: 1 })).toThrow(RangeError);
  expect(() => openReuseWindow({ crowd: 1.5 })).toThrow(RangeError);
});
