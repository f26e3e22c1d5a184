/**
 * ledger/: what everybody said becomes origins and tallies, and the ledger file.
 *
 * In: what the stages before found, claims gathered but not folded. Out: one LedgerFile (version 1), checked by `checkLedger`.
 * Method: the rules of "What counts as one origin": attributions of a claim share an origin by voice (same source, same outlet's
 * anonymous sources), by copied words, or by relay, each with a typed reason and its evidence; people are counted as a range.
 * Known to get wrong: two anonymous sources of one outlet are one origin even where they spoke independently; an identified person's
 * private words are told by a short list of phrases; a document relayed by one outlet is taken for leaked.
 */
export { checkLedger } from "./check.ts";
export { byPublished, composeLedger, type Findings } from "./compose.ts";
export { ledgerJsonSchema, ledgerSchema } from "./schema.ts";
