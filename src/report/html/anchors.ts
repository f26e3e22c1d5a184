import type { Claim, Excerpt, LedgerFile, Passage } from "#types";
import type { Lookup } from "../lookup.ts";

/** Where an article's own text begins in the page. */
export function articleAnchor(article: string): string {
  return `article-${safe(article)}`;
}

/** A place in an article's text in the page. */
export function placeAnchor(article: string, start: number): string {
  return `at-${safe(article)}-${start}`;
}

/** A record of the ledger in the page. */
export function recordAnchor(kind: "claim" | "source" | "quote" | "passage" | "saying", id: string): string {
  return `${kind}-${safe(id)}`;
}

// Ids of the ledger are plain already; one from elsewhere must not break out of a fragment or fall together with another.
function safe(id: string): string {
  return id.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
}

/** By article id: every offset that something in the page links to. */
export function linkedPlaces({ ledger, printed }: Lookup): Map<string, Set<number>> {
  const places = new Map<string, Set<number>>(ledger.articles.map(({ id }) => [id, new Set()]));
  for (const { article, start } of everyExcerpt(ledger, printed)) places.get(article)?.add(start);
  for (const { article, span } of ledger.notes) if (article !== null && span) places.get(article)?.add(span.start);
  for (const { article, source, cue, content } of ledger.attributions)
    for (const { start } of [...source, ...cue, ...content]) places.get(article)?.add(start);
  return places;
}

function everyExcerpt(ledger: LedgerFile, printed: ReadonlySet<Passage>): Pick<Excerpt, "article" | "start">[] {
  return [
    ...ledger.claims.flatMap(excerptsOfClaim),
    ...[...printed].flatMap(({ members }) => members),
    ...ledger.quotes.flatMap(({ versions }) => versions),
    ...ledger.conflicts.flatMap(({ evidence }) => evidence),
  ];
}

function excerptsOfClaim(claim: Claim): Excerpt[] {
  const folds = claim.origins.flatMap(({ because }) => because.flatMap(({ evidence }) => evidence));
  return [claim.wording, ...claim.unattributed, ...folds, ...claim.notes.flatMap(({ evidence }) => evidence)];
}
