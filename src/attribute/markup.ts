import { contains } from "#text";
import type { Span } from "#types";

const TAG = /<\/?[a-z][\w-]*(?:\s+[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'))+\s*\/?>/gi;

/** Tags that a text was left with, each with what they say (`<post author="…">`): written for a program, and nobody's words. */
export function tagsIn(text: string): Span[] {
  return [...text.matchAll(TAG)].map(({ 0: tag, index }) => ({ start: index, end: index + tag.length }));
}

/** Whether something stands in one of the tags. */
export function isInTag(span: Span, tags: readonly Span[]): boolean {
  return tags.some((tag) => contains(tag, span));
}
