import type { Article } from "#types";
import { outletKey, outletNamed } from "#words";

/** Words of a credit that names nobody: "with agencies", "staff and wires". */
const NAMES_NOBODY =
  /^(?:with|and|from|by|the|staff|news|wires?|wire services?|agency|agencies|reports?|reporters?|correspondents?|[\s,&/])+$/i;

/** "RIVERTON (Reuters) —": the agency in the brackets of a dateline. */
const DATELINE_AGENCY = /[([]([^()[\]]{2,60})[)\]]/;

/** The outlet or agency that an article as a whole credits its text to, as printed, or null; never the article's own outlet. */
export function creditOf(article: Article): { outlet: string; basis: "wire credit" | "agency dateline" } | null {
  const credit = article.credit?.trim() ?? "";
  if (credit !== "" && !NAMES_NOBODY.test(credit) && !isOutletOf(article, credit))
    return { outlet: credit, basis: "wire credit" };
  const agency = datelineAgency(article);
  if (agency !== null && outletNamed(agency)?.kind === "agency" && !isOutletOf(article, agency))
    return { outlet: agency, basis: "agency dateline" };
  return null;
}

/** Whether an article is a wire's own: “RIVERTON (Northern Wire)”, published by Northern Wire, or by an agency of the outlet list. */
export function isWireItself(article: Article): boolean {
  if (article.outlet === null) return false;
  const agency = datelineAgency(article);
  return (agency !== null && isOutletOf(article, agency)) || outletNamed(article.outlet)?.kind === "agency";
}

function datelineAgency(article: Article): string | null {
  const blocks = article.blocks.filter((block) => block.role === "dateline");
  const printed = [article.dateline ?? "", ...blocks.map(({ start, end }) => article.text.slice(start, end))];
  return printed.map((line) => DATELINE_AGENCY.exec(line)?.[1]?.trim() ?? "").find((name) => name !== "") ?? null;
}

/** Whether a name as printed is the outlet that published the article. */
export function isOutletOf(article: Article, name: string): boolean {
  return article.outlet !== null && sameOutlet(article.outlet, name);
}

/** Whether two printed names are one outlet: the same name, or two names the outlet list knows for one ("AP", "The Associated Press"). */
export function sameOutlet(a: string, b: string): boolean {
  if (outletKey(a) === outletKey(b)) return true;
  const known = outletNamed(a);
  return known !== null && known === outletNamed(b);
}
