import type { Article, Span } from "#types";
import {
  findOutlets,
  type NameEntry,
  type NameFinder,
  nameFinder,
  outletEntries,
  outletKey,
  outletNamed,
  outlets,
} from "#words";
import { nameKey } from "./names.ts";
import type { Survey } from "./survey.ts";
import { functionWords, newspaperWords, organizationNouns, reportingVerbs } from "./vocabulary.ts";

/** An outlet's name where it stands in an article. */
export interface OutletPlace extends Span {
  /** The name it goes by: the list's, the metadata's, or the fullest printed one. */
  readonly name: string;
  /** The article's own outlet. */
  readonly own: boolean;
}

const owners = new Map<string, number>();
for (const { name } of outlets.flatMap(outletEntries)) owners.set(nameKey(name), (owners.get(nameKey(name)) ?? 0) + 1);

/** The name by which an outlet is filed: the list's where it is known, else as printed without "the". */
export function outletName(printed: string): string {
  const bare = printed.trim().replace(/^the\s+/i, "");
  const known = owners.get(nameKey(bare)) === 1 ? outletNamed(bare) : null;
  return known && !known.ambiguous.includes(bare) ? known.name.replace(/ \([^)]*\)$/, "") : printed.trim();
}

/** Names of outlets that an article's metadata state: its own first, then those it credits. */
export function outletsStatedBy(article: Article): string[] {
  return [article.outlet, article.credit, article.parent?.outlet ?? null].flatMap((name) =>
    name && /^\p{Lu}[^.]{1,60}$/u.test(name) ? [name] : [],
  );
}

/**
 * Every outlet named in the article, in order: known ones by the list, `stated` ones (metadata) and unknown ones by their last word
 * beside a reporting cue; a short form behind "the" stands for the last outlet whose name ends so.
 */
export function findOutletPlaces(survey: Survey, stated: readonly string[]): OutletPlace[] {
  const own = survey.article.outlet;
  const findStated = statedFinder(stated);
  const places = survey.sentences.flatMap((sentence) => {
    const known = [
      ...findStated(survey.text, sentence).map(({ start, end, value }) => ({ start, end, name: outletName(value) })),
      ...knownIn(survey.text, sentence),
      ...unknownIn(survey, sentence),
    ];
    return withoutOverlap(known);
  });
  return named(places, own, stated);
}

function statedFinder(stated: readonly string[]): NameFinder<string> {
  return nameFinder(stated.map((name): NameEntry<string> => ({ name, value: name, ambiguous: false })));
}

interface Place extends Span {
  readonly name: string;
}

function knownIn(text: string, sentence: Span): Place[] {
  return findOutlets(text, sentence).flatMap(({ start, end, value, ambiguous }): Place[] => {
    const printed = text.slice(start, end);
    const next = capitalBehind(text, end);
    if (next !== null && (ambiguous || organizationNouns.has(next))) return [];
    if (ambiguous && !(hasReportingCue(text, { start, end }) || isOwned(text, end))) return [];
    const shared = (owners.get(nameKey(printed)) ?? 0) > 1;
    return [{ start, end, name: ambiguous && shared ? printed : outletName(shared ? printed : value.name) }];
  });
}

/** The capitalised word right behind a name, lower case: "Mercury Foundation" is not the Mercury. */
function capitalBehind(text: string, end: number): string | null {
  return /^\s+(\p{Lu}[\p{L}\p{M}]*)/u.exec(text.slice(end, end + 40))?.[1]?.toLowerCase() ?? null;
}

function isOwned(text: string, end: number): boolean {
  return /^['’]s\s/.test(text.slice(end, end + 3));
}

/** Whether words that pass on news stand beside a name: "told the Echo", "the Echo reported", "according to the Echo". */
export function hasReportingCue(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  const after = text.slice(span.end, span.end + 40);
  const [next = "", second = ""] = after.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  return (
    /\b(?:told|tells?|telling|to|with|by|in|of|on|for|citing|quoting|cited|reported|reports|reporting|said|says|wrote|and|newspaper|broadcaster|agency|daily|network)\s+(?:[Tt]he\s+)?$/.test(
      before,
    ) ||
    (/^\s/.test(after) && (reportingVerbs.has(next) || reportingVerbs.has(second)))
  );
}

/** Capitalised names that end in a newspaper's word, beside a reporting cue. */
function unknownIn(survey: Survey, sentence: Span): Place[] {
  return runsIn(survey, sentence).flatMap((run): Place[] => {
    const last = run.words.at(-1) ?? "";
    if (!newspaperWords.has(last) || functionWords.has(run.words[0]?.toLowerCase() ?? "")) return [];
    const behindThe = /\b[Tt]he\s+$/.test(survey.text.slice(Math.max(0, run.start - 5), run.start));
    if (run.words.length === 1 && !behindThe) return [];
    if (!hasReportingCue(survey.text, run)) return [];
    return [{ start: run.start, end: run.end, name: outletName(run.words.join(" ")) }];
  });
}

function runsIn(survey: Survey, sentence: Span) {
  const { runs } = survey;
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? 0) < sentence.start) low = middle + 1;
    else high = middle;
  }
  const found = [];
  for (let i = low; i < runs.length && (runs[i]?.start ?? 0) < sentence.end; i++) {
    const run = runs[i];
    if (run) found.push(run);
  }
  return found;
}

function withoutOverlap(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || place.start >= last.end) kept.push(place);
    else if (place.start === last.start && place.end > last.end) kept[kept.length - 1] = place;
  }
  return kept;
}

/** Short forms get the name of the last outlet that ends so, else of the own outlet, else of the only stated one. */
function named(places: readonly Place[], own: string | null, stated: readonly string[]): OutletPlace[] {
  const ownKey = own === null ? null : outletKey(outletName(own));
  const lastByShort = new Map<string, string>();
  const statedByShort = new Map<string, Set<string>>();
  for (const name of stated.map(outletName)) {
    const short = shortForm(name);
    statedByShort.set(short, new Set([...(statedByShort.get(short) ?? []), name]));
  }
  const onlyStated = (short: string): string | null => {
    const names = [...(statedByShort.get(short) ?? [])];
    return names.length === 1 ? (names[0] ?? null) : null;
  };
  return places.map(({ start, end, name }) => {
    const short = shortForm(name);
    const isShort = !/\s/.test(name);
    const ownFits = own !== null && shortForm(outletName(own)) === short;
    const full = isShort
      ? (lastByShort.get(short) ?? (ownFits ? outletName(own) : null) ?? onlyStated(short) ?? name)
      : name;
    if (!isShort) lastByShort.set(short, name);
    return { start, end, name: full, own: ownKey !== null && outletKey(full) === ownKey };
  });
}

/** The word by which an outlet is called for short: the last one of its name. */
export function shortForm(name: string): string {
  return nameKey(name.split(/\s+/).at(-1) ?? name);
}
