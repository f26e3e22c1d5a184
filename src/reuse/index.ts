export { type ClusterMember, clusterPassages } from "./clusters.ts";
export { traceCopies } from "./copies.ts";
export { findPassages, type PassageOptions } from "./passages.ts";
export { shareOfWords, type WordShare } from "./shares.ts";
export { findQuoteVariants } from "./variants.ts";
