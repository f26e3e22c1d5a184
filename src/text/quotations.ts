import type { Span } from "#types";

/** Words between quotation marks. */
export interface Quotation extends Span {
  /** Marks included. A quotation over several paragraphs is one per paragraph, joined by `continues`. */
  readonly inner: Span;
  readonly marks: "double" | "single";
  /** Whether the closing mark was found in its paragraph; an open one ends with its paragraph and swallows no more. */
  readonly closed: boolean;
  /** Whether it goes on from the quotation before it in the list (open mark again on each paragraph, closed on the last). */
  readonly continues: boolean;
  /** Index in the list of the quotation that holds it, or null. */
  readonly parent: number | null;
}

/** Quotations of a text, in order; each of `paragraphs` is read by itself, so that a stray mark ends with its paragraph. */
export function findQuotations(_text: string, _paragraphs: readonly Span[]): Quotation[] {
  throw new Error("not yet written");
}
