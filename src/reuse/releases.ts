import type { Article } from "#types";
import { wireBasisOf } from "./credits.ts";
import { oncePerArticle } from "./remember.ts";

/** A line that press offices put above or below what they send out: “For immediate release”, “Press release: …”, “ENDS”, “Notes to editors”. */
const OFFICE_LINE =
  /^\W*(?:(?:(?:for|not for) )?immediate release\b|(?:press|news|media) release\s*(?:[:–—-]|$)|notes? (?:to|for) editors?\s*(?:[:.]|$)|ends\W*$)/i;

/** Whether an article is a press release, by a line of its own that says so; no newspaper's, unless it printed that line too. */
export const isRelease = oncePerArticle(hasOfficeLine);

function hasOfficeLine(article: Article): boolean {
  if (wireBasisOf(article) !== null) return false;
  return article.blocks.some(({ start, end }) => OFFICE_LINE.test(article.text.slice(start, end)));
}
