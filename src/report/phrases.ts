import { MONTH_NAMES } from "#text";
import type { Claim, Origin, PeopleRange, Source, Tally } from "#types";
import type { Lookup } from "./lookup.ts";
import { isRepeated, mostRepeated, type RankedClaim, rankClaims } from "./ranking.ts";

/** "1 article", "4 articles", "no articles". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return n === 0 ? `no ${many}` : `${n} ${n === 1 ? one : many}`;
}

/** "2–3 people", "1 person", "at least 2 people"; "no people stated" for documents alone. */
export function people({ atLeast, atMost }: PeopleRange): string {
  if (atMost === null) return `at least ${counted(atLeast, "person", "people")}`;
  if (atMost === 0) return "no people stated";
  return atLeast === atMost ? counted(atLeast, "person", "people") : `${atLeast}–${atMost} people`;
}

/** "nobody on the record", "1 on the record". */
export function onRecord(n: number): string {
  return n === 0 ? "nobody on the record" : `${n} on the record`;
}

/** The words with a capital in front. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const MONTHS = MONTH_NAMES.map(sentenceCase);

/** An ISO 8601 date in words to the precision stated, its clock time and zone kept ("14 May 2024, 06:10 UTC"); as it is when it is not one. */
export function dateInWords(iso: string): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::[\d.]+)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/.exec(iso);
  const month = MONTHS[Number(match?.[2] ?? 0) - 1];
  if (!match || (match[2] && !month)) return iso;
  const [, year, , day, time, zone] = match;
  const date = [day && String(Number(day)), month, year].filter(Boolean).join(" ");
  return time ? `${date}, ${time}${zone ? ` ${zone === "Z" ? "UTC" : zone}` : ""}` : date;
}

/** "14 May 2024", or "14 May 2024 to 15 May 2024"; null when nothing is dated. */
export function rangeInWords(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null;
  const [first, last] = [dateInWords(from.slice(0, 10)), dateInWords(to.slice(0, 10))];
  return first === last ? first : `${first} to ${last}`;
}

/** A share as a whole per cent; what is not nothing never reads 0%, what is not all never reads 100%. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return "under 1%";
  return `${share < 1 ? Math.min(99, Math.round(share * 100)) : 100}%`;
}

/** An article's short name; the id when it is not in the ledger. */
export function articleName(lookup: Lookup, id: string): string {
  return lookup.labels.get(id) ?? id;
}

/** Name or description of a source alone: "Hanne Brisco", "two people familiar with the talks", "2 anonymous sources". */
export function nameOf(source: Source): string {
  if (source.name !== null) return source.name;
  if (source.description !== null) return source.description;
  if (source.kind !== "anonymous") return `unnamed ${source.kind}`;
  const many = source.count?.atLeast ?? 1;
  return many > 1 ? `${many} anonymous sources` : "an anonymous source";
}

/** As `nameOf`, by id; "source not stated" for null, the id when the ledger has no such source. */
export function sourceName(lookup: Lookup, id: string | null): string {
  if (id === null) return "source not stated";
  const source = lookup.sources.get(id);
  return source ? nameOf(source) : id;
}

/** Who stands behind an origin, in parts: the outlet that had it first (null when it is first hand), the source, whom it speaks for. */
export interface OriginParts {
  readonly outlet: string | null;
  readonly source: string;
  readonly spokenFor: string | null;
  readonly anonymous: boolean;
  /** Whether an outlet is the source: its own report. */
  readonly ownReport: boolean;
  /** Article ids. */
  readonly carriers: readonly string[];
}

/** The parts of an origin's line. */
export function originParts(lookup: Lookup, origin: Origin): OriginParts {
  const source = origin.sourceId === null ? undefined : lookup.sources.get(origin.sourceId);
  const outletItself = origin.outlet !== null && (origin.sourceId === null || origin.outlet === origin.sourceId);
  const articles = origin.attributions.map((id) => lookup.attributions.get(id)?.article);
  return {
    outlet: outletItself || origin.outlet === null ? null : sourceName(lookup, origin.outlet),
    source: sourceName(lookup, origin.sourceId ?? origin.outlet),
    spokenFor: source?.spokenFor ? sourceName(lookup, source.spokenFor) : null,
    anonymous: source?.kind === "anonymous",
    ownReport: outletItself || source?.kind === "outlet",
    carriers: [...new Set(articles.filter((id) => id !== undefined))],
  };
}

/** "CNN ← two anonymous sources". */
export function originWho(lookup: Lookup, origin: Origin): string {
  const { outlet, source, spokenFor } = originParts(lookup, origin);
  return `${outlet === null ? "" : `${outlet} ← `}${source}${spokenFor === null ? "" : `, for ${spokenFor}`}`;
}

/** "CNN ← two anonymous sources (carried by 4 articles)". */
export function originLine(lookup: Lookup, origin: Origin): string {
  const { carriers } = originParts(lookup, origin);
  return `${originWho(lookup, origin)} (carried by ${counted(carriers.length, "article")})`;
}

/** A short label on a claim, with the sentence that explains it. */
export interface Badge {
  readonly code:
    | "anonymous-only"
    | "no-one-named"
    | "nobody-on-record"
    | "one-origin"
    | "own-voice-only"
    | "denied-by-name"
    | "denied-anonymously"
    | "possibly";
  readonly label: string;
  readonly meaning: string;
}

/** The label of a claim that nobody affirms on the record, by who affirms it: each of them anonymous, some an outlet of its own, or somebody named after all. */
function unrecordedBadge({ sources }: Lookup, { origins }: Claim): Badge {
  const kinds = origins
    .filter(({ stance }) => stance === "affirms")
    .map(({ sourceId }) => (sourceId === null ? "outlet" : (sources.get(sourceId)?.kind ?? "outlet")));
  if (kinds.every((kind) => kind === "anonymous"))
    return { code: "anonymous-only", label: "anonymous only", meaning: "All who say it are unnamed." };
  if (kinds.every((kind) => kind === "anonymous" || kind === "outlet"))
    return {
      code: "no-one-named",
      label: "no one named",
      meaning: "An outlet reports it and names nobody who says it.",
    };
  return { code: "nobody-on-record", label: "nobody on the record", meaning: "Who says it does not say it openly." };
}

/** The labels of a claim; each is read off its tallies and origins. */
export function badgesOf(lookup: Lookup, { claim, carriers }: RankedClaim): Badge[] {
  const { affirming, denying } = claim.sources;
  const badges: Badge[] = [];
  if (affirming.origins > 0 && affirming.onRecord === 0) badges.push(unrecordedBadge(lookup, claim));
  if (affirming.origins === 1 && carriers.length > 1)
    badges.push({ code: "one-origin", label: "one origin", meaning: "All who carry it go back to one report." });
  if (affirming.origins === 0 && claim.unattributed.length > 0)
    badges.push({
      code: "own-voice-only",
      label: "own voice only",
      meaning: "Articles say it without naming a source.",
    });
  if (denying.onRecord > 0)
    badges.push({ code: "denied-by-name", label: "denied by name", meaning: "Someone denies it on the record." });
  else if (denying.origins > 0)
    badges.push({
      code: "denied-anonymously",
      label: "denied anonymously",
      meaning: "It is denied, but by nobody on the record.",
    });
  if (claim.possibly.length > 0)
    badges.push({
      code: "possibly",
      label: `possibly ${claim.possibly.length} more`,
      meaning: "May say the same; shown, not counted.",
    });
  return badges;
}

/** "in 4 articles, denied in 2 more"; "denied in 2 articles" where nobody carries it. */
export function whereTold({ carriers, onlyDeny }: RankedClaim): string {
  if (carriers.length === 0 && onlyDeny.length > 0) return `denied in ${counted(onlyDeny.length, "article")}`;
  return `in ${counted(carriers.length, "article")}${onlyDeny.length > 0 ? `, denied in ${onlyDeny.length} more` : ""}`;
}

function recordOfAll({ origins, onRecord: named }: Tally): string {
  if (named !== origins) return onRecord(named);
  return named === 1 ? "on the record" : "all on the record";
}

/** "the most repeated rests on 2 original reports, nobody on the record". */
function support(subject: string, { sources, unattributed, possibly }: Claim): string {
  const { affirming, denying } = sources;
  if (affirming.origins > 0)
    return `${subject} rests on ${counted(affirming.origins, "original report")}, ${recordOfAll(affirming)}`;
  if (unattributed.length > 0) return `${subject} rests on no source at all, only the articles’ own voice`;
  if (denying.origins === 0) return `${subject} rests on no original report`;
  const more = possibly.length > 0 ? `; ${counted(possibly.length, "possible report")}` : "";
  return `of ${subject}, only its denial is counted${more}`;
}

/** The result in one plain sentence, read off the ledger. */
export function headline(lookup: Lookup): string {
  const { articles, claims } = lookup.ledger;
  const top = mostRepeated(lookup);
  if (articles.length === 0) return "No articles could be read.";
  if (!top) return `${counted(articles.length, "article")}, no claims found.`;
  const found = `${counted(articles.length, "article")}, ${counted(claims.length, "claim")}`;
  if (claims.length === 1) return `${found}; ${support("it", top.claim)}.`;
  if (isRepeated(top)) return `${found}; ${support("the most repeated", top.claim)}.`;
  const elsewhere = rankClaims(lookup).some(isRepeated);
  return `${found}; none ${elsewhere ? "that is credited to a source " : ""}is repeated in a second article.`;
}
