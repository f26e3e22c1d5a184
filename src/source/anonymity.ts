import type { Span } from "#types";
import { lastIndexBefore, type Survey } from "./survey.ts";

const UNNAMED =
  /\b(?:on (?:the )?condition of (?:anonymity|not being (?:named|identified))|anonymously|(?:asked|wanted|wished|preferred|requested) (?:not|to not) to be (?:named|identified|quoted by name)|(?:asked|wanted|wished|requested) (?:for anonymity|anonymity|to remain anonymous|to stay anonymous)|(?:did not|didn['’]t) (?:want|wish) to be (?:named|identified)|(?:declined|refused) to be (?:named|identified)|(?:was|were) not (?:authori[sz]ed|allowed|permitted) to (?:speak|talk|discuss|comment)|(?:was|were) granted anonymity|requesting anonymity|declining to be (?:named|identified)|not to be (?:named|identified))/i;
const REASON =
  /(?:because|since|as (?:he|she|they) (?:was|were|is|are)|for fear|out of (?:fear|concern)|citing|due to|to (?:discuss|speak|talk|describe|avoid|protect|share|reveal|be candid)|in order to|so as)\b[^,.;“”"\n]*/i;

/** The stated reason why a source is not named, verbatim, from the sentence it speaks in or one right behind that goes on about it; null where none is stated. */
export function reasonForAnonymity(survey: Survey, at: number): string | null {
  const index = lastIndexBefore(survey.sentences, at);
  const sentence = survey.sentences[index];
  if (!sentence || at >= sentence.end) return null;
  return reasonIn(survey.text, sentence) ?? reasonBehind(survey, index);
}

function reasonIn(text: string, sentence: Span): string | null {
  const words = text.slice(sentence.start, sentence.end);
  const unnamed = UNNAMED.exec(words);
  if (!unnamed) return null;
  if (/not (?:authori|allowed|permitted)/i.test(unnamed[0])) return clauseAround(words, unnamed.index);
  const behind = words.slice(unnamed.index + unnamed[0].length);
  const reason = REASON.exec(behind.slice(0, 300));
  return reason && reason.index < 30 ? reason[0].trim() : null;
}

/** "Because he was not authorised to discuss the plan": from "because" on, where it stands before. */
function clauseAround(words: string, at: number): string {
  const because = /(?:because|since|as)\s+[^,.;]*$/i.exec(words.slice(Math.max(0, at - 60), at));
  const start = because ? Math.max(0, at - 60) + because.index : at;
  return (/^[^,.;“”"\n]*/.exec(words.slice(start))?.[0] ?? "").trim();
}

/** "Both spoke on condition of anonymity because …" */
function reasonBehind(survey: Survey, index: number): string | null {
  const next = survey.sentences[index + 1];
  if (!next || next.start - (survey.sentences[index]?.end ?? 0) > 3) return null;
  const goesOn =
    /^(?:Both|They|He|She|All|The (?:\w+\s+){0,2}(?:sources?|officials?|people|person|aides?|insiders?|workers?))\b/;
  return goesOn.test(survey.text.slice(next.start, next.start + 60)) ? reasonIn(survey.text, next) : null;
}
