import { outletNamed, outletOfDomain } from "#words";
import { agencyInBylines } from "./credit-bylines.ts";
import type { Facts } from "./facts.ts";
import { splitNames } from "./head.ts";
import { decodeEntities, type ScannedPage } from "./html-scan.ts";

type Fields = Readonly<Record<string, unknown>>;

const TITLE_META = ["og:title", "twitter:title", "dc.title", "parsely-title"];
const OUTLET_META = ["og:site_name", "publisher", "dc.publisher", "citation_journal_title", "application-name"];
const BYLINE_META = ["author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author"];
const DATE_META = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "parsely-pub-date",
  "date",
  "pubdate",
  "publish-date",
  "publishdate",
  "dc.date",
  "dc.date.issued",
  "sailthru.date",
  "article.published",
  "originalpublicationdate",
  "cxenseparse:recs:publishtime",
];

/** What a page says about itself: JSON-LD first (schema.org NewsArticle), then meta tags (OpenGraph and others), `<time>`, the host's name. */
export function factsOfPage(page: ScannedPage): Partial<Facts> {
  const linked = articleRecord(page.jsonLd);
  const meta = metaOf(page);
  const url = pageUrl(page, linked, meta);
  const outlet = outletOf(url, linked, meta);
  const published = stringIn(linked, "datePublished") ?? firstMeta(meta, DATE_META) ?? timeTag(page);
  const authors = authorsOf(linked);
  const printed = printedByline(meta);
  return {
    url,
    outlet,
    title: cleanTitle(stringIn(linked, "headline") ?? firstMeta(meta, TITLE_META) ?? page.title, [
      outlet,
      firstMeta(meta, OUTLET_META),
    ]),
    byline: bylineOf(authors, printed),
    credit: agencyInBylines(authors.length > 0 ? authors : [printed ?? ""]),
    ...(published ? { published, publishedBasis: "metadata" } : {}),
  };
}

/** The first record of an article's kind in JSON-LD: alone, in an array, or in `@graph`. */
function articleRecord(scripts: readonly string[]): Fields {
  const open: unknown[] = scripts.map(parsed);
  for (let i = 0; i < open.length && i < 2000; i++) {
    const value = open[i];
    if (isFields(value) && isArticle(value)) return value;
    open.push(...held(value));
  }
  return {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a value of JSON-LD may hold an article in. */
function held(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, 500);
  return isFields(value)
    ? [value["@graph"], value.mainEntity, value.mainEntityOfPage].filter((inner) => inner !== undefined)
    : [];
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*(?:<!--|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, "").trim());
  } catch {
    return null;
  }
}

function isArticle(record: Fields): boolean {
  const types = [record["@type"]].flat();
  return types.some((type) => typeof type === "string" && /(?:Article|BlogPosting|Reportage|^Report)$/.test(type));
}

function stringIn(record: Fields, key: string): string | null {
  const value = [record[key]].flat()[0];
  return typeof value === "string" && value.trim() !== "" ? tidy(value) : null;
}

function nameIn(value: unknown): string | null {
  if (typeof value === "string") return tidy(value) || null;
  if (typeof value === "object" && value !== null && "name" in value) return nameIn([value.name].flat()[0]);
  return null;
}

function tidy(value: string): string {
  return decodeEntities(value)
    .replace(/<[^<>]{0,200}>/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 1000);
}

function metaOf(page: ScannedPage): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const { name, attributes } of page.facts) {
    const key = (attributes.get("property") ?? attributes.get("name") ?? attributes.get("itemprop"))?.toLowerCase();
    const content = tidy(attributes.get("content") ?? "");
    if (name === "meta" && key && content && !meta.has(key)) meta.set(key, content);
  }
  return meta;
}

function firstMeta(meta: ReadonlyMap<string, string>, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = meta.get(key);
    if (value) return value;
  }
  return null;
}

function pageUrl(page: ScannedPage, linked: Fields, meta: ReadonlyMap<string, string>): string | null {
  const canonical = page.facts.find(
    ({ name, attributes }) => name === "link" && attributes.get("rel")?.toLowerCase() === "canonical",
  );
  const given = [
    canonical?.attributes.get("href"),
    meta.get("og:url"),
    stringIn(linked, "url"),
    stringIn(linked, "mainEntityOfPage"),
  ];
  return given.find((url): url is string => typeof url === "string" && /^https?:\/\/[^\s/]+/i.test(url)) ?? null;
}

function outletOf(url: string | null, linked: Fields, meta: ReadonlyMap<string, string>): string | null {
  const host = url ? (/^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url)?.[1] ?? "") : "";
  const byHost = host ? outletOfDomain(host) : null;
  if (byHost) return byHost.name;
  const printed = nameIn([linked.publisher].flat()[0]) ?? firstMeta(meta, OUTLET_META);
  return printed ? (outletNamed(printed)?.name ?? printed) : null;
}

function authorsOf(linked: Fields): string[] {
  return [linked.author]
    .flat()
    .map(nameIn)
    .filter((name): name is string => name !== null && !isAddress(name));
}

function printedByline(meta: ReadonlyMap<string, string>): string | null {
  return BYLINE_META.map((key) => meta.get(key)).find((value) => value !== undefined && !isAddress(value)) ?? null;
}

function bylineOf(authors: readonly string[], printed: string | null): string[] {
  if (authors.length > 0)
    return [
      ...new Set(authors.flatMap((name) => (/,| and |^by /i.test(name) ? orWhole(splitNames(name), name) : [name]))),
    ];
  return printed ? orWhole(splitNames(printed), printed.replace(/^by\s+/i, "")) : [];
}

function orWhole(names: string[], whole: string): string[] {
  return names.length > 0 ? names : [whole];
}

function isAddress(value: string): boolean {
  return /^(?:https?:|www\.|@|\/)/i.test(value);
}

/** The `datetime` of the tag that says it is the publication's, or of the first that has one. */
function timeTag(page: ScannedPage): string | null {
  const times = page.facts.filter(({ name, attributes }) => name === "time" && attributes.has("datetime"));
  const said = times.find(({ attributes }) => /publi|pubdate|posted|issued/i.test([...attributes].flat().join(" ")));
  return (said ?? times[0])?.attributes.get("datetime")?.trim() || null;
}

/** "Tolls to rise | The Tarn Times" is "Tolls to rise". */
function cleanTitle(title: string | null, outlets: readonly (string | null)[]): string | null {
  if (!title) return null;
  const plain = tidy(title);
  const match = /^(.{8,})\s+[|–—·-]\s+([^|–—·]{2,60})$/.exec(plain);
  const tail = match?.[2]?.trim() ?? "";
  const isOutlet = outletNamed(tail) !== null || outlets.some((outlet) => outlet?.toLowerCase() === tail.toLowerCase());
  return (match?.[1] && isOutlet ? match[1].trim() : plain) || null;
}
