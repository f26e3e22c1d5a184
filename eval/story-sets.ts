/** Names on the scoreboard of each file of the sets. */
export const STORY_SETS: Readonly<Record<string, string>> = {
  fnc1: "FNC-1 stories",
  ecbplus: "ECB+ 1–35 stories",
  basil: "BASIL 2010–2016 stories",
};
