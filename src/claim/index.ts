/**
 * claim/: brings together what says the same thing.
 * In: a story, its articles, their attributions (source, relays, parent and polarity filled in) and its sources.
 * Out: claims with everyone who affirms or denies them and why, conflicts between claims, notes. Origins are folded by `ledger/`.
 * Method: each clause becomes actor, act and object by flat patterns over parts of speech (after Abney's chunks; the triples are those of
 * open information extraction, Banko et al. 2007); acts are compared by lemma or a hand-made table of classes; two sayings are one claim
 * only where all three agree and no number, date, name or modality differs. Denials without an object are tied by structure alone.
 * Known to get wrong: see docs/errors/claim.md. Above all it misses retellings in other words than the table's, noun phrases for
 * an act ("the request"), relative and participle clauses with shifted actors, and anything an unresolved "they" or "it" does.
 */
export { type ClaimInput, type ClaimOutput, gatherClaims } from "./gather.ts";
