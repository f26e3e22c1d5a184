import type { Claim } from "#types";
import type { Lookup } from "./lookup.ts";
import { articleName, originWho, sourceName } from "./phrases.ts";

/** A claim's wording as it is displayed: white space as one blank, a quotation mark that its excerpt leaves open closed. */
export function wordingOf({ wording }: Claim): string {
  return closed(wording.exact.replace(/\s+/g, " ").trim());
}

/** An opening mark and its closing one, inner marks first; what stands behind a closing mark tells it from an apostrophe. */
const MARKS: readonly (readonly [open: string, close: string, closing: RegExp])[] = [
  ["‘", "’", /’(?!\p{L})/u],
  ["“", "”", /”/],
  ["«", "»", /»/],
];

function closed(words: string): string {
  let whole = words;
  for (const [open, close, closing] of MARKS) {
    const at = words.lastIndexOf(open);
    const closesAnother = open === "“" && words.includes("„");
    if (at >= 0 && !closesAnother && !closing.test(words.slice(at))) whole += close;
  }
  return hasOpenStraightMark(words) ? `${whole}"` : whole;
}

// "We were late → open; late" he said → closed before the excerpt begins, and left alone.
function hasOpenStraightMark(words: string): boolean {
  return words.split('"').length % 2 === 0 && /(?:^|[\s(])"\S[^"]*$/.test(words);
}

/** Who says a claim that is said once, to stand before its wording: "Denied by Sabine Orlo", "Fennmark Dispatch, in its own voice". */
export function speakerOf(lookup: Lookup, claim: Claim): string {
  const [origin] = claim.origins;
  if (origin) return `${origin.stance === "denies" ? "Denied by " : ""}${originWho(lookup, origin)}`;
  const [own] = claim.unattributed;
  if (own) return `${articleName(lookup, own.article)}, in its own voice`;
  const attribution = lookup.attributions.get(claim.said[0]?.attribution ?? "");
  return sourceName(lookup, attribution?.sourceId ?? null);
}
