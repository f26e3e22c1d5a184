import { isVerb } from "#text";
import { NAMING, TALES } from "./mending.ts";
import { type Phrase, tokensOf } from "./phrases.ts";
import { type Paragraph, sentenceAt, type Token } from "./reading.ts";
import { addressing, isOfSaying } from "./verb-words.ts";

/** What is said, by whom and with what cue: what the weights read, mended where rules see more. */
export function contentOf(
  paragraph: Paragraph,
  read: readonly Phrase[],
  source: Phrase | null,
  cue: readonly Phrase[],
): readonly Phrase[] {
  const within = withinItsClause(paragraph, read, source, cue);
  const said = withoutTopic(paragraph, withoutListener(paragraph, within, cue), cue);
  return withRelative(paragraph, said, source, cue);
}

/** Behind those who are told these begin what they are told; a straight single mark may be an apostrophe. */
const BEGINS_TOLD = new Set(["that", "whether", "how", "why", "“", '"', "‘"]);
/**
 * "Told a crowd of dockers that it was safe", "tell me, ‘It ends’": who is told is no content, which it is in 1 of 80 with "told" in
 * PolNeAR's training articles. One who is told to do something is: it is theirs to do.
 */
function withoutListener(
  { tokens }: Paragraph,
  content: readonly Phrase[],
  [cue]: readonly Phrase[],
): readonly Phrase[] {
  const [first, ...others] = content;
  if (!(first && cue) || first.from !== cue.to || !addressing.has(tokens[cue.to - 1]?.lemma ?? "")) return content;
  let from = first.from;
  while (from < first.to && !BEGINS_TOLD.has(tokens[from]?.lower ?? "") && !isVerb(tokens[from])) from++;
  const named = tokens.slice(first.from, from).filter(({ pos }) => NAMING.has(pos));
  const isSomebody = named.length > 0 && !TALES.has(named.at(-1)?.lemma ?? "");
  return isSomebody && from < first.to && !isVerb(tokens[from]) ? [{ from, to: first.to }, ...others] : content;
}

/** Parts of speech of which whom one speaks to is made. */
const SPOKEN_TO = new Set([...NAMING, "DET", "ADJ", "PART"]);
const PAUSES = new Set([",", ":", ".", "?", "!"]);

/** "She said of the ferry, “It leaks”", "asking Orrin, “Why?”": what one speaks of, and to whom, before a quotation is no part of it. */
function withoutTopic(paragraph: Paragraph, content: readonly Phrase[], cue: readonly Phrase[]): readonly Phrase[] {
  const end = cue.at(-1)?.to;
  const piece = content.find(({ from }) => from === end);
  const said = piece && isSaying(paragraph, cue) ? behindTopic(paragraph, piece) : piece;
  const rest = content.flatMap((one) => (one === piece ? (said ?? []) : [one]));
  return rest.length > 0 ? rest : content;
}

function isSaying(paragraph: Paragraph, cue: readonly Phrase[]): boolean {
  return tokensOf(paragraph, cue).some((token) => isVerb(token) && isOfSaying(token.lemma));
}

/** What is said behind whom it is said to, or behind "of" what; null where nothing is. */
function behindTopic({ tokens }: Paragraph, piece: Phrase): Phrase | null {
  const isTopic = tokens[piece.from - 1]?.lower === "of";
  const belongs = ({ quote, lower, pos }: Token) => quote < 0 && (isTopic ? !PAUSES.has(lower) : SPOKEN_TO.has(pos));
  const words = tokens.slice(piece.from, piece.to);
  const pause = words.find((token) => !belongs(token));
  const said = pause ? tokens.slice(pause.at + 1, piece.to) : [];
  const pauses = pause === undefined || PAUSES.has(pause.lower);
  if (pause?.at === piece.from || !pauses || said.some(({ quote }) => quote < 0)) return piece;
  if (said.length > 0) return { from: piece.to - said.length, to: piece.to };
  return isTopic ? null : piece;
}

const CLAUSE_PRONOUNS = new Set(["which", "who", "whom", "whose"]);

/** "The dam, which, she said, had never been checked, burst": a credit between the commas of a relative clause has that clause as its content. */
function withinItsClause(
  paragraph: Paragraph,
  content: readonly Phrase[],
  source: Phrase | null,
  cue: readonly Phrase[],
): readonly Phrase[] {
  const { tokens } = paragraph;
  const group = [...cue, ...(source ? [source] : [])];
  const [from, to] = [Math.min(...group.map((one) => one.from)), Math.max(...group.map((one) => one.to))];
  const pronoun = from - 2;
  const isBetweenCommas = tokens[from - 1]?.lower === "," && tokens[to]?.lower === ",";
  if (!isBetweenCommas || !CLAUSE_PRONOUNS.has(tokens[pronoun]?.lower ?? "")) return content;
  const sentence = sentenceAt(paragraph, pronoun);
  if (!sentence) return content;
  // a sentence without a verb so far goes on behind the clause
  const goesOn = !tokens.slice(sentence.from, pronoun).some(isVerb);
  const end = goesOn ? clauseEnd(paragraph, to + 1, sentence.to) : sentence.to;
  const inside = content.flatMap((one) => {
    const part = { from: Math.max(one.from, pronoun), to: Math.min(one.to, end) };
    return part.to > part.from ? [part] : [];
  });
  return inside.length > 0 ? inside : content;
}

/** The comma at which a sentence goes on behind a clause: the only one, or the only one with a finite verb behind it; else its end. */
function clauseEnd({ tokens }: Paragraph, from: number, limit: number): number {
  const commas = tokens.slice(from, limit).filter(({ lower }) => lower === ",");
  const beforeVerb = commas.filter(({ at }) => isVerb(tokens[at + 1]) && !tokens[at + 1]?.lower.endsWith("ing"));
  const [only, ...others] = beforeVerb.length > 0 ? beforeVerb : commas;
  return only && others.length === 0 ? only.at : limit;
}

/** Marks behind which "which" begins a clause that adds something. */
const OPENS_CLAUSE = new Set([",", "(", "-", "--", "—", "–"]);

/** "…, which Orrin calls a waste": the pronoun stands for what is said, and is of it (40 of 42 in PolNeAR's training articles). */
function withRelative(
  { tokens }: Paragraph,
  content: readonly Phrase[],
  source: Phrase | null,
  [cue]: readonly Phrase[],
): readonly Phrase[] {
  const [first] = content;
  const pronoun = tokens[(source?.from ?? 0) - 1];
  if (!source || !cue || !first || !pronoun || source.to > cue.from || first.from < cue.to) return content;
  const stands = pronoun.lower === "which" && OPENS_CLAUSE.has(tokens[pronoun.at - 1]?.lower ?? "");
  return stands ? [{ from: pronoun.at, to: pronoun.at + 1 }, ...content] : content;
}
