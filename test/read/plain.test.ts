import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readText } from "#read";

/** "role: words" of each block, or "role (reason): words"; body without its role. */
function check(text: string, ...expected: string[]) {
  const article = readText(text, { path: "tarn.txt" }).articles[0];
  const blocks = article?.blocks.map(({ start, end, role, reason }) => {
    const words = text.slice(start, end);
    return role === "body" ? words : reason ? `${role} (${reason}): ${words}` : `${role}: ${words}`;
  });
  expect(blocks).toEqual(expected);
}

const facts = (text: string) => {
  const { outlet, title, byline, dateline, published, publishedBasis, credit } =
    readText(text, { path: null }).articles[0] ?? {};
  return { outlet, title, byline, dateline, published, publishedBasis, credit };
};

const FIRST =
  "The harbour board of Tarn said the ferry would not sail before spring, and that nobody had been asked about it.";
const SECOND = "“We will not wait,” said Mara Vane, who has run the ferry for eleven years and lives on the far shore.";

describe("a scraped plain text", () => {
  test("keeps every line of a plain report as body", () => check(`${FIRST}\n\n${SECOND}\n`, FIRST, SECOND));
  test("has a title where its first line is like a headline and prose follows", () =>
    check(
      `Ferry stays in port until spring\n\n${FIRST}\n${SECOND}`,
      "title: Ferry stays in port until spring",
      FIRST,
      SECOND,
    ));
  test("has no title where nothing follows", () =>
    check("Ferry stays in port until spring", "Ferry stays in port until spring"));
  test("has a head of title, deck, byline, place and date", () =>
    check(
      `Ferry stays in port until spring\nBoard meets for the third time\nMara Vane\nTarn\nWednesday 09 April 2031 21:44 GMT\n${FIRST}`,
      "title: Ferry stays in port until spring",
      "title (standfirst): Board meets for the third time",
      "byline (name above the date): Mara Vane",
      "dateline (place): Tarn",
      "dateline (publication date): Wednesday 09 April 2031 21:44 GMT",
      FIRST,
    ));
  test("marks cross-links between paragraphs", () =>
    check(
      `${FIRST}\nRead more: Tolls to rise in spring\nRELATED: Mayor says tolls may rise\n${SECOND}`,
      FIRST,
      "boilerplate (cross-link): Read more: Tolls to rise in spring",
      "boilerplate (cross-link): RELATED: Mayor says tolls may rise",
      SECOND,
    ));
  test("marks links under a heading up to the next sentence", () =>
    check(
      `${FIRST}\nRELATED STORIES\nTolls to rise in spring\nWho owns the harbour\n${SECOND}`,
      FIRST,
      "boilerplate (link heading): RELATED STORIES",
      "boilerplate (cross-link): Tolls to rise in spring",
      "boilerplate (cross-link): Who owns the harbour",
      SECOND,
    ));
  test("marks an appeal with the self-praise inside it", () =>
    check(
      `${FIRST}\nYour donation keeps us on the quay\nFrom tolls to tides, we know what matters to Tarn and we go there.\nPlease donate today and tell a friend.\n${SECOND}`,
      FIRST,
      "boilerplate (donation appeal): Your donation keeps us on the quay",
      "boilerplate (donation appeal): From tolls to tides, we know what matters to Tarn and we go there.",
      "boilerplate (donation appeal): Please donate today and tell a friend.",
      SECOND,
    ));
  test.each([
    "If the flood has cost you sleep, call the Tarn Helpline free of charge on 0800 100 200.",
    "Anyone who saw the boat is asked to ring the wardens on 101 or Crimestoppers on 0800 100 300.",
    "Call or text 988 to reach the Suicide and Crisis Lifeline.",
  ])("marks whom readers may call: %s", (line) =>
    check(`${FIRST}\n\n${SECOND}\n\n${line}\n`, FIRST, SECOND, `boilerplate (helpline): ${line}`),
  );

  test.each([
    "The helpline was closed for want of money, and nobody has been reached there for 14 days.",
    "“Call the helpline on 0800 100 200,” the warden told the meeting.",
    "The helpline was contacted by 250 people on 120 days, and nobody could say why.",
    "A lifeline for the ferry came from the board, which gave it 300 crowns.",
  ])("keeps a sentence about one: %s", (line) => check(`${FIRST}\n\n${SECOND}\n\n${line}\n`, FIRST, SECOND, line));

  test("keeps an appeal that somebody in the report makes", () => {
    const plea =
      "“Your support means everything to us on the far shore,” said Vane at the meeting in the old customs house.";
    check(`${FIRST}\n${plea}`, FIRST, plea);
  });
  test("marks prompts, buttons, counts and comments", () =>
    check(
      `${FIRST}\nSign up to our morning newsletter\nShare this article\n214 shares\nComments\nSign in to join the conversation`,
      FIRST,
      "boilerplate (prompt to the reader): Sign up to our morning newsletter",
      "boilerplate (share buttons): Share this article",
      "boilerplate (share buttons): 214 shares",
      "boilerplate (comments): Comments",
      "boilerplate (prompt to the reader): Sign in to join the conversation",
    ));
  test("marks captions and keeps the sentence after them", () =>
    check(
      `${FIRST}\nBoats wait outside the harbour at Tarn. (AP)\nThe quay at dawn. Photo: Ost Quill\nFile photo of the ferry\n${SECOND}`,
      FIRST,
      "caption (photo caption): Boats wait outside the harbour at Tarn. (AP)",
      "caption (photo caption): The quay at dawn. Photo: Ost Quill",
      "caption (photo caption): File photo of the ferry",
      SECOND,
    ));
  test("keeps a paragraph that ends in its agency and marks the agency alone", () => {
    check(`${SECOND}\n${FIRST} (AP)`, SECOND, FIRST, "boilerplate (credit): (AP)");
    expect(facts(`${SECOND}\n${FIRST} (AP)`).credit).toBe("AP");
  });
  test("credits a word alone at the end only where the report names it as an outlet", () => {
    const told =
      "“We will not wait,” Mara Vane told Westline, and she has run the ferry from the far shore for eleven years.";
    expect(facts(`${FIRST}\n${told}\nWestline`).credit).toBe("Westline");
    expect(facts(`${FIRST}\n${told}\nOstra`).credit).toBeNull();
  });
  test("cuts a date field out of a line and keeps what stands around it", () =>
    check(
      ` date 2031-04-09 ${FIRST} date 2031-04-10\n${SECOND}`,
      "boilerplate (date artefact): date 2031-04-09",
      FIRST,
      "boilerplate (date artefact): date 2031-04-10",
      SECOND,
    ));
  test("keeps a date inside a sentence", () => {
    const sentence = `${FIRST.slice(0, -1)} in a letter that bears the date 2031-04-09 and no name.`;
    check(sentence, sentence);
  });
  test("cuts a cross-link off the sentence that it was run into", () =>
    check(
      `${FIRST}READ MORE: Tolls to rise in spring\n${SECOND}`,
      FIRST,
      "boilerplate (cross-link): READ MORE: Tolls to rise in spring",
      SECOND,
    ));
  test("cuts a sentence off the cross-link that was run into it", () =>
    check(
      `Read more: Tolls to rise in spring${FIRST}\n${SECOND}`,
      "boilerplate (cross-link): Read more: Tolls to rise in spring",
      FIRST,
      SECOND,
    ));
  test("joins lines broken at a fixed width to paragraphs", () => {
    const wrapped =
      "The harbour board of Tarn said on Friday that the ferry would not sail\nbefore spring, and that nobody on the far shore had been asked about it\nby the engineers.";
    check(`${wrapped}\n\n${SECOND}`, wrapped, SECOND);
  });
  test("keeps a sentence that begins like chrome", () => {
    const sentences = [
      "Read more books, the minister told pupils in Tarn on Friday, and the ferry will come by itself, as it always has.",
      "Follow-up talks about the ferry will be held on the far shore in May, the board said in a statement.",
      "Comments by the mayor about the ferry drew laughter in the hall on Friday, and a shrug from the engineers.",
      "More: that is what the engineers want, and more is what the board of the harbour at Tarn has not got to give, it seems to all who were there on Friday, when the engineers came to the hall, and that is all there is to say.",
    ];
    check(sentences.join("\n"), ...sentences);
  });
});

describe("facts of a plain text", () => {
  test("are null where not stated", () =>
    expect(facts(`${FIRST}\n${SECOND}`)).toEqual({
      outlet: null,
      title: null,
      byline: [],
      dateline: null,
      published: null,
      publishedBasis: null,
      credit: null,
    }));
  test("come from the head", () =>
    expect(
      facts(
        `Ferry stays in port\nBy Mara Vane and Ost Quill, Political Editor\nPublished: 9 April 2031, 9.44pm BST\n${FIRST}`,
      ),
    ).toMatchObject({
      title: "Ferry stays in port",
      byline: ["Mara Vane", "Ost Quill"],
      published: "2031-04-09T21:44+01:00",
      publishedBasis: "text",
    }));
  test("take the date of publication before that of the update", () =>
    expect(facts(`Ferry stays in port\nUpdated 10 April 2031\nPublished 9 April 2031\n${FIRST}`).published).toBe(
      "2031-04-09",
    ));
  test("take no date from the prose", () =>
    expect(facts(`${FIRST}\nThe pier was built on 9 April 2031.`).published).toBeNull());
  test("take an outlet nobody knows from its own chrome", () => {
    expect(facts(`${FIRST}\n© 2031 The Tarn Gazette. All rights reserved.`).outlet).toBe("The Tarn Gazette");
    expect(facts(`The Tarn Gazette\nFerry stays in port until spring\n${FIRST}`)).toMatchObject({
      outlet: "The Tarn Gazette",
      title: "Ferry stays in port until spring",
    });
  });
  test("credit whom the article credits", () => {
    expect(facts(`${FIRST}\nThe Westmark Press contributed to this report.`).credit).toBe("The Westmark Press");
    expect(facts(`${FIRST}\nWith inputs from WNA`).credit).toBe("WNA");
    expect(facts(`${FIRST}\n— With agencies`).credit).toBe("With agencies");
    expect(facts(`${FIRST}\nThis story was first published by The Tarn Gazette.`).credit).toBe("The Tarn Gazette");
    expect(facts(`${FIRST}\nAdditional reporting by Mara Vane`).credit).toBeNull();
  });
  test.each([
    ["With reporting by AFP and Reuters", "AFP"],
    ["Staff and Reuters", "Reuters"],
    ["Reuters, AFP", "Reuters"],
    ["Additional reporting by Mara Vane of the Tarn Post", "Tarn Post"],
    ["This article is republished from The Conversation under a Creative Commons license.", "The Conversation"],
    ["This report was reprinted by permission of the Tarn Post. Read the original here.", "the Tarn Post"],
    ["Reproduced with permission from The Tarn Post.", "The Tarn Post"],
    ["© 2031 Tarn Post. Republished with permission.", "Tarn Post"],
    ["© 2031 Tarn Post. All rights reserved.", null],
    ["Read the original article on Tarn Post.", "Tarn Post"],
    ["Read the original article in the archive.", null],
    ["Staff and Mara Vane", null],
    ["Photo: Reuters", null],
    ["Photo: Mara Vane/Reuters", null],
    ["This article was republished by the Tarn Post with permission.", null],
    ["This story has been syndicated by the Tarn Post.", null],
    ["This article was also published by the Tarn Post.", null],
    ["This article also appeared in the Tarn Post.", null],
    ["This story was first published by the Tarn Post and reprinted in the Westmark Press.", "the Tarn Post"],
    ["Sources: Charts by the Tarn Post", null],
    ["Editing by the Tarn Post", null],
  ])("credit at the end, “%s”: %s", (line, credit) => {
    expect(facts(`${FIRST}\n${SECOND}\n${line}`).credit).toBe(credit);
  });
  test("are not the outlet where that gave its permission", () =>
    expect(facts(`${FIRST}\n© 2031 Tarn Post. Republished with permission.`).outlet).toBeNull());
  test.each([
    ["By Reuters", "Reuters"],
    ["By Associated Press", "Associated Press"],
    ["By Mara Vane, Reuters", "Reuters"],
    ["By Mara Vane for the Associated Press", "Associated Press"],
    ["By Reuters Staff", "Reuters"],
    ["By Petra Staff", null],
    ["By Mara Vane and Petra Quill", null],
    ["By Mara Vane, Tarn Post", null],
    ["By Mara Vane, former correspondent, Reuters", null],
    ["By Mara Vane, photographs by Ost Quill, Reuters", null],
  ])("credit an agency in the byline, “%s”: %s", (line, credit) => {
    expect(facts(`${line}\n${FIRST}\n${SECOND}`).credit).toBe(credit);
  });
  test("keep a paragraph that speaks of reprints and originals", () => {
    const sentences = [
      "Copyright law, reprinted with permission of nobody in particular, was read out to the board of the harbour by Mara Vane.",
      "Read the original text in full, the judge told the board of the harbour on Friday, and then come back to Tarn.",
    ];
    check(sentences.join("\n"), ...sentences);
  });
});

describe("the head of a text", () => {
  test("has its masthead, menu and staff byline marked", () =>
    check(
      `TARN VALLEY HERALD\nNews   Sport   Tides\nFerry stays in port until spring\nBy our harbour reporter\nPosted 23/04/2031 by newsdesk\n${FIRST}`,
      "boilerplate (masthead): TARN VALLEY HERALD",
      "boilerplate (navigation): News   Sport   Tides",
      "title: Ferry stays in port until spring",
      "byline: By our harbour reporter",
      "dateline (publication date): Posted 23/04/2031 by newsdesk",
      FIRST,
    ));
  test("states outlet, byline and date on shared lines", () =>
    expect(
      facts(
        `Tarn Valley Herald | News for the coast\nFerry stays in port until spring\nMara Vane | 9 April 2031 | Harbour\n${FIRST}`,
      ),
    ).toMatchObject({
      outlet: "Tarn Valley Herald",
      title: "Ferry stays in port until spring",
      byline: ["Mara Vane"],
      published: "2031-04-09",
    }));
  test("is no masthead where the first line is the only headline", () =>
    expect(facts(`Vane Leaves Tarn Times\n${FIRST}`)).toMatchObject({ outlet: null, title: "Vane Leaves Tarn Times" }));
});

describe("a dateline", () => {
  const line = (start: string) => {
    const article = readText(`${start}${FIRST}`, { path: null }).articles[0];
    const body = article?.blocks.find((block) => block.role === "body");
    return [article?.dateline, article?.credit, body && article?.text.slice(body.start, body.end) === FIRST];
  };
  test("is cut off the first paragraph, its agency is the credit", () => {
    expect(line("TARN (WNA) — ")).toEqual(["TARN", "WNA", true]);
    expect(line("TARN, Westmark, April 9 (WNA) - ")).toEqual(["TARN, Westmark", "WNA", true]);
    expect(line("Tarn on Sea (Westmark Press) – ")).toEqual(["Tarn on Sea", "Westmark Press", true]);
    expect(line("TARN, Westmark -- ")).toEqual(["TARN, Westmark", null, true]);
    expect(line("Tarn: ")).toEqual(["Tarn", null, true]);
    expect(line("(Reuters) - ")).toEqual([null, "Reuters", true]);
    expect(line("TARN (AP/Reuters) — ")).toEqual(["TARN", "AP", true]);
    expect(line("Tarn (RFE/RL) — ")).toEqual(["Tarn", "RFE/RL", true]);
  });
  test("is no label, organization or speaker", () => {
    expect(line("EXCLUSIVE — ")[0]).toBeNull();
    expect(line("Update: ")[0]).toBeNull();
    expect(line("WHB (Westmark Harbour Board) officials agree. ")[0]).toBeNull();
    const talk = `Vane: ${FIRST}\nQuill: ${SECOND}`;
    expect(readText(talk, { path: null }).articles[0]?.dateline).toBeNull();
  });
  test("FIXME: a lone speaker before a colon is taken for a place", () => expect(line("Vane: ")[0]).toBe("Vane"));
});

describe("languages", () => {
  const language = (text: string) => readText(text, { path: null }).articles[0]?.language;
  test("are told apart", () => {
    expect(language(FIRST)).toBe("en");
    expect(
      language(
        "Die Fähre fährt erst im Frühjahr wieder, sagte der Hafenmeister am Freitag in einer kurzen Mitteilung.",
      ),
    ).toBe("de");
    expect(language("Паром не пойдёт до весны, сообщило управление порта в пятницу в короткой записке.")).not.toBe(
      "en",
    );
  });
  test("of a few words and of none", () => {
    expect(language("Ferry stays put")).toBe("en");
    expect(language("1 2 3")).toBe("und");
  });
  test("other than English are kept and noted", () => {
    const reading = readText("Die Fähre fährt erst im Frühjahr wieder, sagte der Hafenmeister am Freitag.", {
      path: "f.txt",
    });
    expect(reading.articles).toHaveLength(1);
    expect(reading.notes.map((note) => note.code)).toEqual(["read/not-english"]);
  });
});

test("blocks lie in the text, in order, without overlap, and all words are in one", () => {
  const part = fc.constantFrom(
    FIRST,
    SECOND,
    "Read more: x",
    "Comments",
    "date 2031-04-09 ",
    "By Mara Vane",
    "TARN (WNA) — ",
    "(AP)",
    " ",
    "\n",
    "\n\n",
    "“",
    "9 April 2031",
    "Your donation",
    "…",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(part, { maxLength: 30 }).map((parts) => parts.join("")),
        fc.string(),
      ),
      (text) => {
        const article = readText(text, { path: null }).articles[0];
        if (!article) return text.trim() === "";
        let rest = "";
        let last = 0;
        for (const { start, end } of article.blocks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          rest += text.slice(last, start);
          last = end;
        }
        for (const { start, end } of article.times) expect(end).toBeGreaterThan(start);
        return article.text === text && (rest + text.slice(last)).trim() === "";
      },
    ),
  );
});
