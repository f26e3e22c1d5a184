import type { Conflict, Note } from "#types";
import { NAMES_SHOWN } from "../caps.ts";
import type { Lookup } from "../lookup.ts";
import { articleName } from "../phrases.ts";
import { wordingOf } from "../wording.ts";
import { articleAnchor, recordAnchor } from "./anchors.ts";
import { PlaceLink, Quoted, Rest, Section, Tag } from "./parts.tsx";

/** So many conflicts, and so many notes, are printed. */
const RECORDS_SHOWN = 300;

/** Claims that cannot both hold. */
export function Conflicts({ lookup }: { lookup: Lookup }) {
  const { conflicts } = lookup;
  return (
    <Section
      id="conflicts"
      title="Conflicts"
      lead="Claims that cannot both hold. Hearsay does not say which one does. A denial of a claim stands with the claim itself."
    >
      {conflicts.length === 0 ? <p class="nothing">None were found.</p> : null}
      {conflicts.slice(0, RECORDS_SHOWN).map((conflict) => (
        <ConflictEntry lookup={lookup} conflict={conflict} />
      ))}
      <Rest of={conflicts.length} shown={RECORDS_SHOWN} />
    </Section>
  );
}

const KINDS: Record<Conflict["kind"], string> = {
  denied: "One denies the other",
  contradicts: "They contradict each other",
  number: "Different numbers",
  date: "Different dates",
};

function ConflictEntry({ lookup, conflict }: { lookup: Lookup; conflict: Conflict }) {
  return (
    <div class="conflict">
      <h3>{KINDS[conflict.kind]}</h3>
      <ul class="columns">
        <li>
          <ClaimLink lookup={lookup} id={conflict.a} />
        </li>
        <li>
          <ClaimLink lookup={lookup} id={conflict.b} />
        </li>
      </ul>
      {conflict.evidence.slice(0, NAMES_SHOWN).map((excerpt) => (
        <Quoted lookup={lookup} excerpt={excerpt} />
      ))}
      <Rest of={conflict.evidence.length} shown={NAMES_SHOWN} />
    </div>
  );
}

function ClaimLink({ lookup, id }: { lookup: Lookup; id: string }) {
  const claim = lookup.claims.get(id);
  if (!claim) return <bdi>{id}</bdi>;
  return (
    <a class="claim-link" dir="auto" href={`#${recordAnchor("claim", id)}`}>
      {wordingOf(claim)}
    </a>
  );
}

/** What could not be read or was doubtful. */
export function Notes({ lookup }: { lookup: Lookup }) {
  const { notes } = lookup.ledger;
  return (
    <Section id="notes" title="Notes" lead="What could not be read, or was doubtful.">
      {notes.length === 0 ? <p class="nothing">None.</p> : null}
      {notes.length === 0 ? null : (
        <ul class="notes">
          {notes.slice(0, RECORDS_SHOWN).map((note) => (
            <NoteEntry lookup={lookup} note={note} />
          ))}
        </ul>
      )}
      <Rest of={notes.length} shown={RECORDS_SHOWN} />
    </Section>
  );
}

function NoteEntry({ lookup, note }: { lookup: Lookup; note: Note }) {
  return (
    <li>
      <Tag code="code">{note.code}</Tag> <bdi>{note.message}</bdi> <NotePlace lookup={lookup} note={note} />
    </li>
  );
}

function NotePlace({ lookup, note: { article, span } }: { lookup: Lookup; note: Note }) {
  if (article === null) return null;
  if (span) return <PlaceLink lookup={lookup} article={article} span={span} />;
  if (!lookup.articles.has(article)) return null;
  return (
    <a href={`#${articleAnchor(article)}`}>
      <bdi>{articleName(lookup, article)}</bdi>
    </a>
  );
}
