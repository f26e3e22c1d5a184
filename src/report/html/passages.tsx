import { numberOfWords } from "#text";
import type { Excerpt, Passage } from "#types";
import { MEMBERS_SHOWN, PASSAGES_SHOWN, printedPassages, sortedPassages } from "../caps.ts";
import type { Lookup } from "../lookup.ts";
import { type ArticlePair, pairsOf } from "../pairs.ts";
import { articleName, counted, percent } from "../phrases.ts";
import { type Mark, type Segment, segmentsOf } from "../segments.ts";
import { articleAnchor, recordAnchor } from "./anchors.ts";
import { MarkedText, PlaceLink, Rest, Section, Tag } from "./parts.tsx";
import { Difference, namesOf } from "./quotes.tsx";

/** So many pairs are printed; the JSON has all. */
const PAIRS_SHOWN = 100;

/** Why shared words are no sign of copying. */
const COMMON = {
  "outlet-boilerplate": "printed by the outlet in several articles",
  "standing-phrase": "a standing phrase",
  "few-words": "few and ordinary words",
  names: "names and titles",
  "one-sentence": "all that they share, no more than a sentence",
} as const;

interface SharedPassagesProps {
  readonly lookup: Lookup;
  /** Whether all that may be copied stand open, or the first alone. */
  readonly open: boolean;
  /** The pairs of `lookup`, where they are known already. */
  readonly pairs?: readonly ArticlePair[];
}

/** Shared passages side by side, with the share of each article that the other has too. */
export function SharedPassages({ lookup, open, pairs = pairsOf(lookup) }: SharedPassagesProps) {
  const { passages } = lookup.ledger;
  const all = sortedPassages(lookup.ledger);
  const { copied, quoted, common } = printedPassages(lookup.ledger);
  return (
    <Section
      id="passages"
      title="Shared passages"
      lead="The same words in two or more articles, side by side. Marked words stand in both; struck through: only in the first; underlined twice: only in the second. Shared words are a fact; who copied from whom is not, unless an article credits it."
    >
      {passages.length === 0 ? <p class="nothing">No passage is shared.</p> : <Pairs lookup={lookup} pairs={pairs} />}
      <PassageList lookup={lookup} passages={copied} total={all.copied.length} open={open ? Infinity : 1} />
      {quoted.length > 0 ? <h3>Only somebody’s quoted words: no sign of copying</h3> : null}
      <PassageList lookup={lookup} passages={quoted} total={all.quoted.length} open={0} />
      {common.length > 0 ? <h3>Names, standing phrases, too few words: no sign of copying</h3> : null}
      <PassageList lookup={lookup} passages={common} total={all.common.length} open={0} />
    </Section>
  );
}

function Pairs({ lookup, pairs }: { lookup: Lookup; pairs: readonly ArticlePair[] }) {
  if (pairs.length === 0) return null;
  return (
    <div class="pairs">
      <h3>How much of one is in the other</h3>
      <ul>
        {pairs.slice(0, PAIRS_SHOWN).map((pair) => (
          <PairEntry lookup={lookup} pair={pair} />
        ))}
      </ul>
      <More total={pairs.length} shown={PAIRS_SHOWN} what="pairs" />
    </div>
  );
}

function PairEntry({ lookup, pair: { a, b, words, ofA, ofB } }: { lookup: Lookup; pair: ArticlePair }) {
  return (
    <li class="pair">
      <PairHalf lookup={lookup} id={a.id} share={ofA} />
      <PairHalf lookup={lookup} id={b.id} share={ofB} />
      <span class="soft">{counted(words, "shared word")}</span>
    </li>
  );
}

function PairHalf({ lookup, id, share }: { lookup: Lookup; id: string; share: number }) {
  const width = Math.round(share * 100);
  return (
    <span class="half">
      <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bar-all" width="100" height="6" />
        <rect class="bar-part" width={width} height="6" />
      </svg>
      <b>{percent(share)}</b> of{" "}
      <a href={`#${articleAnchor(id)}`}>
        <bdi>{articleName(lookup, id)}</bdi>
      </a>
    </span>
  );
}

function More({ total, shown, what }: { total: number; shown: number; what: string }) {
  if (total <= shown) return null;
  return (
    <p class="soft">
      The {shown} largest of {total} {what} are printed here; the JSON ledger has all.
    </p>
  );
}

interface PassageListProps {
  readonly lookup: Lookup;
  readonly passages: readonly Passage[];
  /** How many there are in the ledger. */
  readonly total: number;
  /** So many stand open, from the first. */
  readonly open: number;
}

function PassageList({ lookup, passages, total, open }: PassageListProps) {
  return (
    <>
      {passages.map((passage, i) => (
        <PassageEntry lookup={lookup} passage={passage} open={i < open} />
      ))}
      <More total={total} shown={PASSAGES_SHOWN} what="passages" />
    </>
  );
}

function PassageEntry({ lookup, passage, open }: { lookup: Lookup; passage: Passage; open: boolean }) {
  const [first, second] = passage.members;
  if (!first) return null;
  const words = numberOfWords(first.exact);
  const articles = passage.members.map(({ article }) => article);
  return (
    <details class="passage" id={recordAnchor("passage", passage.id)} open={open}>
      <summary>
        <span>
          {counted(words, "word")}: <bdi>{namesOf(lookup, articles)}</bdi>
        </span>
        <Tag code={passage.kind}>{passage.kind === "verbatim" ? "word for word" : "edited"}</Tag>
        {passage.common === null ? null : <Tag code={passage.common}>{COMMON[passage.common]}</Tag>}
        {passage.kind === "edited" ? <span class="soft">{percent(passage.similarity)} alike</span> : null}
      </summary>
      <PassageOrigin lookup={lookup} passage={passage} />
      {second && passage.members.length === 2 ? (
        <SideBySide lookup={lookup} passage={passage} members={[first, second]} />
      ) : (
        <Members lookup={lookup} members={passage.members} />
      )}
    </details>
  );
}

function PassageOrigin({ lookup, passage: { origin, originBasis } }: { lookup: Lookup; passage: Passage }) {
  return (
    <p class="soft">
      First source of these words: {origin === null ? "not stated" : <bdi>{articleName(lookup, origin)}</bdi>}
      {originBasis === null ? "" : ` (${originBasis})`}
    </p>
  );
}

interface SideBySideProps {
  readonly lookup: Lookup;
  readonly passage: Passage;
  readonly members: readonly [Excerpt, Excerpt];
}

function SideBySide({ lookup, passage, members }: SideBySideProps) {
  return (
    <div class="columns">
      {members.map((member, side) => (
        <figure>
          <figcaption>
            <PlaceLink lookup={lookup} article={member.article} span={member} />
          </figcaption>
          <blockquote dir="auto">
            <AlignedText segments={alignedSegments(lookup, passage, member, side)} side={side} />
          </blockquote>
        </figure>
      ))}
    </div>
  );
}

/** Words that both have are marked; of the others the first one's are struck through, as dropped, and the second one's stand as put in. */
function AlignedText({ segments, side }: { segments: readonly Segment[]; side: number }) {
  return (
    <>
      {segments.map((segment) => {
        if (segment.kinds.length > 0 || numberOfWords(segment.text) === 0) return <MarkedText segments={[segment]} />;
        return side === 0 ? <del>{segment.text}</del> : <ins>{segment.text}</ins>;
      })}
    </>
  );
}

function alignedSegments(lookup: Lookup, passage: Passage, member: Excerpt, side: number) {
  const text = lookup.articles.get(member.article)?.text;
  const runs = passage.alignment?.map(
    (run): Mark => ({ start: run[side * 2] ?? 0, end: run[side * 2 + 1] ?? 0, kind: "shared" }),
  );
  if (text === undefined) return [{ start: 0, end: member.exact.length, text: member.exact, kinds: [] }];
  const whole: Mark[] = passage.kind === "verbatim" ? [{ start: member.start, end: member.end, kind: "shared" }] : [];
  return segmentsOf(text, member, runs ?? whole);
}

function Members({ lookup, members }: { lookup: Lookup; members: readonly Excerpt[] }) {
  const [first, ...others] = members;
  if (!first) return null;
  return (
    <>
      <ol class="versions">
        {[first, ...others].slice(0, MEMBERS_SHOWN).map((member, i) => (
          <li>
            <blockquote dir="auto">
              {i === 0 ? first.exact : <Difference first={first.exact} second={member.exact} />}
            </blockquote>
            <p class="version-of">
              <PlaceLink lookup={lookup} article={member.article} span={member} />
            </p>
          </li>
        ))}
      </ol>
      <Rest of={members.length} shown={MEMBERS_SHOWN} />
    </>
  );
}
