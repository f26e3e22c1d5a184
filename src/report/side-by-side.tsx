import type { Article, Passage } from "#types";
import { mayBeCopied } from "./caps.ts";
import { Articles } from "./html/articles.tsx";
import { Lineage } from "./html/lineage.tsx";
import { renderPage } from "./html/page.tsx";
import { SharedPassages } from "./html/passages.tsx";
import { ledgerOfPassages, lookupOf } from "./lookup.ts";
import { pairsOf } from "./pairs.ts";
import { articleName, counted, percent } from "./phrases.ts";

/** How a comparison is written. */
export interface SideBySideOptions {
  readonly title?: string;
  /** `hearsay <version>`; "hearsay" when left out. */
  readonly generator?: string;
}

/** Articles that share words, side by side, with the share of each that the other has too: one self-contained HTML file. */
export function toSideBySideHtml(
  articles: readonly Article[],
  passages: readonly Passage[],
  options: SideBySideOptions = {},
): string {
  const lookup = lookupOf(ledgerOfPassages(articles, passages, options.generator ?? "hearsay"));
  return renderPage({
    title: options.title ?? "Hearsay: shared passages",
    header: (
      <>
        <p class="kicker">Hearsay: the same words in several articles</p>
        <h1>{comparison(articles, passages)}</h1>
        <LargestShare lookup={lookup} />
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
        <SharedPassages lookup={lookup} open={passages.length <= 20} />
        <Lineage lookup={lookup} />
        <Articles lookup={lookup} />
      </>
    ),
  });
}

function comparison(articles: readonly Article[], passages: readonly Passage[]): string {
  const copied = passages.filter(mayBeCopied).length;
  const quoted = passages.filter(({ quotationOnly }) => quotationOnly).length;
  const more = quoted > 0 ? `, and ${counted(quoted, "passage")} of quoted words only` : "";
  return `${counted(articles.length, "article")}, ${counted(copied, "shared passage")}${more}.`;
}

function LargestShare({ lookup }: { lookup: ReturnType<typeof lookupOf> }) {
  const top = pairsOf(lookup)[0];
  if (!top) return null;
  const [from, into, share] = top.ofA >= top.ofB ? [top.a, top.b, top.ofA] : [top.b, top.a, top.ofB];
  return (
    <p class="standfirst">
      Largest share: {percent(share)} of <bdi>{articleName(lookup, from.id)}</bdi> stands in{" "}
      <bdi>{articleName(lookup, into.id)}</bdi> too.
    </p>
  );
}
