import type { Article } from "#types";
import { LIST_SHOWN, NAMES_SHOWN } from "../caps.ts";
import { type Lookup, shortName } from "../lookup.ts";
import { dateInWords } from "../phrases.ts";
import { articleAnchor } from "./anchors.ts";
import { Rest } from "./parts.tsx";

/** Articles of which several have the very same text, named in the head: they count as one, so nothing else on the page tells of them. */
export function SameTexts({ lookup }: { lookup: Lookup }) {
  const ids = [...lookup.copies.keys()];
  return (
    <>
      {ids.slice(0, LIST_SHOWN).map((id) => (
        <p class="standfirst">
          The <a href={`#${articleAnchor(id)}`}>same text</a>, word for word:{" "}
          <CopiesOf articles={lookup.copies.get(id) ?? []} />
        </p>
      ))}
      <Rest of={ids.length} shown={LIST_SHOWN} />
    </>
  );
}

/** Who has a text, when each published it and where it was read. */
export function CopiesOf({ articles }: { articles: readonly Article[] }) {
  return (
    <>
      {articles.slice(0, NAMES_SHOWN).map((article, i) => (
        <>
          {i === 0 ? "" : i === articles.length - 1 ? " and " : ", "}
          <bdi>{shortName(article)}</bdi> (<bdi>{detailsOf(article)}</bdi>)
        </>
      ))}
      {articles.length > NAMES_SHOWN ? ` and ${articles.length - NAMES_SHOWN} more` : ""}
    </>
  );
}

function detailsOf({ published, givenId, path, url }: Article): string {
  const date = published === null ? "no date stated" : `published ${dateInWords(published)}`;
  const place = givenId ?? path ?? url;
  return place === null ? date : `${date}; ${place}`;
}
