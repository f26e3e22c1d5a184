import { stableId } from "#text";
import type { Article, Story } from "#types";
import { averageLink } from "./cluster.ts";
import { canonicalOrder, momentOf } from "./order.ts";
import { likelyPairs } from "./pairs.ts";
import { BLANK, profilesOf } from "./profile.ts";
import { hasBody } from "./terms.ts";
import { type Member, titleOf } from "./title.ts";

/**
 * Mean likeness from which two groups of articles are one story. Mean BCubed F1 (precision) over FNC-1, ECB+ 1–35 and BASIL, on the
 * first half of their stories and on the second (eval/stories.ts): 0.15: 0.955 (0.958), 0.949 (0.949);
 * 0.17: 0.954 (0.960), 0.949 (0.950); 0.19: 0.951 (0.961), 0.950 (0.960); 0.21: 0.950 (0.961), 0.945 (0.961); 0.23: 0.946 (0.962), 0.942 (0.966).
 * The best of either half is within 0.004 of the best of the other; of the two the stricter, as a wrong merge is worse than a missed one.
 */
const LINK = 0.19;

/**
 * The stories that the articles tell, in the order of their first articles; every article is in exactly one.
 * An article in another language than English, or without body, is a story of its own. The order of the input changes nothing.
 */
export function groupStories(articles: readonly Article[]): Story[] {
  const ordered = canonicalOrder(articles);
  const readable = ordered.filter(isReadable);
  const profiles = profilesOf(readable);
  const members = readable.map((article, i): Member => ({ article, profile: profiles[i] ?? BLANK }));
  const groups = averageLink(readable.length, likelyPairs(profiles), LINK).map((places) =>
    places.flatMap((i) => members[i] ?? []),
  );
  const alone = ordered.filter((article) => !isReadable(article)).map((article) => [{ article, profile: BLANK }]);
  return inOrder([...groups, ...alone], ordered).map(storyOf);
}

function isReadable(article: Article): boolean {
  return /^en(?![a-z])/i.test(article.language) && hasBody(article);
}

function inOrder(groups: readonly Member[][], ordered: readonly Article[]): Member[][] {
  const places = new Map(ordered.map(({ id }, place) => [id, place]));
  const placeOf = (group: readonly Member[]) => places.get(group[0]?.article.id ?? "") ?? 0;
  return [...groups].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Members come in canonical order, so the dated ones come first and rise. */
function storyOf(members: readonly Member[]): Story {
  const ids = members.map(({ article }) => article.id);
  const dated = members.map(({ article }) => article).filter((article) => momentOf(article) !== null);
  return {
    id: stableId("y", ...[...ids].sort()),
    title: titleOf(members),
    articles: ids,
    from: dated[0]?.published ?? null,
    to: dated.at(-1)?.published ?? null,
  };
}
