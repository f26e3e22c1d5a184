import { isDash, isRelative, nounPhraseBefore, type Range, subjectBefore } from "./phrases.ts";
import type { Token } from "./reading.ts";
import type { VerbGroup } from "./verbs.ts";

type Tokens = readonly Token[];

/** The subject of each verb group of a sentence: its own, or the one it shares; empty where none is said. */
export function subjectsOf(tokens: Tokens, groups: readonly VerbGroup[]): Range[][] {
  const subjects: Range[][] = [];
  for (const [i, group] of groups.entries()) {
    const own = ownSubject(tokens, group);
    subjects.push(own.length > 0 ? own : (sharedSubject(groups, subjects, i) ?? []));
  }
  return subjects;
}

function ownSubject(tokens: Tokens, group: VerbGroup): Range[] {
  const before = tokens[group.from - 1];
  if (isRelative(before) && group.form !== "infinitive") return antecedent(tokens, group.from - 1);
  if (group.form === "infinitive") return [];
  if (group.form === "participle" && (before?.text === "," || isDash(before))) return [];
  const subject = subjectBefore(tokens, group.from);
  return subject ? [subject] : [];
}

/** "Pim Alder, who said": the pronoun, and in front of it whom it stands for. */
function antecedent(tokens: Tokens, relative: number): Range[] {
  const comma = tokens[relative - 1]?.text === "," || isDash(tokens[relative - 1]);
  const phrase = nounPhraseBefore(tokens, comma ? relative - 1 : relative);
  const pronoun = { from: relative, to: relative + 1 };
  return phrase ? [phrase, pronoun] : tokens[relative]?.lower === "that" ? [] : [pronoun];
}

/** "She left and said …", "… , adding that …", "wanted to say": the subject of the verb before. */
function sharedSubject(groups: readonly VerbGroup[], subjects: readonly Range[][], i: number): Range[] | null {
  const group = groups[i];
  if (!group) return null;
  for (let j = i - 1; j >= Math.max(0, i - 4); j--) {
    const subject = subjects[j];
    const other = groups[j];
    if (!subject || subject.length === 0 || !other) continue;
    if (group.form === "infinitive" || other.form !== "participle") return subject;
  }
  return null;
}

/** The agent of a passive: "was praised by the mayor". */
export function agentOf(tokens: Tokens, group: VerbGroup): number | null {
  for (let i = group.head + 1; i < Math.min(tokens.length, group.head + 6); i++) {
    if (tokens[i]?.lower === "by") return i;
    if (tokens[i]?.text === ",") return null;
  }
  return null;
}
