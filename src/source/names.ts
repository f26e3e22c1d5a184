import type { Span } from "#types";
import { organizationNouns } from "#words";
import { functionWords, type Gender, nameParticles, roles, titles } from "./vocabulary.ts";

/** A run of capitalised words: a name, or a title with one. */
export interface NameRun extends Span {
  readonly words: readonly string[];
}

/** A person's name in its parts, as printed. */
export interface PersonName {
  /** "Mr", "Finance Minister", or null. */
  readonly title: string | null;
  /** Without the title: "Ilse J. Brandt Jr." */
  readonly full: string;
  /** First names and initials; empty for a bare surname. */
  readonly given: readonly string[];
  readonly surname: string;
  readonly suffix: string | null;
  readonly gender: Gender;
}

const CAPITAL =
  /(?:\p{Lu}\.)+(?=[\s,'’)]|$)|(?:\p{L}['’])?[\p{Lu}][\p{L}\p{M}\p{N}]*(?:[-'’.&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;
const ABBREVIATED =
  /^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Maj|Adm|Cpl|Supt|Rev|Hon|St|Jr|Sr|Cmdr|Fr)$/;

interface Piece extends Span {
  readonly text: string;
  /** Ends with 's, which ends the run. */
  readonly owns: boolean;
}

/**
 * Runs of capitalised words in a stretch of text, in order, with particles ("van der"), "&" and an organization's "of" inside.
 * A possessive 's ends a run; the plural's apostrophe does not before an organization's noun ("Packers' Union").
 */
export function findNameRuns(text: string, span: Span): NameRun[] {
  const runs: Piece[][] = [];
  for (const piece of piecesOf(text, span)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && joins(text, run, last, piece)) run.push(piece);
    else runs.push([piece]);
  }
  return runs.flatMap((run) => toRun(text, run));
}

function piecesOf(text: string, span: Span): Piece[] {
  return Array.from(text.slice(span.start, span.end).matchAll(CAPITAL), (match) => {
    const printed = match[0].replace(/['’]s$/, "");
    const start = span.start + match.index;
    return { start, end: start + printed.length, text: printed, owns: printed !== match[0] };
  });
}

function joins(text: string, run: readonly Piece[], last: Piece, next: Piece): boolean {
  const gap = text.slice(last.end, next.start);
  if (gap.length > 24 || /\n/.test(gap)) return false;
  if (last.owns) return false;
  if (/^\s+$/.test(gap)) return true;
  if (/^\.\s+$/.test(gap)) return ABBREVIATED.test(last.text);
  if (/^,\s+$/.test(gap)) return SUFFIX.test(next.text);
  if (/^\s*&\s*$/.test(gap)) return true;
  if (/^['’]\s+$/.test(gap)) return organizationNouns.has(next.text.toLowerCase());
  return isParticleGap(gap) || (isOfGap(gap) && isOrganizationHead(run));
}

function isParticleGap(gap: string): boolean {
  const words = gap.trim().split(/\s+/);
  return /^\s.*\s$|^\s.*['’]$/s.test(gap) && words.length <= 3 && words.every((word) => nameParticles.has(word));
}

function isOfGap(gap: string): boolean {
  return /^\s+(?:of|for|of the|for the|and)\s+$/.test(gap);
}

/** "Ministry of Harbours", but not "Brandt of Tolm". */
function isOrganizationHead(run: readonly Piece[]): boolean {
  return run.some((piece) => organizationNouns.has(piece.text.toLowerCase()));
}

function toRun(text: string, pieces: readonly Piece[]): NameRun[] {
  const kept = [...pieces];
  while (kept[0] && functionWords.has(kept[0].text.toLowerCase())) kept.shift();
  while (kept.length > 0 && functionWords.has(kept.at(-1)?.text.toLowerCase() ?? "")) kept.pop();
  const [first] = kept;
  const last = kept.at(-1);
  if (!first || !last) return [];
  const end = SUFFIX.test(last.text) && text[last.end] === "." ? last.end + 1 : last.end;
  return [{ start: first.start, end, words: text.slice(first.start, end).split(/\s+/) }];
}

/** How many leading words of a run are a title ("Finance Minister Ilse Brandt": two); all of them only when nothing else is left. */
export function titleLength(words: readonly string[]): number {
  let length = 0;
  for (const [i, word] of words.slice(0, -1).entries()) if (isTitleWord(word)) length = i + 1;
  return length;
}

function isTitleWord(word: string): boolean {
  const bare = word.replace(/\.$/, "");
  const role = roles.get(bare.toLowerCase());
  return titles.has(bare) || titles.has(bare.replace(/s$/, "")) || (role !== undefined && !role.plural);
}

/** A run of words read as a person's name; gender from the title. */
export function personName(words: readonly string[]): PersonName {
  const cut = titleLength(words);
  const title = words.slice(0, cut).join(" ");
  const rest = words.slice(cut);
  const suffix = rest.length > 1 && SUFFIX.test(rest.at(-1) ?? "") ? (rest.at(-1) ?? null) : null;
  const core = (suffix ? rest.slice(0, -1) : rest).map((word) => word.replace(/,$/, ""));
  const particle = core.findIndex((word, i) => i > 0 && nameParticles.has(word));
  const at = particle > 0 ? particle : core.length - 1;
  return {
    title: title === "" ? null : title,
    full: rest.join(" "),
    given: core.slice(0, at),
    surname: core.slice(at).join(" "),
    suffix,
    gender: genderOfTitle(words.slice(0, cut)),
  };
}

function genderOfTitle(words: readonly string[]): Gender {
  for (const word of words) {
    const bare = word.replace(/\.$/, "");
    const gender = titles.get(bare) ?? roles.get(bare.toLowerCase())?.gender ?? null;
    if (gender) return gender;
  }
  return words.slice(0, 2).join(" ") === "First Lady" ? "f" : null;
}

/** The form in which names are compared: lower case, straight apostrophes, no stops. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[’‘]/g, "'")
    .replace(/[.,]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^the\s+/i, "")
    .toLowerCase();
}

/** Whether two full names may be one person's: surname, suffix and first name agree, and initials do not differ. */
export function sameFullName(a: PersonName, b: PersonName): boolean {
  if (nameKey(a.surname) !== nameKey(b.surname) || nameKey(a.suffix ?? "") !== nameKey(b.suffix ?? "")) return false;
  if (a.gender && b.gender && a.gender !== b.gender) return false;
  const [firstA = "", ...restA] = a.given.map(nameKey);
  const [firstB = "", ...restB] = b.given.map(nameKey);
  return firstA === firstB && (restA.length === 0 || restB.length === 0 || initials(restA) === initials(restB));
}

function initials(words: readonly string[]): string {
  return words.map((word) => word[0] ?? "").join("");
}

/** Whether a short form ("Ms Brandt", "Brandt") may stand for the full name. */
export function fitsShortForm(short: PersonName, full: PersonName): boolean {
  if (short.given.length > 0) return false;
  if (short.gender && full.gender && short.gender !== full.gender) return false;
  return nameKey(short.surname) === nameKey(full.surname) && (!short.suffix || short.suffix === full.suffix);
}
