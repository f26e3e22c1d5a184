import type { CueReading, Reader } from "#model";
import { findQuotations, pushTo } from "#text";
import type { Span } from "#types";
import type { Draft } from "./draft.ts";
import { holdsToken, type Phrase, tokensOf } from "./phrases.ts";
import { type Paragraph, sentenceAt, type Token } from "./reading.ts";
import { isOfSaying } from "./verb-words.ts";

/** Somebody's words, and the paragraph in which they stand. */
export interface Words extends Span {
  readonly paragraph: Paragraph;
}

/** A cue that was read within somebody's words. */
export interface InnerCue {
  readonly cue: CueReading;
  readonly paragraph: Paragraph;
}

/** What those whose words they are say of others: the weights learned none of it in its place, so each stretch is read as a text of its own. */
export async function readInside(text: string, words: readonly Words[], reader: Reader): Promise<InnerCue[]> {
  const { cues } = await reader.read(text, words, findQuotations(text, words));
  return cues.flatMap((cue) => {
    const paragraph = words[cue.paragraph]?.paragraph;
    return paragraph ? [{ cue, paragraph }] : [];
  });
}

/** Quotations that may credit somebody. */
export function quotationsToRead(paragraphs: readonly Paragraph[]): Words[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.quotes.flatMap(({ inner }, quote) => {
      const tokens = paragraph.tokens.filter((token) => token.quote === quote);
      return mayCredit(tokens) ? [{ paragraph, start: inner.start, end: inner.end }] : [];
    }),
  );
}

/** Contents outside quotations, each in one piece, that may credit somebody whom no draft credits; in order, none within another. */
export function contentsToRead(drafts: readonly Draft[]): Words[] {
  const cues = cuesByParagraph(drafts);
  const found = drafts.flatMap((draft) => contentToRead(draft, cues.get(draft.paragraph) ?? []));
  const inOrder = found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return inOrder.filter((words) => {
    if (words.start < end) return false;
    end = words.end;
    return true;
  });
}

/** The cues of all drafts, by the paragraph in which they stand. */
export function cuesByParagraph(drafts: readonly Draft[]): Map<Paragraph, Phrase[]> {
  const cues = new Map<Paragraph, Phrase[]>();
  for (const { paragraph, cue } of drafts) for (const phrase of cue) pushTo(cues, paragraph, phrase);
  return cues;
}

/** What stands behind the semicolons in contents, each up to the next one or the end of its sentence. */
export function behindSemicolons(drafts: readonly Draft[]): Words[] {
  const clauses = drafts
    .filter(({ quotedIn }) => !quotedIn)
    .flatMap(({ paragraph, content }) =>
      tokensOf(paragraph, content)
        .filter(isSemicolon)
        .flatMap(({ at }) => clauseBehind(paragraph, at)),
    );
  return [...new Map(clauses.map((words) => [words.start, words])).values()];
}

function clauseBehind(paragraph: Paragraph, semicolon: number): Words[] {
  const behind = paragraph.tokens.slice(semicolon + 1, sentenceAt(paragraph, semicolon)?.to);
  const next = behind.findIndex(isSemicolon);
  const [first, last] = [behind[0], behind.at(next < 0 ? -1 : next - 1)];
  return first && last ? [{ paragraph, start: first.start, end: last.end }] : [];
}

function isSemicolon({ lower, quote }: Token): boolean {
  return lower === ";" && quote < 0;
}

/** Whether a draft begins behind a semicolon, with whom it credits. */
export function beginsBehindSemicolon({ paragraph: { tokens }, source, cue: [cue] }: Draft): boolean {
  const before = tokens[(source?.from ?? 0) - 1];
  return source !== null && cue !== undefined && source.to <= cue.from && before !== undefined && isSemicolon(before);
}

/** A draft whose content ends before another's source, if it goes on that far from a credit before it, and is no list behind a colon. */
export function endedBefore(found: Draft, { paragraph, source }: Draft): Draft {
  const end = (source?.from ?? 0) - 1;
  if (found.paragraph !== paragraph || !holdsToken(found.content, end)) return found;
  const [cue] = found.cue;
  const isList = paragraph.tokens.slice(found.content[0]?.from, end).some(({ lower }) => lower === ":");
  if (!cue || cue.from > end || isList) return found;
  const content = found.content.flatMap(({ from, to }) => (from < end ? [{ from, to: Math.min(to, end) }] : []));
  return { ...found, content };
}

function contentToRead({ paragraph, content, quotedIn }: Draft, cues: readonly Phrase[]): Words[] {
  const [piece, ...others] = content;
  if (!piece || others.length > 0 || quotedIn) return [];
  const opens = paragraph.tokens[piece.from]?.lower === "that" ? piece.from + 1 : piece.from;
  const tokens = paragraph.tokens.slice(opens, piece.to);
  const [first, last] = [tokens[0], tokens.at(-1)];
  const isOpen = mayCredit(tokens, ({ quote, at }) => quote < 0 && !holdsToken(cues, at));
  return first && last && isOpen ? [{ paragraph, start: first.start, end: last.end }] : [];
}

/** Shorter words hold nobody else's. */
const LEAST_WORDS = 6;

/** Whether words are enough and have a verb that credits often, among those that count. */
function mayCredit(tokens: readonly Token[], counts: (token: Token) => boolean = () => true): boolean {
  const words = tokens.filter(({ pos }) => pos !== "PUNCT");
  return words.length >= LEAST_WORDS && words.some((token) => isOfSaying(token.lemma) && counts(token));
}
