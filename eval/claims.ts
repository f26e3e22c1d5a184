/** Listed claims: which attributions stand together and on which side, and what they come to after folding. */
import type { Attribution, Claim, Stance, Tally } from "#types";
import { type GoldClaim, type GoldStory, stances } from "./gold.ts";
import { addCase, addRates, type Sums } from "./sums.ts";

/** What the measures need of a claim; a gathered claim is one. */
export type Said = Pick<Claim, "id" | "said">;

/** Stance of each gold attribution in a claim of ours, as far as its attributions were paired. */
function stancesOf(claim: Said, goldOf: ReadonlyMap<string, string>): Map<string, Stance> {
  return new Map(
    claim.said.flatMap(({ attribution, stance }) => {
      const id = goldOf.get(attribution);
      return id === undefined ? [] : [[id, stance] as const];
    }),
  );
}

/** Pairs that stand in one claim: "a b same" or "a b opposite". */
function pairsOf(members: ReadonlyMap<string, Stance>): string[] {
  const entries = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.flatMap(([a, one], i) =>
    entries.slice(i + 1).map(([b, other]) => `${a} ${b} ${one === other ? "same" : "opposite"}`),
  );
}

/**
 * Adds same-claim pairs. Only pairs with a member in a listed claim count, since other claims are not listed; pairs with a doubtful
 * member ("possibly") count for neither side. `goldOf`: gold id of each of our attributions that was paired with one.
 */
export function addPairs(
  sums: Sums,
  name: string,
  gold: GoldStory,
  claims: readonly Said[],
  goldOf: ReadonlyMap<string, string>,
): void {
  const right = new Set(gold.claims.flatMap((claim) => pairsOf(stances(claim))));
  const listed = new Set(gold.claims.flatMap(({ affirms, denies }) => [...affirms, ...denies]));
  const doubtful = new Set(gold.claims.flatMap(doubtfulPairs));
  const found = new Set(claims.flatMap((claim) => pairsOf(stancesOf(claim, goldOf))));
  const counted = [...found].filter((pair) => {
    const [a = "", b = ""] = pair.split(" ");
    return right.has(pair) || ((listed.has(a) || listed.has(b)) && !doubtful.has(`${a} ${b}`));
  });
  const tp = counted.filter((pair) => right.has(pair)).length;
  const wrong = [
    ...[...right].filter((pair) => !found.has(pair)).map((pair) => `${gold.name}: ${pair} was missed`),
    ...counted.filter((pair) => !right.has(pair)).map((pair) => `${gold.name}: ${pair} is no such pair`),
  ];
  addRates(sums, "claim", name, { tp, gold: right.size, found: counted.length, wrong });
}

function doubtfulPairs({ affirms, denies, possibly }: GoldClaim): string[] {
  const all = [...affirms, ...denies, ...possibly];
  return possibly.flatMap((a) => all.flatMap((b) => [`${a} ${b}`, `${b} ${a}`]));
}

/** Our claim that holds most of a gold claim's affirming attributions (of its denying ones, where it has no others); null for none. */
export function claimFor<T extends Said>(
  gold: GoldClaim,
  claims: readonly T[],
  goldOf: ReadonlyMap<string, string>,
): T | null {
  const side: Stance = gold.affirms.length > 0 ? "affirms" : "denies";
  const wanted = new Set(side === "affirms" ? gold.affirms : gold.denies);
  let best: { claim: T; overlap: number } | null = null;
  for (const claim of claims) {
    const overlap = [...stancesOf(claim, goldOf)].filter(([id, stance]) => stance === side && wanted.has(id)).length;
    if (overlap > 0 && overlap > (best?.overlap ?? 0)) best = { claim, overlap };
  }
  return best?.claim ?? null;
}

const NOBODY: Tally = { origins: 0, onRecord: 0, people: { atLeast: 0, atMost: 0 } };

/** Gold tallies of the listed claims, by key. */
export type Tallies = ReadonlyMap<string, Readonly<Record<"affirming" | "denying", Tally>>>;

/**
 * Adds whether each listed claim's tallies are right. A side counts where gold or ours has an origin; a claim that was not found has none.
 * `how` tells apart the runs with golden input.
 */
export function addTallies(
  sums: Sums,
  how: string,
  gold: GoldStory,
  tallies: Tallies,
  claims: readonly Claim[],
  goldOf: ReadonlyMap<string, string>,
): void {
  for (const claim of gold.claims) {
    const right = tallies.get(claim.key);
    if (!right) continue;
    const ours = claimFor(claim, claims, goldOf)?.sources;
    for (const side of ["affirming", "denying"] as const) {
      const [a, b] = [right[side], ours?.[side] ?? NOBODY];
      if (a.origins === 0 && b.origins === 0) continue;
      const people = a.people.atLeast === b.people.atLeast && a.people.atMost === b.people.atMost;
      const came = ours ? `came out as ${tallyText(b)}` : "no such claim came out";
      const add = (name: string, right: boolean) =>
        addCase(
          sums,
          "ledger",
          `${name} right${how}`,
          right,
          `${gold.name} ${claim.key}, ${side}: ${tallyText(a)}; ${came}`,
        );
      add(`${side} origins`, a.origins === b.origins);
      add(`${side} on record`, a.onRecord === b.onRecord);
      add(`${side} people`, people);
      add("origins, on record and people", a.origins === b.origins && a.onRecord === b.onRecord && people);
    }
  }
}

/** "2 origins, 0 on record, people 2 to 3". */
export function tallyText({ origins, onRecord, people }: Tally): string {
  return `${origins} origins, ${onRecord} on record, people ${people.atLeast} to ${people.atMost ?? "any number"}`;
}

/** Attributions that are gold themselves: each is its own gold. */
export function ownGold(attributions: readonly Attribution[]): Map<string, string> {
  return new Map(attributions.map(({ id }) => [id, id]));
}
