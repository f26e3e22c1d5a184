import { readWordList } from "#text";
import { outletNamed } from "#words";
import { firstAgency } from "./credit-names.ts";
import { printedDate } from "./dates.ts";

/** Where and through whom a report was filed, as printed before its first words. */
export interface Dateline {
  /** "LONDON", "Washington"; null for an agency alone: "(Reuters) -". */
  readonly place: string | null;
  /** "Reuters", of several the first, or null. */
  readonly agency: string | null;
  /** The day, where the dateline states its year too. */
  readonly published: string | null;
  /** Characters from the line's start that it takes up, dash or colon included. */
  readonly length: number;
}

const outletNouns = new Set(readWordList(new URL("./outlet-nouns.txt", import.meta.url)));
const labels = new Set(readWordList(new URL("./label-words.txt", import.meta.url)));

const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}'’.-]+(?:[ /]\\p{Lu}[\\p{Lu}\\p{M}'’.-]*){0,3}";
const MIXED = "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:[ /](?:(?:of|the|de|la|el|al|upon|on)[ ])?\\p{Lu}[\\p{L}\\p{M}'’.-]*){0,3}";
const REGION = "(?:,\\s(?:\\p{Lu}[\\p{L}.]*\\s?){1,3})?";
const DAY = "(?:,?\\s(?:\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2}|\\d{1,2}\\s\\p{Lu}\\p{L}{2,8}\\.?)(?:,?\\s\\d{4})?)?";
const AGENCY = "\\((?<agency>\\p{Lu}[\\p{L}\\p{N} .&/’'-]{1,40})\\)";
const DASH = "\\s?(?:—|–|--|―|-)+\\s";

/** Each with the (invented) line that it is for. */
const FORMS: readonly RegExp[] = [
  // TARN, Westmark, April 9 (TNA) — The harbour …
  new RegExp(`^(?<place>${CAPITALS}${REGION})${DAY},?\\s{0,2}${AGENCY}${DASH}`, "u"),
  // Tarn (TNA) - The harbour …
  new RegExp(`^(?<place>${MIXED}${REGION})${DAY},?\\s{0,2}${AGENCY}${DASH}`, "u"),
  // (TNA) - The harbour …
  new RegExp(`^${AGENCY}${DASH}`, "u"),
  // TARN, Westmark, April 9 — The harbour …
  new RegExp(`^(?<place>${CAPITALS}${REGION})${DAY}\\s{0,2}(?:—|–|--|―|\\s-)+\\s(?=[“"‘'$£€]?[\\p{Lu}\\p{N}])`, "u"),
];

/** Tarn: The harbour …, where what follows is a whole paragraph. */
const PLACE_ALONE = new RegExp(`^(?<place>${MIXED}):\\s(?=[“"‘']?\\p{Lu})`, "u");

/** The dateline at the start of a paragraph, or null. Known to miss: places of more than four words. */
export function datelineOf(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, 160);
  for (const form of FORMS) {
    const match = form.exec(head);
    if (match?.groups && paragraph.length > match[0].length + 20 && !isLabel(match.groups.place ?? ""))
      return datelineFrom(match);
  }
  return null;
}

/** "EXCLUSIVE — The …" and "By Mara Vane TARN (TNA) — …" start with no place. */
function isLabel(place: string): boolean {
  return labels.has(place.toLowerCase().replace(/’/g, "'")) || /^by\s/i.test(place);
}

function datelineFrom(match: RegExpExecArray): Dateline {
  return {
    place: match.groups?.place?.trim().replace(/,$/, "") ?? null,
    agency: agencyIn(match.groups?.agency?.trim() ?? "", match.groups?.place ?? "", match[0]),
    published: printedDate(match[0])?.iso ?? null,
    length: match[0].length,
  };
}

/** In parentheses may stand a region too: "Tarn (Westmark) —". Behind a place in capitals or a day it is the agency. */
function agencyIn(printed: string, place: string, dateline: string): string | null {
  if (printed !== "" && ((place === place.toUpperCase() && printed.split(" ").length <= 3) || /\d/.test(dateline)))
    return firstAgency(printed);
  const first = firstAgency(printed);
  const likeAgency =
    outletNamed(first) !== null ||
    /^[A-Z]{2,6}(?: \p{Lu}{2,10})?$/u.test(first) ||
    outletNouns.has(first.split(" ").at(-1) ?? "");
  return likeAgency ? first : null;
}

/**
 * "Tarn: The harbour …" at the very start of a report. A name before a colon may be a speaker or a label, so only a paragraph of reporting
 * may follow, and the caller sees to it that no other paragraph starts so.
 */
export function placeAlone(paragraph: string): Dateline | null {
  const match = PLACE_ALONE.exec(paragraph.slice(0, 80));
  const place = match?.groups?.place?.trim() ?? "";
  if (!match || isLabel(place) || outletNamed(place)) return null;
  const rest = paragraph.slice(match[0].length);
  const reporting = rest.length >= 80 && /[.?!]["”’]?$/.test(rest.trimEnd()) && !/^["“]/.test(rest);
  const inOwnVoice = !/^(?:I|We|My|Our|You|No|Yes|Well)\b/.test(rest);
  return reporting && inOwnVoice ? { place, agency: null, published: null, length: match[0].length } : null;
}
