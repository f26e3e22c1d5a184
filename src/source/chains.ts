import type { Attribution, Span } from "#types";
import type { Cast } from "./cast.ts";
import type { Figure, Resolution } from "./model.ts";
import { inReadingOrder, placeOf } from "./order.ts";
import { readHearing, sceneOf } from "./relay.ts";
import { paragraphAt, sentenceAt } from "./survey.ts";

/** The chain so far of one attribution. */
interface Chain {
  readonly via: readonly Figure[];
  /** Said in its own sentence, not taken over from elsewhere. */
  readonly stated: boolean;
}

const SAYING =
  /\b(?:sa(?:y|ys|id|ying)|tell|tells|told|telling|claim\w*|stat(?:e|es|ed|ing)|insist\w*|assert\w*|confirm\w*|den(?:y|ies|ied|ying)|add(?:s|ed|ing)|descri\w+|according|alleg\w+|warn\w*|acknowledg\w+|explain\w*|recall\w*)\b/i;

/** What the chains of one article are read from, and what has been read so far. */
interface Reading {
  readonly cast: Cast;
  readonly byId: ReadonlyMap<string, Attribution>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly carriers: ReadonlyMap<string, Figure>;
  readonly chains: Map<string, Chain>;
  /** The last attribution of each figure, and of any. */
  readonly lastOf: Map<Figure, Attribution>;
  previous: Attribution | null;
}

/** Who carried each attribution to this article: its own sentence first, then the attribution around it, then what the same source said before. */
export function chainsOf(
  cast: Cast,
  attributions: readonly Attribution[],
  figures: ReadonlyMap<string, Figure>,
  carriers: ReadonlyMap<string, Figure>,
): Resolution[] {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const reading: Reading = { cast, byId, figures, carriers, chains: new Map(), lastOf: new Map(), previous: null };
  for (const attribution of inReadingOrder(cast.survey, attributions)) {
    chainOf(reading, attribution, 0);
    const figure = figures.get(attribution.id);
    if (figure) reading.lastOf.set(figure, attribution);
    reading.previous = attribution;
  }
  const resolutions = attributions.map((attribution) => ({
    attribution,
    figure: figures.get(attribution.id) ?? null,
    via: reading.chains.get(attribution.id)?.via ?? [],
  }));
  return throughOutlets(cast, resolutions);
}

/** Nesting deeper than this is a mistake of the input's. */
const DEPTH = 8;

function chainOf(reading: Reading, attribution: Attribution, depth: number): Chain {
  const { chains, byId, figures, carriers } = reading;
  const known = chains.get(attribution.id);
  if (known) return known;
  const parent = depth < DEPTH && attribution.parent !== null ? byId.get(attribution.parent) : undefined;
  const around = parent ? carriedBy(figures.get(parent.id) ?? null, chainOf(reading, parent, depth + 1)) : [];
  const figure = figures.get(attribution.id) ?? null;
  const carrier = carriers.get(attribution.id);
  const chain = carrier
    ? { via: without([carrier, ...around], figure), stated: true }
    : chainFor(reading.cast, attribution, figure, around, earlierThan(reading, figure));
  chains.set(attribution.id, chain);
  return chain;
}

function earlierThan(
  { chains, lastOf, previous }: Reading,
  figure: Figure | null,
): { same: Earlier; neighbour: Earlier } {
  const same = figure ? lastOf.get(figure) : undefined;
  return {
    same: same ? [same, chains.get(same.id)] : null,
    neighbour: previous ? [previous, chains.get(previous.id)] : null,
  };
}

/** What an attribution inside another's content has come through: outlets and documents carry, people do not. */
function carriedBy(figure: Figure | null, chain: Chain): readonly Figure[] {
  if (!figure || !/^(?:outlet|document)$/.test(figure.kind) || figure.own) return chain.via;
  return [figure, ...chain.via];
}

type Earlier = readonly [Attribution, Chain | undefined] | null;

function chainFor(
  cast: Cast,
  attribution: Attribution,
  figure: Figure | null,
  around: readonly Figure[],
  earlier: { readonly same: Earlier; readonly neighbour: Earlier },
): Chain {
  if (!figure || figure.kind === "outlet") return { via: without(around, figure), stated: around.length > 0 };
  const hearing = readHearing(sceneOf(cast, attribution));
  if (hearing) {
    if (figure.kind === "anonymous") figure.toldTo ??= hearing.toldTo;
    return { via: without([...hearing.outlets, ...around], figure), stated: true };
  }
  if (around.length > 0 || attribution.parent !== null) return { via: without(around, figure), stated: true };
  return goesOn(cast, attribution, figure, earlier) ?? { via: [], stated: false };
}

function without(via: readonly Figure[], figure: Figure | null): Figure[] {
  return [...new Set(via)].filter((outlet) => outlet !== figure && !outlet.own);
}

/** "The source said" goes on what the source told the outlet; a named person does within the paragraph; "a second source" within the sentence. */
function goesOn(
  cast: Cast,
  attribution: Attribution,
  figure: Figure,
  { same, neighbour }: { readonly same: Earlier; readonly neighbour: Earlier },
): Chain | null {
  if (same?.[1] && (figure.kind === "anonymous" || sameParagraph(cast, same[0], attribution)))
    return { via: same[1].via, stated: false };
  if (figure.other && neighbour?.[1]?.stated && sameSentence(cast, neighbour[0], attribution)) {
    figure.toldTo ??= neighbour[1].via.at(0) ?? null;
    return { via: neighbour[1].via, stated: true };
  }
  return null;
}

function sameParagraph(cast: Cast, a: Attribution, b: Attribution): boolean {
  const paragraph = paragraphAt(cast.survey, placeOf(b));
  return paragraph !== null && paragraphAt(cast.survey, placeOf(a)) === paragraph;
}

function sameSentence(cast: Cast, a: Attribution, b: Attribution): boolean {
  return sentenceAt(cast.survey, placeOf(a)).start === sentenceAt(cast.survey, placeOf(b)).start;
}

/** An outlet that does nothing but pass on one saying ("the Echo quoted two aides as saying …") is its carrier, not its source. */
function throughOutlets(cast: Cast, resolutions: readonly Resolution[]): Resolution[] {
  const children = new Map<string, Resolution[]>();
  for (const resolution of resolutions) {
    const { parent } = resolution.attribution;
    if (parent === null) continue;
    const inner = children.get(parent);
    if (inner) inner.push(resolution);
    else children.set(parent, [resolution]);
  }
  return resolutions.map((resolution) => {
    const { figure, attribution } = resolution;
    if (figure?.kind !== "outlet") return resolution;
    const inner = (children.get(attribution.id) ?? []).find((child) => fills(cast, attribution, child));
    return inner ? { attribution, figure: inner.figure, via: inner.via } : resolution;
  });
}

/** Whether a saying is all that the outer content holds. */
function fills(cast: Cast, outer: Attribution, { attribution, figure }: Resolution): boolean {
  if (!figure || figure.kind === "outlet") return false;
  const cue = attribution.cue.map((span) => cast.survey.text.slice(span.start, span.end)).join(" ");
  if (!SAYING.test(cue)) return false;
  const inner = [...attribution.source, ...attribution.cue, ...attribution.content];
  return lengthOf(inner) >= 0.85 * lengthOf(outer.content);
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}
