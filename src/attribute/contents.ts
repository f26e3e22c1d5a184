/** What is said, as the weights read it, mended where rules see more: one rule after the other, each for one way in which words go astray. */
import { isIngForm, isVerb } from "#text";
import { MEDIUM_LINKS, trimPhrase } from "./draft.ts";
import { NAMING, TALES, WHOLE_WORD } from "./mending.ts";
import { behindCue, LEADS, type Phrase, tokensOf } from "./phrases.ts";
import { type Clause, isWord, type Paragraph, SENTENCE_ENDS, sentenceAt, type Token } from "./reading.ts";
import { addressing, days, mediumNouns } from "./verb-words.ts";

/** Who is credited by what: from the first to the last of source and cue, with an "as" before them, in the sentence that begins there. */
interface Credit extends Phrase {
  readonly paragraph: Paragraph;
  readonly source: Phrase | null;
  readonly cue: readonly Phrase[];
  readonly sentence: Clause;
  /** "…, she said, …" */
  readonly isBetweenCommas: boolean;
}

type Content = readonly Phrase[];
type Mending = (content: Content, credit: Credit) => Content;

/** The content of a draft with that source and cue. */
export function contentOf(paragraph: Paragraph, read: Content, source: Phrase | null, cue: readonly Phrase[]): Content {
  const credit = creditIn(paragraph, source, cue);
  return MENDINGS.reduce((content, mend) => mend(content, credit), read);
}

function creditIn(paragraph: Paragraph, source: Phrase | null, cue: readonly Phrase[]): Credit {
  const { tokens } = paragraph;
  const group = [...cue, ...(source ? [source] : [])];
  const first = Math.min(...group.map((one) => one.from));
  const from = tokens[first - 1]?.lower === "as" ? first - 1 : first;
  const to = Math.max(...group.map((one) => one.to));
  const isBetweenCommas = tokens[from - 1]?.lower === "," && tokens[to]?.lower === ",";
  const sentence = sentenceAt(paragraph, from) ?? { from: 0, to: tokens.length };
  return { paragraph, source, cue, from, to, sentence, isBetweenCommas };
}

const CLAUSE_PRONOUNS = new Set(["which", "who", "whom", "whose"]);

/** "The dam, which, she said, had never been checked, burst": a credit between the commas of a relative clause has that clause as its content. */
const withinItsClause: Mending = (content, { paragraph, from, to, sentence, isBetweenCommas }) => {
  const { tokens } = paragraph;
  const pronoun = from - 2;
  if (!isBetweenCommas || !CLAUSE_PRONOUNS.has(tokens[pronoun]?.lower ?? "")) return content;
  // a sentence without a verb so far goes on behind the clause
  const goesOn = !tokens.slice(sentence.from, pronoun).some(isVerb);
  const end = goesOn ? clauseEnd(paragraph, to + 1, sentence.to) : sentence.to;
  const inside = content.flatMap((one) => within(one, { from: pronoun, to: end }));
  return inside.length > 0 ? inside : content;
};

/** The comma at which a sentence goes on behind a clause: the only one, or the only one with a finite verb behind it; else its end. */
function clauseEnd({ tokens }: Paragraph, from: number, limit: number): number {
  const commas = tokens.slice(from, limit).filter(({ lower }) => lower === ",");
  const beforeVerb = commas.filter(({ at }) => isVerb(tokens[at + 1]) && !isIngForm(tokens[at + 1]));
  const [only, ...others] = beforeVerb.length > 0 ? beforeVerb : commas;
  return only && others.length === 0 ? only.at : limit;
}

/** The part of a phrase that lies in another. */
function within(phrase: Phrase, outer: Phrase): Phrase[] {
  const part = { from: Math.max(phrase.from, outer.from), to: Math.min(phrase.to, outer.to) };
  return part.to > part.from ? [part] : [];
}

/** "It rained. The lock held, the port said": what is reported is of its credit's sentence (97 of 100 in PolNeAR's training articles). */
const withinItsSentence: Mending = (content, { paragraph: { tokens }, from, to, sentence }) => {
  const [only, ...others] = content;
  if (!only || others.length > 0 || (only.from < to && from < only.to)) return content;
  const isList = tokens.slice(Math.max(0, only.from - 1), sentence.to).some(({ lower }) => lower === ":");
  const isQuoted = tokens.slice(only.from, only.to).some(({ quote }) => quote >= 0);
  const [part] = within(only, sentence);
  if (!part || isList || isQuoted || part.to - part.from < LEAST) return content;
  const isCutWell =
    (part.from === only.from || isEnd(tokens, part.from)) && (part.to === only.to || isEnd(tokens, part.to));
  return isCutWell ? [part] : content;
};

/** Fewer words are no sentence, but stand for those that follow: "Orrin said this. …" */
const LEAST = 3;

/** A shorter word that is no short form either, as "p.m." and "et al." are: reported speech ends in other words than names. */
const SHORT_WORD = /^\p{Ll}{3,}$/u;

/** Whether a sentence surely ends before a token. */
function isEnd(tokens: readonly Token[], at: number): boolean {
  const [word, mark] = tokens.slice(Math.max(0, at - 2), at);
  const isWhole = WHOLE_WORD.test(word?.text ?? "") || SHORT_WORD.test(word?.text ?? "");
  return mark?.lower === "?" || (mark?.lower === "." && isWhole);
}

/** "It rained. “The lock held,” she said": a sentence before a quotation is none of hers (2 of 566 in PolNeAR's training articles). */
const withoutSentenceBefore: Mending = (content, { paragraph: { tokens }, from }) => {
  const opens = ({ at, quote }: Token) => {
    const before = tokens[at - 1];
    return quote >= 0 && before !== undefined && before.quote < 0 && SENTENCE_ENDS.has(before.lower);
  };
  return content.map((piece) => {
    const quoted = tokens.slice(piece.from + 1, piece.to).findLast(opens);
    return quoted && piece.to <= from ? { from: quoted.at, to: piece.to } : piece;
  });
};

/** "It rained. Said Orrin, “The lock held”": nor is one before a credit that opens the next and has a quotation behind it. */
const withoutSentenceAbove: Mending = (content, { paragraph: { tokens }, from, to, sentence }) => {
  const isAhead =
    from === sentence.from && content.some((piece) => piece.from >= to && liesInMarks(tokens[piece.from]));
  const isAbove = (piece: Phrase) => piece.to <= from && !tokens.slice(piece.from, piece.to).some(liesInMarks);
  return isAhead ? content.filter((piece) => !isAbove(piece)) : content;
};

/** "She said: “It holds.” The crew left": nor is the sentence behind a quotation that ends one (9 of 161); "Yahoo! Inc." is a name. */
const withoutSentenceBehind: Mending = (content, { paragraph: { tokens }, to }) =>
  content.map((piece) => {
    const first = tokens[piece.from];
    const next = tokens.slice(piece.from, piece.to).find(({ quote }) => quote !== first?.quote);
    if (!first || first.quote < 0 || piece.from < to || !next || next.quote >= 0) return piece;
    const stop = tokens[next.at - 2]?.lower ?? "";
    const isSpeech = stop === "." || PAUSES.has(tokens[piece.from - 1]?.lower ?? "");
    const ends = SENTENCE_ENDS.has(stop) && isSpeech && /^\p{Lu}/u.test(next.text);
    return ends ? { from: piece.from, to: next.at } : piece;
  });

const MOMENTS = new Set(["moments", "minutes"]);
/** Words behind a quotation with which the reporter goes on, and those that do behind a comma. */
const GOES_ON_BEHIND = new Set(["after", "before", "when", ...MOMENTS]);
const GOES_ON_BEHIND_COMMA = new Set(["but", "although", "though", "while", "which", "to", "as", ...GOES_ON_BEHIND]);

/** "She said: “It holds,” but it leaked": nor is what goes on behind a quotation that stands right behind its credit (none of 12). */
const withoutRestBehind: Mending = (content, { paragraph: { tokens }, to }) =>
  content.map((piece) => {
    const quote = tokens[piece.from]?.quote ?? -1;
    const end = tokens.findIndex((token) => token.at > piece.from && token.quote !== quote);
    if (quote < 0 || end < 0 || end >= piece.to || piece.from > to + 1 || piece.from < to) return piece;
    const isComma = (at: number) => tokens[at]?.lower === ",";
    const words = isComma(end) || isComma(end - 2) ? GOES_ON_BEHIND_COMMA : GOES_ON_BEHIND;
    const next = tokens[isComma(end) ? end + 1 : end]?.lower ?? "";
    const goesOn = words.has(next) && isSpeech(tokens[piece.from - 1], next);
    return goesOn && !tokens.slice(end, piece.to).some(liesInMarks) ? { from: piece.from, to: end } : piece;
  });

/** In “the worst” after the flood was the smell, without a pause before it, a quotation is a part of what is said. */
function isSpeech(before: Token | undefined, next: string): boolean {
  return PAUSES.has(before?.lower ?? "") || MOMENTS.has(next);
}

/** "It held, the port said; the crew left": behind a credit and a semicolon stands nothing of it (none of 7 in PolNeAR's training articles). */
const beforeSemicolon: Mending = (content, { paragraph: { tokens }, from, to, sentence }) => {
  const isBehind = tokens[to]?.lower === ";" && content.every((one) => one.from > to);
  if (!isBehind || tokens[from - 1]?.lower !== ",") return content;
  const clause = tokens.slice(sentence.from, from - 1).findLast(({ lower }) => lower === ";");
  return [{ from: clause ? clause.at + 1 : sentence.from, to: from - 1 }];
};

/** "The lock held, it was claimed": "it" stands for what is said, and says nothing more. */
const withoutIt: Mending = (content, { paragraph: { tokens }, cue: [cue] }) =>
  content.map((piece) => {
    const [comma, it] = tokens.slice(piece.to - 2, piece.to);
    const stands = piece.to === cue?.from && piece.to - piece.from > 2 && comma?.lower === "," && it?.lower === "it";
    return stands ? { from: piece.from, to: piece.to - 2 } : piece;
  });

/** Behind those who are told these begin what they are told; a straight single mark may be an apostrophe. */
const BEGINS_TOLD = new Set(["that", "whether", "how", "why", "“", '"', "‘"]);

/**
 * "Told a crowd of dockers that it was safe", "tell me, ‘It ends’": who is told is no content, which it is in 1 of 80 with "told" in
 * PolNeAR's training articles. One who is told to do something is: it is theirs to do.
 */
const withoutListener: Mending = (content, { paragraph: { tokens }, cue: [cue] }) => {
  const [first, ...others] = content;
  if (!(first && cue) || first.from !== cue.to || !addressing.has(tokens[cue.to - 1]?.lemma ?? "")) return content;
  let from = first.from;
  while (from < first.to && !BEGINS_TOLD.has(tokens[from]?.lower ?? "") && !isVerb(tokens[from])) from++;
  const named = tokens.slice(first.from, from).filter(({ pos }) => NAMING.has(pos));
  const isSomebody = named.length > 0 && !TALES.has(named.at(-1)?.lemma ?? "");
  return isSomebody && from < first.to && !isVerb(tokens[from]) ? [{ from, to: first.to }, ...others] : content;
};

/** Verbs with "of" before a topic: who warns or complains of a thing says it. */
const SPEAKING = new Set(["say", "write", "speak", "joke", "add", "tweet", "remark"]);
/** Verbs behind which stands who is spoken to: who promises or confirms a thing says it. */
const ASKING = new Set([...addressing, "ask"]);

/** Parts of speech of which whom one speaks to is made. */
const SPOKEN_TO = new Set([...NAMING, "DET", "ADJ", "PART"]);
const PAUSES = new Set([",", ":", ".", "?", "!"]);

/** "She said of the ferry, “It leaks”", "asking Orrin, “Why?”": what one speaks of, and to whom, before a quotation is no part of it. */
const withoutTopic: Mending = (content, { paragraph, cue }) => {
  const piece = behindCue(content, cue);
  if (!piece) return content;
  const isOf = paragraph.tokens[piece.from - 1]?.lower === "of";
  const speaks = tokensOf(paragraph, cue).some(({ lemma }) => (isOf ? SPEAKING : ASKING).has(lemma));
  return speaks ? withInstead(content, piece, behindTopic(paragraph, piece, isOf)) : content;
};

/** A content with what is left of a piece in its place, or nothing; as it was where nothing else would be said. */
function withInstead(content: Content, piece: Phrase, left: Phrase | null): Content {
  const rest = content.flatMap((one) => (one === piece ? (left ?? []) : [one]));
  return rest.length > 0 ? rest : content;
}

/** What is said behind whom it is said to, or behind "of" what; null where nothing is. */
function behindTopic({ tokens }: Paragraph, piece: Phrase, isTopic: boolean): Phrase | null {
  const belongs = ({ quote, lower, pos }: Token) => quote < 0 && (isTopic ? !PAUSES.has(lower) : SPOKEN_TO.has(pos));
  const words = tokens.slice(piece.from, piece.to);
  const pause = words.find((token) => !belongs(token));
  const said = pause ? tokens.slice(pause.at + 1, piece.to) : [];
  const pauses = pause === undefined || PAUSES.has(pause.lower);
  if (pause?.at === piece.from || !pauses || said.some(({ quote }) => quote < 0)) return piece;
  if (said.length > 0) return { from: piece.to - said.length, to: piece.to };
  return isTopic ? null : piece;
}

/** "As Orrin put it in his letter, “It leaks”": "it", and where it was put so, are none of it. */
const withoutWhereItWasPut: Mending = (content, { paragraph: { tokens }, cue }) => {
  const piece = behindCue(content, cue);
  if (!piece || tokens[piece.from - 1]?.lemma !== "put" || tokens[piece.from]?.lower !== "it") return content;
  const words = tokens.slice(piece.from, piece.to);
  const pause = words.findIndex(({ quote, lower }) => quote < 0 && PAUSES.has(lower));
  const said = pause < 0 ? words.find(({ quote }) => quote >= 0) : words[pause + 1];
  return withInstead(content, piece, said ? { from: said.at, to: piece.to } : null);
};

/**
 * "Bemoaning the delay, Orrin accused the port of sloth": what a sentence opens with before who says what is the reporter's
 * (184 of 185 in PolNeAR's training articles, where no comma stands behind the cue; "Waiting, he said, was hard" is his).
 */
const withoutLead: Mending = (content, { paragraph: { tokens }, source, cue, sentence }) => {
  const end = cue.at(-1)?.to ?? 0;
  const [lead, next] = content;
  if (!source || !lead || next?.from !== end || lead.to > source.from || lead.from !== sentence.from) return content;
  const [first, ...others] = tokens
    .slice(lead.from, lead.to)
    .filter(({ lower, at }) => at > lead.from || !LEADS.has(lower));
  const isParticiple = first?.pos === "VERB" && isIngForm(first) && !others.some(isVerb);
  return isParticiple && tokens[end]?.lower !== "," ? content.slice(1) : content;
};

/** Words before a medium that is somebody's own, or new to the reader: "in the report" may be where what they speak of stands. */
const OF_THEIRS = new Set(["a", "an", "one", "his", "her", "their", "its"]);
const WHEN_ON = new Set(["on", "late", "early", "last", "this"]);
/** Verbs that give somebody or something a name, of which no day is part. */
const LABELLING = new Set(["call", "label", "dub", "brand", "term"]);

/**
 * "Called it “unsafe” on Monday", "praised “the crew” in a letter": when and in what it was said, behind the marks (12 of 14 in PolNeAR's
 * training articles). Where a clause is said, they may be of that: "those who called it “unsafe” on Monday were wrong".
 */
const withoutWhereSaid: Mending = (content, { paragraph, to, cue }) =>
  content.map((piece) => {
    const { tokens } = paragraph;
    const mark = tokens.slice(piece.from, piece.to).findLast(({ quote }) => quote >= 0);
    if (!mark || piece.from < to || tokens.slice(piece.from, piece.to).some(isVerbOutside)) return piece;
    const end = trimPhrase(paragraph, piece).to;
    const tail = tokens.slice(mark.at + 1, end);
    const isCut = isMedium(tail) || (isDay(tail) && isLabel(paragraph, mark, cue));
    return isCut ? { from: piece.from, to: mark.at + 1 } : piece;
  });

function isVerbOutside(token: Token): boolean {
  return token.quote < 0 && isVerb(token);
}

function isMedium([link, owner, ...behind]: readonly Token[]): boolean {
  if (!MEDIUM_LINKS.has(link?.lower ?? "") || !OF_THEIRS.has(owner?.lower ?? "")) return false;
  const medium = behind.findIndex(({ lower }) => mediumNouns.has(lower));
  return medium >= 0 && !behind.slice(0, medium).some(({ pos }) => pos === "ADP") && !behind.some(goesOn);
}

function isDay(words: readonly Token[]): boolean {
  return days.has(words.find(({ lower }) => !WHEN_ON.has(lower))?.lower ?? "") && !words.some(goesOn);
}

/** Whether a list or another clause begins: what stands there is no longer of when and where. */
function goesOn({ pos }: Token): boolean {
  return pos === "PUNCT" || pos === "CCONJ";
}

/** Whether a quotation, by its closing mark, is what somebody or something is called. */
function isLabel(paragraph: Paragraph, { quote }: Token, cue: readonly Phrase[]): boolean {
  const { tokens } = paragraph;
  const opening = tokens.findIndex((token) => token.quote === quote);
  const before = tokens.slice(0, opening).findLast(({ pos }) => pos !== "DET");
  return before?.lower === "as" || tokensOf(paragraph, cue).some(({ lemma }) => LABELLING.has(lemma));
}

/** Minister ‘told to quit’: the mark that closes what the cue began is no more of the content than the one that opens it. */
const withoutMarkOfCue: Mending = (content, { paragraph: { tokens }, cue: [cue] }) => {
  const opening = tokens[(cue?.from ?? 0) - 1];
  if (!opening || isWord(opening) || !liesInMarks(opening)) return content;
  const closing = tokens.findLast(({ quote }) => quote === opening.quote);
  const ends = ({ from, to }: Phrase) => to - 1 === closing?.at && from > opening.at && to - from > 1;
  return content.map((piece) => (ends(piece) ? { from: piece.from, to: piece.to - 1 } : piece));
};

/** Parts of speech with which nothing ends that is said. */
const UNFINISHED = new Set(["AUX", "ADP", "DET", "SCONJ"]);

/** "It was, she said, too late": what breaks off before a credit goes on behind it (134 of 141 in PolNeAR's training articles). */
const withRest: Mending = (content, { paragraph: { tokens }, from, to, sentence, isBetweenCommas }) => {
  const broken = content.at(-1);
  const breaksOff = broken?.to === from - 1 && UNFINISHED.has(tokens[broken.to - 1]?.pos ?? "");
  return breaksOff && isBetweenCommas ? [...content, { from: to + 1, to: sentence.to }] : content;
};

/** "The ferry, she said, was late": what is said of it behind a credit has it, before the credit, for its subject. */
const withSubject: Mending = (content, { paragraph: { tokens }, from, to, sentence, isBetweenCommas }) => {
  const [first] = content;
  if (first?.from !== to + 1 || !isBetweenCommas) return content;
  const verb = tokens.slice(first.from, first.to).find(({ pos }) => pos !== "ADV");
  const before = tokens.slice(sentence.from, from - 1);
  const subject = before.slice(before.findLastIndex(({ lower }) => lower === ";" || lower === ":") + 1);
  const isSubject = subject.some(({ pos }) => NAMING.has(pos)) && !subject.some(isVerb);
  const isQuoted = [...subject, verb].some(liesInMarks);
  const goesOn = isVerb(verb) && !isIngForm(verb);
  return isSubject && goesOn && !isQuoted ? [{ from: from - 1 - subject.length, to: from - 1 }, ...content] : content;
};

function liesInMarks(token: Token | undefined): boolean {
  return token !== undefined && token.quote >= 0;
}

/** Marks behind which "which" begins a clause that adds something. */
const OPENS_CLAUSE = new Set([",", "(", "-", "--", "—", "–"]);

/** "…, which Orrin calls a waste": the pronoun stands for what is said, and is of it (40 of 42 in PolNeAR's training articles). */
const withRelative: Mending = (content, { paragraph: { tokens }, source, cue: [cue] }) => {
  const [first] = content;
  const pronoun = tokens[(source?.from ?? 0) - 1];
  if (!source || !cue || !first || !pronoun || source.to > cue.from || first.from < cue.to) return content;
  const stands = pronoun.lower === "which" && OPENS_CLAUSE.has(tokens[pronoun.at - 1]?.lower ?? "");
  return stands ? [{ from: pronoun.at, to: pronoun.at + 1 }, ...content] : content;
};

/** In their order: first where content may lie, then what is none of it, then what is missing. */
const MENDINGS: readonly Mending[] = [
  withinItsClause,
  withinItsSentence,
  withoutSentenceBefore,
  withoutSentenceAbove,
  withoutSentenceBehind,
  withoutRestBehind,
  beforeSemicolon,
  withoutIt,
  withoutListener,
  withoutTopic,
  withoutWhereItWasPut,
  withoutLead,
  withoutWhereSaid,
  withoutMarkOfCue,
  withRest,
  withSubject,
  withRelative,
];
