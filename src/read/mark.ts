import { spanIn } from "#text";
import type { Block } from "#types";
import { isOfOutlet, outletsAlone } from "#words";
import { chromeRules } from "./chrome-rules.ts";
import { creditIn, outletInChrome } from "./credit.ts";
import { agencyInBylines } from "./credit-bylines.ts";
import { agenciesInInputs, creditsAtFoot } from "./credit-foot.ts";
import { areAgencies, firstAgency } from "./credit-names.ts";
import { creditRules, republishedLine } from "./credit-rules.ts";
import { type Dateline, datelineOf, placeAlone } from "./dateline.ts";
import type { Facts } from "./facts.ts";
import { readHead } from "./head.ts";
import { boilerplate, isProse, type Line, type LineRule, lineOf, type Mark, type Piece } from "./line.ts";
import { type StatedDate, statedDate } from "./published.ts";
import { runRules } from "./runs.ts";
import { splitInside } from "./split.ts";

/** Blocks of a text with their roles, and the facts that its lines state. */
export interface Marked {
  readonly blocks: readonly Block[];
  readonly facts: Partial<Facts>;
}

/**
 * Says of each piece what it is. In this order: what was run into a line is cut off; chrome, credits and captions, a line by itself;
 * the head; what only its neighbours show; dateline and agency at the ends of the report. What no rule knows is body.
 */
export function markBlocks(text: string, pieces: readonly Piece[], known: Partial<Facts> = {}): Marked {
  const alone = splitInside(text, pieces)
    .map((piece) => lineOf(text, piece))
    .map((line) => ({ ...line, mark: line.mark ?? markAlone(line) }));
  const head = readHead(alone, known);
  let lines: Line[] = alone.map((line, i) => ({ ...line, mark: line.mark ?? head.marks.get(i) ?? null }));
  for (const rule of runRules) lines = withMarks(lines, rule(lines));
  const outlet = head.facts.outlet ?? firstOf(lines, outletInChrome, "boilerplate");
  lines = markFoot(keepEndOfReport(lines), known.outlet ?? outlet);
  const { pieces: ended, credit: endCredit } = cutEndCredit(text, lines);
  const { pieces: cut, dateline } = cutDateline(text, ended);
  return {
    blocks: cut.map((piece) => blockOf(text, piece)),
    facts: {
      ...head.facts,
      outlet,
      dateline: head.facts.dateline ?? dateline?.place ?? null,
      credit: dateline?.agency ?? endCredit ?? creditOf(lines) ?? creditInByline(lines, known, outlet),
      ...dateFacts(lines, dateline?.published ?? null),
    },
  };
}

const lineRules: readonly LineRule[] = [republishedLine, ...chromeRules, ...creditRules];

function markAlone(line: Line): Mark | null {
  if (isLong(line)) return null;
  for (const rule of lineRules) {
    const mark = rule(line);
    if (mark) return mark;
  }
  return /[\p{L}\p{N}]/u.test(line.text) ? null : boilerplate("no words");
}

function isLong(line: Line): boolean {
  return line.end - line.start > 600;
}

function withMarks(lines: readonly Line[], marks: ReadonlyMap<number, Mark>): Line[] {
  return lines.map((line, i) => ({ ...line, mark: line.mark ?? marks.get(i) ?? null }));
}

/** A caption by its agency alone, "… on Friday. (TNA)", is the report's own last paragraph when nothing of the report follows. */
function keepEndOfReport(lines: readonly Line[]): Line[] {
  const last = lines.findLastIndex((line) => line.mark === null || line.mark.role === "caption");
  const line = lines[last];
  const plainEnd =
    line?.mark?.role === "caption" &&
    /[.!?]["”’]?\s*\([^()/]{2,40}\)$/.test(line.text) &&
    !/photo|image|picture/i.test(line.text);
  return plainEnd && lines.some((other) => other.mark === null)
    ? lines.map((other, i) => (i === last ? { ...other, mark: null } : other))
    : [...lines];
}

/** Below the last paragraph: "With Reuters", "Read more at The Guardian", "© Reuters 2031" where another outlet prints it; a caption's are the picture's. */
function markFoot(lines: readonly Line[], own: string | null): Line[] {
  const marked = [...lines];
  for (let i = lines.length - 1; i > 0; i--) {
    const line = lines[i];
    if (line && isFootCredit(line, lines[i - 1], own)) marked[i] = { ...line, mark: boilerplate("credit") };
    else if (line?.mark === null) break;
  }
  return marked;
}

function isFootCredit(line: Line, above: Line | undefined, own: string | null): boolean {
  if ((line.mark !== null && line.mark.role !== "boilerplate") || above?.mark?.role === "caption") return false;
  const names = creditsAtFoot(line);
  return names.length > 0 && !names.some((name) => own !== null && isOfOutlet(name, own));
}

/** "… before winter. (TNA)", "… before winter. —TNA", "… before winter. (with PTI inputs)": the agency behind the last words of the report. */
function cutEndCredit(text: string, lines: readonly Piece[]): { pieces: Piece[]; credit: string | null } {
  const last = lines.findLastIndex((line) => line.mark === null);
  const piece = lines[last];
  const tail = piece ? text.slice(Math.max(piece.start, piece.end - 80), piece.end) : "";
  const match =
    /(?<=[.!?]["”’')]?)\s*(?:\((?<inside>(?:\p{Lu}|with )[\p{L} .&/]{1,40})\)|[—–-]{1,2}\s?(?<behind>\p{Lu}[\p{L} &/]{1,40}))\.?$/u.exec(
      tail,
    );
  const name = match?.groups?.inside ?? match?.groups?.behind;
  const [inputsOf] = agenciesInInputs(name ?? "");
  if (
    !piece ||
    !match ||
    !name ||
    !(
      /^[A-Z]{2,6}(?:\/[A-Z]{2,6})?$|^(?:Reuters|with agencies|Agencies|Bloomberg|Xinhua)$/.test(name) ||
      areAgencies(name) ||
      inputsOf !== undefined
    )
  )
    return { pieces: [...lines], credit: null };
  const cut = piece.end - (tail.length - match.index);
  const gap = match[0].length - match[0].trimStart().length;
  const body = { start: piece.start, end: cut, mark: piece.mark };
  const credit = { start: cut + gap, end: piece.end, mark: boilerplate("credit") };
  return {
    pieces: lines.flatMap((line, i) => (i === last ? [body, credit] : [line])),
    credit: inputsOf ?? firstAgency(name),
  };
}

/** Cuts the dateline off the first paragraphs; only the first three of the body can have the report's. */
function cutDateline(text: string, pieces: readonly Piece[]): { pieces: Piece[]; dateline: Dateline | null } {
  const bodies = [...pieces.keys()].filter((i) => pieces[i]?.mark === null);
  const start = (i: number) =>
    text.slice(pieces[i]?.start, Math.min(pieces[i]?.end ?? 0, (pieces[i]?.start ?? 0) + 2000));
  const isDialogue = bodies.filter((i) => /^\p{Lu}[\p{L} .’'-]{1,30}: /u.test(start(i).slice(0, 40))).length > 1;
  for (const [order, i] of bodies.slice(0, 3).entries()) {
    const paragraph = start(i);
    const dateline = datelineOf(paragraph) ?? (order === 0 && !isDialogue ? placeAlone(paragraph) : null);
    if (dateline)
      return { pieces: pieces.flatMap((piece, at) => (at === i ? cutAt(text, piece, dateline) : [piece])), dateline };
  }
  return { pieces: [...pieces], dateline: null };
}

function cutAt(text: string, piece: Piece, dateline: Dateline): Piece[] {
  const printed = text.slice(piece.start, piece.start + dateline.length).trimEnd();
  return [
    { start: piece.start, end: piece.start + printed.length, mark: { role: "dateline", reason: null } },
    { start: piece.start + dateline.length, end: piece.end, mark: null },
  ];
}

function blockOf(text: string, piece: Piece): Block {
  const span = spanIn(text, piece.start, piece.end);
  return { ...span, role: piece.mark?.role ?? "body", reason: piece.mark?.reason ?? null };
}

function firstOf<T>(lines: readonly Line[], read: (line: Line) => T | null, role: string): T | null {
  for (const line of lines) {
    const found = line.mark?.role === role ? read(line) : null;
    if (found !== null) return found;
  }
  return null;
}

/** A credit counts from credit lines; one that names an agency alone only at the top or the end, where it is not a picture's. */
function creditOf(lines: readonly Line[]): string | null {
  const lastBody = lines.findLastIndex((line) => line.mark === null);
  const counted = lines.filter((line, i) => line.mark?.reason === "credit" && (i < 3 || i > lastBody));
  return firstOf(counted, creditIn, "boilerplate");
}

/** "By Reuters Staff" counts as a byline where it stands in the title's place. */
function creditInByline(lines: readonly Line[], known: Partial<Facts>, outlet: string | null): string | null {
  const bylines = lines
    .filter(({ mark, text }) => mark?.role === "byline" || (mark?.role === "title" && /^by \S.* staff$/i.test(text)))
    .map(({ text }) => text);
  const own = { outlet: known.outlet ?? outlet, url: known.url ?? null };
  return agencyInBylines(bylines) ?? outletsAlone([...(known.byline ?? []), ...bylines], own)[0] ?? null;
}

/** The date that a line states; "published" goes before a bare date, and that before "updated". */
function dateFacts(lines: readonly Line[], inDateline: string | null): Partial<Facts> {
  const stated = lines.flatMap(datesStated);
  const best = ["published", "bare", "updated"].flatMap((kind) => stated.filter((date) => date.kind === kind))[0];
  const published = best?.iso ?? inDateline;
  return published ? { published, publishedBasis: "text" } : {};
}

/** Dates in the head's date lines, in a byline's parts ("By Mara Vane | Posted: …") and in labelled lines anywhere but in prose. */
function datesStated(line: Line): StatedDate[] {
  if (line.mark === null && isProse(line)) return [];
  const parts = line.mark?.role === "byline" ? line.text.split("|") : [line.text.replace(/^date /, "Published: ")];
  const dates = parts.map((part) => statedDate(part.trim())).filter((date): date is StatedDate => date !== null);
  return dates.filter((date) => line.mark?.role === "dateline" || line.mark?.role === "byline" || date.kind !== "bare");
}
