import fc from "fast-check";
import { expect, test } from "vitest";
import { findPassages, shareOfWords } from "#reuse";
import { wordsOf } from "#text";
import type { Article, Passage } from "#types";
import { layCorpus } from "../../src/reuse/corpus.ts";
import { wordsIn } from "../../src/reuse/shares.ts";
import { batchOf } from "./brute-force.ts";

/** Body words one by one, each asked whether a member of one of the passages holds it. */
function countedOneByOne(article: Article, passages: readonly Passage[]): { words: number; shared: number } {
  const members = passages.flatMap((passage) => passage.members.filter((member) => member.article === article.id));
  const words = article.blocks.filter(({ role }) => role === "body").flatMap((block) => wordsOf(article.text, block));
  const isShared = (word: (typeof words)[number]) =>
    members.some(({ start, end }) => start <= word.start && word.end <= end);
  return { words: words.length, shared: words.filter(isShared).length };
}

test("the share of an article is that of its body words one by one, read from its text or by a corpus", () => {
  fc.assert(
    fc.property(batchOf(4), (articles) => {
      const passages = findPassages(articles, { minWords: 3 });
      const inCorpus = wordsIn(layCorpus(articles));
      for (const article of articles) {
        const expected = countedOneByOne(article, passages);
        expect(shareOfWords(article, passages)).toMatchObject(expected);
        expect(shareOfWords(article, passages, inCorpus(article))).toMatchObject(expected);
      }
    }),
    { numRuns: 300 },
  );
});
