import type {
  Article,
  Attribution,
  Claim,
  Conflict,
  Excerpt,
  GatheredClaim,
  Input,
  LedgerFile,
  Note,
  Passage,
  QuoteVariants,
  Source,
  Story,
} from "#types";
import { noteClaim } from "./claim-notes.ts";
import { type Evidence, indexEvidence } from "./evidence.ts";
import { foldOrigins } from "./origins.ts";
import { tally } from "./tally.ts";

/** What the stages before have found. */
export interface Findings {
  readonly generator: string;
  readonly inputs: readonly Input[];
  readonly articles: readonly Article[];
  readonly sources: readonly Source[];
  readonly attributions: readonly Attribution[];
  readonly passages: readonly Passage[];
  readonly quotes: readonly QuoteVariants[];
  readonly stories: readonly Story[];
  readonly claims: readonly GatheredClaim[];
  readonly conflicts: readonly Conflict[];
  readonly notes: readonly Note[];
}

/** A gathered claim with its origins folded, its sides counted and its notes. */
export function foldClaim(claim: GatheredClaim, evidence: Evidence): Claim {
  const origins = foldOrigins(claim, evidence);
  return {
    ...claim,
    origins,
    sources: { affirming: tally(origins, "affirms", evidence), denying: tally(origins, "denies", evidence) },
    notes: noteClaim(claim, origins, evidence),
  };
}

/** The ledger file: every list in an order that depends on its content alone, so that the same input gives the same bytes. */
export function composeLedger(findings: Findings): LedgerFile {
  const evidence = indexEvidence(findings);
  const articles = [...findings.articles].sort(byPublished);
  const place = placing(articles);
  const claims = findings.claims.map((claim) => foldClaim(claim, evidence));
  return {
    format: "hearsay-ledger",
    version: 1,
    generator: findings.generator,
    offsets: "utf-16",
    inputs: sorted(findings.inputs, (input) => [input.path ?? input.url ?? "", input.sha256]),
    articles,
    sources: sorted(findings.sources, (source) => [source.story, source.id]),
    attributions: sorted(findings.attributions, (found) => [place(found.article, firstOf(found)), found.id]),
    passages: sorted(findings.passages, (passage) => [firstPlace(passage.members, place), passage.id]),
    quotes: sorted(findings.quotes, (quote) => [firstPlace(quote.versions, place), quote.id]),
    stories: sorted(findings.stories, (story) => [story.from ?? "~", story.id]),
    claims: sorted(claims, (claim) => [place(claim.wording.article, claim.wording.start), claim.id]),
    conflicts: sorted(findings.conflicts, (conflict) => [conflict.a, conflict.b, conflict.kind]),
    notes: sorted(findings.notes, (note) => [place(note.article, note.span?.start ?? 0), note.code, note.message]),
  };
}

/** Canonical order: published (undated last), then id. */
export function byPublished(a: Article, b: Article): number {
  return compareKeys([a.published ?? "~", a.id], [b.published ?? "~", b.id]);
}

type Key = readonly (string | number)[];

function sorted<T>(items: readonly T[], key: (item: T) => Key): T[] {
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ item }) => item);
}

function compareKeys(a: Key, b: Key): number {
  for (const [i, left] of a.entries()) {
    const right = b[i] ?? "";
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

type Place = (article: string | null, start: number) => number;

/** One number for a place in the input: articles in canonical order, then offsets; what belongs to no article comes last. */
function placing(articles: readonly Article[]): Place {
  const order = new Map(articles.map((article, i) => [article.id, i]));
  return (article, start) => (order.get(article ?? "") ?? order.size) * 2 ** 32 + start;
}

function firstPlace(excerpts: readonly Excerpt[], place: Place): number {
  return Math.min(...excerpts.map((found) => place(found.article, found.start)));
}

function firstOf(attribution: Attribution): number {
  return Math.min(...[...attribution.content, ...attribution.cue, ...attribution.source].map((span) => span.start));
}
