import { type Candidate, type Frame, spanOf, spansOf } from "./candidate.ts";
import { contentEnd } from "./ends.ts";
import { isStop, isVerb, nounPhraseBefore, nounPhraseFrom, type Range, subjectAfter } from "./phrases.ts";
import type { Unit } from "./reading.ts";
import { isIn, words } from "./words.ts";

/** Cues that are no verbs. */
export const otherCues: readonly ((unit: Unit) => Candidate[])[] = [
  accordingTo,
  nounCues,
  adverbs,
  headlineColon,
  signed,
  namedColon,
];

const FURTHEST = 400;

function build(
  unit: Unit,
  rule: string,
  frame: Frame,
  lemma: string,
  cue: Range,
  source: readonly (Range | null)[],
  content: readonly Range[],
  extra: readonly string[],
): Candidate[] {
  const cueSpan = spanOf(unit, cue);
  const contents = spansOf(unit, content);
  if (!cueSpan || contents.length === 0) return [];
  const features = [`r=${rule}`, `f=${frame}`, `l=${lemma}|${frame}`, ...(unit.title ? ["title"] : []), ...extra];
  const negated = false;
  return [
    { rule, unit, frame, lemma, source: spansOf(unit, source), cue: [cueSpan], content: contents, negated, features },
  ];
}

/** The bridge will close, according to the town. According to a town memo, the bridge will close. */
function accordingTo(unit: Unit): Candidate[] {
  const { tokens } = unit;
  return tokens.flatMap((token, i) => {
    if (token.lower !== "according" || token.quoted || tokens[i + 1]?.lower !== "to") return [];
    const source = subjectAfter(tokens, i + 2) ?? nounPhraseFrom(tokens, i + 2);
    if (!source) return [];
    const cue = { from: i, to: i + 2 };
    const starts = i === 0 || (tokens[i - 1]?.pos === "CCONJ" && i < 3);
    const plain = nounPhraseFrom(tokens, i + 2) ?? source;
    const content = starts ? (after(unit, source.to) ?? after(unit, plain.to)) : before(unit, i);
    return content
      ? build(unit, "according-to", "according", "according", cue, [source], [content], [starts ? "starts" : "follows"])
      : [];
  });
}

function after(unit: Unit, at: number): Range | null {
  const from = unit.tokens[at]?.text === "," ? at + 1 : at;
  const to = contentEnd(unit.tokens, from, true);
  return to > from ? { from, to: unit.tokens[from]?.quotation != null ? from + 1 : to } : null;
}

function before(unit: Unit, at: number): Range | null {
  const { tokens } = unit;
  let to = at;
  while (to > 0 && /^[,–—(-]+$/.test(tokens[to - 1]?.text ?? "")) to--;
  let from = to;
  while (from > 0 && to - from < FURTHEST && !(isStop(tokens[from - 1]) && tokens[from - 1]?.text !== ".")) from--;
  return to > from ? { from, to } : null;
}

/** Her belief that the bridge would hold; the claim that it fell; criticism of the plan; the mayor’s attacks on it. */
function nounCues(unit: Unit): Candidate[] {
  const { tokens } = unit;
  return tokens.flatMap((token, i) => {
    if (token.pos !== "NOUN" || token.quoted || !isIn(words.cueNouns, token.lemma)) return [];
    const link = tokens[i + 1];
    if (link === undefined) return [];
    const clause = link.lower === "that" || link.lower === "whether" || (link.lower === "to" && isVerb(tokens[i + 2]));
    if (!clause && link.pos !== "ADP") return [];
    const from = clause ? i + 1 : i + 2;
    const content = { from, to: contentEnd(tokens, from, link.lower === "that") };
    const owner = ownerBefore(unit, i);
    const extra = [`nl=${token.lemma}|${link.lower}`, `link=${link.lower}`, owner ? "owner" : "noowner"];
    return build(unit, "noun", "noun", token.lemma, { from: i, to: i + 1 }, [owner], [content], extra);
  });
}

/** "the mayor’s", "her" in front of a noun. */
function ownerBefore(unit: Unit, noun: number): Range | null {
  for (let i = noun - 1; i >= Math.max(0, noun - 3); i--) {
    const token = unit.tokens[i];
    if (token === undefined) return null;
    if (isIn(words.possessives, token.lower)) return { from: i, to: i + 1 };
    if (/^['’‘]s?$/.test(token.text)) return nounPhraseBefore(unit.tokens, i);
    if (token.pos !== "ADJ" && token.pos !== "NOUN" && token.pos !== "ADV") return null;
  }
  return null;
}

const EVIDENTIAL = new Set(["reportedly", "allegedly", "supposedly", "purportedly"]);

/** The mayor has reportedly left the town: nobody is named who says so. */
function adverbs(unit: Unit): Candidate[] {
  const { tokens } = unit;
  const found: Candidate[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.quoted || !EVIDENTIAL.has(token.lower)) continue;
    const left = clauseStart(unit, i);
    const right = { from: i + 1, to: contentEnd(tokens, i + 1, true) };
    const content = left < i ? [{ from: left, to: i }, right] : [right];
    found.push(...build(unit, "adverb", "adverb", token.lower, { from: i, to: i + 1 }, [], content, []));
  }
  return found;
}

function clauseStart(unit: Unit, at: number): number {
  let from = at;
  while (from > 0 && at - from < 40 && !/^[,;:–—(]$/.test(unit.tokens[from - 1]?.text ?? "")) from--;
  return from;
}

/** Poll: Most voters want the bridge. Orla Venn: ‘We will win’ */
function headlineColon(unit: Unit): Candidate[] {
  const { tokens } = unit;
  if (!unit.title) return [];
  const colon = tokens.findIndex((token) => token.text === ":");
  if (colon < 1 || colon > 6 || tokens.slice(0, colon).some((token) => token.quotation !== null)) return [];
  const content = { from: colon + 1, to: tokens.length };
  const last = tokens.at(-1);
  const to = isStop(last) ? tokens.length - 1 : tokens.length;
  const quote = tokens[colon + 1]?.quotation != null || tokens[colon + 1]?.quoted === true ? "quote" : "words";
  const shape = tokens[colon - 1]?.pos ?? "none";
  return build(
    unit,
    "headline-colon",
    "headline",
    tokens[colon - 1]?.lower ?? "",
    { from: colon, to: colon + 1 },
    [{ from: 0, to: colon }],
    [{ ...content, to }],
    [quote, `colon=${shape}|${quote}`],
  );
}

/** “The bridge must stay.” — Orla Venn */
function signed(unit: Unit): Candidate[] {
  const { tokens } = unit;
  const [quotation, dash] = tokens;
  if (quotation?.quotation == null || !dash || !/^(?:--?|[–—―])$/.test(dash.text)) return [];
  const source = subjectAfter(tokens, 2);
  if (!source || source.to < tokens.length - 1 || tokens.length > 24) return [];
  return build(unit, "signed", "before", "—", { from: 1, to: 2 }, [source], [{ from: 0, to: 1 }], []);
}

/** Orla Venn: “The bridge must stay.” */
function namedColon(unit: Unit): Candidate[] {
  const { tokens } = unit;
  const colon = tokens.findIndex((token) => token.text === ":");
  if (unit.title || colon < 1 || colon > 8 || tokens[colon + 1]?.quotation == null) return [];
  const source = nounPhraseFrom(tokens, 0);
  if (source?.to !== colon) return [];
  const shape = tokens[colon - 1]?.pos ?? "none";
  return build(
    unit,
    "named-colon",
    "quote",
    ":",
    { from: colon, to: colon + 1 },
    [source],
    [{ from: colon + 1, to: colon + 2 }],
    [`named=${shape}`],
  );
}
