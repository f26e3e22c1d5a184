import type { ComponentChildren } from "preact";
import type { Article } from "#types";
import { mayBeCopied, namesInLine } from "../caps.ts";
import type { Lookup } from "../lookup.ts";
import { wordsIn } from "../pairs.ts";
import { articleName, counted, dateInWords, percent } from "../phrases.ts";
import { articleAnchor } from "./anchors.ts";
import { Stated } from "./parts.tsx";
import { CopiesOf } from "./same-texts.tsx";

/** What is known of an article, each with its basis; a gap is shown as "not stated". */
export function Facts({ lookup, article }: { lookup: Lookup; article: Article }) {
  const { outlet, published, publishedBasis, byline, dateline, credit, language, path, url, otherPaths } = article;
  const copies = lookup.copies.get(article.id);
  const same: [string, ComponentChildren][] = copies
    ? [["The same text, word for word", <CopiesOf articles={copies} />]]
    : [];
  const facts: [string, ComponentChildren][] = [
    ["Outlet", <Stated value={outlet} />],
    ["Published", <Stated value={published === null ? null : dateInWords(published)} basis={publishedBasis} />],
    ["Byline", <Stated value={byline.join(", ")} />],
    ["Dateline", <Stated value={dateline} />],
    ["Credits", <Stated value={credit} />],
    ...same,
    ["Copied from", <Parent lookup={lookup} article={article} />],
    ["Language", <Stated value={language} />],
    ["File", <Stated value={namesInLine([path, ...otherPaths].filter((file) => file !== null))} />],
    ["Address", <Address url={url} />],
    ["Length", counted(wordsIn(article), "word")],
  ];
  return (
    <>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Shares article={article} />
    </>
  );
}

function Parent({ lookup, article }: { lookup: Lookup; article: Article }) {
  const { parent } = article;
  if (parent === null) return <FirstOfPassages lookup={lookup} article={article} />;
  const name = parent.article === null ? (parent.outlet ?? "unknown") : articleName(lookup, parent.article);
  return (
    <>
      {parent.article !== null && lookup.articles.has(parent.article) ? (
        <a href={`#${articleAnchor(parent.article)}`}>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}
      <span class="basis"> ({parent.basis})</span>
    </>
  );
}

/** Where passages of an article were first, which was as a whole copied from none. */
function FirstOfPassages({ lookup, article }: { lookup: Lookup; article: Article }) {
  const passages = (lookup.passagesIn.get(article.id) ?? []).map(({ passage }) => passage).filter(mayBeCopied);
  const origins = passages.map(({ origin }) => origin).filter((origin) => origin !== null && origin !== article.id);
  const names = [...new Set(origins)].map((origin) => articleName(lookup, origin ?? ""));
  if (names.length === 0) return <span class="unstated">nothing found</span>;
  return (
    <>
      <span class="unstated">no one article as a whole</span>
      <span class="basis">
        {" "}
        (first source of passages in it: <bdi>{namesInLine(names)}</bdi>)
      </span>
    </>
  );
}

// Only a web address becomes a link: javascript: and data: stay text.
function Address({ url }: { url: string | null }) {
  if (url === null) return <Stated value={null} />;
  if (!/^https?:\/\/[^\s]+$/i.test(url)) return <bdi>{url}</bdi>;
  return (
    <a href={url} rel="noopener noreferrer">
      <bdi>{url}</bdi>
    </a>
  );
}

function Shares({ article: { coverage } }: { article: Article }) {
  if (coverage === null) return null;
  const parts = [
    ["its own words", coverage.own],
    ["quotations", coverage.quotation],
    ["copied, credited", coverage.copiedCredited],
    ["copied, not credited", coverage.copiedUncredited],
  ] as const;
  return (
    <p class="shares soft">
      {parts
        .filter(([, share]) => share > 0)
        .map(([name, share]) => `${percent(share)} ${name}`)
        .join(" · ")}
    </p>
  );
}
