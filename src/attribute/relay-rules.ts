import { isIngForm } from "#text";
import { organizationNouns } from "#words";
import { type Draft, draft } from "./draft.ts";
import { contentEnd } from "./ends.ts";
import { isPossessive, nounPhraseFrom, type Phrase, subjectBefore, tokensOf } from "./phrases.ts";
import type { Paragraph, Token } from "./reading.ts";
import type { Rule } from "./rule.ts";
import { tokenOf } from "./starts.ts";
import { parenthetical, people } from "./verb-words.ts";

/** The Echo quoted two officials as saying the quay was shut. Whoever is quoted is the source; who quotes carries it. */
export const quotedAsSaying: Rule = (cue, cues) => {
  if (cue.verb.lemma !== "quote" && cue.verb.lemma !== "cite") return null;
  const named = nounPhraseFrom(cue.paragraph, cue.verb.at + 1, cue.clause.to);
  if (!named || tokenOf(cue, named.to)?.lower !== "as" || !isSaying(tokenOf(cue, named.to + 1))) return null;
  const from = named.to + 2;
  const behind: Phrase = { from, to: contentEnd(cue, cues, from) };
  const credit = subjectBefore(cue.paragraph, cue.group.from, cue.clause)?.from ?? cue.group.from;
  const content = behind.to - behind.from > 1 ? behind : { from: cue.clause.from, to: credit };
  const asSaying: Phrase = { from: named.to, to: from };
  return draft(cue.paragraph, {
    source: named,
    cue: [cue.group, asSaying],
    content: [content],
    method: "quoted-as-saying",
    score: 0.9,
  });
};

/** "as saying", "as writing", "as telling". */
function isSaying(token: Token | undefined): boolean {
  return token !== undefined && isIngForm(token) && parenthetical.has(token.lemma);
}

/** The Echo reported that the levy goes, citing two officials. Whoever is cited is the source of what was reported. */
export const citing: Rule = (cue, _cues, before) => {
  if (cue.verb.lower !== "citing" && cue.verb.lower !== "quoting") return null;
  const reported = before.at(-1);
  const named = nounPhraseFrom(cue.paragraph, cue.verb.at + 1, cue.clause.to);
  if (!reported || !named || !mayBeCited(cue.paragraph, named, reported)) return null;
  const content = reported.content.flatMap((phrase) =>
    phrase.from >= cue.group.from && phrase.to <= named.to
      ? []
      : [{ from: phrase.from, to: phrase.from < cue.group.from ? Math.min(phrase.to, cue.group.from) : phrase.to }],
  );
  return draft(cue.paragraph, {
    source: named,
    cue: [...reported.cue, cue.group],
    content,
    method: "citing",
    score: 0.8,
    replaces: reported,
  });
};

/** Somebody can be cited for what is said, and a body that speaks as one for what is reported; a law or a reason is something else. */
function mayBeCited(paragraph: Paragraph, phrase: Phrase, reported: Draft): boolean {
  const words = paragraph.tokens.slice(phrase.from, phrase.to);
  return (
    words.some(({ lemma, lower }) => people.has(lemma) || people.has(lower)) ||
    (isReport(reported) && isBody(paragraph, words))
  );
}

/** Nouns for those who report what others say. */
const REPORTERS = new Set([
  "broadcaster",
  "daily",
  "media",
  "newspaper",
  "outlet",
  "paper",
  "radio",
  "television",
  "website",
]);

/** "The paper said", "the agency reported": who says "the rule stands, citing the court" says it themselves. */
function isReport({ paragraph, source, cue }: Draft): boolean {
  const isReporter = tokensOf(paragraph, source ? [source] : []).some(({ lower }) => REPORTERS.has(lower));
  return isReporter || tokensOf(paragraph, cue).some(({ lemma }) => lemma === "report");
}

const NOUNS = new Set(["NOUN", "PROPN"]);

/** "The council"; not "the council election", "the council's failure" or "a loan from the council". */
function isBody({ tokens }: Paragraph, words: readonly Token[]): boolean {
  const head = words.find(({ pos, at }) => NOUNS.has(pos) && !NOUNS.has(tokens[at + 1]?.pos ?? ""));
  const next = tokens[(head?.at ?? 0) + 1];
  return head !== undefined && organizationNouns.has(head.lower) && !isPossessive(next);
}
