import type { Attribution, Source } from "#types";
import { LIST_SHOWN } from "../caps.ts";
import type { Lookup } from "../lookup.ts";
import { counted, nameOf, people, sourceName } from "../phrases.ts";
import { recordAnchor } from "./anchors.ts";
import { QuotedAttribution, Rest, Section, Stated, Tag } from "./parts.tsx";

const GROUPS: readonly { title: string; kinds: readonly Source["kind"][] }[] = [
  { title: "People, organizations and documents", kinds: ["person", "organization", "document", "post"] },
  { title: "Anonymous", kinds: ["anonymous"] },
  { title: "Outlets", kinds: ["outlet"] },
];

/** Every source with everything that is credited to it, those with most first. */
export function Sources({ lookup }: { lookup: Lookup }) {
  const { sources } = lookup.ledger;
  return (
    <Section
      id="sources"
      title="Sources"
      lead="Who is credited, with what, and through whom. One record is one source of a story."
    >
      {sources.length === 0 ? <p class="nothing">No sources were found.</p> : null}
      {GROUPS.map(({ title, kinds }) => {
        const group = sources
          .filter(({ kind }) => kinds.includes(kind))
          .sort((a, b) => credits(lookup, b) - credits(lookup, a));
        if (group.length === 0) return null;
        return (
          <div class="source-group">
            <h3>
              {title} <span class="soft">{group.length}</span>
            </h3>
            {group.map((source) => (
              <SourceEntry lookup={lookup} source={source} />
            ))}
          </div>
        );
      })}
    </Section>
  );
}

function credits(lookup: Lookup, { id }: Source): number {
  return (lookup.creditedTo.get(id)?.length ?? 0) + (lookup.carriedBy.get(id)?.length ?? 0);
}

function SourceEntry({ lookup, source }: { lookup: Lookup; source: Source }) {
  const credited = lookup.creditedTo.get(source.id) ?? [];
  const carried = lookup.carriedBy.get(source.id) ?? [];
  return (
    <details class="source" id={recordAnchor("source", source.id)}>
      <summary>
        <span class="name">
          <bdi>{nameOf(source)}</bdi>
          {source.name !== null && source.description !== null ? (
            <span class="soft">
              , <bdi>{source.description}</bdi>
            </span>
          ) : null}
        </span>
        <Tag code={source.kind === "anonymous" ? "anonymous" : "kind"}>{source.kind}</Tag>
        <span class="soft">{inShort(credited, carried)}</span>
      </summary>
      <SourceFacts lookup={lookup} source={source} />
      <CreditedWith lookup={lookup} title="Credited with" attributions={credited} />
      <CreditedWith lookup={lookup} title="Passed on for others" attributions={carried} />
    </details>
  );
}

function inShort(credited: readonly Attribution[], carried: readonly Attribution[]): string {
  if (credited.length + carried.length === 0) return "named, credited with nothing";
  const articles = new Set([...credited, ...carried].map(({ article }) => article)).size;
  const times = [
    credited.length > 0 ? `credited ${counted(credited.length, "time")}` : "",
    carried.length > 0 ? `passed on ${counted(carried.length, "report")}` : "",
  ];
  return `${times.filter(Boolean).join(", ")}, in ${counted(articles, "article")}`;
}

function SourceFacts({ lookup, source }: { lookup: Lookup; source: Source }) {
  const spokesFolk = lookup.speakersFor.get(source.id) ?? [];
  return (
    <dl class="facts">
      {source.kind === "anonymous" ? <AnonymousFacts lookup={lookup} source={source} /> : null}
      {source.spokenFor === null ? null : (
        <div>
          <dt>Speaks for</dt>
          <dd>
            <SourceLink lookup={lookup} id={source.spokenFor} />
          </dd>
        </div>
      )}
      {spokesFolk.length === 0 ? null : (
        <div>
          <dt>Spoken for by</dt>
          <dd>
            {spokesFolk.slice(0, LIST_SHOWN).map(({ id }, i) => (
              <>
                {i > 0 ? ", " : ""}
                <SourceLink lookup={lookup} id={id} />
              </>
            ))}
            <Rest of={spokesFolk.length} shown={LIST_SHOWN} />
          </dd>
        </div>
      )}
      {source.aliases.length === 0 ? null : (
        <div>
          <dt>Also called</dt>
          <dd>
            <bdi>{source.aliases.slice(0, LIST_SHOWN).join("; ")}</bdi>
            <Rest of={source.aliases.length} shown={LIST_SHOWN} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function AnonymousFacts({ lookup, source }: { lookup: Lookup; source: Source }) {
  return (
    <>
      <div>
        <dt>How many</dt>
        <dd>
          <Stated value={source.count ? people(source.count) : null} />
        </dd>
      </div>
      <div>
        <dt>Spoke to</dt>
        <dd>{source.toldTo === null ? <Stated value={null} /> : <SourceLink lookup={lookup} id={source.toldTo} />}</dd>
      </div>
      <div>
        <dt>Reason for anonymity</dt>
        <dd>
          <Stated value={source.reason === null ? null : `“${source.reason}”`} />
        </dd>
      </div>
    </>
  );
}

function SourceLink({ lookup, id }: { lookup: Lookup; id: string }) {
  if (!lookup.sources.has(id)) return <bdi>{id}</bdi>;
  return (
    <a href={`#${recordAnchor("source", id)}`}>
      <bdi>{sourceName(lookup, id)}</bdi>
    </a>
  );
}

function CreditedWith(props: { lookup: Lookup; title: string; attributions: readonly Attribution[] }) {
  const { lookup, title, attributions } = props;
  if (attributions.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      {attributions.slice(0, LIST_SHOWN).map((attribution) => (
        <QuotedAttribution
          lookup={lookup}
          attribution={attribution}
          label={<How lookup={lookup} attribution={attribution} />}
        />
      ))}
      <Rest of={attributions.length} shown={LIST_SHOWN} />
    </>
  );
}

function How({ lookup, attribution }: { lookup: Lookup; attribution: Attribution }) {
  const { form, polarity, medium, via } = attribution;
  const claims = lookup.claimsOf.get(attribution.id) ?? [];
  return (
    <>
      <span>
        {form}
        {polarity === "denies" ? ", denies it" : ""}
        {medium === null ? "" : `, ${medium}`}
      </span>
      {via.length === 0 ? null : (
        <span class="via">
          carried by <bdi>{via.map((id) => sourceName(lookup, id)).join(", then ")}</bdi>
        </span>
      )}
      {claims.map((claim) => (
        <a href={`#${recordAnchor("claim", claim.id)}`}>its claim</a>
      ))}
    </>
  );
}
