import type { ComponentChildren } from "preact";
import type { Attribution, Excerpt, Span } from "#types";
import type { Lookup } from "../lookup.ts";
import { articleName } from "../phrases.ts";
import { contextOf, type Mark, marksOf, type Segment, segmentsOf } from "../segments.ts";
import { placeAnchor } from "./anchors.ts";

/** A section of the page with its heading. */
export function Section(props: { id: string; title: string; lead?: ComponentChildren; children: ComponentChildren }) {
  return (
    <section id={props.id} class="section" aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      {props.lead ? <div class="lead">{props.lead}</div> : null}
      {props.children}
    </section>
  );
}

/** Text of an article as segments; text nodes only, so nothing in it can become markup. */
export function MarkedText({ segments }: { segments: readonly Segment[] }) {
  return (
    <>
      {segments.map(({ text, kinds }) =>
        kinds.length === 0 ? text : <span class={kinds.map((kind) => `is-${kind}`).join(" ")}>{text}</span>,
      )}
    </>
  );
}

/** A link to a place in an article's text. */
export function PlaceLink({ lookup, article, span }: { lookup: Lookup; article: string; span: Span }) {
  const name = articleName(lookup, article);
  if (!lookup.articles.has(article)) return <bdi>{name}</bdi>;
  return (
    <a
      class="place"
      href={`#${placeAnchor(article, span.start)}`}
      data-end={span.end}
      title={`Characters ${span.start} to ${span.end}`}
    >
      <bdi>{name}</bdi>
    </a>
  );
}

/** An excerpt in its sentence, the excerpt itself marked. */
export function Quoted({ lookup, excerpt, label }: { lookup: Lookup; excerpt: Excerpt; label?: ComponentChildren }) {
  return (
    <SentenceOf
      lookup={lookup}
      article={excerpt.article}
      spans={[excerpt]}
      marks={[{ start: excerpt.start, end: excerpt.end, kind: "evidence" }]}
      fallback={excerpt.exact}
      label={label}
    />
  );
}

/**
 * Readings whose score is less are as likely wrong as right: the score of weights is the share of such readings that are right on
 * PolNeAR dev (docs/errors/attribute.md), that of a rule the share of such cues that were one in training.
 */
const EVEN = 0.5;

/** An attribution in its sentences, source, cue and content marked; said to be doubtful where it is. */
export function QuotedAttribution(props: { lookup: Lookup; attribution: Attribution; label?: ComponentChildren }) {
  const { lookup, attribution } = props;
  const label = (
    <>
      {attribution.score < EVEN ? <Tag code="doubtful">doubtful reading</Tag> : null}
      {props.label}
    </>
  );
  const spans = [...attribution.source, ...attribution.cue, ...attribution.content];
  return (
    <SentenceOf
      lookup={lookup}
      article={attribution.article}
      spans={spans}
      marks={marksOf(attribution)}
      fallback=""
      label={label}
    />
  );
}

interface SentenceProps {
  readonly lookup: Lookup;
  readonly article: string;
  readonly spans: readonly Span[];
  readonly marks: readonly Mark[];
  /** Shown when the article is not in the ledger. */
  readonly fallback: string;
  readonly label?: ComponentChildren;
}

function SentenceOf({ lookup, article: id, spans, marks, fallback, label }: SentenceProps) {
  const article = lookup.articles.get(id);
  const windows = article ? contextOf(article, lookup.sentences(article), spans) : [];
  const first = [...spans].sort((a, b) => a.start - b.start)[0];
  return (
    <figure class="quoted">
      <blockquote dir="auto">
        {article && windows.length > 0
          ? windows.map((window, i) => (
              <>
                {i > 0 ? <span class="gap"> … </span> : null}
                <MarkedText segments={segmentsOf(article.text, window, marks)} />
              </>
            ))
          : fallback}
      </blockquote>
      <figcaption>
        {first ? <PlaceLink lookup={lookup} article={id} span={first} /> : null}
        {label}
      </figcaption>
    </figure>
  );
}

/** What is left out of a list that is cut short; nothing where nothing is. */
export function Rest({ of, shown }: { of: number; shown: number }) {
  return of > shown ? <p class="rest soft">and {of - shown} more in the ledger file</p> : null;
}

/** A value that may not be stated. */
export function Stated({ value, basis }: { value: ComponentChildren | null; basis?: string | null }) {
  if (value === null || value === "") return <span class="unstated">not stated</span>;
  return (
    <>
      <bdi>{value}</bdi>
      {basis ? <span class="basis"> ({basis})</span> : null}
    </>
  );
}

/** A small label. */
export function Tag({ code, title, children }: { code: string; title?: string; children: ComponentChildren }) {
  return (
    <span class={`tag tag-${code}`} {...(title === undefined ? {} : { title })}>
      {children}
    </span>
  );
}

/** How source, cue and content are marked. */
export function Legend() {
  return (
    <p class="legend">
      <span class="is-source">source</span> who stands behind it; <span class="is-cue">cue</span> the words that credit
      it; <span class="is-content">content</span> what is credited.
    </p>
  );
}
