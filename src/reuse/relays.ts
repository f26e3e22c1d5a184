import { pushTo } from "#text";
import type { Article, Attribution, Span } from "#types";
import { isNamedIn, reportsOf } from "./named-outlets.ts";

/** Whether an article says in so many words that it passes on what an outlet had. */
export type Relays = (article: Article, outlet: string) => boolean;

/** From the printed sources of each article's attributions: “the Harbour Post reported that …” relays the Harbour Post; and from its name beside a word of reporting. */
export function findRelays(attributions: readonly Attribution[]): Relays {
  const sources = new Map<string, Span[]>();
  for (const { article, source } of attributions) for (const span of source) pushTo(sources, article, span);
  return (article, outlet) => isNamedIn(article, sources.get(article.id) ?? [], outlet) || reportsOf(article, outlet);
}
