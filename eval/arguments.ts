import { type ParseArgsConfig, parseArgs } from "node:util";

/** The command line, read; a wrong call ends the process with a line on what is wrong and exit code 2. */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\nSee --help.\n`);
    process.exit(2);
  }
}
