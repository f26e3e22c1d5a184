/** What is known about an article besides its text; null and [] where not stated. */
export interface Facts {
  readonly givenId: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly dateline: string | null;
  /** ISO 8601, to the precision stated; or, before it is checked, as given. */
  readonly published: string | null;
  /** `metadata`, `text`, `url`, `given`. */
  readonly publishedBasis: string | null;
  readonly credit: string | null;
}

/** The first of the two wins wherever it states something. */
export function fillIn(first: Partial<Facts>, second: Partial<Facts>): Facts {
  const dated = first.published ? first : second;
  return {
    givenId: first.givenId ?? second.givenId ?? null,
    url: first.url ?? second.url ?? null,
    outlet: first.outlet ?? second.outlet ?? null,
    title: first.title ?? second.title ?? null,
    byline: first.byline?.length ? first.byline : (second.byline ?? []),
    dateline: first.dateline ?? second.dateline ?? null,
    published: dated.published ?? null,
    publishedBasis: dated.publishedBasis ?? null,
    credit: first.credit ?? second.credit ?? null,
  };
}
