import type { Article } from "#types";
import { outletKey, outletNamed } from "#words";
import { LIST_SHOWN, mayBeCopied } from "../caps.ts";
import type { Lookup } from "../lookup.ts";
import { articleName, counted, dateInWords } from "../phrases.ts";
import { articleAnchor } from "./anchors.ts";
import { Rest, Section } from "./parts.tsx";

/** Deeper copies of copies stand on the level above: a page has no room for more. */
const DEEPEST = 6;

/** A place words came from: an article, or an outlet whose article was not given, with what was copied from it. */
interface Branch {
  readonly article: Article | null;
  readonly outlet: string | null;
}

/** Which article was copied from which, as a tree: what was copied from nothing first, its copies below it. */
export function Lineage({ lookup }: { lookup: Lookup }) {
  const children = copiesByParent(lookup.ledger.articles);
  const roots = rootsOf(lookup.ledger.articles, children);
  return (
    <Section
      id="lineage"
      title="Who had it first"
      lead="Each article below the one it was copied from, with how that is known. Where neither credits nor times nor an editor’s cuts say, or two articles share only passages, nothing is shown."
    >
      {roots.length === 0 ? <p class="nothing">{whyNone(lookup)}</p> : null}
      <ul class="lineage">
        {roots.slice(0, LIST_SHOWN).map((branch) => (
          <Node lookup={lookup} branch={branch} children={children} depth={0} />
        ))}
      </ul>
      <Rest of={roots.length} shown={LIST_SHOWN} />
    </Section>
  );
}

/** Passages may have a first source that no article as a whole was copied from. */
function whyNone({ ledger }: Lookup): string {
  const known = ledger.passages.some((passage) => mayBeCopied(passage) && passage.origin !== null);
  return known
    ? "No article as a whole is said to be copied from another. Passages have a first source, named with each above."
    : "Unknown: nothing says which article was copied from which.";
}

type Copies = ReadonlyMap<string, readonly Article[]>;

interface NodeProps {
  readonly lookup: Lookup;
  readonly branch: Branch;
  readonly children: Copies;
  readonly depth: number;
}

function Node({ lookup, branch, children, depth }: NodeProps) {
  const { article, outlet } = branch;
  const copies = children.get(keyOf(branch)) ?? [];
  return (
    <li>
      {article === null ? <bdi>{outlet}</bdi> : <Name lookup={lookup} article={article} />}
      {article === null ? <span class="soft"> (its own article is not here)</span> : null}
      {copies.length > 0 && depth < DEEPEST ? (
        <ul>
          {copies.slice(0, LIST_SHOWN).map((copy) => (
            <Node lookup={lookup} branch={{ article: copy, outlet: null }} children={children} depth={depth + 1} />
          ))}
        </ul>
      ) : null}
      {depth === DEEPEST && copies.length > 0 ? (
        <span class="soft">, copied by {counted(copies.length, "more")}</span>
      ) : null}
      <Rest of={copies.length} shown={LIST_SHOWN} />
    </li>
  );
}

function Name({ lookup, article: { id, published, parent } }: { lookup: Lookup; article: Article }) {
  return (
    <>
      <a href={`#${articleAnchor(id)}`}>
        <bdi>{articleName(lookup, id)}</bdi>
      </a>
      <span class="soft">
        {published === null ? "" : `, ${dateInWords(published)}`}
        {parent === null ? "" : ` (${parent.basis})`}
      </span>
    </>
  );
}

function keyOf({ article, outlet }: Branch): string {
  return article === null ? keyOfOutlet(outlet ?? "") : `article ${article.id}`;
}

/** The same for all names that the outlet list knows for one: AAP is Australian Associated Press. */
function keyOfOutlet(name: string): string {
  return `outlet ${outletNamed(name)?.name ?? outletKey(name)}`;
}

function copiesByParent(articles: readonly Article[]): Copies {
  const copies = new Map<string, Article[]>();
  for (const article of articles) {
    if (article.parent === null) continue;
    const { article: id, outlet } = article.parent;
    const key = id === null ? keyOfOutlet(outlet ?? "") : `article ${id}`;
    copies.set(key, [...(copies.get(key) ?? []), article]);
  }
  return copies;
}

/** What has copies and was itself copied from nothing that is known. */
function rootsOf(articles: readonly Article[], copies: Copies): Branch[] {
  const outlets = articles.flatMap(({ parent }) => (parent !== null && parent.article === null ? [parent.outlet] : []));
  const firstByKey = new Map([...outlets].reverse().map((outlet) => [keyOfOutlet(outlet ?? ""), outlet]));
  const branches: Branch[] = [
    ...articles.filter(({ parent }) => parent === null).map((article) => ({ article, outlet: null })),
    ...[...firstByKey.values()].map((outlet) => ({ article: null, outlet })),
  ];
  return branches.filter((branch) => copies.has(keyOf(branch)));
}
