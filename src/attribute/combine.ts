import type { Draft } from "./draft.ts";
import type { Phrase } from "./phrases.ts";

/**
 * What the weights found, and of the rules' drafts those that add to it: of forms that rules read better than the weights, where the weights
 * found nothing; and words that somebody passes on inside what another says, since the weights learned outermost attributions alone.
 */
export function combine(learned: readonly Draft[], ruled: readonly Draft[]): Draft[] {
  return [...learned, ...ruled.filter((draft) => adds(draft, learned))];
}

function adds(ruled: Draft, learned: readonly Draft[]): boolean {
  if (learned.some((found) => sharesWords(found.cue, ruled.cue))) return false;
  const touching = learned.filter((found) => sharesWords(found.content, ruled.content));
  if (touching.length === 0) return BETTER_BY_RULE.has(ruled.method);
  return touching.some((found) => [...ruled.cue, ...ruled.content].every((phrase) => liesIn(found.content, phrase)));
}

const BETTER_BY_RULE = new Set(["speaker", "signed-quotation", "claim-quotes"]);

function sharesWords(some: readonly Phrase[], others: readonly Phrase[]): boolean {
  return some.some((a) => others.some((b) => a.from < b.to && b.from < a.to));
}

function liesIn(outer: readonly Phrase[], inner: Phrase): boolean {
  return outer.some(({ from, to }) => from <= inner.from && inner.to <= to);
}
