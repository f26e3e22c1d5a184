import type { Claim, Excerpt, Fold, Origin, Saying } from "#types";
import { fairShares, LIST_SHOWN } from "../caps.ts";
import type { Lookup } from "../lookup.ts";
import { counted, originLine, sourceName } from "../phrases.ts";
import { counts } from "../ranking.ts";
import { Quoted, QuotedAttribution, Rest, Tag } from "./parts.tsx";

/** Everything that a claim's figures rest on, to be opened. */
export function Evidence({ lookup, claim }: { lookup: Lookup; claim: Claim }) {
  const parts = partsOf(claim);
  const rest = uncounted(claim);
  const sayings = fairShares([...parts.map((part) => part.sayings.length), rest.length], LIST_SHOWN);
  const excerpts = fairShares(
    parts.map((part) => part.folded.length),
    LIST_SHOWN,
  );
  return (
    <details class="evidence">
      <summary>Evidence: {evidenceInShort(claim)}</summary>
      {parts.slice(0, LIST_SHOWN).map((part, i) => (
        <OriginEvidence lookup={lookup} part={part} sayings={sayings[i] ?? 0} excerpts={excerpts[i] ?? 0} />
      ))}
      <Rest of={parts.length} shown={LIST_SHOWN} />
      <Sayings lookup={lookup} sayings={rest} shown={sayings[parts.length] ?? 0} />
      <Possibly lookup={lookup} claim={claim} />
      <OwnVoice lookup={lookup} claim={claim} />
      <ClaimNotes lookup={lookup} claim={claim} />
    </details>
  );
}

function evidenceInShort(claim: Claim): string {
  const parts = [
    counted(claim.said.length, "saying"),
    claim.possibly.length > 0 ? `${claim.possibly.length} possibly` : "",
    claim.unattributed.length > 0 ? `${claim.unattributed.length} in an article’s own voice` : "",
    claim.notes.length > 0 ? counted(claim.notes.length, "note") : "",
  ];
  return parts.filter(Boolean).join(", ");
}

/** Sayings that belong to no origin: they do not count, or nothing says whose they are. */
function uncounted(claim: Claim): Saying[] {
  const folded = new Set(claim.origins.flatMap(({ attributions }) => attributions));
  return claim.said.filter((saying) => !folded.has(saying.attribution));
}

/** An origin with its sayings and the excerpts that fold them. */
interface Part {
  readonly origin: Origin;
  readonly sayings: readonly Saying[];
  readonly folded: readonly Folded[];
}

interface Folded {
  readonly kind: Fold["kind"];
  /** Null where a fold gives no excerpt. */
  readonly excerpt: Excerpt | null;
}

function partsOf(claim: Claim): Part[] {
  return claim.origins.map((origin) => {
    const within = new Set(origin.attributions);
    const sayings = claim.said.filter((saying) => within.has(saying.attribution));
    return { origin, sayings, folded: foldedOf(origin.because) };
  });
}

/** By kind, each excerpt once: folds come in pairs, and pair after pair would print the first excerpt again. */
function foldedOf(folds: readonly Fold[]): Folded[] {
  const kinds = new Map<Fold["kind"], Map<string, Excerpt>>();
  for (const { kind, evidence } of folds) {
    const excerpts = kinds.get(kind) ?? new Map<string, Excerpt>();
    for (const excerpt of evidence) excerpts.set(`${excerpt.article} ${excerpt.start} ${excerpt.end}`, excerpt);
    kinds.set(kind, excerpts);
  }
  return [...kinds].flatMap(([kind, excerpts]): Folded[] =>
    excerpts.size === 0
      ? [{ kind, excerpt: null }]
      : [...excerpts.values()].map((excerpt): Folded => ({ kind, excerpt })),
  );
}

interface OriginEvidenceProps {
  readonly lookup: Lookup;
  readonly part: Part;
  /** How many of the sayings are printed. */
  readonly sayings: number;
  /** How many of the folding excerpts are printed. */
  readonly excerpts: number;
}

function OriginEvidence({ lookup, part, sayings, excerpts }: OriginEvidenceProps) {
  const { origin, folded } = part;
  const shown = folded.slice(0, excerpts);
  return (
    <div class={`of-origin side-${origin.stance}`}>
      <h5>
        {origin.stance === "affirms" ? "Affirms" : "Denies"}: <bdi>{originLine(lookup, origin)}</bdi>
      </h5>
      {part.sayings.slice(0, sayings).map((saying) => (
        <SayingEntry lookup={lookup} saying={saying} />
      ))}
      <Rest of={part.sayings.length} shown={sayings} />
      {[...new Set(shown.map(({ kind }) => kind))].map((kind) => (
        <FoldEntry lookup={lookup} kind={kind} folded={shown.filter((fold) => fold.kind === kind)} />
      ))}
      <Rest of={folded.length} shown={excerpts} />
    </div>
  );
}

function Sayings({ lookup, sayings, shown }: { lookup: Lookup; sayings: readonly Saying[]; shown: number }) {
  if (sayings.length === 0) return null;
  return (
    <div class="of-origin uncounted">
      <h5>Shown, not counted: weaker or hedged</h5>
      {sayings.slice(0, shown).map((saying) => (
        <SayingEntry lookup={lookup} saying={saying} />
      ))}
      <Rest of={sayings.length} shown={shown} />
    </div>
  );
}

const STRENGTHS: Record<Saying["strength"], string> = {
  same: "as worded",
  stronger: "stronger",
  weaker: "weaker: not counted",
  hedged: "hedged: not counted",
};

function SayingEntry({ lookup, saying }: { lookup: Lookup; saying: Saying }) {
  const attribution = lookup.attributions.get(saying.attribution);
  const label = (
    <>
      <Tag code={saying.stance}>{saying.stance}</Tag>
      <Tag code={counts(saying) ? "counted" : "uncounted"}>{STRENGTHS[saying.strength]}</Tag>
      {attribution && attribution.via.length > 0 ? (
        <span class="via">
          carried by <bdi>{attribution.via.map((id) => sourceName(lookup, id)).join(", then ")}</bdi>
        </span>
      ) : null}
      <Because text={saying.because} />
    </>
  );
  if (!attribution) return <p class="nothing">Attribution {saying.attribution} is not in this ledger.</p>;
  return <QuotedAttribution lookup={lookup} attribution={attribution} label={label} />;
}

function Because({ text }: { text: string }) {
  if (text === "") return null;
  return (
    <span class="because">
      Here because: <bdi>{text}</bdi>
    </span>
  );
}

const FOLDS: Record<Fold["kind"], string> = {
  "same-source": "Folded: the same source",
  relay: "Folded: passed on from the outlet that had it",
  copy: "Folded: copied text",
  "same-anonymous": "Folded: anonymous sources of the same outlet",
};

function FoldEntry(props: { lookup: Lookup; kind: Fold["kind"]; folded: readonly Folded[] }) {
  const excerpts = props.folded.flatMap(({ excerpt }) => excerpt ?? []);
  return (
    <div class="fold">
      <p class="fold-kind">
        {FOLDS[props.kind]}
        {excerpts.length === 0 ? " (no excerpt given)" : ""}
      </p>
      {excerpts.map((excerpt) => (
        <Quoted lookup={props.lookup} excerpt={excerpt} />
      ))}
    </div>
  );
}

function Possibly({ lookup, claim }: { lookup: Lookup; claim: Claim }) {
  if (claim.possibly.length === 0) return null;
  return (
    <div class="of-origin uncounted">
      <h5>Possibly the same: shown, not counted</h5>
      {claim.possibly.slice(0, LIST_SHOWN).map(({ attribution: id, because }) => {
        const attribution = lookup.attributions.get(id);
        if (!attribution) return null;
        return <QuotedAttribution lookup={lookup} attribution={attribution} label={<Because text={because} />} />;
      })}
      <Rest of={claim.possibly.length} shown={LIST_SHOWN} />
    </div>
  );
}

function OwnVoice({ lookup, claim }: { lookup: Lookup; claim: Claim }) {
  if (claim.unattributed.length === 0) return null;
  return (
    <div class="of-origin uncounted">
      <h5>In an article’s own voice: no source named, no origin</h5>
      {claim.unattributed.slice(0, LIST_SHOWN).map((excerpt) => (
        <Quoted lookup={lookup} excerpt={excerpt} />
      ))}
      <Rest of={claim.unattributed.length} shown={LIST_SHOWN} />
    </div>
  );
}

function ClaimNotes({ lookup, claim }: { lookup: Lookup; claim: Claim }) {
  const shares = fairShares(
    claim.notes.map(({ evidence }) => evidence.length),
    LIST_SHOWN,
  );
  return (
    <>
      {claim.notes.map(({ code, message, evidence }, i) => (
        <div class="of-origin note">
          <h5>
            Note: <bdi>{message}</bdi>
          </h5>
          <p class="code">{code}</p>
          {evidence.slice(0, shares[i]).map((excerpt) => (
            <Quoted lookup={lookup} excerpt={excerpt} />
          ))}
          <Rest of={evidence.length} shown={shares[i] ?? 0} />
        </div>
      ))}
    </>
  );
}
