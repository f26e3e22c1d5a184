import type { QuoteChange, QuoteVariants } from "#types";
import { LIST_SHOWN } from "../caps.ts";
import { wordDiff } from "../diff.ts";
import type { Lookup } from "../lookup.ts";
import { articleName, counted, sourceName } from "../phrases.ts";
import { recordAnchor } from "./anchors.ts";
import { PlaceLink, Rest, Section, Tag } from "./parts.tsx";

type Version = QuoteVariants["versions"][number];

/** Each utterance as the articles print it, against its fullest version word by word. */
export function Quotations({ lookup }: { lookup: Lookup }) {
  const { quotes } = lookup.ledger;
  return (
    <Section
      id="quotations"
      title="Quotations compared"
      lead="One utterance as several articles print it. The fullest version comes first. Struck through: words of it that are missing; underlined: words that it does not have."
    >
      {quotes.length === 0 ? <p class="nothing">No quotation is printed in two versions.</p> : null}
      {quotes.map((quote) => (
        <QuoteEntry lookup={lookup} quote={quote} />
      ))}
    </Section>
  );
}

function QuoteEntry({ lookup, quote }: { lookup: Lookup; quote: QuoteVariants }) {
  const fullest = quote.versions[quote.fullest];
  if (!fullest) return null;
  const others = [...quote.versions.entries()].filter(([i]) => i !== quote.fullest);
  return (
    <div class="quote" id={recordAnchor("quote", quote.id)}>
      <h3>
        <bdi>{sourceName(lookup, quote.sourceId)}</bdi>
        <span class="soft">, in {counted(new Set(quote.versions.map(({ article }) => article)).size, "article")}</span>
      </h3>
      <ol class="versions">
        <VersionEntry lookup={lookup} version={fullest} before={null} changes={[]} />
        {others.slice(0, LIST_SHOWN - 1).map(([i, version]) => (
          <VersionEntry
            lookup={lookup}
            version={version}
            before={fullest}
            changes={quote.changes.filter(({ between }) => between.includes(i))}
          />
        ))}
      </ol>
      <Rest of={quote.versions.length} shown={LIST_SHOWN} />
    </div>
  );
}

interface VersionProps {
  readonly lookup: Lookup;
  readonly version: Version;
  /** The version it is held against; null for the fullest. */
  readonly before: Version | null;
  readonly changes: readonly QuoteChange[];
}

function VersionEntry({ lookup, version, before, changes }: VersionProps) {
  return (
    <li>
      <blockquote dir="auto">
        {before ? <Difference first={before.exact} second={version.exact} /> : version.exact}
      </blockquote>
      <p class="version-of">
        <PlaceLink lookup={lookup} article={version.article} span={version} />
        {before === null ? <span class="soft"> the fullest version</span> : null}
        {before && changes.length === 0 ? <span class="soft"> prints the same words</span> : null}
        {changes.map(({ kind, detail }) => (
          <>
            {" "}
            <Tag code="change">{kind.replace("-", " ")}</Tag> <bdi>{detail}</bdi>
          </>
        ))}
      </p>
    </li>
  );
}

/** The second text, with what it lacks of the first struck through and what it adds underlined. */
export function Difference({ first, second }: { first: string; second: string }) {
  return (
    <>
      {wordDiff(first, second).map(({ kind, text }, i) => (
        <>
          {i > 0 ? " " : ""}
          {kind === "same" ? text : kind === "dropped" ? <del>{text}</del> : <ins>{text}</ins>}
        </>
      ))}
    </>
  );
}

/** A name that a heading can use for the articles of a quotation or passage: "A and B", "A, B and 3 more". */
export function namesOf(lookup: Lookup, ids: readonly string[]): string {
  const names = [...new Set(ids)].map((id) => articleName(lookup, id));
  if (names.length <= 2) return names.join(" and ");
  return names.length === 3
    ? `${names[0]}, ${names[1]} and ${names[2]}`
    : `${names[0]}, ${names[1]} and ${names.length - 2} more`;
}
