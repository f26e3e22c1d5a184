/**
 * reuse/: the words that articles share, and what they say about who copied whom.
 * In: articles (title and body blocks count; captions, boilerplate, bylines and datelines do not, and nothing is shared across
 * them), for quotations and credit also attributions. Out: passages of two articles each, lined up word by word; clusters of
 * them; versions of one quotation; the articles with `parent` and `coverage`; the share of an article that stands in passages.
 *
 * Method of the passages: seed and extend, as BLAST and passim (Smith, Cordell and Mullen 2015) do it.
 * 1. Words are numbered and every run of seven gets a rolling hash (Karp and Rabin 1987); an inverted index from runs, compared
 *    by their words, to articles gives the pairs to compare: never all pairs (`candidates.ts`).
 * 2. Of each such pair every shared run is covered on both sides (`runs.ts`). What is exact stays exact: each run of seven or
 *    more shared words lies in a passage, which property tests hold against a search of everything with everything.
 * 3. Neighbouring runs are chained over gaps that a local alignment (Smith and Waterman 1981) would bridge, and the ends grow
 *    outwards while more words match than do not (`chains.ts`, `extend.ts`).
 * 4. Passages that are no sign of copying are told apart: nothing but quoted words (`quoted.ts`), nothing but names, titles and
 *    ordinary words of the news (`common.ts`), what an outlet prints in several articles (`boilerplate.ts`).
 * Crowds: a run that more than sixteen articles hold (`crowd`) is compared with its sixteen first holders in canonical order,
 * so that n copies of one text give 16 n pairs. What is given up: two late holders are compared only if they share a run that
 * fewer hold. What is not: every shared run of every article is in a passage with one of its first holders, and clusters and
 * parents come out the same. Members are always two; more than two articles with one stretch are a cluster, not a passage.
 *
 * Known to get wrong (`docs/errors/reuse.md`): a short copied sentence of names and ordinary words counts as words everybody
 * has; quoted words printed without marks count as the article's own; reordered clauses are several passages; no seven words
 * together, no passage; direction is "unknown" unless a credit, a relay or the times with containment say it.
 */
export { type ClusterMember, clusterPassages } from "./clusters.ts";
export { traceCopies } from "./copies.ts";
export { findPassages, type PassageOptions } from "./passages.ts";
export { shareOfWords, type WordShare } from "./shares.ts";
export { findQuoteVariants } from "./variants.ts";
