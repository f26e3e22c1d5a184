import type { Article, Attribution } from "#types";
import { outletKey } from "#words";
import { reportsOf } from "./named-outlets.ts";

/** Whether an article says in so many words that it passes on what an outlet had. */
export type Relays = (article: Article, outlet: string) => boolean;

/** From the printed sources of each article's attributions: “the Harbour Post reported that …” relays the Harbour Post; and from its name beside a word of reporting. */
export function findRelays(articles: readonly Article[], attributions: readonly Attribution[]): Relays {
  const texts = new Map(articles.map((article) => [article.id, article.text]));
  const named = new Map<string, Set<string>>();
  for (const { article, source } of attributions) {
    const keys = named.get(article) ?? new Set<string>();
    for (const { start, end } of source) keys.add(spaced(outletKey(texts.get(article)?.slice(start, end) ?? "")));
    named.set(article, keys);
  }
  return (article, outlet) => {
    const key = spaced(outletKey(outlet));
    if (key.trim() === "") return false;
    return [...(named.get(article.id) ?? [])].some((source) => source.includes(key)) || reportsOf(article, outlet);
  };
}

/** Whole words, so that a name inside another name is not found. */
function spaced(key: string): string {
  return ` ${key.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim()} `;
}
