import { pushTo } from "#text";
import type { Article, Attribution, Span } from "#types";
import { isNamedIn, reportsOf } from "./named-outlets.ts";

/** Whether an article says in so many words that it passes on what an outlet had. */
export type Relays = (article: Article, outlet: string) => boolean;

/** From the printed sources of each article's attributions: “the Harbour Post reported that …” relays the Harbour Post, “denied that …” does not; and from its name beside words of reporting. */
export function findRelays(attributions: readonly Attribution[]): Relays {
  const sources = new Map<string, Span[]>();
  for (const { article, source, polarity } of attributions)
    if (polarity === "asserts") for (const span of source) pushTo(sources, article, span);
  return (article, outlet) => isNamedIn(article, sources.get(article.id) ?? [], outlet) || reportsOf(article, outlet);
}
