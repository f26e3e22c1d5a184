import { outletNamed } from "#words";
import { creditsAtFoot } from "./credit-foot.ts";
import { bare, listedIn, mayBeState, NAMELESS, outletLike, outletNouns } from "./credit-names.ts";
import type { Line } from "./line.ts";

/** What may stand before the names of a credit. */
const LEAD =
  /^(?:with (?:additional )?(?:inputs?|reporting|files|material|information|reports?) (?:from|by)|(?:additional |further )?reporting by|contributing:|sources?:|via:?|h\/t:?|credits?:|hat tip:?(?: to)?)\s*/i;

/** "in Erie, PA" */
const PLACE_WITH_STATE = /(?<place>\bin \p{Lu}[\p{L}.'’ -]*), (?<state>\p{Lu}\p{L}\.?)(?=$|[,;)]| and\b)/gu;

/** "This story was first published by The Tarn Times.", "Read the original article on The Tarn Times." */
const PUBLISHED_BY =
  /\b(?<how>(?:(?:first|originally|also) )*(?:(?:(?:re-?)?published|reprinted|reproduced|syndicated)(?: here)?(?: with (?:kind )?permission)?|appeared|posted|ran) (?:by permission of|courtesy of|by|from|in|of|on|at)) (?<outlet>.{2,})$|^(?:you can )?read the original(?: (?:article|report|story|version))?(?: here)? (?:at|in|on) (?<original>.{2,})$/i;

/** Of these, whom the text is from: "first published by", "reprinted from", "by permission of"; not who printed it again: "reprinted by", "also published in". */
const POINTS_BACK = /^(?:first|originally)\b|\b(?:from|of)$/i;

/** What follows the outlet there: "under a Creative Commons license", "with permission", another sentence. */
const BEHIND_OUTLET =
  /,? (?:on|in|under|and|with|by) .*$|, .*$|\.\s+(?=\p{Lu}\p{Ll}+ (?:the|it|this|here|with|by|under)\b).*$/u;

/** "Republished by the Harbour Post with permission from the Tarn Times": who gave it, behind who printed it again. */
const PERMITTED_BY = /\b(?:with|by) (?:kind )?permission (?:from|of) (?<outlet>.{2,})$/i;

/** "© 2031 The Tarn Times. Republished with permission." */
const BY_PERMISSION =
  /^(?:©|\(c\)|copyright\b)(?:\s?(?:©|\(c\)))?\s?(?:(?:19|20)\d\d(?:[–-](?:19|20)?\d\d)?,?)?\s?(?:by )?(?<outlet>\S.{1,59}?)[.,;|]\s+(?:all rights reserved[.,;]\s+)?(?:re-?published|reprinted|reproduced|syndicated)\b.{0,10} (?:by|with) .{0,20}\bpermission\b/i;

/** Who the article itself credits, from a line marked as a credit: "Reuters", "with agencies", of several outlets the first; null where only people are named. */
export function creditIn(line: Line): string | null {
  if (
    /^(?:with |from |by )?(?:news )?(?:wire|agency|agencies|wires)\b/.test(line.plain) ||
    /^agencies$/.test(line.plain)
  )
    return line.text.replace(/^[\s([–—-]+|[\s)\].]+$/g, "");
  const published = publisherIn(line);
  if (published !== null) return published.isSource ? outletLike(published.outlet) : null;
  const [atFoot] = creditsAtFoot(line);
  if (atFoot !== undefined) return atFoot;
  if (/^[(—–-]{0,2}\s?\p{Lu}[\p{L}\p{N}]{2,20}\)?$/u.test(line.text)) return line.text.replace(/[^\p{L}\p{N}]/gu, "");
  const named = bare(line.text)
    .replace(/\b(?:contributed (?:reporting )?to (?:this|the) (?:report|story|article)).*$/i, "")
    .replace(LEAD, "")
    .replace(PLACE_WITH_STATE, (words, place, state) => (mayBeState(state) ? place : words));
  const names = listedIn(line, named).map((name) => name.replace(LEAD, ""));
  return names.map(outletLike).find((name) => name !== null) ?? names.find((name) => NAMELESS.test(name)) ?? null;
}

/** Who published what this article prints again, or printed this article again, in the words of the line; null where the line says no such thing. */
function publisherIn({ text }: Line): { readonly outlet: string; readonly isSource: boolean } | null {
  const permitted = BY_PERMISSION.exec(text)?.groups?.outlet;
  if (permitted) return { outlet: permitted, isSource: true };
  const { how, outlet, original } = PUBLISHED_BY.exec(text)?.groups ?? {};
  const printed = outlet ?? original;
  if (printed === undefined) return null;
  const isSource = how === undefined || POINTS_BACK.test(how);
  const giver = isSource ? undefined : PERMITTED_BY.exec(text)?.groups?.outlet;
  return {
    outlet: (giver ?? printed).replace(/[\s).]+$/, "").replace(BEHIND_OUTLET, ""),
    isSource: isSource || giver !== undefined,
  };
}

/** Whether the line says that an outlet published the text before or after: it says so, and names an outlet. */
export function isRepublished(line: Line): boolean {
  const publisher = publisherIn(line);
  return publisher !== null && outletLike(publisher.outlet) !== null;
}

/** The outlet that a line of its own chrome names: "© 2031 The Tarn Times", "Subscribe to The Tarn Times", "notifications from The Tarn Times"; null when none, or when it is whom the text is from. */
export function outletInChrome(line: Line): string | null {
  if (BY_PERMISSION.test(line.text)) return null;
  const NAME =
    "(?<name>(?:The |the )?\\p{Lu}[\\p{L}\\p{N}'’&.-]*(?: (?:of |and |the )?\\p{Lu}[\\p{L}\\p{N}'’&-]*){0,4})";
  const forms = [
    new RegExp(`(?:©|[Cc]opyright)(?: ?\\([Cc]\\)| ?©)?(?: (?:19|20)\\d\\d(?:[–-](?:19|20)?\\d\\d)?)?,? ${NAME}`, "u"),
    new RegExp(`\\b(?:notifications|newsletters?|alerts|emails|updates|news|app|headlines) from ${NAME}`, "u"),
    new RegExp(`^(?:Subscribe|Sign up) to ${NAME}`, "u"),
  ];
  for (const form of forms) {
    const name = form
      .exec(line.text)
      ?.groups?.name?.replace(/[.,]$|\.? (?:All|Inc|Ltd|LLC|Limited|Media|Group)\b.*$/g, "");
    if (!name) continue;
    const known = outletNamed(name);
    if (known) return known.name;
    if (outletNouns.has(name.split(" ").at(-1) ?? "")) return name;
  }
  return null;
}
