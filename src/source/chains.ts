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

/** Who carried each attribution to this article: its own sentence first, then the attribution around it, then what the same source said before. */
export function chainsOf(
  cast: Cast,
  attributions: readonly Attribution[],
  figures: ReadonlyMap<string, Figure>,
): Resolution[] {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const chains = new Map<string, Chain>();
  const lastOf = new Map<Figure, Attribution>();
  const ordered = inReadingOrder(cast.survey, attributions);
  let previous: Attribution | null = null;
  const chainOf = (attribution: Attribution, depth: number): Chain => {
    const known = chains.get(attribution.id);
    if (known) return known;
    const parent = attribution.parent === null ? undefined : byId.get(attribution.parent);
    const around = parent && depth < 8 ? carriedBy(figures.get(parent.id) ?? null, chainOf(parent, depth + 1)) : [];
    const figure = figures.get(attribution.id) ?? null;
    const before = figure ? lastOf.get(figure) : undefined;
    const chain = chainFor(cast, attribution, figure, around, {
      same: before ? [before, chains.get(before.id)] : null,
      neighbour: previous ? [previous, chains.get(previous.id)] : null,
    });
    chains.set(attribution.id, chain);
    return chain;
  };
  for (const attribution of ordered) {
    chainOf(attribution, 0);
    const figure = figures.get(attribution.id);
    if (figure) lastOf.set(figure, attribution);
    previous = attribution;
  }
  const resolutions = attributions.map((attribution) => ({
    attribution,
    figure: figures.get(attribution.id) ?? null,
    via: chains.get(attribution.id)?.via ?? [],
  }));
  return throughOutlets(cast, resolutions);
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
