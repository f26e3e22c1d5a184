/** Names of sets on the scoreboard whose measures load the stages. */
export const PARAGRAPH_SETS = { open: "own paragraphs (open half)", held: "own paragraphs (held-out half)" } as const;
export const NAMES_SET = "GUM, names";
export const FAILURES_SET = "own texts of reported failures";
