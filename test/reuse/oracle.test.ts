import fc from "fast-check";
import { expect, test } from "vitest";
import { findPassages } from "#reuse";
import { wordsOf } from "#text";
import type { Article, Passage } from "#types";
import { articleOf } from "./articles.ts";

/** Words of title and body with their walls, as the oracle sees them: by the definition, not by the code under test. */
function wordRows(article: Article): ReturnType<typeof wordsOf>[] {
  const rows: ReturnType<typeof wordsOf>[] = [[]];
  for (const block of article.blocks) {
    if (block.role === "title" || block.role === "body") rows.at(-1)?.push(...wordsOf(article.text, block));
    else rows.push([]);
  }
  return rows;
}

/** Every stretch of `size` words of `article` that `other` has too, found by comparing all with all. */
function sharedStretches(article: Article, other: Article, size: number): { start: number; end: number }[] {
  const cut = (from: Article) =>
    wordRows(from).flatMap((row) =>
      row.slice(0, Math.max(0, row.length - size + 1)).map((_, i) => {
        const words = row.slice(i, i + size);
        return {
          key: words.map((word) => word.norm).join(" "),
          start: words[0]?.start ?? 0,
          end: words.at(-1)?.end ?? 0,
        };
      }),
    );
  const known = new Set(cut(other).map((stretch) => stretch.key));
  return cut(article).filter((stretch) => known.has(stretch.key));
}

function uncovered(articles: readonly Article[], passages: readonly Passage[], size: number): string[] {
  const missing: string[] = [];
  for (const article of articles) {
    for (const other of articles) {
      if (article.id === other.id) continue;
      const members = passages
        .filter((passage) => passage.members.some((member) => member.article === other.id))
        .flatMap((passage) => passage.members.filter((member) => member.article === article.id));
      for (const { start, end } of sharedStretches(article, other, size))
        if (!members.some((member) => member.start <= start && end <= member.end))
          missing.push(`${article.id}/${other.id} ${start}–${end}`);
    }
  }
  return missing;
}

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

const few = fc.constantFrom("ox", "elm");
const more = fc.constantFrom("Ash", "bog,", "cow.", "dew", "elk", "fog!", "gem", "hut");
const mark = fc.constantFrom("", "", "", "% ", "! ", "# ");
const wordsFrom = (word: fc.Arbitrary<string>) => fc.array(word, { minLength: 1, maxLength: 30 });
const slice = fc.tuple(mark, fc.nat(5), fc.nat(30), fc.nat(30));

/** Articles cut together from a few common rows of words, so that they share stretches, repeat them and break them. */
const batch = fc
  .constantFrom(few, more)
  .chain((word) =>
    fc.tuple(
      fc.array(wordsFrom(word), { minLength: 1, maxLength: 6 }),
      fc.array(fc.array(slice, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 6 }),
    ),
  )
  .map(([rows, plans]) =>
    plans.map((plan, i) => {
      const parts = plan.map(([role, row, from, length]) => {
        const words = rows[row % rows.length] ?? [];
        return (
          (role === "" ? " " : `\n${role}`) +
          words
            .slice(from % words.length)
            .slice(0, length)
            .join(" ")
        );
      });
      return articleOf(`a${i}`, parts.join(""));
    }),
  );

test.each([3, 7])("every run of %i shared words lies in a passage, and no passage lacks one", (size) => {
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

test("in a crowd every shared run of an article is still in a passage with one of its first holders", () => {
  fc.assert(
    fc.property(batch, (articles) => {
      const passages = findPassages(articles, { minWords: 4, crowd: 1 });
      expect(unsound(articles, passages, 4)).toEqual([]);
      for (const article of articles) {
        const members = passages.flatMap((passage) =>
          passage.members.filter((member) => member.article === article.id),
        );
        const shared = articles.flatMap((other) => (other.id === article.id ? [] : sharedStretches(article, other, 4)));
        for (const { start, end } of shared)
          expect(members.some((member) => member.start <= start && end <= member.end)).toBe(true);
      }
    }),
  );
});
