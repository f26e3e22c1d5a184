import { readWordList } from "#text";
import { outletNamed } from "#words";
import type { Line } from "./line.ts";

const outletNouns = new Set(readWordList(new URL("./outlet-nouns.txt", import.meta.url)));

/** Who the article itself credits, from a line marked as a credit: "Reuters", "with agencies"; null where only people are named. */
export function creditIn(line: Line): string | null {
  if (
    /^(?:with |from |by )?(?:news )?(?:wire|agency|agencies|wires)\b/.test(line.plain) ||
    /^agencies$/.test(line.plain)
  )
    return line.text.replace(/^[\s([–—-]+|[\s)\].]+$/g, "");
  const published = /\b(?:published|appeared|posted|ran) (?:by|in|on|at) (.{2,80})$/i.exec(line.text)?.[1];
  if (published) return outletLike(published.replace(/[\s).]+$/, "").replace(/,? (?:on|in|under|and) .*$/, ""));
  if (/^[(—–-]{0,2}\s?\p{Lu}[\p{L}\p{N}]{2,20}\)?$/u.test(line.text)) return line.text.replace(/[^\p{L}\p{N}]/gu, "");
  const parts = line.text
    .replace(/^[\s(–—-]+|[\s).]+$/g, "")
    .replace(/\b(?:contributed (?:reporting )?to (?:this|the) (?:report|story|article)).*$/i, "")
    .replace(
      /^(?:with (?:additional )?(?:inputs?|reporting|files|material|information|reports?) (?:from|by)|(?:additional |further )?reporting by|contributing:|sources?:|via:?|h\/t:?|credits?:|hat tip:?(?: to)?)\s*/i,
      "",
    )
    .split(/\s*(?:,|;|\band\b|&)\s*/);
  return parts.map(outletLike).find((name) => name !== null) ?? null;
}

/** The words as printed when they name an outlet: a known one, an acronym, or a name that ends as newspapers' names do. */
function outletLike(words: string): string | null {
  const name = words.trim().replace(/^the (?=\p{Lu})/u, "The ");
  if (name.length < 2 || name.length > 60) return null;
  if (outletNamed(name) || /^[A-Z]{2,6}$/.test(name)) return words.trim();
  const last = name.split(/\s+/).at(-1) ?? "";
  return outletNouns.has(last) && /^\p{Lu}/u.test(name) ? words.trim() : null;
}

/** The outlet that a line of its own chrome names: "© 2031 The Tarn Times", "Subscribe to The Tarn Times", "notifications from The Tarn Times"; null when none. */
export function outletInChrome(line: Line): string | null {
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
