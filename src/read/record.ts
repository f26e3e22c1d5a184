import { agencyInBylines } from "./credit-bylines.ts";
import type { Facts } from "./facts.ts";
import { readText } from "./plain.ts";
import { note, nothing, type Place, placeName, type Reading, sha256 } from "./reading.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Keys under which records of other makers carry the same thing, the project's own first. */
const TEXT_KEYS = ["text", "body", "content", "articleBody"];
const OUTLET_KEYS = ["outlet", "publisher", "source_name", "site_name", "series", "group"];
const PUBLISHED_KEYS = ["published", "date", "datePublished", "published_at", "publish_date"];
const TITLE_KEYS = ["title", "headline"];
const BYLINE_KEYS = ["byline", "author", "authors"];

/**
 * One JSON record as an article (passim's form: `id`, `text`, `series` or `group`; optional `url`, `title`, `outlet`, `published`, `byline`).
 * Its text is taken as it is, so that offsets hold in the record. Unknown fields are left alone. `hash` is of the bytes as given.
 */
export function readRecord(
  record: unknown,
  place: Place,
  hash: string = sha256(JSON.stringify(record) ?? ""),
): Reading {
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    const message = `${placeName(place)} is no JSON object and was passed over; a record needs at least a "text".`;
    return nothing(place, hash, note("no-record", message));
  }
  const fields = record as Fields;
  const text = firstString(fields, TEXT_KEYS);
  if (text === null || text.trim() === "") {
    const message = `${placeName(place)} has no "text" and was passed over; put the article's words there.`;
    return nothing(place, hash, note("no-text", message));
  }
  return readText(text, place, { known: factsOf(fields), hash });
}

function factsOf(record: Fields): Partial<Facts> {
  const fields = withNumbersAsPrinted(record);
  const published = firstString(fields, PUBLISHED_KEYS);
  const byline = namesOf(BYLINE_KEYS.map((key) => fields[key]).find((value) => value !== undefined && value !== null));
  return {
    givenId: typeof fields.id === "string" ? fields.id : null,
    url: firstString(fields, ["url", "link"]),
    title: firstString(fields, TITLE_KEYS),
    outlet: firstString(fields, OUTLET_KEYS),
    byline,
    credit: agencyInBylines(byline),
    ...(published ? { published, publishedBasis: "given" } : {}),
  };
}

/** An id, a series or a year may be a number. */
function withNumbersAsPrinted(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, typeof value === "number" ? String(value) : value]),
  );
}

function firstString(fields: Fields, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = fields[key];
    if (typeof value === "string" && value.trim() !== "") return key === "text" ? value : value.trim();
  }
  return null;
}

function namesOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list
    .filter((name): name is string => typeof name === "string")
    .map((name) => name.trim())
    .filter(Boolean);
}
