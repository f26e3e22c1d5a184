import { pushTo, wordsOf } from "#text";
import type { Attribution, Span } from "#types";
import { outletKey, outletNamed } from "#words";
import type { Proposition } from "./propositions.ts";
import { type Reading, sentencesAt } from "./reading.ts";
import type { SayingOf } from "./sayings.ts";
import { reportNouns, untrueWords } from "./words.ts";

/** A denial that does not say what it denies: "That report is wrong", "denied the claim", "There was no such letter". */
export interface BareDenial {
  readonly attribution: Attribution;
  /** Place of its first sentence in the article. */
  readonly sentence: number;
  readonly words: string;
  /** Keys of outlets that it names. */
  readonly outlets: readonly string[];
  /** Act of a negated clause that may repeat a fuller denial ("Nobody warned us"), or null. */
  readonly act: string | null;
}

/** Whether a clause is such a denial, and so no claim of its own. */
export function isBareClause({ attribution, proposition }: SayingOf, reading: Reading): boolean {
  const words = wordsOf(reading.article.text, proposition).map((word) => word.norm);
  return callsUntrue(attribution, [proposition], words) || saysNoSuch(attribution, [proposition], words);
}

/** The bare denials among an article's attributions. */
export function bareDenials(
  reading: Reading,
  attributions: readonly Attribution[],
  sayings: readonly SayingOf[],
): BareDenial[] {
  const byAttribution = new Map<string, Proposition[]>();
  for (const { attribution, proposition } of sayings) pushTo(byAttribution, attribution.id, proposition);
  return attributions.flatMap((attribution) =>
    bareDenial(reading, attribution, byAttribution.get(attribution.id) ?? []),
  );
}

function bareDenial(reading: Reading, attribution: Attribution, own: readonly Proposition[]): BareDenial[] {
  const words = contentWords(reading, attribution);
  const bare = isBare(attribution, own, words);
  const act = bare ? null : (own.find((proposition) => proposition.negated)?.act ?? null);
  const first = attribution.content[0];
  const sentence = first ? sentencesAt(reading, beginning(first))[0]?.index : undefined;
  if (sentence === undefined || (!bare && act === null)) return [];
  return [{ attribution, sentence, words: words.join(" "), outlets: bare ? outletsIn(reading, attribution) : [], act }];
}

/** Characters: what says no more than that something is untrue says so at once; more need not be read. */
const LONGEST = 400;

function beginning({ start, end }: Span): Span {
  return { start, end: Math.min(end, start + LONGEST) };
}

function contentWords(reading: Reading, attribution: Attribution): string[] {
  return attribution.content.flatMap((span) => wordsOf(reading.article.text, beginning(span))).map((word) => word.norm);
}

function isBare(attribution: Attribution, own: readonly Proposition[], words: readonly string[]): boolean {
  return BARE.some((form) => form(attribution, own, words));
}

type BareForm = (attribution: Attribution, own: readonly Proposition[], words: readonly string[]) => boolean;

const BARE: readonly BareForm[] = [deniesNoun, callsUntrue, saysNoSuch];

/** The harbour master denied the Gazette's report. */
function deniesNoun({ polarity }: Attribution, own: readonly Proposition[], words: readonly string[]): boolean {
  const nouns = words.map((word) => word.replace(/s$/, ""));
  return polarity === "denies" && own.length === 0 && words.length <= 12 && nouns.some((word) => reportNouns.has(word));
}

/** "That report is wrong," she said. */
function callsUntrue(_: Attribution, own: readonly Proposition[], words: readonly string[]): boolean {
  const first = own[0];
  if (first?.act !== "be" || !first.actor) return false;
  const subject = first.actor.label.toLowerCase().split(/\s+/).at(-1) ?? "";
  if (!reportNouns.has(subject.replace(/s$/, "")) && !reportNouns.has(subject)) return false;
  const untrue = words.some((word) => untrueWords.has(word));
  const denied = first.negated && words.some((word) => /^(?:true|accurate|correct|so)$/.test(word));
  return (untrue && !first.negated) || denied;
}

/** "There was no such letter," he told the council. */
function saysNoSuch(_: Attribution, own: readonly Proposition[], words: readonly string[]): boolean {
  return own.some(({ negated }) => negated) && words.some((word, i) => word === "no" && words[i + 1] === "such");
}

/** Names in the content as outlets are compared: runs of at most four proper nouns. */
function outletsIn(reading: Reading, { content }: Attribution): string[] {
  const found = new Set<string>();
  for (const span of content.map(beginning)) {
    const tokens = sentencesAt(reading, span).flatMap((sentence) => sentence.tokens);
    const inside = tokens.filter((token) => token.start >= span.start && token.end <= span.end);
    for (let i = 0; i < inside.length; i++) {
      for (let to = i + 1; to <= i + 4 && inside[to - 1]?.pos === "PROPN"; to++) {
        const name = inside
          .slice(i, to)
          .map((token) => token.text)
          .join(" ");
        found.add(outletKey(outletNamed(name)?.name ?? name));
      }
    }
  }
  return [...found];
}
