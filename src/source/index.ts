/**
 * source/: who stands behind each attribution, and who carried it.
 * In: a story, its articles and their attributions (sourceId null, via empty). Out: the story's sources, the same attributions with
 * `sourceId` (the deepest source named) and `via` (who carried it, nearest to the source first), and notes on what could not be told.
 *
 * Method: rules on capitals, titles, nouns and order, from word lists beside the code. In each article: names and outlets are found; each
 * source phrase is taken apart (name, noun, number, whose) and resolved to what stands before it (recency, number, stated gender);
 * the sentence is read for outlets that were told, quoted, cited or reported it. Then across the story: people by full name, or by a short
 * form that fits just one; bodies by name; anonymous people only where told to one outlet, in one number, likewise described.
 * After: Pareti et al. (2013) on attribution's sources; Lee et al. (2013), deterministic coreference by precision-ordered sieves.
 *
 * Plural without a number ("aides", "several aides", "multiple sources") is read as two at least, no upper bound. `identity` is null for now.
 * Known to get wrong: two people in one phrase ("Vane and Quill") are one record under the first name; a bare surname that fits two
 * people stays apart; pronouns are followed by nearness alone; unknown outlets whose names hold no newspaper's word are seen only where
 * metadata name them; a name in lower case is not seen. Measured on the project's own examples and the attributions marked by hand.
 */
import type { Article, Attribution, Note, Source, Story } from "#types";

import type { Figure } from "./model.ts";
import { outletsStatedBy } from "./outlets.ts";
import { writeSources } from "./records.ts";
import { type ArticleSources, resolveInArticle } from "./resolve.ts";

/** What this stage gives. */
export interface IdentifiedSources {
  readonly sources: Source[];
  readonly attributions: Attribution[];
  readonly notes: Note[];
}

/** The story's sources, and its articles' attributions with `sourceId` and `via`; articles and attributions of other stories are left out. */
export function identifySources(
  story: Story,
  articles: readonly Article[],
  attributions: readonly Attribution[],
): IdentifiedSources {
  const members = articlesInOrder(story, articles);
  const byArticle = groupByArticle(attributions);
  const stated = [...new Set(members.flatMap(outletsStatedBy))];
  const resolved = members.map((article) => resolveInArticle(article, byArticle.get(article.id) ?? [], stated));
  return writeRecords(story, resolved);
}

/** One article by itself, as a story of its own: for reading line by line, before stories are known. */
export function identifyInArticle(article: Article, attributions: readonly Attribution[]): IdentifiedSources {
  const { published } = article;
  const story: Story = {
    id: article.id,
    title: article.title ?? "",
    articles: [article.id],
    from: published,
    to: published,
  };
  return identifySources(story, [article], attributions);
}

function articlesInOrder(story: Story, articles: readonly Article[]): Article[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return story.articles.flatMap((id) => byId.get(id) ?? []);
}

function groupByArticle(attributions: readonly Attribution[]): Map<string, Attribution[]> {
  const groups = new Map<string, Attribution[]>();
  for (const attribution of attributions) {
    const group = groups.get(attribution.article);
    if (group) group.push(attribution);
    else groups.set(attribution.article, [attribution]);
  }
  return groups;
}

function writeRecords(story: Story, resolved: readonly ArticleSources[]): IdentifiedSources {
  const resolutions = resolved.flatMap((article) => article.resolutions);
  const figures = withReferred(resolutions.flatMap(({ figure, via }) => (figure ? [figure, ...via] : via)));
  const records = writeSources(story, inArticleOrder(figures, resolved));
  const idOf = (figure: Figure): string | null => records.get(figure)?.id ?? null;
  const attributions = resolutions.map(({ attribution, figure, via }) => ({
    ...attribution,
    sourceId: figure && idOf(figure),
    via: [...new Set(via.flatMap((outlet) => idOf(outlet) ?? []))],
  }));
  const sources = [...new Set(records.values())].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { sources, attributions, notes: resolved.flatMap((article) => [...article.notes]) };
}

/** With those that they were told to or speak for. */
function withReferred(figures: readonly Figure[]): Set<Figure> {
  const all = new Set(figures);
  for (const figure of all) for (const other of [figure.toldTo, figure.spokenFor]) if (other) all.add(other);
  return all;
}

/** Canonical: by the story's articles, then by place. */
function inArticleOrder(figures: ReadonlySet<Figure>, resolved: readonly ArticleSources[]): Figure[] {
  const order = new Map(resolved.map(({ article }, i) => [article.id, i]));
  return [...figures].sort(
    (a, b) =>
      (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0) ||
      a.first.start - b.first.start ||
      a.first.end - b.first.end ||
      (a.key < b.key ? -1 : 1),
  );
}
