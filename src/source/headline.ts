import type { Cast } from "./cast.ts";
import { type Figure, isGroup } from "./model.ts";
import type { Reading } from "./reading.ts";

/** What a headline's bare noun ("sources say", "official says", "study finds") stands for in the body, where just one fits; else null. */
export function headlineFigure(cast: Cast, reading: Reading): Figure | null {
  if (!cast.survey.titles.some((title) => title.start <= reading.start && reading.end <= title.end)) return null;
  if (reading.shape !== "described") return null;
  return reportedElsewhere(cast, reading) ?? onlyOne(candidates(cast, reading));
}

/** "…: report" credits the one other outlet that the article names. */
function reportedElsewhere(cast: Cast, reading: Reading): Figure | null {
  if (!/^(?:media |news )?reports?$/i.test(reading.printed)) return null;
  return onlyOne([...new Set(cast.mentions.map((mention) => mention.figure))].filter(isOtherOutlet));
}

function isOtherOutlet(figure: Figure): boolean {
  return figure.kind === "outlet" && !figure.own;
}

function candidates(cast: Cast, reading: Reading): Figure[] {
  const { role } = reading;
  if (role?.kind === "office" && !role.plural)
    return cast.figures.filter((figure) => figure.kind === "person" && figure.nouns.has(role.noun));
  const sourced = new Set(cast.sourced.map((mention) => mention.figure));
  return [...sourced].filter((figure) => fits(figure, reading));
}

function onlyOne(figures: readonly Figure[]): Figure | null {
  return figures.length === 1 ? (figures[0] ?? null) : null;
}

function fits(figure: Figure, { head, role, number }: Reading): boolean {
  if (!head) return false;
  if (!role) return figure.kind === "document" && figure.nouns.has(head);
  if ((figure.kind !== "anonymous" && !isGroup(figure)) || figure.plural !== role.plural) return false;
  if (number && figure.count?.atLeast !== number.least) return false;
  return (
    role.kind === "generic" || figure.nouns.has(role.noun) || figure.nouns.has("source") || figure.nouns.has("person")
  );
}
