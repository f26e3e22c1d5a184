import { publishedRange, pushTo } from "#text";
import type { Article, Input, Note } from "#types";
import { isOfOutlet } from "#words";
import { note } from "./reading.ts";

/** Articles less those whose text another has. */
export interface Merged {
  readonly articles: Article[];
  /** By article id, where there are several: all that had its text, as they were read, the one that it goes by first. */
  readonly copies: ReadonlyMap<string, readonly Article[]>;
  readonly notes: Note[];
}

/**
 * Articles of the same text as one each: its path is the first in code-unit order, the others are in `otherPaths`. What the copy that was
 * published first states counts, and what it does not is filled in from the others, by date and then by path. Each merge is noted.
 * Articles come out in order of their ids.
 */
export function mergeSame(articles: readonly Article[]): Merged {
  const byId = new Map<string, Article[]>();
  for (const article of articles) pushTo(byId, article.id, article);
  const notes: Note[] = [];
  const merged: Article[] = [];
  const several = new Map<string, readonly Article[]>();
  for (const id of [...byId.keys()].sort()) {
    const copies = (byId.get(id) ?? []).sort((a, b) => dateOf(a) - dateOf(b) || byPlace(a, b));
    const [first] = copies;
    if (!first) continue;
    merged.push(copies.length > 1 ? mergeCopies(first, copies) : first);
    if (copies.length === 1) continue;
    several.set(id, copies);
    notes.push(sameText(id, copies));
  }
  return { articles: merged, copies: several, notes };
}

/** When it was published, in milliseconds; what has no date comes last, and a day comes before its hours. */
function dateOf({ published }: Article): number {
  return publishedRange(published)?.from ?? Number.MAX_SAFE_INTEGER;
}

/** By path (none last), then by all that is stated, so that the order of the input changes nothing. */
function byPlace(a: Article, b: Article): number {
  const key = (article: Article) => [
    article.path ?? "\uFFFF",
    JSON.stringify([article.url, article.givenId, article.outlet, article.title, article.byline, article.published]),
  ];
  const [pathA = "", restA = ""] = key(a);
  const [pathB = "", restB = ""] = key(b);
  if (pathA !== pathB) return pathA < pathB ? -1 : 1;
  return restA < restB ? -1 : restA > restB ? 1 : 0;
}

function mergeCopies(first: Article, copies: readonly Article[]): Article {
  const paths = copies
    .flatMap((copy) => [copy.path, ...copy.otherPaths])
    .filter((path): path is string => path !== null);
  const [path = null, ...otherPaths] = [...new Set(paths)].sort();
  const stated = <K extends keyof Article>(key: K): Article[K] =>
    (copies.find((copy) => copy[key] !== null) ?? first)[key];
  const dated = copies.find((copy) => copy.published !== null) ?? first;
  return {
    ...first,
    path,
    otherPaths,
    url: stated("url"),
    givenId: stated("givenId"),
    outlet: stated("outlet"),
    title: stated("title"),
    byline: (copies.find((copy) => copy.byline.length > 0) ?? first).byline,
    dateline: stated("dateline"),
    published: dated.published,
    publishedBasis: dated.publishedBasis,
    credit: creditOf(copies, stated("outlet")),
    times: dated.times,
  };
}

/** Whom a copy credits, but not the outlet that the others have it from: “by CBC” of a reprint says nothing of CBC's own article. */
function creditOf(copies: readonly Article[], outlet: string | null): string | null {
  const credits = copies.flatMap(({ credit }) => credit ?? []);
  return credits.find((credit) => outlet === null || !isOfOutlet(credit, outlet)) ?? null;
}

function sameText(id: string, copies: readonly Article[]): Note {
  const places = copies.map(placeOf).join(", ");
  const outlets = [...new Set(copies.map((copy) => copy.outlet).filter((outlet) => outlet !== null))];
  const differ =
    outlets.length > 1
      ? ` They name different outlets (${outlets.join(", ")}); the one that was published first, as far as stated, is kept.`
      : "";
  return note("same-text", `${places} hold the same text and count as one article.${differ}`, id);
}

/** The inputs in order of path, URL and content: the same for any order of reading. */
export function sortInputs(inputs: readonly Input[]): Input[] {
  const key = (input: Input) => JSON.stringify([input.path ?? "\uFFFF", input.url, input.sha256, input.article]);
  return [...inputs].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** "news.jsonl (a17)": records of one file are told apart by the ids they carry. */
function placeOf({ path, url, givenId }: Article): string {
  const file = path ?? url;
  if (file === null) return givenId ?? "the input";
  return givenId === null ? file : `${file} (${givenId})`;
}
