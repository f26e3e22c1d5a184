/** How much of edited text reuse `reuse/` finds, and how much it finds where there is none, as figures. */
import { findPassages } from "#reuse";
import type { Article, Passage, Span } from "#types";
import { wordSpans } from "../attribution.ts";
import { blankArticle } from "../blank.ts";
import type { Figure, Measured } from "../figures.ts";
import { EDIT_KINDS, type EditKind } from "./edits.ts";
import { type CharacterRates, countCharacters, measureEdited } from "./measure.ts";
import type { EditedPair, PairRanges } from "./pairs.ts";
import { sharedRuns } from "./shared-runs.ts";
import { editedPairs, type Half, readTexts } from "./texts.ts";

/** The halves as the scoreboard names them. */
export const EDITED_SETS = { open: "edited reuse (open)", held: "edited reuse (held out)" } as const;

/** What the project wants of each kind; half of the words replaced is reported alone. */
const GOALS: Partial<Record<EditKind, string>> = { "replace-25": "goal 0.85", "replace-50": "" };

/** Characters of words found in edited copies, by the kind of edit, and texts that share nothing, of both halves. */
export function measureEditedReuse(progress: (line: string) => void): Measured[] {
  return (["open", "held"] as const).map((half) => {
    progress(EDITED_SETS[half]);
    return { set: EDITED_SETS[half], absent: null, figures: [...editFigures(half), apartFigure(half)], remarks: [] };
  });
}

function editFigures(half: Half): Figure[] {
  const pairs = editedPairs(half);
  const rates = measureEdited(pairs, rangesFound);
  return EDIT_KINDS.flatMap((kind): Figure[] => {
    const own = rates.get(kind);
    if (!own) return [];
    const wrong = half === "open" ? pairs.filter((pair) => pair.kind === kind).flatMap(wrongIn) : [];
    const row = { stage: "reuse", name: `character F1, ${kind}`, value: own.f1, of: shownRates(own) };
    return [{ ...row, beside: GOALS[kind] ?? "goal 0.95", wrong }];
  });
}

function shownRates({ p, r }: CharacterRates): string {
  return `P ${p.toFixed(3)}, R ${r.toFixed(3)}`;
}

/** What `findPassages` finds between the two texts of a pair. */
export function rangesFound({ source, edited }: Pick<EditedPair, "source" | "edited">): PairRanges {
  return membersIn(passagesBetween(source.text, edited.text));
}

function passagesBetween(source: string, edited: string): Passage[] {
  return findPassages([articleFrom("edited", edited), articleFrom("source", source)]);
}

function membersIn(passages: readonly Passage[]): PairRanges {
  const of = (id: string): Span[] => passages.flatMap(({ members }) => members.filter(({ article }) => article === id));
  return { source: of("source"), edited: of("edited") };
}

/** An article whose first line is its title and every other line a paragraph of its body. */
function articleFrom(id: string, text: string): Article {
  const lines = Array.from(text.matchAll(/[^\n]+/g), (line, i) => {
    const role = i === 0 ? ("title" as const) : ("body" as const);
    return { start: line.index, end: line.index + line[0].length, role, reason: null };
  });
  return { ...blankArticle, id, text, blocks: lines };
}

/** A line for a pair of which a tenth or more was missed or found for nothing. */
function wrongIn(pair: EditedPair): string[] {
  const { tp, gold, found } = countCharacters(pair, rangesFound(pair));
  const f1 = (2 * tp) / Math.max(1, gold + found);
  return f1 >= 0.9 ? [] : [`${pair.id}: ${tp} of ${gold} characters, ${found - tp} for nothing`];
}

/** Of all two texts of a half, which are about different things: those that share no passage but phrases that both have word for word. */
function apartFigure(half: Half): Figure {
  const texts = [...readTexts(half)];
  const pairs = texts.flatMap(([name, text], i) =>
    texts.slice(i + 1).map(([other, otherText]) => ({ names: `${name} and ${other}`, text, otherText })),
  );
  const wrong = pairs.filter(({ text, otherText }) => sharesMore(text, otherText)).map(({ names }) => names);
  const right = pairs.length - wrong.length;
  const row = { stage: "reuse", name: "unrelated texts share nothing", of: `${right} of ${pairs.length}` };
  return { ...row, value: right / pairs.length, beside: "", wrong: half === "open" ? wrong : [] };
}

/** Whether passages take in more than the runs of five words and more that both texts have. */
function sharesMore(text: string, other: string): boolean {
  const common = sharedRuns(text, other, []);
  const found = membersIn(passagesBetween(text, other));
  const inside = (word: Span, spans: readonly Span[]) =>
    spans.some(({ start, end }) => start <= word.start && word.end <= end);
  const more = (words: readonly Span[], ours: readonly Span[], both: readonly Span[]) =>
    words.some((word) => inside(word, ours) && !inside(word, both));
  return more(wordSpans(text), found.source, common.source) || more(wordSpans(other), found.edited, common.edited);
}
