import { isIngForm, isVerb } from "#text";
import { type Draft, trimPhrase } from "./draft.ts";
import { behindCue, holdsToken, NOBODY, type Phrase, phraseStart, RELATIVE_SUBJECTS, tokensOf } from "./phrases.ts";
import { isWord, opensSentence, type Paragraph, sentenceAt, type Token } from "./reading.ts";
import { pronounInCue } from "./unsaid.ts";
import { addressing, days, isOfSaying, people, saysWhen } from "./verb-words.ts";

/** Who is credited by what words: what the weights read, mended where rules see more. */
export function creditOf(
  paragraph: Paragraph,
  read: Phrase | null,
  cue: readonly Phrase[],
): Pick<Draft, "source" | "cue"> {
  if (!read) return pronounInCue(paragraph, cue) ?? { source: null, cue };
  const within = withinSentence(paragraph, read, cue);
  const source = withoutDayBehind(paragraph, withWhoSpeaks(paragraph, withWholeName(paragraph, within, cue), cue), cue);
  return whoTells(paragraph, source, cue) ?? { source: isTold(paragraph, source, cue) ? null : source, cue };
}

/** "Today announced": a day before a cue is outside it in 154 of the 156 in PolNeAR's training articles; one behind a cue, in every second. */
export function withoutLeadingDay({ tokens }: Paragraph, [first, ...others]: readonly Phrase[]): Phrase[] {
  if (!first) return [];
  let { from } = first;
  if (days.has(tokens[from]?.lower ?? "")) from++;
  while (from > first.from && tokens[from]?.pos === "NOUN" && saysWhen(tokens[from]?.lower)) from++;
  const isLeft = from < first.to && tokens[from]?.pos !== "PART";
  return [isLeft ? { from, to: first.to } : first, ...others];
}

/** "Belmar Foods today announced": today is no part of who speaks; a weekday often is ("a poll released Monday"). */
function withoutDayBehind({ tokens }: Paragraph, { from, to }: Phrase, [cue]: readonly Phrase[]): Phrase {
  const [name, day] = [tokens[to - 2], tokens[to - 1]];
  const isApart = to === cue?.from && to - from > 1 && name?.pos === "PROPN" && day?.text === day?.lower;
  return { from, to: isApart && days.has(day?.lower ?? "") ? to - 1 : to };
}

/** A word before a full stop that is no short form: “Sens.”, “U.S.”, “Corp.” end no sentence. */
export const WHOLE_WORD = /^\p{L}\p{Ll}{4,}$/u;

/** “…,” said Mara Orle, clerk at Belmar Bank. Orle expects …: a source is of one sentence, the cue's where it has a part there. */
function withinSentence(paragraph: Paragraph, source: Phrase, [cue]: readonly Phrase[]): Phrase {
  const { tokens } = paragraph;
  const end = sentenceAt(paragraph, source.from)?.to ?? source.to;
  if (!cue || source.to <= end) return source;
  const before = tokens.slice(source.from, end);
  const isRepeated = before.some(({ lower, pos }) => pos === "PROPN" && lower === tokens[end]?.lower);
  const last = before.findLast(({ pos }) => pos !== "PUNCT");
  const beginsAnew = tokens[end]?.pos === "DET"; // "Orle. The quay": before an article a short word is no short form
  if (!isRepeated && !beginsAnew && !WHOLE_WORD.test(last?.text ?? "")) return source;
  return trimPhrase(paragraph, cue.from < end ? { from: source.from, to: end } : { from: end, to: source.to });
}

/** Both names of whom the weights give only the second. */
function withWholeName({ tokens }: Paragraph, { from, to }: Phrase, cue: readonly Phrase[]): Phrase {
  let start = from;
  const isName = (at: number) => tokens[at]?.pos === "PROPN" && tokens[at]?.quote === tokens[from]?.quote;
  while (isName(start) && isName(start - 1) && !holdsToken(cue, start - 1)) start--;
  return { from: start, to };
}

/** What may stand between people who are cited and whom they are described by: "close", "familiar". */
const DESCRIBED = new Set(["ADJ", "ADV", "VERB"]);

/** "A source close to Orrin", of whom the weights give Orrin alone: who is cited is the source, and nobody is put on record for them. */
function withWhoSpeaks(paragraph: Paragraph, source: Phrase, cue: readonly Phrase[]): Phrase {
  const { tokens } = paragraph;
  if (tokens[source.from - 1]?.pos !== "ADP" && tokens[source.from - 1]?.lower !== "to") return source;
  let end = source.from - 1;
  while (DESCRIBED.has(tokens[end - 1]?.pos ?? "")) end--;
  const head = tokens[end - 1];
  if (!head || !people.has(head.lower) || head.quote !== tokens[source.from]?.quote) return source;
  const from = phraseStart(paragraph, end, 0);
  if (from === end || tokens.slice(Math.max(0, from - 1), source.from).some(({ at }) => holdsToken(cue, at)))
    return source;
  return { from, to: source.to };
}

/** Verbs of telling; who "is convinced" or "is reminded" thinks it, who "is told" need not. */
const TOLD = new Set(["tell", "inform", "notify", "assure"]);
/** Verbs of what is said to or of somebody, who "is asked" or "is criticized" and says nothing by it. */
const SAID_OF = new Set([
  ...TOLD,
  "ask",
  "advise",
  "urge",
  "warn",
  "order",
  "accuse",
  "criticize",
  "criticise",
  "blame",
  "praise",
  "condemn",
  "call",
  "describe",
  "label",
  "mock",
  "expect",
  "suppose",
  "consider",
  "view",
  "know",
  "charge",
  "press",
  "question",
  "brief",
]);
/** "Asked about the levy, Orrin …": as participles these have no speaker beside them. */
const QUESTIONED = new Set(["asked", "pressed", "questioned"]);

/** "I am told that …", "asked about the levy, Orrin": whoever is told or asked is not who said it. */
function isTold(paragraph: Paragraph, source: Phrase, [cue]: readonly Phrase[]): boolean {
  if (!cue) return false;
  const { tokens } = paragraph;
  if (isQuestioned(paragraph, [cue]) && tokens[source.from - 1]?.lower !== "by") return true;
  if (source.to <= cue.from && onlySeems(tokens.slice(cue.from, cue.to))) return true;
  if (isToldInMarks(paragraph, source, cue)) return true;
  const verb = tokens.slice(cue.from, cue.to).find(({ lemma }) => SAID_OF.has(lemma));
  if (!verb || isIngForm(verb) || source.to > verb.at) return false;
  const before = tokens.slice(source.to, verb.at).findLast(({ pos }) => pos !== "ADV" && pos !== "PART");
  return before?.lemma === "be" || before?.lower === "being";
}

/** Minister ‘told to quit’: whoever stands before marks that begin with what was said to them; in a text "asked to" may be their own asking. */
function isToldInMarks({ tokens, role }: Paragraph, source: Phrase, cue: Phrase): boolean {
  const verb = tokens.slice(cue.from, cue.to).find(isWord);
  const mark = tokens[(verb?.at ?? 0) - 1];
  if (!verb || verb.quote < 0 || mark?.quote !== verb.quote || isWord(mark) || source.to !== mark.at) return false;
  const isDone = SAID_OF.has(verb.lemma) && /(?:ed|told)$/.test(verb.lower);
  return isDone && (role === "title" || (tokens[verb.at + 1]?.lower === "to" && verb.lemma !== "ask"));
}

const SEEMING = new Set(["seem", "appear"]);
/** Parts of speech that a cue may have beside its verb and say nothing more. */
const BESIDE_VERB = new Set(["ADV", "PART", "PUNCT"]);

/** "Seemed to", "now appears": how things look to whoever writes; who "seemed to confirm it" may have said so. */
function onlySeems(cue: readonly Token[]): boolean {
  const words = cue.filter(({ pos }) => !BESIDE_VERB.has(pos));
  return words.length === 1 && SEEMING.has(words[0]?.lemma ?? "");
}

/** "Asked about the levy, Orrin", "said when asked": whether a cue has a question put to whoever goes on to speak. */
export function isQuestioned(paragraph: Paragraph, [cue]: readonly Phrase[]): boolean {
  if (!cue) return false;
  const { tokens } = paragraph;
  const opens = opensSentence(paragraph, cue.from) || tokens[cue.from - 1]?.lower === "when";
  return opens && QUESTIONED.has(tokens[cue.from]?.lower ?? "");
}

/** Parts of speech of which a phrase for somebody has one. */
export const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON"]);

/** "I had one clerk tell me that …": whoever tells is the source, and their telling the cue, where the weights give whoever had them do it. */
function whoTells(
  paragraph: Paragraph,
  source: Phrase,
  [cue]: readonly Phrase[],
): Pick<Draft, "source" | "cue"> | null {
  if (!cue || source.to !== cue.from) return null;
  const words = paragraph.tokens.slice(source.from, cue.to);
  const verb = words.find(({ lower }) => TOLD.has(lower)); // as it stands in "had … tell"; "has told" is the speaker's own
  const had = verb && words.findLast(({ lemma, at }) => lemma === "have" && at < verb.at);
  if (!verb || !had) return null;
  if (RELATIVE_SUBJECTS.has(paragraph.tokens[had.at - 1]?.lower ?? "")) return null; // "who had new boats": their own
  if (!isSomebody(paragraph.tokens.slice(had.at + 1, verb.at))) return null;
  return {
    source: trimPhrase(paragraph, { from: had.at + 1, to: verb.at }),
    cue: [{ from: verb.at, to: verb.at + 1 }],
  };
}

/** Whether the words between "had" and "tell" are for somebody. */
export function isSomebody(words: readonly Token[]): boolean {
  if (!words.some(({ pos }) => NAMING.has(pos)) || words.some(isVerb)) return false;
  return words.at(-1)?.lower !== "to" && !NOBODY.has(words[0]?.lower ?? "");
}

/** Verbs that are done by saying something, and say nothing of it themselves: who "denies it by saying" or "accuses him of it by saying" does. */
const DONE_BY_SAYING = new Set([
  "answer",
  "begin",
  "close",
  "conclude",
  "continue",
  "counter",
  "end",
  "explain",
  "follow",
  "open",
  "publish",
  "react",
  "reply",
  "respond",
  "start",
]);

/**
 * "Answered the letter by saying that it leaks": "by saying" is of the cue, and what stands before it is no content (18 of 22 in
 * PolNeAR's training articles).
 */
export function withBySaying(
  paragraph: Paragraph,
  cue: readonly Phrase[],
  content: readonly Phrase[],
): Pick<Draft, "cue" | "content"> {
  const { tokens } = paragraph;
  const piece = behindCue(content, cue);
  if (!piece) return { cue, content };
  const verb = tokens.slice(piece.from, piece.to).find(isVerb);
  if (!verb || !isIngForm(verb)) return { cue, content };
  let by = verb.at - 1;
  while (tokens[by]?.pos === "ADV") by--;
  if (by < piece.from || tokens[by]?.lower !== "by") return { cue, content };
  const to = verb.at + 1;
  const opens = tokens[to]?.lower === "that" || tokens.slice(to, to + 2).some(({ quote }) => quote >= 0);
  const isDone = tokensOf(paragraph, cue).some(({ lemma }) => DONE_BY_SAYING.has(lemma));
  if (!opens || !isDone || !isOfSaying(verb.lemma)) return { cue, content };
  const said = content.map((one) => (one === piece ? { from: to, to: piece.to } : one));
  return { cue: [...cue, { from: by, to }], content: said };
}

/** What is told, and nobody. */
export const TALES: ReadonlySet<string> = new Set(["story", "tale", "joke", "truth", "lie"]);

/** Parts of speech of which a phrase for somebody is made. */
const SOMEBODY = new Set([...NAMING, "DET", "ADJ"]);

/** "Told the inquest": who is told is no part of the cue either, but for those who tell themselves. */
export function withoutListenerBehind({ tokens }: Paragraph, cue: readonly Phrase[]): readonly Phrase[] {
  const last = cue.at(-1);
  if (!last) return cue;
  let end = last.to;
  while (end > last.from && SOMEBODY.has(tokens[end - 1]?.pos ?? "")) end--;
  const [verb, told] = [tokens[end - 1], tokens[last.to - 1]];
  const isListener = end > last.from && end < last.to && addressing.has(verb?.lemma ?? "");
  if (!isListener || TALES.has(told?.lemma ?? "") || /sel(?:f|ves)$/.test(told?.lower ?? "")) return cue;
  return [...cue.slice(0, -1), { from: last.from, to: end }];
}
