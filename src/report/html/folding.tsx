import type { Lookup } from "../lookup.ts";
import { articleName, counted, originParts } from "../phrases.ts";
import type { RankedClaim } from "../ranking.ts";

/** So many rows are drawn on either side; the rest is summed up in words. */
const ROWS = 9;
const ROW = 27;
const TOP = 26;
const WIDTH = 520;
const [FROM, TO] = [190, 262];

interface End {
  readonly label: string;
  readonly kind: "affirms" | "denies" | "own-voice";
  /** Article ids. */
  readonly carriers: readonly string[];
}

/** A drawing of what folding does: articles on the left, the reports that they go back to on the right. */
export function Folding({ lookup, ranked }: { lookup: Lookup; ranked: RankedClaim }) {
  const articles = toldIn(ranked).slice(0, ROWS);
  const ends = endsOf(lookup, ranked);
  const height = TOP + Math.max(articles.length, Math.min(ends.length, ROWS)) * ROW + (more(ranked, ends) ? ROW : 4);
  const left = placesOf(articles.length, height);
  const right = placesOf(Math.min(ends.length, ROWS), height);
  const rows = new Map(articles.map((id, i) => [id, left[i] ?? TOP]));
  return (
    <svg class="folding" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={inWords(ranked, ends)}>
      <text class="over" x={FROM - 12} y="14" text-anchor="end">
        {counted(toldIn(ranked).length, "article")}
      </text>
      <text class="over" x={TO + 14} y="14">
        {overEnds(ends)}
      </text>
      {ends.slice(0, ROWS).map((end, i) => (
        <Lines end={end} y={right[i] ?? TOP} rows={rows} />
      ))}
      {articles.map((id) => (
        <text x={FROM - 12} y={(rows.get(id) ?? TOP) + 4.5} text-anchor="end">
          {cut(bare(articleName(lookup, id)), 21)}
        </text>
      ))}
      {more(ranked, ends) ? (
        <text class="over" x={FROM - 12} y={height - 8} text-anchor="end">
          {more(ranked, ends)}
        </text>
      ) : null}
    </svg>
  );
}

function Lines({ end, y, rows }: { end: End; y: number; rows: ReadonlyMap<string, number> }) {
  const middle = (FROM + TO) / 2;
  return (
    <g class={`to-${end.kind}`}>
      {end.carriers.flatMap((id) => {
        const from = rows.get(id);
        if (from === undefined) return [];
        return [<path d={`M${FROM} ${from}C${middle} ${from} ${middle} ${y} ${TO} ${y}`} />];
      })}
      {end.kind === "own-voice" ? null : <circle cx={TO} cy={y} r="4.5" />}
      <text x={TO + 14} y={y + 4.5}>
        {cut(end.label, 30)}
      </text>
    </g>
  );
}

function endsOf(lookup: Lookup, { claim }: RankedClaim): End[] {
  const ends = claim.origins.map((origin): End => {
    const { outlet, source, carriers } = originParts(lookup, origin);
    return { label: outlet === null ? source : `${outlet} ← ${source}`, kind: origin.stance, carriers };
  });
  const own = [...new Set(claim.unattributed.map(({ article }) => article))];
  return own.length > 0 ? [...ends, { label: "no source named", kind: "own-voice", carriers: own }] : ends;
}

function placesOf(n: number, height: number): number[] {
  const step = (height - TOP) / Math.max(1, n);
  return Array.from({ length: n }, (_, i) => TOP + step * (i + 0.5));
}

function overEnds(ends: readonly End[]): string {
  const denials = ends.filter(({ kind }) => kind === "denies").length;
  const reports = ends.filter(({ kind }) => kind === "affirms").length;
  return `${counted(reports, "original report")}${denials > 0 ? `, ${counted(denials, "denial")}` : ""}`;
}

function toldIn({ carriers, onlyDeny }: RankedClaim): string[] {
  return [...carriers, ...onlyDeny];
}

function more(ranked: RankedClaim, ends: readonly End[]): string {
  const hidden = [Math.max(0, toldIn(ranked).length - ROWS), Math.max(0, ends.length - ROWS)] as const;
  const articles = hidden[0] > 0 ? `${hidden[0]} more` : "";
  return articles || (hidden[1] > 0 ? `${hidden[1]} more reports` : "");
}

function inWords(ranked: RankedClaim, ends: readonly End[]): string {
  return `${counted(toldIn(ranked).length, "article")} folded into ${overEnds(ends)}; the entry below says which.`;
}

// In so little room a name says more than how it is known.
function bare(label: string): string {
  return label.replace(/ \(credited\)$/, "");
}

function cut(label: string, most: number): string {
  const characters = Array.from(label);
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : label;
}
