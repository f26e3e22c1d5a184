/** Right answers of an early stage put into the stages after it, so that each can be measured by itself. */

import { gatherClaims } from "#claim";
import { composeLedger } from "#ledger";
import { findQuoteVariants, traceCopies } from "#reuse";
import type { Article, Attribution, GatheredClaim, LedgerFile, Source, Story } from "#types";
import type { Example } from "./examples.ts";
import type { Matched } from "./gold.ts";
import { collapse, places } from "./locate.ts";

/** The example's attributions as the ledger would have them, with the gold ids; those whose words are not in our text are left out. */
export function goldenAttributions({ gold, articles, marks }: Matched): Attribution[] {
  const placed = new Set([...marks].filter(([, spans]) => spans !== null).map(([id]) => id));
  return gold.attributions.flatMap((one) => {
    const spans = marks.get(one.id);
    const article = articles.get(one.article);
    if (!spans || !article) return [];
    return [
      {
        id: one.id,
        article: article.id,
        ...spans,
        form: one.form,
        sourceId: one.who?.key ?? null,
        via: one.via.map(({ key }) => key),
        parent: one.parent !== null && placed.has(one.parent) ? one.parent : null,
        polarity: one.polarity,
        medium: one.medium,
        method: "gold",
        score: 1,
      },
    ];
  });
}

/** The same before anybody is identified: what `source/` gets. */
export function unidentified(attributions: readonly Attribution[]): Attribution[] {
  return attributions.map((one) => ({ ...one, sourceId: null, via: [] }));
}

function goldenSources({ expected }: Example, story: string): Source[] {
  return expected.sources.map(({ key, ...facts }) => ({
    ...facts,
    id: key,
    story,
    identity: null,
    aliases: [],
    reason: null,
  }));
}

/** All articles of an example as one story. */
export function wholeStory(name: string, articles: readonly Article[]): Story {
  const dates = articles.flatMap(({ published }) => published ?? []).sort();
  return {
    id: name,
    title: name,
    articles: articles.map(({ id }) => id),
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
  };
}

/** A ledger whose attributions and sources are the golden ones, and its claims too where `claims` says so; the rest is ours. */
export function goldenLedger(
  example: Example,
  matched: Matched,
  ours: LedgerFile,
  claims: "ours" | "golden",
): LedgerFile {
  const attributions = goldenAttributions(matched);
  const story = wholeStory(example.name, ours.articles);
  const sources = goldenSources(example, story.id);
  const articles = traceCopies(ours.articles, ours.passages, attributions);
  const gathered = gatherClaims({ story, articles, attributions, sources });
  return composeLedger({
    generator: ours.generator,
    inputs: ours.inputs,
    articles,
    sources,
    attributions,
    passages: ours.passages,
    quotes: findQuoteVariants(articles, attributions),
    stories: [story],
    claims: claims === "ours" ? gathered.claims : goldenClaims(example, matched, story.id, attributions),
    conflicts: claims === "ours" ? gathered.conflicts : [],
    notes: [],
  });
}

function goldenClaims(
  { expected }: Example,
  { articles }: Matched,
  story: string,
  attributions: readonly Attribution[],
): GatheredClaim[] {
  const byId = new Map(attributions.map((one) => [one.id, one]));
  const texts = new Map([...articles.values()].map((article) => [article.id, article.text]));
  return expected.claims.map((claim) => {
    const said = (["affirms", "denies"] as const).flatMap((stance) =>
      claim[stance]
        .filter((id) => byId.has(id))
        .map((attribution) => ({ attribution, stance, strength: "same" as const, score: 1, because: "gold" })),
    );
    const unattributed = claim.unattributed.flatMap(({ article, text }) => {
      const found = articles.get(article);
      const [span] = found ? places(collapse(found.text), text) : [];
      return found && span ? [{ article: found.id, ...span, exact: found.text.slice(span.start, span.end) }] : [];
    });
    const [first] = said.flatMap(({ attribution }) => byId.get(attribution) ?? []);
    const [words] = first?.content ?? [];
    const wording =
      first && words
        ? { article: first.article, ...words, exact: (texts.get(first.article) ?? "").slice(words.start, words.end) }
        : (unattributed[0] ?? { article: "", start: 0, end: 0, exact: "" });
    return { id: claim.key, story, wording, said, possibly: [], unattributed, firstSeen: null };
  });
}
