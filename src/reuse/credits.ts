import type { Article, Block, Span } from "#types";
import { findOutlets, isAgencyName, nameFinder, outletKey, outletNamed, outletsAlone, sameOutlet } from "#words";
import { oncePerArticle } from "./remember.ts";

/** Whom an article as a whole credits its text to, as printed, and where it says so. */
interface Credit {
  readonly outlet: string;
  readonly basis: "wire credit" | "agency dateline";
  /** It gave some of the words, and which is not said: “Additional reporting by Reuters”, “(The Guardian)” behind one paragraph. */
  readonly isContribution: boolean;
}

/** Words of a credit that names nobody: "with agencies", "staff and wires". */
const NAMES_NOBODY =
  /^(?:with|and|from|by|the|staff|news|wires?|wire services?|agency|agencies|reports?|reporters?|correspondents?|[\s,&/])+$/i;
/** "with agencies", "from news wires": any agency may be meant. */
const NAMES_AGENCIES =
  /^\W*(?:(?:news )?(?:agencies|wires)|(?:wire|agency) (?:services|reports))\b|\b(?:with|from|by|and) (?:news )?(?:agencies|wires?|agency)\b/i;
/** A credit line that may be a picture's, or that of figures, credits no words. */
const NAMES_PICTURE =
  /\b(?:photo|picture|image|video|(?:info)?graphic|chart|maps?\b|data\b|table|illustrat|drawing|cartoon|animation|footage|audio)/i;
/** Who edited the words did not write them; what stands behind a semicolon is told of somebody else. */
const EDITING = /\b(?:editing|edited)\b[^;]*/gi;
/** Who printed the article again has it from there: “republished by”, “reprinted in”, “also appeared in”, but not “first published by”; whoever permitted it counts. */
const PASSED_ON =
  /\b(?:also\s+(?:been\s+)?(?:re-?)?(?:published|printed|appear(?:s|ed)|posted|ran|carried)|(?<!\b(?:first|originally)\s+)(?:(?:re-?)?(?:published|printed)|reproduced|syndicated)(?:\s+(?:here|again|later|since|elsewhere))?(?:\s+with\s+(?:kind\s+)?permission)?\s+(?:by|in|on|at)(?!\s+(?:kind\s+)?permission))\b.*?(?=\bpermission\s+(?:from|of)\b|$)/is;
/** Where a part of a credit line begins that may say something else of whom it names. */
const NEXT_PART =
  /;|(?=\b(?:additional|further)\s+reporting\b)|(?=\bwith\s+(?:additional\s+)?(?:inputs?|reporting|files|material|information|reports?)\s+(?:from|by)\b)/i;
/** Whom such a part names gave some of the words: “Additional reporting by Reuters”, “With inputs from Reuters”, “Reuters contributed to this report”. */
const GAVE_SOME =
  /^\W*(?:(?:additional|further)\s+reporting|with\s+(?:additional\s+)?(?:inputs?|reporting|files|material|information|reports?)\s+(?:from|by)|(?:some\s+)?(?:material|information)\s+from)\b|\bcontribut(?:ed|ing|ions?)\b/i;
/** “… by the gate. (The Guardian)”, “… met at the quay (Daily Mail)”: the outlet of one item in an article of several. */
const ITEM_CREDIT = /\s\((?:(?:via|from|source:)\s)?(?<outlet>[^()]{2,60})\)\.?$/iu;
/** “With PTI inputs” and nothing else. */
const INPUTS = /^\W*with\s+(?!inputs?\s+from\b)\S[^.;]{1,60}?\s+inputs?\W*$/i;
/** What stands around the names of a line that has nothing but them: “(FRANCE 24 with AFP)”, “Source: Reuters/zz”, “with PTI inputs”. */
const AROUND_NAMES = /^[\s([–—-]*(?:sources?:\s+|with\s+)?|(?:\s+inputs?)?[\s)\].]*$/gi;
/** An editor's: “km/wd (Reuters, AFP)”. */
const INITIALS_FIRST = /^\s*(?:[a-z]{2,3}\/){1,4}[a-z]{2,3}\s+(?=\()/;
const INITIALS = /^[a-z]{2,3}$/;

/** “first published by The Tarn Times”: whoever is named behind an article's own outlet came later. */
const FIRST_IN = /\b(?:first|originally)\s+(?:published|printed|appeared|posted|ran)\s+(?:by|in|on|at)\s+(?:the\s+)?/i;
/** A byline in which an outlet may be where somebody worked once, or whose pictures these are. */
const NO_EMPLOYER = /\b(?:former(?:ly)?|ex|once|previously|retired|late|fellow|alum\w*|edit(?:ing|ed))\b/i;

/** Where a name of a byline begins: at its start, or behind another. */
const NEXT_NAME = String.raw`(?:^|[,;|/&·]|\band\b|\bwith\b)\s*(?:[Bb][Yy]:?\s+)?`;
/** “By Reuters”, “Ada Orle and Reuters”. */
const BEFORE_AGENCY = new RegExp(String.raw`${NEXT_NAME}(?:[Tt]he\s+)?$`, "u");
/** “Ada Orle of the Harbour Post”, “Ada Orle, Harbour Post”, “Ada Orle (AP)”. */
const BEFORE_EMPLOYER = new RegExp(
  String.raw`${NEXT_NAME}(?!By\s)\p{Lu}\S*(?:\s+\p{Lu}[^\s,]*){1,3}(?:,\s*|\s+\(|\s+(?:of|for|at)\s+)(?:[Tt]he\s+)?$`,
  "u",
);
/** “Reuters Staff”, and then the next name. */
const BEHIND_EMPLOYER =
  /^(?:\s+(?:[Ss]taff|[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?|[Ee]ditors?))*\s*(?:$|[,;|/&·]|and\b)/u;

/** “AP Business Writer”, “Reuters in Ostrel”, “Ada Orle (AP)”, and then the next name. */
const BEHIND_AGENCY =
  /^(?:(?:\s+\p{L}+){0,2}\s+(?:staff|writers?|reporters?|correspondents?|editors?)|\s+in(?:\s+\p{L}[\p{L}.'’-]*){1,4}?|\))?\s*(?:$|[,;|/&·]|(?:and|with)\b)/iu;

/** "RIVERTON (Reuters) —": the agency in the brackets of a dateline. */
const DATELINE_AGENCY = /[([]([^()[\]]{2,60})[)\]]/;

/** A credit line among the first three blocks or behind the report is the article's; any other may be a picture's. */
const HEAD_BLOCKS = 3;

/** A word with a capital right before a name makes it part of a longer one, but for these at the start of a line: “Ostrel Echo”, not “By Echo”. */
const CAPITAL_BEFORE = /(?<![\p{L}\p{M}])(?!(?:By|From|The|Via|With)\s+$)\p{Lu}[\p{L}\p{M}'’-]*(?:\.\p{L}+)*\s+$/u;
/** And right behind it, but for posts: “Echo Foundry”, “Echo of Ostrel”, not “Echo Staff”. */
const CAPITAL_BEHIND =
  /^(?:-|\s+(?!(?:Staff|Writers?|Reporters?|Correspondents?|Editors?)(?![\p{L}\p{M}]))(?:of\s+(?:the\s+)?)?\p{Lu})/u;

/** A part of a credit line: “Reporting by Ada Orle”, “additional reporting by Reuters”. */
interface CreditPart {
  readonly words: string;
  readonly isContribution: boolean;
}

/** What an article credits. */
interface Credits {
  readonly named: readonly Credit[];
  /** Where an outlet that the list does not know may be named. */
  readonly lines: readonly CreditPart[];
  /** Outlets in brackets behind single paragraphs, as printed. */
  readonly items: readonly string[];
  /** Bylines in which the outlet of whoever wrote it may be named. */
  readonly bylines: readonly string[];
}

const readCredits = oncePerArticle(gatherCredits);

/** The first outlet or agency that an article as a whole credits its text to, or null; never the article's own outlet. */
export function creditOf(article: Article): Credit | null {
  return creditsOf(article)[0] ?? null;
}

/**
 * All that it credits, the one in `credit` first, each once: behind that the outlets of the outlet list that its credit lines name,
 * agencies in its byline or another outlet alone there, and agencies in its dateline; last those that gave only some of the words.
 * Never the article's own outlet, nor whom brackets behind a paragraph name.
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

/**
 * The credit for one outlet, which the list need not know, or null. A byline credits an agency of the list, or the outlet behind a person's name;
 * brackets behind a paragraph credit its outlet with some of the words.
 */
export function creditFor(article: Article, outlet: string | null): Credit | null {
  if (outlet === null || isOutletOf(article, outlet)) return null;
  const { named, lines, bylines, items } = readCredits(article);
  const credit = named.find((one) => sameOutlet(one.outlet, outlet));
  if (credit) return credit;
  const inLines = lines.filter(({ words }) => namesOutlet(words, outlet));
  const isWhole = inLines.some((part) => !part.isContribution) || bylines.some((line) => namesEmployer(line, outlet));
  const isSome = inLines.length > 0 || items.some((name) => sameOutlet(name, outlet));
  return isWhole || isSome ? { outlet, basis: "wire credit", isContribution: !isWhole } : null;
}

function gatherCredits(article: Article): Credits {
  const inLines = creditLines(article);
  const inByline = [...article.byline, ...printedAs(article, "byline")].filter(
    (line) => !NO_EMPLOYER.test(line) && !NAMES_PICTURE.test(line),
  );
  return {
    named: namedIn(article, inLines, inByline),
    lines: inLines,
    items: itemCredits(article),
    bylines: article.outlet === null ? [] : inByline,
  };
}

function namedIn(article: Article, inLines: readonly CreditPart[], inByline: readonly string[]): Credit[] {
  const basis = "wire credit";
  const listed = [
    ...inLines.flatMap(({ words, isContribution }) =>
      outletsIn(words).map((outlet) => ({ outlet, basis, isContribution }) as const),
    ),
    ...inByline.flatMap(agenciesIn).map((outlet) => ({ outlet, basis, isContribution: false }) as const),
    ...outletsAlone(inByline, article).map((outlet) => ({ outlet, basis, isContribution: false }) as const),
  ];
  const credits: Credit[] = [
    ...statedCredit(article, inLines),
    ...listed,
    ...datelineAgencies(article)
      .filter(isAgency)
      .map((outlet) => ({ outlet, basis: "agency dateline", isContribution: false }) as const),
  ].filter(({ outlet }) => !isOutletOf(article, outlet));
  const wholeFirst = [false, true].flatMap((some) => credits.filter(({ isContribution }) => isContribution === some));
  return wholeFirst.filter(({ outlet }, i) => wholeFirst.findIndex((other) => sameOutlet(other.outlet, outlet)) === i);
}

/** What the reading has put in `credit`; of some of the words where the credit lines that name it say no more. */
function statedCredit(article: Article, inLines: readonly CreditPart[]): Credit[] {
  const outlet = article.credit?.trim() ?? "";
  if (outlet === "" || NAMES_NOBODY.test(outlet)) return [];
  const naming = inLines.filter(({ words }) => namesOutlet(words, outlet));
  const isContribution = naming.length > 0 && naming.every((part) => part.isContribution);
  return [{ outlet, basis: "wire credit", isContribution }];
}

/** Whether it credits agencies without a name, “with agencies”, and that outlet is one by the outlet list. */
export function creditsAgency(article: Article, outlet: string): boolean {
  return (
    isAgency(outlet) &&
    [article.credit ?? "", ...readCredits(article).lines.map(({ words }) => words)].some((words) =>
      NAMES_AGENCIES.test(words),
    )
  );
}

/** How it is known that an article is a wire's own: “RIVERTON (Northern Wire)” published by Northern Wire, or an agency of the outlet list published it; null when it is none. */
export function wireBasisOf(article: Article): "agency dateline" | "published by an agency" | null {
  if (article.outlet === null) return null;
  if (datelineAgencies(article).some((agency) => isOutletOf(article, agency))) return "agency dateline";
  return isAgency(article.outlet) ? "published by an agency" : null;
}

function isAgency(outlet: string): boolean {
  return outletNamed(outlet)?.kind === "agency";
}

function creditLines(article: Article): CreditPart[] {
  const { blocks, text } = article;
  const lastBody = blocks.findLastIndex(({ role }) => role === "body");
  return blocks
    .filter(({ reason }, i) => reason === "credit" && (i < HEAD_BLOCKS || i > lastBody))
    .map(({ start, end }) => text.slice(start, end))
    .filter((line) => !NAMES_PICTURE.test(line) && !isFirstIn(article, line))
    .flatMap((line) => line.replace(EDITING, "").replace(PASSED_ON, "").split(NEXT_PART))
    .map((words) => ({ words, isContribution: GAVE_SOME.test(words) || INPUTS.test(words) }));
}

/** Behind a sentence any name may stand; without its full stop one of several words, and behind no capital: “Ada Orle (Harbour Post)” is where she works. */
function itemCredits(article: Article): string[] {
  return printedAs(article, "body").flatMap((paragraph) => {
    const match = ITEM_CREDIT.exec(paragraph.slice(-100));
    const outlet = match?.groups?.outlet?.trim() ?? "";
    const before = paragraph.slice(-100).slice(0, match?.index);
    const isItem = /[.!?…]["”’']?$/.test(before) || (/\s/.test(outlet) && /(?:^|\s)[^\p{Lu}\s]\S*$/u.test(before));
    return match && isItem ? [outlet] : [];
  });
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

/** Outlets of the list that a line names in whole, as printed; last those that only a line of nothing but names can mean, as “afp”. */
function outletsIn(line: string): string[] {
  const named = findOutlets(line)
    .filter((place) => !place.ambiguous && isWholeName(line, place))
    .map(({ start, end }) => line.slice(start, end));
  return [...named, ...agenciesAlone(line)];
}

/** “(dpa/afp)”, “with AFP and PTI”, “FRANCE 24 with REUTERS”: the agencies of a line of outlets and editors' initials alone, in whatever case. */
function agenciesAlone(line: string): string[] {
  if (line.length > 120) return [];
  const names = line
    .replace(INITIALS_FIRST, "")
    .replace(AROUND_NAMES, "")
    .split(/\s*[,/&]\s*|\s+(?:and|with)\s+/);
  const isOther = (name: string) => INITIALS.test(name) || outletNamed(name) !== null;
  return names.every((name) => isAgencyName(name) || isOther(name)) ? names.filter(isAgencyName) : [];
}

/** Agencies of the list among the names of a byline, as printed. */
function agenciesIn(byline: string): string[] {
  return findOutlets(byline)
    .filter(({ ambiguous, value }) => !ambiguous && value.kind === "agency")
    .filter((place) => [BEFORE_AGENCY, BEFORE_EMPLOYER].some((it) => standsBetween(byline, place, it, BEHIND_AGENCY)))
    .map(({ start, end }) => byline.slice(start, end));
}

function namesOutlet(line: string, outlet: string): boolean {
  return placesOf(line, outlet).some((place) => isWholeName(line, place));
}

function namesEmployer(byline: string, outlet: string): boolean {
  return (
    !isOneCommonWord(outlet) &&
    placesOf(byline, outlet).some((place) => standsBetween(byline, place, BEFORE_EMPLOYER, BEHIND_EMPLOYER))
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

function standsBetween(line: string, { start, end }: Span, before: RegExp, behind: RegExp): boolean {
  return before.test(line.slice(0, start)) && behind.test(line.slice(end));
}

function isWholeName(line: string, { start, end }: Span): boolean {
  return !CAPITAL_BEFORE.test(line.slice(0, start)) && !CAPITAL_BEHIND.test(line.slice(end));
}

/** Whether two articles are known to be of one outlet. */
export function areOfOneOutlet(one: Article, other: Article): boolean {
  return other.outlet !== null && isOutletOf(one, other.outlet);
}

/** Whether a name as printed is the outlet that published the article. */
export function isOutletOf(article: Article, name: string): boolean {
  return article.outlet !== null && sameOutlet(article.outlet, name);
}
