import type { Article, Attribution, Note } from "#types";
import type { Paragraph } from "./reading.ts";

/** Words that a paragraph has at least for its missing end to mean anything: captions and list items have none either. */
const MIN_WORDS = 8;

/** A note where the text breaks off inside what somebody is credited with: what stands there is kept, and nothing is made up. */
export function noteCutOff(
  { id, text }: Article,
  paragraphs: readonly Paragraph[],
  attributions: readonly Attribution[],
): Note[] {
  const last = paragraphs.at(-1);
  if (last?.role !== "body" || !breaksOff(last)) return [];
  const end = last.tokens.at(-1)?.end ?? last.end;
  const open = attributions.find(({ cue, content }) => [...cue, ...content].some((span) => span.end === end));
  const span = open ? { start: Math.min(...open.content.map(({ start }) => start)), end } : null;
  if (!open || !span) return [];
  const words = text.slice(Math.max(span.start, span.end - 60), span.end);
  const message = `the text ends inside what is credited to somebody (“… ${words}”); what is missing is not guessed`;
  return [{ code: "attribute/cut-off", article: id, span, message }];
}

/** The last paragraph ends in a word, or in a quotation that nothing closes. */
function breaksOff({ tokens, quotes }: Paragraph): boolean {
  const words = tokens.filter(({ pos }) => pos !== "PUNCT").length;
  const last = tokens.at(-1);
  const inOpenQuotation = last !== undefined && last.quote >= 0 && quotes[last.quote]?.closed === false;
  return words >= MIN_WORDS && last !== undefined && (inOpenQuotation || last.pos !== "PUNCT");
}
