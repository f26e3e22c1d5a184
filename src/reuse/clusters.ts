import { bySpan, pushTo, stableId } from "#text";
import type { Excerpt, Passage } from "#types";

/** One article's part in a cluster of passages, as passim writes them. */
export interface ClusterMember {
  readonly cluster: string;
  /** How many parts the cluster has. */
  readonly size: number;
  /** Article id. */
  readonly article: string;
  /** UTF-16 code units of the article's text, half-open (passim's names for start and end). */
  readonly begin: number;
  readonly end: number;
}

/** Two members of one article are the same stretch when they share so much of the shorter (passim's relative overlap). */
const OVERLAP = 0.5;

/**
 * Passages of two as clusters of many: what one passage joins is one stretch, and so are members of one article that overlap
 * by half of the shorter. In order of article id and place; ids come from the members, so passages in any order give the same.
 */
export function clusterPassages(passages: readonly Passage[]): ClusterMember[] {
  const members = passages.flatMap((passage) => passage.members);
  const parents = members.map((_, i) => i);
  let at = 0;
  for (const passage of passages) {
    for (let i = 1; i < passage.members.length; i++) unite(parents, at, at + i);
    at += passage.members.length;
  }
  for (const inArticle of indexesByArticle(members)) uniteOverlapping(members, parents, inArticle);
  return partsOf(members, parents);
}

function rootOf(parents: number[], index: number): number {
  let root = index;
  while (parents[root] !== root) {
    parents[root] = parents[parents[root] as number] as number; // halve the path
    root = parents[root] as number;
  }
  return root;
}

function unite(parents: number[], a: number, b: number): void {
  parents[rootOf(parents, b)] = rootOf(parents, a);
}

function indexesByArticle(members: readonly Excerpt[]): Iterable<number[]> {
  const groups = new Map<string, number[]>();
  for (const [i, { article }] of members.entries()) pushTo(groups, article, i);
  return groups.values();
}

function uniteOverlapping(members: readonly Excerpt[], parents: number[], inArticle: readonly number[]): void {
  const ordered = [...inArticle].sort((i, j) => bySpan(members[i] as Excerpt, members[j] as Excerpt));
  let open: number[] = []; // one index for each distinct span that may still overlap what comes
  for (const i of ordered) {
    const span = members[i] as Excerpt;
    open = open.filter((j) => (members[j] as Excerpt).end > span.start);
    const same = open.find((j) => bySpan(members[j] as Excerpt, span) === 0);
    if (same !== undefined) unite(parents, same, i);
    else {
      for (const j of open) if (sameStretch(members[j] as Excerpt, span)) unite(parents, j, i);
      open.push(i);
    }
  }
}

function sameStretch(a: Excerpt, b: Excerpt): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= OVERLAP * Math.min(a.end - a.start, b.end - b.start);
}

function partsOf(members: readonly Excerpt[], parents: number[]): ClusterMember[] {
  const parts = new Map<string, { root: number; article: string; begin: number; end: number }>();
  for (const [i, { article, start, end }] of [...members.entries()].sort(([, a], [, b]) => bySpan(a, b))) {
    const root = rootOf(parents, i);
    const key = `${root}\n${article}`;
    const part = parts.get(key);
    // What one article has twice in a cluster is two parts, unless the two overlap.
    if (part && start < part.end) part.end = Math.max(part.end, end);
    else {
      if (part) parts.set(`${key}\n${part.begin}`, part);
      parts.set(key, { root, article, begin: start, end });
    }
  }
  return named([...parts.values()]);
}

/** A stretch of an article, and what stands for its cluster. */
interface Part {
  readonly root: number;
  readonly article: string;
  readonly begin: number;
  readonly end: number;
}

function named(parts: readonly Part[]): ClusterMember[] {
  const ordered = [...parts].sort((a, b) =>
    a.article < b.article ? -1 : a.article > b.article ? 1 : a.begin - b.begin,
  );
  const clusters = new Map<number, Part[]>();
  for (const part of ordered) pushTo(clusters, part.root, part);
  return [...clusters.values()].flatMap((cluster) => {
    const id = stableId("clu", ...cluster.flatMap(({ article, begin, end }) => [article, begin, end]));
    return cluster.map(({ article, begin, end }) => ({ cluster: id, size: cluster.length, article, begin, end }));
  });
}
