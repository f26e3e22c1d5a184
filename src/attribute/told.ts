/** Who is reported to say something above a paragraph that is one quotation, and so goes on with their words. */
import { cueAt, type Draft, lastOf } from "./draft.ts";
import { holdsToken, tokensOf } from "./phrases.ts";
import { BULLETS, isTitled, isWord, type Paragraph, type Token } from "./reading.ts";
import { cueNouns, isOfSaying } from "./verb-words.ts";

/**
 * Who is credited last in a paragraph that quotes no sentence and is no heading, in its last sentence and in nobody else's words: a paragraph
 * below that is one quotation goes on with them (in PolNeAR's training articles 8 times of 8; with cues that say nothing, "saw", 9 of 11).
 */
export function toldLast(paragraph: Paragraph, drafts: readonly Draft[]): Draft | null {
  if (isTitled(paragraph.tokens.filter(isWord))) return null;
  const from = paragraph.sentences.at(-1)?.from ?? 0;
  const here = drafts.filter((found) => found.paragraph === paragraph);
  const isOuter = ({ cue: [cue] }: Draft) => cue && !here.some(({ content }) => holdsToken(content, cue.from));
  return lastOf(here.filter((found) => cueAt(found) >= from && isOuter(found) && isTold(found)));
}

/** More than one, so that nobody of them said a quotation of its own. */
const SEVERAL = new Set(["some", "many", "most", "others"]);

/** Whether a word of a cue has somebody say something; what shows it is no person. */
function says(word: Token | undefined): boolean {
  const lemma = word?.lemma ?? "";
  return lemma !== "show" && (isOfSaying(lemma) || cueNouns.has(lemma));
}

/** "Orrin pointed out that", "kept her comments to": whether somebody is said to say it, and denies nothing. */
function isTold({ paragraph, source, cue, polarity }: Draft): boolean {
  const [who] = tokensOf(paragraph, source ? [source] : []);
  const words = tokensOf(paragraph, cue);
  const isPassive = words.some(({ lemma }, at) => lemma === "be" && says(words[at + 1]) && !isGerund(words[at + 1]));
  return who !== undefined && !SEVERAL.has(who.lower) && polarity === "asserts" && !isPassive && words.some(says);
}

function isGerund(word: Token | undefined): boolean {
  return word?.lower.endsWith("ing") ?? false;
}

/** Words of a quotation that goes on so: shorter ones may be a heading or a cry. */
const LEAST_WORDS = 4;

/** Whether a quotation of a paragraph's own may go on with what is reported above it: it has words in lower case, and no name stands below behind a dash. */
export function mayGoOn(paragraph: Paragraph, below: Paragraph | undefined): boolean {
  const words = paragraph.tokens.filter(isWord);
  const isCaption = BULLETS.has(below?.tokens[0]?.lower ?? "") || below?.tokens[0]?.lower === "—";
  return words.length >= LEAST_WORDS && words.some(({ text }) => /^\p{Ll}/u.test(text)) && !isCaption;
}

/** Whether one of a paragraph's quotations is more than some words within somebody's sentence. */
export function quotesSentence({ quotes }: Paragraph, owned: ReadonlyMap<number, Draft> | undefined): boolean {
  const isPart = (found: Draft | undefined) =>
    found && tokensOf(found.paragraph, found.content).some((token) => token.quote < 0 && isWord(token));
  return quotes.some((_, i) => !isPart(owned?.get(i)));
}
