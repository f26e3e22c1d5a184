import type { Article, Span } from "#types";
import {
  findOutlets,
  type NameEntry,
  nameFinder,
  organizationNouns,
  outletEntries,
  outletNamed,
  outlets,
} from "#words";
import { type NameRun, nameKey } from "./names.ts";
import { lastIndexBefore, type Survey } from "./survey.ts";
import { functionWords, newspaperWords, reportingVerbs } from "./vocabulary.ts";

/** An outlet's name where it stands in an article. */
export interface OutletPlace extends Span {
  /** The name it goes by: the list's, the metadata's, or the fullest printed one. */
  readonly name: string;
}

/** How many outlets of the list bear a name. */
const bearers = new Map<string, Set<string>>();
for (const { name, value } of outlets.flatMap(outletEntries)) {
  const key = nameKey(name);
  bearers.set(key, (bearers.get(key) ?? new Set()).add(value.name));
}

/** The name by which an outlet is filed: the list's where it is known and the only one, else as printed. */
export function outletName(printed: string): string {
  const bare = printed.trim().replace(/^the\s+/i, "");
  const known = bearers.get(nameKey(bare))?.size === 1 ? outletNamed(bare) : null;
  return known && !known.ambiguous.includes(bare) ? known.name.replace(/ \([^)]*\)$/, "") : printed.trim();
}

/** Names of outlets that an article's metadata state: its own first, then those it credits. */
export function outletsStatedBy(article: Article): string[] {
  return [article.outlet, article.credit, article.parent?.outlet ?? null].flatMap((name) =>
    name && /^\p{Lu}[^.]{1,60}$/u.test(name) ? [name] : [],
  );
}

/**
 * Every outlet named in the article, in order: known ones by the list, `stated` ones (metadata), unknown ones by their last word beside a
 * reporting cue. A short form behind "the" stands for the last outlet named that ends so, else the article's own, else the only stated one.
 */
export function findOutletPlaces(survey: Survey, stated: readonly string[]): OutletPlace[] {
  const { text } = survey;
  const findStated = nameFinder(stated.flatMap(entriesOf));
  const full = new Map<string, string>();
  return survey.sentences.flatMap((sentence) => {
    const places = [
      ...findStated(text, sentence).map(({ start, end }) => ({ start, end, name: text.slice(start, end) })),
      ...knownIn(survey, sentence),
      ...unknownIn(survey, sentence),
    ];
    return withoutOverlap(places).map((place) => ({
      ...place,
      name: fullName(place.name, full, survey.article.outlet, stated),
    }));
  });
}

/** The whole name, and behind "the" its ends that hold a newspaper's word: "the Tolm Evening Post", "the Evening Post", "the Post". */
function entriesOf(name: string): NameEntry<string>[] {
  const words = name.replace(/^The\s+/, "").split(/\s+/);
  const ends = words.slice(1).map((_, i) => words.slice(i + 1).join(" "));
  return [
    { name, value: name, ambiguous: false },
    ...ends
      .filter((end) => newspaperWords.has(words.at(-1) ?? "") && end !== "")
      .map((end) => ({ name: end, value: name, ambiguous: true })),
  ];
}

interface Place extends Span {
  /** As printed, or the list's. */
  readonly name: string;
}

function knownIn(survey: Survey, sentence: Span): Place[] {
  const { text } = survey;
  return findOutlets(text, sentence).flatMap(({ start, end, ambiguous }): Place[] => {
    const printed = text.slice(start, end);
    const next = capitalBehind(text, end);
    if (next !== null && (ambiguous || organizationNouns.has(next))) return [];
    if (ambiguous && !hasReportingCue(text, { start, end }) && !isOwned(text, end)) return [];
    const longer = runsIn(survey, sentence).find((run) => run.start < start && end <= run.end);
    if (longer && newspaperWords.has(longer.words.at(-1) ?? "")) return [placeOfRun(longer)];
    return [{ start, end, name: printed }];
  });
}

/** The capitalised word right behind a name, lower case: "Mercury Foundation" is not the Mercury. */
function capitalBehind(text: string, end: number): string | null {
  return /^\s+(\p{Lu}[\p{L}\p{M}]*)/u.exec(text.slice(end, end + 40))?.[1]?.toLowerCase() ?? null;
}

function isOwned(text: string, end: number): boolean {
  return /^['’]s\s/.test(text.slice(end, end + 3));
}

const CUE_BEFORE =
  /\b(?:told|tells?|telling|to|with|by|in|of|on|for|citing|quoting|cited|reported|reports|reporting|said|says|wrote|and|newspaper|broadcaster|agency|daily|network)\s+(?:[Tt]he\s+)?$/;

/** Whether words that pass on news stand beside a name: "told the Echo", "the Echo reported", "according to the Echo". */
function hasReportingCue(text: string, span: Span): boolean {
  const after = text.slice(span.end, span.end + 40);
  const [next = "", second = ""] = after.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (
    CUE_BEFORE.test(text.slice(Math.max(0, span.start - 60), span.start)) ||
    (/^\s/.test(after) && (reportingVerbs.has(next) || reportingVerbs.has(second)))
  );
}

/** Capitalised names that end in a newspaper's word, beside a reporting cue. */
function unknownIn(survey: Survey, sentence: Span): Place[] {
  return runsIn(survey, sentence).flatMap((run): Place[] => {
    if (!newspaperWords.has(run.words.at(-1) ?? "") || functionWords.has(run.words[0]?.toLowerCase() ?? "")) return [];
    const behindThe = /\b[Tt]he\s+$/.test(survey.text.slice(Math.max(0, run.start - 5), run.start));
    if (run.words.length === 1 && !behindThe) return [];
    return hasReportingCue(survey.text, run) ? [placeOfRun(run)] : [];
  });
}

function placeOfRun(run: NameRun): Place {
  return { start: run.start, end: run.end, name: run.words.join(" ") };
}

function runsIn(survey: Survey, sentence: Span): NameRun[] {
  const found: NameRun[] = [];
  for (let i = lastIndexBefore(survey.runs, sentence.start - 1) + 1; i < survey.runs.length; i++) {
    const run = survey.runs[i];
    if (!run || run.start >= sentence.end) break;
    found.push(run);
  }
  return found;
}

function withoutOverlap(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || place.start >= last.end) kept.push(place);
  }
  return kept;
}

/** What a printed name is short for, by what was named before it, the own outlet, the stated ones, the list. */
function fullName(printed: string, full: Map<string, string>, own: string | null, stated: readonly string[]): string {
  const key = nameKey(printed);
  const before = full.get(key);
  if (before) return before;
  if (own !== null && isShortFor(key, own)) return outletName(own);
  const fits = [...new Set(stated.filter((name) => isShortFor(key, name)).map(outletName))];
  const name = fits.length === 1 && fits[0] ? fits[0] : outletName(printed);
  for (const end of endsOf(nameKey(name))) full.set(end, name);
  return name;
}

function isShortFor(key: string, name: string): boolean {
  const full = nameKey(name);
  return full === key || full.endsWith(` ${key}`);
}

function endsOf(key: string): string[] {
  const words = key.split(" ");
  return words.map((_, i) => words.slice(i).join(" "));
}
