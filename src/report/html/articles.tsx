import type { Article, Block, Passage, Span } from "#types";
import { mayBeCopied } from "../caps.ts";
import type { Lookup, PassageMember } from "../lookup.ts";
import { sharedSpans } from "../pairs.ts";
import { articleName, counted, dateInWords } from "../phrases.ts";
import { firstEndingAfter, type Mark, marksOf, type Segment, segmentsOf } from "../segments.ts";
import { articleAnchor, linkedPlaces, placeAnchor, recordAnchor } from "./anchors.ts";
import { Facts } from "./facts.tsx";
import { Legend, Section } from "./parts.tsx";
import { namesOf } from "./quotes.tsx";

/** Up to so many articles stand open. */
const OPEN_UP_TO = 8;
/** So many shared passages are named beside one paragraph. */
const MARGINS_SHOWN = 3;

/** The articles in full, with what was found in them. */
export function Articles({ lookup }: { lookup: Lookup }) {
  const { articles } = lookup.ledger;
  const places = linkedPlaces(lookup);
  return (
    <Section id="articles" title="Articles" lead={lookup.ledger.attributions.length > 0 ? <Legend /> : null}>
      {articles.length === 0 ? <p class="nothing">No article came of the input.</p> : null}
      {articles.map((article) => (
        <ArticleEntry
          lookup={lookup}
          article={article}
          places={places.get(article.id) ?? new Set()}
          open={articles.length <= OPEN_UP_TO}
        />
      ))}
    </Section>
  );
}

interface ArticleProps {
  readonly lookup: Lookup;
  readonly article: Article;
  /** Offsets that something links to. */
  readonly places: ReadonlySet<number>;
  readonly open: boolean;
}

function ArticleEntry({ lookup, article, places, open }: ArticleProps) {
  return (
    <details class="article" id={articleAnchor(article.id)} open={open}>
      <summary>
        <h3 dir="auto">{article.title ?? articleName(lookup, article.id)}</h3>
        <span class="soft">
          <bdi>{articleName(lookup, article.id)}</bdi>
          {article.published === null ? "" : `, ${dateInWords(article.published)}`}
        </span>
      </summary>
      <Facts lookup={lookup} article={article} />
      <div class="text" data-article={article.id} lang={article.language}>
        <ArticleText lookup={lookup} article={article} places={places} />
      </div>
    </details>
  );
}

type Stretch = Span & Pick<Block, "role" | "reason">;

function ArticleText({ lookup, article, places }: Omit<ArticleProps, "open">) {
  const stretches = stretchesOf(article);
  const passages = lookup.passagesIn.get(article.id) ?? [];
  const copied = copiedIn(stretches, article, passages);
  const marks = marksIn(lookup, article, passages);
  const cuts = [...places, ...stretches.flatMap(({ start, end }) => [start, end])];
  const segments = segmentsOf(article.text, { start: 0, end: article.text.length }, marks, cuts);
  let next = 0;
  return (
    <>
      {stretches.map((stretch) => {
        while ((segments[next]?.end ?? Infinity) <= stretch.start) next++;
        const first = next;
        while ((segments[next]?.end ?? Infinity) <= stretch.end) next++;
        const within = segments.slice(first, next);
        const shared = [...(copied.get(stretch) ?? [])];
        return (
          <Paragraph
            lookup={lookup}
            article={article}
            stretch={stretch}
            segments={within}
            places={places}
            shared={shared}
          />
        );
      })}
    </>
  );
}

// Where nothing is attributed (a comparison), the shared words are what is to be seen.
function marksIn(lookup: Lookup, { id }: Article, passages: readonly PassageMember[]): Mark[] {
  if (lookup.ledger.attributions.length > 0) return (lookup.attributionsIn.get(id) ?? []).flatMap(marksOf);
  return passages.flatMap(({ passage }) => sharedSpans(passage, id).map((span): Mark => ({ ...span, kind: "shared" })));
}

/** The passages whose shared words reach into each stretch; those of quoted words only are left out. */
function copiedIn(
  stretches: readonly Stretch[],
  { id }: Article,
  passages: readonly PassageMember[],
): Map<Stretch, Set<Passage>> {
  const copied = new Map<Stretch, Set<Passage>>();
  for (const { passage } of passages.filter(({ passage }) => mayBeCopied(passage))) {
    for (const span of sharedSpans(passage, id)) {
      for (let i = firstEndingAfter(stretches, span.start); i < stretches.length; i++) {
        const stretch = stretches[i];
        if (stretch === undefined || stretch.start >= span.end) break;
        copied.set(stretch, (copied.get(stretch) ?? new Set()).add(passage));
      }
    }
  }
  return copied;
}

/** The blocks, and whatever text lies between them: nothing of an article is left out. */
function stretchesOf({ text, blocks }: Article): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const fill = (end: number) => {
    if (text.slice(at, end).trim() !== "") stretches.push({ start: at, end, role: "body", reason: null });
  };
  for (const block of blocks) {
    if (block.start < at || block.end > text.length) continue;
    fill(block.start);
    stretches.push(block);
    at = block.end;
  }
  fill(text.length);
  return stretches;
}

interface ParagraphProps {
  readonly lookup: Lookup;
  readonly article: Article;
  readonly stretch: Stretch;
  readonly segments: readonly Segment[];
  readonly places: ReadonlySet<number>;
  readonly shared: readonly Passage[];
}

function Paragraph({ lookup, article, stretch, segments, places, shared }: ParagraphProps) {
  const classes = ["para", `role-${stretch.role}`, shared.length > 0 ? "copied" : ""].filter(Boolean).join(" ");
  return (
    <div class={classes}>
      <p dir="auto">
        {segments.map((segment) => (
          <TextPiece article={article} segment={segment} linked={places.has(segment.start)} />
        ))}
      </p>
      {stretch.role === "body" || stretch.role === "title" ? null : (
        <p class="margin">
          {stretch.role}
          {stretch.reason === null ? "" : `: ${stretch.reason}`}
        </p>
      )}
      <AlsoIn lookup={lookup} article={article} shared={shared} />
    </div>
  );
}

function AlsoIn({ lookup, article, shared }: Pick<ParagraphProps, "lookup" | "article" | "shared">) {
  const linked = shared.filter((passage) => lookup.printed.has(passage)).slice(0, MARGINS_SHOWN);
  const named = new Set(linked.flatMap((passage) => othersIn(passage, article)));
  const more = new Set(shared.flatMap((passage) => othersIn(passage, article)).filter((id) => !named.has(id))).size;
  return (
    <>
      {linked.map((passage) => (
        <p class="margin">
          <a href={`#${recordAnchor("passage", passage.id)}`}>
            also in <bdi>{namesOf(lookup, othersIn(passage, article))}</bdi>
          </a>
        </p>
      ))}
      {more > 0 ? (
        <p class="margin">{linked.length > 0 ? `and in ${more} more` : `also in ${counted(more, "article")}`}</p>
      ) : null}
    </>
  );
}

function othersIn({ members }: Passage, { id }: Article): string[] {
  return members.map(({ article }) => article).filter((article) => article !== id);
}

function TextPiece({ article, segment, linked }: { article: Article; segment: Segment; linked: boolean }) {
  const classes = segment.kinds.map((kind) => `is-${kind}`).join(" ");
  return (
    <span
      {...(linked ? { id: placeAnchor(article.id, segment.start) } : {})}
      {...(classes ? { class: classes } : {})}
      data-s={segment.start}
    >
      {segment.text}
    </span>
  );
}
