import { describe, expect, test } from "vitest";
import { readHtml } from "#read";

const FIRST =
  "The harbour board of Tarn said the ferry would not sail before spring, and that nobody had been asked about it.";
const SECOND = "“We will not wait,” said Mara Vane, who has run the ferry for eleven years and lives on the far shore.";
const THIRD =
  "The engineers found cracks in both piers, and the board wants them mended before the next season begins in Tarn.";
const BODY = `<p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>`;
const page = (head: string, body = BODY) =>
  `<!doctype html><html><head>${head}</head><body><nav><a href="/">Home</a></nav><article>${body}</article><footer>Privacy policy</footer></body></html>`;
const read = (html: string) => readHtml(html, { path: "page.html" });

const linked = (record: unknown) => `<script type="application/ld+json">${JSON.stringify(record)}</script>`;

describe("a page", () => {
  test("is its title, byline and body, blocks joined by a blank line", () => {
    const head = linked({
      "@type": "NewsArticle",
      headline: "Ferry stays in port",
      author: { "@type": "Person", name: "Mara Vane" },
    });
    const article = read(page(head)).articles[0];
    expect(article?.text).toBe(["Ferry stays in port", "Mara Vane", FIRST, SECOND, THIRD].join("\n\n"));
    expect(article?.blocks.map((block) => block.role)).toEqual(["title", "byline", "body", "body", "body"]);
  });
  test("is read without scripts, styles and comments", () => {
    const article = read(page("<style>p{}</style>", `<script>var p = "<p>no</p>";</script><!-- <p>no</p> -->${BODY}`))
      .articles[0];
    expect(article?.text).toBe([FIRST, SECOND, THIRD].join("\n\n"));
  });
  test("has captions and cross-links marked", () => {
    const figure = "<figure><img src='x.jpg'><figcaption>The quay at dawn</figcaption></figure>";
    const article = read(
      page(
        "",
        `<p>${FIRST}</p>${figure}<p>${SECOND}</p><p>Read more: <a href='/t'>Tolls to rise</a></p><p>${THIRD}</p>`,
      ),
    ).articles[0];
    const marked = article?.blocks
      .filter((block) => block.role !== "body")
      .map((block) => [block.role, article.text.slice(block.start, block.end)]);
    expect(marked).toEqual([
      ["caption", "The quay at dawn"],
      ["boilerplate", "Read more: Tolls to rise"],
    ]);
  });
  test("without an article's text is noted and gives nothing", () => {
    for (const html of ["<html><body><nav><a>Home</a></nav></body></html>", "<p>", "<html></html>"]) {
      const reading = read(html);
      expect(reading.articles).toEqual([]);
      expect(reading.notes.map((note) => note.code)).toEqual(["read/no-body-text"]);
      expect(reading.notes[0]?.message).toContain("page.html");
    }
  });
});

describe("facts of a page", () => {
  test.each([
    ["Reuters", "Reuters"],
    ["Mara Vane, Reuters", "Reuters"],
    ["By Mara Vane for the Associated Press", "Associated Press"],
    ["Mara Vane, Petra Quill", null],
  ])("credit an agency among the authors, “%s”: %s", (author, credit) => {
    expect(read(page(`<meta name="author" content="${author}">`)).articles[0]?.credit).toBe(credit);
    expect(read(page(linked({ "@type": "NewsArticle", author }))).articles[0]?.credit).toBe(credit);
  });
  test("come from JSON-LD, in a graph too", () => {
    const record = {
      "@graph": [
        { "@type": "WebSite", name: "x" },
        {
          "@type": ["NewsArticle"],
          headline: "Ferry stays &amp; waits",
          datePublished: "2031-04-09T21:44:00Z",
          publisher: { name: "The Tarn Gazette" },
          author: [{ name: "Mara Vane" }, { name: "Ost Quill" }],
        },
      ],
    };
    expect(read(page(linked(record))).articles[0]).toMatchObject({
      title: "Ferry stays & waits",
      outlet: "The Tarn Gazette",
      byline: ["Mara Vane", "Ost Quill"],
      published: "2031-04-09T21:44:00Z",
      publishedBasis: "metadata",
    });
  });
  test("come from meta tags, the title without its outlet", () => {
    const head =
      '<title>Ferry stays | The Tarn Gazette</title><meta property="og:site_name" content="The Tarn Gazette"><meta name="author" content="By Mara Vane and Ost Quill"><meta property="article:published_time" content="2031-04-09"><link rel="canonical" href="https://tarn.example/ferry">';
    expect(read(page(head)).articles[0]).toMatchObject({
      title: "Ferry stays",
      outlet: "The Tarn Gazette",
      byline: ["Mara Vane", "Ost Quill"],
      published: "2031-04-09",
      url: "https://tarn.example/ferry",
    });
  });
  test("come from time tags, the host's name and the URL", () => {
    expect(read(page("", `<time datetime="2031-04-09T10:00">today</time>${BODY}`)).articles[0]?.published).toBe(
      "2031-04-09T10:00",
    );
    const url = '<meta property="og:url" content="https://www.reuters.com/world/2031/04/09/ferry">';
    expect(read(page(url)).articles[0]).toMatchObject({
      outlet: "Reuters",
      published: "2031-04-09",
      publishedBasis: "url",
    });
  });
  test("survive broken JSON-LD", () => {
    expect(
      read(
        page('<script type="application/ld+json">{"@type": "NewsArticle", </script><title>Ferry stays in port</title>'),
      ).articles[0]?.title,
    ).toBe("Ferry stays in port");
  });
});

describe("a hostile page", () => {
  const check = (body: string) => {
    const reading = read(`<html><body>${body}`);
    expect(reading.inputs).toHaveLength(1);
    expect(reading.articles[0]?.text ?? "").toContain(FIRST);
  };
  test("of 100,000 nested tags is read", () => check(`${"<div>".repeat(100_000)}${BODY}`));
  test("of 100,000 unclosed paragraphs is read", () => check(`${"<p><b>".repeat(100_000)}${BODY}`));
  test("of 100,000 scripts is read", () => check(`${"<script>var a = '<p>';</script>".repeat(100_000)}${BODY}`));
  test("of unclosed drawings is read", () => check(`${"<svg>".repeat(50_000)}${BODY}`));
  test("of huge attributes is read", () => check(`<p class="${"x".repeat(5_000_000)}">${FIRST}</p>${BODY}`));
  test("of quotation marks that never close is read", () => check(`${BODY}${`<a '><b ">`.repeat(50_000)}`));
  test("of entities that name each other is read", () =>
    check(`<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${BODY}${"&b;&amp;".repeat(100_000)}`));
  test("of nothing but opening brackets is read", () => check(`${BODY}${"<".repeat(500_000)}`));
});
