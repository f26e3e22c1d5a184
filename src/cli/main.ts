#!/usr/bin/env node
/**
 * cli/: the command line. In: arguments, files, standard input. Out: files, standard output, progress on standard error, an exit code.
 * The stages load only when a command runs, so that `--help` answers at once.
 */
import { CommanderError } from "commander";
import { exitCodes, UsageError } from "./exit.ts";
import { forTerminal } from "./output.ts";
import { program } from "./program.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.done); // whoever read us has seen enough
  throw error;
});

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongCall;
  if (error instanceof UsageError) {
    process.stderr.write(forTerminal(`hearsay: ${error.message}\n`));
    return exitCodes.wrongCall;
  }
  process.stderr.write(
    `hearsay: this is a mistake of Hearsay's own. ${error instanceof Error ? error.stack : error}\n`,
  );
  return exitCodes.ownMistake;
}
