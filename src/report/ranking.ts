import type { Claim, LedgerFile, Saying, Story } from "#types";
import type { Lookup } from "./lookup.ts";

/** A claim with the articles that carry it. */
export interface RankedClaim {
  readonly claim: Claim;
  /** Article ids, in the order in which the claim names them: credited to someone, or in the article's own voice. */
  readonly carriers: readonly string[];
}

/** The claims of one story: those told more than once or contested, and those that one article says once. */
export interface StoryClaims {
  /** Null for claims whose story is not in the ledger. */
  readonly story: Story | null;
  readonly repeated: readonly RankedClaim[];
  readonly saidOnce: readonly RankedClaim[];
}

/** Whether a saying counts: the claim's wording, or more. */
export function counts(saying: Saying): boolean {
  return saying.strength === "same" || saying.strength === "stronger";
}

/** Articles that carry the claim, either way; a weaker or hedged retelling is shown but does not carry it. */
export function carriersOf(lookup: Lookup, claim: Claim): string[] {
  const said = claim.said.filter(counts).map((saying) => lookup.attributions.get(saying.attribution)?.article);
  const own = claim.unattributed.map((excerpt) => excerpt.article);
  return [...new Set([...said, ...own].filter((id) => id !== undefined))];
}

/** All claims, most carried first, then the contested ones, then those with more origins; ties as in the ledger. */
export function rankClaims(lookup: Lookup, claims: readonly Claim[] = lookup.ledger.claims): RankedClaim[] {
  return claims
    .map((claim) => ({ claim, carriers: carriersOf(lookup, claim) }))
    .sort(
      (a, b) =>
        b.carriers.length - a.carriers.length ||
        b.claim.sources.denying.origins - a.claim.sources.denying.origins ||
        b.claim.sources.affirming.origins - a.claim.sources.affirming.origins ||
        b.claim.said.length - a.claim.said.length,
    );
}

/** Claims by story, the story with most articles first. */
export function claimsByStory(lookup: Lookup): StoryClaims[] {
  const ranked = rankClaims(lookup);
  const known = new Set(lookup.ledger.stories.map((story) => story.id));
  const groups = [...lookup.ledger.stories]
    .sort((a, b) => b.articles.length - a.articles.length)
    .map((story) =>
      split(
        story,
        ranked.filter(({ claim }) => claim.story === story.id),
      ),
    );
  const strays = ranked.filter(({ claim }) => !known.has(claim.story));
  return strays.length > 0 ? [...groups, split(null, strays)] : groups;
}

function split(story: Story | null, ranked: readonly RankedClaim[]): StoryClaims {
  return { story, repeated: ranked.filter((claim) => !saidOnce(claim)), saidOnce: ranked.filter(saidOnce) };
}

function saidOnce({ claim, carriers }: RankedClaim): boolean {
  const { affirming, denying } = claim.sources;
  return carriers.length <= 1 && affirming.origins + denying.origins <= 1;
}

/** The first of all claims, or null when there is none. */
export function mostRepeated(lookup: Lookup): RankedClaim | null {
  return rankClaims(lookup)[0] ?? null;
}

/** Earliest and latest date of the articles as printed, or null where none is dated. */
export function dateRange(ledger: LedgerFile): { from: string; to: string } | null {
  const dates = ledger.articles.flatMap(({ published }) => published ?? []).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}
