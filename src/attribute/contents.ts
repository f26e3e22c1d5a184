import { isVerb } from "#text";
import { isSaying } from "./beside-quotation.ts";
import { NAMING, TALES } from "./mending.ts";
import type { Phrase } from "./phrases.ts";
import { type Paragraph, sentenceAt, type Token } from "./reading.ts";
import { addressing } from "./verb-words.ts";

/** What is said, by whom and with what cue: what the weights read, mended where rules see more. */
export function contentOf(
  paragraph: Paragraph,
  read: readonly Phrase[],
  source: Phrase | null,
  cue: readonly Phrase[],
): readonly Phrase[] {
  const credit = creditSpan(paragraph, source, cue);
  const ofClause = withinItsClause(paragraph, read, credit);
  const ofSentence = withinItsSentence(paragraph, ofClause, credit).map((piece) =>
    piece.to <= credit.from ? withoutSentenceBefore(paragraph, piece) : piece,
  );
  const within = beforeSemicolon(paragraph, ofSentence, credit);
  const said = withoutTopic(paragraph, withoutListener(paragraph, within, cue), cue);
  const whole = withSubject(paragraph, withRest(paragraph, said, credit), credit);
  return withRelative(paragraph, whole, source, cue);
}

/** From the first to the last of who is credited and the cue, with an "as" before them. */
function creditSpan({ tokens }: Paragraph, source: Phrase | null, cue: readonly Phrase[]): Phrase {
  const group = [...cue, ...(source ? [source] : [])];
  const from = Math.min(...group.map((one) => one.from));
  const to = Math.max(...group.map((one) => one.to));
  return { from: tokens[from - 1]?.lower === "as" ? from - 1 : from, to };
}

function isBetweenCommas({ tokens }: Paragraph, { from, to }: Phrase): boolean {
  return tokens[from - 1]?.lower === "," && tokens[to]?.lower === ",";
}

/** "It rained. The lock held, the port said": what is reported is of its credit's sentence (97 of 100 in PolNeAR's training articles). */
function withinItsSentence(paragraph: Paragraph, content: readonly Phrase[], credit: Phrase): readonly Phrase[] {
  const { tokens } = paragraph;
  const [only, ...others] = content;
  const sentence = sentenceAt(paragraph, credit.from);
  if (!only || !sentence || others.length > 0 || (only.from < credit.to && credit.from < only.to)) return content;
  const part = { from: Math.max(only.from, sentence.from), to: Math.min(only.to, sentence.to) };
  const isList = tokens[only.from - 1]?.lower === ":";
  const isQuoted = tokens.slice(only.from, only.to).some(({ quote }) => quote >= 0);
  return part.from >= part.to || isList || isQuoted ? content : [part];
}

const SENTENCE_ENDS = new Set([".", "?", "!"]);

/** "It rained. “The lock held,” she said": a sentence before a quotation is none of hers (2 of 566 in PolNeAR's training articles). */
function withoutSentenceBefore({ tokens }: Paragraph, piece: Phrase): Phrase {
  const opens = ({ at, quote }: Token) => {
    const before = tokens[at - 1];
    return quote >= 0 && before !== undefined && before.quote < 0 && SENTENCE_ENDS.has(before.lower);
  };
  const quoted = tokens.slice(piece.from, piece.to).findLast((token) => opens(token) && token.at > piece.from);
  return quoted ? { from: quoted.at, to: piece.to } : piece;
}

/** "It held, the port said; the crew left": behind a credit and a semicolon stands nothing of it (none of 7 in PolNeAR's training articles). */
function beforeSemicolon(paragraph: Paragraph, content: readonly Phrase[], { from, to }: Phrase): readonly Phrase[] {
  const { tokens } = paragraph;
  const isBehind = tokens[to]?.lower === ";" && content.every((one) => one.from > to);
  const sentence = sentenceAt(paragraph, from);
  if (!isBehind || !sentence || tokens[from - 1]?.lower !== ",") return content;
  const clause = tokens.slice(sentence.from, from - 1).findLast(({ lower }) => lower === ";");
  return [{ from: clause ? clause.at + 1 : sentence.from, to: from - 1 }];
}

/** Parts of speech with which nothing ends that is said. */
const UNFINISHED = new Set(["AUX", "ADP", "DET", "SCONJ"]);

/** "It was, she said, too late": what breaks off before a credit goes on behind it (134 of 141 in PolNeAR's training articles). */
function withRest(paragraph: Paragraph, content: readonly Phrase[], credit: Phrase): readonly Phrase[] {
  const { tokens } = paragraph;
  const broken = content.at(-1);
  const sentence = sentenceAt(paragraph, credit.from);
  const breaksOff = broken?.to === credit.from - 1 && UNFINISHED.has(tokens[broken.to - 1]?.pos ?? "");
  if (!breaksOff || !sentence || !isBetweenCommas(paragraph, credit)) return content;
  return [...content, { from: credit.to + 1, to: sentence.to }];
}

/** Behind those who are told these begin what they are told; a straight single mark may be an apostrophe. */
const BEGINS_TOLD = new Set(["that", "whether", "how", "why", "“", '"', "‘"]);
/**
 * "Told a crowd of dockers that it was safe", "tell me, ‘It ends’": who is told is no content, which it is in 1 of 80 with "told" in
 * PolNeAR's training articles. One who is told to do something is: it is theirs to do.
 */
function withoutListener(
  { tokens }: Paragraph,
  content: readonly Phrase[],
  [cue]: readonly Phrase[],
): readonly Phrase[] {
  const [first, ...others] = content;
  if (!(first && cue) || first.from !== cue.to || !addressing.has(tokens[cue.to - 1]?.lemma ?? "")) return content;
  let from = first.from;
  while (from < first.to && !BEGINS_TOLD.has(tokens[from]?.lower ?? "") && !isVerb(tokens[from])) from++;
  const named = tokens.slice(first.from, from).filter(({ pos }) => NAMING.has(pos));
  const isSomebody = named.length > 0 && !TALES.has(named.at(-1)?.lemma ?? "");
  return isSomebody && from < first.to && !isVerb(tokens[from]) ? [{ from, to: first.to }, ...others] : content;
}

/** Parts of speech of which whom one speaks to is made. */
const SPOKEN_TO = new Set([...NAMING, "DET", "ADJ", "PART"]);
const PAUSES = new Set([",", ":", ".", "?", "!"]);

/** "She said of the ferry, “It leaks”", "asking Orrin, “Why?”": what one speaks of, and to whom, before a quotation is no part of it. */
function withoutTopic(paragraph: Paragraph, content: readonly Phrase[], cue: readonly Phrase[]): readonly Phrase[] {
  const end = cue.at(-1)?.to;
  const piece = content.find(({ from }) => from === end);
  const said = piece && isSaying({ paragraph, cue }) ? behindTopic(paragraph, piece) : piece;
  const rest = content.flatMap((one) => (one === piece ? (said ?? []) : [one]));
  return rest.length > 0 ? rest : content;
}

/** What is said behind whom it is said to, or behind "of" what; null where nothing is. */
function behindTopic({ tokens }: Paragraph, piece: Phrase): Phrase | null {
  const isTopic = tokens[piece.from - 1]?.lower === "of";
  const belongs = ({ quote, lower, pos }: Token) => quote < 0 && (isTopic ? !PAUSES.has(lower) : SPOKEN_TO.has(pos));
  const words = tokens.slice(piece.from, piece.to);
  const pause = words.find((token) => !belongs(token));
  const said = pause ? tokens.slice(pause.at + 1, piece.to) : [];
  const pauses = pause === undefined || PAUSES.has(pause.lower);
  if (pause?.at === piece.from || !pauses || said.some(({ quote }) => quote < 0)) return piece;
  if (said.length > 0) return { from: piece.to - said.length, to: piece.to };
  return isTopic ? null : piece;
}

/** "The ferry, she said, was late": what is said of it behind a credit has it, before the credit, for its subject. */
function withSubject(paragraph: Paragraph, content: readonly Phrase[], credit: Phrase): readonly Phrase[] {
  const { tokens } = paragraph;
  const [first] = content;
  const sentence = sentenceAt(paragraph, credit.from);
  if (first?.from !== credit.to + 1 || !sentence || !isBetweenCommas(paragraph, credit)) return content;
  const verb = tokens.slice(first.from, first.to).find(({ pos }) => pos !== "ADV");
  const subject = tokens.slice(sentence.from, credit.from - 1);
  const isSubject = isVerb(verb) && !verb?.lower.endsWith("ing") && subject.some(({ pos }) => NAMING.has(pos));
  if (!isSubject || [...subject, verb].some((token) => (token?.quote ?? 0) >= 0)) return content;
  return [{ from: sentence.from, to: credit.from - 1 }, ...content];
}

const CLAUSE_PRONOUNS = new Set(["which", "who", "whom", "whose"]);

/** "The dam, which, she said, had never been checked, burst": a credit between the commas of a relative clause has that clause as its content. */
function withinItsClause(paragraph: Paragraph, content: readonly Phrase[], credit: Phrase): readonly Phrase[] {
  const { tokens } = paragraph;
  const { to } = credit;
  const pronoun = credit.from - 2;
  if (!isBetweenCommas(paragraph, credit) || !CLAUSE_PRONOUNS.has(tokens[pronoun]?.lower ?? "")) return content;
  const sentence = sentenceAt(paragraph, pronoun);
  if (!sentence) return content;
  // a sentence without a verb so far goes on behind the clause
  const goesOn = !tokens.slice(sentence.from, pronoun).some(isVerb);
  const end = goesOn ? clauseEnd(paragraph, to + 1, sentence.to) : sentence.to;
  const inside = content.flatMap((one) => {
    const part = { from: Math.max(one.from, pronoun), to: Math.min(one.to, end) };
    return part.to > part.from ? [part] : [];
  });
  return inside.length > 0 ? inside : content;
}

/** The comma at which a sentence goes on behind a clause: the only one, or the only one with a finite verb behind it; else its end. */
function clauseEnd({ tokens }: Paragraph, from: number, limit: number): number {
  const commas = tokens.slice(from, limit).filter(({ lower }) => lower === ",");
  const beforeVerb = commas.filter(({ at }) => isVerb(tokens[at + 1]) && !tokens[at + 1]?.lower.endsWith("ing"));
  const [only, ...others] = beforeVerb.length > 0 ? beforeVerb : commas;
  return only && others.length === 0 ? only.at : limit;
}

/** Marks behind which "which" begins a clause that adds something. */
const OPENS_CLAUSE = new Set([",", "(", "-", "--", "—", "–"]);

/** "…, which Orrin calls a waste": the pronoun stands for what is said, and is of it (40 of 42 in PolNeAR's training articles). */
function withRelative(
  { tokens }: Paragraph,
  content: readonly Phrase[],
  source: Phrase | null,
  [cue]: readonly Phrase[],
): readonly Phrase[] {
  const [first] = content;
  const pronoun = tokens[(source?.from ?? 0) - 1];
  if (!source || !cue || !first || !pronoun || source.to > cue.from || first.from < cue.to) return content;
  const stands = pronoun.lower === "which" && OPENS_CLAUSE.has(tokens[pronoun.at - 1]?.lower ?? "");
  return stands ? [{ from: pronoun.at, to: pronoun.at + 1 }, ...content] : content;
}
