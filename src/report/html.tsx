import type { LedgerFile, Origin } from "#types";
import { EMBEDDED_UP_TO } from "./caps.ts";
import { recordAnchor } from "./html/anchors.ts";
import { Articles } from "./html/articles.tsx";
import { Claims } from "./html/claims.tsx";
import { Folding } from "./html/folding.tsx";
import { Guide } from "./html/guide.tsx";
import { Conflicts, Notes } from "./html/notes.tsx";
import { type Chapter, renderPage } from "./html/page.tsx";
import { SharedPassages } from "./html/passages.tsx";
import { Quotations } from "./html/quotes.tsx";
import { Sources } from "./html/sources.tsx";
import { toEmbeddedJson } from "./json.ts";
import { type Lookup, lookupOf } from "./lookup.ts";
import { counted, headline, originParts, rangeInWords, whereTold } from "./phrases.ts";
import { dateRange, isRepeated, mostRepeated, type RankedClaim } from "./ranking.ts";
import { wordingOf } from "./wording.ts";

/** How a page is written. */
export interface HtmlOptions {
  /** The page's title; by default the title of its largest story. */
  readonly title?: string;
  /** Whether the page carries the ledger as JSON, to be saved from it; true when left out. */
  readonly embedLedger?: boolean;
}

/** The report: one self-contained HTML file that fetches nothing and can be read without its script. */
export function toHtml(ledger: LedgerFile, options: HtmlOptions = {}): string {
  const lookup = lookupOf(ledger);
  const json = options.embedLedger === false ? null : toEmbeddedJson(ledger);
  const tooLarge = json !== null && json.length > EMBEDDED_UP_TO;
  return renderPage({
    title: options.title ?? titleOf(ledger),
    header: <Head lookup={lookup} />,
    chapters: chaptersOf(lookup),
    data: tooLarge ? null : json,
    footer: <Colophon ledger={ledger} leftOut={tooLarge ? json.length : null} />,
    children: (
      <>
        <Claims lookup={lookup} />
        <Quotations lookup={lookup} />
        <SharedPassages lookup={lookup} open={false} />
        <Sources lookup={lookup} />
        <Articles lookup={lookup} />
        <Conflicts lookup={lookup} />
        <Notes lookup={lookup} />
        <Guide />
      </>
    ),
  });
}

function titleOf(ledger: LedgerFile): string {
  const largest = [...ledger.stories].sort((a, b) => b.articles.length - a.articles.length)[0];
  return largest?.title ? `Hearsay: ${largest.title}` : "Hearsay: ledger of claims";
}

function chaptersOf({ ledger, conflicts }: Lookup): Chapter[] {
  return [
    { id: "claims", label: "Claims", count: ledger.claims.length },
    { id: "quotations", label: "Quotations", count: ledger.quotes.length },
    { id: "passages", label: "Shared passages", count: ledger.passages.length },
    { id: "sources", label: "Sources", count: ledger.sources.length },
    { id: "articles", label: "Articles", count: ledger.articles.length },
    { id: "conflicts", label: "Conflicts", count: conflicts.length },
    { id: "notes", label: "Notes", count: ledger.notes.length },
    { id: "guide", label: "How to read this", count: null },
  ];
}

function Head({ lookup }: { lookup: Lookup }) {
  const top = mostRepeated(lookup);
  return (
    <>
      <p class="kicker">
        <b>Hearsay</b> {provenance(lookup.ledger)}
      </p>
      <h1>{headline(lookup)}</h1>
      <div class="summary">
        <div>
          {top && isRepeated(top) ? <MostRepeated lookup={lookup} top={top} /> : null}
          <p class="never">
            Hearsay never says what is true. It counts who stands behind a claim and who only repeats it; every figure
            opens to the words it rests on.
          </p>
        </div>
        {top && isRepeated(top) ? <Folding lookup={lookup} ranked={top} /> : null}
      </div>
    </>
  );
}

function MostRepeated({ lookup, top }: { lookup: Lookup; top: RankedClaim }) {
  const { claim } = top;
  const denials = claim.origins.filter(({ stance }) => stance === "denies");
  return (
    <p class="standfirst">
      Most repeated, {whereTold(top)}:{" "}
      <a href={`#${recordAnchor("claim", claim.id)}`}>
        <q dir="auto">{wordingOf(claim)}</q>
      </a>
      . {denials.length === 0 ? "Nobody denies it in these articles." : `Denied by ${denialsInWords(lookup, denials)}.`}
    </p>
  );
}

function denialsInWords(lookup: Lookup, denials: readonly Origin[]): string {
  return denials
    .map((origin) => {
      const { outlet, source, spokenFor } = originParts(lookup, origin);
      const toOutlet = outlet === null ? "" : ` (to ${outlet})`;
      return `${source}${spokenFor === null ? "" : `, for ${spokenFor}`}${toOutlet}, ${origin.onRecord ? "on the record" : "not on the record"}`;
    })
    .join("; ");
}

/** "4 inputs, published 3 March 2031 to 4 March 2031; written by hearsay 0.1.0". */
function provenance(ledger: LedgerFile): string {
  const dates = dateRange(ledger);
  const range = dates ? `, published ${rangeInWords(dates.from, dates.to)}` : "";
  return `${counted(ledger.inputs.length, "input")}${range}; written by ${ledger.generator}`;
}

/** `leftOut`: characters of the ledger as JSON where it is too large to travel in the page, else null. */
function Colophon({ ledger, leftOut }: { ledger: LedgerFile; leftOut: number | null }) {
  return (
    <>
      <p>{provenance(ledger)}.</p>
      {leftOut === null ? null : (
        <p>
          The ledger is too large to travel in this page (about {Math.round(leftOut / 1e6)} MB of JSON). Written as a
          file of its own (<code>--json</code>), it has everything, and all that is left out here.
        </p>
      )}
      <details>
        <summary>Inputs</summary>
        <ul class="inputs">
          {ledger.inputs.map(({ path, url, sha256, article }) => (
            <li>
              <bdi>{path ?? url ?? "standard input"}</bdi>
              {article === null ? " (nothing could be read)" : ""} <code>{sha256}</code>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
