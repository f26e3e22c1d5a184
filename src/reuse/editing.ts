import { numberOfWords } from "#text";
import type { Article, Passage, Span } from "#types";

/** What an editor did to the words of one article that stand in another, seen between the runs that both have. */
export interface Editing {
  /** Stretches of two and more words of the other article that this one lacks, inside a passage and with nothing in their place. */
  readonly cuts: number;
  /** Words that hold a statement at arm's length ("reportedly") put in where the other has none. */
  readonly distances: number;
}

const LEAST_CUT = 2;
/** “reportedly”, “said to have”: a copy adds them, since it has not asked for itself. */
const DISTANCE =
  /\b(?:reportedly|allegedly|reported|apparently|purportedly|is said to|are said to|was said to|were said to)\b/i;

/** What each article of a pair did to the words of the other: the first, then the second. */
export function editingOf(first: Article, second: Article, passages: readonly Passage[]): [Editing, Editing] {
  const gaps = passages.flatMap((passage) => gapsOf(passage, first, second));
  return [
    editedBy(gaps.map(({ a, b }) => ({ own: a, other: b }))),
    editedBy(gaps.map(({ a, b }) => ({ own: b, other: a }))),
  ];
}

function editedBy(gaps: readonly { own: string; other: string }[]): Editing {
  const cuts = gaps.filter(({ own, other }) => numberOfWords(own) === 0 && numberOfWords(other) >= LEAST_CUT);
  const distances = gaps.filter(({ own, other }) => DISTANCE.test(own) && !DISTANCE.test(other));
  return { cuts: cuts.length, distances: distances.length };
}

/** What stands between neighbouring runs of a passage, in both. */
function gapsOf({ alignment, members }: Passage, first: Article, second: Article): { a: string; b: string }[] {
  const turned = members[0]?.article !== first.id;
  const runs = (alignment ?? []).map(([a, aEnd, b, bEnd]) => (turned ? [b, bEnd, a, aEnd] : [a, aEnd, b, bEnd]));
  return runs.slice(1).map(([a = 0, , b = 0], i) => {
    const [, aEnd = a, , bEnd = b] = runs[i] ?? [];
    return { a: first.text.slice(aEnd, a), b: second.text.slice(bEnd, b) };
  });
}

/** The spans of an article that stand word for word in the passages: what it put in itself is left out. */
export function sharedSpansOf(article: Article, passages: readonly Passage[]): Span[] {
  const spans: Span[] = [];
  for (const { members, alignment } of passages)
    for (const [side, member] of members.entries()) {
      if (member.article !== article.id) continue;
      if (alignment === null || members.length !== 2) spans.push({ start: member.start, end: member.end });
      else
        for (const run of alignment) spans.push({ start: run[side * 2] as number, end: run[side * 2 + 1] as number });
    }
  return spans;
}
