import { joinSpans } from "#text";
import type { Article, Attribution, Span } from "#types";

/** What a stretch of text is shown as. */
type MarkKind = "source" | "cue" | "content" | "shared" | "evidence";

/** A stretch to be shown as something; marks may overlap. */
export interface Mark extends Span {
  readonly kind: MarkKind;
}

/** A stretch over which the marks do not change. */
export interface Segment extends Span {
  readonly text: string;
  readonly kinds: readonly MarkKind[];
}

const KINDS: readonly MarkKind[] = ["source", "cue", "content", "shared", "evidence"];

/** The span cut wherever a mark begins or ends, and at `cuts`; the pieces joined are the text of the span. O(n log n) in marks. */
export function segmentsOf(text: string, span: Span, marks: readonly Mark[], cuts: readonly number[] = []): Segment[] {
  const steps = stepsOf(text, marks);
  const points = [span.start, span.end, ...steps.keys(), ...cuts.map((cut) => wholeCharacter(text, cut))];
  const ordered = [...new Set(points)].sort((a, b) => a - b);
  const open = new Map<MarkKind, number>();
  const segments: Segment[] = [];
  for (const [i, start] of ordered.entries()) {
    for (const [kind, step] of steps.get(start) ?? []) open.set(kind, (open.get(kind) ?? 0) + step);
    const end = ordered[i + 1];
    if (end === undefined || start < span.start || end > span.end) continue;
    segments.push({
      start,
      end,
      text: text.slice(start, end),
      kinds: KINDS.filter((kind) => (open.get(kind) ?? 0) > 0),
    });
  }
  return segments;
}

function stepsOf(text: string, marks: readonly Mark[]): Map<number, [MarkKind, number][]> {
  const steps = new Map<number, [MarkKind, number][]>();
  const step = (at: number, kind: MarkKind, by: number) => {
    const there = steps.get(at);
    if (there) there.push([kind, by]);
    else steps.set(at, [[kind, by]]);
  };
  for (const mark of marks) {
    if (mark.end <= mark.start) continue;
    step(wholeCharacter(text, mark.start), mark.kind, 1);
    step(wholeCharacter(text, mark.end), mark.kind, -1);
  }
  return steps;
}

// A cut inside a surrogate pair would print two broken characters instead of one whole.
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? at - 1 : at;
}

/** The three roles of an attribution as marks. */
export function marksOf(attribution: Attribution): Mark[] {
  return (["source", "cue", "content"] as const).flatMap((kind) =>
    attribution[kind].map(({ start, end }) => ({ start, end, kind })),
  );
}

/** How far beyond the marked words an excerpt may reach where a sentence does not end, in UTF-16 code units. */
const REACH = 400;

/** The sentences that the spans stand in, in order; neighbours joined, and a sentence without end cut off after REACH. */
export function contextOf(article: Article, sentences: readonly Span[], spans: readonly Span[]): Span[] {
  const windows = spans.filter((span) => span.end <= article.text.length).map((span) => windowAround(sentences, span));
  const joined: Span[] = [];
  for (const window of joinSpans(windows)) {
    const last = joined.at(-1);
    if (last && article.text.slice(last.end, window.start).trim() === "")
      joined[joined.length - 1] = { start: last.start, end: window.end };
    else joined.push(window);
  }
  return joined;
}

function windowAround(sentences: readonly Span[], span: Span): Span {
  const first = sentences[firstEndingAfter(sentences, span.start)];
  const last = sentences[firstEndingAfter(sentences, Math.max(span.start, span.end - 1))];
  return {
    start: Math.max(Math.min(first?.start ?? span.start, span.start), span.start - REACH),
    end: Math.min(Math.max(last && last.start < span.end ? last.end : span.end, span.end), span.end + REACH),
  };
}

/** Index of the first of the spans, which are in order, that ends behind `at`; their number when none does. */
export function firstEndingAfter(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
