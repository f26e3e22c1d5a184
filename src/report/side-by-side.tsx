import type { Article, LedgerFile, Passage } from "#types";
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
      <>
        {passages.some(({ kind }) => kind === "edited") ? (
          <p>
            An edited passage is as long as it stands in its first article, with what the other one lacks; the shared
            words of a pair are those that both have.
          </p>
        ) : null}
        <p>Written by {lookup.ledger.generator}. Shared words show that text was reused, not who wrote it first.</p>
      </>
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

/** As many passages as stand beside "Shared passages", with those among them that are no sign of copying. */
function comparison({ ledger, copies }: Lookup): string {
  const same = [...copies.values()].reduce((sum, { length }) => sum + length - 1, 0);
  const besides = same === 0 ? "" : ` (and ${counted(same, "word-for-word copy", "word-for-word copies")})`;
  const passages = counted(ledger.passages.length, "shared passage");
  return `${counted(ledger.articles.length, "article")}${besides}, ${passages}${noSigns(ledger)}.`;
}

function noSigns(ledger: LedgerFile): string {
  const { copied, quoted, common } = sortedPassages(ledger);
  const kinds = [
    [quoted.length, "of quoted words only"],
    [common.length, "of words that are no sign of copying"],
  ] as const;
  const found = kinds.filter(([count]) => count > 0);
  const [first] = found;
  if (first === undefined) return "";
  if (copied.length === 0 && found.length === 1) return `, ${first[0] === 1 ? "" : "all "}${first[1]}`;
  return `, ${found.map(([count, what], i) => `${count} ${i === 0 ? "of them " : ""}${what}`).join(" and ")}`;
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
