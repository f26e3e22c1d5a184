import { type CueReading, type Reader, ROLES } from "#model";
import type { Span } from "#types";
import { type Draft, draft } from "./draft.ts";
import type { Phrase } from "./phrases.ts";
import type { Paragraph, Token } from "./reading.ts";
import { polarityOfWords } from "./rule.ts";

const SOURCE = ROLES.indexOf("source");
const CUE = ROLES.indexOf("cue");
const CONTENT = ROLES.indexOf("content");

/** What trained weights find in the paragraphs: a draft for each cue that they take for one and that has content. */
export async function draftLearned(
  text: string,
  paragraphs: readonly Paragraph[],
  reader: Reader,
): Promise<Map<Paragraph, Draft[]>> {
  const quotations = paragraphs.flatMap(({ quotes }) => quotes);
  const { cues } = await reader.read(text, paragraphs, quotations);
  const drafts = new Map<Paragraph, Draft[]>();
  for (const cue of cues) {
    const paragraph = paragraphs[cue.paragraph];
    const found = paragraph && scoreOf(cue) >= reader.threshold ? draftOf(cue, paragraph, reader.name) : null;
    if (found) drafts.set(found.paragraph, [...(drafts.get(found.paragraph) ?? []), found]);
  }
  return drafts;
}

/** The geometric mean of finding the cue and checking it: relation F1 on PolNeAR dev TO-BE-MEASURED. */
function scoreOf({ found, valid }: CueReading): number {
  return Math.sqrt(found * valid);
}

function draftOf(reading: CueReading, paragraph: Paragraph, method: string): Draft | null {
  const runs = runsOf(reading);
  const cue = phrasesOf(paragraph, runs.get(CUE) ?? [wordAt(reading, reading.at)]);
  return draft(paragraph, {
    source: phrasesOf(paragraph, surest(reading, runs.get(SOURCE) ?? []))[0] ?? null,
    cue,
    content: joined(paragraph, phrasesOf(paragraph, runs.get(CONTENT) ?? [])),
    method,
    score: scoreOf(reading),
    polarity: polarityOfWords(cue.flatMap(({ from, to }) => paragraph.tokens.slice(from, to))),
  });
}

/** Words that follow each other in one role, as spans, by role. */
function runsOf(reading: CueReading): Map<number, Run[]> {
  const runs = new Map<number, Run[]>();
  let before = -1;
  for (const [i, word] of reading.words.entries()) {
    const role = reading.path[i] ?? 0;
    const list = runs.get(role) ?? [];
    const last = list.at(-1);
    if (role === before && last) list[list.length - 1] = { ...last, end: word.end, to: i + 1 };
    else list.push({ start: word.start, end: word.end, from: i, to: i + 1 });
    runs.set(role, list);
    before = role;
  }
  return runs;
}

/** Words `from` to `to` of a reading, and the characters they take. */
interface Run extends Span {
  readonly from: number;
  readonly to: number;
}

function wordAt({ words }: CueReading, at: number): Run {
  const { start, end } = words[at] ?? { start: 0, end: 0 };
  return { start, end, from: at, to: at + 1 };
}

function share({ roles }: CueReading, word: number, role: number): number {
  return roles[word * ROLES.length + role] ?? 0;
}

/** A source is one phrase (all but nine of 18,335 in PolNeAR's training articles are): the run with the largest share of belief. */
function surest(reading: CueReading, runs: readonly Run[]): Run[] {
  const weight = ({ from, to }: Run) => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += share(reading, i, SOURCE);
    return sum;
  };
  const [first, ...rest] = runs;
  return first ? [rest.reduce((best, run) => (weight(run) > weight(best) ? run : best), first)] : [];
}

/** The tokens that spans touch. */
function phrasesOf(paragraph: Paragraph, spans: readonly Span[]): Phrase[] {
  return spans.flatMap((span) => {
    const from = paragraph.tokens.findIndex(({ end }) => end > span.start);
    if (from < 0) return [];
    let to = from;
    while ((paragraph.tokens[to]?.start ?? span.end) < span.end) to++;
    return to > from ? [{ from, to }] : [];
  });
}

/** Stretches with nothing but punctuation between them are one. */
function joined(paragraph: Paragraph, phrases: readonly Phrase[]): Phrase[] {
  const out: Phrase[] = [];
  for (const phrase of phrases) {
    const last = out.at(-1);
    if (last && paragraph.tokens.slice(last.to, phrase.from).every(isMark))
      out[out.length - 1] = { from: last.from, to: phrase.to };
    else if (!paragraph.tokens.slice(phrase.from, phrase.to).every(isMark)) out.push(phrase);
  }
  return out;
}

function isMark({ pos }: Token): boolean {
  return pos === "PUNCT";
}
