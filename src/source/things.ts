import { lastSpokenOf, outletIn } from "./cast.ts";
import { outletFigure, ownOutletFigure } from "./figures.ts";
import { type Described, resolveOwner, sameUnnamed } from "./known.ts";
import type { Figure } from "./model.ts";
import { documentNouns, outletNouns, postNouns } from "./vocabulary.ts";

/** "An earlier version of this article said": the outlet itself. */
export function ownArticle({ cast, reading }: Described): Figure | null {
  const isOwn = /\bthis (?:article|story|report|newspaper|paper)\b/i.test(reading.printed);
  return isOwn ? ownOutletFigure(cast) : null;
}

/** "A report in the Tolm Echo", "the Echo's story": the Echo. */
export function outletsWork({ cast, reading }: Described): Figure | null {
  if (!/\b(?:reports?|reporting|story|stories|articles?|account|coverage|dispatch)\b/i.test(reading.printed))
    return null;
  const place = outletIn(cast, reading);
  return place ? outletFigure(cast, place, place.name) : null;
}

/** "The paper said": the last outlet named, or the last written thing called so. */
export function outletPointedTo({ cast, reading }: Described): Figure | null {
  const { head } = reading;
  if (!head || !outletNouns.has(head) || !reading.behindThe) return null;
  return lastSpokenOf(cast, reading.start, (figure) => figure.kind === "outlet" || figure.nouns.has(head));
}

/** "Local media reported", "news organisations projected". */
export function outletsInGeneral({ cast, reading }: Described): Figure | null {
  const { head, printed } = reading;
  if (!head || /^papers?$/.test(head)) return null;
  if (!(head === "media" || outletNouns.has(head.replace(/s$/, "")) || /\bnews\s+\w+s$/i.test(printed))) return null;
  if (reading.definite && !/s$|media/.test(head)) return null;
  return sameUnnamed(cast, reading, "outlet");
}

/** "A statement from the Tarn ministry", "the statement said": whoever issued it. */
export function statementOfIssuer({ cast, reading, issuer, speaker, quoted }: Described): Figure | null {
  if (!/^statements?$/.test(reading.head ?? "")) return null;
  const owner = reading.behalf ?? reading.possessor;
  if (owner) return resolveOwner({ cast, reading, issuer, speaker, quoted }, owner);
  return reading.definite ? issuer : null;
}

/** "The board's April bulletin warns", then "the bulletin". */
export function writtenThing(described: Described): Figure | null {
  const { cast, reading } = described;
  const { head } = reading;
  if (!head || !documentNouns.has(head)) return null;
  if (reading.behindThe && !reading.possessor) {
    const known = lastSpokenOf(cast, reading.start, (figure) => figure.kind === "document" && figure.nouns.has(head));
    if (known) return known;
  }
  const figure = sameUnnamed(cast, reading, "document");
  for (const noun of documentNounsOf(head)) figure.nouns.add(noun);
  if (reading.possessor) figure.spokenFor ??= bodyOrNull(resolveOwner(described, reading.possessor));
  return figure;
}

/** A preprint is later "the paper". */
function documentNounsOf(head: string): readonly string[] {
  return /^(?:preprint|study|analysis|paper)$/.test(head)
    ? ["preprint", "study", "analysis", "paper", "document"]
    : [head, "document"];
}

function bodyOrNull(figure: Figure | null): Figure | null {
  return figure && (figure.kind === "organization" || figure.kind === "person") ? figure : null;
}

/** "Her tweet" is her; "a post on Rookline" stands for itself. */
export function postedThing(described: Described): Figure | null {
  const { cast, reading } = described;
  if (!reading.head || !postNouns.has(reading.head)) return null;
  const owner = reading.possessor ?? (/\bby\b/.test(reading.printed) ? reading.behalf : null);
  return (owner && resolveOwner(described, owner)) ?? sameUnnamed(cast, reading, "post");
}

/** "The film explains", "a slide shows": a thing, which is no people; a plural may be anyone. */
export function otherThing({ cast, reading }: Described): Figure | null {
  const { head, role, number } = reading;
  if (!head || role || number || /(?:er|or|ist|ian|ee|ant|ent|man|woman|body|one|person|people|folk|s)$/.test(head))
    return null;
  if (!/^\p{Ll}/u.test(head) || /^(?:all|those|half|most|many|staff|public|crowd|crew|youth|elite)$/.test(head))
    return null;
  const known = reading.behindThe
    ? lastSpokenOf(cast, reading.start, (figure) => figure.kind === "document" && figure.nouns.has(head))
    : null;
  const figure = known ?? sameUnnamed(cast, reading, "document");
  figure.nouns.add(head);
  return figure;
}
