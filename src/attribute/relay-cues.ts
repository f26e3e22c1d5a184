import { type Candidate, spanOf, spansOf } from "./candidate.ts";
import { contentEnd } from "./ends.ts";
import { isStop, nounPhraseFrom, type Range, subjectBefore } from "./phrases.ts";
import type { Token, Unit } from "./reading.ts";

/** Plain priors: the form leaves little room for another reading; too rare in the training articles to fit. */
const OUTER = 0.8;
const INNER = 0.85;
const FURTHEST = 400;

/**
 * The Herald quoted two unnamed officials as saying the bridge was unsafe. The bridge is unsafe, the Herald quoted an official as saying.
 * Two candidates: the Herald's act ("quoted", whose content is everything else), and within it the officials' words ("saying").
 */
export function quotedAs(unit: Unit): Candidate[] {
  return unit.tokens.flatMap((token, i) =>
    /^(?:quot|cit)(?:ed|es|ing|e)$/.test(token.lower) && !token.quoted ? relay(unit, i) : [],
  );
}

function relay(unit: Unit, cue: number): Candidate[] {
  const { tokens } = unit;
  const quoted = nounPhraseFrom(tokens, cue + 1);
  if (
    !quoted ||
    tokens[quoted.to]?.lower !== "as" ||
    !/^(?:saying|telling|stating)$/.test(tokens[quoted.to + 1]?.lower ?? "")
  )
    return [];
  const from = auxiliaryStart(tokens, cue);
  const relayer = relayerBefore(tokens, from);
  const saying = { from: quoted.to + 1, to: quoted.to + 2 };
  const behind = wordsBehind(tokens, saying.to);
  const ahead = behind === null && relayer ? wordsAhead(tokens, relayer.from) : null;
  const said = behind ?? ahead;
  if (!said) return [];
  const frame = { from: quoted.from, to: saying.to };
  const outer = ahead ? [ahead, frame] : [{ from: quoted.from, to: said.to }];
  return [
    made(unit, "quoted-as", "quote", { from, to: cue + 1 }, relayer, outer, OUTER),
    made(unit, "quoted-as-said", "say", saying, quoted, [said], INNER),
  ].filter((candidate) => candidate !== null);
}

function made(
  unit: Unit,
  rule: string,
  lemma: string,
  cue: Range,
  source: Range | null,
  content: readonly Range[],
  prior: number,
): Candidate | null {
  const span = spanOf(unit, cue);
  if (!span) return null;
  const frame = rule === "quoted-as" ? "object" : "clause";
  return {
    rule,
    unit,
    frame,
    lemma,
    source: spansOf(unit, [source]),
    cue: [span],
    content: spansOf(unit, content),
    negated: false,
    prior,
    features: [],
  };
}

function auxiliaryStart(tokens: readonly Token[], cue: number): number {
  return tokens[cue - 1]?.pos === "AUX" ? cue - 1 : cue;
}

/** The relaying outlet, also with a stray comma before its verb ("…, the Herald, quoted officials as saying"). */
function relayerBefore(tokens: readonly Token[], end: number): Range | null {
  const comma = tokens[end - 1]?.text === ",";
  const plain = subjectBefore(tokens, comma ? end - 1 : end);
  return plain;
}

function wordsBehind(tokens: readonly Token[], at: number): Range | null {
  const from = tokens[at]?.text === "," || tokens[at]?.text === ":" ? at + 1 : at;
  const first = tokens[from];
  if (first === undefined || isStop(first)) return null;
  if (first.quotation !== null) return { from, to: from + 1 };
  const to = contentEnd(tokens, from, true);
  return to > from + 1 ? { from, to } : null;
}

function wordsAhead(tokens: readonly Token[], end: number): Range | null {
  const to = tokens[end - 1]?.text === "," ? end - 1 : end;
  if (to === end && tokens[end - 1]?.quotation == null) return null;
  if (tokens[to - 1]?.quotation != null) return { from: to - 1, to };
  let from = to;
  while (
    from > 0 &&
    to - from < FURTHEST &&
    tokens[from - 1]?.quotation === null &&
    !/^[;:]$/.test(tokens[from - 1]?.text ?? "")
  )
    from--;
  return to > from ? { from, to } : null;
}
