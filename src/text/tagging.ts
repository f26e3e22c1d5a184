import model from "wink-eng-lite-web-model";
import winkNLP, { type ItsFunction } from "wink-nlp";
import type { Span } from "#types";

/** Universal Dependencies' coarse tags, as wink gives them. */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X"
  | "SPACE";

/** A token (a word, a mark, half of a contraction) with its tag; `start` and `end` count from the start of the tagged text's article. */
export interface TaggedToken extends Span {
  /** The characters as printed. */
  readonly text: string;
  readonly lower: string;
  readonly pos: PartOfSpeech;
  /** Dictionary form, lower case ("denied" → "deny"). */
  readonly lemma: string;
}

const wink = winkNLP(model, ["pos"]);
const { its } = wink;

/**
 * What wink is given a piece at a time: it remembers every word that it has met and splits text at the words it knows, so that what it
 * read before would change how it splits what comes next ("Vane's" once whole, once in two). Pieces that it never splits but at the
 * contractions of its own dictionary leave it nothing to choose.
 */
const PIECE = new RegExp(
  [
    "[A-Z]?[a-z]+(?=[\\s,])", // most words: what the line for words below gives, found without a look at all the others
    "(?:\\p{L}\\.){2,}", // U.S., a.m.
    "\\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Jr|Sr|St|Inc|Corp|Ltd|Co|vs|Prof|Rev|Lt|Col|Sgt|Capt)\\.",
    "[@#][\\p{L}\\p{N}_]+",
    "\\p{N}+(?:[.,:]\\p{N}+)*(?:st|nd|rd|th|s)?(?![\\p{L}\\p{N}])",
    "(?<=\\p{L})['’](?:s|re|ve|ll|d|m)(?![\\p{L}\\p{N}])",
    "\\p{L}+n['’]t(?![\\p{L}\\p{N}])",
    "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:-\\p{L}[\\p{L}\\p{M}\\p{N}]*)*",
    "\\.{2,}|-{2,}|``|''",
    "[^\\s]",
  ].join("|"),
  "gu",
);

/**
 * Tokens of `text.slice(span.start, span.end)` with parts of speech and lemmas, in order; white space has no token.
 * wink-nlp's English model: agreement with GUM's hand-made coarse tags 0.955. What was tagged before changes nothing.
 * Known to miss: lower-case names, headline capitals.
 */
export function tagTokens(text: string, span: Span): TaggedToken[] {
  const pieces = text.slice(span.start, span.end).match(PIECE) ?? [];
  const tokens = wink.readDoc(pieces.map(plainApostrophe).join(" ")).tokens();
  const forms = tokens.out(its.value);
  const tags = tokens.out(its.pos as ItsFunction<string>);
  const lemmas = tokens.out(its.lemma as ItsFunction<string>);
  const tagged: TaggedToken[] = [];
  let next = 0;
  let end = span.start;
  for (const piece of pieces) {
    let start = text.indexOf(piece, end); // nothing but white space stands between pieces
    end = start + piece.length;
    while (start < end && next < forms.length) {
      const stop = Math.min(end, start + (forms[next]?.length ?? 0));
      const form = text.slice(start, stop);
      tagged.push({
        start,
        end: stop,
        text: form,
        lower: form.toLowerCase(),
        pos: tags[next] as PartOfSpeech,
        lemma: lemmas[next] ?? form.toLowerCase(),
      });
      start = stop;
      next++;
    }
  }
  return tagged;
}

/** wink's dictionary has contractions with a straight apostrophe only. */
function plainApostrophe(piece: string): string {
  return piece.length > 1 ? piece.replaceAll("’", "'") : piece;
}

/** Whether the tagger takes the word for a verb or an auxiliary. */
export function isVerb(token: TaggedToken | undefined): boolean {
  return token?.pos === "VERB" || token?.pos === "AUX";
}

/** "saying", "the hearing": whether a word has the ending of a participle or gerund. */
export function isIngForm(token: TaggedToken | undefined): boolean {
  return token?.lower.endsWith("ing") ?? false;
}
