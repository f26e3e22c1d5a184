import type { Attribution, Span } from "#types";
import type { Cast } from "./cast.ts";
import { isQuoted, sentenceAt } from "./survey.ts";

const CITING =
  /\b(?:citing|quoting)\s+|\b(?:quote[sd]|cite[sd])\s+(?=[^,.;]{2,80}?\s+as\s+(?:saying|writing|telling|denying|claiming)\b)/g;
const PHRASE =
  /^[^,.;:“”"\n]{2,120}?(?=\s+(?:as\s+(?:saying|writing|telling|denying|claiming)|that|who|in\s+a)\b|[,.;:“”"\n]|$)/;

/**
 * Whom an outlet cites or quotes in the sentence that credits it ("the Echo reported, citing two aides, that …", "the Echo quoted a guard as saying"):
 * the span of the phrase, or null. The deepest source is then theirs, the outlet carries it.
 */
export function citedIn(cast: Cast, attribution: Attribution): Span | null {
  const [source] = attribution.source;
  if (!source) return null;
  const { text } = cast.survey;
  const sentence = sentenceAt(cast.survey, source.start);
  const end = Math.min(sentence.end, source.end + 300);
  for (const match of text.slice(source.end, end).matchAll(CITING)) {
    const start = source.end + match.index + match[0].length;
    const phrase = PHRASE.exec(text.slice(start, Math.min(sentence.end, start + 130)))?.[0];
    if (phrase && !isQuoted(cast.survey, start) && !/\bsaid\b/.test(text.slice(source.end, start)))
      return { start, end: start + phrase.length };
  }
  return null;
}
