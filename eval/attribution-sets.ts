/** Names of our own sets for attributions on the scoreboard. */
export const PARAGRAPH_SETS = { open: "own paragraphs (open half)", held: "own paragraphs (held-out half)" } as const;
export const FAILURES_SET = "own texts of reported failures";
