import type { Span } from "./span.ts";

/** What a block of an article is; everything but title and body is kept and never attributed from. */
export type BlockRole = "title" | "byline" | "dateline" | "body" | "caption" | "boilerplate";

/** A paragraph, heading or line of the article; blocks are in order and never overlap. */
export interface Block extends Span {
  readonly role: BlockRole;
  /** Why it has this role where that is not plain (`cross-link`, `donation appeal`); null for body. */
  readonly reason: string | null;
}

/** A date expression and what it means. */
export interface TimeExpression extends Span {
  /** ISO 8601, to the precision stated; an interval as `a/b`. */
  readonly resolved: string;
}

/** Where an article was most likely copied from. */
export interface ArticleParent {
  /** Article id, or null when the parent is not in the input. */
  readonly article: string | null;
  /** Outlet name as printed in the credit, or null. */
  readonly outlet: string | null;
  /** How that is known: `wire credit`, `contained, earlier` … */
  readonly basis: string;
}

/** Shares of the body's words; they sum to 1. */
export interface Coverage {
  readonly own: number;
  readonly copiedCredited: number;
  readonly copiedUncredited: number;
  readonly quotation: number;
}

/** One published text. */
export interface Article {
  /** From the text alone: two identical files are one article. */
  readonly id: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly otherPaths: readonly string[];
  /** The id that the input record itself carries (JSON Lines), or null. */
  readonly givenId: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly dateline: string | null;
  /** ISO 8601, to the precision stated. */
  readonly published: string | null;
  /** `metadata`, `text`, `url`, `given`; null when `published` is. */
  readonly publishedBasis: string | null;
  /** BCP 47; other than English: read, kept, noted, not analysed. */
  readonly language: string;
  /** Wire or outlet that the article itself credits, as printed. */
  readonly credit: string | null;
  readonly parent: ArticleParent | null;
  readonly coverage: Coverage | null;
  /** The whole decoded file (plain) or the extract (HTML); never changes; every span of the ledger points here. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly times: readonly TimeExpression[];
}
