import { MONTH_NAMES, type TaggedToken } from "#text";
import { isPossessive, type Phrase } from "./phrases.ts";
import { roleNouns } from "./words.ts";

/** A name within a phrase: token indexes, half-open, titles and roles left out; `role` is the role before it, or null. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  readonly role: string | null;
  readonly titled: "m" | "f" | null;
}

const TITLES = new Map<string, "m" | "f" | null>(
  [
    ["mr", "m"],
    ["sir", "m"],
    ["lord", "m"],
    ["mrs", "f"],
    ["ms", "f"],
    ["miss", "f"],
    ["lady", "f"],
    ["dame", "f"],
  ].map(([title = "", gender]) => [title, gender as "m" | "f"]),
);
for (const title of ["dr", "prof", "sen", "rep", "gov", "gen", "mx", "rev", "col", "capt", "lt", "sgt"])
  TITLES.set(title, null);

/** Before a role these make it another one. */
export const OTHER_ROLE = /^(?:deputy|vice|former|ex|acting|assistant|retired|late|outgoing|incoming|then|ex-.*)$/;

/** Names in a phrase, in order: runs of proper nouns, the owner's before the owned. */
export function namesIn(tokens: readonly TaggedToken[], phrase: Phrase): NameRun[] {
  const runs: NameRun[] = [];
  for (let i = phrase.from; i < phrase.to; i++) {
    if (tokens[i]?.pos !== "PROPN") continue;
    let to = i;
    while (to < phrase.to && tokens[to]?.pos === "PROPN") to++;
    const run = nameRun(tokens, phrase, i, to);
    if (run && !isCalendar(run.words)) runs.push(run);
    i = to;
  }
  return runs;
}

/** "June", "Friday": names of times, not of anybody. */
function isCalendar(words: readonly string[]): boolean {
  return words.every((word) => CALENDAR.test(word));
}

const CALENDAR = new RegExp(`^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|${MONTH_NAMES.join("|")})s?$`);

function nameRun(tokens: readonly TaggedToken[], phrase: Phrase, start: number, to: number): NameRun | null {
  let from = start;
  let titled: "m" | "f" | null = null;
  for (let i = start; i < to; i++) {
    const word = plain(tokens[i]);
    if (TITLES.has(word)) titled = TITLES.get(word) ?? null;
    if (TITLES.has(word) || roleNouns.has(word)) from = i + 1;
  }
  if (from >= to) return null;
  const words = tokens.slice(from, to).map(plain);
  return { from, to, words, role: from > phrase.from ? roleAt(tokens, phrase, from - 1) : null, titled };
}

function plain(token: TaggedToken | undefined): string {
  return (token?.lower ?? "").replace(/^@/, "").replace(/\.$/, "");
}

/** The role that the token names within its phrase ("finance minister", "deputy mayor", "mayor"), or null. */
export function roleAt(tokens: readonly TaggedToken[], phrase: Phrase, at: number): string | null {
  const token = tokens[at];
  if (!token || !roleNouns.has(token.lower) || at < phrase.from) return null;
  const before = at > phrase.from ? tokens[at - 1] : undefined;
  if (!before || isPossessive(tokens, at - 1) || TITLES.has(plain(before))) return token.lower;
  const describes = before.pos === "NOUN" || before.pos === "PROPN" || OTHER_ROLE.test(before.lower);
  return describes ? `${before.lower} ${token.lower}` : token.lower;
}
