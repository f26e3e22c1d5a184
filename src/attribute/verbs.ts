import { isVerb } from "./phrases.ts";
import type { Token } from "./reading.ts";

/** A main verb with its auxiliaries: "has not said", "was asked", "to say". */
export interface VerbGroup {
  readonly from: number;
  /** Position of the main verb; the group ends behind it. */
  readonly head: number;
  readonly lemma: string;
  readonly form: "finite" | "participle" | "infinitive" | "passive";
  readonly negated: boolean;
}

const BE = new Set(["be", "am", "is", "are", "was", "were", "been", "being", "get", "got", "'s", "’s", "'re", "’re"]);
const NOT = new Set(["not", "n't", "n’t", "never", "hardly"]);

/** The verb groups of a sentence, in order, outside quotation marks. */
export function verbGroups(tokens: readonly Token[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.pos !== "VERB" || !isVerb(token)) continue;
    groups.push(groupAt(tokens, i, token));
  }
  return groups;
}

function groupAt(tokens: readonly Token[], head: number, token: Token): VerbGroup {
  let from = head;
  while (from > 0 && head - from < 6 && belongs(tokens[from - 1])) from--;
  while (from < head && tokens[from]?.pos === "ADV") from++;
  const group = tokens.slice(from, head).map((other) => other.lower);
  return {
    from,
    head,
    lemma: token.lemma,
    form: formOf(token, group),
    negated: group.some((word) => NOT.has(word)),
  };
}

function formOf(token: Token, group: readonly string[]): VerbGroup["form"] {
  if (group.includes("to")) return "infinitive";
  if (token.lower.endsWith("ing")) return group.some((word) => BE.has(word)) ? "finite" : "participle";
  const last = group.findLast((word) => !word.endsWith("ly") && !NOT.has(word));
  if (last !== undefined && BE.has(last)) return "passive";
  return "finite";
}

function belongs(token: Token | undefined): boolean {
  if (token === undefined || token.quoted || token.quotation !== null) return false;
  return (
    token.pos === "AUX" || token.pos === "ADV" || NOT.has(token.lower) || (token.lower === "to" && token.pos === "PART")
  );
}
