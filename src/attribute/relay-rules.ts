import { organizationNouns } from "#words";
import { draft } from "./draft.ts";
import { contentEnd } from "./ends.ts";
import { nounPhraseFrom, type Phrase, subjectBefore } from "./phrases.ts";
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
  return token?.lower.endsWith("ing") === true && parenthetical.has(token.lemma);
}

/** The Echo reported that the levy goes, citing two officials. Whoever is cited is the source of what was reported. */
export const citing: Rule = (cue, _cues, before) => {
  if (cue.verb.lower !== "citing" && cue.verb.lower !== "quoting") return null;
  const reported = before.at(-1);
  const named = nounPhraseFrom(cue.paragraph, cue.verb.at + 1, cue.clause.to);
  if (!reported || !named || !namesPeople(cue.paragraph, named)) return null;
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

/** Somebody can be cited for a report, and a body that speaks as one ("the electoral commission"); a law or a reason is something else. */
function namesPeople({ tokens }: Paragraph, phrase: Phrase): boolean {
  const isHead = ({ at }: Token) => at + 1 >= phrase.to || !NOUNS.has(tokens[at + 1]?.pos ?? "");
  return tokens
    .slice(phrase.from, phrase.to)
    .some(
      (token) =>
        people.has(token.lemma) || people.has(token.lower) || (organizationNouns.has(token.lower) && isHead(token)),
    );
}

const NOUNS = new Set(["NOUN", "PROPN"]);
