import type { Attribution, PeopleRange, SourceKind, Span } from "#types";
import type { PersonName } from "./names.ts";
import type { Gender } from "./vocabulary.ts";

/** Someone or something that one article speaks of; filled in while the article is read. */
export interface Figure {
  /** Article id and place of the first mention: unique in a story, the same in every run. */
  readonly key: string;
  readonly article: string;
  readonly first: Span;
  kind: SourceKind;
  /** As printed, without title; null for the unnamed. */
  name: string | null;
  person: PersonName | null;
  /** One capitalised word, nothing in the article says whose: a surname, or an organization. */
  bare: boolean;
  /** The name fits several people of the article. */
  ambiguous: boolean;
  gender: Gender;
  plural: boolean;
  /** What the article calls it, longest first when written out. */
  readonly roles: Set<string>;
  readonly aliases: Set<string>;
  /** Nouns that point back to it ("the ministry"), lower case. */
  readonly nouns: Set<string>;
  count: PeopleRange | null;
  /** The article's own outlet. */
  own: boolean;
  /** "A second source": said to be another than one before. */
  other: boolean;
  toldTo: Figure | null;
  spokenFor: Figure | null;
  reason: string | null;
}

/** Several people, without their names or with them ("her two sons, Osk Vane and Tam"). */
export function isGroup({ kind, plural }: Figure): boolean {
  return plural && (kind === "anonymous" || kind === "person");
}

/** A place where the article speaks of a figure. */
export interface Mention extends Span {
  readonly figure: Figure;
  /** Whether it begins its sentence or is the source of an attribution. */
  readonly subject: boolean;
}

/** Who stands behind one attribution in its own article. */
export interface Resolution {
  readonly attribution: Attribution;
  /** Null where the source is left unsaid or could not be told. */
  readonly figure: Figure | null;
  /** Outlets (and documents) that carried it, nearest to the source first. */
  readonly via: readonly Figure[];
}

/** A new figure of a kind, first met at `first`. */
export function newFigure(article: string, first: Span, kind: SourceKind, name: string | null): Figure {
  return {
    key: `${article}@${first.start}-${first.end}:${kind}:${name ?? ""}`,
    article,
    first,
    kind,
    name,
    person: null,
    bare: false,
    ambiguous: false,
    gender: null,
    plural: false,
    roles: new Set(),
    aliases: new Set(),
    nouns: new Set(),
    count: null,
    own: false,
    other: false,
    toldTo: null,
    spokenFor: null,
    reason: null,
  };
}
