import type { Claim, LedgerFile, Stance } from "#types";
import { namesInLine } from "./caps.ts";
import { type Lookup, lookupOf } from "./lookup.ts";
import {
  articleName,
  badgesOf,
  counted,
  headline,
  onRecord,
  originLine,
  people,
  rangeInWords,
  sentenceCase,
  whereTold,
} from "./phrases.ts";
import { claimsByStory, dateRange, type RankedClaim, type StoryClaims } from "./ranking.ts";
import { speakerOf, wordingOf } from "./wording.ts";

/** The ledger of claims as Markdown (CommonMark) that reads well as plain text too, in an email. */
export function toMarkdown(ledger: LedgerFile): string {
  const lookup = lookupOf(ledger);
  const blocks = [
    `# ${headline(lookup)}`,
    "Hearsay never says what is true. It counts who stands behind a claim and who only repeats it.",
    ...claimsByStory(lookup).flatMap((group) => storyLines(lookup, group)),
    ...conflictLines(lookup),
    ...noteLines(lookup),
    `Written by ${plain(ledger.generator)} from ${counted(ledger.inputs.length, "input")}${dated(ledger)}.`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function dated(ledger: LedgerFile): string {
  const dates = dateRange(ledger);
  return dates ? `, published ${rangeInWords(dates.from, dates.to)}` : "";
}

function storyLines(lookup: Lookup, { story, repeated, saidOnce }: StoryClaims): string[] {
  if (repeated.length + saidOnce.length === 0) return [];
  return [
    `## ${plain(story?.title || "Untitled story")}`,
    ...repeated.map((ranked, i) => claimBlock(lookup, ranked, i + 1)),
    ...(saidOnce.length > 0 ? ["### Said once", saidOnce.map((ranked) => onceLine(lookup, ranked)).join("\n")] : []),
  ];
}

function claimBlock(lookup: Lookup, ranked: RankedClaim, number: number): string {
  const { claim } = ranked;
  const badges = badgesOf(lookup, ranked).map(({ label }) => label);
  return [
    `### ${number}. ${plain(wordingOf(claim))}`,
    "",
    `${sentenceCase(whereTold(ranked))}${badges.length > 0 ? ` (${badges.join(", ")})` : ""}.`,
    "",
    ...sideLines(lookup, claim, "affirms"),
    ...sideLines(lookup, claim, "denies"),
    ...ownVoice(lookup, claim),
    ...claim.notes.map(({ message }) => `- Note: ${plain(message)}`),
  ].join("\n");
}

function sideLines(lookup: Lookup, claim: Claim, stance: Stance): string[] {
  const origins = claim.origins.filter((origin) => origin.stance === stance);
  const tally = stance === "affirms" ? claim.sources.affirming : claim.sources.denying;
  const verb = stance === "affirms" ? "Stand behind it" : "Deny it";
  if (origins.length === 0) return [`- ${verb}: nobody`];
  return [
    `- ${verb} (${people(tally.people)}, ${onRecord(tally.onRecord)}):`,
    ...origins.map((origin) => `  - ${plain(originLine(lookup, origin))}`),
  ];
}

function ownVoice(lookup: Lookup, { unattributed }: Claim): string[] {
  if (unattributed.length === 0) return [];
  const names = [...new Set(unattributed.map(({ article }) => articleName(lookup, article)))];
  return [`- In the article’s own voice, no source named: ${plain(namesInLine(names))}`];
}

function onceLine(lookup: Lookup, { claim }: RankedClaim): string {
  const where = claim.origins.length > 0 ? ` (${articleName(lookup, claim.wording.article)})` : "";
  return `- ${plain(speakerOf(lookup, claim))}: ${plain(wordingOf(claim) + where)}`;
}

function worded({ claims }: Lookup, id: string): string {
  const claim = claims.get(id);
  return claim ? wordingOf(claim) : id;
}

function conflictLines(lookup: Lookup): string[] {
  const wording = (id: string) => plain(worded(lookup, id));
  const lines = lookup.conflicts.map(({ a, b, kind }) => `- (${kind}) “${wording(a)}” against “${wording(b)}”`);
  return lines.length > 0 ? ["## Conflicts", lines.join("\n")] : [];
}

function noteLines({ ledger }: Lookup): string[] {
  const lines = ledger.notes.map(({ code, message }) => `- ${plain(message)} (${plain(code)})`);
  return lines.length > 0 ? ["## Notes", lines.join("\n")] : [];
}

// Text from articles must stay text: no emphasis, links, headings, lists or HTML of its own.
function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>#|~&]/g, "\\$&")
    .replace(/^([+-])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}
