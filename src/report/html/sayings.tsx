import type { Claim, Excerpt, Fold, Origin, Saying } from "#types";
import type { Lookup } from "../lookup.ts";
import { counted, originLine, sourceName } from "../phrases.ts";
import { counts } from "../ranking.ts";
import { Quoted, QuotedAttribution, Tag } from "./parts.tsx";

/** Everything that a claim's figures rest on, to be opened. */
export function Evidence({ lookup, claim }: { lookup: Lookup; claim: Claim }) {
  return (
    <details class="evidence">
      <summary>Evidence: {evidenceInShort(claim)}</summary>
      {claim.origins.map((origin) => (
        <OriginEvidence lookup={lookup} claim={claim} origin={origin} />
      ))}
      <Sayings lookup={lookup} title="Shown, not counted: weaker or hedged" sayings={uncounted(claim)} />
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

function OriginEvidence({ lookup, claim, origin }: { lookup: Lookup; claim: Claim; origin: Origin }) {
  const within = new Set(origin.attributions);
  const sayings = claim.said.filter((saying) => within.has(saying.attribution));
  return (
    <div class={`of-origin side-${origin.stance}`}>
      <h5>
        {origin.stance === "affirms" ? "Affirms" : "Denies"}: <bdi>{originLine(lookup, origin)}</bdi>
      </h5>
      {sayings.map((saying) => (
        <SayingEntry lookup={lookup} saying={saying} />
      ))}
      {foldsByKind(origin.because).map((fold) => (
        <FoldEntry lookup={lookup} fold={fold} />
      ))}
    </div>
  );
}

/** One fold a kind, each excerpt once: folds come in pairs, and pair after pair would print the first excerpt again. */
function foldsByKind(folds: readonly Fold[]): Fold[] {
  const kinds = new Map<Fold["kind"], Map<string, Excerpt>>();
  for (const { kind, evidence } of folds) {
    const excerpts = kinds.get(kind) ?? new Map<string, Excerpt>();
    for (const excerpt of evidence) excerpts.set(`${excerpt.article} ${excerpt.start} ${excerpt.end}`, excerpt);
    kinds.set(kind, excerpts);
  }
  return [...kinds].map(([kind, excerpts]) => ({ kind, evidence: [...excerpts.values()] }));
}

function Sayings({ lookup, title, sayings }: { lookup: Lookup; title: string; sayings: readonly Saying[] }) {
  if (sayings.length === 0) return null;
  return (
    <div class="of-origin uncounted">
      <h5>{title}</h5>
      {sayings.map((saying) => (
        <SayingEntry lookup={lookup} saying={saying} />
      ))}
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

function FoldEntry({ lookup, fold }: { lookup: Lookup; fold: Fold }) {
  return (
    <div class="fold">
      <p class="fold-kind">
        {FOLDS[fold.kind]}
        {fold.evidence.length === 0 ? " (no excerpt given)" : ""}
      </p>
      {fold.evidence.map((excerpt) => (
        <Quoted lookup={lookup} excerpt={excerpt} />
      ))}
    </div>
  );
}

function Possibly({ lookup, claim }: { lookup: Lookup; claim: Claim }) {
  if (claim.possibly.length === 0) return null;
  return (
    <div class="of-origin uncounted">
      <h5>Possibly the same: shown, not counted</h5>
      {claim.possibly.map(({ attribution: id, because }) => {
        const attribution = lookup.attributions.get(id);
        if (!attribution) return null;
        return <QuotedAttribution lookup={lookup} attribution={attribution} label={<Because text={because} />} />;
      })}
    </div>
  );
}

function OwnVoice({ lookup, claim }: { lookup: Lookup; claim: Claim }) {
  if (claim.unattributed.length === 0) return null;
  return (
    <div class="of-origin uncounted">
      <h5>In an article’s own voice: no source named, no origin</h5>
      {claim.unattributed.map((excerpt) => (
        <Quoted lookup={lookup} excerpt={excerpt} />
      ))}
    </div>
  );
}

function ClaimNotes({ lookup, claim }: { lookup: Lookup; claim: Claim }) {
  return (
    <>
      {claim.notes.map(({ code, message, evidence }) => (
        <div class="of-origin note">
          <h5>
            Note: <bdi>{message}</bdi>
          </h5>
          <p class="code">{code}</p>
          {evidence.map((excerpt) => (
            <Quoted lookup={lookup} excerpt={excerpt} />
          ))}
        </div>
      ))}
    </>
  );
}
