import type { ComponentChildren } from "preact";
import type { Article } from "#types";
import { namesInLine } from "../caps.ts";
import type { Lookup } from "../lookup.ts";
import { wordsIn } from "../pairs.ts";
import { articleName, counted, dateInWords, percent } from "../phrases.ts";
import { articleAnchor } from "./anchors.ts";
import { Stated } from "./parts.tsx";

/** What is known of an article, each with its basis; a gap is shown as "not stated". */
export function Facts({ lookup, article }: { lookup: Lookup; article: Article }) {
  const { outlet, published, publishedBasis, byline, dateline, credit, language, path, url, otherPaths } = article;
  const facts: [string, ComponentChildren][] = [
    ["Outlet", <Stated value={outlet} />],
    ["Published", <Stated value={published === null ? null : dateInWords(published)} basis={publishedBasis} />],
    ["Byline", <Stated value={byline.join(", ")} />],
    ["Dateline", <Stated value={dateline} />],
    ["Credits", <Stated value={credit} />],
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

function Parent({ lookup, article: { parent } }: { lookup: Lookup; article: Article }) {
  if (parent === null) return <span class="unstated">nothing found</span>;
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
