import { cueAt, type Draft, lastOf } from "./draft.ts";
import { tokensOf } from "./phrases.ts";
import { BULLETS, isTitled, isWord, type Paragraph, SENTENCE_ENDS, sentenceAt, type Token } from "./reading.ts";
import { toldAbove } from "./told.ts";

/** Shorter quotations without a cue of their own are scare quotes or names, but for whole sentences. */
const MIN_WORDS = 4;

/**
 * Gives quotations that no cue took to who spoke before: “…,” she said. “It is late.” in the paragraph, whole paragraphs of
 * quotation behind a quotation or behind "She said:", and a paragraph that is one quotation behind one that credits somebody.
 */
export function giveLooseQuotations(paragraphs: readonly Paragraph[], drafts: readonly Draft[]): void {
  const outside = drafts.filter(({ quotedIn }) => !quotedIn);
  const owners = ownersOf(outside);
  let speaking: Draft | null = null;
  let spoke: Draft | null = null;
  for (const [i, paragraph] of paragraphs.entries()) {
    const told = () => toldAbove(paragraphs, i, outside, owners);
    const before = speaking ?? (isAllQuotation(paragraph) ? (told() ?? spoke) : null);
    const goesOn = before !== null && beginsWithQuotation(paragraph) && !tellsOf(before, paragraph);
    spoke = giveIn(paragraph, owners.get(paragraph), goesOn ? before : null);
    const introduced = introducedBy(paragraph, outside);
    speaking = introduced ?? (endsWithQuotation(paragraph) ? spoke : null);
  }
}

/** "A clerk came. “It leaks,” she said." Whether a paragraph's first quotation is of those who tell of the speaker: it has the speaker's marks within. */
function tellsOf(speaker: Draft, { text, quotes: [quoted] }: Paragraph): boolean {
  const own = tokensOf(speaker.paragraph, speaker.content).find(({ quote }) => quote >= 0);
  const spoken = own && speaker.paragraph.quotes[own.quote];
  if (!quoted || quoted.continues || spoken?.marks !== "double") return false;
  const mark = text[spoken.start] ?? "";
  return mark !== text[quoted.start] && text.slice(quoted.inner.start, quoted.inner.end).includes(mark);
}

/** "She went on:" Who is credited with the quotations of the next paragraph, or null. */
function introducedBy(paragraph: Paragraph, drafts: readonly Draft[]): Draft | null {
  if (!introduces(paragraph)) return null;
  const from = paragraph.sentences.at(-1)?.from ?? 0;
  return lastOf(drafts.filter((found) => found.paragraph === paragraph && cueAt(found) >= from));
}

/** Whether a paragraph ends with a colon of the article's own, so that what it announces stands in the next. */
export function introduces({ tokens }: Paragraph): boolean {
  const last = tokens.at(-1);
  return last?.lower === ":" && last.quote < 0;
}

/** Gives a paragraph's loose quotations to whoever spoke before each, at first to `speaker`; gives who spoke last. */
function giveIn(
  paragraph: Paragraph,
  owned: ReadonlyMap<number, Draft> | undefined,
  speaker: Draft | null,
): Draft | null {
  const tokens = tokensByQuote(paragraph);
  let last = speaker;
  for (const [i, { start, end }] of paragraph.quotes.entries()) {
    const owner = owned?.get(i);
    if (owner) last = owner;
    else if (last && isLoose(paragraph, tokens.get(i) ?? [], last)) last.more.push({ start, end });
  }
  return last;
}

/** The first draft that holds part of a quotation, by paragraph and quotation. */
function ownersOf(drafts: readonly Draft[]): Map<Paragraph, Map<number, Draft>> {
  const owners = new Map<Paragraph, Map<number, Draft>>();
  for (const found of drafts) {
    const owned = owners.get(found.paragraph) ?? new Map<number, Draft>();
    owners.set(found.paragraph, owned);
    for (const { from, to } of found.content)
      for (const { quote } of found.paragraph.tokens.slice(from, to))
        if (quote >= 0 && !owned.has(quote)) owned.set(quote, found);
  }
  return owners;
}

function tokensByQuote(paragraph: Paragraph): Map<number, Token[]> {
  const tokens = new Map<number, Token[]>();
  for (const token of paragraph.tokens) {
    const list = tokens.get(token.quote);
    if (list) list.push(token);
    else tokens.set(token.quote, [token]);
  }
  return tokens;
}

/** A quotation of some words that is a sentence, or the rest of one: “The quay,” Orrin said, smiling, “will stay shut.” */
function isLoose(paragraph: Paragraph, quoted: readonly Token[], last: Draft): boolean {
  const before = paragraph.tokens[(quoted[0]?.at ?? 0) - 1];
  if (before && isSameSentence(paragraph, before, last) && resumes(paragraph, quoted)) return true;
  const isShort = quoted.filter(isWord).length < MIN_WORDS;
  if (isShort && !isAllQuotation(paragraph) && !isSentence(paragraph, quoted, last)) return false;
  if (isNamedIn(paragraph, quoted) || isHeading(paragraph, quoted) || quoted[1]?.lower === "(") return false;
  if (!before || before.quote >= 0 || withoutBullet(paragraph)[0] === quoted[0]) return true;
  return SENTENCE_ENDS.has(before.lower) || (before.lower === ":" && isSameSentence(paragraph, before, last));
}

/** Whether a quotation that begins in lower case goes on with the one before it in its sentence, which broke off at a comma. */
export function resumes(paragraph: Paragraph, quoted: readonly Token[]): boolean {
  const { tokens } = paragraph;
  const first = quoted.find(isWord);
  if (!first || !/^\p{Ll}/u.test(first.text) || tokens[(quoted[0]?.at ?? 0) - 1]?.lower !== ",") return false;
  const broken = tokens.findLast(({ at, quote }) => at < first.at && quote >= 0 && quote < first.quote);
  const isOfSentence = broken !== undefined && broken.at >= (sentenceAt(paragraph, first.at)?.from ?? 0);
  return isOfSentence && tokens[broken.at - 1]?.lower === ",";
}

function isSameSentence(paragraph: Paragraph, token: Token, { paragraph: where, cue: [cue] }: Draft): boolean {
  const sentence = sentenceAt(paragraph, token.at);
  return (
    where === paragraph &&
    cue !== undefined &&
    sentence !== undefined &&
    cue.from >= sentence.from &&
    cue.from < sentence.to
  );
}

/** Words of a quotation that is a sentence, before one of the reporter's: a shorter one may be a call by somebody else. */
const SAID_WHOLE = 3;

/**
 * “Nobody waved back.” A quotation that is a sentence, and ends the paragraph or stands before another, is somebody's words, however short
 * (14 of 15 in PolNeAR's training articles; 4 of 4 before a sentence of the reporter's). Behind a question it is an answer.
 */
function isSentence({ tokens }: Paragraph, quoted: readonly Token[], last: Draft): boolean {
  const [end, mark] = quoted.slice(-2);
  const next = tokens[(mark?.at ?? tokens.length) + 1];
  const first = quoted.find(isWord);
  const isWhole = /^[\p{Lu}\p{N}]/u.test(first?.text ?? "") && SENTENCE_ENDS.has(end?.lower ?? "");
  const asked = tokensOf(last.paragraph, last.content).at(-2);
  const isLast = next === undefined || next.quote >= 0;
  const isSaid = isLast || (quoted.filter(isWord).length >= SAID_WHOLE && end?.lower === ".");
  return isWhole && isSaid && asked?.lower !== "?";
}

const STOPS = new Set([",", ".", "?", "!", "…", "—", "–", "-", "--"]);

/** “The Ferry Song” was written in Tolm: what the sentence goes on to speak of is a name and nobody's words. */
function isNamedIn({ tokens }: Paragraph, quoted: readonly Token[]): boolean {
  const [end, mark] = quoted.slice(-2);
  const next = tokens[(mark?.at ?? tokens.length) + 1];
  return next !== undefined && /^\p{Ll}/u.test(next.text) && !STOPS.has(end?.lower ?? "");
}

/** ‘The Last Boat Out’ as a paragraph: a heading between others, and nobody's words. */
function isHeading(paragraph: Paragraph, quoted: readonly Token[]): boolean {
  const words = quoted.filter(isWord);
  const capitalised = words.slice(1).filter(({ text }) => /^\p{Lu}\p{Ll}/u.test(text));
  return isAllQuotation(paragraph) && isTitled(words) && capitalised.length > 1;
}

function beginsWithQuotation(paragraph: Paragraph): boolean {
  return withoutBullet(paragraph)[0]?.quote === 0;
}

/** The tokens of a paragraph; of an item in a list, without the mark before it. */
function withoutBullet({ tokens }: Paragraph): readonly Token[] {
  return BULLETS.has(tokens[0]?.lower ?? "") ? tokens.slice(1) : tokens;
}

/** “Nobody came for two days.” A paragraph that is one quotation and nothing else goes on with who was quoted in the one before. */
function isAllQuotation(paragraph: Paragraph): boolean {
  const tokens = withoutBullet(paragraph);
  return tokens.length > 0 && tokens.every(({ quote }) => quote === 0);
}

function endsWithQuotation(paragraph: Paragraph): boolean {
  return paragraph.quotes.length > 0 && (paragraph.quotes.at(-1)?.end ?? 0) >= (paragraph.tokens.at(-1)?.start ?? 0);
}
