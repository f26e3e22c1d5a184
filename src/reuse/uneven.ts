import { contains, numberOfWords, sentencesOf } from "#text";
import type { UtteredWord } from "./figures.ts";
import { gapsOf, type Hunk, hasQuoted, insertedAt, isReplaced, type VersionPair } from "./hunks.ts";
import { isMarkedCut } from "./lineups.ts";
import type { Utterance } from "./utterances.ts";
import { areOfVoice } from "./voice.ts";

/** The side of a hunk on which words that are replaced go on from words that both versions have. */
type Side = "left" | "right";

/** So few words stand for as many of a longer stretch; more say something of their own, unless both have a figure. */
const MOST_IN_PLACE = 3;
const PUNCTUATION = /[,;:.!?–—]/;

/**
 * What lies between the words of a pair that are the same, in order, with what is replaced kept apart from what is left out or added beside
 * it: “shuts in July” for “shuts in June. Residents will be asked” has “July” for “June”. Whole where nothing tells which words are replaced.
 */
export function hunksOf(pair: VersionPair): Hunk[] {
  return gapsOf(pair).flatMap(
    (hunk) => splitAtBracket(pair, hunk) ?? splitOffSentence(pair, hunk) ?? splitUneven(pair, hunk),
  );
}

/** “[The crew] rowed home” for “Nobody slept. They rowed home”: what an editor put in stands for no more than begins the sentence. */
function splitAtBracket(pair: VersionPair, hunk: Hunk): [Hunk, Hunk] | null {
  if (isReplaced(hunk) || hunk.place === "inside") return null;
  const isOfA = hunk.a < hunk.aEnd;
  const [bracketed, at] = isOfA ? [pair.other, hunk.b] : [pair.fuller, hunk.a];
  const inserted = insertedAt(bracketed, at, at, hunk.place);
  if (inserted === null) return null;
  const stretch = isOfA ? stretchOfA(pair, hunk) : stretchOfB(pair, hunk);
  const side = hunk.place === "end" ? "left" : "right";
  const beside = sentenceOf(side, stretch);
  const count = lengthOf(beside);
  const isAll = count === lengthOf(stretch) || count > 2 * numberOfWords(bracketed.article.text, inserted) + 2;
  if (isAll || breaksOff(side, stretch)) return null;
  const [near, rest] = cutFrom(side, hunk, isOfA ? count : 0, isOfA ? 0 : count);
  return side === "left" ? [near, rest] : [rest, near];
}

/** Whether a sentence ends on one side of a stretch. */
function breaksOff(side: Side, { version, from, to }: Stretch): boolean {
  const at = side === "left" ? from : to;
  return breaksIn({ version, from: at - 1, to: at + 1 }).includes(at);
}

/** “I waited. My arm shook” and “By then my arm shook”: at an end, a sentence of its own and a part of one are no words for each other. */
function splitOffSentence(pair: VersionPair, hunk: Hunk): [Hunk, Hunk] | null {
  const { b, place } = hunk;
  if (!isReplaced(hunk) || place === "inside") return null;
  const [ofA, ofB] = [stretchOfA(pair, hunk), stretchOfB(pair, hunk)];
  const [breaksA, breaksB] = [ofA, ofB].map((stretch) => breaksOff(place === "start" ? "right" : "left", stretch));
  if (breaksA === breaksB || !isSentence(breaksA ? ofA : ofB) || haveFigureAlike(ofA, ofB)) return null;
  return [
    { ...hunk, bEnd: b },
    { ...hunk, a: hunk.aEnd },
  ];
}

/** Words that only one version quotes are `ofVoice`'s to tell. */
function splitUneven(pair: VersionPair, hunk: Hunk): Hunk[] {
  const { fuller, other } = pair;
  if (!hasQuoted(fuller, hunk.a, hunk.aEnd) || !hasQuoted(other, hunk.b, hunk.bEnd)) return [hunk];
  const side = sideOf(pair, hunk);
  if (side !== null) return splitFrom(side, pair, hunk);
  const [ofA, ofB] = [stretchOfA(pair, hunk), stretchOfB(pair, hunk)];
  if (joinsOver(ofA, ofB)) return cutFrom("left", hunk, 0, lengthOf(ofB));
  return joinsOver(ofB, ofA) ? cutFrom("left", hunk, lengthOf(ofA), 0) : [hunk];
}

/** “We sank and nobody came” for “We sank. The lamp was out. Nobody came”: “and” stands for no sentence. */
function joinsOver(long: Stretch, short: Stretch): boolean {
  return areOfVoice(wordsOfStretch(short)) && !areOfVoice(wordsOfStretch(long)) && isSentence(long);
}

/** Whether so many words may be put in so many others: “are able to” for “can”. */
function areAboutAsMany(some: number, others: number): boolean {
  return some <= 2 * others + 1 && others <= 2 * some + 1;
}

function splitFrom(side: Side, pair: VersionPair, hunk: Hunk): Hunk[] {
  const [ofA, ofB] = [stretchOfA(pair, hunk), stretchOfB(pair, hunk)];
  if (ofA.from === ofA.to || ofB.from === ofB.to || !isUneven(side, ofA, ofB, hunk.place)) return [hunk];
  const replaced = replacedWords(side, ofA, ofB);
  if (replaced === null) return [hunk];
  const [a, b] = replaced;
  const [near, rest] = cutFrom(side, hunk, a, b);
  const further = splitFrom(side, pair, rest);
  return (side === "left" ? [near, ...further] : [...further, near]).filter(hasWords);
}

function hasWords({ a, aEnd, b, bEnd }: Hunk): boolean {
  return a < aEnd || b < bEnd;
}

/** Words of a version, from one place to another. */
interface Stretch {
  readonly version: Utterance;
  readonly from: number;
  readonly to: number;
}

function stretchOfA({ fuller }: VersionPair, { a, aEnd }: Hunk): Stretch {
  return { version: fuller, from: a, to: aEnd };
}

function stretchOfB({ other }: VersionPair, { b, bEnd }: Hunk): Stretch {
  return { version: other, from: b, to: bEnd };
}

function lengthOf({ from, to }: Stretch): number {
  return to - from;
}

/** Many words for few; at an end also a further sentence of which the other version has nothing. */
function isUneven(side: Side, ofA: Stretch, ofB: Stretch, place: Hunk["place"]): boolean {
  const [short, long] = inOrder(ofA, ofB);
  const [few, many] = [lengthOf(short), lengthOf(long)];
  if (!areAboutAsMany(few, many)) return true;
  const sentence = lengthOf(sentenceOf(side, long));
  const isOne = lengthOf(sentenceOf(side, short)) === few;
  return place !== "inside" && isOne && sentence < many && Math.abs(few - sentence) < many - few;
}

function inOrder(ofA: Stretch, ofB: Stretch): [Stretch, Stretch] {
  return lengthOf(ofA) <= lengthOf(ofB) ? [ofA, ofB] : [ofB, ofA];
}

/**
 * How many words of both, from the matched side on, stand for each other: a sentence for a sentence, else a few words for as many; none where
 * they are two sayings; null where a figure is put in more words than are read.
 */
function replacedWords(side: Side, ofA: Stretch, ofB: Stretch): [number, number] | null {
  const [sentenceA, sentenceB] = [sentenceOf(side, ofA), sentenceOf(side, ofB)];
  const [countA, countB] = [lengthOf(sentenceA), lengthOf(sentenceB)];
  const isWhole = countA === lengthOf(ofA) && countB === lengthOf(ofB);
  const areTwo = areTwoSayings(sentenceA, sentenceB);
  if (!isWhole && !areTwo && areAboutAsMany(countA, countB)) return [countA, countB];
  if (isFigureOpen(sentenceA, sentenceB)) return null;
  const [short, long] = inOrder(ofA, ofB);
  const few = lengthOf(short);
  const asMany = Math.min(few, lengthOf(sentenceOf(side, long)));
  const isReplaced = !areTwo && standsInPlace(side, short, { ...long, ...wordsAt(side, long, asMany) });
  return short === ofA ? [few, isReplaced ? asMany : 0] : [isReplaced ? asMany : 0, few];
}

/** “1.5 million” for “a million and a half”: figures of which one goes on in other words. */
function isFigureOpen(one: Stretch, other: Stretch): boolean {
  const figures = [one, other].map((stretch) => wordsOfStretch(stretch).filter(({ figure }) => figure !== null));
  return figures.every(({ length }) => length > 0) && figures.flat().some(({ tie }) => tie !== "");
}

/** “The hall is cold” and “Forty of us walked home in the rain”: whole sentences that have no word in common. */
function areTwoSayings(one: Stretch, other: Stretch): boolean {
  return isSentence(one) && isSentence(other) && !haveFigureAlike(one, other);
}

/** Whether no word before or behind a stretch stands in a sentence with it. */
function isSentence({ version, from, to }: Stretch): boolean {
  const { length } = version.words;
  const beside = { version, from: Math.max(0, from - 1), to: Math.min(length, to + 1) };
  const breaks = breaksIn(beside);
  return (from === 0 || breaks.includes(from)) && (to === length || breaks.includes(to));
}

/** Not a clause of its own: “out, friend” has no “friend” for “because” of “out because nobody came”. */
function standsInPlace(side: Side, short: Stretch, long: Stretch): boolean {
  if (haveFigureAlike(short, long)) return true;
  return lengthOf(short) <= MOST_IN_PLACE && isPunctuatedAt(side, short) === isPunctuatedAt(side, long);
}

function isPunctuatedAt(side: Side, { version: { article, words }, from, to }: Stretch): boolean {
  const at = side === "left" ? from : to;
  return PUNCTUATION.test(article.text.slice(words[at - 1]?.end, words[at]?.start));
}

function haveFigureAlike(one: Stretch, other: Stretch): boolean {
  const kinds = new Set(wordsOfStretch(one).flatMap(({ figure }) => figure?.kind ?? []));
  return wordsOfStretch(other).some(({ figure }) => figure !== null && kinds.has(figure.kind));
}

function wordsOfStretch({ version, from, to }: Stretch): UtteredWord[] {
  return version.words.slice(from, to);
}

/** So many words of a stretch, on one side of it. */
function wordsAt(side: Side, { from, to }: Stretch, count: number): { from: number; to: number } {
  return side === "left" ? { from, to: from + count } : { from: to - count, to };
}

/** The words of a stretch that stand in its first sentence (from the right: in its last one). */
function sentenceOf(side: Side, stretch: Stretch): Stretch {
  const breaks = breaksIn(stretch);
  const at = side === "left" ? breaks[0] : breaks.at(-1);
  if (at === undefined) return stretch;
  return side === "left" ? { ...stretch, to: at } : { ...stretch, from: at };
}

/** The words of a stretch, but its first, with which a sentence begins. */
function breaksIn({ version: { article, words }, from, to }: Stretch): number[] {
  const span = { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
  const sentences = sentencesOf(article.text, span);
  const sentenceOf = (at: number) => sentences.findIndex((sentence) => contains(sentence, words[at] ?? span));
  const places = Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => from + 1 + i);
  return places.filter((at) => sentenceOf(at) !== sentenceOf(at - 1));
}

/** The hunk of so many words of both on one side, which lies inside, and what is left of it. */
function cutFrom(side: Side, hunk: Hunk, ofA: number, ofB: number): [Hunk, Hunk] {
  const { a, aEnd, b, bEnd } = hunk;
  if (side === "left")
    return [
      { a, aEnd: a + ofA, b, bEnd: b + ofB, place: "inside" },
      { ...hunk, a: a + ofA, b: b + ofB },
    ];
  return [
    { a: aEnd - ofA, aEnd, b: bEnd - ofB, bEnd, place: "inside" },
    { ...hunk, aEnd: aEnd - ofA, bEnd: bEnd - ofB },
  ];
}

/** Where a hunk has matched words on both sides, what tells on which of them words are replaced; null where nothing does. */
function sideOf(pair: VersionPair, hunk: Hunk): Side | null {
  if (hunk.place !== "inside") return hunk.place === "end" ? "left" : "right";
  const [short, long] = inOrder(stretchOfA(pair, hunk), stretchOfB(pair, hunk));
  const few = lengthOf(short);
  const hasFigure = (side: Side) => haveFigureAlike(short, { ...long, ...wordsAt(side, long, few) });
  const endsAlike = (side: Side) => {
    const sentence = lengthOf(sentenceOf(side, long));
    return sentence < lengthOf(long) && areAboutAsMany(sentence, few);
  };
  const isCut = (side: Side) => isMarkedCut(short.version, side === "left" ? short.to : short.from);
  return onlySide(hasFigure) ?? onlySide(endsAlike) ?? onlySide(isCut);
}

function onlySide(holds: (side: Side) => boolean): Side | null {
  const [left, right] = [holds("left"), holds("right")];
  return left === right ? null : left ? "left" : "right";
}
