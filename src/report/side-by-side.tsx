import type { Article, Passage } from "#types";
import { sortedPassages } from "./caps.ts";
import { Articles } from "./html/articles.tsx";
import { Lineage } from "./html/lineage.tsx";
import { renderPage } from "./html/page.tsx";
import { SharedPassages } from "./html/passages.tsx";
import { SameTexts } from "./html/same-texts.tsx";
import { type Copies, type Lookup, ledgerOfPassages, lookupOf } from "./lookup.ts";
import { type ArticlePair, pairsOf } from "./pairs.ts";
import { articleName, counted, percent } from "./phrases.ts";

/** How a comparison is written. */
export interface SideBySideOptions {
  readonly title?: string;
  /** `hearsay <version>`; "hearsay" when left out. */
  readonly generator?: string;
  /** By article id: the articles with its very text, where several were given. */
  readonly copies?: Copies;
}

/** Articles that share words, side by side, with the share of each that the other has too: one self-contained HTML file. */
export function toSideBySideHtml(
  articles: readonly Article[],
  passages: readonly Passage[],
  options: SideBySideOptions = {},
): string {
  const lookup = lookupOf(ledgerOfPassages(articles, passages, options.generator ?? "hearsay"), options.copies);
  const pairs = pairsOf(lookup);
  return renderPage({
    title: options.title ?? "Hearsay: shared passages",
    header: (
      <>
        <p class="kicker">Hearsay: the same words in several articles</p>
        <h1>{comparison(lookup)}</h1>
        <LargestShare lookup={lookup} pairs={pairs} />
        <SameTexts lookup={lookup} />
      </>
    ),
    chapters: [
      { id: "passages", label: "Shared passages", count: passages.length },
      { id: "lineage", label: "Who had it first", count: null },
      { id: "articles", label: "Articles", count: articles.length },
    ],
    data: null,
    footer: (
      <p>Written by {lookup.ledger.generator}. Shared words show that text was reused, not who wrote it first.</p>
    ),
    children: (
      <>
        <SharedPassages lookup={lookup} open={passages.length <= 20} pairs={pairs} />
        <Lineage lookup={lookup} />
        <Articles lookup={lookup} />
      </>
    ),
  });
}

/** All three kinds are told, so that they sum to the number beside "Shared passages". */
function comparison({ ledger, copies }: Lookup): string {
  const { copied, quoted, common } = sortedPassages(ledger);
  const rest = [
    quoted.length > 0 ? `${counted(quoted.length, "passage")} of quoted words only` : "",
    common.length > 0 ? `${counted(common.length, "passage")} of words that are no sign of copying` : "",
  ].filter((part) => part !== "");
  const more = rest.length > 0 ? `, and ${rest.join(" and ")}` : "";
  const same = [...copies.values()].reduce((sum, { length }) => sum + length - 1, 0);
  const besides = same === 0 ? "" : ` (and ${counted(same, "word-for-word copy", "word-for-word copies")})`;
  return `${counted(ledger.articles.length, "article")}${besides}, ${counted(copied.length, "shared passage")}${more}.`;
}

function LargestShare({ lookup, pairs: [top] }: { lookup: Lookup; pairs: readonly ArticlePair[] }) {
  if (!top) return null;
  const [from, into, share] = top.ofA >= top.ofB ? [top.a, top.b, top.ofA] : [top.b, top.a, top.ofB];
  return (
    <p class="standfirst">
      Largest share: {percent(share)} of <bdi>{articleName(lookup, from.id)}</bdi> stands in{" "}
      <bdi>{articleName(lookup, into.id)}</bdi> too.
    </p>
  );
}
