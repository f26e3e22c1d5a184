import { isVerb } from "#text";
import { organizationNouns } from "#words";
import { type Draft, draft } from "./draft.ts";
import { isSomebody } from "./mending.ts";
import { isPossessive, nounPhraseFrom, type Phrase, POSSESSIVES, tokensOf } from "./phrases.ts";
import { BULLETS, type Clause, type Paragraph, type Token } from "./reading.ts";
import { isSignature } from "./signatures.ts";
import { cueNouns, headlineLabels, headlineTopics, people, saysWhen, urging } from "./verb-words.ts";

/** Rules that need no verb. */
export function draftOthers(paragraph: Paragraph, clause: Clause): Draft[] {
  const everywhere = [accordingTo, inTheWordsOf, claimThat, hadTell, reportedly, headlineColon, claimQuotes];
  const atHead = clause.from === 0 ? [speakerColon, namedColon, signedQuotation] : [];
  return [...everywhere, ...atHead].flatMap((rule) => rule(paragraph, clause));
}

/** According to the ministry, the quay is shut. / The quay is shut, according to the ministry. */
function accordingTo(paragraph: Paragraph, clause: Clause): Draft[] {
  const found: Draft[] = [];
  for (let at = clause.from; at < clause.to - 1; at++) {
    const here = paragraph.tokens[at];
    if (here?.quote !== -1 || here.lower !== "according" || paragraph.tokens[at + 1]?.lower !== "to") continue;
    const source = nounPhraseFrom(paragraph, at + 2, clause.to);
    if (!source) continue;
    const leads = at <= clause.from + 1;
    const content = leads ? [{ from: source.to, to: clause.to }] : [{ from: clause.from, to: at }];
    const one = draft(paragraph, {
      source,
      cue: [{ from: at, to: at + 2 }],
      content,
      method: "according-to",
      score: 0.9,
    });
    if (one) found.push(one);
  }
  return found;
}

/** What somebody has of a thing, and says. */
const VIEWS = new Set(["words", "view", "opinion", "phrase", "judgment", "judgement", "estimation", "verdict"]);
/** Nobody's but the writer's. */
const OWN = new Set(["my", "our"]);

/** In the words of Orrin, the quay is “a sieve”. / The quay is, in her view, a sieve. */
function inTheWordsOf(paragraph: Paragraph, clause: Clause): Draft[] {
  const { tokens } = paragraph;
  return tokens.slice(clause.from, clause.to).flatMap(({ at, lower, quote }) => {
    const opens = at === clause.from;
    if (lower !== "in" || quote >= 0 || !(opens || tokens[at - 1]?.lower === ",")) return [];
    const credit = wordsOf(paragraph, at, clause) ?? viewOf(paragraph, at, clause);
    if (!credit || !(opens || tokens[credit.to]?.pos === "PUNCT")) return [];
    const content = [
      { from: clause.from, to: at },
      { from: credit.to, to: clause.to },
    ];
    return draft(paragraph, { ...credit, content, method: "in-the-words-of", score: 0.7 }) ?? [];
  });
}

/** Who is credited by what, and where that ends. */
interface Credit extends Pick<Draft, "source" | "cue"> {
  readonly to: number;
}

/** "in the words of Orrin" */
function wordsOf(paragraph: Paragraph, at: number, clause: Clause): Credit | null {
  const [the, noun, of] = paragraph.tokens.slice(at + 1, at + 4);
  if (the?.lower !== "the" || !VIEWS.has(noun?.lower ?? "") || of?.lower !== "of") return null;
  const whole = nounPhraseFrom(paragraph, at + 4, clause.to);
  const comma = paragraph.tokens.findIndex((token) => token.at > at && token.lower === ",");
  // an apposition has a comma behind it too: "in the opinion of some, the lock leaks" has none
  const isClosed = comma < 0 || comma > (whole?.to ?? 0) || paragraph.tokens[whole?.to ?? 0]?.lower === ",";
  const source = isClosed ? whole : nounPhraseFrom(paragraph, at + 4, comma);
  return source && { source, cue: [{ from: at, to: at + 4 }], to: source.to };
}

/** "in her view", "in the mayor's own words" */
function viewOf(paragraph: Paragraph, at: number, clause: Clause): Credit | null {
  const noun = paragraph.tokens.slice(at + 2, Math.min(at + 8, clause.to)).find(({ lower }) => VIEWS.has(lower));
  const source = noun ? possessorBefore(paragraph, noun.at, at + 1) : null;
  if (!noun || source?.from !== at + 1 || OWN.has(paragraph.tokens[source.from]?.lower ?? "")) return null;
  const words = [
    { from: at, to: at + 1 },
    { from: source.to, to: noun.at + 1 },
  ];
  return { source, cue: words, to: noun.at + 1 };
}

/** his claim that the quay was safe */
function claimThat(paragraph: Paragraph, clause: Clause): Draft[] {
  const found: Draft[] = [];
  for (let at = clause.from + 1; at < clause.to - 2; at++) {
    const noun = paragraph.tokens[at];
    if (
      !noun ||
      noun.quote >= 0 ||
      noun.pos !== "NOUN" ||
      !cueNouns.has(noun.lemma) ||
      paragraph.tokens[at + 1]?.lower !== "that"
    )
      continue;
    const owner = possessorBefore(paragraph, at, clause.from);
    if (!owner && isMedium(paragraph, at)) continue;
    const one = draft(paragraph, {
      source: owner,
      cue: [{ from: at, to: at + 1 }],
      content: [{ from: at + 1, to: clause.to }],
      method: "claim-that",
      score: 0.6,
    });
    if (one) found.push(one);
  }
  return found;
}

/** Tokens between "had" and "tell", and between "tell" and what is told. */
const TELLER = 8;
const LISTENER = 3;
/** Marks that close what others open. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ["‘", "’"],
  ["'", "'"],
  ["“", "”"],
  ['"', '"'],
]);

/** “I had one clerk tell me, ‘It leaks.’” Whoever was had to tell it is the source of what is quoted within. */
function hadTell(paragraph: Paragraph, clause: Clause): Draft[] {
  const { tokens } = paragraph;
  return tokens.slice(clause.from, clause.to).flatMap((had) => {
    const verb = had.lemma === "have" ? tokens.slice(had.at + 1, had.at + TELLER).find(isVerb) : undefined;
    if (verb?.lower !== "tell") return [];
    const source = { from: had.at + 1, to: verb.at };
    const opens = tokens.slice(verb.at + 1, verb.at + 2 + LISTENER).find(({ text }) => CLOSING.has(text));
    const closes = opens && tokens.find(({ at, text }) => at > opens.at && text === CLOSING.get(opens.text));
    if (!closes || !isSomebody(tokensOf(paragraph, [source]))) return [];
    const content = [{ from: opens.at, to: closes.at + 1 }];
    const cue = [{ from: verb.at, to: verb.at + 1 }];
    return draft(paragraph, { source, cue, content, method: "had-tell", score: 0.7 }) ?? [];
  });
}

/** "said in a statement that": the noun belongs to the verb's cue. */
function isMedium(paragraph: Paragraph, at: number): boolean {
  return paragraph.tokens.slice(Math.max(0, at - 3), at).some((token) => token.lower === "in" || token.lower === "by");
}

function possessorBefore(paragraph: Paragraph, at: number, limit: number) {
  let from = at;
  while (from > limit && ["ADJ", "NOUN"].includes(paragraph.tokens[from - 1]?.pos ?? "")) from--;
  const owner = paragraph.tokens[from - 1];
  if (owner && POSSESSIVES.has(owner.lower)) return { from: from - 1, to: from };
  if (isPossessive(owner)) {
    let start = from - 1;
    while (start > limit && ["PROPN", "NOUN", "DET", "ADJ"].includes(paragraph.tokens[start - 1]?.pos ?? "")) start--;
    return start < from - 1 ? { from: start, to: from - 1 } : null;
  }
  return null;
}

/** The quay is reportedly shut. Nobody is named. */
function reportedly(paragraph: Paragraph, clause: Clause): Draft[] {
  for (let at = clause.from; at < clause.to; at++) {
    const adverb = paragraph.tokens[at];
    if (!adverb || adverb.quote >= 0 || !/^(?:reportedly|allegedly|supposedly|purportedly)$/.test(adverb.lower))
      continue;
    const one = draft(paragraph, {
      source: null,
      cue: [{ from: at, to: at + 1 }],
      content: [
        { from: clause.from, to: at },
        { from: at + 1, to: clause.to },
      ],
      method: "reportedly",
      score: 0.5,
    });
    return one ? [one] : [];
  }
  return [];
}

/** “What we know so far”, “why the quay was shut”: an article's own matter, where nobody says “I” in it. */
const EXPLAINS = new Set(["how", "what", "when", "where", "which", "who", "why"]);
const FIRST_PERSON = new Set(["i", "me", "my", "mine"]);

/** Labels that are also what somebody gives and says something by. */
const GIVEN = new Set(["alert", "clarification", "comment", "notice", "opinion", "warning"]);

/** Coroner's warning: the weir is deep. / Court opinion: … A label with who gave it before it; not "Flood warning", "Today's comment". */
function isGiven(lead: readonly Token[]): boolean {
  const giver = lead.at(-2);
  const isOwned = isPossessive(giver) && !saysWhen(lead.at(-3)?.lower);
  const isSpeaker = people.has(giver?.lower ?? "") || organizationNouns.has(giver?.lower ?? "");
  return GIVEN.has(lead.at(-1)?.lower ?? "") && (isOwned || isSpeaker);
}

/** Tarn flood: two dead. / Orrin: how the quay was lost. / The Latest: two dead. What stands before the colon is what the headline is about, or is. */
function isTopic({ tokens }: Paragraph, lead: Phrase, content: Phrase): boolean {
  const last = tokens[lead.to - 1]?.lower ?? "";
  if (headlineTopics.has(last) || (headlineLabels.has(last) && !isGiven(tokens.slice(lead.from, lead.to)))) return true;
  const words = tokens.slice(content.from, content.to);
  return EXPLAINS.has(words[0]?.lower ?? "") && !words.some(({ lower }) => FIRST_PERSON.has(lower));
}

/** Poll: voters want the levy gone. / Minister ‘told to quit’: report */
function headlineColon(paragraph: Paragraph, clause: Clause): Draft[] {
  const colon = paragraph.tokens.slice(clause.from, clause.to).find((token) => token.lower === ":" && token.quote < 0);
  if (!colon) return [];
  const lead = nounPhraseFrom(paragraph, clause.from, colon.at);
  const behind = { from: colon.at + 1, to: clause.to };
  const isLead = lead?.to === colon.at && colon.at - clause.from < 5 && paragraph.role === "title";
  if (!isLead) return sourceAtEnd(paragraph, clause, colon.at);
  if (isTopic(paragraph, lead, behind)) return reportAtEnd(paragraph, clause, colon.at);
  return creditAt(paragraph, lead, colon.at, behind, "headline-colon");
}

/** Quay fire: report. What is a report or somebody behind a topic. */
function reportAtEnd(paragraph: Paragraph, clause: Clause, colon: number): Draft[] {
  const last = paragraph.tokens[clause.to - 1]?.lower ?? "";
  return people.has(last) || REPORTS.has(last) ? sourceAtEnd(paragraph, clause, colon) : [];
}
const REPORTS = new Set(["poll", "report", "reports", "study", "survey"]);

/** Minister ‘told to quit’: report */
function sourceAtEnd(paragraph: Paragraph, clause: Clause, colon: number): Draft[] {
  const tail = nounPhraseFrom(paragraph, colon + 1, clause.to);
  if (paragraph.role !== "title" || tail?.to !== clause.to || clause.to - colon > 5) return [];
  return creditAt(paragraph, tail, colon, { from: clause.from, to: colon }, "headline-colon");
}

/**
 * ORRIN: We are ready. The quay is too. A transcript's speaker stands in capitals at the head of the paragraph, which is all theirs; where
 * the whole transcript is quoted, behind the mark that opens the paragraph.
 */
function speakerColon(paragraph: Paragraph): Draft[] {
  if (paragraph.role === "title") return [];
  const from = opensInMarks(paragraph) ? 1 : 0;
  const colon = paragraph.tokens.findIndex(({ lower }, at) => at >= from && at < from + 6 && lower === ":");
  const speaker = paragraph.tokens.slice(from, Math.max(colon, from));
  const inCapitals = speaker.every(({ text }) => text === text.toUpperCase() && /^[\p{Lu}.]/u.test(text));
  if (speaker.length === 0 || !inCapitals || paragraph.tokens[colon]?.quote !== from - 1) return [];
  if (headlineLabels.has(speaker.at(-1)?.lower ?? "")) return []; // "CORRECTION: …"
  return creditAt(paragraph, { from, to: colon }, colon, { from: colon + 1, to: paragraph.tokens.length }, "speaker");
}

/** • Ilva Orrin: “We are ready.” A name before a colon, and then nothing but a quotation to the end of the paragraph or list item. */
function namedColon(paragraph: Paragraph): Draft[] {
  const { tokens } = paragraph;
  const from = BULLETS.has(tokens[0]?.lower ?? "") ? 1 : 0;
  const name = nounPhraseFrom(paragraph, from, Math.min(tokens.length, from + LONGEST_NAME));
  const colon = name?.to ?? tokens.length;
  const quoted = tokens.slice(colon + 1);
  const isName = tokens.slice(from, colon).some(({ pos }) => pos === "PROPN");
  if (!name || !isName || tokens[colon]?.lower !== ":" || quoted.length === 0) return [];
  if (!quoted.every(({ quote }) => quote === 0)) return [];
  return creditAt(paragraph, name, colon, { from: colon + 1, to: tokens.length }, "speaker");
}

/** Longest name before a colon in tokens. */
const LONGEST_NAME = 12;

/** “ORRIN: We are ready. A paragraph that is one quotation. */
function opensInMarks({ tokens }: Paragraph): boolean {
  return tokens.length > 0 && tokens.every(({ quote }) => quote === 0) && tokens[0]?.pos === "PUNCT";
}

/** “The quay was our home.” — Ilva Orrin, Tolm. A quotation of a paragraph, signed. */
function signedQuotation(paragraph: Paragraph): Draft[] {
  const { tokens } = paragraph;
  const dash = tokens.findIndex(({ quote }) => quote !== 0);
  const signature = tokens.slice(dash);
  if (dash < SHORTEST_SIGNED || signature.some(({ quote }) => quote >= 0) || !isSignature(signature)) return [];
  const name = nounPhraseFrom(paragraph, dash + 1, tokens.length);
  return name ? creditAt(paragraph, name, dash, { from: 0, to: dash }, "signed-quotation") : [];
}

/** Tokens, its marks too, of the shortest quotation that is signed rather than followed by something. */
const SHORTEST_SIGNED = 5;

function creditAt(paragraph: Paragraph, source: Phrase, mark: number, content: Phrase, method: string): Draft[] {
  const one = draft(paragraph, { source, cue: [{ from: mark, to: mark + 1 }], content: [content], method, score: 0.6 });
  return one ? [one] : [];
}

/** Minister ‘told to quit’. Whose words the marks hold is not said; "told" and the like begin them. */
function claimQuotes(paragraph: Paragraph, clause: Clause): Draft[] {
  if (paragraph.role !== "title") return [];
  for (let at = clause.from + 1; at < clause.to - 2; at++) {
    const [mark, told, to] = paragraph.tokens.slice(at, at + 3);
    if (!mark || !told || mark.quote < 0 || paragraph.tokens[at - 1]?.quote === mark.quote) continue;
    if (told.quote !== mark.quote || !urging.has(told.lemma) || told.lower === told.lemma || to?.lower !== "to")
      continue;
    let end = at + 2;
    while (end < clause.to && paragraph.tokens[end]?.quote === mark.quote) end++;
    const closes = paragraph.tokens[end - 1]?.pos === "PUNCT" ? end - 1 : end;
    return [
      draft(paragraph, {
        source: null,
        cue: [{ from: at + 1, to: at + 2 }],
        content: [{ from: at + 2, to: closes }],
        method: "claim-quotes",
        score: 0.5,
      }),
    ].filter((one) => one !== null);
  }
  return [];
}
