import type { TaggedToken } from "#text";
import type { Clause } from "./board.ts";
import type { Phrase } from "./phrases.ts";
import type { VerbGroup } from "./verbs.ts";
import { type ActClass, actClasses, actNouns, directive, particleVerbs } from "./words.ts";

/** What a group of verbs does, by the table of classes. */
export interface Act {
  readonly known: ActClass | null;
  /** Index behind the particle or noun that belongs to the verb ("step down", "accept defeat"); else of the verb's end. */
  readonly consumed: number;
}

/** The act of a group of verbs with its particle or noun ("step | down"). */
export function actOf(tokens: readonly TaggedToken[], group: VerbGroup, object: Phrase | null): Act {
  const lemma = tokens[group.main]?.lemma ?? "";
  if (particleVerbs.has(lemma)) {
    const reach = Math.max(group.main + 4, object ? object.to : 0);
    for (let i = group.main + 1; i < Math.min(tokens.length, reach); i++) {
      const known = actClasses.get(`${lemma}+${tokens[i]?.lower ?? ""}`);
      if (known) return { known, consumed: i + 1 };
    }
  }
  return { known: actClasses.get(lemma) ?? null, consumed: group.to };
}

/** What somebody is to do, as class or lemma ("asked him | to step down", "| for his resignation"); null for nothing. */
export function embeddedAct(
  tokens: readonly TaggedToken[],
  clause: Clause,
  from: number,
  phrases: readonly Phrase[],
): { act: string; object: Phrase | null } | null {
  const { embedded, embeddedObject } = clause;
  if (!embedded) return namedAct(tokens, clause, from, phrases);
  const inner = actOf(tokens, embedded, embeddedObject);
  const name = inner.known && inner.known.name !== directive ? inner.known.name : (tokens[embedded.main]?.lemma ?? "");
  const not = embedded.negated || tokens[embedded.from - 1]?.lower === "not" ? "not " : "";
  const kept = embeddedObject && inner.consumed <= embeddedObject.from ? embeddedObject : null;
  return { act: not + name, object: kept };
}

/** "asked him for his resignation": a noun that names the act, behind "for" or "about". */
function namedAct(
  tokens: readonly TaggedToken[],
  clause: Clause,
  from: number,
  phrases: readonly Phrase[],
): { act: string; object: Phrase | null } | null {
  if (actClasses.get(tokens[clause.group.main]?.lemma ?? "")?.name !== directive) return null;
  for (const phrase of phrases) {
    if (phrase.from < Math.min(from, clause.group.to) || phrase.to > clause.to) continue;
    const act = actNouns.get(tokens[phrase.head]?.lemma ?? "");
    if (act && /^(?:for|about)$/.test(tokens[phrase.from - 1]?.lower ?? "")) return { act, object: null };
  }
  return null;
}
