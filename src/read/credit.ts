import { readWordList } from "#text";
import { outletKey, outletNamed } from "#words";
import type { Line } from "./line.ts";

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
/** "© 2031 The Tarn Times. Republished with permission." */
const BY_PERMISSION =
  /^(?:©|\(c\)|copyright\b)(?:\s?(?:©|\(c\)))?\s?(?:(?:19|20)\d\d(?:[–-](?:19|20)?\d\d)?,?)?\s?(?:by )?(?<outlet>\S.{1,59}?)[.,;|]\s+(?:all rights reserved[.,;]\s+)?(?:re-?published|reprinted|reproduced|syndicated)\b.{0,10} (?:by|with) .{0,20}\bpermission\b/i;
/** "Mara Vane of the Tarn Times": somebody at an outlet. */
const SOMEBODY_AT = /^(?!The )\p{Lu}\S*(?: \p{Lu}\S*){1,3} (?:of|for|at|from|with) (?:the |The )?(?<outlet>\p{Lu}.*)$/u;

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
  if (/^[(—–-]{0,2}\s?\p{Lu}[\p{L}\p{N}]{2,20}\)?$/u.test(line.text)) return line.text.replace(/[^\p{L}\p{N}]/gu, "");
  const named = line.text
    .replace(/^[\s(–—-]+|[\s).]+$/g, "")
    .replace(/\b(?:contributed (?:reporting )?to (?:this|the) (?:report|story|article)).*$/i, "")
    .replace(LEAD, "");
  return (
    listed(named)
      .map(outletLike)
      .find((name) => name !== null) ?? null
  );
}

/** Who published what this article prints again, or printed this article again, in the words of the line; null where the line says no such thing. */
function publisherIn({ text }: Line): { readonly outlet: string; readonly isSource: boolean } | null {
  const permitted = BY_PERMISSION.exec(text)?.groups?.outlet;
  if (permitted) return { outlet: permitted, isSource: true };
  const { how, outlet, original } = PUBLISHED_BY.exec(text)?.groups ?? {};
  const printed = outlet ?? original;
  if (printed === undefined) return null;
  return {
    outlet: printed.replace(/[\s).]+$/, "").replace(BEHIND_OUTLET, ""),
    isSource: how === undefined || POINTS_BACK.test(how),
  };
}

/** Whether the line says that an outlet published the text before or after: it says so, and names an outlet. */
export function isRepublished(line: Line): boolean {
  const publisher = publisherIn(line);
  return publisher !== null && outletLike(publisher.outlet) !== null;
}

/** The first agency of the outlet list that bylines name, as printed: "Reuters", "By Reuters Staff", "By Mara Vane, Reuters"; null when none does. */
export function agencyInBylines(bylines: readonly string[]): string | null {
  const names = bylines.flatMap((printed) => {
    if (NO_EMPLOYER.test(printed)) return [];
    const [first = ""] = printed.replace(/^(?:(?:written|story|report) )?by:?\s+/i, "").split("|");
    return outletNamed(first)
      ? [first.trim()]
      : listed(first).flatMap((name) => [name.replace(/ staff$/i, ""), employerIn(name) ?? ""]);
  });
  return names.find((name) => isAgencyName(name)) ?? null;
}

function isAgencyByAnyName(name: string): boolean {
  return outletNamed(name)?.kind === "agency";
}

/** A name that is a common word too counts only by its capitals: "AA", not "Petra". */
function isAgencyName(name: string): boolean {
  const known = outletNamed(name);
  if (known?.kind !== "agency") return false;
  return /^[A-Z]{2,6}$/.test(name) || !known.ambiguous.some((weak) => outletKey(weak) === outletKey(name));
}

/** The first of the agencies that stand in one pair of brackets: "AP/Reuters". */
export function firstAgency(printed: string): string {
  return outletNamed(printed) ? printed : (printed.split("/")[0] ?? printed).trim();
}

/** Whether a line has nothing but agencies of the outlet list, and staff beside them: "Staff and Reuters", "Reuters, AFP". */
export function isListOfAgencies(line: Line): boolean {
  const names = listed(line.text.replace(/^[\s(–—-]+|[\s).]+$/g, ""));
  const isAgency = names.length === 1 ? isAgencyByAnyName : isAgencyName;
  const others = names.filter((name) => !isAgency(name));
  return (
    others.length < names.length &&
    others.every((name) => /^(?:our )?(?:own )?(?:staff|reporters|correspondents|newsroom|news desk)$/i.test(name))
  );
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
