import { readWordList } from "#text";
import { type Outlet, outletKey, outletNamed } from "#words";
import { type Line, looksLikeName } from "./line.ts";

const outletNouns = new Set(readWordList(new URL("./outlet-nouns.txt", import.meta.url)));

/** What may stand before the names of a credit. */
const LEAD =
  /^(?:with (?:additional )?(?:inputs?|reporting|files|material|information|reports?) (?:from|by)|(?:additional |further )?reporting by|contributing:|sources?:|via:?|h\/t:?|credits?:|hat tip:?(?: to)?)\s*/i;
/** "This story was first published by The Tarn Times.", "Read the original article on The Tarn Times." */
const PUBLISHED_BY =
  /\b(?<how>(?:(?:first|originally|also) )*(?:(?:(?:re-?)?published|reprinted|reproduced|syndicated)(?: here)?(?: with (?:kind )?permission)?|appeared|posted|ran) (?:by permission of|courtesy of|by|from|in|of|on|at)) (?<outlet>.{2,})$|^(?:you can )?read the original(?: (?:article|report|story|version))?(?: here)? (?:at|in|on) (?<original>.{2,})$/i;
/** Of these, whom the text is from: "first published by", "reprinted from", "by permission of"; not who printed it again: "reprinted by", "also published in". */
const POINTS_BACK = /^(?:first|originally)\b|\b(?:from|of)$/i;
/** What follows the outlet there: "under a Creative Commons license", "with permission", another sentence. */
const BEHIND_OUTLET =
  /,? (?:on|in|under|and|with|by) .*$|, .*$|\.\s+(?=\p{Lu}\p{Ll}+ (?:the|it|this|here|with|by|under)\b).*$/u;
/** "Republished by the Harbour Post with permission from the Tarn Times": who gave it, behind who printed it again. */
const PERMITTED_BY = /\b(?:with|by) (?:kind )?permission (?:from|of) (?<outlet>.{2,})$/i;
/** "© 2031 The Tarn Times. Republished with permission." */
const BY_PERMISSION =
  /^(?:©|\(c\)|copyright\b)(?:\s?(?:©|\(c\)))?\s?(?:(?:19|20)\d\d(?:[–-](?:19|20)?\d\d)?,?)?\s?(?:by )?(?<outlet>\S.{1,59}?)[.,;|]\s+(?:all rights reserved[.,;]\s+)?(?:re-?published|reprinted|reproduced|syndicated)\b.{0,10} (?:by|with) .{0,20}\bpermission\b/i;
/** "Mara Vane of the Tarn Times": somebody at an outlet. */
const SOMEBODY_AT = /^(?!The )\p{Lu}\S*(?: \p{Lu}\S*){1,3} (?:of|for|at|from|with) (?:the |The )?(?<outlet>\p{Lu}.*)$/u;

/** Credits of a line below the report, by the words around the names; where those are no outlets it is no credit. */
const FOOT_FORMS: readonly RegExp[] = [
  // "With Reuters", "From The Guardian", "Courtesy of the Harbour Post", "Via the Harbour Post", "Originally in The Guardian"
  /^(?:with|from|courtesy of|via|(?:first|originally) in) (?<names>.+)$/i,
  // "Text: Reuters"
  /^(?:text|story|report|words): ?(?<names>.+)$/i,
  // "Read more at The Guardian", "Read the full story in The Guardian"
  /^read (?:more|(?:the|its) (?:full|whole|entire) (?:story|article|piece|interview)) (?:at|in|on) (?<names>.+)$/i,
  // "This is an edited extract from The Guardian"
  /^(?:this is )?(?:an )?(?:edited |abridged )?(?:extract|excerpt) from (?<names>.+)$/i,
  // "Material from the Associated Press was used in this report"
  /^(?:some )?(?:material|information) from (?<names>.+) (?:was|were) used in this (?:report|story|article)$/i,
];
/** "© Reuters 2031", "Copyright 2031 The Associated Press. All rights reserved.", "©2031 Bloomberg L.P. Distributed by …" */
const COPYRIGHT =
  /^(?:©|\(c\)|copyright\b)(?:\s?(?:©|\(c\)))?\s?(?:(?:19|20)\d\d(?:[–-](?:19|20)?\d\d)?,?)?\s?(?:by )?(?<holder>\p{L}[^.,;|]{1,59}?)(?:,? (?:19|20)\d\d)?(?: (?:L\.P\.|LP|Ltd|Limited|Inc|LLC))?(?:$|[.,;|]| (?=Distributed\b))/iu;

/** A post behind an agency's name: "AP Business Writer", "Reuters Staff". */
const POST = /^(?:\p{L}+ ){0,2}(?:staff|reporters?|writers?|correspondents?|editors?)$/iu;
/** Where it was filed: "Reuters in Ostrel". */
const IN_PLACE = /^in \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u;
/** Staff of whatever outlet: "Guardian staff", "our own correspondents". */
const STAFF = /^(?:\p{L}[\p{L}&.'’-]*\s){0,4}(?:staff|reporters?|correspondents?|newsroom|news desk)$/iu;
/** Agencies without a name: "and agencies", "with wire reports". */
const NAMELESS = /^(?:news )?(?:agencies|wires|wire services|(?:wire|agency) reports)$/i;

/** Words of one name in a byline with its post and place; anything longer is a sentence. */
const LONGEST_NAME = 15;

/** A byline in which an outlet may be where somebody worked once, or whose pictures these are. */
const NO_EMPLOYER =
  /\b(?:former(?:ly)?|ex|once|previously|retired|late|fellow|alum\w*|photo\w*|pictures?|images?|videos?|graphics?|charts?|data|illustrat\w*|edit(?:ing|ed))\b/i;

/** Who the article itself credits, from a line marked as a credit: "Reuters", "with agencies", of several outlets the first; null where only people are named. */
export function creditIn(line: Line): string | null {
  if (
    /^(?:with |from |by )?(?:news )?(?:wire|agency|agencies|wires)\b/.test(line.plain) ||
    /^agencies$/.test(line.plain)
  )
    return line.text.replace(/^[\s([–—-]+|[\s)\].]+$/g, "");
  const published = publisherIn(line);
  if (published !== null) return published.isSource ? outletLike(published.outlet) : null;
  const [atFoot] = creditsAtFoot(line);
  if (atFoot !== undefined) return atFoot;
  if (/^[(—–-]{0,2}\s?\p{Lu}[\p{L}\p{N}]{2,20}\)?$/u.test(line.text)) return line.text.replace(/[^\p{L}\p{N}]/gu, "");
  const named = bare(line.text)
    .replace(/\b(?:contributed (?:reporting )?to (?:this|the) (?:report|story|article)).*$/i, "")
    .replace(LEAD, "");
  const names = listedIn(line, named).map((name) => name.replace(LEAD, ""));
  return names.map(outletLike).find((name) => name !== null) ?? names.find((name) => NAMELESS.test(name)) ?? null;
}

/** Outlets that a line credits by a form that says so only below a report, as printed: "With Reuters", "© Reuters 2031"; anywhere else it may be a heading or a picture's. */
export function creditsAtFoot({ text }: Line): string[] {
  if (text.length > 250) return [];
  const holder = COPYRIGHT.exec(text)?.groups?.holder;
  if (holder !== undefined) return isAgencyName(holder) ? [holder] : [];
  const words = bare(text);
  for (const form of FOOT_FORMS) {
    const names = listed(form.exec(words)?.groups?.names ?? "");
    if (names.length > 0 && names.every(isOutletInFull)) return names;
  }
  return [];
}

/** A name that cannot be taken for anything else: of the outlet list, a common word only behind "the"; or of two words and more, the last as newspapers have it. */
function isOutletInFull(name: string): boolean {
  const known = outletNamed(name);
  if (known) return /^the\s/i.test(name) || isStrongName(name, known);
  const words = name.replace(/^the\s+/i, "").split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^(?:\p{Lu}|of$|on$)/u.test(word)) &&
    outletNouns.has(words.at(-1) ?? "")
  );
}

/** Who published what this article prints again, or printed this article again, in the words of the line; null where the line says no such thing. */
function publisherIn({ text }: Line): { readonly outlet: string; readonly isSource: boolean } | null {
  const permitted = BY_PERMISSION.exec(text)?.groups?.outlet;
  if (permitted) return { outlet: permitted, isSource: true };
  const { how, outlet, original } = PUBLISHED_BY.exec(text)?.groups ?? {};
  const printed = outlet ?? original;
  if (printed === undefined) return null;
  const isSource = how === undefined || POINTS_BACK.test(how);
  const giver = isSource ? undefined : PERMITTED_BY.exec(text)?.groups?.outlet;
  return {
    outlet: (giver ?? printed).replace(/[\s).]+$/, "").replace(BEHIND_OUTLET, ""),
    isSource: isSource || giver !== undefined,
  };
}

/** Whether the line says that an outlet published the text before or after: it says so, and names an outlet. */
export function isRepublished(line: Line): boolean {
  const publisher = publisherIn(line);
  return publisher !== null && outletLike(publisher.outlet) !== null;
}

/**
 * The first agency of the outlet list that bylines name, as printed: "Reuters", "By Reuters Staff", "By Mara Vane, Reuters", "Mara Vane (AP)",
 * "AP in Ostrel"; or, where they name none, "agencies" of "staff and agencies"; null when nobody is credited.
 */
export function agencyInBylines(bylines: readonly string[]): string | null {
  const parts = bylines.filter((printed) => !NO_EMPLOYER.test(printed)).flatMap(partsOfByline);
  const named = parts.map(agencyIn).find((name) => name !== null);
  return named ?? parts.find(({ words }) => NAMELESS.test(words))?.words ?? null;
}

/** One name of a byline with what belongs to it: "Mara Vane", "AP Business Writer", "agencies". */
interface PartOfByline {
  readonly words: string;
  /** "Erie" before "PA": behind it the letters are a state's. */
  readonly isBehindPlace: boolean;
}

function partsOfByline(printed: string): PartOfByline[] {
  const text = printed
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^(?:(?:written|story|report) )?by:? /i, "");
  if (outletNamed(text)) return [{ words: text, isBehindPlace: false }];
  return text.split(/ ?[,;|·/] ?/).flatMap((segment, i, segments) => {
    const isBehindPlace = i > 0 && isPlaceInByline(segments[i - 1] ?? "", i === 1);
    return namesIn(segment).map((words) => ({ words, isBehindPlace }));
  });
}

/** No post, and no people, who stand first: "Erie", "Mara Vane in Erie"; behind people "New Castle" too. */
function isPlaceInByline(segment: string, isFirst: boolean): boolean {
  return !STAFF.test(segment) && !(isFirst && namesIn(segment).every(looksLikeName));
}

/** "Mara Vane and Ost Quill with Reuters" names three; "Palestinian News and Information Agency" one. */
function namesIn(segment: string): string[] {
  if (outletNamed(segment)) return [segment];
  return segment
    .replace(/^(?:and|with) /i, "")
    .split(/ (?:and|with|&) /)
    .filter((name) => name !== "");
}

/** The agency that one name of a byline is, or that it is of. */
function agencyIn({ words, isBehindPlace }: PartOfByline): string | null {
  if (isAgencyName(words) && !(isBehindPlace && mayBeState(words))) return words;
  const employer = employerIn(words) ?? /^[^()]+ \((?<agency>[^()]{2,40})\)$/u.exec(words)?.groups?.agency ?? null;
  if (employer !== null) return isAgencyName(employer) ? employer : null;
  return agencyBeforePost(words) ?? agencyBehindPerson(words);
}

/** Two letters that are no agency alone: "Erie, PA" lies in Pennsylvania, and "AP" is always one. */
function mayBeState(words: string): boolean {
  const known = outletNamed(words);
  return /^[A-Z]{2}$/.test(words) && known !== null && !isStrongName(words, known);
}

/** "AP Business Writer", "Reuters in Ostrel", "Reuters Staff" */
function agencyBeforePost(name: string): string | null {
  const words = name.split(" ");
  if (words.length > LONGEST_NAME) return null;
  for (let n = words.length - 1; n > 0; n--) {
    const [first, rest] = [words.slice(0, n).join(" "), words.slice(n).join(" ")];
    if ((POST.test(rest) || IN_PLACE.test(rest)) && isAgencyName(first)) return first;
  }
  return null;
}

/** "ADA ORLE Associated Press", "Ada Orle AP"; "Ada Reuters" and "Ada Orle Reuters" are names of people. */
function agencyBehindPerson(name: string): string | null {
  const words = name.split(" ");
  if (words.length > LONGEST_NAME) return null;
  for (let n = 2; n < words.length; n++) {
    const [person, last] = [words.slice(0, n).join(" "), words.slice(n).join(" ")];
    const known = outletNamed(last);
    if (known?.kind !== "agency" || !isStrongName(last, known) || !looksLikeName(person)) continue;
    const isSetApart = isInCapitals(person) !== isInCapitals(last);
    return isSetApart || n < words.length - 1 ? last : null;
  }
  return null;
}

function isInCapitals(words: string): boolean {
  return words === words.toUpperCase();
}

/** Whether a line at the head is a byline that credits an agency, and nothing else: "Ada Orle and Reuters", "Reuters in Ostrel", "Guardian staff and agencies". */
export function isAgencyByline(printed: string): boolean {
  if (printed.length > 100 || /[.?!:]$/.test(printed) || agencyInBylines([printed]) === null) return false;
  return partsOfByline(printed).every(
    (part) =>
      agencyIn(part) !== null ||
      NAMELESS.test(part.words) ||
      STAFF.test(part.words) ||
      looksLikeName(part.words.replace(/ in \p{Lu}.*$/u, "")),
  );
}

function isAgencyByAnyName(name: string): boolean {
  return outletNamed(name)?.kind === "agency";
}

/** A name that is a common word too counts only by its capitals: "AA", not "Petra". */
function isAgencyName(name: string): boolean {
  const known = outletNamed(name);
  return known?.kind === "agency" && (/^[A-Z]{2,6}$/.test(name) || isStrongName(name, known));
}

/** Whether an outlet's name is no common word too. */
function isStrongName(name: string, known: Outlet): boolean {
  return !known.ambiguous.some((weak) => outletKey(weak) === outletKey(name));
}

/** The first of the agencies that stand in one pair of brackets: "AP/Reuters". */
export function firstAgency(printed: string): string {
  return outletNamed(printed) ? printed : (printed.split("/")[0] ?? printed).trim();
}

/** Whether a line has nothing but agencies of the outlet list, and staff beside them: "Staff and Reuters", "Reuters, AFP", "(Reuters/AFP)". */
export function isListOfAgencies(line: Line): boolean {
  const names = listedIn(line, bare(line.text));
  const isAgency = names.length === 1 ? isAgencyByAnyName : (name: string) => isAgencyName(name) || NAMELESS.test(name);
  const others = names.filter((name) => !isAgency(name));
  return (
    others.length < names.length &&
    others.every((name) => /^(?:our )?(?:own )?(?:staff|reporters|correspondents|newsroom|news desk)$/i.test(name))
  );
}

/** Whether what stands in brackets is agencies and nothing else: "AP/Reuters". */
export function areAgencies(inside: string): boolean {
  return inside.split("/").every((name) => isAgencyName(name.trim()));
}

/** Without the dashes, brackets and the full stop around it. */
function bare(text: string): string {
  return text.replace(/^[\s(–—-]+|[\s).]+$/g, "");
}

/** Strokes part names only inside brackets: without them "Mara Vane/TNA" is a picture's. */
function listedIn({ text }: Line, names: string): string[] {
  return text.startsWith("(") ? listed(names).flatMap((name) => name.split(/\s?\/\s?/)) : listed(names);
}

function listed(names: string): string[] {
  return names.split(/\s*(?:,|;|\band\b|&)\s*/).filter((name) => name !== "");
}

function employerIn(name: string): string | null {
  return SOMEBODY_AT.exec(name)?.groups?.outlet ?? null;
}

/** The words as printed when they name an outlet: a known one, an acronym, or a name that ends as newspapers' names do; of "Mara Vane of the Tarn Times" the outlet alone. */
function outletLike(words: string): string | null {
  const name = words.trim().replace(/^the (?=\p{Lu})/u, "The ");
  if (name.length < 2 || name.length > 60 || /\bby\b/i.test(name)) return null;
  if (outletNamed(name) || /^[A-Z]{2,6}$/.test(name)) return words.trim();
  const employer = employerIn(name);
  if (employer !== null) return outletLike(employer);
  const last = name.split(/\s+/).at(-1) ?? "";
  return outletNouns.has(last) && /^\p{Lu}/u.test(name) ? words.trim() : null;
}

/** The outlet that a line of its own chrome names: "© 2031 The Tarn Times", "Subscribe to The Tarn Times", "notifications from The Tarn Times"; null when none, or when it is whom the text is from. */
export function outletInChrome(line: Line): string | null {
  if (BY_PERMISSION.test(line.text)) return null;
  const NAME =
    "(?<name>(?:The |the )?\\p{Lu}[\\p{L}\\p{N}'’&.-]*(?: (?:of |and |the )?\\p{Lu}[\\p{L}\\p{N}'’&-]*){0,4})";
  const forms = [
    new RegExp(`(?:©|[Cc]opyright)(?: ?\\([Cc]\\)| ?©)?(?: (?:19|20)\\d\\d(?:[–-](?:19|20)?\\d\\d)?)?,? ${NAME}`, "u"),
    new RegExp(`\\b(?:notifications|newsletters?|alerts|emails|updates|news|app|headlines) from ${NAME}`, "u"),
    new RegExp(`^(?:Subscribe|Sign up) to ${NAME}`, "u"),
  ];
  for (const form of forms) {
    const name = form
      .exec(line.text)
      ?.groups?.name?.replace(/[.,]$|\.? (?:All|Inc|Ltd|LLC|Limited|Media|Group)\b.*$/g, "");
    if (!name) continue;
    const known = outletNamed(name);
    if (known) return known.name;
    if (outletNouns.has(name.split(" ").at(-1) ?? "")) return name;
  }
  return null;
}
