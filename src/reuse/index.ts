/**
 * reuse/: the words that articles share, and what they say about who copied whom.
 * In: articles (title and body blocks count; captions, boilerplate, bylines and datelines do not, and nothing is shared across
 * them), for quotations and credit also attributions. Out: passages of two articles each, lined up word by word; clusters of
 * them; versions of one quotation; the articles with `parent` and `coverage`; the share of an article that stands in passages.
 *
 * Method of the passages: seed and extend, as BLAST and passim (Smith, Cordell and Mullen 2015) do it.
 * 1. Words are hashed letter by letter (`scan.ts`); an index of sampled runs of five words, by rolling hashes (Karp and Rabin
 *    1987), gives the pairs to compare: never all pairs (`run-index.ts`, `visits.ts`, `candidates.ts`).
 * 2. Of each such pair, compared by words and no longer by hashes, every shared run is covered on both sides (`runs.ts`). What
 *    is exact stays exact: each run of seven or more shared words lies in a passage, which property tests hold against a search
 *    of everything with everything.
 * 3. Neighbouring runs are chained over gaps that a local alignment (Smith and Waterman 1981) would bridge, and the ends grow
 *    outwards while more words match than do not (`chains.ts`, `extend.ts`).
 * 4. Reworded stretches without such a run: where three runs of three words stand close together and in order in two articles,
 *    or anywhere in two that share more, words are lined up around them, each counted by how rare it is in the news, while what
 *    matches tells more than what differs costs (`near.ts`, `reworded.ts`, `word-bits.ts`).
 * 5. Passages that are no sign of copying are told apart: nothing but quoted words (`quotation-only.ts`), nothing but names, titles
 *    and ordinary words of the news (`common.ts`), what an outlet prints in several articles (`boilerplate.ts`).
 * 6. Where the words came from: pair by pair from credits, relays, releases, wires, times and editors' marks, the surest first
 *    (`origins.ts`), and nowhere where a third article may have had them before (`doubts.ts`; `docs/decisions/third-article.md`).
 * Three ways in: `findPassages` for a batch; `addArticle` for a stream, each article against a window of the last ones;
 * `indexArticle` for an archive whose texts are elsewhere, which gives pairs alone (`docs/decisions/run-index.md`).
 * Crowds: in up to 512 articles every two that share a run are compared, whoever else has it. Beyond that, a run that more
 * than `crowd` articles hold (2¹⁸ by their number, at least 16) is compared with its first holders, and within a story, where
 * stories are given, with all of them up to 512. What is given up: two late holders of different stories are compared only
 * if they share a run that fewer hold. What is not: every shared run of every article is in a passage with one of its first
 * holders. Members are always two; more than two articles with one stretch are a cluster, not a passage.
 *
 * Known to get wrong (`docs/errors/reuse.md`): a short copied sentence of names and ordinary words counts as words everybody
 * has; quoted words printed without marks count as the article's own; reordered clauses are several passages; a single reworded
 * sentence is missed; direction is "unknown" unless a credit, a relay or the times with containment say it.
 */
export { type ArchiveOptions, indexArticle, openArchive } from "./archive.ts";
export { type ClusterMember, clusterPassages } from "./clusters.ts";
export { traceCopies } from "./copies.ts";
export { findPassages, type PassageOptions } from "./passages.ts";
export { shareOfWords, type WordShare } from "./shares.ts";
export { findQuoteVariants } from "./variants.ts";
export { addArticle, holdArticle, openReuseWindow, type ReuseWindow, type WindowOptions } from "./window.ts";
