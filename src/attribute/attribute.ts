import type { Reader } from "#model";
import { bySpan, isVerb, joinSpans, spanIn, stableId } from "#text";
import type { Article, Attribution, AttributionForm, Note, Span } from "#types";
import { combine } from "./combine.ts";
import { shareOutQuotations } from "./compete.ts";
import { noteCutOff } from "./cut-off.ts";
import type { Draft } from "./draft.ts";
import { draftInside, draftLearned, partAtSemicolons } from "./learned.ts";
import { isInTag } from "./markup.ts";
import { mediumOf } from "./medium.ts";
import { nest } from "./nest.ts";
import { draftOthers } from "./other-rules.ts";
import { type Phrase, RELATIVE_SUBJECTS } from "./phrases.ts";
import { giveLooseQuotations } from "./quotes.ts";
import { type Paragraph, readParagraphs, type Token } from "./reading.ts";
import { verbCues } from "./verb-cues.ts";
import { draftVerb } from "./verb-rules.ts";

/** What was found in one article, and what was doubtful. */
export interface Attributed {
  readonly attributions: Attribution[];
  readonly notes: Note[];
}

/** The attributions of one article, in order, by trained weights and rules. Articles in other languages than English give none. */
export async function attribute(article: Article, reader: Reader): Promise<Attributed> {
  if (article.language !== "en") return { attributions: [], notes: [] };
  const paragraphs = readParagraphs(article);
  const learned = await draftLearned(article.text, paragraphs, reader);
  const combined = paragraphs.flatMap((paragraph) =>
    shareOutQuotations(paragraph, combine(learned.get(paragraph) ?? [], draftParagraph(paragraph))),
  );
  const drafts = await partAtSemicolons(article.text, combined, reader);
  return finishAll(article, paragraphs, [...drafts, ...(await draftInside(article.text, drafts, reader))]);
}

/** The same by rules alone, where no weights are at hand: several times as fast, and finds less. */
export function attributeByRules(article: Article): Attributed {
  if (article.language !== "en") return { attributions: [], notes: [] };
  const paragraphs = readParagraphs(article);
  return finishAll(article, paragraphs, paragraphs.flatMap(draftParagraph));
}

function finishAll(article: Article, paragraphs: readonly Paragraph[], found: readonly Draft[]): Attributed {
  const drafts = found.filter((draft) => !isWrittenForPrograms(draft));
  giveLooseQuotations(paragraphs, drafts);
  const finished = drafts
    .filter(({ content, more }) => content.length + more.length > 0)
    .map((draft) => ({ attribution: finish(draft, article, paragraphs), quotedIn: draft.quotedIn }));
  // the same may be read outside too: then it stands by itself
  const outside = new Set(finished.flatMap(({ attribution, quotedIn }) => (quotedIn ? [] : [attribution.id])));
  const all = distinct(finished.map(({ attribution }) => attribution));
  const inside = new Set(all.flatMap(({ id }) => (outside.has(id) ? [] : [id])));
  const attributions = nest(withoutStrayQuotations(all, inside));
  return { attributions, notes: noteCutOff(article, paragraphs, attributions) };
}

function isWrittenForPrograms({ paragraph, cue: [cue] }: Draft): boolean {
  const first = paragraph.tokens[cue?.from ?? -1];
  return first !== undefined && isInTag(first, paragraph.tags);
}

function draftParagraph(paragraph: Paragraph): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of paragraph.sentences) {
    const cues = verbCues(paragraph, clause);
    const here: Draft[] = [];
    for (const cue of cues) {
      const found = draftVerb(cue, cues, here);
      if (found) here.push(found);
    }
    drafts.push(...here, ...draftOthers(paragraph, clause));
  }
  const replaced = new Set(drafts.map((found) => found.replaces));
  return drafts.filter((found) => !replaced.has(found));
}

/** What was read in a quotation by itself is kept where that lies, at last, in what somebody is credited with. */
function withoutStrayQuotations(attributions: readonly Attribution[], quotedIn: ReadonlySet<string>): Attribution[] {
  const nested = new Map(nest(attributions).map((one) => [one.id, one]));
  const isHeld = ({ id, parent }: Attribution): boolean => {
    if (!quotedIn.has(id)) return true;
    const holder = parent === null ? undefined : nested.get(parent);
    return holder !== undefined && isHeld(holder);
  };
  return [...nested.values()].filter(isHeld);
}

/** Two rules may find the very same attribution. */
function distinct(attributions: readonly Attribution[]): Attribution[] {
  return [...new Map(attributions.map((found) => [found.id, found])).values()];
}

function finish(found: Draft, article: Article, paragraphs: readonly Paragraph[]): Attribution {
  const spans = (phrases: readonly Phrase[]): Span[] =>
    joinSpans(
      phrases.flatMap(({ from, to }) => {
        const [first, last] = [found.paragraph.tokens[from], found.paragraph.tokens[to - 1]];
        return first && last ? [spanIn(article.text, first.start, last.end)] : [];
      }),
    );
  const source = found.source ? spans([found.source, ...relativeBehind(found)]) : [];
  const cue = spans(found.cue);
  const content = [...spans(found.content), ...found.more].sort(bySpan);
  return {
    id: stableId(
      "t",
      article.id,
      ...[source, cue, content].map((list) => list.map(({ start, end }) => `${start}-${end}`).join(" ")),
    ),
    article: article.id,
    source,
    cue,
    content,
    form: formOf(content, paragraphs),
    sourceId: null,
    via: [],
    parent: null,
    polarity: found.polarity,
    medium: mediumOf(article.text, source, cue),
    method: found.method,
    score: found.score,
  };
}

/** "They met a guard, who said": the pronoun that stands for the source before the cue is a stretch of it too. */
function relativeBehind({ paragraph, source, cue: [cue] }: Draft): Phrase[] {
  if (!source || !cue || source.to >= cue.from) return [];
  const [first, second] = paragraph.tokens.slice(source.to, source.to + 2);
  const pronoun = first?.lower === "," ? second : first;
  if (!pronoun || !RELATIVE_SUBJECTS.has(pronoun.lower) || pronoun.at >= cue.from) return [];
  // "A guard, who had seen it, said": the pronoun has a verb of its own, and its clause is over
  const between = paragraph.tokens.slice(pronoun.at, cue.from);
  const isOver = between[1]?.lower !== "," && between.at(-1)?.lower === "," && between.some(isVerb);
  return isOver ? [] : [{ from: pronoun.at, to: pronoun.at + 1 }];
}

function formOf(content: readonly Span[], paragraphs: readonly Paragraph[]): AttributionForm {
  let inside = 0;
  let all = 0;
  for (const span of content) {
    for (const token of tokensIn(span, paragraphs)) {
      if (token.pos === "PUNCT") continue;
      all++;
      if (token.quote >= 0) inside++;
    }
  }
  if (inside === 0) return "indirect";
  return inside >= all * 0.9 ? "direct" : "mixed";
}

/** Tokens of a span; it lies in one paragraph. */
function tokensIn(span: Span, paragraphs: readonly Paragraph[]): readonly Token[] {
  const paragraph = paragraphs[lastAtOrBefore(paragraphs, span.start)];
  if (!paragraph) return [];
  const from = lastAtOrBefore(paragraph.tokens, span.start);
  let to = from;
  while ((paragraph.tokens[to]?.end ?? Number.POSITIVE_INFINITY) <= span.end) to++;
  return paragraph.tokens.slice(from, to);
}

/** Index of the last of the ordered spans that starts at or before a place. */
function lastAtOrBefore(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
