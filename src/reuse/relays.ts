import { pushTo } from "#text";
import type { Article, Attribution, Span } from "#types";
import { creditFor, isOutletOf } from "./credits.ts";
import { isNamedIn, reportsOf } from "./named-outlets.ts";
import { isRelease } from "./releases.ts";

/** Whether an article says in so many words that it passes on what an outlet had. */
export type Relays = (article: Article, outlet: string) => boolean;

/** From the printed sources of each article's attributions: “the Harbour Post reported that …” relays the Harbour Post, “denied that …” does not; and from its name beside words of reporting. */
export function findRelays(attributions: readonly Attribution[]): Relays {
  const sources = new Map<string, Span[]>();
  for (const { article, source, polarity } of attributions)
    if (polarity === "asserts") for (const span of source) pushTo(sources, article, span);
  return (article, outlet) => isNamedIn(article, sources.get(article.id) ?? [], outlet) || reportsOf(article, outlet);
}

/**
 * Whether the text of an article says that it has something from the outlet of another; by its words alone, or its attributions' sources too. Of
 * a press release by words of reporting alone: what its issuer does (“Tarn Air has agreed to”) it tells itself, and a copy repeats that.
 */
export function namesOutletOf(article: Article, other: Article, relays: Relays = reportsOf): boolean {
  const { outlet } = other;
  return outlet !== null && !isOutletOf(article, outlet) && (isRelease(other) ? reportsOf : relays)(article, outlet);
}

/** Whether its text or its credits do. */
export function saysFrom(article: Article, other: Article, relays: Relays = reportsOf): boolean {
  return creditFor(article, other.outlet) !== null || namesOutletOf(article, other, relays);
}
