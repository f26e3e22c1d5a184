import { organizationNouns } from "#words";
import { type NameRun, nameKey, titleLength } from "./names.ts";
import { companyWords, isCommonNoun, newspaperWords, roles } from "./vocabulary.ts";

/** What a capitalised run names, by its own words and those around it; "bare" is one word that may be anything. */
type RunKind = "person" | "organization" | "bare" | "none";

type Rule = (text: string, run: NameRun, rest: readonly string[]) => RunKind | null;

/** The kind of a run, by the first rule that tells; `bodies` are names that the text treats as a body elsewhere. */
export function kindOfRun(text: string, run: NameRun, bodies: ReadonlySet<string>): RunKind {
  if (run.words.length > 1 && bodies.has(nameKey(run.words.join(" ")))) return "organization";
  const rest = run.words.slice(titleLength(run.words));
  for (const rule of rules) {
    const kind = rule(text, run, rest);
    if (kind) return kind;
  }
  return "person";
}

const rules: readonly Rule[] = [
  commonNoun,
  numberedSuffix,
  titled,
  organizationWord,
  abbreviation,
  behindThe,
  singleWord,
  longOrListed,
];

/** "Officials said", "The Council": no name. */
function commonNoun(_text: string, run: NameRun): RunKind | null {
  return run.words.length === 1 && isCommonNoun(run.words[0] ?? "") ? "none" : null;
}

/** "Osk Vane Jr." */
function numberedSuffix(_text: string, _run: NameRun, rest: readonly string[]): RunKind | null {
  return rest.length > 1 && /^(?:Jr|Sr|II|III)\.?$/.test(rest.at(-1) ?? "") ? "person" : null;
}

/** "Mayor Vane", "spokesman Osk Vane"; not "Governor Vane Bridge Authority". */
function titled(text: string, run: NameRun, rest: readonly string[]): RunKind | null {
  if (organizationNouns.has(bare(rest.at(-1)))) return null;
  return titleLength(run.words) > 0 || roleBefore(text, run) !== null ? "person" : null;
}

/** "Packers' Union", "Tarn University Hospital". */
function organizationWord(_text: string, _run: NameRun, rest: readonly string[]): RunKind | null {
  return rest.length > 1 && rest.some((word) => organizationNouns.has(bare(word))) ? "organization" : null;
}

/** "TPU said". */
function abbreviation(_text: string, _run: NameRun, rest: readonly string[]): RunKind | null {
  return /^\p{Lu}{2,6}s?$/u.test(rest.join("")) ? "organization" : null;
}

/** "Vane said": a surname, or a firm. */
function singleWord(_text: string, _run: NameRun, rest: readonly string[]): RunKind | null {
  return rest.length === 1 ? "bare" : null;
}

/** "The Tolm Sound said", "the Tolmers said": people take no "the"; in "the Vane campaign" it belongs to the noun. */
function behindThe(text: string, run: NameRun, rest: readonly string[]): RunKind | null {
  if (!/\b[Tt]he\s+$/.test(text.slice(Math.max(0, run.start - 5), run.start))) return null;
  const isOpen = rest.length === 1 && !/s$/.test(rest[0] ?? "") && /^\s+\p{Ll}/u.test(text.slice(run.end, run.end + 4));
  return isOpen ? null : "organization";
}

/** "Vane & Quill", "Sound of Tolm Every Evening Radio". */
function longOrListed(_text: string, _run: NameRun, rest: readonly string[]): RunKind | null {
  const last = rest.at(-1) ?? "";
  const isListed = newspaperWords.has(last) || companyWords.has(last) || rest.includes("&");
  return rest.length > 5 || isListed ? "organization" : null;
}

function bare(word: string | undefined): string {
  return (word ?? "").toLowerCase().replace(/['’.,]+s?$/, "");
}

/** The noun for people right before a name ("spokesman Osk Vane", "his sister, Ada Vane"), or null. */
export function roleBefore(text: string, run: NameRun): string | null {
  const word = /(?:^|[^\p{L}-])([\p{L}-]+),?\s+$/u.exec(text.slice(Math.max(0, run.start - 40), run.start))?.[1];
  const role = word === undefined ? undefined : roles.get(word.toLowerCase());
  return role && !role.plural ? role.noun : null;
}

/**
 * Names that the text treats as a body ("Tarn, which employs 40", "shares in Tarn"). What people have too ("a lawyer for Tarn", "Tarn officials")
 * shows a body only for a single name that is nobody's surname in the text.
 */
export function bodiesAmong(text: string, runs: readonly NameRun[]): Set<string> {
  const bodies = new Set<string>();
  const likely = new Set<string>();
  const surnames = new Set<string>();
  for (const run of runs) {
    const titled = titleLength(run.words) > 0;
    const key = nameKey(run.words.join(" "));
    if (titled || run.words.length > 1) surnames.add(nameKey(run.words.at(-1) ?? ""));
    if (titled) continue;
    if (isBody(text, run, BODY_BEFORE, BODY_BEHIND)) bodies.add(key);
    else if (run.words.length === 1 && isBody(text, run, MAYBE_BEFORE, MAYBE_BEHIND)) likely.add(key);
  }
  for (const key of likely) if (!surnames.has(key)) bodies.add(key);
  return bodies;
}

function isBody(text: string, run: NameRun, before: RegExp, behind: RegExp): boolean {
  return (
    behind.test(text.slice(run.end, run.end + 40)) || before.test(text.slice(Math.max(0, run.start - 40), run.start))
  );
}

const BODY_BEHIND =
  /^,?\s+which\b|^(?:['’]s)?\s+(?:shares|stock|plant|factory|headquarters|products)\b|^,?\s+whose (?:shares|stock|plants?|factor(?:y|ies)|products)\b/;
const BODY_BEFORE = /\b(?:shares (?:in|of)|stake in|takeover of|economist at|analyst at|executive at|worker at)\s+$/;
const MAYBE_BEHIND = /^(?:['’]s)?\s+(?:customers|officials|executives|employees|spokes(?:man|woman|person))\b/;
const MAYBE_BEFORE =
  /\b(?:lawyers? for|spokes(?:man|woman|person) for|works? (?:for|at)|worked (?:for|at)|employed by|owned by)\s+$/;
