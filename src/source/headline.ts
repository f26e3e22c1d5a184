import type { Cast } from "./cast.ts";
import type { Figure } from "./model.ts";
import type { Reading } from "./reading.ts";

/** What a headline's bare noun ("sources say", "official says", "study finds") stands for in the body, where just one fits; else null. */
export function headlineFigure(cast: Cast, reading: Reading): Figure | null {
  if (!cast.survey.titles.some((title) => title.start <= reading.start && reading.end <= title.end)) return null;
  if (reading.shape !== "described" || reading.possessor) return null;
  return onlyOne(cast.figures.filter((figure) => isSourced(cast, figure) && fits(figure, reading)));
}

function onlyOne(figures: readonly Figure[]): Figure | null {
  return figures.length === 1 ? (figures[0] ?? null) : null;
}

function isSourced(cast: Cast, figure: Figure): boolean {
  return cast.sourced.some((mention) => mention.figure === figure);
}

function fits(figure: Figure, { head, role, number }: Reading): boolean {
  if (!head) return false;
  if (!role) return figure.kind === "document" && figure.nouns.has(head);
  if (figure.kind !== "anonymous" || figure.plural !== role.plural) return false;
  if (number && figure.count?.atLeast !== number.least) return false;
  return (
    role.kind === "generic" || figure.nouns.has(role.noun) || figure.nouns.has("source") || figure.nouns.has("person")
  );
}
