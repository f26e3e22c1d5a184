import type { LedgerFile } from "#types";
import { Articles } from "./html/articles.tsx";
import { Claims } from "./html/claims.tsx";
import { Guide } from "./html/guide.tsx";
import { Conflicts, Notes } from "./html/notes.tsx";
import { type Chapter, renderPage } from "./html/page.tsx";
import { SharedPassages } from "./html/passages.tsx";
import { Quotations } from "./html/quotes.tsx";
import { Sources } from "./html/sources.tsx";
import { toEmbeddedJson } from "./json.ts";
import { type Lookup, lookupOf } from "./lookup.ts";
import { counted, headline, originLine, rangeInWords } from "./phrases.ts";
import { dateRange, mostRepeated } from "./ranking.ts";

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
  return renderPage({
    title: options.title ?? titleOf(ledger),
    header: <Head lookup={lookup} />,
    chapters: chaptersOf(ledger),
    data: options.embedLedger === false ? null : toEmbeddedJson(ledger),
    footer: <Colophon ledger={ledger} />,
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

function chaptersOf(ledger: LedgerFile): Chapter[] {
  return [
    { id: "claims", label: "Claims", count: ledger.claims.length },
    { id: "quotations", label: "Quotations", count: ledger.quotes.length },
    { id: "passages", label: "Shared passages", count: ledger.passages.length },
    { id: "sources", label: "Sources", count: ledger.sources.length },
    { id: "articles", label: "Articles", count: ledger.articles.length },
    { id: "conflicts", label: "Conflicts", count: ledger.conflicts.length },
    { id: "notes", label: "Notes", count: ledger.notes.length },
    { id: "guide", label: "How to read this", count: null },
  ];
}

function Head({ lookup }: { lookup: Lookup }) {
  return (
    <>
      <p class="kicker">Hearsay: who said what, on whose word</p>
      <h1>{headline(lookup)}</h1>
      <MostRepeated lookup={lookup} />
      <p class="never">
        Hearsay never says what is true. It counts who stands behind a claim and who only repeats it; every figure opens
        to the words it rests on.
      </p>
    </>
  );
}

function MostRepeated({ lookup }: { lookup: Lookup }) {
  const top = mostRepeated(lookup);
  if (!top || top.carriers.length < 2) return null;
  const denials = top.claim.origins.filter(({ stance }) => stance === "denies");
  return (
    <p class="standfirst">
      Most repeated, in {counted(top.carriers.length, "article")}: <q dir="auto">{top.claim.wording.exact}</q>{" "}
      {denials.length === 0
        ? "Nobody denies it in these articles."
        : `Denied by ${denials.map((origin) => originLine(lookup, origin)).join("; ")}.`}
    </p>
  );
}

function Colophon({ ledger }: { ledger: LedgerFile }) {
  const dates = dateRange(ledger);
  return (
    <>
      <p>
        Written by {ledger.generator} from {counted(ledger.inputs.length, "input")}
        {dates ? `, published ${rangeInWords(dates.from, dates.to)}` : ", none of them dated"}.
      </p>
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
