/**
 * attribute/: who is credited with what, in one article.
 *
 * In: an Article with marked blocks. Out: Attribution[] (source, cue and content spans, form, polarity, medium, parent); sourceId and via
 * are left to source/. Only title and body are read; articles in other languages than English give none.
 *
 * Method: trained weights, through the port `#model`, find cues and label the words of each cue's paragraph (`learned.ts`); rules mend who
 * is credited (`mending.ts`) and what is said (`contents.ts`), leave out names that are given (`naming.ts`), name whom the words around a
 * cue name where they name nobody (`unsaid.ts`), and put in what rules read better (`combine.ts`): signed quotations, transcripts'
 * speakers, headline colons and claim quotes, relays ("quoted two officials as saying"). What somebody is credited with, in a quotation or
 * not, is read by itself too where it may credit others in turn (`inside.ts`), since the weights learned the outermost attributions alone,
 * and so is what stands behind a semicolon in it. A quotation that two cues took stays with the nearer (`compete.ts`); those that no cue
 * took go to who spoke before, or to whom the paragraph above introduces with a colon (`quotes.ts`) or reports last (`told.ts`). `method`
 * says who spoke: the weights' name or the rule's.
 *
 * The rules alone (`attributeByRules`): over tokens, parts of speech and quotation marks, in the order quoted-as-saying, citing,
 * said-after, expected-to, asked-to, criticized-by, said-by, said-that; then "according to", "in the words of", cue nouns, "had one tell
 * me", evidentials, headline colons, claim quotes, transcripts' speakers, names before a colon and a quotation, and signed quotations.
 * Which verbs are cues, and before what, was counted on PolNeAR's training articles (`cue-verbs.tsv`). The relation is PARC's (Pareti 2015)
 * as PolNeAR widened it (Newell et al. 2018): besides speech it takes in belief, intention and stance.
 *
 * Chains: "The Echo quoted two officials as saying X" is one attribution of X to the officials, the cue in two spans; "X, reported the
 * Echo" around "a source said X" is an attribution to the Echo whose content holds the other, which has it as `parent`.
 *
 * A source's first span is the phrase; a relative pronoun that stands for it before the cue ("a guard, who said") is a span of its own.
 *
 * `score`, of the weights: how often they were right on PolNeAR dev where they were as sure of the cue; of a rule: how often the verb was
 * a cue before such words in training, or a flat prior.
 * Known to get wrong (docs/errors/attribute.md): where a content begins and ends in a long sentence; stance told by nouns and acts; what
 * several people say in one sentence; speakers named only in a neighbouring paragraph.
 */
export { type Attributed, attribute, attributeByRules } from "./attribute.ts";
