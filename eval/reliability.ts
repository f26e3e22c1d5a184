/**
 * How often attributions of each score are right: the reliability diagram (Murphy and Winkler 1977), and how far scores are from it
 * (expected calibration error, Naeini et al. 2015).
 *
 * In: scores, 0–1, each with whether its attribution was right. Out: tenths of the score, figures, a drawing.
 */
import { type Figure, share } from "./figures.ts";

/** An attribution's score, 0–1, and whether it is right in relation F1's sense. */
export interface Judged {
  readonly score: number;
  readonly isRight: boolean;
}

/** Attributions whose scores lie in one tenth. */
export interface Tenth {
  readonly count: number;
  /** The mean of their scores. */
  readonly score: number;
  /** The share of them that is right. */
  readonly right: number;
}

/** The tenths that hold attributions, from the least score to the greatest; a score of one belongs to the last. */
export function tenthsOf(judged: readonly Judged[]): Tenth[] {
  return Array.from({ length: 10 }, (_, tenth) => judged.filter(({ score }) => tenthOf(score) === tenth))
    .filter(({ length }) => length > 0)
    .map((some) => ({
      count: some.length,
      score: some.reduce((sum, { score }) => sum + score, 0) / some.length,
      right: some.filter(({ isRight }) => isRight).length / some.length,
    }));
}

function tenthOf(score: number): number {
  return Math.min(9, Math.floor(score * 10));
}

/** Below this a reading is more often wrong than right by its own score: the report calls it doubtful (`EVEN` in src/report/html/parts.tsx). */
const EVEN = 0.5;
const SURE = 0.9;

/** The calibration error, and how many are right of those that the report calls doubtful and of the surest. */
export function reliabilityRows(judged: readonly Judged[]): Figure[] {
  const rightOf = (name: string, some: readonly Judged[]) =>
    share("attribute", `right, of those scored ${name}`, some.filter(({ isRight }) => isRight).length, some.length);
  return [
    {
      stage: "attribute",
      name: "scores, calibration error (0 is best)",
      value: calibrationError(judged),
      of: `${judged.length} attributions`,
    },
    rightOf(
      `below ${EVEN}`,
      judged.filter(({ score }) => score < EVEN),
    ),
    rightOf(
      `${SURE} or more`,
      judged.filter(({ score }) => score >= SURE),
    ),
  ];
}

/** How far scores are from the share that is right, by tenths, a mean over attributions; null of none. */
export function calibrationError(judged: readonly Judged[]): number | null {
  const far = tenthsOf(judged).reduce((sum, { count, score, right }) => sum + count * Math.abs(score - right), 0);
  return judged.length > 0 ? far / judged.length : null;
}

const SIDE = 400;
const LEFT = 50;
const TOP = 40;

/** The diagram as an SVG: a dot a tenth, larger for more attributions, and the line on which scores would be exact; `set` is what was read. */
export function toDiagram(judged: readonly Judged[], set: string): string {
  const x = (value: number) => Math.round(LEFT + SIDE * value);
  const y = (value: number) => Math.round(TOP + SIDE * (1 - value));
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (value) =>
      `<text x="${x(value)}" y="${y(0) + 18}" text-anchor="middle">${value.toFixed(1)}</text><text x="${x(0) - 8}" y="${y(value) + 4}" text-anchor="end">${value.toFixed(1)}</text>`,
  );
  const dots = tenthsOf(judged).map(
    ({ count, score, right }) =>
      `<circle cx="${x(score)}" cy="${y(right)}" r="${(3 + Math.sqrt(count) / 4).toFixed(1)}" fill="#7a3b10" fill-opacity=".7"><title>${count} attributions of mean score ${score.toFixed(2)}: ${right.toFixed(2)} right</title></circle>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 500" font-family="sans-serif" font-size="12" role="img" aria-labelledby="reliability">
<title id="reliability">How often attributions of each score are right, ${set}</title>
<rect width="480" height="500" fill="#fff"/>
<path d="M${x(0)} ${y(1)}V${y(0)}H${x(1)}" fill="none" stroke="#333"/>
<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#999" stroke-dasharray="4"/>
${[...ticks, ...dots].join("\n")}
<text x="${x(0.5)}" y="${y(0) + 40}" text-anchor="middle">score</text>
<text x="${LEFT}" y="25">share that is right, ${set}</text>
</svg>
`;
}
