import { joinSpans, lengthOf, sharedBy } from "#text";
import type { Article, Passage } from "#types";
import { areOfOneOutlet, creditFor } from "./credits.ts";
import { sharedSpansOf } from "./editing.ts";
import { publishedBefore } from "./order.ts";
import { saysFrom } from "./relays.ts";

/** A passage, and what is told of the two articles that have it. */
export interface Told {
  readonly passage: Passage;
  readonly copy: Article;
  readonly source: Article;
  /** Whether nothing says so but that the source is a wire. */
  readonly isWire: boolean;
}

/** Another article that an article shares words with, and in which passages. */
export interface Partner {
  readonly other: Article;
  readonly passages: readonly Passage[];
}

/** So much of a passage must stand in a third article for its words to be that one's as likely as not. */
const HELD = 0.5;

/** Whether a passage's words, for all that is told of the two articles, may be those of a third that the copy shares words with. */
export function isDoubtful(told: Told, ofCopy: readonly Partner[]): boolean {
  return ofCopy.some(
    (partner) =>
      partner.other.id !== told.source.id &&
      (isEarlierHolder(told, partner.other) || isNamedInstead(told, partner.other)) &&
      shareIn(told.copy, told.passage, partner.passages) >= HELD,
  );
}

/**
 * A third article that was certainly before the source, and has nothing from it: two papers that cut one wire do not have it from each other,
 * nor does a column have from an interview what both have from a wire. Against a credit only an earlier article of the credited outlet
 * counts: an update is not where the words come from that were copied before it.
 */
function isEarlierHolder({ copy, source }: Told, other: Article): boolean {
  if (!publishedBefore(other, source)) return false;
  if (creditFor(copy, source.outlet) === null) return !saysFrom(other, source);
  return publishedBefore(copy, source) && areOfOneOutlet(other, source);
}

/** A third article that the copy names, and that may have had the words before the wire. */
function isNamedInstead({ copy, source, isWire }: Told, other: Article): boolean {
  return isWire && !publishedBefore(source, other) && saysFrom(copy, other);
}

/** How much of an article's words in a passage, by their letters, lies in others of its passages. */
function shareIn(article: Article, passage: Passage, others: readonly Passage[]): number {
  const own = joinSpans(sharedSpansOf(article, [passage]));
  const inOthers = joinSpans(sharedSpansOf(article, others));
  return lengthOf(sharedBy(own, inOthers)) / lengthOf(own);
}
