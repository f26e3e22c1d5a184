import { type Calibration, type CueReading, type Reader, ROLES } from "#model";
import { pushTo } from "#text";
import type { Span } from "#types";
import { BESIDE_QUOTATION, saysQuotation } from "./beside-quotation.ts";
import { contentOf } from "./contents.ts";
import { type Draft, draft, trimPhrase } from "./draft.ts";
import {
  beginsBehindSemicolon,
  behindSemicolons,
  contentsToRead,
  cuesByParagraph,
  endedBefore,
  quotationsToRead,
  readInside,
  type Words,
} from "./inside.ts";
import { creditOf, withBySaying, withoutLeadingDay, withoutListenerBehind } from "./mending.ts";
import { givesName, namesWork } from "./naming.ts";
import { overlaps, type Phrase, tokensOf } from "./phrases.ts";
import { introduces } from "./quotes.ts";
import { isOpeningMark, type Paragraph, type Token } from "./reading.ts";
import { polarityOfWords } from "./rule.ts";
import { asksForNoName } from "./verb-cues.ts";

const SOURCE = ROLES.indexOf("source");
const CUE = ROLES.indexOf("cue");
const CONTENT = ROLES.indexOf("content");

/** What trained weights find in the paragraphs: a draft for each cue that they take for one and that has content. */
export async function draftLearned(
  text: string,
  paragraphs: readonly Paragraph[],
  reader: Reader,
): Promise<Map<Paragraph, Draft[]>> {
  const outermost = paragraphs.flatMap(({ quotes }) => quotes);
  const [{ cues }, inside] = await Promise.all([
    reader.read(text, paragraphs, outermost),
    readInside(text, quotationsToRead(paragraphs), reader),
  ]);
  const drafts = new Map<Paragraph, Draft[]>();
  const outside = cues.map((cue) => ({ cue, paragraph: paragraphs[cue.paragraph], quotedIn: false }));
  const quoted = inside.map((one) => ({ ...one, quotedIn: true }));
  for (const { cue, paragraph, quotedIn } of [...outside, ...quoted]) {
    const sure = sureness(cue);
    if (!paragraph || sure < reader.threshold * BESIDE_QUOTATION) continue;
    const score = shareRight(sure, reader.calibration);
    const found = draftOf(cue, paragraph, { method: reader.name, quotedIn, score });
    if (!found || (sure < reader.threshold && !saysQuotation(found))) continue;
    if (quotedIn && tellsOfOneself(found)) continue;
    pushTo(drafts, found.paragraph, found);
  }
  return drafts;
}

const FIRST_PERSON = new Set(["i", "we"]);
const ONCE_BELIEVED = new Set(["thought", "knew", "believed", "assumed", "supposed", "figured", "felt"]);

/** "I thought a lorry had hit us", in a quotation: told of oneself, and no word of what one holds now. */
function tellsOfOneself({ paragraph, source, cue }: Draft): boolean {
  const [who, ...others] = tokensOf(paragraph, source ? [source] : []);
  const isOwn = others.length === 0 && FIRST_PERSON.has(who?.lower ?? "");
  return isOwn && tokensOf(paragraph, cue).some(({ lower }) => ONCE_BELIEVED.has(lower));
}

/** Sureness from which a cue counts that stands in what somebody is credited with: the weights learned the outermost alone. */
const SURE_INSIDE = 0.7;

/** What those who are credited by drafts say of others, where no draft has it; who says it comes first there, with the cue. */
export async function draftInside(text: string, drafts: readonly Draft[], reader: Reader): Promise<Draft[]> {
  const inside = await draftWords(text, contentsToRead(drafts), reader, { least: SURE_INSIDE, quotedIn: true });
  const cues = cuesByParagraph(drafts);
  return inside.filter((found) => comesFirst(found) && !overlaps(cues.get(found.paragraph) ?? [], found.cue));
}

/** "The port says it held; the crew doubt it": contents end at a semicolon behind which the weights, reading on from there, see another credited. */
export async function partAtSemicolons(text: string, drafts: readonly Draft[], reader: Reader): Promise<Draft[]> {
  const behind = await draftWords(text, behindSemicolons(drafts), reader, { least: reader.threshold, quotedIn: false });
  const ends = (next: Draft) => drafts.some((found) => endedBefore(found, next) !== found);
  const read = behind.filter((next) => beginsBehindSemicolon(next) && ends(next));
  const cues = cuesByParagraph(read);
  const others = drafts.filter(({ paragraph, cue }) => !overlaps(cues.get(paragraph) ?? [], cue));
  const next = [...read, ...others.filter((found) => found.method !== reader.name && beginsBehindSemicolon(found))];
  return [...others.map((found) => next.reduce(endedBefore, found)), ...read];
}

/** What the weights find in words that are read by themselves, as far as they are so sure of it. */
async function draftWords(
  text: string,
  words: readonly Words[],
  reader: Reader,
  { least, quotedIn }: { readonly least: number; readonly quotedIn: boolean },
): Promise<Draft[]> {
  const inside = await readInside(text, words, reader);
  return inside.flatMap(({ cue, paragraph }) => {
    const sure = sureness(cue);
    if (sure < least) return [];
    const score = shareRight(sure, reader.calibration);
    return draftOf(cue, paragraph, { method: reader.name, quotedIn, score }) ?? [];
  });
}

function comesFirst({ cue, content }: Draft): boolean {
  return (cue[0]?.from ?? 0) < (content[0]?.from ?? 0);
}

/**
 * How sure the weights are of a cue: the geometric mean of finding it and checking it. With the first weights, relation F1 on PolNeAR dev was
 * 0.755 by it, as by the finding alone, and 0.683 by the check alone, which sees hard cases only (training/README.md, “What was tried”).
 */
function sureness({ found, valid }: CueReading): number {
  return Math.sqrt(found * valid);
}

/** The share of attributions with that sureness that are right, in relation F1's sense. */
function shareRight(sure: number, { offset, slope }: Calibration): number {
  const odds = Math.max(sure, 1e-6) / Math.max(1 - sure, 1e-6);
  return 1 / (1 + Math.exp(-offset - slope * Math.log(odds)));
}

function draftOf(
  reading: CueReading,
  paragraph: Paragraph,
  how: Pick<Draft, "method" | "quotedIn" | "score">,
): Draft | null {
  const runs = runsOf(reading);
  const units = runs.get(CUE) ?? [unitAt(reading, reading.at)];
  const read = withoutMarks(paragraph, phrasesOf(paragraph, units)).map((one) => behindMark(paragraph, one));
  const { cue, content } = withBySaying(
    paragraph,
    withoutListenerBehind(paragraph, withoutLeadingDay(paragraph, read)),
    joined(paragraph, phrasesOf(paragraph, runs.get(CONTENT) ?? [])),
  );
  const cueTokens = tokensOf(paragraph, cue);
  if (cueTokens.some((token) => asksForNoName(paragraph, token))) return null;
  const [source = null] = withoutMarks(paragraph, phrasesOf(paragraph, surest(reading, runs.get(SOURCE) ?? [])));
  const parts = {
    ...creditOf(paragraph, source, cue),
    content: contentOf(paragraph, content, source, cue),
    ...how,
    polarity: polarityOfWords(cueTokens),
  };
  const found = draft(paragraph, parts, introduces(paragraph) && !how.quotedIn);
  return found && !givesName(found) && !namesWork(found) ? found : null;
}

/** Units that follow each other in one role, as spans, by role. */
function runsOf(reading: CueReading): Map<number, Run[]> {
  const { units, path } = reading;
  const runs = new Map<number, Run[]>();
  for (let from = 0, to = 0; from < units.length; from = to) {
    const role = path[from] ?? 0;
    while (to < units.length && (path[to] ?? 0) === role) to++;
    pushTo(runs, role, { start: units[from]?.start ?? 0, end: units[to - 1]?.end ?? 0, from, to });
  }
  return runs;
}

/** Units `from` to `to` of a reading, and the characters they take. */
interface Run extends Span {
  readonly from: number;
  readonly to: number;
}

function unitAt({ units }: CueReading, at: number): Run {
  const { start, end } = units[at] ?? { start: 0, end: 0 };
  return { start, end, from: at, to: at + 1 };
}

function share({ roles }: CueReading, unit: number, role: number): number {
  return roles[unit * ROLES.length + role] ?? 0;
}

/**
 * A source is one phrase (all but nine of 18,335 in PolNeAR's training articles are): the run with the most units that are rather one than
 * not, so that a short name weighs more than a long phrase in doubt.
 */
function surest(reading: CueReading, runs: readonly Run[]): Run[] {
  const weight = ({ from, to }: Run) => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += Math.max(0, share(reading, i, SOURCE) - 0.5);
    return sum;
  };
  const [first, ...rest] = bridged(reading, runs);
  return first ? [rest.reduce((best, run) => (weight(run) > weight(best) ? run : best), first)] : [];
}

/** Units without a role that a source may have within. */
const BRIDGE = 4;

function bridged(reading: CueReading, runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const between = last ? reading.path.subarray(last.to, run.from) : [];
    if (last && between.length <= BRIDGE && between.every((role) => role === 0))
      out[out.length - 1] = { ...last, end: run.end, to: run.to };
    else out.push(run);
  }
  return out;
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

/** "said:" and "Ilva Orrin," without the mark at their ends; a mark that is all there is stays, as a headline's colon does. */
function withoutMarks(paragraph: Paragraph, phrases: readonly Phrase[]): Phrase[] {
  const trimmed = phrases.map((phrase) => trimPhrase(paragraph, phrase)).filter(({ from, to }) => to > from);
  return trimmed.length > 0 ? trimmed : [...phrases];
}

/** Minister ‘told to quit’: a cue that begins a quotation is read with its mark, and is the words alone. */
function behindMark({ tokens }: Paragraph, { from, to }: Phrase): Phrase {
  const opens = isOpeningMark(tokens[from]) && to - from > 1;
  return { from: opens ? from + 1 : from, to };
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
