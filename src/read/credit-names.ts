import { readWordList } from "#text";
import { isAgencyName, isCommonWord, outletNamed } from "#words";
import type { Line } from "./line.ts";

/** Words with which papers' names end: "Times", "Gazette". */
export const outletNouns = new Set(readWordList(new URL("./outlet-nouns.txt", import.meta.url)));

/** "Mara Vane of the Tarn Times": somebody at an outlet. */
const SOMEBODY_AT = /^(?!The )\p{Lu}\S*(?: \p{Lu}\S*){1,3} (?:of|for|at|from|with) (?:the |The )?(?<outlet>\p{Lu}.*)$/u;

/** Agencies without a name: "and agencies", "with wire reports". */
export const NAMELESS = /^(?:news )?(?:agencies|wires|wire services|(?:wire|agency) reports)$/i;

/** "BBC", "AAP": in capitals, whatever common word it may be. */
export function isAcronymOfOutlet(name: string): boolean {
  return /^[A-Z]{2,6}$/.test(name) && outletNamed(name) !== null;
}

/** A name that cannot be taken for anything else: of the outlet list, a common word only behind "the"; or of two words and more, the last as newspapers have it. */
export function isOutletInFull(name: string): boolean {
  if (outletNamed(name)) return /^the\s/i.test(name) || !isCommonWord(name);
  const words = name.replace(/^the\s+/i, "").split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^(?:\p{Lu}|of$|on$)/u.test(word)) &&
    outletNouns.has(words.at(-1) ?? "")
  );
}

function isAgencyByAnyName(name: string): boolean {
  return outletNamed(name)?.kind === "agency";
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
export function bare(text: string): string {
  return text.replace(/^[\s(–—-]+|[\s).]+$/g, "");
}

/** Strokes part names only inside brackets: without them "Mara Vane/TNA" is a picture's. */
export function listedIn({ text }: Line, names: string): string[] {
  return text.startsWith("(") ? listed(names).flatMap((name) => name.split(/\s?\/\s?/)) : listed(names);
}

export function listed(names: string): string[] {
  return names.split(/\s*(?:,|;|\band\b|&)\s*/).filter((name) => name !== "");
}

/** The states of the United States and provinces of Canada in two letters, as behind a place: "Erie, PA", "Austin, TX", "Erie, Pa." */
const STATE =
  /^(?:A[BKLRZ]|BC|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJLMSVY]|O[HKNR]|P[AE]|QC|RI|S[CDK]|T[NX]|UT|V[AT]|W[AIVY])\.?$/i;

/** Whether two letters behind a place may be its state's. */
export function mayBeState(name: string): boolean {
  return STATE.test(name);
}

export function employerIn(name: string): string | null {
  return SOMEBODY_AT.exec(name)?.groups?.outlet ?? null;
}

/** The words as printed when they name an outlet: a known one, an acronym, or a name that ends as newspapers' names do; of "Mara Vane of the Tarn Times" the outlet alone. */
export function outletLike(words: string): string | null {
  const name = words.trim().replace(/^the (?=\p{Lu})/u, "The ");
  if (name.length < 2 || name.length > 60 || /\bby\b/i.test(name)) return null;
  if (outletNamed(name) || /^[A-Z]{2,6}$/.test(name)) return words.trim();
  const employer = employerIn(name);
  if (employer !== null) return outletLike(employer);
  const last = name.split(/\s+/).at(-1) ?? "";
  return outletNouns.has(last) && /^\p{Lu}/u.test(name) ? words.trim() : null;
}
