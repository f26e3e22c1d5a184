import { sentencesOf } from "#text";
import type { Article } from "#types";
import { cosine } from "./likeness.ts";
import type { Profile } from "./profile.ts";

/** A member of a story with its profile. */
export interface Member {
  readonly article: Article;
  readonly profile: Profile;
}

/** So many members are enough to choose a title by. */
const CHOSEN_FROM = 30;

/**
 * The title of the article most like the others (the earliest of equals); the first sentence of the earliest where none has a title;
 * the empty string where there is no text at all. Members come in canonical order.
 */
export function titleOf(members: readonly Member[]): string {
  const few = members.slice(0, CHOSEN_FROM);
  const titled = few.filter(({ article }) => article.title !== null && article.title.trim() !== "");
  const best = titled
    .map((member) => ({ title: member.article.title ?? "", score: closeness(member, few) }))
    .reduce<{ title: string; score: number } | null>(
      (top, next) => (top && top.score >= next.score ? top : next),
      null,
    );
  return best?.title.trim() ?? firstSentence(members[0]?.article);
}

function closeness(member: Member, others: readonly Member[]): number {
  return others.reduce(
    (sum, other) => (other === member ? sum : sum + cosine(member.profile.weights, other.profile.weights)),
    0,
  );
}

function firstSentence(article: Article | undefined): string {
  if (article === undefined) return "";
  const body = article.blocks.find(({ role, start, end }) => role === "body" && end > start);
  const start = body?.start ?? 0;
  const [first] = sentencesOf(article.text, { start, end: Math.min(body?.end ?? article.text.length, start + 2000) });
  return first === undefined ? "" : article.text.slice(first.start, first.end);
}
