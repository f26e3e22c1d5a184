import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { mergeSame, type Reading, readBytes, readInputs, readRecord, sortInputs } from "#read";

const FIRST =
  "The harbour board of Tarn said the ferry would not sail before spring, and that nobody had been asked about it.";
const bytes = (text: string) => new TextEncoder().encode(text);
const codes = (reading: Reading) => reading.notes.map((note) => note.code);

async function all(patterns: string[], options = {}): Promise<Reading> {
  const joined = {
    inputs: [] as Reading["inputs"][number][],
    articles: [] as Reading["articles"][number][],
    notes: [] as Reading["notes"][number][],
  };
  for await (const reading of readInputs(patterns, options)) {
    joined.inputs.push(...reading.inputs);
    joined.articles.push(...reading.articles);
    joined.notes.push(...reading.notes);
  }
  return joined;
}

let folder = "";
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-read-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("bytes", () => {
  test("of text become an article whose id comes from the text alone", () => {
    const [one, two] = [readBytes(bytes(FIRST), "a.txt"), readBytes(bytes(FIRST), "b.txt")];
    expect(one.articles[0]?.text).toBe(FIRST);
    expect(one.articles[0]?.id).toBe(two.articles[0]?.id);
    expect(one.inputs[0]).toMatchObject({ path: "a.txt", article: one.articles[0]?.id });
    expect(one.inputs[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
  test("lose their byte order mark and get line ends as LF", () => {
    const text = `${FIRST}\r\n${FIRST}\r`;
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
    for (const given of [bytes(`\uFEFF${text}`), utf16])
      expect(readBytes(given, "a.txt").articles[0]?.text).toBe(`${FIRST}\n${FIRST}\n`);
  });
  test("of an older encoding are guessed and noted", () => {
    const reading = readBytes(
      new Uint8Array(
        Buffer.from(
          "Das Caf\xe9 am Hafen von Tarn \x93bleibt zu\x94, sagte sie, weil die F\xe4hre nicht f\xe4hrt.",
          "latin1",
        ),
      ),
      "a.txt",
    );
    expect(reading.articles[0]?.text).toContain("Café");
    expect(codes(reading)).toContain("read/encoding-guessed");
  });
  test("of a declared encoding are read by it", () => {
    const page = `<html><head><meta charset="windows-1252"><title>Caf\xe9</title></head><body><p>${FIRST}</p><p>${FIRST} Caf\xe9.</p></body></html>`;
    expect(readBytes(new Uint8Array(Buffer.from(page, "latin1")), "a.html").articles[0]?.title).toBe("Café");
  });
  test("in windows-1252 keep quotation marks, dashes and the euro, whether they declare it or not", () => {
    const report = "The ferry\x92s owner, Mara Vane, said: \x93We lost \x805,000 \x96 in a day\x85\x94 and left.";
    const read = "The ferry’s owner, Mara Vane, said: “We lost €5,000 – in a day…” and left.";
    const page = (label: string) =>
      `<html><head><meta charset="${label}"><title>Ferry</title></head><body><p>${FIRST}</p><p>${report}</p></body></html>`;
    const given: [string, string][] = [
      [report, "a.txt"],
      ...["windows-1252", "iso-8859-1", "latin1", "us-ascii"].map((label): [string, string] => [page(label), "a.html"]),
    ];
    for (const [text, name] of given) {
      const { articles } = readBytes(new Uint8Array(Buffer.from(text, "latin1")), name);
      expect(articles[0]?.text).toContain(read);
    }
  });
  test("in windows-1252 stand for what the encoding standard says, byte by byte", () => {
    const marks = "€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ";
    for (const [i, mark] of [...marks].entries()) {
      const page = new Uint8Array([
        ...bytes(`<html><meta charset="cp1252"><body><p>${FIRST}</p><p>${FIRST} It costs x`),
        0x80 + i,
        ...bytes("x.</p></body></html>"),
      ]);
      if (mark !== "?") expect(readBytes(page, "a.html").articles[0]?.text).toContain(`x${mark}x`);
    }
  });
  test("with nothing above ASCII but the euro of windows-1252 are no damaged UTF-8", () => {
    const { articles } = readBytes(new Uint8Array(Buffer.from(`${FIRST} It cost \x80 40 a day.`, "latin1")), "a.txt");
    expect(articles[0]?.text).toContain("€ 40");
  });
  test("that are not valid UTF-8 stand as U+FFFD and are noted with their line", () => {
    const reading = readBytes(
      new Uint8Array([...bytes(`Tarn\n${FIRST} `), 0xff, 0xfe, ...bytes(" and more")]),
      "a.txt",
    );
    expect(reading.articles[0]?.text).toContain("\uFFFD");
    expect(reading.notes[0]).toMatchObject({ code: "read/invalid-encoding", article: reading.articles[0]?.id });
    expect(reading.notes[0]?.message).toContain("line 2");
  });
  test("that are no text are noted, whatever the file is called", () => {
    expect(codes(readBytes(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "a.txt"))).toEqual(["read/not-text"]);
    expect(codes(readBytes(bytes("%PDF-1.7 x"), "a.txt"))).toEqual(["read/not-text"]);
    expect(codes(readBytes(new Uint8Array(1000), "a.txt"))).toEqual(["read/not-text"]);
  });
  test("that are empty or only white space are noted", () => {
    for (const text of ["", " \n\t\n"]) expect(codes(readBytes(bytes(text), "a.txt"))).toEqual(["read/empty"]);
    expect(codes(readBytes(gzipSync(""), "a.txt.gz"))).toEqual(["read/empty"]);
  });
  test("beyond the limit are not read", () => {
    const reading = readBytes(bytes("x".repeat(101)), "a.txt", { maxBytes: 100 });
    expect(codes(reading)).toEqual(["read/too-large"]);
    expect(reading.inputs[0]?.article).toBeNull();
  });
  test("packed with gzip are unpacked; what came out of a truncated file is kept; a bomb is not unpacked", () => {
    const packed = gzipSync(Buffer.from(Array.from({ length: 400 }, (_, i) => `${FIRST} ${i * 7919}`).join("\n")));
    expect(readBytes(packed, "a.txt.gz").articles[0]?.text).toContain(FIRST);
    const cut = readBytes(packed.subarray(0, packed.length - 60), "a.txt.gz");
    expect(codes(cut)).toEqual(["read/gzip-truncated"]);
    expect(cut.articles[0]?.text).toContain(FIRST);
    expect(cut.notes[0]?.article).toBe(cut.articles[0]?.id);
    expect(codes(readBytes(gzipSync(Buffer.alloc(3_000_000)), "a.gz", { maxBytes: 1_000_000 }))).toEqual([
      "read/too-large",
    ]);
    expect(codes(readBytes(new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9]), "a.gz"))[0]).toMatch(
      /^read\/gzip-/,
    );
  });
  test("in a call with a senseless limit throw", () =>
    expect(() => readBytes(bytes("x"), null, { maxBytes: -1 })).toThrow(RangeError));
});

describe("JSON", () => {
  test("records carry their facts, and their text stays as it is", () => {
    const record = {
      id: "t-1",
      text: `${FIRST}\r\nMore.`,
      url: "https://tarn.example/2031/04/09/ferry",
      title: "Ferry stays",
      outlet: "The Tarn Gazette",
      byline: ["Mara Vane"],
      mood: 3,
    };
    expect(readRecord(record, { path: "a.jsonl", line: 1 }).articles[0]).toMatchObject({
      givenId: "t-1",
      text: record.text,
      title: "Ferry stays",
      outlet: "The Tarn Gazette",
      byline: ["Mara Vane"],
      published: "2031-04-09",
      publishedBasis: "url",
    });
  });
  test("a record's byline credits an agency, but not the agency's own", () => {
    const credit = (byline: unknown, outlet = "The Tarn Gazette") =>
      readRecord({ text: FIRST, byline, outlet }, { path: null }).articles[0]?.credit;
    expect(
      ["Reuters", "AP", "By Associated Press", ["Mara Vane", "Reuters"], "Mara Vane, Reuters"].map((one) =>
        credit(one),
      ),
    ).toEqual(["Reuters", "AP", "Associated Press", "Reuters", "Reuters"]);
    expect(["Mara Vane", "The Tarn Post", ["Petra"], null].map((one) => credit(one))).toEqual([null, null, null, null]);
    expect(credit("AP", "The Associated Press")).toBe(null);
  });
  test("a record's date goes before the text's, and one that cannot be read is noted", () => {
    const article = (published: string) => readRecord({ text: FIRST, published }, { path: null });
    expect(article("2031-04-09T21:44:00+02:00").articles[0]).toMatchObject({
      published: "2031-04-09T21:44:00+02:00",
      publishedBasis: "given",
    });
    expect(article("23/04/2031").articles[0]?.published).toBe("2031-04-23");
    expect(article("04/09/2031").articles[0]?.published).toBeNull();
    expect(codes(article("04/09/2031"))).toEqual(["read/date-not-understood"]);
  });
  test("what is no record, or has no text, is noted", () => {
    expect(codes(readRecord([], { path: null }))).toEqual(["read/no-record"]);
    expect(codes(readRecord({ id: 3 }, { path: null }))).toEqual(["read/no-text"]);
    expect(codes(readRecord({ text: 5 }, { path: null }))).toEqual(["read/no-text"]);
  });
  test("files may hold a record, an array, or articles", () => {
    const count = (value: unknown) => readBytes(bytes(JSON.stringify(value)), "a.json").articles.length;
    const record = { text: FIRST };
    expect([count(record), count([record, { text: "More." }]), count({ articles: [record] }), count([])]).toEqual([
      1, 2, 1, 0,
    ]);
  });
  test("a broken third line of five is noted with its number, the others come through", () => {
    const lines = [1, 2, 3, 4, 5].map((n) =>
      n === 3 ? '{"text": "bro' : JSON.stringify({ id: n, text: `${FIRST} ${n}` }),
    );
    const reading = readBytes(bytes(lines.join("\n")), "a.jsonl");
    expect(reading.articles.map((article) => article.givenId)).toEqual(["1", "2", "4", "5"]);
    expect(codes(reading)).toEqual(["read/broken-json"]);
    expect(reading.notes[0]?.message).toContain("a.jsonl, line 3");
  });
});

describe("inputs", () => {
  test("of a folder come in order of their paths, none twice, loops entered once", async () => {
    mkdirSync(at("news/deep"), { recursive: true });
    writeFileSync(at("news/b.txt"), FIRST);
    writeFileSync(at("news/deep/a.txt"), `${FIRST} a`);
    writeFileSync(at("news/.hidden.txt"), FIRST);
    writeFileSync(at("news/picture.jpg"), "x");
    symlinkSync(at("news"), at("news/deep/loop"));
    const reading = await all([at("news"), at("news/b.txt"), at("news/**/*.txt"), at("news/*.{txt,html}")]);
    expect(reading.inputs.map((input) => input.path)).toEqual([at("news/b.txt"), at("news/deep/a.txt")]);
    expect(reading.notes).toEqual([]);
  });
  test("that are missing, match nothing or hold nothing readable are noted, the others come through", async () => {
    mkdirSync(at("empty"), { recursive: true });
    writeFileSync(at("one.txt"), FIRST);
    const reading = await all([at("no.txt"), at("*.nix"), at("empty"), at("one.txt")]);
    expect(codes(reading)).toEqual(["read/missing", "read/missing", "read/nothing-readable"]);
    expect(reading.articles).toHaveLength(1);
  });
  test("of JSON Lines are streamed, packed or not, and survive truncation", async () => {
    const lines = Array.from({ length: 300 }, (_, i) => JSON.stringify({ id: i, text: `${FIRST} ${i * 7919}` })).join(
      "\n",
    );
    writeFileSync(at("s.jsonl"), lines);
    writeFileSync(at("s.jsonl.gz"), gzipSync(lines));
    const packed = gzipSync(lines);
    writeFileSync(at("t.jsonl.gz"), packed.subarray(0, packed.length - 200));
    expect((await all([at("s.jsonl")])).articles).toHaveLength(300);
    expect((await all([at("s.jsonl.gz")])).articles).toHaveLength(300);
    const cut = await all([at("t.jsonl.gz")]);
    expect(cut.articles.length).toBeGreaterThan(100);
    expect(codes(cut).at(-1)).toBe("read/gzip-truncated");
  });
  test("of JSON Lines with one line too long go on behind it", async () => {
    writeFileSync(
      at("l.jsonl"),
      `${JSON.stringify({ text: FIRST })}\n${JSON.stringify({ text: "x".repeat(200_000) })}\n${JSON.stringify({ text: `${FIRST} 3` })}\n`,
    );
    const reading = await all([at("l.jsonl")], { maxBytes: 1000 });
    expect(reading.articles).toHaveLength(2);
    expect(reading.notes[0]?.message).toContain("line 2");
  });
  test("beyond the limit are hashed, not read", async () => {
    writeFileSync(at("big.txt"), "x".repeat(5000));
    const reading = await all([at("big.txt")], { maxBytes: 1000 });
    expect(codes(reading)).toEqual(["read/too-large"]);
    expect(reading.inputs[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
  test("from standard input may be text or records", async () => {
    const text = await all(["-"], {
      stdin: Readable.from([Buffer.from(FIRST.slice(0, 20)), Buffer.from(FIRST.slice(20))]),
    });
    expect(text.articles[0]).toMatchObject({ path: null, text: FIRST });
    const lines = `${JSON.stringify({ text: FIRST })}\n${JSON.stringify({ text: `${FIRST} 2` })}\n`;
    const pieces = [lines.slice(0, 30), lines.slice(30, 200), lines.slice(200)].map((piece) => Buffer.from(piece));
    expect((await all(["-"], { stdin: Readable.from(pieces) })).articles).toHaveLength(2);
    expect(codes(await all(["-"], { stdin: Readable.from([]) }))).toEqual(["read/empty"]);
  });
});

test("passim's records are read: a series is the outlet, numbers count as stated, old dates too", () => {
  const read = (fields: object) =>
    readRecord({ id: 7, text: FIRST, ...fields }, { path: "p.jsonl", line: 1 }).articles[0];
  expect(read({ series: "tarn-gazette", date: "1850-01-02" })).toMatchObject({
    givenId: "7",
    outlet: "tarn-gazette",
    published: "1850-01-02",
  });
  expect(read({ group: 12 })).toMatchObject({ outlet: "12", published: null });
});

describe("the same text twice", () => {
  const one = readRecord({ text: FIRST, title: "Ferry stays" }, { path: "b.jsonl" }).articles;
  const two = readRecord(
    { text: FIRST, outlet: "The Tarn Gazette", published: "2031-04-09" },
    { path: "a.jsonl" },
  ).articles;
  test("is one article with two paths and what either states, in any order", () => {
    const merged = mergeSame([...one, ...two]);
    expect(merged).toEqual(mergeSame([...two, ...one]));
    expect(merged.articles).toHaveLength(1);
    expect(merged.articles[0]).toMatchObject({
      path: "a.jsonl",
      otherPaths: ["b.jsonl"],
      title: "Ferry stays",
      outlet: "The Tarn Gazette",
      published: "2031-04-09",
    });
    expect(merged.notes.map((note) => note.code)).toEqual(["read/same-text"]);
  });
  test("is the article that was published first, whatever the paths", () => {
    const copies = ["The Vane Echo", "The Tarn Gazette", "The Orle Post"].flatMap((outlet, i) => {
      const published = ["2031-04-09T08:00:00Z", "2031-04-02", null][i];
      return readRecord({ text: FIRST, outlet, published }, { path: `${i}.jsonl` }).articles;
    });
    const { articles, notes } = mergeSame(copies);
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({ outlet: "The Tarn Gazette", published: "2031-04-02", path: "0.jsonl" });
    expect(notes[0]?.message).toContain("The Tarn Gazette, The Vane Echo, The Orle Post");
  });
  test("credits nobody with its own words, though a reprint credits it", () => {
    const [own, reprint] = ["The Tarn Gazette", "The Vane Echo"].flatMap(
      (outlet, i) =>
        readRecord({ text: FIRST, outlet, published: `2031-04-0${i + 1}` }, { path: `${i}.jsonl` }).articles,
    );
    const creditIn = (credit: string) =>
      mergeSame([own, reprint && { ...reprint, credit }].flatMap((one) => one ?? [])).articles[0]?.credit;
    expect(creditIn("Tarn Gazette")).toBe(null);
    expect(creditIn("Reuters")).toBe("Reuters");
  });

  test("counts a time without a zone as UTC, wherever the machine stands", () => {
    const copies = [
      ["The Vane Echo", "2031-04-09T09:00:00Z"],
      ["The Tarn Gazette", "2031-04-09T08:00:00"],
    ].flatMap(
      ([outlet, published], i) => readRecord({ text: FIRST, outlet, published }, { path: `${i}.jsonl` }).articles,
    );
    expect(copies.map(({ published }) => published)).toContain("2031-04-09T08:00:00");
    vi.stubEnv("TZ", "America/New_York");
    try {
      expect(mergeSame(copies).articles[0]?.outlet).toBe("The Tarn Gazette");
    } finally {
      vi.unstubAllEnvs();
    }
  });
  test("leaves the inputs apart, in an order of their own", () => {
    const inputs = [...readBytes(bytes("b"), "b.txt").inputs, ...readBytes(bytes("a"), "a.txt").inputs];
    expect(sortInputs(inputs).map((input) => input.path)).toEqual(["a.txt", "b.txt"]);
  });
});
