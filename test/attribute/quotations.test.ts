import { describe, expect, test } from "vitest";
import { attribute } from "#attribute";
import { openFakeReader, readMarkedText } from "#model/fake";
import { articleOf } from "../../eval/blank.ts";
import { lineIn } from "../../eval/marked-text.ts";
import { attributed, check } from "./marked.ts";

/** Expects what comes out, "source | cue | content" a line, where the weights find what the text is marked with. */
async function expectLines(marked: string, lines: readonly string[]) {
  expect((await attributed(marked)).lines).toEqual(lines);
}

describe("a quotation that stands below its credit", () => {
  test("belongs to who is credited before the colon.", async () => {
    await expectLines("<source>Ilva Orrin</source> <cue>went on</cue>:\n\n“The quay is shut. Nobody will mend it.”", [
      "Ilva Orrin | went on | “The quay is shut. Nobody will mend it.”",
    ]);
  });
  test("may be one of a list, and short.", async () => {
    await expectLines("<source>Orrin</source> <cue>said</cue>:\n\n• “The quay is shut.”\n\n• “The pumps failed.”", [
      "Orrin | said | “The quay is shut.” … “The pumps failed.”",
    ]);
  });
  test("goes on over paragraphs that each open with a mark.", async () => {
    await expectLines(
      "<source>Orrin</source> <cue>said</cue>:\n\n“The quay is shut.\n\n“Nobody will mend it.”\n\nIt rained.",
      ["Orrin | said | “The quay is shut. … “Nobody will mend it.”"],
    );
  });
  test("is nobody's where the credit is of another sentence.", async () => {
    await expectLines(
      "<source>Orrin</source> <cue>said</cue> <content>that she was leaving</content>. On the gate hung a note:\n\n“The quay is shut until May.”",
      ["Orrin | said | that she was leaving"],
    );
  });
  test("leaves no attribution where the paragraph below quotes nothing.", async () => {
    await expectLines("<source>Orrin</source> <cue>said</cue>:\n\nThe quay was shut in May.", []);
  });
});

describe("a quotation that no cue took", () => {
  test("belongs to who spoke before, though somebody is said to say something in it.", async () => {
    const { text, cues } = readMarkedText(
      "<content>“The quay is shut,”</content> <cue>said</cue> <source>Orrin</source>. “We <cue2>knew</cue2> <content2>the pumps were old</content2>. He said nothing.”",
    );
    const [said, knew] = cues;
    const reader = openFakeReader(() => ({ cues: said && knew ? [said, knew] : [] }));
    const asTrained: typeof reader.read = async (whole, spans, quotations) => {
      const { cues: all, names } = await reader.read(whole, spans, quotations);
      return { cues: spans[0]?.start === 0 ? all.slice(0, 1) : all, names };
    };
    const { attributions } = await attribute(articleOf(text), { ...reader, read: asTrained });
    expect(attributions.map((one) => lineIn(text, one).replace(/@\d+/g, ""))).toEqual([
      "Orrin | said | “The quay is shut,” … “We knew the pumps were old. He said nothing.”",
      " | knew | the pumps were old",
    ]);
  });
  test("is a heading where it is a paragraph with the capitals of a title.", async () => {
    await expectLines(
      "<content>“The quay is shut for good,”</content> <cue>said</cue> <source>Orrin</source>. “It sank in the night.”\n\n‘The Last Boat Out of Tolm.’\n\nIt rained.",
      ["Orrin | said | “The quay is shut for good,” … “It sank in the night.”"],
    );
    await expectLines(
      "<content>“The quay is shut for good,”</content> <cue>said</cue> <source>Orrin</source>. “It sank in the night.”\n\n“No one got out.”\n\nIt rained.",
      ["Orrin | said | “The quay is shut for good,” … “It sank in the night.” … “No one got out.”"],
    );
  });
  test("goes on with one that broke off at a comma.", async () => {
    await expectLines(
      "<content>“The quay,”</content> <source>Orrin</source> <cue>said</cue>, pointing at the pumps, “will stay shut.”",
      ["Orrin | said | “The quay,” … “will stay shut.”"],
    );
  });
  test("is not the speaker's where it has their marks within: somebody tells of them.", async () => {
    await expectLines(
      '<content>“The quay is shut,”</content> <cue>said</cue> <source>Orrin</source>.\n\n"A clerk walked up and shouted “Let us in!” at the gate."',
      ["Orrin | said | “The quay is shut,”"],
    );
    await expectLines(
      '<content>“The quay is shut,”</content> <cue>said</cue> <source>Orrin</source>.\n\n"A clerk walked up and shouted at the gate."',
      ['Orrin | said | “The quay is shut,” … "A clerk walked up and shouted at the gate."'],
    );
  });
  test("is the speaker's where marks of another kind are an apostrophe, or the marks go on.", async () => {
    await expectLines(
      '<source>Orrin, known as \'Skip\'</source>, <cue>said</cue>, <content>"The quay is shut."</content>\n\n"We don\'t know who will pay."',
      ['Orrin, known as \'Skip\' | said | "The quay is shut." … "We don\'t know who will pay."'],
    );
  });
  test("is theirs however short where it is a whole sentence, and not where it is a part of one.", async () => {
    await expectLines(
      "<content>“The quay is shut,”</content> <source>Orrin</source> <cue>said</cue>. “Nobody waved back.” The crew left.",
      ["Orrin | said | “The quay is shut,” … “Nobody waved back.”"],
    );
    await expectLines(
      "<content>“The quay is shut,”</content> <source>Orrin</source> <cue>said</cue>. “A liar!” A man in a red coat left.",
      ["Orrin | said | “The quay is shut,”"],
    );
    await expectLines("<content>“Is the quay shut?”</content> <source>Orrin</source> <cue>asked</cue>. “No.”", [
      "Orrin | asked | “Is the quay shut?”",
    ]);
    await expectLines(
      "<content>“The quay is shut,”</content> <source>Orrin</source> <cue>said</cue>. “Big Nobody” is his boat. “Nobody waved” hung there.",
      ["Orrin | said | “The quay is shut,”"],
    );
  });
  test("is a name where the sentence goes on to speak of it.", async () => {
    await expectLines(
      "<content>“Sing of the quay,”</content> <source>Orrin</source> <cue>said</cue>. “The Song of the Quay (Slow)” was written in Tolm.",
      ["Orrin | said | “Sing of the quay,”"],
    );
  });
  test("is not theirs whom an earlier sentence quotes, behind a colon.", async () => {
    await expectLines(
      "<source>Orrin</source> <cue>said</cue>, <content>“The quay is shut.”</content> A board at the gate gave the reason: “The pumps are being mended.”",
      ["Orrin | said | “The quay is shut.”"],
    );
  });
});

describe("a paragraph that is one quotation", () => {
  const orrin =
    "<source>Orrin</source> <cue>pointed out</cue> <content>that the quay was shut</content>, a rule of long standing.";
  test("goes on with who is said to say something in the paragraph above.", async () => {
    await expectLines(`${orrin}\n\n“We cannot pay for the pumps.”\n\nIt rained.`, [
      "Orrin | pointed out | that the quay was shut … “We cannot pay for the pumps.”",
    ]);
  });
  test("goes on with the last of them, not with whose word or two stand in marks before.", async () => {
    await expectLines(
      "While <source>the port</source> <cue>called</cue> <content>the levy “a gift”</content>, <source2>Orrin</source2> <cue2>kept her comments to</cue2> <content2>the pumps</content2>.\n\n“We cannot pay for them.”",
      ["the port | called | the levy “a gift”", "Orrin | kept her comments to | the pumps … “We cannot pay for them.”"],
    );
  });
  test("goes on with whose sentence is quoted above, though another is credited behind.", async () => {
    await expectLines(
      "<content>“The quay is shut,”</content> <source>Orrin</source> <cue>said</cue>, repeating what <source2>the port</source2> <cue2>said</cue2> <content2>of the levy</content2>.\n\n“We cannot pay for the pumps.”",
      ["Orrin | said | “The quay is shut,” … “We cannot pay for the pumps.”", "the port | said | of the levy"],
    );
  });
  test.each([
    ["an earlier sentence credits them", `${orrin} A board hung at the gate.\n\n“We cannot pay for the pumps.”`],
    ["a name stands below, behind a dash", `${orrin}\n\n“We cannot pay for the pumps.”\n\n— The harbour master`],
    ["a name stands below by itself", `${orrin}\n\n“We cannot pay for the pumps.”\n\nMaster Ada Orle\n\nIt rained.`],
    ["a name and a trade stand below", `${orrin}\n\n“We cannot pay for the pumps.”\n\nAda Orle, harbour master`],
    ["it is said below", `${orrin}\n\n“We cannot pay for the pumps,”\n\nsaid the harbour master.`],
    ["it is told below", `${orrin}\n\n“We cannot pay for the pumps.”\n\nThose were the words of the harbour master.`],
    ["it asks", `${orrin}\n\n“Who will pay for the pumps?”\n\nNobody knew.`],
    ["it has no end", `${orrin}\n\n“A quay without pumps”\n\nIt rained.`],
    ["it is a heading", `${orrin}\n\n“NO MONEY FOR PUMPS”\n\nIt rained.`],
    ["it is a word or two", `${orrin}\n\n“A gift”\n\nIt rained.`],
  ])("is nobody's where %s.", async (_, marked) => {
    await expectLines(marked, ["Orrin | pointed out | that the quay was shut"]);
  });
  test("goes on with who denies something, or is named before or behind what is reported.", async () => {
    for (const above of [
      "<source>Orrin</source> <cue>denied</cue> <content>that the quay was shut</content>.",
      "<content>The quay was shut</content>, <source>Orrin</source> <cue>said</cue>.",
      "<source>A clerk</source> <cue>said</cue> <content>the quay was shut</content>, though <source2>the port</source2> <cue2>said</cue2> <content2>it was open</content2>.",
    ]) {
      const { lines } = await attributed(`${above}\n\n“We cannot pay for the pumps.”`);
      expect(lines[0]).toContain("pumps");
    }
  });
  test.each([
    "<source>Orrin</source> <cue>saw</cue> <content>that the quay was shut</content>.",
    "<source>Orrin</source> <cue>is said</cue> <content>to have shut the quay</content>.",
    "<source>Orrin</source> <cue>asked</cue> <content>whether the quay was shut</content>.",
    "<source>Orrin</source> <cue>did not say</cue> <content>whether the quay was shut</content>.",
    "<source>Orrin</source> <cue>refused to say</cue> <content>that the quay was shut</content>.",
    "<source>Officials</source> <cue>said</cue> <content>that the quay was shut</content>.",
    "<source>A survey</source> <cue>said</cue> <content>that the quay was shut</content>.",
    "<source>Orrin</source> <cue>said</cue> <content>that a letter had come</content>.",
    "<source>The Echo</source> <cue>reported</cue> <content>that the quay was shut</content>.",
    "<source>The film</source> <cue>shows</cue> <content>that the quay was shut</content>.",
    "<source>Some</source> <cue>said</cue> <content>that the quay was shut</content>.",
    "It was late when <source>witnesses</source> <cue>said</cue> <content>that the quay was shut</content>.",
    "<content>The quay was shut</content>, <source>police</source> <cue>said</cue>.",
    "A clerk came after <source>Orrin</source> <cue>said</cue> <content>that the quay was shut</content>.",
  ])("is nobody's behind %s", async (marked) => {
    const { lines } = await attributed(`${marked}\n\n“We cannot pay for the pumps.”`);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain("pumps");
  });
});

describe("a quotation that two cues took", () => {
  test("stays with the nearer.", async () => {
    const { lines } = await attributed(
      "<source>Orrin</source> <cue>defended</cue> <content>the levy</content>, <cue2>saying</cue2>, <content><content2>“It pays for the pumps.”</content2></content>",
    );
    expect(lines).toEqual(["Orrin | defended | the levy", "Orrin | saying | “It pays for the pumps.”"]);
  });
  test("stays with the cue of its beginning where it is the rest of a sentence.", async () => {
    await expectLines(
      "<content>“The quay,”</content> <source>Orrin</source> <cue>said</cue>, <cue2>referring to</cue2> <content2>the old one, “will stay shut until May.”</content2>",
      ["Orrin | said | “The quay,” … “will stay shut until May.”", "Orrin | referring to | the old one"],
    );
  });
  test("stays with whoever is said to say it right before it, though it begins in small letters.", async () => {
    await expectLines(
      "<source>Orrin</source> <cue>said</cue>, <content>“we left the quay,”</content> and <source2>Venn</source2> <cue2>said</cue2>, <content2>“we stayed until May.”</content2>",
      ["Orrin | said | “we left the quay,”", "Venn | said | “we stayed until May.”"],
    );
    await expectLines(
      "<content>“The old quay will stay shut,”</content> <source>Orrin</source> <cue>wrote</cue>. Still, <source2>she</source2> <cue2>added</cue2>, <content2>“we will not sell it.”</content2>",
      ["Orrin | wrote | “The old quay will stay shut,”", "she | added | “we will not sell it.”"],
    );
  });
  test("is the rest of a sentence behind a clause in which another is said to say something.", async () => {
    const rest = (aside: string) =>
      expectLines(
        `<content>“The quay,”</content> <source>Orrin</source> <cue>said</cue>, ${aside}, <content2>“will stay shut.”</content2>`,
        ["Orrin | said | “The quay,” … “will stay shut.”"],
      );
    await rest("repeating what <source2>Venn</source2> <cue2>wrote</cue2>");
    await rest("as <source2>Venn</source2> <cue2>had announced</cue2>");
    await rest("reading from <source2>a note that</source2> <cue2>said</cue2>");
  });
  test("is theirs who are named behind a comma and said to say it, or said to by another or meanwhile.", async () => {
    await expectLines(
      "<content>“The quay is shut,”</content> <source>Orrin</source> <cue>said</cue>, as <source2>Venn</source2> <cue2>shouted</cue2>, <content2>“not for us.”</content2>",
      ["Orrin | said | “The quay is shut,”", "Venn | shouted | “not for us.”"],
    );
    await expectLines(
      "<content>“The quay is shut,”</content> <source>Orrin</source> <cue>told</cue> Venn, <source2>who</source2> <cue2>replied</cue2>, <content2>“we knew.”</content2>",
      ["Orrin | told | “The quay is shut,”", "who | replied | “we knew.”"],
    );
    await expectLines(
      "<content>“The quay is shut,”</content> <source>Orrin</source> <cue>wrote</cue>. He knew that <source2>Venn</source2> <cue2>replied</cue2>, <content2>“we knew.”</content2>",
      ["Orrin | wrote | “The quay is shut,”", "Venn | replied | “we knew.”"],
    );
  });
  test("stays with both where one says that the other said it.", async () => {
    const { lines } = await attributed(
      "<source>Orrin</source> <cue>said</cue> <content><source2>Venn</source2> <cue2>told</cue2> him: <content2>“It pays for the pumps.”</content2></content>",
    );
    expect(lines).toEqual([
      "Orrin | said | Venn told him: “It pays for the pumps.”",
      "Venn | told | “It pays for the pumps.”",
    ]);
  });
});

test("Whoever somebody had tell them something in their quotation is the source of it.", async () => {
  const said = (words: string) => `<source>Orrin</source> <cue>said</cue>: <content>“${words}”</content>`;
  await expectLines(said("I had one clerk tell me, ‘It ends in May.’ I left."), [
    "Orrin | said | “I had one clerk tell me, ‘It ends in May.’ I left.”",
    "one clerk | tell | ‘It ends in May.’",
  ]);
  await expectLines(said("I had nobody tell me, ‘It ends in May.’ I left."), [
    "Orrin | said | “I had nobody tell me, ‘It ends in May.’ I left.”",
  ]);
});

describe("a signature below a quotation", () => {
  const lines = async (text: string) => {
    const { attributions } = await attribute(
      articleOf(text),
      openFakeReader(() => ({ cues: [] })),
    );
    return attributions.map((one) => lineIn(text, one).replace(/@\d+/g, ""));
  };
  const QUOTED = "“The wages of the crew are too low.”";
  test("says whose it is, with a dash of any length, behind a blank line or none.", async () => {
    const signed = (dash: string, name: string) => `The quay is long.\n\n${QUOTED}\n\n${dash}${name}`;
    expect(await lines(signed("- ", "Ilva Orrin."))).toEqual([`Ilva Orrin | - | ${QUOTED}`]);
    expect(await lines(signed("—", "Orrin, Tolm"))).toEqual([`Orrin, Tolm | — | ${QUOTED}`]);
    expect(await lines(signed("-", "Mayor Orrin, speaking at the gates"))).toEqual([`Mayor Orrin | - | ${QUOTED}`]);
    expect(await lines(`${QUOTED}\n— Orrin\n\n“We have to eat like others.”\n— Venn`)).toEqual([
      `Orrin | — | ${QUOTED}`,
      "Venn | — | “We have to eat like others.”",
    ]);
  });
  test("is none where it tells something, stands in a list of such lines, or names who speaks below it.", async () => {
    expect(await lines(`${QUOTED}\n\n- Orrin left the hall.`)).toEqual([]);
    expect(await lines(`${QUOTED}\n\n- Orrin\n\n- Venn`)).toEqual([]);
    expect(await lines(`- Orrin\n\n${QUOTED}\n\n- Venn\n\n“We have to eat like others.”`)).toEqual([]);
    expect(await lines(`The quay is long.\n\n- Orrin`)).toEqual([]);
    expect(await lines(`${QUOTED} It is. ${QUOTED}\n\n- Orrin`)).toEqual([]);
  });
  test("names somebody: no day, place or list, nothing that is announced or asked.", async () => {
    const signed = (name: string) => lines(`The quay is long.\n\n${QUOTED}\n\n– ${name}\n\nIt rained.`);
    for (const other of ["Friday, 9 June", "June 9, 1987", "Brannock, Friday", "Orle, 9 June"])
      expect(await signed(other)).toEqual([]);
    for (const other of ["With Petra Venn in Orle", "Wages: a history", "Petra Venn?", "Orle, Brannock and Tolm"])
      expect(await signed(other)).toEqual([]);
    for (const other of ["Volume Three next week", "Wages in Orle"]) expect(await signed(other)).toEqual([]);
  });
  test("may have a day behind whole names, names of months and of places, and what somebody is.", async () => {
    const signed = (name: string) => lines(`The quay is long.\n\n${QUOTED}\n\n– ${name}\n\nIt rained.`);
    for (const name of ["June Venn", "Union leader Petra Venn", "Mayor of Orle", "Petra van Venn"])
      expect(await signed(name)).toEqual([`${name} | – | ${QUOTED}`]);
    for (const one of [
      "Venn and Orrin",
      "Petra Venn, Friday",
      "Petra Venn, at 10:30",
      "Venn, 1987",
      "Petra Venn, Orle and Tolm",
      "Petra Venn (@petravenn) June 9, 1987",
    ])
      expect(await signed(one)).toHaveLength(1);
  });
  test("is none where it is the last line of an article, and may be its author's.", async () => {
    const article = `The quay is long.\n\nIt rained.\n\nThe crew left.\n\n${QUOTED}\n\n– Ilva Orrin`;
    expect(await lines(article)).toEqual([]);
    expect(await lines(`${article}\n\nIt rained.`)).toHaveLength(1);
  });
});

describe("a quotation whose closing mark was left out", () => {
  test("ends before whoever is credited with it.", async () => {
    await expectLines(
      "<content>“The lock will hold until May</content>, <cue>said</cue> <source>Ilva Orrin</source>, who built it.",
      ["Ilva Orrin | said | “The lock will hold until May"],
    );
  });
  test("ends before a name or title of several words, and what may stand behind the verb.", () => {
    const credited = (credit: string) =>
      check(`<content>“The lock is old. It will leak until May,</content> ${credit}. It rained.`);
    credited("<source>the old clerk</source> <cue>said</cue>");
    credited("<source>Ilva Orrin</source> <cue>said</cue> on Monday");
    credited("<source>she</source> <cue>said</cue> Monday");
  });
  test("goes on where somebody in it says the rest of it, and where nobody in particular does.", async () => {
    const below = (quoted: string) => `<source>Orrin</source> <cue>said</cue>:\n\n${quoted}\n\nIt rained.`;
    for (const told of [
      "“At dusk, the clerk said the lock would hold. It did.",
      "“At dusk, he said sit down, and we sat.",
      "“At dusk, the clerk said in a note that it leaked.",
      "“At dusk, she said to me that it leaked.",
      "“The clerk came in, said nothing, and left.",
      "“As for the lock, that said enough.",
      "“In Tolm, some said, it was shut.",
      "“In the note, it said in May, it was shut.",
    ])
      await expectLines(below(told), [`Orrin | said | ${told}`]);
  });
  test("ends before the last credit where that ends the paragraph.", async () => {
    await expectLines(
      "<content>“The clerk, she said, was out. So I left</content>, <cue>said</cue> <source>Ilva Orrin</source>.\n\nIt rained.",
      ["Ilva Orrin | said | “The clerk, she said, was out. So I left"],
    );
  });
  test("goes on where the next paragraph opens again, or somebody tells of what they themselves said.", async () => {
    const below = (quoted: string) => `<source>Orrin</source> <cue>said</cue>:\n\n${quoted}`;
    await expectLines(below("“The lock will hold, said Venn, until May.\n\n“And then we go.”"), [
      "Orrin | said | “The lock will hold, said Venn, until May. … “And then we go.”",
    ]);
    await expectLines(below("“It will hold, I said, until May.\n\nIt rained."), [
      "Orrin | said | “It will hold, I said, until May.",
    ]);
  });
});

describe("a transcript within quotation marks", () => {
  test("has each turn said by the name at its head, up to the next.", async () => {
    await expectLines(
      "The inquest opened.\n\n“ORRIN: Is the quay shut?\n\n“VENN: It is. It has been since May.\n\n“And nobody came to mend it.”",
      ["ORRIN | : | Is the quay shut?", "VENN | : | It is. It has been since May. … “And nobody came to mend it.”"],
    );
  });
});

describe("a turn of speech behind a name and a colon", () => {
  test("is said by that name, also in a list.", async () => {
    await expectLines("The clinic is shut.\n\n• Petra Orrin: “We had no water.”\n\nIlva Venn of Tolm: “Nor had we.”", [
      "Petra Orrin | : | “We had no water.”",
      "Ilva Venn of Tolm | : | “Nor had we.”",
    ]);
  });
  test("is none where the colon stands behind no name, or more than a quotation before the end.", async () => {
    await expectLines("The clinic is shut.\n\nThe reason: “no water”.\n\nPetra Orrin: “No water” was the reason.", []);
  });
  test("keeps its question mark.", async () => {
    await expectLines("The inquest opened.\n\nORRIN: Did the bell ring at all?\n\nVENN: It rang.", [
      "ORRIN | : | Did the bell ring at all?",
      "VENN | : | It rang",
    ]);
  });
});

describe("a doubtful cue", () => {
  const doubtful = async (text: string, verb: string, content: string) => {
    const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const answer = {
      source: [spanOf("Orrin")],
      cue: [spanOf(verb)],
      content: [spanOf(content)],
      found: 0.3,
      valid: 0.3,
    };
    const { attributions } = await attribute(
      articleOf(text),
      openFakeReader(() => ({ cues: [answer] })),
    );
    return attributions.length;
  };
  test("counts where it is a verb of saying and has a quotation for its content.", async () => {
    expect(
      await doubtful("In the film Orrin asks, “Who will mend the quay?”", "asks", "“Who will mend the quay?”"),
    ).toBe(1);
  });
  test("counts for nothing before words that are not quoted, or with another verb.", async () => {
    expect(await doubtful("In the film Orrin asks who will mend the quay.", "asks", "who will mend the quay")).toBe(0);
    expect(await doubtful("In the film Orrin plays “The Song of the Quay”.", "plays", "“The Song of the Quay”")).toBe(
      0,
    );
  });
});

test("A verb of saying behind its quotation has the source that the rules find where the weights find none.", async () => {
  await expectLines("<content>“The quay is shut until May,”</content> <cue>reported</cue> the Tolm Echo.", [
    "the Tolm Echo | reported | “The quay is shut until May,”",
  ]);
});

describe("a work's title", () => {
  test("is nobody's words behind a verb that says nothing.", async () => {
    await expectLines("<source>The choir</source> <cue>sang</cue> <content>“Evening on the Quay”</content> twice.", []);
    await expectLines("<source>The choir</source> <cue>sang</cue> <content>“Evening on the Quay” twice</content>.", []);
    await expectLines(
      "<source>The choir</source> <cue>sang</cue> <content>that “Evening on the Quay” was theirs</content>.",
      ["The choir | sang | that “Evening on the Quay” was theirs"],
    );
    await expectLines("<source>The crowd</source> <cue>chanted</cue> <content>“Open The Quay” repeatedly</content>.", [
      "The crowd | chanted | “Open The Quay” repeatedly",
    ]);
  });
  test("may be said, and a sentence may be sung.", async () => {
    await expectLines("<source>The clerk</source> <cue>said</cue> <content>“Evening on the Quay”</content> twice.", [
      "The clerk | said | “Evening on the Quay”",
    ]);
    await expectLines("<source>The choir</source> <cue>sang</cue> <content>“Evening falls on the Quay.”</content>", [
      "The choir | sang | “Evening falls on the Quay.”",
    ]);
  });
});
