/** Who is reported to say something above a paragraph that is one quotation, and so goes on with their words. */
import { isIngForm, isVerb } from "#text";
import { cueAt, type Draft, lastOf } from "./draft.ts";
import { holdsToken, isNegation, type Phrase, tokensOf } from "./phrases.ts";
import { BULLETS, isOpeningMark, isTitled, isWord, type Paragraph, SENTENCE_ENDS, type Token } from "./reading.ts";
import { cueNouns, denying, isOfSaying, mediumNouns, people } from "./verb-words.ts";

/** Who is reported to speak above a paragraph that is one quotation, by its index, where it may be their words; `owners` as of `ownersOf`. */
export function toldAbove(
  paragraphs: readonly Paragraph[],
  at: number,
  drafts: readonly Draft[],
  owners: ReadonlyMap<Paragraph, ReadonlyMap<number, Draft>>,
): Draft | null {
  const [above, paragraph, below] = [paragraphs[at - 1], paragraphs[at], paragraphs[at + 1]];
  if (!above || !paragraph || !mayGoOn(paragraph, below) || quotesSentence(above, owners.get(above))) return null;
  return toldLast(above, drafts);
}

/**
 * Who is credited last in a paragraph that quotes no sentence and is no heading, in its last sentence and in nobody else's words: a paragraph
 * below that is one quotation goes on with them (in PolNeAR's training articles 8 times of 8; with cues that say nothing, "saw", 9 of 11).
 */
function toldLast(paragraph: Paragraph, drafts: readonly Draft[]): Draft | null {
  if (isTitled(paragraph.tokens.filter(isWord))) return null;
  const from = paragraph.sentences.at(-1)?.from ?? 0;
  const here = drafts.filter((found) => found.paragraph === paragraph);
  const isOuter = ({ cue: [cue] }: Draft) => cue && !here.some(({ content }) => holdsToken(content, cue.from));
  const speaks = (found: Draft) =>
    found.source !== null && isOneVoice(found, found.source) && !isAside(found, found.source) && saysIt(found);
  return lastOf(here.filter((found) => cueAt(found) >= from && isOuter(found) && speaks(found)));
}

/** More than one, or nobody that is named before: nobody of them said a quotation of its own. */
const SEVERAL = new Set(["some", "many", "most", "others", "which", "that"]);

/** Papers that say something, and are quoted as such, where they are. */
const PAPERS = new Set(["complaint", "indictment", "lawsuit", "poll", "study", "survey"]);

/**
 * Whether a source may be a voice: neither a paper nor bare "witnesses", and behind what it says a name or a pronoun ("…, police said" credits
 * a fact); and it tells of no letter or post, whose words may follow.
 */
function isOneVoice({ paragraph, content }: Draft, source: Phrase): boolean {
  const who = tokensOf(paragraph, [source]);
  const [first, last] = [who[0], who.at(-1)];
  if (!first || !last || SEVERAL.has(first.lower) || isPaper(last)) return false;
  if (first === last && first.lower.endsWith("s") && (first.pos === "NOUN" || people.has(first.lower))) return false;
  const isBehind = (content[0]?.from ?? source.to) < source.from;
  const isKnown = who.some(({ pos }) => pos === "PROPN" || pos === "PRON");
  return (isKnown || !isBehind) && !tokensOf(paragraph, content).some((word) => word.quote < 0 && isPaper(word));
}

function isPaper({ lower, pos }: Token): boolean {
  return pos === "NOUN" && (PAPERS.has(lower) || mediumNouns.has(lower));
}

/** Words behind which a clause tells what goes with the sentence, and not what it tells. */
const ASIDES = new Set([
  "after",
  "although",
  "because",
  "before",
  "if",
  "once",
  "since",
  "that",
  "though",
  "unless",
  "until",
  "what",
  "when",
  "whether",
  "which",
  "while",
  "whom",
  "whose",
]);

/** "She is fighting the plan, which the port said would pay": the sentence is about somebody else, unless a quotation opens there. */
function isAside({ paragraph, content }: Draft, source: Phrase): boolean {
  const [opening] = tokensOf(paragraph, content);
  return ASIDES.has(paragraph.tokens[source.from - 1]?.lower ?? "") && !isOpeningMark(opening);
}

/** What has nothing said beside a negation, as words or lemmas. */
const UNSAID = new Set(["nothing", "cannot", "refuse", "decline"]);

/** "Orrin pointed out that", "kept her comments to", "denies it": whether a cue has somebody say something of their own. */
function saysIt({ paragraph, cue }: Draft): boolean {
  const words = tokensOf(paragraph, cue);
  const isPassive = words.some((word, at) => words[at - 1]?.lemma === "be" && says(word) && !isIngForm(word));
  const isUnsaid = words.some((word) => isNegation(word) || UNSAID.has(word.lower) || UNSAID.has(word.lemma));
  return words.some(says) && !isPassive && !isUnsaid;
}

/** What is shown or reported is another's, and whoever asks is answered by another. */
const OF_OTHERS = new Set(["ask", "report", "show", "wonder"]);

function says({ lemma }: Token): boolean {
  return !OF_OTHERS.has(lemma) && (isOfSaying(lemma) || cueNouns.has(lemma) || denying.has(lemma));
}

/** Words of a quotation that goes on so: shorter ones may be a heading or a cry. */
const LEAST_WORDS = 4;

/** Whether a quotation of a paragraph's own may go on with what is reported above it: it tells something, and whose it is is not said below. */
function mayGoOn(paragraph: Paragraph, below: Paragraph | undefined): boolean {
  const words = paragraph.tokens.filter(isWord);
  const ends = paragraph.tokens.filter(({ lower }) => SENTENCE_ENDS.has(lower));
  const isWhole = paragraph.tokens.slice(-2).some(({ lower }) => SENTENCE_ENDS.has(lower) || lower === "…");
  const asksOnly = ends.length > 0 && ends.every(({ lower }) => lower === "?");
  const isSpoken = words.length >= LEAST_WORDS && words.some(({ text }) => /^\p{Ll}/u.test(text));
  return isWhole && isSpoken && !asksOnly && !(below && saysWhose(below));
}

/** Words of a line that names who spoke, with what they do. */
const NAME_WORDS = 8;

/** "— Ada Orle", "Ada Orle, harbour master", "said Ada Orle.", "Those were the words of …": a paragraph that says whose the words above are. */
function saysWhose({ text, start, tokens }: Paragraph): boolean {
  const first = tokens[0]?.lower ?? "";
  if (first === "—" || BULLETS.has(first)) return true;
  if (/^(?:(?:so )?said|(?:those|these|that) (?:was|were)|the speaker)\b/i.test(text.slice(start, start + 20)))
    return true;
  const words = tokens.filter(isWord);
  return words.length <= NAME_WORDS && !words.some(isVerb) && !SENTENCE_ENDS.has(tokens.at(-1)?.lower ?? "");
}

/** Whether one of a paragraph's quotations is more than some words within somebody's sentence. */
function quotesSentence({ quotes }: Paragraph, owned: ReadonlyMap<number, Draft> | undefined): boolean {
  const isPart = (found: Draft | undefined) =>
    found && tokensOf(found.paragraph, found.content).some((token) => token.quote < 0 && isWord(token));
  return quotes.some((_, i) => !isPart(owned?.get(i)));
}
