import type { Claim, LedgerFile, Saying, Stance, Story } from "#types";
import type { Lookup } from "./lookup.ts";

/** A claim with the articles that carry it. */
export interface RankedClaim {
  readonly claim: Claim;
  /** Article ids, in the order in which the claim names them: credited to someone, or in the article's own voice. */
  readonly carriers: readonly string[];
  /** Article ids that print only its denial. */
  readonly onlyDeny: readonly string[];
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

/** The claim with the articles that carry it; a weaker or hedged retelling is shown but does not carry it, nor does a denial. */
export function rankedOf(lookup: Lookup, claim: Claim): RankedClaim {
  const own = claim.unattributed.map((excerpt) => excerpt.article);
  const carriers = [...new Set([...articlesThat(lookup, claim, "affirms"), ...own])];
  const onlyDeny = new Set(articlesThat(lookup, claim, "denies"));
  for (const id of carriers) onlyDeny.delete(id);
  return { claim, carriers, onlyDeny: [...onlyDeny] };
}

function articlesThat(lookup: Lookup, claim: Claim, stance: Stance): string[] {
  return claim.said
    .filter((saying) => counts(saying) && saying.stance === stance)
    .flatMap((saying) => lookup.attributions.get(saying.attribution)?.article ?? []);
}

/** All claims, most carried first, then the contested ones, then those with more origins; ties as in the ledger. */
export function rankClaims(lookup: Lookup, claims: readonly Claim[] = lookup.ledger.claims): RankedClaim[] {
  return claims
    .map((claim) => rankedOf(lookup, claim))
    .sort(
      (a, b) =>
        b.carriers.length - a.carriers.length ||
        b.onlyDeny.length - a.onlyDeny.length ||
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

function saidOnce({ claim, carriers, onlyDeny }: RankedClaim): boolean {
  const { affirming, denying } = claim.sources;
  return carriers.length + onlyDeny.length <= 1 && affirming.origins + denying.origins <= 1;
}

/** The first claim that somebody is credited with; where there is none, the first of all; null when there is no claim. */
export function mostRepeated(lookup: Lookup): RankedClaim | null {
  const ranked = rankClaims(lookup);
  return ranked.find(({ claim }) => claim.sources.affirming.origins > 0) ?? ranked[0] ?? null;
}

/** Whether more than one article carries the claim or prints its denial. */
export function isRepeated({ carriers, onlyDeny }: RankedClaim): boolean {
  return carriers.length + onlyDeny.length > 1;
}

/** Earliest and latest date of the articles as printed, or null where none is dated. */
export function dateRange(ledger: LedgerFile): { from: string; to: string } | null {
  const dates = ledger.articles.flatMap(({ published }) => published ?? []).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}
