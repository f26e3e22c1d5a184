import { contains, overlaps, pushTo, stableId } from "#text";
import type { Article, Attribution, QuoteVariants } from "#types";
import { changesBetween } from "./changes.ts";
import { fullestOf } from "./fullest.ts";
import { isSameUtterance, type Lineup, lineUp, writtenOut } from "./lineups.ts";
import { byPlace, type Utterance, utterancesOf } from "./utterances.ts";

/** Fewest words inside quotation marks of which an utterance is told to be one. */
const LEAST_QUOTED = 4;

/** Versions of one utterance while they are gathered. */
interface Gathering {
  readonly fullest: Utterance;
  readonly others: { readonly version: Utterance; readonly lineup: Lineup }[];
}

/**
 * Quotations that two or more articles print of one source (`sourceId`; attributions without one are left out), with the fullest
 * version named and how each other one differs from it. Two are one utterance when the shorter has
 * six tenths of its quoted words (four at least), or seven in a row, in common with the fullest; compared word by word.
 */
export function findQuoteVariants(articles: readonly Article[], attributions: readonly Attribution[]): QuoteVariants[] {
  const bySource = new Map<string, Utterance[]>();
  for (const utterance of utterancesOf(articles, attributions)) pushTo(bySource, utterance.sourceId, utterance);
  return [...bySource]
    .flatMap(([sourceId, utterances]) => variantsOfSource(sourceId, utterances))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function variantsOfSource(sourceId: string, utterances: readonly Utterance[]): QuoteVariants[] {
  const outer = outermost(utterances);
  return gather(outer).flatMap((gathering) => variantsOf(sourceId, gathering, outer));
}

/**
 * The utterances less those that lie inside another of the same article: “We cannot ask our owners to pay” is an attribution,
 * and “our owners to pay”, which was asked, is one inside it; the words are printed once and belong to the outer one.
 */
function outermost(utterances: readonly Utterance[]): Utterance[] {
  const known = new Map<string, Utterance[]>();
  return utterances.filter((one) => {
    const ofArticle = known.get(one.article.id) ?? [];
    if (ofArticle.some((outer) => liesInside(one, outer))) return false;
    known.set(one.article.id, [...ofArticle, one]);
    return true;
  });
}

function liesInside(inner: Utterance, outer: Utterance): boolean {
  return inner.spans.every((span) => outer.spans.some((other) => contains(other, span)));
}

/** Each utterance, the fullest first, goes to the gathering whose fullest version it shares most with, or begins one. */
function gather(utterances: readonly Utterance[]): Gathering[] {
  const gatherings: Gathering[] = [];
  const byPair = new Map<string, Set<Gathering>>(); // word pairs of the fullest versions: only what shares one is lined up
  for (const version of utterances) {
    const near = new Set(wordPairs(version).flatMap((pair) => [...(byPair.get(pair) ?? [])]));
    const best = bestGathering([...near], version);
    if (best) best.gathering.others.push({ version, lineup: best.lineup });
    else if (version.quotedWords >= LEAST_QUOTED) {
      const gathering: Gathering = { fullest: version, others: [] };
      gatherings.push(gathering);
      for (const pair of wordPairs(version)) byPair.set(pair, (byPair.get(pair) ?? new Set()).add(gathering));
    }
  }
  return gatherings;
}

function wordPairs(version: Utterance): string[] {
  const words = writtenOut(version);
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

function bestGathering(
  near: readonly Gathering[],
  version: Utterance,
): { gathering: Gathering; lineup: Lineup } | null {
  let best: { gathering: Gathering; lineup: Lineup } | null = null;
  for (const gathering of near) {
    if (repeats(gathering, version)) continue;
    const lineup = lineUp(gathering.fullest, version);
    if (isSameUtterance(gathering.fullest, version, lineup) && (best === null || lineup.shared > best.lineup.shared))
      best = { gathering, lineup };
  }
  return best;
}

/** Attributions of one source that overlap print the same words once: the fuller one, which came first, stands for both. */
function repeats({ fullest, others }: Gathering, version: Utterance): boolean {
  return [fullest, ...others.map((other) => other.version)].some(
    (known) => known.article.id === version.article.id && overlaps(known.printed, version.printed),
  );
}

/** Versions in canonical order of their articles, whatever their fullness: a reader sees the words change in the order of print. */
function variantsOf(
  sourceId: string,
  { fullest: first, others }: Gathering,
  ofSpeaker: readonly Utterance[],
): QuoteVariants[] {
  const printed = [first, ...others.map(({ version }) => version)].sort(byPlace);
  if (new Set(printed.map(({ article }) => article.id)).size < 2) return [];
  const fullest = fullestOf(printed);
  const at = printed.indexOf(fullest);
  const changes = printed.flatMap((other, i) =>
    other === fullest
      ? []
      : changesAgainst(fullest, other, ofSpeaker).map((change) => ({ ...change, between: [at, i] as const })),
  );
  return [
    {
      id: stableId("quo", sourceId, ...printed.map(({ attribution }) => attribution)),
      sourceId,
      versions: printed.map((version) => ({ ...version.printed, attribution: version.attribution })),
      fullest: at,
      changes,
    },
  ];
}

function changesAgainst(fuller: Utterance, other: Utterance, ofSpeaker: readonly Utterance[]) {
  return changesBetween({ fuller, other, lineup: lineUp(fuller, other) }, ofSpeaker);
}
