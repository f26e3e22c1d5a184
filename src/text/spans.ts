import type { Excerpt, Span } from "#types";

/** A span checked against its text. Throws a RangeError when it does not lie in it: that is our own mistake, never the input's. */
export function spanIn(text: string, start: number, end: number): Span {
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length)) {
    throw new RangeError(`span ${start}–${end} does not lie in a text of ${text.length} code units`);
  }
  return { start, end };
}

/** The span with the article it stands in and its characters. */
export function excerpt(article: { readonly id: string; readonly text: string }, span: Span): Excerpt {
  const { start, end } = spanIn(article.text, span.start, span.end);
  return { article: article.id, start, end, exact: article.text.slice(start, end) };
}

/** The span without white space at its ends; empty spans stay where they start. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return spanIn(text, start, end);
}

/** Whether the two share a code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Order by start, then by end. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Spans in order, with overlapping and touching ones joined. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort(bySpan)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push({ start: span.start, end: span.end });
  }
  return joined;
}

/** What lies in both of two rows of spans, each in order and without overlaps. */
export function sharedBy(a: readonly Span[], b: readonly Span[]): Span[] {
  const shared: Span[] = [];
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const [one, other] = [a[i] as Span, b[k] as Span];
    if (overlaps(one, other))
      shared.push({ start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) });
    if (one.end < other.end) i++;
    else k++;
  }
  return shared;
}

/** Code units of all spans together. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x3000
  );
}
