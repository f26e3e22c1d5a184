import { readWordList } from "#text";
import { isAgencyName, isCommonWord, outletNamed } from "#words";
import { employerIn, mayBeState, NAMELESS } from "./credit-names.ts";
import { looksLikeName } from "./line.ts";

/** A post behind an agency's name: "AP Business Writer", "Reuters Staff". */
const POST = /^(?:\p{L}+ ){0,2}(?:staff|reporters?|writers?|correspondents?|editors?)$/iu;

/** Where it was filed: "Reuters in Ostrel". */
const IN_PLACE = /^in \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u;

/** Where agencies have bureaus: behind an agency's name without "in" any other word may be somebody's name, "AP Hill". */
const BUREAUS = new Set(readWordList(new URL("./bureaus.txt", import.meta.url)));

/** Staff of whatever outlet: "Guardian staff", "our own correspondents". */
const STAFF = /^(?:\p{L}[\p{L}&.'’-]*\s){0,4}(?:staff|reporters?|correspondents?|newsroom|news desk)$/iu;

/** Words of one name in a byline with its post and place; anything longer is a sentence. */
const LONGEST_NAME = 15;

/** A byline in which an outlet may be where somebody worked once, or whose pictures these are. */
const NO_EMPLOYER =
  /\b(?:former(?:ly)?|ex|once|previously|retired|late|fellow|alum\w*|photo\w*|pictures?|images?|videos?|graphics?|charts?|data|illustrat\w*|edit(?:ing|ed))\b/i;

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
  const beforePost = agencyBeforePost(words);
  if (beforePost !== null) return beforePost;
  const employer = employerIn(words) ?? /^[^()]+ \((?<agency>[^()]{2,40})\)$/u.exec(words)?.groups?.agency ?? null;
  if (employer !== null) return isAgencyName(employer) ? employer : null;
  return agencyBehindPerson(words);
}

/** "AP Business Writer", "Reuters in Ostrel", "Reuters Staff", "Reuters London" */
function agencyBeforePost(name: string): string | null {
  const words = name.split(" ");
  if (words.length > LONGEST_NAME) return null;
  for (let n = words.length - 1; n > 0; n--) {
    const [first, rest] = [words.slice(0, n).join(" "), words.slice(n).join(" ")];
    if ((POST.test(rest) || IN_PLACE.test(rest) || BUREAUS.has(rest.toLowerCase())) && isAgencyName(first))
      return first;
  }
  return null;
}

/** "ADA ORLE Associated Press", "Ada Orle AP"; "Ada Reuters" and "Ada Orle Reuters" are names of people. */
function agencyBehindPerson(name: string): string | null {
  const words = name.split(" ");
  if (words.length > LONGEST_NAME) return null;
  for (let n = 2; n < words.length; n++) {
    const [person, last] = [words.slice(0, n).join(" "), words.slice(n).join(" ")];
    if (outletNamed(last)?.kind !== "agency" || isCommonWord(last) || !looksLikeName(person)) continue;
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

/** Whether a name of a byline is an agency's with its post or place, and nobody's: "Reuters London". */
export function isAgencyBeforePlace(name: string): boolean {
  return agencyBeforePost(name) !== null;
}
