/** A story with its right ledger in one form, whichever file it came from: what the measures of the later stages compare with. */
import type { Article, Attribution, SourceKind, Stance } from "#types";
import { type Marked, pairUp, relaxed, wordSetsOf, wordSpans } from "./attribution.ts";
import { collapse, type Locator, locateMarks } from "./locate.ts";

/** Who is credited. */
export interface GoldSource {
  readonly key: string;
  readonly kind: SourceKind;
  readonly name: string | null;
  readonly description: string | null;
  /** Name of the outlet an anonymous source spoke to, or null. */
  readonly toldTo: string | null;
  readonly atLeast: number | null;
}

export interface GoldAttribution extends Locator {
  readonly id: string;
  /** Key of its article. */
  readonly article: string;
  /** Null where the source is left unsaid. */
  readonly who: GoldSource | null;
  /** Outlets, nearest to the source first. */
  readonly via: readonly { readonly key: string; readonly name: string }[];
  readonly parent: string | null;
  readonly polarity: Attribution["polarity"];
  readonly form: Attribution["form"];
  readonly medium: string | null;
}

/** A listed claim; its attributions by gold id. */
export interface GoldClaim {
  readonly key: string;
  readonly text: string;
  readonly affirms: readonly string[];
  readonly denies: readonly string[];
  readonly possibly: readonly string[];
}

export interface GoldMetadata {
  readonly outlet: string | null;
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly dateline: string | null;
  readonly published: string | null;
  /** Lines that are no part of the report: captions too. */
  readonly aside: readonly string[];
}

export interface GoldStory {
  readonly name: string;
  readonly articles: ReadonlyMap<string, GoldMetadata>;
  readonly attributions: readonly GoldAttribution[];
  readonly claims: readonly GoldClaim[];
}

/** Gold and found, brought together. */
export interface Matched {
  readonly gold: GoldStory;
  /** Article of each key; a key is missing where nothing was read. */
  readonly articles: ReadonlyMap<string, Article>;
  /** Spans of each gold attribution; null where its words are not in our text. */
  readonly marks: ReadonlyMap<string, Marked | null>;
  /** The attribution found for each gold id, by the relaxed relation. */
  readonly found: ReadonlyMap<string, Attribution>;
  /** Gold id of each attribution found, by its id. */
  readonly goldOf: ReadonlyMap<string, string>;
}

/** Pairs gold attributions with those found, article by article, nested ones too. */
export function matchUp(
  gold: GoldStory,
  articles: ReadonlyMap<string, Article>,
  attributions: readonly Attribution[],
): Matched {
  const marks = new Map<string, Marked | null>();
  const found = new Map<string, Attribution>();
  const goldOf = new Map<string, string>();
  for (const [key, article] of articles) {
    const collapsed = collapse(article.text);
    const words = wordSpans(article.text);
    const wanted = gold.attributions.filter((one) => one.article === key);
    const ours = attributions.filter((one) => one.article === article.id);
    for (const one of wanted) marks.set(one.id, locateMarks(collapsed, one));
    const sets = wanted.map((one) => wordSetsOf(words, marks.get(one.id) ?? { source: [], cue: [], content: [] }));
    const pairs = pairUp(
      sets,
      ours.map((one) => wordSetsOf(words, one)),
      relaxed,
    );
    for (const [i, j] of pairs) {
      const [one, other] = [wanted[i], ours[j]];
      if (!one || !other) continue;
      found.set(one.id, other);
      goldOf.set(other.id, one.id);
    }
  }
  return { gold, articles, marks, found, goldOf };
}

/** Names are compared without case, punctuation and a leading article. */
export function sameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return plainName(a) === plainName(b);
}

export function plainName(name: string): string {
  const words =
    name
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return (words[0] === "the" ? words.slice(1) : words).join(" ");
}

/** Stance of each gold attribution in a claim. */
export function stances({ affirms, denies }: GoldClaim): Map<string, Stance> {
  return new Map([...affirms.map((id) => [id, "affirms"] as const), ...denies.map((id) => [id, "denies"] as const)]);
}
