import { excerpt } from "#text";
import type { Article, Attribution, Claim, Excerpt, GatheredClaim, Passage, Source, Span } from "#types";
import { outletKey, outletNamed } from "#words";

/** Everything that folding looks things up in, by id. */
export interface Evidence {
  readonly articles: ReadonlyMap<string, Article>;
  readonly attributions: ReadonlyMap<string, Attribution>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Passages by the id of each article that they have a member in. */
  readonly passages: ReadonlyMap<string, readonly Passage[]>;
  /** Source ids of outlets, by story and name ({@link outletIn}). */
  readonly outlets: ReadonlyMap<string, string>;
}

/** Makes the look-ups of {@link Evidence} from lists. */
export function indexEvidence(lists: {
  readonly articles: readonly Article[];
  readonly attributions: readonly Attribution[];
  readonly sources: readonly Source[];
  readonly passages: readonly Passage[];
}): Evidence {
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    new Map(items.map((item) => [item.id, item]));
  return {
    articles: byId(lists.articles),
    attributions: byId(lists.attributions),
    sources: byId(lists.sources),
    passages: passagesByArticle(lists.passages),
    outlets: outletsByName(lists.sources),
  };
}

function passagesByArticle(passages: readonly Passage[]): Map<string, Passage[]> {
  const byArticle = new Map<string, Passage[]>();
  for (const passage of passages) {
    for (const article of new Set(passage.members.map((member) => member.article))) {
      const held = byArticle.get(article);
      if (held) held.push(passage);
      else byArticle.set(article, [passage]);
    }
  }
  return byArticle;
}

function outletsByName(sources: readonly Source[]): Map<string, string> {
  const named = sources
    .filter((source) => source.kind === "outlet")
    .flatMap((source) =>
      [source.name, ...source.aliases].map((name) => [nameInStory(source.story, name ?? ""), source.id] as const),
    );
  return new Map(named.reverse()); // the first of two records with one name stands
}

function nameInStory(story: string, name: string): string {
  return `${story} ${outletKey(outletNamed(name)?.name ?? name)}`;
}

/** The source id of the outlet of that name, or of the outlet that the name is short for, in a story; null when it has no record there. */
export function outletIn(story: string, name: string, evidence: Evidence): string | null {
  return evidence.outlets.get(nameInStory(story, name)) ?? null;
}

/** The attributions of a claim that count on a stance: "same" and "stronger" ones. */
export function countedSayings(claim: GatheredClaim | Claim, stance: "affirms" | "denies"): string[] {
  return claim.said
    .filter((saying) => saying.stance === stance && (saying.strength === "same" || saying.strength === "stronger"))
    .map((saying) => saying.attribution);
}

/** How far source and cue may stand apart and still be shown as one excerpt, in code units: a line and a half of print. */
const NEAR = 160;

/** The words in which an article names the source of an attribution: source with cue where they stand together. */
export function crediting(attribution: Attribution, evidence: Evidence): Excerpt | null {
  const article = evidence.articles.get(attribution.article);
  const named = attribution.source[0] ?? attribution.cue[0] ?? attribution.content[0];
  if (!article || !named) return null;
  const cue = attribution.cue[0] ?? named;
  const both: Span = { start: Math.min(named.start, cue.start), end: Math.max(named.end, cue.end) };
  const touchesContent = attribution.content.some((span) => span.start < both.end && both.start < span.end);
  return excerpt(article, both.end - both.start <= NEAR && !touchesContent ? both : named);
}

/** The person or organization that a source speaks for in the end: a statement → its ministry; a source that speaks for itself is its own. */
export function spokenForBy(source: Source, sources: ReadonlyMap<string, Source>): Source {
  let principal = source;
  for (const seen = new Set([source.id]); principal.spokenFor !== null; seen.add(principal.id)) {
    const next = sources.get(principal.spokenFor);
    if (!next || seen.has(next.id)) break;
    principal = next;
  }
  return principal;
}
