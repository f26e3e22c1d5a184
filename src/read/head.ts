import { readWordList } from "#text";
import { outletNamed } from "#words";
import { isAgencyBeforePlace, isAgencyByline } from "./credit-bylines.ts";
import { datelineOf } from "./dateline.ts";
import type { Facts } from "./facts.ts";
import {
  boilerplate,
  isProse,
  type Line,
  looksLikeHeadline,
  looksLikeName,
  looksLikePlace,
  type Mark,
  plainForm,
} from "./line.ts";
import { statedDate } from "./published.ts";

/** Lines at the top that are looked at for title, byline, place and date. */
const HEAD_LINES = 25;

const outletNouns = new Set(readWordList(new URL("./outlet-nouns.txt", import.meta.url)));

/** What the lines above the first paragraph state, and the marks they get, by index. */
export interface Head {
  readonly marks: ReadonlyMap<number, Mark>;
  readonly facts: Partial<Facts>;
}

/** Reads the lines above the first paragraph of prose: outlet, title, standfirst, byline, place, date. `known`: facts from elsewhere. */
export function readHead(lines: readonly Line[], known: Partial<Facts>): Head {
  const end = headEnd(lines);
  const marks = new Map<number, Mark>();
  const outlet = markMasthead(lines, end, marks);
  const title = markTitle(lines, end, marks, known.title ?? null);
  const byline = markByline(lines, end, marks);
  const dateAt = markDates(lines, end, marks);
  const place = dateAt >= 0 ? markPlaceBefore(lines, dateAt, marks) : null;
  const bare = byline.length === 0 && dateAt >= 0 ? markBareName(lines, dateAt, marks) : [];
  markStandfirst(lines, marks);
  return { marks, facts: { title, byline: byline.length ? byline : bare, dateline: place, outlet } };
}

/** Index of the first paragraph of prose; 0 lines of head where there is none. */
function headEnd(lines: readonly Line[]): number {
  const first = lines.findIndex((line) => isFree(line) && isProse(line));
  return first < 0 ? 0 : Math.min(first, HEAD_LINES);
}

function isFree(line: Line): boolean {
  return line.mark === null;
}

function free(lines: readonly Line[], end: number, marks: ReadonlyMap<number, Mark>): number[] {
  return [...lines.slice(0, end).keys()].filter((i) => lines[i]?.mark === null && !marks.has(i));
}

/** "The Tarn Times" or "TARN TIMES | News for the coast" above a headline. */
function markMasthead(lines: readonly Line[], end: number, marks: Map<number, Mark>): string | null {
  const at = free(lines, end, marks)[0];
  const line = at === undefined ? undefined : lines[at];
  if (at === undefined || !line || line.text.length > 80 || end - at < 2) return null;
  const [printed = ""] = line.text.split(/\s[|–—-]\s/);
  const known = outletNamed(printed);
  if (!known && !isMasthead(printed, lines, at, end)) return null;
  marks.set(at, boilerplate("masthead"));
  return known?.name ?? titleCased(printed);
}

/** A name of two to five words above another headline, that ends as newspapers' names do, stands above a menu, or starts the last line too. */
function isMasthead(printed: string, lines: readonly Line[], at: number, end: number): boolean {
  const words = printed.split(" ");
  const isName =
    words.length >= 2 && words.length <= 5 && words.every((word) => /^(?:\p{Lu}|of$|the$|and$|on$|&$)/u.test(word));
  const above = lines
    .slice(at + 1, end)
    .some((line) => line.mark === null && looksLikeHeadline(line) && !isLabelled(line));
  if (!isName || !above) return false;
  if (lines[at + 1]?.mark?.reason === "navigation") return true;
  const ending = titleCased(words.at(-1) ?? "");
  return (
    outletNouns.has(ending) ||
    outletNouns.has(words.at(-1) ?? "") ||
    (lines
      .at(-1)
      ?.plain.replace(/^the /, "")
      .startsWith(`${plainForm(printed)} `) ??
      false)
  );
}

/** The first line that is like a headline, or the one that says what the title is known to be. */
function markTitle(lines: readonly Line[], end: number, marks: Map<number, Mark>, known: string | null): string | null {
  const candidates = free(lines, end, marks);
  const wanted = known === null ? null : plainForm(known);
  const at =
    wanted === null
      ? candidates.find((i) => !isLabelled(lines[i]))
      : candidates.find((i) => lines[i]?.plain === wanted);
  const line = at === undefined ? undefined : lines[at];
  if (at === undefined || !line || (wanted === null && !looksLikeHeadline(line))) return null;
  marks.set(at, { role: "title", reason: null });
  return line.text.replace(/\s+/g, " ");
}

/** A byline, a date, "Updated at 9:44" and a paragraph with its dateline are no titles. */
function isLabelled(line: Line | undefined): boolean {
  return (
    !line ||
    /^(?:last )?updated\b/i.test(line.text) ||
    datelineOf(line.text) !== null ||
    bylineNames(line.text).length > 0 ||
    statedDate(line.text) !== null
  );
}

function markByline(lines: readonly Line[], end: number, marks: Map<number, Mark>): string[] {
  for (const i of free(lines, end, marks)) {
    const printed = lines[i]?.text ?? "";
    const names = bylineNames(printed);
    const combined = names.length > 0 ? [] : namesBesideDate(printed);
    if (names.length === 0 && combined.length === 0 && !isStaffByline(printed)) continue;
    marks.set(i, { role: "byline", reason: null });
    return names.length > 0 ? names : combined;
  }
  return markAgencyByline(lines, end, marks);
}

/** "Ada Orle and Reuters", "Reuters in Ostrel", where no line begins with “By”. */
function markAgencyByline(lines: readonly Line[], end: number, marks: Map<number, Mark>): string[] {
  const at = free(lines, end, marks).find((i) => isAgencyByline(lines[i]?.text ?? ""));
  if (at === undefined) return [];
  marks.set(at, { role: "byline", reason: null });
  return splitNames(lines[at]?.text ?? "");
}

/** "Mara Vane | 9 April 2031 | Harbour" */
function namesBesideDate(printed: string): string[] {
  const parts = printed.split(/\s+[|·•]\s+/);
  const name = parts[0] ?? "";
  return parts.length > 1 && looksLikeName(name) && parts.slice(1).some((part) => statedDate(part) !== null)
    ? [name]
    : [];
}

/** "By our harbour reporter", "By Gazette Reporter": nobody is named. */
function isStaffByline(printed: string): boolean {
  return /^by (?:\p{L}+ ){0,4}(?:reporters?|correspondents?|staff|editors?|newsdesk|desk|team|bureau|writers?|agencies)$/iu.test(
    printed,
  );
}

/** Names of a byline: "By Mara Vane and Ost Quill, Political Editor" names two people; [] when the line is none. */
function bylineNames(printed: string): string[] {
  const match = /^(?:by|written by|story by|report by|words by)[:\s]\s*(\S.{2,140})$/i.exec(printed);
  if (!match?.[1] || /[.?!]$/.test(match[1].replace(/\b(?:Jr|Sr|\p{Lu})\.$/u, ""))) return [];
  return splitNames(match[1]);
}

/** Names in a list of them; posts, addresses and dates between them are left out. */
export function splitNames(list: string): string[] {
  const [first = ""] = list.replace(/^by\s+/i, "").split("|");
  const parts = first
    .split(/\s*(?:,|;|\||·|\/|\band\b|&|\bwith\b|\bfor\b|\bin\b|\s[–—-]\s)\s*/)
    .map((part) => part.replace(/\s\([^()]*\)$/, "").trim())
    .filter(Boolean);
  const names = parts.filter((part) => looksLikeName(titleCased(part)) && !isPost(part) && !isAgencyBeforePlace(part));
  if (names.length > 0) return names.map(titleCased);
  const whole = first.trim();
  return outletNamed(whole) ? [whole] : [];
}

/** "MARA VANE" is Mara Vane. */
function titleCased(name: string): string {
  if (!/^[\p{Lu}\p{M}\s.'’-]+$/u.test(name) || name.length < 4) return name;
  return name.toLowerCase().replace(/(?:^|[\s.'’-])\p{L}/gu, (letter) => letter.toUpperCase());
}

function isPost(part: string): boolean {
  return /\b(?:editor|correspondent|reporter|writer|staff|bureau|desk|chief|columnist|contributor|published|updated|senior|political)\b/i.test(
    part,
  );
}

function markDates(lines: readonly Line[], end: number, marks: Map<number, Mark>): number {
  let first = -1;
  for (const i of free(lines, end, marks)) {
    if (statedDate(lines[i]?.text ?? "") === null) continue;
    marks.set(i, { role: "dateline", reason: "publication date" });
    if (first < 0) first = i;
  }
  return first;
}

/** "Tarn" on the line between the byline and the date. */
function markPlaceBefore(lines: readonly Line[], dateAt: number, marks: Map<number, Mark>): string | null {
  const line = lines[dateAt - 1];
  const above = lines[dateAt - 2];
  if (!line || !above || !isFree(line) || marks.has(dateAt - 1) || !looksLikePlace(line.text)) return null;
  if (marks.get(dateAt - 2)?.role !== "byline" && !looksLikeName(above.text)) return null;
  marks.set(dateAt - 1, { role: "dateline", reason: "place" });
  return line.text;
}

/** "Mara Vane" on a line of its own, right above the date or the place that stands above the date. */
function markBareName(lines: readonly Line[], dateAt: number, marks: Map<number, Mark>): string[] {
  const at = marks.get(dateAt - 1)?.reason === "place" ? dateAt - 2 : dateAt - 1;
  const line = lines[at];
  if (!line || !isFree(line) || marks.has(at) || !looksLikeName(line.text)) return [];
  marks.set(at, { role: "byline", reason: "name above the date" });
  return [line.text];
}

/** Headlines between the title and the byline or date are its second deck: "Board meets for the third time". */
function markStandfirst(lines: readonly Line[], marks: Map<number, Mark>): void {
  const titleAt = [...marks].find(([, mark]) => mark.role === "title")?.[0];
  const nextAt = Math.min(
    ...[...marks].filter(([, mark]) => mark.role === "byline" || mark.role === "dateline").map(([i]) => i),
  );
  if (titleAt === undefined || !Number.isFinite(nextAt)) return;
  for (let i = titleAt + 1; i < nextAt; i++) {
    const line = lines[i];
    if (line && isFree(line) && !marks.has(i) && looksLikeHeadline(line))
      marks.set(i, { role: "title", reason: "standfirst" });
  }
}
