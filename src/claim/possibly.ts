import { pushTo } from "#text";
import type { Attribution, GatheredClaim, PossibleSaying } from "#types";
import type { Draft } from "./drafts.ts";
import type { SayingOf } from "./sayings.ts";

/** How many are shown for a claim. */
const AT_MOST = 3;
/** A word in more sayings than this tells nothing apart, and would make the search slow. */
const COMMON = 60;
/** Share of the smaller one's content words that must be common. Not measured: a first choice, high to keep the list short. */
const ENOUGH = 0.6;

/** The claims with what may belong to them: bare denials left open beside a claim of their article, and sayings that share most of their words. Shown, never counted. */
export function addPossible(
  drafts: readonly Draft[],
  sayings: readonly SayingOf[],
  open: readonly Attribution[],
): GatheredClaim[] {
  const byWord = indexWords(sayings);
  const denials = openByArticle(open);
  return drafts.map((draft) => {
    const said = new Set(draft.claim.said.map(({ attribution }) => attribution));
    const found = new Map<string, PossibleSaying>();
    for (const possible of [...denialsBeside(draft, denials), ...similar(draft, byWord)]) {
      const known = found.get(possible.attribution);
      if (!said.has(possible.attribution) && (!known || known.score < possible.score))
        found.set(possible.attribution, possible);
    }
    const best = [...found.values()].sort((a, b) => b.score - a.score || (a.attribution < b.attribution ? -1 : 1));
    return { ...draft.claim, possibly: best.slice(0, AT_MOST) };
  });
}

function indexWords(sayings: readonly SayingOf[]): Map<string, SayingOf[]> {
  const index = new Map<string, SayingOf[]>();
  for (const saying of sayings) {
    for (const word of saying.proposition.words) {
      pushTo(index, word, saying);
    }
  }
  return index;
}

function similar({ wording }: Draft, byWord: ReadonlyMap<string, readonly SayingOf[]>): PossibleSaying[] {
  const { words } = wording.saying.proposition;
  const shared = new Map<SayingOf, number>();
  for (const word of words) {
    const list = byWord.get(word) ?? [];
    if (list.length <= COMMON) for (const saying of list) shared.set(saying, (shared.get(saying) ?? 0) + 1);
  }
  const found: PossibleSaying[] = [];
  for (const [{ attribution, proposition }, count] of shared) {
    const share = count / Math.min(words.size, proposition.words.size);
    if (count < 2 || share < ENOUGH) continue;
    const score = Math.round(50 * share) / 100;
    found.push({
      attribution: attribution.id,
      score,
      because: `${count} of its content words are the claim's, but actor, act and object do not all agree`,
    });
  }
  return found;
}

/** In order of place. */
function openByArticle(open: readonly Attribution[]): Map<string, Attribution[]> {
  const byArticle = new Map<string, Attribution[]>();
  for (const attribution of [...open].sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1))) {
    pushTo(byArticle, attribution.article, attribution);
  }
  return byArticle;
}

function startOf({ content }: Attribution): number {
  return content[0]?.start ?? 0;
}

/** The ferry was sold, two officials told the Gazette. … “That is false,” Moss said. The nearest few behind it. */
function denialsBeside({ group }: Draft, open: ReadonlyMap<string, readonly Attribution[]>): PossibleSaying[] {
  const found: PossibleSaying[] = [];
  for (const { attribution, against, proposition } of group.sayings) {
    if (against || attribution.via.length === 0) continue;
    const here = open.get(attribution.article) ?? [];
    const from = firstBehind(here, proposition.at);
    for (const denial of here.slice(from, from + AT_MOST)) {
      if (denial.sourceId === attribution.sourceId) continue;
      const because = "a denial that does not say what it denies, behind this in the same article";
      found.push({ attribution: denial.id, score: 0.5, because });
    }
  }
  return found;
}

function firstBehind(sorted: readonly Attribution[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const attribution = sorted[middle];
    if (attribution && startOf(attribution) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
