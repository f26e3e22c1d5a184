import { contains, stableId } from "#text";
import type { Attribution, Excerpt, Fold, GatheredClaim, Origin, Passage, Span, Stance } from "#types";
import { countedSayings, crediting, type Evidence } from "./evidence.ts";
import { type Voice, voiceOf } from "./voice.ts";

/** An attribution with its voice, and, once joined, the reason and the evidence for it. */
interface Voiced {
  readonly attribution: Attribution;
  readonly voice: Voice;
}

interface Group {
  readonly members: Voiced[];
  readonly because: Fold[];
}

/**
 * The original reports and statements on each side of a claim, after everyone who only repeats is folded in.
 * The rules are LEDGER.md's "What counts as one origin"; every fold has its typed reason and its evidence, and likeness is none.
 * Attributions without a voice ("reportedly", an unresolved "he") belong to no origin.
 */
export function foldOrigins(claim: GatheredClaim, evidence: Evidence): Origin[] {
  return (["affirms", "denies"] as const).flatMap((stance) => {
    const voiced = countedSayings(claim, stance).flatMap((id) => {
      const attribution = evidence.attributions.get(id);
      const voice = attribution ? voiceOf(attribution, evidence) : null;
      return attribution && voice ? [{ attribution, voice }] : [];
    });
    return foldRelays(foldCopies(foldVoices(voiced, evidence), evidence), evidence)
      .map((group) => originOf(group, stance, claim, evidence))
      .sort((a, b) => byCarriers(a, b));
  });
}

/** Rules 1 and 2: one voice, one origin. */
function foldVoices(voiced: readonly Voiced[], evidence: Evidence): Group[] {
  const groups = new Map<string, Group>();
  for (const one of voiced) {
    const group = groups.get(one.voice.key);
    if (!group) groups.set(one.voice.key, { members: [one], because: [] });
    else {
      const [first] = group.members;
      if (first) group.because.push(fold(foldKind(first, one), [first, one], evidence));
      group.members.push(one);
    }
  }
  return [...groups.values()];
}

function foldKind(first: Voiced, second: Voiced): Fold["kind"] {
  if (first.voice.kind === "anonymous" && first.attribution.sourceId !== second.attribution.sourceId)
    return "same-anonymous";
  return second.attribution.via.length > 0 || second.voice.kind === "outlet" ? "relay" : "same-source";
}

/** Rule 4: words inside a passage copied from another article belong to the origin they were copied from. */
function foldCopies(groups: readonly Group[], evidence: Evidence): Group[] {
  const folded: Group[] = [];
  for (const group of groups) {
    const [first] = group.members;
    const found = first && findCopied(folded, group, evidence);
    if (found) join(found.group, group, { kind: "copy", evidence: [...found.passage.members] });
    else folded.push({ members: [...group.members], because: [...group.because] });
  }
  return folded;
}

function findCopied(
  earlier: readonly Group[],
  group: Group,
  evidence: Evidence,
): { group: Group; passage: Passage } | null {
  for (const other of earlier) {
    for (const a of other.members) {
      for (const b of group.members) {
        const passage =
          a.voice.kind === "identified" && b.voice.kind === "identified"
            ? null
            : copiedIn(a.attribution, b.attribution, evidence);
        if (passage) return { group: other, passage };
      }
    }
  }
  return null;
}

/** The passage that holds the content of both, each in its own article, with more than somebody's quoted words or words that everybody has; or null. */
function copiedIn(a: Attribution, b: Attribution, evidence: Evidence): Passage | null {
  if (a.article === b.article) return null;
  return (
    evidence.passages
      .get(a.article)
      ?.find(
        (passage) => !passage.quotationOnly && passage.common === null && holds(passage, a) && holds(passage, b),
      ) ?? null
  );
}

function holds(passage: Passage, attribution: Attribution): boolean {
  const spans: readonly Span[] = attribution.content;
  return passage.members.some(
    (member) => member.article === attribution.article && spans.every((span) => contains(member, span)),
  );
}

/** Rule 3: "the Herald reports" is no second report beside what sources told the Herald. */
function foldRelays(groups: readonly Group[], evidence: Evidence): Group[] {
  const folded = groups.map((group) => ({ members: [...group.members], because: [...group.because] }));
  return folded.filter((group) => {
    const [first] = group.members;
    if (first?.voice.kind !== "outlet") return true;
    const home = folded.find(
      (other) => other !== group && other.members.some((one) => restsOn(one.voice, first.voice)),
    );
    const [base] = home?.members ?? [];
    if (!home || !base) return true;
    join(home, group, fold("relay", [base, first], evidence));
    return false;
  });
}

function restsOn(voice: Voice, outlet: Voice): boolean {
  return voice.kind !== "outlet" && voice.kind !== "identified" && voice.outlet === outlet.outlet;
}

function join(home: Group, group: Group, reason: Fold): void {
  home.members.push(...group.members);
  home.because.push(reason, ...group.because);
}

function fold(kind: Fold["kind"], members: readonly Voiced[], evidence: Evidence): Fold {
  const excerpts = members.map(({ attribution }) => crediting(attribution, evidence));
  return { kind, evidence: excerpts.filter((found): found is Excerpt => found !== null) };
}

function originOf(group: Group, stance: Stance, claim: GatheredClaim, evidence: Evidence): Origin {
  const lead = leadOf(group, evidence);
  const attributions = group.members.map(({ attribution }) => attribution.id);
  return {
    id: stableId("o", claim.id, stance, ...[...attributions].sort()),
    stance,
    sourceId: lead.kind === "identified" ? nameOf(group, lead) : lead.sourceId,
    outlet: lead.outlet,
    onRecord: group.members.some(({ voice }) => voice.kind === "identified"),
    attributions,
    because: group.because,
  };
}

/** Who is named for it: the one source that every attribution has, or the person or organization spoken for. */
function nameOf(group: Group, lead: Voice): string {
  const named = new Set(
    group.members.filter(({ voice }) => voice.kind === "identified").map(({ attribution }) => attribution.sourceId),
  );
  const [only] = named;
  return named.size === 1 && only ? only : lead.sourceId;
}

/** The voice that names the origin: identified before private before anonymous (the most people, then the fullest description) before an outlet's own. */
function leadOf(group: Group, evidence: Evidence): Voice {
  const rank = ["identified", "private", "anonymous", "outlet"];
  const described = (voice: Voice) => evidence.sources.get(voice.sourceId)?.description?.length ?? 0;
  const people = (voice: Voice) => evidence.sources.get(voice.sourceId)?.count?.atLeast ?? 0;
  const [lead] = group.members
    .map(({ voice }) => voice)
    .sort(
      (a, b) =>
        rank.indexOf(a.kind) - rank.indexOf(b.kind) ||
        people(b) - people(a) ||
        described(b) - described(a) ||
        Number(b.outlet !== null) - Number(a.outlet !== null),
    );
  if (!lead) throw new Error("an origin has at least one attribution");
  return lead;
}

function byCarriers(a: Origin, b: Origin): number {
  return b.attributions.length - a.attributions.length || (a.id < b.id ? -1 : 1);
}
