/** Names of sets on the scoreboard whose measures load the stages. */
export const PARAGRAPH_SETS = [
  { set: "own paragraphs (open half)", file: "open.jsonl", isOpen: true },
  { set: "own paragraphs (held-out half)", file: "held.jsonl", isOpen: false },
  { set: "own paragraphs, second set (open half)", file: "second/open.jsonl", isOpen: true },
  { set: "own paragraphs, second set (held-out half)", file: "second/held.jsonl", isOpen: false },
  { set: "own paragraphs, third set (open half)", file: "third/open.jsonl", isOpen: true },
  { set: "own paragraphs, third set (held-out half)", file: "third/held.jsonl", isOpen: false },
] as const;
export const NAMES_SET = "GUM, names";
export const FAILURES_SET = "own texts of reported failures";
