import fc from "fast-check";
import { expect, test } from "vitest";
import { attributeByRules } from "#attribute";
import { contains } from "#text";
import { articleOf } from "../../eval/blank.ts";

const PIECES =
  "Orrin|Ilva Venn|the ministry|the Tolm Echo|two officials|she|who|said|told|reported|also reported|denied|citing|quoted|as saying|adding|according to|reportedly|is expected|to reopen|that|the quay|was shut|not|and|but|in a statement|on Monday|“|”|\"|'|‘|’|,|.|:|;|—|?|(|)|\n|\n\n|é|𝒳|40|’s|«|»"
    .split("|")
    .concat("|");
const ROLES = ["body", "title", "caption", "boilerplate", "byline"] as const;

const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((words) => words.join(" "));
const roles = fc.array(fc.constantFrom(...ROLES), { maxLength: 12 });

test("Every span lies in a title or body block of the text.", () => {
  fc.assert(
    fc.property(soup, roles, (text, given) => {
      const article = articleOf(text, given);
      const read = article.blocks.filter(({ role }) => role === "body" || role === "title");
      for (const { source, cue, content } of attributeByRules(article).attributions)
        for (const span of [...source, ...cue, ...content]) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(read.some((block) => contains(block, span))).toBe(true);
        }
    }),
  );
});

test("No attribution is without cue or content, and ids are unique.", () => {
  fc.assert(
    fc.property(soup, roles, (text, given) => {
      const { attributions } = attributeByRules(articleOf(text, given));
      expect(attributions.every(({ cue, content }) => cue.length > 0 && content.length > 0)).toBe(true);
      expect(new Set(attributions.map(({ id }) => id)).size).toBe(attributions.length);
    }),
  );
});

test("A parent is another attribution of the article, and no chain of parents comes back.", () => {
  fc.assert(
    fc.property(soup, (text) => {
      const { attributions } = attributeByRules(articleOf(text));
      const parents = new Map(attributions.map(({ id, parent }) => [id, parent]));
      for (const { id } of attributions) {
        const seen = new Set<string>();
        for (let at: string | null = id; at !== null; at = parents.get(at) ?? null) {
          expect(parents.has(at) && !seen.has(at)).toBe(true);
          seen.add(at);
        }
      }
    }),
  );
});

test("The same article gives the same attributions in the same order.", () => {
  fc.assert(
    fc.property(soup, roles, (text, given) => {
      expect(attributeByRules(articleOf(text, given))).toEqual(attributeByRules(articleOf(text, given)));
    }),
  );
});

const SENTENCE =
  "Orrin told the crew “the quay is shut,” and Venn, who runs it, said that it would reopen, adding more. ";

test("A long article of many paragraphs comes to its end.", () => {
  const { attributions } = attributeByRules(articleOf(`${SENTENCE}\n`.repeat(3000)));
  expect(attributions.length).toBeGreaterThan(3000);
});

test("A long article of one paragraph comes to its end.", () => {
  expect(attributeByRules(articleOf(SENTENCE.repeat(3000))).attributions.length).toBeGreaterThan(3000);
});

test("A long article of one sentence comes to its end.", () => {
  expect(
    attributeByRules(articleOf("Orrin said the quay was shut, and ".repeat(9000))).attributions.length,
  ).toBeGreaterThan(1);
});
