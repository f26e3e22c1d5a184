import { numberOfWords } from "#text";
import type { Article, Attribution, Claim, Excerpt, LedgerFile, Passage, Span, Stance } from "#types";
import { type Lookup, ledgerOfPassages, lookupOf } from "./lookup.ts";
import { badgesOf, originLine, sourceName } from "./phrases.ts";
import { rankClaims, rankedOf } from "./ranking.ts";

type Cell = string | number | null;

/** How a table is written. */
export interface CsvOptions {
  /** Begin with U+FEFF, by which some spreadsheets know UTF-8; false when left out. */
  readonly byteOrderMark?: boolean;
}

/** A named column and what stands in it. */
type Column<T> = readonly [string, (row: T, lookup: Lookup) => Cell];

const ATTRIBUTION_COLUMNS: readonly Column<Attribution>[] = [
  ["id", (a) => a.id],
  ["article", (a) => a.article],
  ["outlet", (a, { articles }) => articles.get(a.article)?.outlet ?? null],
  ["title", (a, { articles }) => articles.get(a.article)?.title ?? null],
  ["published", (a, { articles }) => articles.get(a.article)?.published ?? null],
  ["path", (a, { articles }) => articles.get(a.article)?.path ?? null],
  ["url", (a, { articles }) => articles.get(a.article)?.url ?? null],
  ["source_id", (a) => a.sourceId],
  ["source", (a, lookup) => (a.sourceId === null ? null : sourceName(lookup, a.sourceId))],
  ["source_kind", (a, { sources }) => (a.sourceId === null ? null : (sources.get(a.sourceId)?.kind ?? null))],
  ["source_text", (a, lookup) => textOf(lookup, a, a.source)],
  ["cue", (a, lookup) => textOf(lookup, a, a.cue)],
  ["content", (a, lookup) => textOf(lookup, a, a.content)],
  ["form", (a) => a.form],
  ["polarity", (a) => a.polarity],
  ["medium", (a) => a.medium],
  ["via", (a, lookup) => a.via.map((id) => sourceName(lookup, id)).join("; ")],
  ["parent", (a) => a.parent],
  ["claims", (a, { claimsOf }) => (claimsOf.get(a.id) ?? []).map((claim) => claim.id).join("; ")],
  ["source_spans", (a) => offsets(a.source)],
  ["cue_spans", (a) => offsets(a.cue)],
  ["content_spans", (a) => offsets(a.content)],
  ["method", (a) => a.method],
  ["score", (a) => a.score],
];

const CLAIM_COLUMNS: readonly Column<Claim>[] = [
  ["id", (c) => c.id],
  ["story_id", (c) => c.story],
  ["wording", (c) => c.wording.exact],
  ["wording_article", (c) => c.wording.article],
  ["wording_start", (c) => c.wording.start],
  ["wording_end", (c) => c.wording.end],
  ["first_seen", (c) => c.firstSeen],
  ["articles", (c, lookup) => rankedOf(lookup, c).carriers.length],
  ["articles_only_denying", (c, lookup) => rankedOf(lookup, c).onlyDeny.length],
  ["affirming_origins", (c) => c.sources.affirming.origins],
  ["affirming_on_record", (c) => c.sources.affirming.onRecord],
  ["affirming_people_at_least", (c) => c.sources.affirming.people.atLeast],
  ["affirming_people_at_most", (c) => c.sources.affirming.people.atMost],
  ["affirmed_by", (c, lookup) => originsOf(lookup, c, "affirms")],
  ["denying_origins", (c) => c.sources.denying.origins],
  ["denying_on_record", (c) => c.sources.denying.onRecord],
  ["denying_people_at_least", (c) => c.sources.denying.people.atLeast],
  ["denying_people_at_most", (c) => c.sources.denying.people.atMost],
  ["denied_by", (c, lookup) => originsOf(lookup, c, "denies")],
  ["said", (c) => c.said.length],
  ["possibly", (c) => c.possibly.length],
  ["unattributed", (c) => c.unattributed.length],
  [
    "badges",
    (c, lookup) =>
      badgesOf(lookup, rankedOf(lookup, c))
        .map(({ label }) => label)
        .join("; "),
  ],
  ["notes", (c) => c.notes.map(({ message }) => message).join("; ")],
];

/** A member of a passage, and its place among the members. */
interface MemberRow {
  readonly passage: Passage;
  readonly member: Excerpt;
  readonly index: number;
}

const MEMBER_COLUMNS: readonly Column<MemberRow>[] = [
  ["passage", ({ passage }) => passage.id],
  ["kind", ({ passage }) => passage.kind],
  ["similarity", ({ passage }) => passage.similarity],
  ["quotation_only", ({ passage }) => String(passage.quotationOnly)],
  ["common", ({ passage }) => passage.common],
  ["origin", ({ passage }, { labels }) => passage.origin && (labels.get(passage.origin) ?? passage.origin)],
  ["origin_basis", ({ passage }) => passage.originBasis],
  ["member", ({ index }) => index + 1],
  ["article", ({ member }) => member.article],
  ["outlet", ({ member }, { articles }) => articles.get(member.article)?.outlet ?? null],
  ["title", ({ member }, { articles }) => articles.get(member.article)?.title ?? null],
  ["published", ({ member }, { articles }) => articles.get(member.article)?.published ?? null],
  ["path", ({ member }, { articles }) => articles.get(member.article)?.path ?? null],
  ["start", ({ member }) => member.start],
  ["end", ({ member }) => member.end],
  ["words", ({ member }) => numberOfWords(member.exact)],
  ["text", ({ member }) => member.exact],
];

/** One row a member of a passage. RFC 4180 (CR LF); offsets are UTF-16 of the article's text; an empty cell is "not stated". */
export function toPassagesCsv(
  articles: readonly Article[],
  passages: readonly Passage[],
  options: CsvOptions = {},
): string {
  const rows = passages.flatMap((passage) => passage.members.map((member, index) => ({ passage, member, index })));
  return table(MEMBER_COLUMNS, rows, lookupOf(ledgerOfPassages(articles, passages, "")), options);
}

/** One row an attribution, in the ledger's order. RFC 4180 (CR LF); an empty cell is "not stated". */
export function toAttributionsCsv(ledger: LedgerFile, options: CsvOptions = {}): string {
  return table(ATTRIBUTION_COLUMNS, ledger.attributions, lookupOf(ledger), options);
}

/** One row a claim, most carried first. RFC 4180 (CR LF); an empty cell is "not stated", or for people "no upper bound". */
export function toClaimsCsv(ledger: LedgerFile, options: CsvOptions = {}): string {
  const lookup = lookupOf(ledger);
  return table(
    CLAIM_COLUMNS,
    rankClaims(lookup).map(({ claim }) => claim),
    lookup,
    options,
  );
}

function table<T>(columns: readonly Column<T>[], rows: readonly T[], lookup: Lookup, options: CsvOptions): string {
  const lines = [
    columns.map(([name]) => name),
    ...rows.map((row) => columns.map(([, read]) => cell(read(row, lookup)))),
  ];
  return (options.byteOrderMark ? "\uFEFF" : "") + lines.map((line) => `${line.join(",")}\r\n`).join("");
}

function cell(value: Cell): string {
  if (value === null) return "";
  const text = typeof value === "number" ? String(value) : inert(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// A spreadsheet runs a cell that begins like a formula; an apostrophe makes it text (OWASP, CSV injection).
function inert(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

function textOf({ articles }: Lookup, attribution: Attribution, spans: readonly Span[]): string {
  const text = articles.get(attribution.article)?.text ?? "";
  return spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
}

function offsets(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}–${end}`).join("; ");
}

function originsOf(lookup: Lookup, claim: Claim, stance: Stance): string {
  return claim.origins
    .filter((origin) => origin.stance === stance)
    .map((origin) => originLine(lookup, origin))
    .join("; ");
}
