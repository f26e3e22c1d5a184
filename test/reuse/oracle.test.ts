import fc from "fast-check";
import { expect, test } from "vitest";
import { findPassages, indexArticle, openArchive } from "#reuse";
import { wordsOf } from "#text";
import type { Article, Passage } from "#types";
import { articleOf } from "./articles.ts";
import { batchOf, holdersOf, more, phrasesOf, runsOf, uncovered } from "./brute-force.ts";

/** What is wrong with the spans and line-ups of passages. */
function unsound(articles: readonly Article[], passages: readonly Passage[], size: number): string[] {
  const texts = new Map(articles.map((article) => [article.id, article.text]));
  const wrong = passages.flatMap((passage) => unsoundIn(passage, texts, size).map((what) => `${passage.id} ${what}`));
  return new Set(passages.map((passage) => passage.id)).size === passages.length ? wrong : [...wrong, "an id twice"];
}

function unsoundIn(passage: Passage, texts: ReadonlyMap<string, string>, size: number): string[] {
  const [a, b] = passage.members;
  const runs = passage.alignment ?? [];
  const normsIn = (id: string | undefined, start: number, end: number) =>
    wordsOf(texts.get(id ?? "")?.slice(start, end) ?? "").map((word) => word.norm);
  const ofA = runs.map((run) => normsIn(a?.article, run[0], run[1]));
  const ofB = runs.map((run) => normsIn(b?.article, run[2], run[3]));
  const checks = {
    "other characters": passage.members.some((one) => texts.get(one.article)?.slice(one.start, one.end) !== one.exact),
    "runs that differ": ofA.join() !== ofB.join(),
    "too little shared": ofA.flat().length < size,
    "ends off its runs": runs[0]?.[0] !== a?.start || runs[0]?.[2] !== b?.start || runs.at(-1)?.[1] !== a?.end,
    "runs out of order": runs.slice(1).some((run, i) => run[0] < (runs[i]?.[1] ?? 0) || run[2] < (runs[i]?.[3] ?? 0)),
    "no similarity": !(passage.similarity > 0 && passage.similarity <= 1),
  };
  return Object.entries(checks).flatMap(([what, isWrong]) => (isWrong ? [what] : []));
}

const batch = batchOf(6);

test.each([2, 3, 5, 6, 7, 10])("every run of %i shared words lies in a passage, and no passage lacks one", (size) => {
  fc.assert(
    fc.property(batch, (articles) => {
      const passages = findPassages(articles, { minWords: size });
      expect(uncovered(articles, passages, size)).toEqual([]);
      expect(unsound(articles, passages, size)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test("a copied stretch in other letters, marks and spacing is found whole", () => {
  fc.assert(
    fc.property(fc.array(more, { minLength: 7, maxLength: 60 }), fc.nat(3), (words, variant) => {
      const changed = [
        words.join("\n"),
        words.join("  ").toUpperCase(),
        words.map((word) => `“${word}”`).join(" — "),
        words.join("\u00a0"),
      ][variant];
      const articles = [articleOf("a", `quay ${words.join(" ")} mole`), articleOf("b", `pier ${changed} dock`)];
      const passages = findPassages(articles);
      expect(uncovered(articles, passages, 7)).toEqual([]);
      expect(unsound(articles, passages, 7)).toEqual([]);
    }),
  );
});

test("the order of the articles changes nothing", () => {
  fc.assert(
    fc.property(batch, (articles) => {
      expect(findPassages([...articles].reverse())).toEqual(findPassages(articles));
    }),
  );
});

/** Many articles of few words, so that runs have many holders and five words in a row stand in crowds. */
const throng = fc.oneof(batchOf(30), phrasesOf(60));

test("beyond sixteen holders of five words every shared run of seven still lies in a passage", () => {
  fc.assert(
    fc.property(throng, (articles) => {
      expect(uncovered(articles, findPassages(articles), 7)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test.each([1, 3, 16])("a run of no more than %i holders lies in a passage whatever else is in a crowd", (crowd) => {
  fc.assert(
    fc.property(throng, (articles) => {
      const passages = findPassages(articles, { minWords: 7, crowd });
      const holders = holdersOf(articles, 7);
      expect(unsound(articles, passages, 7)).toEqual([]);
      expect(uncovered(articles, passages, 7, ({ key }) => (holders.get(key) ?? 0) <= crowd)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test.each([1, 3, 16])("an archive names every article that shares a run of no more than %i holders", (crowd) => {
  fc.assert(
    fc.property(throng, (articles) => {
      const archive = openArchive({ words: 1000, crowd });
      const holders = holdersOf(articles, 7);
      const keys = articles.map((article) =>
        runsOf(article, 7)
          .map(({ key }) => key)
          .filter((key) => (holders.get(key) ?? 0) <= crowd),
      );
      for (const [i, article] of articles.entries()) {
        const named = new Set(indexArticle(archive, article));
        for (let k = 0; k < i; k++) if (keys[k]?.some((key) => keys[i]?.includes(key))) expect(named.has(k)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

test("in a crowd every shared run of an article is still in a passage with one of its first holders", () => {
  fc.assert(
    fc.property(throng, (articles) => {
      const passages = findPassages(articles, { minWords: 4, crowd: 1 });
      const holders = holdersOf(articles, 4);
      for (const article of articles) {
        const members = passages.flatMap((passage) =>
          passage.members.filter((member) => member.article === article.id),
        );
        const shared = runsOf(article, 4).filter(({ key }) => (holders.get(key) ?? 0) > 1);
        for (const { start, end } of shared)
          expect(members.some((member) => member.start <= start && end <= member.end)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

test("inside a story every shared run lies in a passage, however many hold it", () => {
  fc.assert(
    fc.property(throng, fc.integer({ min: 1, max: 4 }), (articles, count) => {
      const stories = Array.from({ length: count }, (_, i) => ({
        articles: articles.flatMap(({ id }, k) => (k % count === i ? [id] : [])),
      }));
      const storyOf = new Map(stories.flatMap((story, i) => story.articles.map((id) => [id, i])));
      const passages = findPassages(articles, { crowd: 1, stories });
      const together = (a: Article, b: Article) => storyOf.get(a.id) === storyOf.get(b.id);
      expect(uncovered(articles, passages, 7, (_, article, other) => together(article, other))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
