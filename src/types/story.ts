/** One event or running subject, and the articles that tell it. */
export interface Story {
  readonly id: string;
  readonly title: string;
  /** Article ids in canonical order (published, then id). */
  readonly articles: readonly string[];
  /** ISO 8601 of the first and last dated article; null when none is dated. */
  readonly from: string | null;
  readonly to: string | null;
}
