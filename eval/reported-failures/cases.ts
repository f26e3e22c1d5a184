import type { ReportedFailure } from "./case.ts";
import { distanceFailures } from "./distances.ts";
import { genreFailures } from "./genres.ts";
import { quotationFailures } from "./quotations.ts";
import { speakerFailures } from "./speakers.ts";

/** Every reported failure, each as two to four texts, half of them held back from the work on rules. */
export const reportedFailures: readonly ReportedFailure[] = [
  ...speakerFailures,
  ...quotationFailures,
  ...genreFailures,
  ...distanceFailures,
];
