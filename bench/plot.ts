/** The growth of an archive as a drawing: three curves over the number of articles, both axes by powers of ten. */
import type { Growth } from "./growth.ts";

const WIDTH = 300;
const HEIGHT = 220;
const LEFT = 52;
const TOP = 46;

interface Panel {
  readonly title: string;
  readonly of: (growth: Growth) => number;
  /** The least and the greatest power of ten shown. */
  readonly powers: readonly [number, number];
  readonly label: (value: number) => string;
}

const PANELS: readonly Panel[] = [
  { title: "seconds of work", of: ({ seconds }) => seconds, powers: [-1, 3], label: String },
  {
    title: "pairs that share a run, an article",
    of: ({ pairs, articles }) => pairs / articles,
    powers: [0, 3],
    label: String,
  },
  { title: "peak memory of the process, MB", of: ({ peak }) => peak / 1e6, powers: [2, 4], label: String },
];

/** An SVG of three panels; `occasion` says where and when it was measured. The broken line is exact proportion to the articles. */
export function toPlot(growth: readonly Growth[], occasion: string): string {
  const [from, to] = [3, Math.max(4, Math.ceil(Math.log10(growth.at(-1)?.articles ?? 1e6)))];
  const panels = PANELS.map((panel, i) => drawPanel(panel, growth, from, to, LEFT + i * (WIDTH + LEFT + 28)));
  const [width, height] = [3 * (WIDTH + LEFT + 28), HEIGHT + TOP + 62];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-labelledby="growth">
<title id="growth">An archive growing to ${growth.at(-1)?.articles ?? 0} articles: time, pairs and memory</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${panels.join("\n")}
<text x="${LEFT}" y="${height - 10}" fill="#555">${occasion}</text>
</svg>
`;
}

function drawPanel(panel: Panel, growth: readonly Growth[], from: number, to: number, left: number): string {
  const [low, high] = panel.powers;
  const x = (articles: number) => (left + (WIDTH * (Math.log10(articles) - from)) / (to - from)).toFixed(1);
  const y = (value: number) => (TOP + HEIGHT - (HEIGHT * (Math.log10(value) - low)) / (high - low)).toFixed(1);
  const points = growth.map((one) => [x(one.articles), y(panel.of(one))] as const);
  const across = powers(low, high).map(
    (power) =>
      `<path d="M${left} ${y(10 ** power)}h${WIDTH}" stroke="#ddd"/><text x="${left - 6}" y="${Number(y(10 ** power)) + 4}" text-anchor="end">${panel.label(10 ** power)}</text>`,
  );
  const below = powers(from, to).map(
    (power) =>
      `<text x="${x(10 ** power)}" y="${TOP + HEIGHT + 18}" text-anchor="middle">${(10 ** power).toLocaleString("en-US")}</text>`,
  );
  return [
    `<text x="${left}" y="${TOP - 18}" font-weight="bold">${panel.title}</text>`,
    ...across,
    ...below,
    ...proportional(panel, growth, x, y),
    `<polyline points="${points.map((point) => point.join(",")).join(" ")}" fill="none" stroke="#0b5" stroke-width="2"/>`,
    ...points.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="#0b5"/>`),
  ].join("\n");
}

/** Time in exact proportion to the articles, through the last point; nothing for the other panels. */
function proportional(
  panel: Panel,
  growth: readonly Growth[],
  x: (articles: number) => string,
  y: (value: number) => string,
): string[] {
  const [first, last] = [growth[0], growth.at(-1)];
  if (panel !== PANELS[0] || first === undefined || last === undefined) return [];
  const share = first.articles / last.articles;
  const line = `M${x(first.articles)} ${y(last.seconds * share)}L${x(last.articles)} ${y(last.seconds)}`;
  return [`<path d="${line}" stroke="#999" stroke-dasharray="4 4"/>`];
}

function powers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
