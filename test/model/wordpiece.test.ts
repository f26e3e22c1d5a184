import { Tokenizer } from "@huggingface/tokenizers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readVocabulary, wordPieces } from "../../src/model/wordpiece.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789éßıæøœﬁſσαאבעركกคकदд日中文字カ한ᄒ🛥𝒳";
const SIGNS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~“”‘’–—…€£¥§°€،。";
const PIECES = "the|town|quay|##quay|##side|##ed|##ing|har|##bour|##'s|i|##nt|mayor|##or|##es|##ﬁ".split("|");
const ENTRIES = [
  "[PAD]",
  "[UNK]",
  ...new Set([...LETTERS, ...Array.from(LETTERS, (letter) => `##${letter}`), ...SIGNS, ...PIECES]),
];
const encode = wordPieces(readVocabulary(`${ENTRIES.join("\n")}\n`));

/** Each word as "form:piece+piece", with its case where it has one. */
function wordsIn(text: string): string[] {
  return encode(text, { start: 0, end: text.length }).map(({ start, end, pieces, case: written }) => {
    const spelled = pieces.map((piece) => ENTRIES[piece]).join("+");
    return `${text.slice(start, end)}:${spelled}${["", " Capitalised", " CAPITALS"][written]}`;
  });
}

function check(text: string, ...expected: readonly string[]): void {
  expect(wordsIn(text)).toEqual(expected);
}

describe("words", () => {
  test("end at white space, and punctuation stands alone", () =>
    check("The quay,  the\ttown.", "The:the Capitalised", "quay:quay", ",:,", "the:the", "town:town", ".:."));
  test("apostrophes, dashes and slashes part words, currency signs do not unless ASCII has them", () =>
    check("i’nt 5-5 €5 $5", "i:i", "’:’", "nt:n+##t", "5:5", "-:-", "5:5", "€5:€+##5", "$:$", "5:5"));
  test("take the longest piece that fits, again and again", () =>
    check("quayside harbouring", "quayside:quay+##side", "harbouring:har+##bour+##ing"));
  test("that no pieces make up are unknown as a whole", () => check("quay≈side ⅷ", "quay≈side:[UNK]", "ⅷ:[UNK]"));
  test("of more than a hundred characters are unknown as a whole", () => {
    check("a".repeat(101), `${"a".repeat(101)}:[UNK]`);
    check("a".repeat(100), `${"a".repeat(100)}:a${"+##a".repeat(99)}`);
    check("𝒳".repeat(101), `${"𝒳".repeat(101)}:[UNK] CAPITALS`);
  });
});

describe("spans", () => {
  test("count UTF-16 code units of the text as it is", () =>
    check("🛥 the 𝒳a", "🛥:🛥", "the:the", "𝒳a:𝒳+##a Capitalised"));
  test("take in what is left out within a word, and leave it out at its ends", () =>
    check("\u200bto\u00adwn\u200b \ufefftown\u0301 \u0007", "to\u00adwn:town", "town:town"));
  test("lose accents and case only in the pieces", () =>
    check("ÉSÅ Ésa e\u0301s", "ÉSÅ:e+##s+##a CAPITALS", "Ésa:e+##s+##a Capitalised", "e\u0301s:e+##s"));
  test("hold each Chinese character alone, and kana and Hangul together", () =>
    check("中文カカ𠀀𫠝", "中:中", "文:文", "カカ:カ+##カ", "𠀀:[UNK]", "𫠝:[UNK]"));
  test("start and end where the stretch does", () => {
    const text = "the 🛥quay town";
    expect(encode(text, { start: 6, end: 10 }).map(({ start, end }) => text.slice(start, end))).toEqual(["quay"]);
    expect(encode("a🛥", { start: 0, end: 2 })).toMatchObject([{ start: 0, end: 1 }]);
  });
});

describe("case", () => {
  test("is that of the letters: the first one, then all", () =>
    check(
      "A 9A 9a Ab AB",
      "A:a Capitalised",
      "9A:9+##a Capitalised",
      "9a:9+##a",
      "Ab:a+##b Capitalised",
      "AB:a+##b CAPITALS",
    ));
  test("of a final sigma and a dotted capital I is lowered letter by letter", () =>
    check("ΑΣ İi", "ΑΣ:α+##σ CAPITALS", "İi:i+##i Capitalised"));
});

test("A vocabulary without [UNK] is refused.", () => expect(() => readVocabulary("a\nb\n")).toThrow("[UNK]"));

/** Hugging Face's own implementation in JavaScript, as the oracle; it gives pieces and no places. */
const oracle = new Tokenizer(
  {
    version: "1.0",
    added_tokens: [],
    normalizer: {
      type: "BertNormalizer",
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: true,
      lowercase: true,
    },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: null,
    decoder: { type: "WordPiece", prefix: "##", cleanup: false },
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(ENTRIES.map((piece, place) => [piece, place])),
    },
  },
  {},
);

const HAND_MADE = [
  "",
  " \t\r\n ",
  "Mayor Orla Venn said: “The quay isn't shut.”",
  "l’État, c’est moi – n'est-ce pas?",
  "Zoë, Åsa, Łukasz, Ñandú, Dvořák & Čapek",
  "e\u0301e\u0300\u0323 a\u0308\u0304 q\u0307",
  "naïve façade, coöperate, Ænima, Œuvre, straße, STRASSE, ẞ",
  "ﬁnal ﬂow ﬃ ĳ ǆ ǅ Ǆ",
  "İstanbul ISPARTA ıi Iı",
  "中文字 日本カタカナ ひらがな",
  "한국 한 ᄒ",
  "葛葛 〇字文",
  "אבשׁ עברית ‏RTL‏ العربيّة ركَ",
  "हिन्दी कि दु ไทย กี่",
  "🛥 quay🛥side 👩‍👩‍👧 🇳🇴 👍🏽 ☕️",
  "𝒳𝒴 𝔸 𐐀𐐨",
  "a\u200bb a\u200db a\u2060b \ufeffa a\u00adb",
  "a\u0000b a\u0007b a\u0085b a\u001fb a\u007fb",
  "a\u00a0b a\u2003b a\u2028b a\u2029b a\u3000b a\u202fb a\u1680b",
  "a\u000bb a\u000cb",
  "a\ufffdb \ufffd",
  "a\ue000b a\u{f0000}b",
  `${"a".repeat(99)} ${"b".repeat(100)} ${"c".repeat(101)} ${"é".repeat(100)}`,
  "$5 €5 £5 ¥5 5¢ 5% 5‰ 5° №5 §5",
  "--- — – ― ‒ ‐ ‑ − …",
  "'quoted' \"quoted\" ‘quoted’ ‚quoted‛ «quoted» ‹quoted› 「quoted」",
  "a_b a^b a`b a|b a~b a=b a+b a<b a>b",
  "≠ ≮ ½ ² ª º Ⅷ ⓐ K Å ; ·",
  "@TolmDocks #quay https://tolm.example/a?b=c&d=é",
  "U.S.-made, A.B.C., p.m., e.g.",
  "1,000.50 12/11/2026 12:30 1st 2nd",
  "the  town   quay\n\nthe\ttown\r\nquay",
  "THE TOWN QUAY the Town Quay tHE",
  "x\u0345y ͅ ᾳ ᾼ ΐ",
  "ǰ ŉ և ẖ ẗ",
  "a\u20dd a\u0488 a\u1ab0",
  "。、，！？：；（）",
  "harbouring quaysided unquayside",
  "[UNK] [CLS] [SEP] ##ed",
  "\u061c\u200e\u200f\u202aa\u202c",
];

const unit = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(..."  etaoinshrdlcumwfgypbvk.,'’“”-EQS5") },
  { weight: 2, arbitrary: fc.constantFrom(...LETTERS, ...SIGNS) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 0x2fff }).map((point) => String.fromCodePoint(point)) },
  { weight: 1, arbitrary: fc.constantFrom("\u0301", "\u0308", "\u200b", "\u200d", "\u00ad", "\ufffd", "\u0007", "🛥") },
);
const GENERATED = fc.sample(fc.string({ unit, maxLength: 120 }), { numRuns: 160, seed: 11 });

/** The oracle lowers whole texts, so that Σ at a word's end becomes ς; Python's tokenizers, by which the weights were trained, go letter by letter. */
const asTrained = (text: string) => text.replaceAll("Σ", "σ");

describe("against Hugging Face's tokenizers, 200 texts", () => {
  test.each([...HAND_MADE, ...GENERATED].map((text) => [text]))(
    "%j has the same pieces, in the right places",
    (text) => {
      const words = encode(text, { start: 0, end: text.length });
      expect(words.flatMap(({ pieces }) => pieces.map((piece) => ENTRIES[piece]))).toEqual(
        oracle.tokenize(asTrained(text)),
      );
      let at = 0;
      for (const { start, end, pieces } of words) {
        expect(oracle.tokenize(text.slice(at, start))).toEqual([]);
        expect(oracle.tokenize(asTrained(text.slice(start, end)))).toEqual(pieces.map((piece) => ENTRIES[piece]));
        at = end;
      }
      expect(oracle.tokenize(text.slice(at))).toEqual([]);
    },
  );
});
