import type { Attribution, Span } from "#types";
import { type Cast, lastSpokenOf, outletsIn } from "./cast.ts";
import { outletFigure, ownOutletFigure } from "./figures.ts";
import type { Figure } from "./model.ts";
import type { OutletPlace } from "./outlets.ts";
import { isQuoted, sentenceAt } from "./survey.ts";
import { outletNouns } from "./vocabulary.ts";

/** What an attribution's sentence says about how the words came to this article. */
interface Hearing {
  /** Outlets that passed them on, nearest to the source first; empty: spoken to this article's outlet, or to everybody. */
  readonly outlets: readonly Figure[];
  /** The outlet that was spoken to, where the sentence says so. */
  readonly toldTo: Figure | null;
}

/** An attribution with its sentence. */
interface Scene {
  readonly cast: Cast;
  readonly attribution: Attribution;
  readonly sentence: Span;
  readonly source: Span | null;
  readonly cue: Span | null;
}

type Rule = (scene: Scene) => Hearing | null;

/** The attribution with the sentence of its cue. */
export function sceneOf(cast: Cast, attribution: Attribution): Scene {
  const [cue = null] = attribution.cue;
  const [source = null] = attribution.source;
  const at = cue?.start ?? source?.start ?? attribution.content[0]?.start ?? 0;
  return { cast, attribution, sentence: sentenceAt(cast.survey, at), source, cue };
}

/** Who carried the words, by the first rule that tells; null where the sentence says nothing of it. */
export function readHearing(scene: Scene): Hearing | null {
  for (const rule of rules) {
    const hearing = rule(scene);
    if (hearing) return hearing;
  }
  return null;
}

const rules: readonly Rule[] = [
  toldOutlet,
  toldPressCorps,
  quotedByWhatWasNamed,
  spokeToOutlet,
  citedByOutlet,
  outletReports,
  outletReportedBehind,
];

/** "Two aides told the Tolm Echo", "she told the paper", "he told us". */
function toldOutlet(scene: Scene): Hearing | null {
  const { cast, cue, sentence } = scene;
  if (!cue) return null;
  const { text } = cast.survey;
  const match = /\b(?:told|tells?|telling|informed|assured|confided to)(?=\s)/i.exec(
    text.slice(cue.start, Math.min(cue.end + 8, sentence.end)),
  );
  if (!match) return null;
  const at = cue.start + match.index + match[0].length;
  return addressed(scene, at);
}

/** "The newspaper quoted two aides as saying", "the filing quotes a guard as writing", "it cites an engineer". */
function quotedByWhatWasNamed({ cast, source, sentence }: Scene): Hearing | null {
  if (!source) return null;
  const before = cast.survey.text.slice(Math.max(sentence.start, source.start - 60), source.start);
  const match =
    /(?:^|[,;]\s|\band\s)(?:it|(?:the|its)\s+(?:\p{Ll}+\s+)?(\p{Ll}+))\s+(?:also\s+)?(?:quote[sd]|cite[sd])\s+$/iu.exec(
      before,
    );
  if (!match) return null;
  const noun = match[1]?.toLowerCase();
  const isOutletNoun = noun !== undefined && outletNouns.has(noun);
  const carrier = lastSpokenOf(cast, source.start - 1, (figure) =>
    noun === undefined || isOutletNoun
      ? figure.kind === "outlet" || (noun === undefined && figure.kind === "document")
      : figure.kind === "document" && figure.nouns.has(noun),
  );
  if (!carrier) return null;
  return { outlets: carrier.own ? [] : [carrier], toldTo: carrier.kind === "outlet" ? carrier : null };
}

/** The outlet that stands right behind a place, by its name or by a noun. */
function addressed(scene: Scene, at: number): Hearing | null {
  const { cast, sentence } = scene;
  const { text } = cast.survey;
  const behind = text.slice(at, Math.min(at + 60, sentence.end));
  const lead =
    /^\s+(?:(?:the|both|state|local|public|national)\s+)*(?:(?:[\w-]+\s+){0,3}(?:newspaper|newswire|news agency|agency|broadcaster|station|network|magazine|daily|website|channel|programme|podcast)\s+)?/i.exec(
      behind,
    )?.[0] ?? " ";
  const [place] = outletsIn(cast, { start: at, end: Math.min(at + lead.length + 60, sentence.end) });
  if (place && place.start <= at + lead.length) return heard(cast, [place, ...alsoTold(cast, place, sentence)]);
  if (/^\s+(?:us|this (?:newspaper|paper|website|magazine|reporter))\b/i.test(behind)) return heardByOwn(cast);
  if (isOwnFirstWord(cast, behind)) return heardByOwn(cast);
  const noun =
    /^\s+(?:the|that)\s+(?:\w+\s+)?(?:newspaper|paper|outlet|agency|broadcaster|network|station|magazine|website|daily)\b/i.test(
      behind,
    );
  return noun ? heardByLast(cast, at) : null;
}

/** "Told Polder" in Polder Business. */
function isOwnFirstWord(cast: Cast, behind: string): boolean {
  const [first, second] = (cast.survey.article.outlet ?? "").replace(/^The\s+/i, "").split(/\s+/);
  const told = /^\s+([\p{L}\p{M}'’-]+)(?=[\s,.])/u.exec(behind)?.[1];
  return second !== undefined && told !== undefined && told === first;
}

/** "Told the Echo and Tolm Radio". */
function alsoTold(cast: Cast, first: OutletPlace, sentence: Span): OutletPlace[] {
  const [next] = outletsIn(cast, { start: first.end, end: Math.min(first.end + 60, sentence.end) });
  return next && /^\s+and\s+(?:the\s+)?$/i.test(cast.survey.text.slice(first.end, next.start)) ? [next] : [];
}

function heard(cast: Cast, places: readonly OutletPlace[]): Hearing {
  const figures = places.map((place) => outletFigure(cast, place, place.name));
  const ownToo = figures.some((figure) => figure.own);
  return {
    outlets: ownToo ? [] : figures.slice(0, 1),
    toldTo: figures.find((figure) => figure.own) ?? figures[0] ?? null,
  };
}

function heardByOwn(cast: Cast): Hearing {
  return { outlets: [], toldTo: ownOutletFigure(cast) };
}

function heardByLast(cast: Cast, at: number): Hearing | null {
  const last = lastSpokenOf(cast, at, (figure) => figure.kind === "outlet") ?? ownOutletFigure(cast);
  return last && { outlets: last.own ? [] : [last], toldTo: last };
}

/** "Told reporters in Tolm", "told a news conference": to everybody; no relay, whoever else the sentence names. */
function toldPressCorps({ cast, cue, sentence }: Scene): Hearing | null {
  if (!cue) return null;
  const around = cast.survey.text.slice(cue.start, Math.min(cue.end + 60, sentence.end));
  return /\b(?:told|tells?|telling)\s+(?:the\s+)?(?:a\s+(?:\w+\s+)?(?:news|press) conference|(?:\w+\s+)?(?:reporters|journalists|the media))\b/i.test(
    around,
  )
    ? { outlets: [], toldTo: null }
    : null;
}

/** "Said in an interview with Tolm Radio", "speaking to the Echo", "in an interview on Tolm Radio". */
function spokeToOutlet(scene: Scene): Hearing | null {
  const { cast, sentence } = scene;
  for (const place of unquotedOutlets(scene)) {
    const before = cast.survey.text.slice(Math.max(sentence.start, place.start - 70), place.start);
    if (
      /\b(?:interview(?:ed)?|comments|remarks|speaking|spoke|statement|e-?mail|letter|message|appearance|appearing|appeared|column|op-ed|article|essay)\s+(?:published\s+)?(?:with|to|on|for|by|in)\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,3}$/iu.test(
        before,
      )
    )
      return heard(cast, [place]);
    if (/\b(?:said|says|added|telling)\s+on\s+(?:the\s+)?$/i.test(before)) return heard(cast, [place]);
  }
  return null;
}

/** "According to two aides cited by the Echo", "quoted by the Echo as saying", "first reported by the Echo". */
function citedByOutlet(scene: Scene): Hearing | null {
  const { cast, sentence } = scene;
  for (const place of unquotedOutlets(scene)) {
    const before = cast.survey.text.slice(Math.max(sentence.start, place.start - 60), place.start);
    if (
      /\b(?:cited|quoted|reported|interviewed|carried|published|obtained|relayed|broadcast|aired)\s+(?:\w+\s+)?(?:by|in|on)\s+(?:the\s+)?(?:(?:[\p{Ll}-]+\s+){0,3}(?:agency|newspaper|broadcaster|network)\s+)?$/iu.test(
        before,
      )
    )
      return heard(cast, [place]);
  }
  return null;
}

const REPORTS =
  /^(?:\s+(?:also|has|have|had|earlier|first|later|previously|separately|then|on|in|its|own|[A-Z][a-z]+day)){0,4}\s*,?\s+(?:reported|reports|quoted|quotes|cited|cites|reporting|quoting|citing|revealed|said, citing|wrote|published)\b/;

/** "The Echo reported earlier that two aides said", "the Echo quoted a guard as saying". */
function outletReports(scene: Scene): Hearing | null {
  const { cast, source } = scene;
  if (!source) return null;
  const places = unquotedOutlets(scene).filter((place) => place.end <= source.start);
  const place = places.findLast(({ end }) => REPORTS.test(cast.survey.text.slice(end, end + 90)));
  if (!place) return null;
  const between = cast.survey.text.slice(place.end, source.start);
  return between.length > 400 || /;/.test(between) ? null : heard(cast, [place]);
}

/** "…, an aide said, the Echo reported.", "…, according to the Echo.": a tail that covers the whole sentence. */
function outletReportedBehind(scene: Scene): Hearing | null {
  const { cast, source, cue, sentence } = scene;
  const { text } = cast.survey;
  const after = Math.max(source?.end ?? 0, cue?.end ?? 0);
  for (const place of unquotedOutlets(scene).filter(({ start }) => start >= after)) {
    const before = text.slice(Math.max(sentence.start, place.start - 40), place.start);
    const rest = text.slice(place.end, sentence.end);
    const isTail = /^(?:\s+(?:on\s+)?[\p{L}]+){0,3}\s*[.”"’]*$/u.test(rest);
    if (!isTail) continue;
    if (
      /[,–—]\s*(?:(?:according to|as reported by|as per|reports?|reported|said|says)\s+(?:a report (?:by|in|from)\s+)?)?(?:the\s+)?$/i.test(
        before,
      ) &&
      (/(?:to|by|in|from|reports?|reported|says|said)\s+(?:the\s+)?$/i.test(before) || REPORTS.test(rest))
    )
      return heard(cast, [place]);
  }
  return null;
}

/** Outlets named in the sentence's own words, the source itself left out. */
function unquotedOutlets({ cast, sentence, source }: Scene): OutletPlace[] {
  return outletsIn(cast, sentence).filter(
    (place) =>
      !isQuoted(cast.survey, place.start) &&
      !(source && place.start >= source.start && place.end <= source.end && source.end - place.end < 2),
  );
}
