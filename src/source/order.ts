import type { Attribution } from "#types";
import type { Survey } from "./survey.ts";

/** Where an attribution begins to be read: its source, else its cue, else its content. */
export function placeOf(attribution: Attribution): number {
  return (attribution.source[0] ?? attribution.cue[0] ?? attribution.content[0])?.start ?? 0;
}

/** The body's attributions by place, then the headlines'. */
export function inReadingOrder(survey: Survey, attributions: readonly Attribution[]): Attribution[] {
  const ordered = [...attributions].sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
  const isTitle = (attribution: Attribution): boolean =>
    survey.titles.some((title) => title.start <= placeOf(attribution) && placeOf(attribution) < title.end);
  return [...ordered.filter((attribution) => !isTitle(attribution)), ...ordered.filter(isTitle)];
}
