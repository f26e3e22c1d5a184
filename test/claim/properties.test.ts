import fc from "fast-check";
import { expect, test } from "vitest";
import { gatherClaims } from "#claim";
import { story } from "./marked.ts";

const PEOPLE = [
  "Ilse Brandt",
  "Odo Klamm",
  "Mayor Ilse Brandt",
  "He",
  "The mayor",
  "Nobody",
  "It",
  "Two rowers",
  "12 boats",
];
const ACTS = [
  "sold",
  "has not sold",
  "may sell",
  "was told to sell",
  "denied",
  "approached Odo Klamm about selling",
  "is",
  "“sold",
  "resigned;",
];
const THINGS = [
  "the ferry",
  "no ferry",
  "12 boats on June 3",
  "",
  "the ferry, the quay and",
  "that Klamm resigned”",
  "wrong",
  "?",
];

const clause = fc
  .tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...ACTS), fc.constantFrom(...THINGS))
  .map((part) => part.join(" "));
const sentence = fc
  .tuple(
    clause,
    fc.constantFrom("", "s1:", "s2>gazette:", "-s1:", "unsaid:"),
    fc.constantFrom(". ", ", s1 said.\n", " "),
  )
  .map(([text, who, end]) => (who === "" ? text : `[${who}|${text}]`) + end);
const texts = fc.array(
  fc.array(sentence, { maxLength: 6 }).map((list) => list.join("")),
  { maxLength: 4 },
);

test("every excerpt lies in its article and is what stands there", () => {
  fc.assert(
    fc.property(texts, (marked) => {
      const input = story(marked);
      const { claims, conflicts, notes } = gatherClaims(input);
      const textOf = new Map(input.articles.map(({ id, text }) => [id, text]));
      const excerpts = [
        ...claims.flatMap(({ wording, unattributed }) => [wording, ...unattributed]),
        ...conflicts.flatMap(({ evidence }) => evidence),
      ];
      for (const { article, start, end, exact } of excerpts) {
        expect(textOf.get(article)?.slice(start, end)).toBe(exact);
        expect(exact).not.toBe("");
      }
      for (const { span, article } of notes)
        expect(span && span.end <= (textOf.get(article ?? "")?.length ?? 0)).toBe(true);
    }),
  );
});

test("the order of articles, attributions and sources does not matter", () => {
  fc.assert(
    fc.property(texts, (marked) => {
      const { story: about, articles, attributions, sources } = story(marked);
      const turned = {
        story: { ...about, articles: [...about.articles].reverse() },
        articles: [...articles].reverse(),
        attributions: [...attributions].reverse(),
        sources: [...sources].reverse(),
      };
      expect(gatherClaims(turned)).toEqual(gatherClaims({ story: about, articles, attributions, sources }));
    }),
  );
});

test("an attribution is once in a claim, and never both said and possible", () => {
  fc.assert(
    fc.property(texts, (marked) => {
      for (const { said, possibly } of gatherClaims(story(marked)).claims) {
        const ids = [...said, ...possibly].map(({ attribution }) => attribution);
        expect(new Set(ids).size).toBe(ids.length);
        expect(said.length).toBeGreaterThan(0);
      }
    }),
  );
});

test("claims have different ids", () => {
  fc.assert(
    fc.property(texts, (marked) => {
      const ids = gatherClaims(story(marked)).claims.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
