import { readWordList, readWordTable } from "#text";
import { boilerplate, type Line, type LineRule, reportsSpeech } from "./line.ts";

const rows = readWordTable(new URL("./phrases.tsv", import.meta.url), 3);
const whole = new Map(rows.filter(([how]) => how === "is").map(([, reason = "", phrase = ""]) => [phrase, reason]));
const starts = rows.filter(([how]) => how === "starts").map(([, reason = "", phrase = ""]) => ({ reason, phrase }));
const verbs = readWordList(new URL("./prompt-verbs.txt", import.meta.url));
const nouns = readWordList(new URL("./prompt-nouns.txt", import.meta.url));
const NOUN = new RegExp(`\\b(?:${nouns.join("|").replace(/[-]/g, "\\-")})\\b`);

/** Lines of site chrome, each rule by itself; the first that speaks marks the line. */
export const chromeRules: readonly LineRule[] = [
  wholePhrase,
  startPhrase,
  prompt,
  notificationSettings,
  copyrightLine,
  shareCounts,
  arrowLink,
  tagLine,
  linkOnly,
  scriptRemnant,
  authorContact,
  helpline,
  pageNumber,
  menuLine,
];

/** "SHARE THIS ARTICLE" */
function wholePhrase(line: Line) {
  const reason = whole.get(line.plain) ?? whole.get(line.plain.replace(/[:.!]$/, ""));
  return reason ? boilerplate(reason) : null;
}

/** "RELATED: Harbour tolls to rise in spring" */
function startPhrase(line: Line) {
  if (line.plain === "" || line.text.length > 220) return null;
  const found = starts.find(({ phrase }) => line.plain.startsWith(phrase));
  if (!found || (!found.phrase.endsWith(":") && reportsSpeech(line))) return null;
  return boilerplate(found.reason);
}

/** "Sign up to our morning newsletter" */
function prompt(line: Line) {
  if (line.plain === "" || line.text.length > 180 || /["“]/.test(line.text) || reportsSpeech(line)) return null;
  const starting = verbs.some((verb) => line.plain.startsWith(`${verb} `));
  return starting && NOUN.test(line.plain) ? boilerplate("prompt to the reader") : null;
}

/** "You can change your notifications in your browser's settings." */
function notificationSettings(line: Line) {
  const about = /\b(?:notifications?|alerts|cookies|email preferences)\b/.test(line.plain);
  const where = /\b(?:settings|preferences|unsubscribe|opt out|turn(?:ed)? (?:on|off))\b/.test(line.plain);
  return about && where && line.text.length <= 160 && !reportsSpeech(line) ? boilerplate("prompt to the reader") : null;
}

/** "© 2031 The Tarn Times. All rights reserved." */
function copyrightLine(line: Line) {
  const symbol =
    /^(?:©|copyright\s*(?:©|\(c\)|(?:19|20)\d\d)|\(c\)\s*(?:19|20)\d\d|©?\s*copyright\b.{0,60}\ball rights reserved)/.test(
      line.plain,
    );
  const whereEver = /\ball rights reserved\b/.test(line.plain) && line.text.length <= 250;
  return (symbol && line.text.length <= 250) || whereEver ? boilerplate("copyright") : null;
}

/** "214 shares", "17 Comments", "3 min read" */
function shareCounts(line: Line) {
  if (/^\+?\d{1,4}$/.test(line.text)) return boilerplate("counter");
  return /^[\d,.]+k?\s*(?:shares?|comments?|likes?|views?|retweets|min(?:ute)?s? read)(?:\s*[|·]\s*[\d,.]*k?\s*\w+)*$/.test(
    line.plain,
  )
    ? boilerplate("share buttons")
    : null;
}

/** "» Ferry strike enters its third week" */
function arrowLink(line: Line) {
  if (line.text.includes("«")) return null; // quotation marks, not arrows
  return line.text.length <= 200 && /^(?:»|>>|►|▶|→)|(?:»|>>|→)$/.test(line.text) && !reportsSpeech(line)
    ? boilerplate("cross-link")
    : null;
}

/** "#tarn #harbour #strike" */
function tagLine(line: Line) {
  return /^#[\p{L}\p{N}_]+(?:[\s,]+#[\p{L}\p{N}_]+(?:\s\p{L}+)?)+$/u.test(line.text) ? boilerplate("navigation") : null;
}

/** "https://tarntimes.example/harbour" */
function linkOnly(line: Line) {
  return /^(?:https?:\/\/|www\.)\S+$/.test(line.plain) ? boilerplate("bare link") : null;
}

/** "player.load();" */
function scriptRemnant(line: Line) {
  return /^[\w.$]+\([^)\s]*\);?$/.test(line.text) ||
    /^(?:var|function|window\.)\s?[\w.]+\s*[=(].*[;{}]$/.test(line.text)
    ? boilerplate("script remnant")
    : null;
}

/** "mvane@tarntimes.example", "Follow Mara Vane on Twitter @mvane", "Twitter: @mvane" */
function authorContact(line: Line) {
  if (line.text.length > 140 || reportsSpeech(line)) return null;
  const mail = /^(?:e-?mail:?\s*)?[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}(?:\s.{0,60})?$/.test(line.plain);
  const follow =
    /^follow .{2,60}\bon (?:twitter|x|facebook|instagram)\b/.test(line.plain) || /^twitter:\s*@?\w+/.test(line.plain);
  return mail || follow ? boilerplate("author contact") : null;
}

/** Who answers, named as what it is or by name, and the number or address to reach it. */
const HELPLINE =
  /\b(?:samaritans|crimestoppers|childline|beyondblue|kids helpline|lifeline|helplines?|hotline|crisis line|suicide prevention)\b/;
const REACHED = /\b(?:call|text|phone|contact|ring|email|reach|reached|contacted)\b/;
const NUMBER_OR_ADDRESS =
  /\b(?:on|at|call|text|ring|email)\s+(?:\d{3}(?=\s*(?:[.,;)]|$|or\b|to\b|and\b))|\d[\d ()-]{4,14}\d|\S{1,60}@\S)/i;

/** "In distress? Call the Tarn Helpline on 0800 100 200." */
function helpline(line: Line) {
  if (line.text.length > 500 || /["“”]/.test(line.text)) return null;
  const { plain } = line;
  return HELPLINE.test(plain) && REACHED.test(plain) && NUMBER_OR_ADDRESS.test(line.text)
    ? boilerplate("helpline")
    : null;
}

/** "Page 2 of 3" */
function pageNumber(line: Line) {
  return /^(?:page\s*)?\d+\s*(?:of|\/)\s*\d+$/.test(line.plain) ? boilerplate("navigation") : null;
}

/** "Home > News > Harbour", "News   Sport   Obituaries": three items and more of at most three words. */
function menuLine(line: Line) {
  if (line.text.length > 200) return null;
  const items = line.text.split(/\s{3,}|\t|\s[>›»·•]\s/).map((item) => item.trim());
  const isMenu =
    items.length >= 3 &&
    items.every((item) => /^\p{Lu}/u.test(item) && item.split(/\s+/).length <= 3 && !/[.:;!]$/.test(item));
  return isMenu ? boilerplate("navigation") : null;
}
