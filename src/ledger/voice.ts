import { readWordList } from "#text";
import type { Attribution, Source } from "#types";
import { type Evidence, outletIn, spokenForBy } from "./evidence.ts";

/** Whose word an attribution is, as far as folding goes. Two voices with one `key` are one origin. */
export interface Voice {
  readonly key: string;
  readonly kind: "identified" | "private" | "outlet" | "anonymous";
  /** Source id of who said it. */
  readonly sourceId: string;
  /** Source id of the outlet that had it first, or null. */
  readonly outlet: string | null;
}

const privateWords = new RegExp(`\\b(?:${readWordList(new URL("./private-words.txt", import.meta.url)).join("|")})\\b`);

/**
 * The voice behind an attribution, or null where nobody is named ("reportedly") or the name was not resolved: those add no origin.
 * LEDGER.md, "What counts as one origin", 1–3.
 */
export function voiceOf(attribution: Attribution, evidence: Evidence): Voice | null {
  const relay = attribution.via[0] ?? null;
  const source = attribution.sourceId === null ? null : (evidence.sources.get(attribution.sourceId) ?? null);
  if (!source) return relay === null ? null : outletVoice(relay);
  if (source.kind === "outlet") return outletVoice(source.id);
  if (source.kind === "anonymous")
    return anonymousVoice(source, relay ?? ownOutlet(attribution, source.story, evidence));
  if (relay !== null && (source.kind === "document" || isPrivate(attribution, evidence))) {
    return { key: `private ${relay} ${source.id}`, kind: "private", sourceId: source.id, outlet: relay };
  }
  const principal = spokenForBy(source, evidence.sources);
  return { key: `identified ${principal.id}`, kind: "identified", sourceId: principal.id, outlet: null };
}

function outletVoice(outlet: string): Voice {
  return { key: `outlet ${outlet}`, kind: "outlet", sourceId: outlet, outlet };
}

/** Anonymous sources of one outlet share a voice; where the outlet is not known, a source shares it with nobody. */
function anonymousVoice(source: Source, spokeTo: string | null): Voice {
  const outlet = source.toldTo ?? spokeTo;
  const key = outlet === null ? `anonymous ${source.id}` : `anonymous of ${outlet}`;
  return { key, kind: "anonymous", sourceId: source.id, outlet };
}

/**
 * The source record of the outlet that publishes the article, when it has one in the story and the article credits nobody else:
 * a source that an outlet quotes first hand spoke to that outlet.
 */
function ownOutlet(attribution: Attribution, story: string, evidence: Evidence): string | null {
  const article = evidence.articles.get(attribution.article);
  const printed = article?.credit ?? article?.outlet ?? null;
  return printed === null ? null : outletIn(story, printed, evidence);
}

/** "Brandt has told others that he …, the agency reported": the words between source and content say that they were not public. */
function isPrivate(attribution: Attribution, evidence: Evidence): boolean {
  const text = evidence.articles.get(attribution.article)?.text ?? "";
  const [cue] = attribution.cue;
  const [content] = attribution.content;
  if (!cue) return false;
  const upTo = content && content.start >= cue.end && content.start - cue.end < 80 ? content.start : cue.end;
  const from = attribution.source[0] && attribution.source[0].end <= cue.start ? attribution.source[0].end : cue.start;
  return privateWords.test(text.slice(Math.max(from, cue.start - 40), upTo).toLowerCase());
}
