/** What the program's exit code says. */
export const exitCodes = {
  done: 0,
  nothingUsable: 1,
  wrongCall: 2,
  /** sysexits' EX_SOFTWARE: not the caller's fault. */
  ownMistake: 70,
} as const;

/** The call is wrong, and the message says what to do. */
export class UsageError extends Error {}
