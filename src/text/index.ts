/**
 * text/: the floor every stage stands on: spans, words, sentences, quotation marks, parts of speech, dates of publication, ids and lists.
 * In: strings and spans. Out: spans that lie in them (UTF-16, half-open). Nothing here knows what an attribution or a source is.
 */
export { stableId } from "./ids.ts";
export { pushTo } from "./lists.ts";
export { MONTH_NAMES } from "./months.ts";
export { type PublishedRange, publishedRange } from "./published.ts";
export { findQuotations, type Quotation } from "./quotations.ts";
export { sentencesOf } from "./sentences.ts";
export { bySpan, contains, excerpt, joinSpans, lengthOf, overlaps, sharedBy, spanIn, trimSpan } from "./spans.ts";
export { isIngForm, isVerb, type PartOfSpeech, type TaggedToken, tagTokens } from "./tagging.ts";
export { readWordList, readWordTable } from "./wordlists.ts";
export { LETTERED_WORD, normalizeWord, numberOfWords, type Word, wordsOf } from "./words.ts";
