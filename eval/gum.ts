/** GUM's documents as CoNLL-U has them: text and words with their tags and the kind of the innermost thing they are said of. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "#types";

/** A word of a document; the span is UTF-16. */
export interface GumWord extends Span {
  /** Universal part of speech. */
  readonly pos: string;
  /** GUM's type of the innermost entity that the word is in: "person", "place" …; null where it is in none. */
  readonly entity: string | null;
}

/** A document, a line of its text a paragraph. */
export interface GumDocument {
  readonly id: string;
  readonly text: string;
  readonly words: readonly GumWord[];
}

/** All documents of a folder, in the order of their names. */
export function readGum(folder: string): GumDocument[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".conllu"));
  return files.sort().map((name) => parseGum(name.replace(".conllu", ""), readFileSync(join(folder, name), "utf8")));
}

/** A document from CoNLL-U. */
export function parseGum(id: string, conllu: string): GumDocument {
  const open: Mention[] = [];
  const words: GumWord[] = [];
  let text = "";
  for (const { form, pos, misc, behind } of tokensOf(conllu)) {
    words.push({ start: text.length, end: text.length + form.length, pos, entity: entityAt(misc, open) });
    text += form + behind;
  }
  return { id, text, words };
}

interface Token {
  readonly form: string;
  readonly pos: string;
  readonly misc: string;
  /** What stands behind it: a space, a line break before the next paragraph, or nothing. */
  behind: string;
}

function tokensOf(conllu: string): Token[] {
  const tokens: Token[] = [];
  let joined = { last: 0, behind: "" }; // the last part of a word that is written as one, and what stands behind that
  for (const line of conllu.split("\n")) {
    const last = tokens.at(-1);
    if (line.startsWith("# newpar") && last) last.behind = "\n";
    const [number = "", form = "", , pos = "", , , , , , misc = ""] = line.split("\t");
    const behind = misc.includes("SpaceAfter=No") ? "" : " ";
    if (/^\d+-\d+$/.test(number)) joined = { last: Number(number.split("-")[1]), behind };
    if (!/^\d+$/.test(number)) continue;
    tokens.push({ form, pos, misc, behind: Number(number) < joined.last ? "" : behind });
    if (Number(number) !== joined.last) continue;
    tokens.splice(-1, 1, { form, pos, misc, behind: joined.behind });
    joined = { last: 0, behind: "" };
  }
  return tokens;
}

interface Mention {
  readonly group: string;
  readonly type: string;
}

/** Opens and closes the mentions that begin and end with a word; gives the type of the innermost that holds it. */
function entityAt(misc: string, open: Mention[]): string | null {
  const marks = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? "";
  const ending: string[] = [];
  for (const [, group = "", type = "", ends = "", ended = ""] of marks.matchAll(/\((\d+)-(\w+)[^()]*(\)?)|(\d+)\)/g)) {
    if (group) open.push({ group, type });
    if (ends) ending.push(group);
    if (ended) ending.push(ended);
  }
  const inner = open.at(-1)?.type ?? null;
  for (const group of ending) {
    const at = open.findLastIndex((one) => one.group === group);
    if (at >= 0) open.splice(at, 1);
  }
  return inner;
}
