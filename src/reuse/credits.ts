import type { Article, Block, Span } from "#types";
import { findOutlets, nameFinder, outletKey, outletNamed, sameOutlet } from "#words";

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
/** A credit line that may be a picture's, or that of figures, credits no words. */
const NAMES_PICTURE =
  /\b(?:photo|picture|image|video|(?:info)?graphic|chart|maps?\b|data\b|table|illustrat|drawing|cartoon|animation|footage|audio)/i;
/** Who edited the words did not write them; what stands behind a semicolon is told of somebody else. */
const EDITING = /\b(?:editing|edited)\b[^;]*/gi;
/** Who printed the article again has it from there: “republished by”, “reprinted in”, “also appeared in”, but not “first published by”. */
const PASSED_ON =
  /\b(?:also\s+(?:been\s+)?(?:re-?)?(?:published|printed|appear(?:s|ed)|posted|ran|carried)|(?<!\b(?:first|originally)\s+)(?:(?:re-?)?(?:published|printed)|reproduced|syndicated)(?:\s+(?:here|again|later|since|elsewhere))?(?:\s+with\s+(?:kind\s+)?permission)?\s+(?:by|in|on|at)(?!\s+(?:kind\s+)?permission))\b.*$/is;
/** “first published by The Tarn Times”: whoever is named behind an article's own outlet came later. */
const FIRST_IN = /\b(?:first|originally)\s+(?:published|printed|appeared|posted|ran)\s+(?:by|in|on|at)\s+(?:the\s+)?/i;
/** A byline in which an outlet may be where somebody worked once, or whose pictures these are. */
const NO_EMPLOYER = /\b(?:former(?:ly)?|ex|once|previously|retired|late|fellow|alum\w*|edit(?:ing|ed))\b/i;

/** Where a name of a byline begins: at its start, or behind another. */
const NEXT_NAME = String.raw`(?:^|[,;|/&·]|\band\b)\s*(?:[Bb][Yy]:?\s+)?`;
/** “By Reuters”, “Ada Orle and Reuters”. */
const BEFORE_AGENCY = new RegExp(String.raw`${NEXT_NAME}(?:[Tt]he\s+)?$`, "u");
/** “Ada Orle of the Harbour Post”, “Ada Orle, Harbour Post”. */
const BEFORE_EMPLOYER = new RegExp(
  String.raw`${NEXT_NAME}(?!By\s)\p{Lu}\S*(?:\s+\p{Lu}[^\s,]*){1,3}(?:,\s*|\s+(?:of|for|at)\s+)(?:[Tt]he\s+)?$`,
  "u",
);
/** “Reuters Staff”, and then the next name. */
const BEHIND_EMPLOYER =
  /^(?:\s+(?:[Ss]taff|[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?|[Ee]ditors?))*\s*(?:$|[,;|/&·]|and\b)/u;

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
  /** Bylines in which the outlet of whoever wrote it may be named. */
  readonly bylines: readonly string[];
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

/** What both credit. */
export function creditsInCommon(one: Article, other: Article): readonly Credit[] {
  const ofOther = creditsOf(other);
  return creditsOf(one).filter(({ outlet }) => ofOther.some((credit) => sameOutlet(credit.outlet, outlet)));
}

/** Whether both credit somebody, and not one and the same: then neither says where words come from that both have. */
export function creditsDisagree(one: Article, other: Article): boolean {
  return creditsOf(one).length > 0 && creditsOf(other).length > 0 && creditsInCommon(one, other).length !== 1;
}

/** The credit for one outlet, which the list need not know, or null. A byline credits an agency of the list, or the outlet behind a person's name. */
export function creditFor(article: Article, outlet: string | null): Credit | null {
  if (outlet === null || isOutletOf(article, outlet)) return null;
  const { named, lines, bylines } = readCredits(article);
  const credit = named.find((one) => sameOutlet(one.outlet, outlet));
  if (credit) return credit;
  return lines.some((line) => namesOutlet(line, outlet)) || bylines.some((line) => namesEmployer(line, outlet))
    ? { outlet, basis: "wire credit" }
    : null;
}

function readCredits(article: Article): Credits {
  const known = remembered.get(article);
  if (known) return known;
  const inLines = creditLines(article);
  const inByline = [...article.byline, ...printedAs(article, "byline")].filter(
    (line) => !NO_EMPLOYER.test(line) && !NAMES_PICTURE.test(line),
  );
  const credits: Credits = {
    named: namedIn(article, inLines, inByline),
    lines: inLines,
    bylines: article.outlet === null ? [] : inByline,
  };
  remembered.set(article, credits);
  return credits;
}

function namedIn(article: Article, inLines: readonly string[], inByline: readonly string[]): Credit[] {
  const stated = article.credit?.trim() ?? "";
  const wires = [
    ...(stated !== "" && !NAMES_NOBODY.test(stated) ? [stated] : []),
    ...inLines.flatMap(outletsIn),
    ...inByline.flatMap(agenciesIn),
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
  return (
    isAgency(outlet) && [article.credit ?? "", ...readCredits(article).lines].some((line) => NAMES_AGENCIES.test(line))
  );
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
    .filter((line) => !NAMES_PICTURE.test(line) && !isFirstIn(article, line))
    .map((line) => line.replace(EDITING, "").replace(PASSED_ON, ""));
}

/** “This story was first published by The Tarn Times” in The Tarn Times. */
function isFirstIn({ outlet }: Article, line: string): boolean {
  const first = FIRST_IN.exec(line);
  if (first === null || outlet === null) return false;
  return `${outletKey(line.slice(first.index + first[0].length))} `.startsWith(outletKey(outlet));
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

/** Agencies of the list among the names of a byline, as printed. */
function agenciesIn(byline: string): string[] {
  return findOutlets(byline)
    .filter(({ ambiguous, value }) => !ambiguous && value.kind === "agency")
    .filter((place) => standsBetween(byline, place, BEFORE_AGENCY) || standsBetween(byline, place, BEFORE_EMPLOYER))
    .map(({ start, end }) => byline.slice(start, end));
}

function namesOutlet(line: string, outlet: string): boolean {
  return placesOf(line, outlet).some((place) => isWholeName(line, place));
}

function namesEmployer(byline: string, outlet: string): boolean {
  return (
    !isOneCommonWord(outlet) && placesOf(byline, outlet).some((place) => standsBetween(byline, place, BEFORE_EMPLOYER))
  );
}

/** A name of one word, unless the outlet list has it and for no common word: a surname as well, “Bell”. */
function isOneCommonWord(outlet: string): boolean {
  return !/\s/.test(bareName(outlet)) && !findOutlets(bareName(outlet)).some(({ ambiguous }) => !ambiguous);
}

function placesOf(line: string, outlet: string): Span[] {
  const name = bareName(outlet);
  return line.includes(name) ? nameFinder([{ name, value: outlet, ambiguous: false }])(line) : [];
}

function bareName(outlet: string): string {
  return outlet.trim().replace(/^the\s+/i, "");
}

function standsBetween(line: string, { start, end }: Span, before: RegExp): boolean {
  return before.test(line.slice(0, start)) && BEHIND_EMPLOYER.test(line.slice(end));
}

function isWholeName(line: string, { start, end }: Span): boolean {
  return !CAPITAL_BEFORE.test(line.slice(0, start)) && !CAPITAL_BEHIND.test(line.slice(end));
}

/** Whether a name as printed is the outlet that published the article. */
export function isOutletOf(article: Article, name: string): boolean {
  return article.outlet !== null && sameOutlet(article.outlet, name);
}
