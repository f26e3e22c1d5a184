/** Who is credited where the weights name nobody and the words around the cue do: in what they learned from, many sources are unsaid. */
import { isIngForm, isVerb } from "#text";
import type { Draft } from "./draft.ts";
import {
  FRONTS,
  holdsToken,
  isReduced,
  LEADS,
  liesIn,
  NOBODY,
  nounPhraseFrom,
  overlaps,
  type Phrase,
  subjectBefore,
  tokensOf,
  verbGroup,
} from "./phrases.ts";
import { type Clause, type Paragraph, sentenceAt, type Token } from "./reading.ts";
import { isOfSaying } from "./verb-words.ts";

/** Words with which a clause in front opens, and what may stand before them: "But once it rained, …". */
const CLAUSE_FRONTS = new Set([...FRONTS, "although", "though", "once", "until"]);
const FRONT_LINKS = new Set(["but", "and", "so", "yet"]);

const SUBJECTS = new Set(["i", "you", "he", "she", "we", "they", "who"]);

/** "She's afraid that": the weights read a pronoun and what is joined to it as one, so a cue that begins there has both. */
export function pronounInCue(
  { tokens }: Paragraph,
  [first, ...others]: readonly Phrase[],
): Pick<Draft, "source" | "cue"> | null {
  if (!first || first.to - first.from < 3) return null;
  const [pronoun, joined] = tokens.slice(first.from, first.from + 2);
  const isContraction = /^['’]/.test(joined?.lower ?? "") && pronoun?.end === joined?.start;
  if (!isContraction || !SUBJECTS.has(pronoun?.lower ?? "")) return null;
  const at = first.from + 1;
  return { source: { from: first.from, to: at }, cue: [{ from: at, to: first.to }, ...others] };
}

/** "The tolls demanded by the port": whoever stands behind "by", where that is no part of the content. */
export function withAgent(found: Draft): Draft {
  const agent = found.source ? null : agentOf(found);
  if (!agent) return found;
  if (!overlaps(found.content, [agent])) return { ...found, source: agent };
  return holdsToken(found.cue, agent.from - 1) ? withAgentOfContent(found, agent) : found;
}

/** What ends whoever stands behind "by" where all of it is read as content: "accused by | the port of greed". */
const BEGINS_CHARGE = new Set(["of", "to", "for", "as"]);

/** "Was accused by", where the weights take whoever accuses for the beginning of what is said. */
function withAgentOfContent(found: Draft, agent: Phrase): Draft {
  const { tokens } = found.paragraph;
  const piece = found.content.find(({ from }) => from === agent.from);
  if (!piece) return found;
  const within = tokens.slice(agent.from, piece.to);
  const charge = within.findLast(({ lower, at }) => BEGINS_CHARGE.has(lower) && at > agent.from && at < agent.to);
  const to = agent.to < piece.to ? agent.to : (charge?.at ?? piece.to);
  const content = found.content.map((one) => (one === piece ? { from: to, to: piece.to } : one));
  return to < piece.to ? { ...found, source: { from: agent.from, to }, content } : found;
}

function agentOf({ paragraph, cue }: Draft): Phrase | null {
  const { tokens } = paragraph;
  const end = cue.at(-1)?.to ?? 0;
  const by = tokens[end - 1]?.lower === "by" ? end - 1 : end;
  const verb = tokens[by - 1];
  const isPassive = by < end || (verb?.pos === "VERB" && !isIngForm(verb));
  if (tokens[by]?.lower !== "by" || !isPassive) return null;
  const agent = nounPhraseFrom(paragraph, by + 1, sentenceAt(paragraph, by)?.to ?? by);
  return agent && mayAct(tokens.slice(agent.from, agent.to)) ? agent : null;
}

/** “It leaks,” roared Orrin: whoever stands behind a verb to which a quotation leads, where they are read as words of it. */
export function withInverted(found: Draft): Draft {
  const { paragraph, source, cue, content } = found;
  const [verb] = cue;
  const behind = content.find(({ from }) => from === verb?.to);
  const leads = content.some(({ to }) => to === verb?.from && (paragraph.tokens[to - 1]?.quote ?? -1) >= 0);
  if (source || !behind || !leads) return found;
  const words = paragraph.tokens.slice(behind.from, behind.to);
  const isSomebody =
    words.some(({ pos }) => ENDS_SOMEBODY.has(pos)) && !words.some((token) => isVerb(token) || token.quote >= 0);
  return isSomebody ? { ...found, source: behind, content: content.filter((one) => one !== behind) } : found;
}

const BEGINS_SOMEBODY = new Set(["DET", "PROPN", "PRON"]);

/** "By Orrin", "by the port", "by critics"; not "by 2050", "by hand". */
function mayAct([first, ...others]: readonly Token[]): boolean {
  if (!first) return false;
  return (
    BEGINS_SOMEBODY.has(first.pos) || [first, ...others].some(({ pos, lower }) => pos === "NOUN" && lower.endsWith("s"))
  );
}

/** "Orrin struck the deal and promised to keep it": a verb that "and" joins to another has that one's subject. */
export function withSharedSubject(found: Draft, drafts: readonly Draft[]): Draft {
  const { paragraph, source, cue } = found;
  const [first] = cue;
  if (source || !first || !isActive(tokensOf(paragraph, cue))) return found;
  const { tokens } = paragraph;
  let joint = first.from - 1;
  while (tokens[joint]?.pos === "ADV" && tokens[joint]?.lower.endsWith("ly")) joint--;
  const clause = sentenceAt(paragraph, first.from);
  if (!clause || tokens[joint]?.pos !== "CCONJ" || tokens[joint]?.quote !== tokens[first.from]?.quote) return found;
  const speaking = speakingBefore(drafts, joint, clause, found);
  const [verb] = verbsWithSubject(paragraph, joint, clause);
  const isNearer = verb && speaking && verb.at >= cueEnd(speaking) && !liesIn(speaking.content, only(verb));
  return { ...found, source: speaking && !isNearer ? speaking.source : (verb?.subject ?? null) };
}

/** "Orrin rose, calling it late", "after calling it late, Orrin rose": a participle has the subject of the verb that it leans on. */
export function withSubjectOfMain(found: Draft): Draft {
  const { paragraph, source, cue } = found;
  const { tokens } = paragraph;
  const participle = tokens[cue[0]?.from ?? -1];
  const clause = participle && sentenceAt(paragraph, participle.at);
  if (source || !clause || !isIngForm(participle)) return found;
  if (participle.lower === "according" || participle.quote >= 0) return found;
  if (tokens[participle.at - 1]?.lower === ",") return { ...found, source: subjectOfMain(found, participle, clause) };
  const opens =
    participle.at === clause.from || (participle.at === clause.from + 1 && LEADS.has(tokens[clause.from]?.lower ?? ""));
  return opens ? { ...found, source: subjectBehind(found, clause) } : found;
}

/** Verbs of saying that tell, as participles, what a fact goes to show. */
const SHOWING = new Set(["suggest", "indicate", "show", "reveal", "find"]);

/**
 * Whose participle stands behind a comma. "Orrin would not talk of the crew that had left, adding": one of saying has the subject of the first
 * verb outside a front; another, and "It leaked, the port said, adding", that of the last.
 */
function subjectOfMain(found: Draft, participle: Token, clause: Clause): Phrase | null {
  const { tokens } = found.paragraph;
  const verbs = verbsWithSubject(found.paragraph, participle.at - 1, clause).filter((verb) =>
    mayGoOn(found.paragraph, verb),
  );
  const [last] = verbs;
  if (!last || !tellsMore(participle) || isCredit(found.paragraph, last)) return last?.subject ?? null;
  const opens = clause.from + (FRONT_LINKS.has(tokens[clause.from]?.lower ?? "") ? 1 : 0);
  const comma = tokens.slice(opens, participle.at - 1).find(({ lower }) => lower === ",");
  const front = CLAUSE_FRONTS.has(tokens[opens]?.lower ?? "") ? (comma?.at ?? 0) : 0;
  const isOfNoun = ({ subject }: VerbWithSubject) =>
    tokensOf(found.paragraph, [subject]).some(({ lower }) => lower === "whose");
  return (verbs.findLast((verb) => verb.at > front && !isOfNoun(verb)) ?? last).subject;
}

/** Words that only hold a subject's place, and verbs before which "it" does. */
const NO_SUBJECTS = new Set([...NOBODY, "there"]);
const IMPERSONAL = new Set(["be", "become", "emerge", "happen", "take", "turn"]);
/** Relative pronouns behind which a clause with its own subject tells of somebody else: "the crew, whom Orrin met". */
const OBJECTS = new Set(["which", "whom"]);

/** Whether a verb's subject may be who goes on to speak: not in "it emerged that", "there were cheers", "the crew, whom Orrin met". */
function mayGoOn({ tokens }: Paragraph, { at, subject }: VerbWithSubject): boolean {
  const first = tokens[subject.from]?.lower ?? "";
  const isEmpty = NO_SUBJECTS.has(first) || (first === "it" && IMPERSONAL.has(tokens[at]?.lemma ?? ""));
  return !isEmpty && !OBJECTS.has(tokens[subject.from - 1]?.lower ?? "");
}

/** Whether a participle is of saying; "warning" may be tagged a noun. */
function tellsMore({ lemma, lower }: Token): boolean {
  const says = isOfSaying(lemma) || isOfSaying(lower.replace(/ing$/, ""));
  return says && !SHOWING.has(lemma);
}

/** "…, the port said": whether a verb of saying stands behind what it credits. */
function isCredit({ tokens }: Paragraph, { at, subject }: VerbWithSubject): boolean {
  return isOfSaying(tokens[at]?.lemma ?? "") && endsSaid(tokens[subject.from - 1]);
}

/** Whether what is said may end at a word, before who says it: at a comma, or within marks. */
export function endsSaid(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === "," || token.quote >= 0);
}

/** The noun phrase behind the comma that ends a draft's content; the comma may stand within the marks of a quotation. */
function subjectBehind({ paragraph, content }: Draft, clause: Clause): Phrase | null {
  const { tokens } = paragraph;
  const end = Math.max(...content.map(({ to }) => to));
  const isComma = (at: number) => tokens[at]?.lower === ",";
  const quoted =
    isComma(end - 2) && (tokens[end - 1]?.quote ?? -1) >= 0 && tokens[end]?.quote !== tokens[end - 1]?.quote;
  const comma = [end - 1, end, end + 1].find(isComma);
  const from = quoted ? end : (comma ?? clause.to) + 1;
  const isNobody = NOBODY.has(tokens[from]?.lower ?? "");
  return from < clause.to && !isNobody ? nounPhraseFrom(paragraph, from, clause.to) : null;
}

/** A finite verb that is no passive: whoever is told or asked does not say. */
function isActive(cue: readonly Token[]): boolean {
  const [first, second] = cue.filter(({ pos }) => pos !== "ADV");
  return isVerb(first) && !isIngForm(first) && !hasPassive(cue) && second?.pos !== "PUNCT";
}

/** "Was read", "is also known": whether a cue has a form of "be" and what is done. */
export function hasPassive(cue: readonly Token[]): boolean {
  const words = cue.filter(({ pos }) => pos !== "ADV");
  return words.some(({ lemma }, i) => lemma === "be" && words[i + 1]?.pos === "VERB" && !isIngForm(words[i + 1]));
}

/** The last draft of the sentence before a place that has a subject and does not credit it with the found one's words. */
function speakingBefore(drafts: readonly Draft[], before: number, clause: Clause, found: Draft): Draft | undefined {
  const speaks = (other: Draft) =>
    other.paragraph === found.paragraph &&
    other.source !== null &&
    other.source.from < cueStart(other) &&
    cueStart(other) >= clause.from &&
    cueEnd(other) <= before &&
    !found.cue.some((cue) => liesIn(other.content, cue));
  return drafts
    .filter(speaks)
    .reduce<Draft | undefined>((last, one) => (last && cueEnd(last) > cueEnd(one) ? last : one), undefined);
}

function cueStart({ cue }: Draft): number {
  return cue[0]?.from ?? -1;
}

function cueEnd({ cue }: Draft): number {
  return cue.at(-1)?.to ?? 0;
}

/** A finite verb, by its token, that has a subject right before it. */
interface VerbWithSubject {
  readonly at: number;
  readonly subject: Phrase;
}

/** Such verbs of a sentence before a place, the last first. */
function verbsWithSubject(paragraph: Paragraph, before: number, clause: Clause): VerbWithSubject[] {
  const found: VerbWithSubject[] = [];
  for (let at = before - 1; at > clause.from; at--) {
    const verb = paragraph.tokens[at];
    if (!verb || verb.quote >= 0 || !isVerb(verb) || isIngForm(verb)) continue;
    const group = verbGroup(paragraph, verb, clause);
    if (paragraph.tokens[group.from]?.lower === "to" || isReduced(paragraph, at)) continue;
    const subject = subjectBefore(paragraph, group.from, clause);
    const head = subject && paragraph.tokens[subject.to - 1];
    if (head && (ENDS_SOMEBODY.has(head.pos) || SOME.has(head.lower))) found.push({ at, subject });
  }
  return found;
}

const SOME = new Set(["some", "many", "others", "most", "few", "several", "all", "both", "none"]);
const ENDS_SOMEBODY = new Set(["NOUN", "PROPN", "PRON", "NUM"]);

function only({ at }: { readonly at: number }): Phrase {
  return { from: at, to: at + 1 };
}
