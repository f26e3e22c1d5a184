import type { Claim, Origin, Stance, Tally } from "#types";
import { LIST_SHOWN, namesInLine } from "../caps.ts";
import type { Lookup } from "../lookup.ts";
import { articleName, badgesOf, counted, onRecord, originParts, people, rangeInWords } from "../phrases.ts";
import { claimsByStory, type RankedClaim, type StoryClaims } from "../ranking.ts";
import { speakerOf, wordingOf } from "../wording.ts";
import { recordAnchor } from "./anchors.ts";
import { PlaceLink, Rest, Section, Tag } from "./parts.tsx";
import { Evidence } from "./sayings.tsx";

/** The ledger of claims, by story, most carried first; what is said only once is folded away at the end of its story. */
export function Claims({ lookup }: { lookup: Lookup }) {
  const stories = claimsByStory(lookup).filter(({ repeated, saidOnce }) => repeated.length + saidOnce.length > 0);
  const lead =
    "Most carried first: who stands behind each, and who denies it. Open a claim’s evidence to read every saying in its place.";
  return (
    <Section id="claims" title="The ledger of claims" lead={stories.length > 0 ? lead : null}>
      {stories.length === 0 ? <p class="nothing">No claims were found.</p> : <Filter />}
      {stories.map((group) => (
        <StoryOfClaims lookup={lookup} group={group} />
      ))}
    </Section>
  );
}

function Filter() {
  return (
    <div class="filter" data-needs-script hidden>
      <label for="filter">Show claims with</label>
      <input id="filter" type="search" placeholder="a word or a name" autocomplete="off" />
      <output id="filtered" for="filter" />
    </div>
  );
}

function StoryOfClaims({ lookup, group: { story, repeated, saidOnce } }: { lookup: Lookup; group: StoryClaims }) {
  const range = story ? rangeInWords(story.from, story.to) : null;
  return (
    <div class="story">
      <h3 dir="auto">{story?.title || "Untitled story"}</h3>
      <p class="soft">
        {story ? counted(story.articles.length, "article") : null}
        {range ? `, ${range}` : ""}
      </p>
      {repeated.length > 0 ? (
        <ol class="claims">
          {repeated.map((ranked) => (
            <ClaimEntry lookup={lookup} ranked={ranked} />
          ))}
        </ol>
      ) : (
        <p class="nothing">No claim of this story is told by more than one article or source.</p>
      )}
      {saidOnce.length > 0 ? (
        <details class="once">
          <summary>Said once: {counted(saidOnce.length, "claim")}</summary>
          <ol class="claims">
            {saidOnce.map((ranked) => (
              <OnceEntry lookup={lookup} ranked={ranked} />
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}

function OnceEntry({ lookup, ranked }: { lookup: Lookup; ranked: RankedClaim }) {
  const { claim } = ranked;
  const [origin] = claim.origins;
  return (
    <li class="claim" id={recordAnchor("claim", claim.id)}>
      <h4 class="wording">
        <span class="speaker">
          {origin ? <OnceOrigin lookup={lookup} origin={origin} /> : <bdi>{speakerOf(lookup, claim)}</bdi>}:
        </span>{" "}
        <bdi>{wordingOf(claim)}</bdi>
      </h4>
      <p class="soft">
        {origin ? `${recordOf(lookup, origin)}, in ` : "no source is counted; in "}
        <PlaceLink lookup={lookup} article={claim.wording.article} span={claim.wording} />
      </p>
      <Evidence lookup={lookup} claim={claim} />
    </li>
  );
}

function OnceOrigin({ lookup, origin }: { lookup: Lookup; origin: Origin }) {
  const { outlet, source, spokenFor } = originParts(lookup, origin);
  return (
    <>
      {origin.stance === "denies" ? "Denied by " : ""}
      {outlet === null ? null : (
        <>
          <bdi>{outlet}</bdi> ←{" "}
        </>
      )}
      <OriginSource origin={origin} source={source} />
      {spokenFor === null ? null : (
        <>
          , for <bdi>{spokenFor}</bdi>
        </>
      )}
    </>
  );
}

function recordOf(lookup: Lookup, origin: Origin): string {
  if (origin.onRecord) return "on the record";
  const { anonymous, ownReport } = originParts(lookup, origin);
  if (ownReport) return "its own report, no one named";
  return anonymous ? "anonymous" : "not on the record";
}

function ClaimEntry({ lookup, ranked }: { lookup: Lookup; ranked: RankedClaim }) {
  const { claim, carriers, onlyDeny } = ranked;
  return (
    <li class="claim" id={recordAnchor("claim", claim.id)}>
      <h4 class="wording" dir="auto">
        {wordingOf(claim)}
      </h4>
      <p class="figures">
        <Figure n={carriers.length} one="article carries it" many="articles carry it" />
        {onlyDeny.length > 0 ? (
          <Figure n={onlyDeny.length} one="article only denies it" many="articles only deny it" />
        ) : null}
        <Figure n={claim.sources.affirming.origins} one="original report" many="original reports" />
        <Figure n={claim.sources.affirming.onRecord} one="on the record" many="on the record" />
        <span class="badges">
          {badgesOf(lookup, ranked).map(({ code, label, meaning }) => (
            <Tag code={code} title={meaning}>
              {label}
            </Tag>
          ))}
        </span>
      </p>
      <div class="sides">
        <Side lookup={lookup} claim={claim} stance="affirms" tally={claim.sources.affirming} />
        <Side lookup={lookup} claim={claim} stance="denies" tally={claim.sources.denying} />
      </div>
      <p class="soft worded">
        Worded as in <PlaceLink lookup={lookup} article={claim.wording.article} span={claim.wording} />
        {claim.firstSeen ? `; first seen ${rangeInWords(claim.firstSeen, claim.firstSeen)}` : ""}
      </p>
      <Evidence lookup={lookup} claim={claim} />
    </li>
  );
}

function Figure({ n, one, many }: { n: number; one: string; many: string }) {
  return (
    <span class="figure">
      <b>{n}</b> {n === 1 ? one : many}
    </span>
  );
}

interface SideProps {
  readonly lookup: Lookup;
  readonly claim: Claim;
  readonly stance: Stance;
  readonly tally: Tally;
}

function Side({ lookup, claim, stance, tally }: SideProps) {
  const origins = claim.origins.filter((origin) => origin.stance === stance);
  return (
    <div class={`side side-${stance}`}>
      <h5>{stance === "affirms" ? "Stand behind it" : "Deny it"}</h5>
      {origins.length === 0 ? (
        <p class="nobody">{nobodyOn(claim, stance)}</p>
      ) : (
        <>
          <ul>
            {origins.slice(0, LIST_SHOWN).map((origin) => (
              <OriginLine lookup={lookup} origin={origin} />
            ))}
          </ul>
          <Rest of={origins.length} shown={LIST_SHOWN} />
          <p class="tally">
            {people(tally.people)}, {onRecord(tally.onRecord)}
          </p>
        </>
      )}
    </div>
  );
}

function nobodyOn(claim: Claim, stance: Stance): string {
  if (stance === "denies") return "Nobody, in these articles.";
  if (claim.unattributed.length > 0) return "No source: articles say it in their own voice.";
  return claim.origins.length > 0
    ? "Nobody, in these articles: only the denial is printed."
    : "Nobody, in these articles.";
}

function OriginLine({ lookup, origin }: { lookup: Lookup; origin: Origin }) {
  const { outlet, source, spokenFor, carriers } = originParts(lookup, origin);
  return (
    <li class="origin">
      <span class="who">
        {outlet === null ? null : (
          <>
            <bdi>{outlet}</bdi>{" "}
            <span class="arrow" role="img" aria-label="from">
              ←
            </span>{" "}
          </>
        )}
        <OriginSource origin={origin} source={source} />
        {spokenFor === null ? null : (
          <>
            , for <bdi>{spokenFor}</bdi>
          </>
        )}
      </span>
      <span class="carried" title={namesInLine(carriers.map((id) => articleName(lookup, id)))}>
        {origin.onRecord ? <b>on the record</b> : recordOf(lookup, origin)}, carried by{" "}
        {counted(carriers.length, "article")}
      </span>
    </li>
  );
}

function OriginSource({ origin, source }: { origin: Origin; source: string }) {
  const id = origin.sourceId ?? origin.outlet;
  if (id === null) return <bdi>{source}</bdi>;
  return (
    <a href={`#${recordAnchor("source", id)}`}>
      <bdi>{source}</bdi>
    </a>
  );
}
