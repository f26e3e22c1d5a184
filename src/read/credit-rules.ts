import { outletNamed } from "#words";
import { isRepublished } from "./credit.ts";
import { agenciesInInputs } from "./credit-foot.ts";
import { areAgencies, isListOfAgencies } from "./credit-names.ts";
import { boilerplate, type Line, type LineRule, type Mark, reportsSpeech } from "./line.ts";

const caption: Mark = { role: "caption", reason: "photo caption" };

/** Credits and captions, each rule by itself; the first that speaks marks the line. */
export const creditRules: readonly LineRule[] = [
  contributorLine,
  reportingByLine,
  withAgenciesLine,
  firstPublishedLine,
  sourceLine,
  agenciesAlone,
  captionLabel,
  captionCredit,
  bracketedCredit,
  filePhoto,
  captionEndingInAgency,
];

/** "The Tarn Press contributed to this report." */
function contributorLine(line: Line) {
  return (line.text.length <= 300 &&
    /\bcontributed (?:reporting|to) (?:to )?this (?:report|story|article)\b/.test(line.plain)) ||
    /^contributing: \S/.test(line.plain)
    ? boilerplate("credit")
    : null;
}

/** "(Reporting by Mara Vane; Editing by Ost Quill)", "Mara Vane in Tarn; additional reporting by TNA" */
function reportingByLine(line: Line) {
  return line.text.length <= 300 &&
    /^-*(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written and edited) (?:by|from) \S|^[^.!?"]{2,120}; (?:with )?(?:additional|further) reporting by \S/.test(
      line.plain,
    )
    ? boilerplate("credit")
    : null;
}

/** "With inputs from TNA", "(with PTI inputs)", "— With agencies" */
function withAgenciesLine(line: Line) {
  if (agenciesInInputs(line.text).length > 0) return boilerplate("credit");
  return line.text.length <= 120 &&
    /^(?:with (?:additional )?(?:inputs?|reporting|files|material|information|reports?) (?:from|by) \S|(?:with |from )?(?:news )?(?:wire|agency|agencies|wires)(?: (?:services?|inputs?|reports?))?$|with news wire services$|agencies$)/.test(
      line.plain,
    )
    ? boilerplate("credit")
    : null;
}

/** "This story was first published by The Tarn Times." */
function firstPublishedLine(line: Line) {
  return line.text.length <= 250 &&
    /^(?:this (?:article|story|report|piece|column) )?(?:was |has been |is )?(?:first |originally |also )+(?:published|appeared|posted|ran) (?:by|in|on|at) \S/.test(
      line.plain,
    )
    ? boilerplate("credit")
    : null;
}

/**
 * "This article is republished from The Tarn Times.", "© 2031 The Tarn Times. Republished with permission.", "Read the original article on
 * The Tarn Times.": like chrome, so it is asked before.
 */
export function republishedLine(line: Line): Mark | null {
  return line.text.length <= 250 &&
    /^(?:©|c\)|copyright\b|(?:you can )?read the original\b|(?:this (?:article|story|report|piece|column) )?(?:was |has been |is )?(?:re-?published|reprinted|reproduced|syndicated)\b)/.test(
      line.plain,
    ) &&
    isRepublished(line)
    ? boilerplate("credit")
    : null;
}

/** "Source: Tarn Times", "H/T: Tarn Times", "Via: Tarn Times" */
function sourceLine(line: Line) {
  return line.text.length <= 80 &&
    /^(?:sources?|via|h\/t|hat tip|credit|credits):?(?: to)? \S/.test(line.plain) &&
    /:|^\W*h\/t/i.test(line.text) &&
    !/[.!?]$/.test(line.text)
    ? boilerplate("credit")
    : null;
}

/** "Associated Press" on a line of its own, "— Reuters", "Staff and Reuters" */
function agenciesAlone(line: Line) {
  return line.text.length <= 60 && isListOfAgencies(line) ? boilerplate("credit") : null;
}

/** "Photo: Mara Vane", "File photo of the harbour" */
function captionLabel(line: Line) {
  return line.text.length <= 300 &&
    /^(?:photos?|photographs?|pictures?|images?|pic|caption|photo illustration|video)(?: (?:credits?|courtesy|source|by|via))*\s?[:|/©]\s*\S|^(?:photo|image|picture)s? (?:by|courtesy|credit|via) |^file (?:photo|picture|image)/.test(
      line.plain,
    )
    ? caption
    : null;
}

/** "The quay at dawn. Photo: Mara Vane", "The quay at dawn Credit: TNA/Getty Images" */
function captionCredit(line: Line) {
  if (line.text.length > 400 || (reportsSpeech(line) && endsInAgencies(line))) return null;
  const end = line.text.slice(-90);
  return /(?:\b(?:Photo|Photograph|Picture|Image|PHOTO|IMAGE|PICTURE|Pic)(?:s)?(?: credit| courtesy| by| via)?\s?[:/]\s?[^:.]{2,60}|\bCredit:\s?[^:.]{2,60}|\/(?:Getty Images|AP|AFP|Reuters|EPA|REX|Shutterstock)|\bvia Getty Images|\bGetty Images(?: \(\d+\))?|\bShutterstock|\((?:[Ff]ile|FILE)(?: [Pp]hoto| PHOTO)?\))[)\].]*$/.test(
    end,
  )
    ? caption
    : null;
}

/** "… he said on Friday. (Reuters/AFP)": the end of a report. */
function endsInAgencies(line: Line): boolean {
  const inside = /\(([^()]{2,60})\)\.?$/.exec(line.text)?.[1];
  return inside !== undefined && areAgencies(inside);
}

/** "[Image via TNA]", "(Facebook)", "[h/t Tarn Times]" */
function bracketedCredit(line: Line) {
  const inside = /^[[(]\s*([^\])]{2,80}?)\s*[\])]$/.exec(line.text)?.[1] ?? "";
  if (/\b(?:images?|photos?|pictures?|video|screen ?grab|screenshot)\b/i.test(inside)) return caption;
  return /^(?:h\/t|via|source)\b/i.test(inside) || (inside !== "" && outletNamed(inside) !== null)
    ? boilerplate("credit")
    : null;
}

/** "In this April 9, 2031 file photo, boats lie in the harbour at Tarn." */
function filePhoto(line: Line) {
  return line.text.length <= 400 &&
    /^(?:in this|this|an?) .{0,60}\b(?:file|handout|undated|pool) (?:photo|image|picture|photograph|frame)\b/.test(
      line.plain,
    )
    ? caption
    : null;
}

/** "Boats wait outside the harbour at Tarn. (AP)": one sentence in which nobody says anything. */
function captionEndingInAgency(line: Line) {
  const match = /^(.{10,300}?)\s*\(([^()]{2,60})\)\.?$/.exec(line.text);
  const [, words = "", name = ""] = match ?? [];
  if (!match || reportsSpeech(line) || /["“”]/.test(words) || /[.?!]\s+\p{Lu}/u.test(words)) return null;
  return namesPicture(name, /[.!?]$/.test(words)) ? caption : null;
}

function namesPicture(name: string, closed: boolean): boolean {
  if (/\b(?:photo|picture|image|getty|handout)\b/i.test(name) || /^(?:AP|AFP|Reuters|EPA)\b.*[/,]/.test(name))
    return true;
  return closed && outletNamed(name)?.kind === "agency";
}
