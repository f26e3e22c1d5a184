import { stableId } from "#text";
import type { Article, Block, Note } from "#types";
import { outletNamed, sameOutlet } from "#words";
import type { Facts } from "./facts.ts";
import { languageOf } from "./language.ts";
import { checkedDate, dateInUrl } from "./published.ts";
import { note, type Place, placeName, type Reading } from "./reading.ts";
import { timesOf } from "./times.ts";

/** Longer texts, in code units, are books or dumps: some 85,000 words, where the longest reports have 30,000. */
const LONGEST_ARTICLE = 500_000;

/** Text, its blocks and what is known, as one article with its input; the last look at dates, language, length and emptiness. */
export function assemble(
  text: string,
  marked: readonly Block[],
  stated: Facts,
  place: Place,
  hash: string,
  notes: readonly Note[] = [],
): Reading {
  const id = stableId("a", text);
  const blocks: readonly Block[] =
    text.length > LONGEST_ARTICLE
      ? [{ start: 0, end: text.length, role: "boilerplate", reason: "longer than an article" }]
      : marked;
  const facts = withoutOwnCredit(dated(stated));
  const body = blocks.filter((block) => block.role === "body" || block.role === "title");
  const language = languageOf(
    body.map((block) => text.slice(block.start, block.end)).join("\n") || text.slice(0, LONGEST_ARTICLE),
  );
  const article: Article = {
    ...facts,
    id,
    path: place.path,
    otherPaths: [],
    language,
    parent: null,
    coverage: null,
    text,
    blocks,
    times: language === "en" ? timesOf(text, body, facts.published, countryOf(facts)) : [],
  };
  const input = { path: place.path, url: facts.url, sha256: hash, article: id };
  const own = [...notes.map((one) => ({ ...one, article: id })), ...doubts(article, place, stated)];
  return { inputs: [input], articles: [article], notes: own };
}

/** An agency that prints its own report credits nobody. */
function withoutOwnCredit(facts: Facts): Facts {
  const { credit, outlet } = facts;
  return credit !== null && outlet !== null && sameOutlet(credit, outlet) ? { ...facts, credit: null } : facts;
}

function dated(stated: Facts): Facts {
  const published = checkedDate(stated.published);
  if (published) return { ...stated, published };
  const inUrl = stated.url ? dateInUrl(stated.url) : null;
  return { ...stated, published: inUrl, publishedBasis: inUrl ? "url" : null };
}

function doubts(article: Article, place: Place, stated: Facts): Note[] {
  const doubtful: Note[] = [];
  if (article.text.length > LONGEST_ARTICLE) {
    const message = `${placeName(place)} has ${article.text.length} characters, more than the ${LONGEST_ARTICLE} of an article; it is kept, and not analysed. Split it, or give its articles as JSON Lines.`;
    return [note("too-long", message, article.id)];
  }
  if (!article.blocks.some((block) => block.role === "body"))
    doubtful.push(
      note("no-body-text", `${placeName(place)} has no body text; nothing can be found in it.`, article.id),
    );
  if (article.language !== "en" && article.language !== "und")
    doubtful.push(
      note(
        "not-english",
        `${placeName(place)} is not in English (${article.language}); it was kept and not analysed.`,
        article.id,
      ),
    );
  if (stated.published && !article.published)
    doubtful.push(
      note(
        "date-not-understood",
        `${placeName(place)} gives “${stated.published.slice(0, 60)}” as its date, which could not be read; write it as YYYY-MM-DD.`,
        article.id,
      ),
    );
  return doubtful;
}

/** ISO 3166 country of the outlet, for dates in figures; null when not known. */
function countryOf(facts: Facts): string | null {
  const known = facts.outlet ? outletNamed(facts.outlet) : null;
  return known?.country ?? null;
}
