import { isSaying } from "./beside-quotation.ts";
import type { Draft } from "./draft.ts";
import { liesIn, type Phrase, RELATIVE_SUBJECTS } from "./phrases.ts";
import { resumes } from "./quotes.ts";
import type { Paragraph, Token } from "./reading.ts";

/** Leaves each quotation of a paragraph to one of the cues that took the whole of it, the nearest: "defended the plan, saying “…”". */
export function shareOutQuotations(paragraph: Paragraph, drafts: readonly Draft[]): Draft[] {
  let shared = [...drafts];
  for (const quote of paragraph.quotes.keys()) {
    const words = paragraph.tokens.filter((token) => token.quote === quote);
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) continue;
    const quoted = { from: first.at, to: last.at + 1 };
    shared = resumes(paragraph, words) ? leaveToBefore(shared, quoted, quote - 1) : leaveToNearest(shared, quoted);
  }
  return shared;
}

/**
 * “The quay,” Orrin said, referring to the old one, “will stay shut”: the rest of a sentence is theirs who have its beginning; not so in
 * “The quay is shut,” Orrin said, and Venn said, “we knew.”
 */
function leaveToBefore(drafts: readonly Draft[], quoted: Phrase, before: number): Draft[] {
  const began = ({ paragraph, content }: Draft) =>
    content.some(({ from, to }) => paragraph.tokens.slice(from, to).some(({ quote }) => quote === before));
  const outside = drafts.filter((found) => !found.quotedIn);
  if (!outside.some(began)) return [...drafts];
  const leadsIn = (found: Draft) =>
    isSaying(found) && quoted.from - (found.cue.at(-1)?.to ?? 0) === 1 && !isWithinAside(found);
  const others = outside.filter((found) => takes(found, quoted) && !began(found) && !leadsIn(found));
  return drafts.flatMap((found) => (others.includes(found) ? (without(found, quoted) ?? []) : [found]));
}

/** Words with which a clause opens that is itself a part of the sentence around it, before its subject. */
const OPENS_ASIDE = new Set(["what", "whatever", "where", "which"]);

/**
 * “The quay,” Orrin said, repeating what Venn had said, “is shut”: whether a credit lies in a clause that leads to nothing behind it, by the
 * word before its source ("as Venn had said", but not "as Venn said", at the same time) or by a pronoun for that; behind a comma "who said"
 * does lead on.
 */
function isWithinAside({ paragraph: { tokens }, source, cue: [cue] }: Draft): boolean {
  if (!source || !cue) return false;
  const isPronoun = (at: number) => RELATIVE_SUBJECTS.has(tokens[at]?.lower ?? "") && tokens[at - 1]?.lower !== ",";
  const before = tokens[source.from - 1]?.lower ?? "";
  const isEarlier = before === "as" && tokens.slice(cue.from, cue.to).some(({ lemma }) => lemma === "have");
  return isEarlier || OPENS_ASIDE.has(before) || [source.to - 1, cue.from - 1].some(isPronoun);
}

function leaveToNearest(drafts: readonly Draft[], quoted: Phrase): Draft[] {
  const takers = drafts.filter((found) => !found.quotedIn && takes(found, quoted));
  const rivals = takers.filter((found) => !takers.some((inner) => inner !== found && holdsCue(found, inner)));
  if (rivals.length < 2) return [...drafts];
  const nearest = rivals.reduce((best, found) => (distance(found, quoted) < distance(best, quoted) ? found : best));
  return drafts.flatMap((found) =>
    found !== nearest && rivals.includes(found) ? (without(found, quoted) ?? []) : [found],
  );
}

function takes({ content }: Draft, quoted: Phrase): boolean {
  return liesIn(content, quoted);
}

/** Whether one is what the other says that somebody says. */
function holdsCue(outer: Draft, inner: Draft): boolean {
  return inner.cue.every((cue) => liesIn(outer.content, cue));
}

function distance({ cue }: Draft, quoted: Phrase): number {
  return Math.min(...cue.map(({ from, to }) => (to <= quoted.from ? quoted.from - to : Math.max(0, from - quoted.to))));
}

/** The draft without a quotation; null where nothing is left. */
function without(found: Draft, quoted: Phrase): Draft | null {
  const content = found.content.flatMap(({ from, to }) =>
    from <= quoted.from && quoted.to <= to ? rest(found.paragraph, { from, to }, quoted) : [{ from, to }],
  );
  return content.length > 0 ? { ...found, content } : null;
}

function rest({ tokens }: Paragraph, { from, to }: Phrase, quoted: Phrase): Phrase[] {
  return [
    { from, to: quoted.from },
    { from: quoted.to, to },
  ].flatMap((phrase) => {
    const words = tokens.slice(phrase.from, phrase.to).filter(isWord);
    const [first, last] = [words[0], words.at(-1)];
    return first && last ? [{ from: first.at, to: last.at + 1 }] : [];
  });
}

function isWord({ pos }: Token): boolean {
  return pos !== "PUNCT" && pos !== "CCONJ";
}
