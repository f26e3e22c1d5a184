import { excerpt } from "#text";
import type { ClaimNote, Excerpt, GatheredClaim, Origin } from "#types";
import { countedSayings, crediting, type Evidence } from "./evidence.ts";

type Rule = (claim: GatheredClaim, origins: readonly Origin[], evidence: Evidence) => ClaimNote | null;

/** What an editor should see about a claim before printing it, each with the words it rests on. */
export function noteClaim(claim: GatheredClaim, origins: readonly Origin[], evidence: Evidence): ClaimNote[] {
  return rules.flatMap((rule) => rule(claim, origins, evidence) ?? []);
}

/** Two outlets have it, each from unnamed people: nobody stands for it by name. */
const anonymousOnly: Rule = (_claim, origins, evidence) => {
  const affirming = origins.filter((origin) => origin.stance === "affirms");
  const anonymous = affirming.every((origin) => evidence.sources.get(origin.sourceId ?? "")?.kind === "anonymous");
  if (affirming.length === 0 || !anonymous) return null;
  return {
    code: "claim/anonymous-only",
    message: "Everyone who says this is unnamed.",
    evidence: creditsOf(
      affirming.flatMap((origin) => origin.attributions.slice(0, 1)),
      evidence,
    ),
  };
};

/** Five papers print it, all from one report. */
const oneOrigin: Rule = (_claim, origins, evidence) => {
  const affirming = origins.filter((origin) => origin.stance === "affirms");
  const [only] = affirming;
  if (affirming.length !== 1 || !only) return null;
  const articles = new Set(only.attributions.map((id) => evidence.attributions.get(id)?.article));
  if (articles.size < 2) return null;
  return {
    code: "claim/one-origin",
    message: `${articles.size} articles carry this; all of it goes back to one origin.`,
    evidence: creditsOf(only.attributions, evidence),
  };
};

/** One article prints the claim, and not the denial that others print. */
const denialLeftOut: Rule = (claim, origins, evidence) => {
  const denials = origins.filter((origin) => origin.stance === "denies").flatMap((origin) => origin.attributions);
  if (denials.length === 0) return null;
  const denied = new Set(
    claim.said
      .filter((saying) => saying.stance === "denies")
      .map(({ attribution }) => articleOf(attribution, evidence)),
  );
  const silent = countedSayings(claim, "affirms").filter((id) => !denied.has(articleOf(id, evidence)));
  const count = new Set(silent.map((id) => articleOf(id, evidence))).size;
  if (count === 0) return null;
  return {
    code: "claim/denial-left-out",
    message: `${count === 1 ? "One article carries" : `${count} articles carry`} this without the denial that others print.`,
    evidence: creditsOf([...silent, ...denials.slice(0, 1)], evidence),
  };
};

/** "He said so" where nobody can tell who "he" is: shown, and counted for nobody. */
const unresolvedSource: Rule = (claim, origins, evidence) => {
  const folded = new Set(origins.flatMap((origin) => origin.attributions));
  const loose = [...countedSayings(claim, "affirms"), ...countedSayings(claim, "denies")].filter(
    (id) => !folded.has(id),
  );
  if (loose.length === 0) return null;
  return {
    code: "claim/no-source",
    message: `${loose.length === 1 ? "One saying names" : `${loose.length} sayings name`} no source that could be told: shown, not counted.`,
    evidence: creditsOf(loose, evidence),
  };
};

/** An article says it as a fact while others credit somebody. */
const ownVoice: Rule = (claim, origins, evidence) => {
  if (claim.unattributed.length === 0 || origins.length === 0) return null;
  return {
    code: "claim/own-voice",
    message: "An article says this in its own voice, crediting nobody.",
    evidence: claim.unattributed.flatMap((found) => {
      const article = evidence.articles.get(found.article);
      return article ? [excerpt(article, found)] : [];
    }),
  };
};

const rules: readonly Rule[] = [anonymousOnly, oneOrigin, denialLeftOut, unresolvedSource, ownVoice];

function articleOf(id: string, evidence: Evidence): string | null {
  return evidence.attributions.get(id)?.article ?? null;
}

function creditsOf(ids: readonly string[], evidence: Evidence): Excerpt[] {
  return ids.flatMap((id) => {
    const attribution = evidence.attributions.get(id);
    return (attribution && crediting(attribution, evidence)) ?? [];
  });
}
