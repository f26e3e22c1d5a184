import { type Draft, draft } from "./draft.ts";
import { nounPhraseFrom } from "./phrases.ts";
import type { Clause, Paragraph } from "./reading.ts";
import { cueNouns } from "./verb-words.ts";

/** Rules that need no verb. */
export function draftOthers(paragraph: Paragraph, clause: Clause): Draft[] {
  return [accordingTo, claimThat, reportedly, headlineColon].flatMap((rule) => rule(paragraph, clause));
}

/** According to the ministry, the quay is shut. / The quay is shut, according to the ministry. */
function accordingTo(paragraph: Paragraph, clause: Clause): Draft[] {
  const found: Draft[] = [];
  for (let at = clause.from; at < clause.to - 1; at++) {
    const here = paragraph.tokens[at];
    if (here?.quote !== -1 || here.lower !== "according" || paragraph.tokens[at + 1]?.lower !== "to") continue;
    const source = nounPhraseFrom(paragraph, at + 2, clause.to);
    if (!source) continue;
    const leads = at <= clause.from + 1;
    const content = leads ? [{ from: source.to, to: clause.to }] : [{ from: clause.from, to: at }];
    const one = draft(paragraph, {
      source,
      cue: [{ from: at, to: at + 2 }],
      content,
      method: "according-to",
      score: 0.9,
    });
    if (one) found.push(one);
  }
  return found;
}

/** his claim that the quay was safe */
function claimThat(paragraph: Paragraph, clause: Clause): Draft[] {
  const found: Draft[] = [];
  for (let at = clause.from + 1; at < clause.to - 2; at++) {
    const noun = paragraph.tokens[at];
    if (
      !noun ||
      noun.quote >= 0 ||
      noun.pos !== "NOUN" ||
      !cueNouns.has(noun.lemma) ||
      paragraph.tokens[at + 1]?.lower !== "that"
    )
      continue;
    const owner = possessorBefore(paragraph, at, clause.from);
    if (!owner && isMedium(paragraph, at)) continue;
    const one = draft(paragraph, {
      source: owner,
      cue: [{ from: at, to: at + 1 }],
      content: [{ from: at + 1, to: clause.to }],
      method: "claim-that",
      score: 0.6,
    });
    if (one) found.push(one);
  }
  return found;
}

/** "said in a statement that": the noun belongs to the verb's cue. */
function isMedium(paragraph: Paragraph, at: number): boolean {
  return paragraph.tokens.slice(Math.max(0, at - 3), at).some((token) => token.lower === "in" || token.lower === "by");
}

function possessorBefore(paragraph: Paragraph, at: number, limit: number) {
  let from = at;
  while (from > limit && ["ADJ", "NOUN"].includes(paragraph.tokens[from - 1]?.pos ?? "")) from--;
  const owner = paragraph.tokens[from - 1];
  if (owner && ["his", "her", "their", "its", "my", "our"].includes(owner.lower)) return { from: from - 1, to: from };
  if (owner && /^['’‘]s?$/.test(owner.lower)) {
    let start = from - 1;
    while (start > limit && ["PROPN", "NOUN", "DET", "ADJ"].includes(paragraph.tokens[start - 1]?.pos ?? "")) start--;
    return start < from - 1 ? { from: start, to: from - 1 } : null;
  }
  return null;
}

/** The quay is reportedly shut. Nobody is named. */
function reportedly(paragraph: Paragraph, clause: Clause): Draft[] {
  for (let at = clause.from; at < clause.to; at++) {
    const adverb = paragraph.tokens[at];
    if (!adverb || adverb.quote >= 0 || !/^(?:reportedly|allegedly|supposedly|purportedly)$/.test(adverb.lower))
      continue;
    const one = draft(paragraph, {
      source: null,
      cue: [{ from: at, to: at + 1 }],
      content: [
        { from: clause.from, to: at },
        { from: at + 1, to: clause.to },
      ],
      method: "reportedly",
      score: 0.5,
    });
    return one ? [one] : [];
  }
  return [];
}

/** Poll: voters want the levy gone. / Minister ‘told to quit’: report / ORRIN: We are ready. */
function headlineColon(paragraph: Paragraph, clause: Clause): Draft[] {
  const colon = paragraph.tokens.slice(clause.from, clause.to).find((token) => token.lower === ":" && token.quote < 0);
  if (!colon) return [];
  const lead = nounPhraseFrom(paragraph, clause.from, colon.at);
  const cue = [{ from: colon.at, to: colon.at + 1 }];
  if (
    lead?.to === colon.at &&
    colon.at - clause.from < 5 &&
    (paragraph.role === "title" || isSpeaker(paragraph, lead.from, colon.at))
  ) {
    const one = draft(paragraph, {
      source: lead,
      cue,
      content: [{ from: colon.at + 1, to: clause.to }],
      method: "headline-colon",
      score: 0.6,
    });
    return one ? [one] : [];
  }
  const tail = nounPhraseFrom(paragraph, colon.at + 1, clause.to);
  if (paragraph.role !== "title" || tail?.to !== clause.to || clause.to - colon.at > 5) return [];
  const one = draft(paragraph, {
    source: tail,
    cue,
    content: [{ from: clause.from, to: colon.at }],
    method: "headline-colon",
    score: 0.6,
  });
  return one ? [one] : [];
}

/** A transcript's speaker stands in capitals at the head of the paragraph. */
function isSpeaker(paragraph: Paragraph, from: number, to: number): boolean {
  return (
    from === 0 &&
    paragraph.tokens
      .slice(from, to)
      .every((token) => token.text === token.text.toUpperCase() && /\p{Lu}/u.test(token.text))
  );
}
