import { contains } from "#text";
import type { Attribution, Span } from "#types";

/** Gives each attribution whose cue and content lie in another's content that one, the smallest, as parent. */
export function nest(attributions: readonly Attribution[]): Attribution[] {
  const placed = attributions.map(placedBySpans).sort((a, b) => a.start - b.start || b.end - a.end);
  const parents = new Map<string, string>();
  for (const [i, inner] of placed.entries()) {
    let best: Placed | null = null;
    for (let j = i - 1; j >= 0 && inner.start - (placed[j]?.start ?? 0) < REACH; j--)
      best = smallest(best, placed[j], inner);
    for (let j = i + 1; placed[j]?.start === inner.start; j++) best = smallest(best, placed[j], inner);
    for (let j = i + 1; j < placed.length && (placed[j]?.start ?? 0) < inner.end; j++)
      best = smallest(best, placed[j], inner);
    if (best) parents.set(inner.found.id, best.found.id);
  }
  return attributions.map((found) => ({ ...found, parent: parents.get(found.id) ?? null }));
}

/** An attribution begins at most so far behind the one that holds it, in code units: longer quotations than this are rare. */
const REACH = 6000;

interface Placed extends Span {
  readonly found: Attribution;
  /** Cue and content. */
  readonly spans: readonly Span[];
  /** Code units of the content. */
  readonly size: number;
}

function placedBySpans(found: Attribution): Placed {
  const spans = [...found.cue, ...found.content];
  return {
    found,
    spans,
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
    size: found.content.reduce((sum, span) => sum + span.end - span.start, 0),
  };
}

function smallest(best: Placed | null, outer: Placed | undefined, inner: Placed): Placed | null {
  return outer && holds(outer, inner) && (!best || outer.size < best.size) ? outer : best;
}

/** Most pairs fail by their extents, which cost nothing to compare. */
function holds(outer: Placed, inner: Placed): boolean {
  if (!contains(outer, inner)) return false;
  return inner.spans.every((span) => outer.found.content.some((content) => contains(content, span)));
}
