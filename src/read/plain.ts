import { assemble } from "./article.ts";
import { type Facts, fillIn } from "./facts.ts";
import { layOut } from "./layout.ts";
import { markBlocks } from "./mark.ts";
import { note, nothing, type Place, placeName, type Reading, sha256 } from "./reading.ts";

/** What the caller knows besides the text. */
export interface TextDetails {
  /** What is known from elsewhere (a record's fields) goes before what the text says. */
  readonly known?: Partial<Facts>;
  /** SHA-256 of the bytes as given; without it, of the text as UTF-8. */
  readonly hash?: string;
}

/** A plain text as an article: `text` is kept whole, its blocks are marked, and its facts are read off where it states them. */
export function readText(text: string, place: Place, details: TextDetails = {}): Reading {
  const hash = details.hash ?? sha256(text);
  if (text.trim() === "") return nothing(place, hash, note("empty", `${placeName(place)} is empty; nothing was read.`));
  const marked = markBlocks(
    text,
    layOut(text).map((span) => ({ ...span, mark: null })),
    details.known,
  );
  return assemble(text, marked.blocks, fillIn(details.known ?? {}, marked.facts), place, hash);
}
