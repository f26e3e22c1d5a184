import { contains, joinSpans, overlaps } from "#text";
import type { Span } from "#types";
import type { Candidate } from "./candidate.ts";
import type { Reading, Unit } from "./reading.ts";
import { weigh } from "./weights.ts";

/** A candidate that was kept, with its weight and the one whose content holds it. */
export interface Kept {
  readonly candidate: Candidate;
  readonly score: number;
  readonly holder: Kept | null;
  content: readonly Span[];
}

/** Chosen on PolNeAR's development articles for the relaxed relation F1. */
const THRESHOLD = 0.4;
/** A longer list in one sentence is broken text. */
const MOST = 60;

/** The candidates of one sentence that are likely enough, each with its holder. */
export function keepLikely(candidates: readonly Candidate[]): Kept[] {
  const likely = candidates
    .slice(0, MOST)
    .map((candidate) => ({ candidate, score: weigh(candidate) }))
    .filter(({ candidate, score }) => score >= THRESHOLD && !speaksOfSilence(candidate));
  const single = likely.filter((one) => !likely.some((other) => other !== one && outdoes(other, one)));
  const byReach = [...single].sort((a, b) => reach(b.candidate) - reach(a.candidate));
  const kept: Kept[] = [];
  for (const { candidate, score } of byReach) {
    const holder = kept.findLast((other) => holds(other.candidate, candidate)) ?? null;
    kept.push({ candidate, score, holder, content: candidate.content });
  }
  return kept.sort((a, b) => (a.candidate.cue[0]?.start ?? 0) - (b.candidate.cue[0]?.start ?? 0));
}

/** A spokesman declined to comment; she has not said whether: no claim is made. */
function speaksOfSilence(candidate: Candidate): boolean {
  const silent = candidate.lemma === "decline" || candidate.lemma === "refuse";
  if (silent) return candidate.frame === "to";
  return candidate.negated && candidate.frame === "whether";
}

/** Two readings of nearly the same words: the more likely one stays. */
function outdoes(a: { candidate: Candidate; score: number }, b: { candidate: Candidate; score: number }): boolean {
  if (holds(a.candidate, b.candidate) || holds(b.candidate, a.candidate)) return false;
  const shared = share(a.candidate.content, b.candidate.content);
  if (shared < 0.6) return false;
  return (
    a.score > b.score || (a.score === b.score && (a.candidate.cue[0]?.start ?? 0) < (b.candidate.cue[0]?.start ?? 0))
  );
}

function share(a: readonly Span[], b: readonly Span[]): number {
  const both = a.reduce(
    (sum, x) =>
      sum + b.reduce((inner, y) => inner + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), 0),
    0,
  );
  const all = reachOf(a) + reachOf(b) - both;
  return all === 0 ? 0 : both / all;
}

function reach(candidate: Candidate): number {
  return reachOf(candidate.content);
}

function reachOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

function holds(outer: Candidate, inner: Candidate): boolean {
  if (outer === inner) return false;
  const cue = inner.cue[0];
  return cue !== undefined && outer.content.some((span) => contains(span, cue)) && reach(outer) >= reach(inner);
}

/** Quotations without a cue of their own go on with the speaker before them, in the paragraph or where a quotation runs on. */
export function continueQuotations(reading: Reading, kept: readonly Kept[]): void {
  let last: Kept | null = null;
  let lastBlock = -1;
  let k = 0;
  for (const unit of reading.units) {
    const own: Kept[] = [];
    for (; k < kept.length && kept[k]?.candidate.unit === unit; k++) {
      const one = kept[k];
      if (one) own.push(one);
    }
    const quoting: Kept | undefined = own.findLast((one) => one.holder === null && quotes(reading, unit, one.content));
    if (quoting) [last, lastBlock] = [quoting, unit.block];
    else if (own.length === 0 && last && onlyQuotations(unit) && mayContinue(reading, unit, lastBlock)) {
      last.content = joinSpans([...last.content, ...unitQuotations(unit)]);
      lastBlock = unit.block;
    } else if (unit.block !== lastBlock) last = null;
  }
}

function quotes(_reading: Reading, unit: Unit, content: readonly Span[]): boolean {
  return unit.tokens.some((token) => token.quoted && content.some((span) => overlaps(span, token)));
}

function onlyQuotations(unit: Unit): boolean {
  return (
    unit.tokens.some((token) => token.quotation !== null) &&
    unit.tokens.every((token) => token.quotation !== null || token.pos === "PUNCT")
  );
}

function mayContinue(reading: Reading, unit: Unit, lastBlock: number): boolean {
  if (unit.block === lastBlock) return true;
  const first = unit.tokens.find((token) => token.quotation !== null);
  return (
    unit.block === lastBlock + 1 &&
    first !== undefined &&
    (reading.quotations[first.quotation ?? -1]?.continues ?? false)
  );
}

function unitQuotations(unit: Unit): Span[] {
  return unit.tokens.filter((token) => token.quotation !== null).map(({ start, end }) => ({ start, end }));
}
