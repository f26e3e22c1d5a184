import { readWordTable } from "#text";
import { boilerplate, isProse, type Line, looksLikeHeadline, type Mark } from "./line.ts";

const appeals = readWordTable(new URL("./appeals.tsv", import.meta.url), 2);
const asks = appeals.filter(([kind]) => kind === "ask").map(([, phrase = ""]) => phrase);
const boasts = appeals.filter(([kind]) => kind === "boast").map(([, phrase = ""]) => phrase);

/** Rule over all lines: marks by index for lines not yet marked, from what stands around them. */
export type RunRule = (lines: readonly Line[]) => ReadonlyMap<number, Mark>;

export const runRules: readonly RunRule[] = [appealRun, linkList, betweenChrome, gluedPrompts, authorNote, loneAgency];

/** "Your gift keeps our reporters in Tarn." with the paragraphs of self-praise between two such. */
function appealRun(lines: readonly Line[]): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>();
  let last = -1;
  for (const [i, line] of lines.entries()) {
    if (line.mark || !isAppeal(line)) continue;
    marks.set(i, boilerplate("donation appeal"));
    if (last >= 0 && i - last <= 3)
      for (let between = last + 1; between < i; between++) {
        const inner = lines[between];
        if (inner && !inner.mark && speaksOfItself(inner)) marks.set(between, boilerplate("donation appeal"));
      }
    last = i;
  }
  return marks;
}

function isAppeal(line: Line): boolean {
  const low = lowered(line);
  if (low === "" || isQuoted(line)) return false;
  if (asks.some((phrase) => low.includes(phrase))) return true;
  return speaksOfItself(line) && boasts.filter((phrase) => low.includes(phrase)).length >= 2;
}

/** Appeals run longer than other chrome, so they are looked at beyond the length up to which `plain` is filled. */
function lowered(line: Line): string {
  return line.text.length > 1500 ? "" : line.text.toLowerCase().replace(/[‘’]/g, "'");
}

/** Somebody's words: "Your support means everything," said Quill. */
function isQuoted(line: Line): boolean {
  return /["“”]/.test(line.text) || /\b(?:said|says|told|added|wrote|tweeted|according to)\b/i.test(line.text);
}

function speaksOfItself(line: Line): boolean {
  return /\b(?:we|our|us)\b/i.test(line.text) && !isQuoted(line);
}

/** Headlines under "RELATED STORIES" or "Most read", up to the first line that is none. */
function linkList(lines: readonly Line[]): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>();
  let inList = false;
  for (const [i, line] of lines.entries()) {
    if (line.mark) inList = line.mark.reason === "link heading" || (inList && line.mark.role === "boilerplate");
    else if (inList && looksLikeHeadline(line) && !isProse(line) && !isQuoted(line))
      marks.set(i, boilerplate("cross-link"));
    else inList = false;
  }
  return marks;
}

/** A headline with chrome right above and right below it, before the first paragraph: the caption of a player or a link to another article. */
function betweenChrome(lines: readonly Line[]): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>();
  for (const [i, line] of lines.entries()) {
    if (line.mark === null && isProse(line)) break;
    const around = [lines[i - 1]?.mark?.role, lines[i + 1]?.mark?.role];
    if (
      line.mark === null &&
      looksLikeHeadline(line) &&
      around.every((role) => role === "boilerplate") &&
      lines.slice(0, i).some((above) => above.mark?.role === "title")
    )
      marks.set(i, boilerplate("cross-link"));
  }
  return marks;
}

/** "You are logged inPlease try again": two messages of the site without a space between. */
function gluedPrompts(lines: readonly Line[]): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>();
  for (const [i, line] of lines.entries())
    if (
      !line.mark &&
      line.text.length <= 300 &&
      !isQuoted(line) &&
      /^(?:please|you (?:are|have)|your)\b.*\p{Ll}Please\b/iu.test(line.text)
    )
      marks.set(i, boilerplate("registration"));
  return marks;
}

/** "Mara Vane is a reporter for the Tarn Times." as the last paragraph. */
function authorNote(lines: readonly Line[]): ReadonlyMap<number, Mark> {
  const at = lines.findLastIndex((line) => line.mark === null);
  const line = lines[at];
  const note =
    line &&
    at > 3 &&
    line.text.length <= 220 &&
    !isQuoted(line) &&
    /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3} (?:is|was|writes|covers) (?:also )?(?:an? |the |co-)?(?:[\p{L}\p{M}.'’&-]+ ){0,5}(?:reporter|correspondent|columnist|editor|writer|producer|journalist|columnists|fellow|professor|author)\b/u.test(
      line.text,
    );
  return note ? new Map([[at, boilerplate("author note")]]) : new Map();
}

/** "Westline" alone behind the last paragraph, where the report has said "told Westline": the agency that it came from, no author's name. */
function loneAgency(lines: readonly Line[]): ReadonlyMap<number, Mark> {
  const at = lines.findLastIndex((line) => line.mark === null);
  const word = /^\(?(\p{Lu}[\p{L}\p{N}]{2,20})\)?$/u.exec(lines[at]?.text ?? "")?.[1];
  const above = lines[at - 1];
  if (!word || above?.mark !== null || !isProse(above)) return new Map();
  const named = lines
    .slice(0, at)
    .some((line) => line.text.includes(`told ${word}`) || line.text.includes(`by ${word}`));
  return named ? new Map([[at, boilerplate("credit")]]) : new Map();
}
