import type { Article, Block } from "#types";
import { findOutlets, nameFinder, outletKey, outletNamed } from "#words";

/** Whom an article as a whole credits its text to, as printed, and where it says so. */
interface Credit {
  readonly outlet: string;
  readonly basis: "wire credit" | "agency dateline";
}

/** Words of a credit that names nobody: "with agencies", "staff and wires". */
const NAMES_NOBODY =
  /^(?:with|and|from|by|the|staff|news|wires?|wire services?|agency|agencies|reports?|reporters?|correspondents?|[\s,&/])+$/i;
/** "with agencies", "from news wires": any agency may be meant. */
const NAMES_AGENCIES =
  /^\W*(?:news )?(?:agencies|wires)\b|\b(?:with|from|by|and) (?:news )?(?:agencies|wires?|agency)\b/i;
/** A credit line that may be a picture's credits no words. */
const NAMES_PICTURE = /\b(?:photo|picture|image|video|graphic)/i;

/** "RIVERTON (Reuters) —": the agency in the brackets of a dateline. */
const DATELINE_AGENCY = /[([]([^()[\]]{2,60})[)\]]/;

/** A credit line among the first three blocks or behind the report is the article's; any other may be a picture's. */
const HEAD_BLOCKS = 3;

/** A word with a capital right before a name makes it part of a longer one, but for these at the start of a line: “Ostrel Echo”, not “By Echo”. */
const CAPITAL_BEFORE = /(?<![\p{L}\p{M}])(?!(?:By|From|The|Via|With)\s+$)\p{Lu}[\p{L}\p{M}'’-]*(?:\.\p{L}+)*\s+$/u;
/** And right behind it, but for posts: “Echo Foundry”, “Echo of Ostrel”, not “Echo Staff”. */
const CAPITAL_BEHIND =
  /^(?:-|\s+(?!(?:Staff|Writers?|Reporters?|Correspondents?|Editors?)(?![\p{L}\p{M}]))(?:of\s+(?:the\s+)?)?\p{Lu})/u;

/** What an article credits; read once, since each of its pairs asks. */
interface Credits {
  readonly named: readonly Credit[];
  /** Where an outlet that the list does not know may be named. */
  readonly lines: readonly string[];
}

const remembered = new WeakMap<Article, Credits>();

/** The first outlet or agency that an article as a whole credits its text to, or null; never the article's own outlet. */
export function creditOf(article: Article): Credit | null {
  return creditsOf(article)[0] ?? null;
}

/**
 * All that it credits, the one in `credit` first, each once: behind that the outlets of the outlet list that its credit lines name,
 * agencies in its byline and in its dateline. Never the article's own outlet.
 */
export function creditsOf(article: Article): readonly Credit[] {
  return readCredits(article).named;
}

/** The credit for one outlet, which the list need not know, or null. An outlet named in a byline is credited where it is not the article's own. */
export function creditFor(article: Article, outlet: string | null): Credit | null {
  if (outlet === null || isOutletOf(article, outlet)) return null;
  const { named, lines } = readCredits(article);
  const credit = named.find((one) => sameOutlet(one.outlet, outlet));
  if (credit) return credit;
  return lines.some((line) => namesOutlet(line, outlet)) ? { outlet, basis: "wire credit" } : null;
}

function readCredits(article: Article): Credits {
  const known = remembered.get(article);
  if (known) return known;
  const inLines = creditLines(article);
  const inByline = [...article.byline, ...printedAs(article, "byline")];
  const credits: Credits = {
    named: namedIn(article, inLines, inByline),
    lines: article.outlet === null ? inLines : [...inLines, ...inByline],
  };
  remembered.set(article, credits);
  return credits;
}

function namedIn(article: Article, inLines: readonly string[], inByline: readonly string[]): Credit[] {
  const stated = article.credit?.trim() ?? "";
  const wires = [
    ...(stated !== "" && !NAMES_NOBODY.test(stated) ? [stated] : []),
    ...inLines.flatMap(outletsIn),
    ...inByline.flatMap(outletsIn).filter(isAgency),
  ];
  const credits: Credit[] = [
    ...wires.map((outlet) => ({ outlet, basis: "wire credit" as const })),
    ...datelineAgencies(article)
      .filter(isAgency)
      .map((outlet) => ({ outlet, basis: "agency dateline" as const })),
  ];
  return credits.filter(
    ({ outlet }, i) =>
      !isOutletOf(article, outlet) && credits.findIndex((other) => sameOutlet(other.outlet, outlet)) === i,
  );
}

/** Whether it credits agencies without a name, “with agencies”, and that outlet is one by the outlet list. */
export function creditsAgency(article: Article, outlet: string): boolean {
  return isAgency(outlet) && [article.credit ?? "", ...creditLines(article)].some((line) => NAMES_AGENCIES.test(line));
}

/** Whether an article is a wire's own: “RIVERTON (Northern Wire)”, published by Northern Wire, or by an agency of the outlet list. */
export function isWireItself(article: Article): boolean {
  if (article.outlet === null) return false;
  return isAgency(article.outlet) || datelineAgencies(article).some((agency) => isOutletOf(article, agency));
}

function isAgency(outlet: string): boolean {
  return outletNamed(outlet)?.kind === "agency";
}

function creditLines(article: Article): string[] {
  const { blocks, text } = article;
  const lastBody = blocks.findLastIndex(({ role }) => role === "body");
  return blocks
    .filter(({ reason }, i) => reason === "credit" && (i < HEAD_BLOCKS || i > lastBody))
    .map(({ start, end }) => text.slice(start, end))
    .filter((line) => !NAMES_PICTURE.test(line));
}

function printedAs({ blocks, text }: Article, wanted: Block["role"]): string[] {
  return blocks.filter(({ role }) => role === wanted).map(({ start, end }) => text.slice(start, end));
}

/** “OSTREL (AP/Reuters) —” has two. */
function datelineAgencies(article: Article): string[] {
  const printed = [article.dateline ?? "", ...printedAs(article, "dateline")];
  const inside = printed.map((line) => DATELINE_AGENCY.exec(line)?.[1]?.trim() ?? "").find((name) => name !== "");
  if (inside === undefined) return [];
  return outletNamed(inside) ? [inside] : inside.split("/").map((name) => name.trim());
}

/** Outlets of the list that a line names in whole, as printed. */
function outletsIn(line: string): string[] {
  return findOutlets(line)
    .filter((place) => !place.ambiguous && isWholeName(line, place))
    .map(({ start, end }) => line.slice(start, end));
}

function namesOutlet(line: string, outlet: string): boolean {
  const bare = outlet.trim().replace(/^the\s+/i, "");
  if (!line.includes(bare)) return false;
  const find = nameFinder([{ name: bare, value: outlet, ambiguous: false }]);
  return find(line).some((place) => isWholeName(line, place));
}

function isWholeName(line: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return !CAPITAL_BEFORE.test(line.slice(0, start)) && !CAPITAL_BEHIND.test(line.slice(end));
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
