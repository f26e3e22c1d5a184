import { type Candidate, type Frame, spanOf, spansOf } from "./candidate.ts";
import { contentEnd } from "./ends.ts";
import { isStop, isTime, isVerb, nounPhraseFrom, type Range, subjectAfter } from "./phrases.ts";
import type { Token, Unit } from "./reading.ts";
import { contentAfter, type Right } from "./right.ts";
import { agentOf, subjectsOf } from "./subjects.ts";
import { type VerbGroup, verbGroups } from "./verbs.ts";
import { isIn, words } from "./words.ts";

type Tokens = readonly Token[];

/** What a verb group in its sentence is weighed with. */
interface Place {
  readonly unit: Unit;
  readonly group: VerbGroup;
  readonly subject: readonly Range[];
}

/** Candidates of every verb of a sentence; one verb gives at most one. */
export function verbCues(unit: Unit): Candidate[] {
  const groups = verbGroups(unit.tokens);
  const subjects = subjectsOf(unit.tokens, groups);
  const found: Candidate[] = [];
  for (const [i, group] of groups.entries()) {
    const place: Place = { unit, group, subject: subjects[i] ?? [] };
    const candidate = rules.map((rule) => rule(place)).find((result) => result !== null);
    if (candidate) found.push(candidate);
  }
  return found;
}

const rules: readonly ((place: Place) => Candidate | null)[] = [afterInverted, afterContent, passive, beforeContent];

function build(
  place: Place,
  rule: string,
  frame: Frame,
  source: readonly Range[],
  content: readonly Range[],
  extra: readonly string[] = [],
): Candidate | null {
  const { unit, group } = place;
  const cue = spanOf(unit, { from: group.from, to: group.head + 1 });
  const contents = spansOf(unit, content);
  if (!cue || contents.length === 0) return null;
  const shape = sourceShape(unit.tokens, source);
  return {
    rule,
    unit,
    frame,
    lemma: group.lemma,
    source: spansOf(unit, source),
    cue: [cue],
    content: contents,
    negated: group.negated,
    features: [
      `l=${group.lemma}`,
      `f=${frame}`,
      `lf=${group.lemma}|${frame}`,
      `form=${group.form}|${frame}`,
      `src=${shape}|${frame}`,
      `lform=${group.lemma}|${group.form}`,
      ...(group.negated ? ["neg", `neg=${frame}`] : []),
      ...(unit.title ? ["title"] : []),
      `n=${Math.min(4, Math.floor(Math.log2(1 + tokensIn(unit, contents))))}|${frame}`,
      `fq=${frame}|${startsQuoted(unit, contents)}`,
      `lq=${group.lemma}|${startsQuoted(unit, contents)}`,
      ...contextOf(unit, group, source, contents, frame),
      ...extra,
    ],
  };
}

/** The words beside the cue, the source's last word where it is no name, and how the content begins. */
function contextOf(
  unit: Unit,
  group: VerbGroup,
  source: readonly Range[],
  contents: readonly { start: number; end: number }[],
  frame: Frame,
): string[] {
  const { tokens } = unit;
  const next = tokens[group.head + 1];
  const before = tokens[group.from - 1];
  const last = tokens[(source.at(-1)?.to ?? 0) - 1];
  const first = tokens.find((token) => token.end > (contents[0]?.start ?? 0));
  const far = source.length > 0 && (source.at(-1)?.to ?? 0) !== group.from;
  const context = [
    `next=${wordOf(next)}`,
    `before=${wordOf(before)}|${group.form}`,
    `c1=${wordOf(first)}|${frame}`,
    `tag=${next?.pos ?? "none"}|${group.lemma}`,
    `far=${far}|${group.form}`,
    `aux=${tokens[group.from]?.lower === tokens[group.head]?.lower ? "none" : tokens[group.from]?.lower}`,
    `suffix=${(tokens[group.head]?.lower ?? "").slice(-3)}`,
  ];
  return last && last.pos !== "PROPN" ? [...context, `sw=${last.lemma}`] : context;
}

/** A small word itself, of any other its part of speech: names never count. */
function wordOf(token: Token | undefined): string {
  if (token === undefined) return "none";
  if (token.quotation !== null) return "quotation";
  return ["PROPN", "NOUN", "VERB", "ADJ", "NUM", "X"].includes(token.pos) ? token.pos : token.lower;
}

/** Whether the first content is a whole quotation, begins with a quoted fragment, or is plain. */
function startsQuoted(unit: Unit, contents: readonly { start: number; end: number }[]): string {
  const start = contents[0]?.start;
  const token = unit.tokens.find((other) => other.start === start);
  if (token?.quotation != null) return "quotation";
  return token?.quoted ? "fragment" : "plain";
}

function tokensIn(unit: Unit, spans: readonly { start: number; end: number }[]): number {
  const length = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  return Math.min(unit.end - unit.start, length) / 8;
}

function sourceShape(tokens: Tokens, source: readonly Range[]): string {
  const range = source.at(-1);
  const last = range && tokens[range.to - 1];
  if (!range || !last) return "none";
  if (last.pos === "PRON" || isIn(words.subjectPronouns, last.lower) || last.lower === "who") return last.lower;
  return last.pos;
}

/** “We will win,” said Orla Venn, the mayor. */
function afterInverted(place: Place): Candidate | null {
  const { unit, group } = place;
  const { tokens } = unit;
  if (!isIn(words.speech, group.lemma) || group.lemma === "tell") return null;
  const before = tokens[group.from - 1];
  if (group.form !== "finite" || !(before?.quotation != null || before?.text === ",")) return null;
  const subject = subjectAfter(tokens, group.head + 1);
  const next = subject ? tokens[subject.to] : undefined;
  if (!subject || isTime(tokens, subject) || isVerb(next) || !endsSoon(tokens, subject.to)) return null;
  const content = [contentBefore(tokens, group.from), restAfter(tokens, subject.to, before?.quotation != null)].filter(
    (range) => range !== null,
  );
  return build(place, "inverted", content.length > 1 ? "around" : "before", [subject], content, ["inverted"]);
}

function endsSoon(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  return (
    token === undefined ||
    isStop(token) ||
    token.quotation !== null ||
    /^[,–—(-]/.test(token.text) ||
    isIn(words.adjunctStarts, token.lower) ||
    isIn(words.time, token.lower)
  );
}

/** “We will win,” Orla Venn said. The town, she said, would pay. */
function afterContent(place: Place): Candidate | null {
  const { unit, group, subject } = place;
  const { tokens } = unit;
  const own = subject.at(-1);
  if (!own || own.to > group.from || !isIn(words.speech, group.lemma) || group.form !== "finite") return null;
  const before = tokens[own.from - 1];
  if (!(before?.quotation != null || before?.text === ",")) return null;
  const front = contentBefore(tokens, own.from);
  if (!front) return null;
  const right = contentAfter(tokens, group.head + 1, group.lemma);
  if (before.quotation === null && right !== null && !["quote", "preposition"].includes(right.frame)) return null;
  if (before.quotation === null && right?.frame === "quote" && front.to - front.from < 9) return null;
  if (before.quotation === null && !hasVerb(tokens, front) && right === null && tokens[group.head + 1]?.text !== ",")
    return null;
  const rest = restAfter(tokens, group.head + 1, before.quotation !== null);
  return build(place, "after", rest ? "around" : "before", subject, rest ? [front, rest] : [front]);
}

function hasVerb(tokens: Tokens, range: Range): boolean {
  return tokens.slice(range.from, range.to).some((token) => isVerb(token) || token.quotation !== null);
}

/** The clause or quotation that ends before `end`, from the sentence's start or the last break. */
function contentBefore(tokens: Tokens, end: number): Range | null {
  let to = end;
  while (to > 0 && tokens[to - 1]?.text === ",") to--;
  if (tokens[to - 1]?.quotation != null) return { from: to - 1, to };
  let from = to;
  while (from > 0 && to - from < 400 && !isBreak(tokens[from - 1])) from--;
  while (from < to && (tokens[from]?.pos === "CCONJ" || tokens[from]?.text === ",")) from++;
  return to > from ? { from, to } : null;
}

function isBreak(token: Token | undefined): boolean {
  return token === undefined || token.quotation !== null || (isStop(token) && token.text !== ".");
}

/** What goes on behind a cue set in the middle: the next quotation, or the clause behind a comma. */
function restAfter(tokens: Tokens, at: number, quoting: boolean): Range | null {
  for (let i = at; i < Math.min(tokens.length, at + 14); i++) {
    const token = tokens[i];
    if (token?.quotation != null) return { from: i, to: i + 1 };
    if (isVerb(token)) break;
  }
  if (quoting || tokens[at]?.text !== ",") return null;
  const next = tokens[at + 1];
  if (next === undefined || /ing$/.test(next.lower) || isIn(words.adjunctStarts, next.lower)) return null;
  return { from: at + 1, to: contentEnd(tokens, at + 1, true) };
}

/** The bridge was reported closed by the town. Voters were asked whether they would pay. */
function passive(place: Place): Candidate | null {
  const { unit, group, subject } = place;
  const { tokens } = unit;
  if (group.form !== "passive") return null;
  const by = agentOf(tokens, group);
  const agent = by === null ? null : nounPhraseFrom(tokens, by + 1);
  const right = by === null ? contentAfter(tokens, group.head + 1, group.lemma) : null;
  const rest = right ? right.content : null;
  const question = right?.frame === "whether" || right?.frame === "that" || right?.frame === "quote";
  const content = question && rest ? [rest] : [...subject.slice(0, 1), ...(rest ? [withPreposition(right, rest)] : [])];
  return build(place, "passive", "passive", agent ? [agent] : [], content, [
    `pas=${right?.frame ?? "none"}|${group.lemma}`,
    agent ? "pas=agent" : "pas=noagent",
  ]);
}

function withPreposition(right: Right | null, rest: Range): Range {
  return right?.preposition ? { from: rest.from - 1, to: rest.to } : rest;
}

/** Orla Venn said the bridge would close. Orla Venn praised the plan. */
function beforeContent(place: Place): Candidate | null {
  const { unit, group, subject } = place;
  const right = contentAfter(unit.tokens, group.head + 1, group.lemma);
  if (!right) return null;
  const last = unit.tokens[right.content.to];
  const also = right.frame === "quote" && last?.quotation != null ? [right.content] : [right.content];
  return build(
    place,
    `before-${right.frame}`,
    right.frame,
    subject,
    also,
    right.preposition ? [`lp=${group.lemma}|${right.preposition}`, `p=${right.preposition}`] : [],
  );
}
