import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["hearsay-source"] },
  ssr: { resolve: { conditions: ["hearsay-source"], externalConditions: ["hearsay-source"] } },
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ["default", "./scripts/closing-line.mjs"],
  },
});
