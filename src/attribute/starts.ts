import { isIngForm } from "#text";
import type { VerbCue } from "./draft.ts";
import { nounPhraseFrom, type Phrase } from "./phrases.ts";
import type { Token } from "./reading.ts";
import { quotedWords } from "./verb-cues.ts";
import { addressing, mediumNouns, saysWhen, urging } from "./verb-words.ts";

const ENDS = new Set([".", ";", "?", "!", ",", "—"]);
const DASHES = new Set(["—", "–", "-", "--"]);
const OCCASION = new Set(["ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV", "PART"]);
const LINKS = new Set(["of", "for", "from", "in", "at", "with", "to", "on", "and"]);
const CUE_PREPOSITIONS = new Set(["for", "about", "on", "at", "against", "of", "with"]);
const BARE_SAYING = new Set(["say", "tell", "write", "add"]);

/** The token there, when it lies in the cue's sentence. */
export function tokenOf(cue: VerbCue, at: number): Token | undefined {
  return at >= cue.clause.from && at < cue.clause.to ? cue.paragraph.tokens[at] : undefined;
}

/** Where the words credited begin: behind the person told, the medium and the day, at "that" or a quotation where one follows. */
export function contentStart(cue: VerbCue): number {
  if (takesPreposition(cue)) return cue.verb.at + 2;
  const urged = behindUrged(cue);
  if (urged !== null) return urged;
  const from = Math.max(behindAddressee(cue).to, withMedium(cue).to);
  const named = statedStart(cue, behindDashes(cue, from));
  if (named !== null) return named;
  let at = from;
  while (isDay(cue, at)) at++;
  if ([":", ","].includes(tokenOf(cue, at)?.lower ?? "")) at++;
  return at >= cue.clause.to ? cue.verb.at + 1 : at;
}

/** "urged the crew to leave", "asked Orrin for a date": the "to" or "for" behind whoever is urged; null for other verbs and frames. */
function behindUrged(cue: VerbCue): number | null {
  if (!urging.has(cue.verb.lemma)) return null;
  const asked = nounPhraseFrom(cue.paragraph, cue.verb.at + 1, cue.clause.to);
  if (!asked) return null;
  for (let at = asked.from + 1; at < asked.to; at++) if (tokenOf(cue, at)?.lower === "for") return at;
  const behind = tokenOf(cue, asked.to)?.lower;
  return behind === "to" || (behind === "not" && tokenOf(cue, asked.to + 1)?.lower === "to") ? asked.to : null;
}

/** "said on Monday in Tolm that …", "told the council: “…”": the "that" or the quotation, across a day, a place or an occasion. */
function statedStart(cue: VerbCue, from: number): number | null {
  for (let at = from; at < Math.min(from + 14, cue.clause.to); at++) {
    const here = tokenOf(cue, at);
    if (!here || here.pos === "AUX" || (here.pos === "VERB" && at > from && !isIngForm(here))) return null;
    if (quotedWords(cue.paragraph, here) > 3 && [":", ","].includes(tokenOf(cue, at - 1)?.lower ?? "")) return at;
    if (here.lower === "that" && (at === from || opensOccasion(tokenOf(cue, from)))) return at;
  }
  return null;
}

function opensOccasion(first: Token | undefined): boolean {
  return (
    first !== undefined && (first.pos === "ADP" || first.pos === "ADV" || first.lower === "," || saysWhen(first.lower))
  );
}

/** "said in a statement – hours after the vote – that …": behind the second dash, when "that" stands there. */
function behindDashes(cue: VerbCue, from: number): number {
  let open = -1;
  for (let at = from; at < Math.min(from + 40, cue.clause.to); at++) {
    if (!DASHES.has(tokenOf(cue, at)?.lower ?? "")) continue;
    if (open >= 0) return tokenOf(cue, at + 1)?.lower === "that" ? at + 1 : from;
    if (at - from > 6) return from;
    open = at;
  }
  return from;
}

function isDay(cue: VerbCue, at: number): boolean {
  const word = tokenOf(cue, at)?.lower;
  return saysWhen(word) || (word === "on" && saysWhen(tokenOf(cue, at + 1)?.lower));
}

/** "called for", "complained about": the preposition belongs to the cue. */
export function takesPreposition(cue: VerbCue): boolean {
  const next = tokenOf(cue, cue.verb.at + 1);
  if (next?.pos !== "ADP" || !CUE_PREPOSITIONS.has(next.lower) || BARE_SAYING.has(cue.verb.lemma)) return false;
  return !saysWhen(tokenOf(cue, cue.verb.at + 2)?.lower);
}

/** Behind "told the council", "told reporters in Tolm"; `closed` when the sentence or a comma ends there: nothing is left to be said. */
export function behindAddressee(cue: VerbCue): { to: number; closed: boolean } {
  const told = addressing.has(cue.verb.lemma) ? nounPhraseFrom(cue.paragraph, cue.verb.at + 1, cue.clause.to) : null;
  const to = told ? addresseeEnd(cue, told) : cue.verb.at + 1;
  let end = to;
  while (tokenOf(cue, end)?.pos === "ADV") end++;
  const opens = tokenOf(cue, end);
  if (opens && (opens.pos === "ADP" || saysWhen(opens.lower)))
    while (end - to < 14 && isOccasion(tokenOf(cue, end))) end++;
  const next = tokenOf(cue, end);
  return { to, closed: !next || ENDS.has(next.lower) };
}

/** A clause may begin inside what looks like one noun phrase: "told reporters the quay was shut". */
function addresseeEnd(cue: VerbCue, told: Phrase): number {
  for (let at = told.from + 1; at < told.to; at++) {
    const here = tokenOf(cue, at);
    if (here?.lower === ",") return at;
    if ((here?.pos === "DET" || here?.pos === "PRON") && !LINKS.has(tokenOf(cue, at - 1)?.lower ?? "")) return at;
  }
  return told.to;
}

function isOccasion(token: Token | undefined): boolean {
  return token !== undefined && token.quote < 0 && (OCCASION.has(token.pos) || saysWhen(token.lower));
}

/** The verb group, and "in a statement", "on her blog" where it stands right behind. */
export function withMedium(cue: VerbCue): Phrase {
  const at = cue.verb.at + 1;
  if (!["in", "on", "via", "through", "during"].includes(tokenOf(cue, at)?.lower ?? "")) return cue.group;
  for (let end = at + 1; end < at + 5; end++) {
    const here = tokenOf(cue, end);
    if (!here || !["DET", "ADJ", "NOUN", "PROPN", "NUM"].includes(here.pos)) break;
    if (mediumNouns.has(here.lower)) return { from: cue.group.from, to: end + 1 };
  }
  return cue.group;
}
