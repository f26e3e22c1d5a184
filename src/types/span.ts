/** A stretch of an article's text: UTF-16 code units, half-open (W3C Web Annotation's TextPositionSelector). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span of a named article with the characters that stand there. */
export interface Excerpt extends Span {
  /** Article id. */
  readonly article: string;
  /** `article.text.slice(start, end)`, always. */
  readonly exact: string;
}
