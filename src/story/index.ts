/**
 * story/: which articles tell the same story (one event or running subject).
 * In: articles with their blocks. Out: stories, each article in exactly one.
 * Method: TF-IDF of title and body (Salton & Buckley 1988), lead and figures weighing more, over a background of news at large so that
 * four articles can be judged as well as four thousand; pairs through an inverted index of each article's most telling terms;
 * average-link clustering (Sokal & Michener 1958) down to a measured likeness, which dates far apart and names not shared lower, and only
 * where two groups are nearly as like each other as they are like themselves (after Karypis, Han & Kumar 1999).
 * Names get no weight of their own: the background knows none, so every name is rare, whoever bears it.
 * Known to get wrong: see docs/errors/story.md. Mostly two events of one kind in one place, and a running subject whose later
 * articles are about something new.
 */
export { groupStories } from "./group.ts";
