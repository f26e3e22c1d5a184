import type { Progress } from "#pipeline";

const words: Record<Progress["stage"], string> = {
  read: "reading",
  attribute: "who said what",
  story: "stories",
  reuse: "shared passages",
  source: "sources",
  claim: "claims",
  ledger: "ledger",
};

/** A progress line on standard error: rewritten in place on a terminal, one line a stage elsewhere, nothing when quiet. */
export function progressLine(quiet: boolean): { show: (progress: Progress) => void; end: () => void } {
  if (quiet) return { show: () => {}, end: () => {} };
  return process.stderr.isTTY ? onTerminal() : onLog();
}

function onTerminal() {
  let last = 0;
  return {
    show: ({ stage, done, total }: Progress) => {
      const now = performance.now();
      if (done !== total && done > 0 && now - last < 100) return;
      last = now;
      process.stderr.write(`\r\x1b[K${words[stage]} ${done}${total === null ? "" : `/${total}`}`);
    },
    end: () => void process.stderr.write("\r\x1b[K"),
  };
}

function onLog() {
  const begun = new Set<Progress["stage"]>();
  return {
    show: ({ stage }: Progress) => {
      if (begun.has(stage)) return;
      begun.add(stage);
      process.stderr.write(`${words[stage]} …\n`);
    },
    end: () => {},
  };
}
