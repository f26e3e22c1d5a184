import { describe, expect, test } from "vitest";
import { attribute } from "#attribute";
import { openFakeReader, readMarkedText } from "#model/fake";
import { articleOf } from "../../eval/blank.ts";
import { lineIn } from "../../eval/marked-text.ts";
import { attributed } from "./marked.ts";

describe("what the weights read", () => {
  test("comes out as it was read, with their name.", async () => {
    const { attributions, lines } = await attributed(
      "<content>The quay</content>, <source>Orrin</source> <cue>maintains</cue>, <content>is as safe as any</content>.",
    );
    expect(lines).toEqual(["Orrin | maintains | The quay … is as safe as any"]);
    expect(attributions[0]).toMatchObject({ method: "fake", form: "indirect", polarity: "asserts" });
  });
  test("denies where the cue does.", async () => {
    const { attributions } = await attributed(
      "<source>The port</source> <cue>disputes</cue> <content>that the quay sank</content>.",
    );
    expect(attributions[0]?.polarity).toBe("denies");
  });
  test("has one source, the phrase that weighs most, with a doubtful word inside it.", async () => {
    const { lines } = await attributed(
      "<source>Ilva Orrin</source> , <source>master of the port of Tolm</source>, and of <source>Venn</source> <cue>holds</cue> <content>that the quay is safe</content>.",
    );
    expect(lines).toEqual(["Ilva Orrin , master of the port of Tolm, and of Venn | holds | that the quay is safe"]);
  });
  test("has a short name of which they are sure before a long phrase of which they are not.", async () => {
    const { text, cues } = readMarkedText(
      "<content>“It leaks,”</content> <cue>said</cue> <source>Orrin</source>, whose ferry sank when <source>he all but won the old port</source>.",
    );
    const doubted = [{ start: text.indexOf("he all"), end: text.length }];
    const reader = openFakeReader(() => ({ cues: cues.map((cue) => ({ ...cue, doubted })) }));
    const { attributions } = await attribute(articleOf(text), reader);
    expect(attributions.map((one) => lineIn(text, one).replace(/@\d+/g, ""))).toEqual(["Orrin | said | “It leaks,”"]);
  });
  test("has a name whole, where they read its second part alone.", async () => {
    const { lines } = await attributed(
      "Ilva <source>Orrin</source> <cue>maintains</cue> <content>it is safe</content>.",
    );
    expect(lines).toEqual(["Ilva Orrin | maintains | it is safe"]);
  });
  test("has a source of one sentence, where what they read goes on into the next; a short form ends none.", async () => {
    const { lines } = await attributed(
      "<content>The rate is right,</content> <cue>noted</cue> <source>Ilva Venn, head of Tolm Bank. Venn</source> wants it lower.",
    );
    expect(lines).toEqual(["Ilva Venn, head of Tolm Bank | noted | The rate is right"]);
    const behind = await attributed(
      "There is talk in <source>the harbour. Ilva Venn</source> <cue>denies</cue> <content>all of it</content>.",
    );
    expect(behind.lines).toEqual(["Ilva Venn | denies | all of it"]);
    const before = await attributed(
      "<content>The rate is right,</content> <cue>noted</cue> <source>Ilva Venn of Orle. The port</source> wants it lower.",
    );
    expect(before.lines).toEqual(["Ilva Venn of Orle | noted | The rate is right"]);
    const short = await attributed(
      "<source>Sens. Ilva Venn and Mara Orrin</source> <cue>deny</cue> <content>all of it</content>.",
    );
    expect(short.lines).toEqual(["Sens. Ilva Venn and Mara Orrin | deny | all of it"]);
  });
  test("has whoever is cited, where they read only whom that person is close to.", async () => {
    const { lines } = await attributed(
      "The clerk spoke of a leak, while another official close to <source>the harbour master</source> <cue>insisted</cue> <content>it was safe</content>.",
    );
    expect(lines).toEqual(["another official close to the harbour master | insisted | it was safe"]);
    const told = await attributed(
      "Mr Venn <cue>told</cue> officials at <source>the port</source> <content>that it was safe</content>.",
    );
    expect(told.lines[0]).not.toContain("officials at the port |");
  });
  test("has no source where the phrase before the cue is only told.", async () => {
    const { lines } = await attributed(
      "<source>I</source> <cue>am often told</cue> <content>that nobody knew</content>.",
    );
    expect(lines).toEqual([" | am often told | that nobody knew"]);
    const told = await attributed("<source>Orrin</source> <cue>has told</cue> us <content>that nobody knew</content>.");
    expect(told.lines).toEqual(["Orrin | has told | that nobody knew"]);
  });
  test("has whoever tells as its source, where they read whoever had them tell it.", async () => {
    const { lines } = await attributed(
      "<source>We</source> <cue>had one baker tell us</cue> <content>that the ovens were cold</content>.",
    );
    expect(lines).toEqual(["one baker | tell | that the ovens were cold"]);
    const outside = await attributed(
      "<source>We had one baker</source> <cue>tell us</cue> <content>that the ovens were cold</content>.",
    );
    expect(outside.lines).toEqual(["one baker | tell | that the ovens were cold"]);
    const own = await attributed(
      "<source>The mayor</source> <cue>had the nerve to tell us</cue> <content>that it was cold</content>.",
    );
    expect(own.lines).toEqual(["The mayor | had the nerve to tell | that it was cold"]);
    const nobody = await attributed(
      "<source>We</source> <cue>had nobody tell us</cue> <content>it was cold</content>.",
    );
    expect(nobody.lines).toEqual(["We | had nobody tell | it was cold"]);
  });
  test("ends with the relative clause between whose commas somebody is credited.", async () => {
    const { lines } = await attributed(
      "<content>The ferry, which</content>, <source>Venn</source> <cue>noted</cue>, <content>had sunk twice, was towed away</content>.",
    );
    expect(lines).toEqual(["Venn | noted | which … had sunk twice"]);
    const listed = await attributed(
      "<content>The ferry, which</content>, <source>Venn</source> <cue>noted</cue>, <content>had carried 40 people, 20 of them children, was towed away</content>.",
    );
    expect(listed.lines).toEqual(["Venn | noted | which … had carried 40 people, 20 of them children"]);
    const open = await attributed(
      "<content>The clerk, who</content>, <source>Venn</source> <cue>noted</cue>, <content>had lied, cheated and stolen, resigned</content>.",
    );
    expect(open.lines).toEqual(["Venn | noted | who … had lied, cheated and stolen, resigned"]);
    const all = await attributed(
      "They towed the ferry, <content>which</content>, <source>Venn</source> <cue>noted</cue>, <content>had sunk twice, at great cost</content>.",
    );
    expect(all.lines).toEqual(["Venn | noted | which … had sunk twice, at great cost"]);
  });
  test("goes on behind a credit where it breaks off before it.", async () => {
    const broken = await attributed(
      "<content>The ferry was</content>, <source>a clerk</source> <cue>noted</cue>, an old one of the port. It sank.",
    );
    expect(broken.lines).toEqual(["a clerk | noted | The ferry was … an old one of the port"]);
    const whole = await attributed(
      "<content>The ferry was old</content>, <source>a clerk</source> <cue>noted</cue>, shaking his head.",
    );
    expect(whole.lines).toEqual(["a clerk | noted | The ferry was old"]);
  });
  test("has its subject, where that stands before a credit and the rest behind it.", async () => {
    const plain = await attributed(
      "It rained. The ferry, <source>a clerk</source> <cue>noted</cue>, <content>was late</content>.",
    );
    expect(plain.lines).toEqual(["a clerk | noted | The ferry … was late"]);
    const behindAs = await attributed(
      "The ferry, as <source>a clerk</source> <cue>pointed out</cue>, <content>usually comes late</content>.",
    );
    expect(behindAs.lines).toEqual(["a clerk | pointed out | The ferry … usually comes late"]);
    const clause = await attributed(
      "In May, <source>a clerk</source> <cue>noted</cue>, <content>the ferry was late</content>.",
    );
    expect(clause.lines).toEqual(["a clerk | noted | the ferry was late"]);
    const tie = await attributed("And, <source>a clerk</source> <cue>noted</cue>, <content>was late</content>.");
    expect(tie.lines).toEqual(["a clerk | noted | was late"]);
  });
  test("is of the sentence of its credit, but for a quotation and a list.", async () => {
    const reported = await attributed(
      "<content>It rained all day. The lock held</content>, <source>the port</source> <cue>noted</cue>. It sank.",
    );
    expect(reported.lines).toEqual(["the port | noted | The lock held"]);
    const quoted = await attributed(
      "<content>“It rained all day. The lock held,”</content> <source>the port</source> <cue>noted</cue>. It sank.",
    );
    expect(quoted.lines).toEqual(["the port | noted | “It rained all day. The lock held,”"]);
    const before = await attributed(
      "<content>Why did it hold? It rained. “The lock is new,”</content> <source>the port</source> <cue>noted</cue>.",
    );
    expect(before.lines).toEqual(["the port | noted | “The lock is new,”"]);
    const inPart = await attributed(
      "<content>It is a “new lock”</content>, <source>the port</source> <cue>noted</cue>.",
    );
    expect(inPart.lines).toEqual(["the port | noted | It is a “new lock”"]);
    const behind = await attributed(
      "<source>The port</source> <cue>maintains</cue> <content>that it rained all day. The lock held</content>.",
    );
    expect(behind.lines).toEqual(["The port | maintains | that it rained all day"]);
    const listed = await attributed(
      "<source>The port</source> <cue>maintains</cue>: <content>It rained all day. The lock held</content>.",
    );
    expect(listed.lines).toEqual(["The port | maintains | It rained all day. The lock held"]);
  });
  test("lies before a credit that a semicolon ends.", async () => {
    const { lines } = await attributed(
      "It rained; the lock had held, <source>the port</source> <cue>noted</cue>; <content>the crew had left by then</content>.",
    );
    expect(lines).toEqual(["the port | noted | the lock had held"]);
    const colon = await attributed(
      "It rained, <source>the port</source> <cue>noted</cue>: <content>the crew had left by then</content>.",
    );
    expect(colon.lines).toEqual(["the port | noted | the crew had left by then"]);
  });
  test("is none where a name is given, and nobody is said to give it.", async () => {
    const known = await attributed(
      "<content>The line</content>, <cue>known as</cue> <content>the Crooked Mile</content>, shut.",
    );
    expect(known.lines).toEqual([]);
    const named = await attributed(
      "<source>The line</source>, <cue>nicknamed</cue> <content>the Crooked Mile</content>, shut.",
    );
    expect(named.lines).toEqual([]);
    const given = await attributed("<source>The crew</source> <cue>dubbed</cue> <content>him a fool</content>.");
    expect(given.lines).toEqual(["The crew | dubbed | him a fool"]);
  });
  test("has whoever is told in neither, but whoever is told to do something in its content.", async () => {
    const told = await attributed(
      "<source>Venn</source> was <cue>telling</cue> <content>a crowd of dockers that the ferry was safe</content>.",
    );
    expect(told.lines).toEqual(["Venn | telling | that the ferry was safe"]);
    const aloud = await attributed(
      "<source>One clerk</source> <cue>told</cue> <content>them, “It was all fixed, that vote”</content>.",
    );
    expect(aloud.lines).toEqual(["One clerk | told | “It was all fixed, that vote”"]);
    const asked = await attributed(
      "<source>Venn</source> <cue>told</cue> <content>the dockers to leave that ferry alone</content>.",
    );
    expect(asked.lines).toEqual(["Venn | told | the dockers to leave that ferry alone"]);
    const inCue = await attributed(
      "<source>Venn</source> <cue>told the old inquest</cue> <content>that it was safe</content>.",
    );
    expect(inCue.lines).toEqual(["Venn | told | that it was safe"]);
    const herself = await attributed("<source>She</source> <cue>told herself</cue> <content>it was safe</content>.");
    expect(herself.lines).toEqual(["She | told herself | it was safe"]);
    const tale = await attributed("<source>She</source> <cue>told the tale</cue> <content>of the ferry</content>.");
    expect(tale.lines).toEqual(["She | told the tale | of the ferry"]);
    const story = await attributed(
      "<source>Venn</source> <cue>told</cue> <content>a story that lasted an hour</content>.",
    );
    expect(story.lines).toEqual(["Venn | told | a story that lasted an hour"]);
  });
  test("has what ties it to the sentence before in no content, and what joins its parts in one.", async () => {
    const tied = await attributed(
      "<content>However, the dues fell, and the port</content>, <source>Venn</source> <cue>maintains</cue>, <content>but not much, gained</content>.",
    );
    expect(tied.lines).toEqual(["Venn | maintains | the dues fell, and the port … but not much, gained"]);
    const opened = await attributed(
      "It rained. <content>And still, the ferry left</content>, <source>Venn</source> <cue>says</cue>, <content>and came back</content>.",
    );
    expect(opened.lines).toEqual(["Venn | says | still, the ferry left … and came back"]);
    const adverb = await attributed(
      "<content>Still waters rise</content>, <source>Venn</source> <cue>maintains</cue>.",
    );
    expect(adverb.lines).toEqual(["Venn | maintains | Still waters rise"]);
  });
  test("has the pronoun that stands for what is said, where its clause adds something.", async () => {
    const adding = await attributed(
      "The toll, which <source>the port</source> <cue>calls</cue> <content>a gift</content>, was raised.",
    );
    expect(adding.lines).toEqual(["the port | calls | which … a gift"]);
    const alreadyRead = await attributed(
      "The toll, <content>which</content> <source>the port</source> <cue>calls</cue> <content>a gift</content>, was raised.",
    );
    expect(alreadyRead.lines).toEqual(["the port | calls | which … a gift"]);
    const within = await attributed(
      "The letter, in which <source>the port</source> <cue>calls</cue> <content>it a gift</content>, was lost.",
    );
    expect(within.lines).toEqual(["the port | calls | it a gift"]);
  });
  test("comes once where two cues have words in common.", async () => {
    const { lines } = await attributed(
      "<source1><source2>Two clerks</source2></source1> <cue1>however <cue2>claimed</cue2></cue1> <content1><content2>that it leaked</content2></content1>.",
    );
    expect(lines).toEqual(["Two clerks | however claimed | that it leaked"]);
  });
  test("has no “it” that stands for it.", async () => {
    const { lines } = await attributed("<content>The lock had held, it</content> <cue>was claimed</cue> on Monday.");
    expect(lines).toEqual([" | was claimed | The lock had held"]);
    const alone = await attributed("<content>It</content> <cue>was claimed</cue> on Monday.");
    expect(alone.lines).toEqual([" | was claimed | It"]);
  });
  test("has no topic and nobody spoken to before a quotation.", async () => {
    const topic = await attributed(
      "<content>“It leaks,”</content> <source>Venn</source> <cue>said of</cue> <content>the ferry that sank. “It always has.”</content>",
    );
    expect(topic.lines).toEqual(["Venn | said of | “It leaks,” … “It always has.”"]);
    const last = await attributed(
      "<content>“It leaks,”</content> <source>Venn</source> <cue>said of</cue> <content>the ferry</content>.",
    );
    expect(last.lines).toEqual(["Venn | said of | “It leaks,”"]);
    const alone = await attributed("<source>Venn</source> <cue>wrote of</cue> <content>the ferry</content>.");
    expect(alone.lines).toEqual(["Venn | wrote of | the ferry"]);
    const spokenTo = await attributed(
      "<source>She</source> left, <cue>asking</cue> <content>the old clerk, “Where is the boat?”</content>",
    );
    expect(spokenTo.lines).toEqual(["She | asking | “Where is the boat?”"]);
    const named = await attributed(
      "<source>Venn</source> <cue>said</cue> <content>the ferry, “Lady of Tolm”, had sunk</content>.",
    );
    expect(named.lines).toEqual(["Venn | said | the ferry, “Lady of Tolm”, had sunk"]);
    const noSpeech = await attributed(
      "<source>Venn</source> <cue>praised</cue> <content>the clerk, “a friend of the port”</content>.",
    );
    expect(noSpeech.lines).toEqual(["Venn | praised | the clerk, “a friend of the port”"]);
  });
  test("has no day between its source and its cue in either.", async () => {
    const behind = await attributed(
      "<source>Verrin Mills today</source> <cue>announced</cue> <content>that it would close</content>.",
    );
    expect(behind.lines).toEqual(["Verrin Mills | announced | that it would close"]);
    const poll = await attributed(
      "<source>A poll that came out Monday</source> <cue>shows</cue> <content>that few mind</content>.",
    );
    expect(poll.lines).toEqual(["A poll that came out Monday | shows | that few mind"]);
    const { lines } = await attributed(
      "<source>The mill</source> <cue>yesterday announced</cue> <content>that it would close</content>.",
    );
    expect(lines).toEqual(["The mill | announced | that it would close"]);
    const night = await attributed(
      "<source>Venn</source> <cue>Tuesday night told</cue> them <content>that it would close</content>.",
    );
    expect(night.lines).toEqual(["Venn | told | that it would close"]);
  });
  const mended: readonly (readonly [string, string])[] = [
    [
      "As <source>Orrin</source> <cue>put</cue> <content>it in his letter, “a sieve of a lock.”</content>",
      "Orrin | put | “a sieve of a lock.”",
    ],
    [
      "<content>Bemoaning the delay</content>, <source>Orrin</source> <cue>accused</cue> <content>the port of sloth</content>.",
      "Orrin | accused | the port of sloth",
    ],
    [
      "<content>After raising the tolls</content>, <source>Orrin</source> <cue>accused</cue> <content>the port of sloth</content>.",
      "Orrin | accused | the port of sloth",
    ],
    [
      "<source>Orrin</source> <cue>blasted</cue> <content>the lock as “a sieve” Wednesday on the quay.</content>",
      "Orrin | blasted | the lock as “a sieve”",
    ],
    [
      "<source>Orrin</source> <cue>called</cue> <content>it “a sieve” late on Monday</content>.",
      "Orrin | called | it “a sieve”",
    ],
    [
      "<source>Orrin</source> <cue>praised</cue> <content>“the crew” in a long letter to the clerk</content>.",
      "Orrin | praised | “the crew”",
    ],
    [
      "<source>The port</source> <cue>answered</cue> <content>the letter by quietly saying that it leaks</content>.",
      "The port | answered … by quietly saying | that it leaks",
    ],
    [
      "<source>The port</source> <cue>answered</cue> <content>the letter by saying, “It leaks.”</content>",
      "The port | answered … by saying | “It leaks.”",
    ],
    [
      "<content>It rained all day</content>. <cue>Said</cue> <source>Orrin</source>, <content>“It leaks.”</content>",
      "Orrin | Said | “It leaks.”",
    ],
    [
      "<source>Orrin</source> <cue>said</cue>: <content>“It holds,” but in fact it leaked</content>.",
      "Orrin | said | “It holds,”",
    ],
    [
      "<source>Orrin</source> <cue>wrote</cue> <content>“Thank you, Tolm” moments after the vote</content>.",
      "Orrin | wrote | “Thank you, Tolm”",
    ],
    [
      "<source>Orrin</source> <cue>replied</cue>: <content>“It leaks.” The quay is shut</content>.",
      "Orrin | replied | “It leaks.”",
    ],
    [
      "<source>Orrin</source>, who has sailed for years, <cue>blasted</cue> <content>the lock</content>.",
      "Orrin | blasted | the lock",
    ],
  ];
  test.each(mended)("is mended: %s", async (marked, line) => {
    expect((await attributed(marked)).lines).toEqual([line]);
  });
  test("asks for no name where somebody does: a condition, no attribution.", async () => {
    const { lines } = await attributed(
      "An official, <source>who</source> <cue>asked</cue> <content>not to be named</content>, left.",
    );
    expect(lines).toEqual([]);
  });
});

describe("rules for contents take nothing that is said", () => {
  const kept: readonly (readonly [string, string])[] = [
    [
      "<source>Orrin</source> <cue>said</cue> <content>“the worst” after the flood was the smell</content>.",
      "Orrin | said | “the worst” after the flood was the smell",
    ],
    [
      "<content>The U.S. Congress passed the levy</content>, <source>Orrin</source> <cue>noted</cue>.",
      "Orrin | noted | The U.S. Congress passed the levy",
    ],
    [
      "<content>The lock opened at 5 p.m. Monday and closed</content>, <source>Orrin</source> <cue>noted</cue>.",
      "Orrin | noted | The lock opened at 5 p.m. Monday and closed",
    ],
    [
      "<source>Orrin</source> <cue>said</cue> <content>the following: the lock is old. The quay is old</content>.",
      "Orrin | said | the following: the lock is old. The quay is old",
    ],
    [
      "<source>Orrin</source> <cue>said</cue> <content>this. The lock is very old</content>.",
      "Orrin | said | this. The lock is very old",
    ],
    [
      "<source>Orrin</source> <cue>promised</cue> <content>free milk, “every day”</content>.",
      "Orrin | promised | free milk, “every day”",
    ],
    [
      "<source>Orrin</source> <cue>complained of</cue> <content>noise. “It never ends.”</content>",
      "Orrin | complained of | noise. “It never ends.”",
    ],
    [
      "Orrin told us the dam, which, <source>she</source> <cue>noted</cue>, <content>had burst</content>, was old.",
      "she | noted | had burst",
    ],
    [
      "<source>Orrin, the mayor,</source> <cue>named</cue> <content>Venn as the thief</content>.",
      "Orrin, the mayor | named | Venn as the thief",
    ],
    [
      "<content>Waiting for the ferry</content>, <source>Orrin</source> <cue>said</cue>, <content>was hard</content>.",
      "Orrin | said | Waiting for the ferry … was hard",
    ],
    [
      "<content>The port paid $20; the mill paid $30; the inn paid $40</content>, <cue>according to</cue> <source>Orrin</source>.",
      "Orrin | according to | The port paid $20; the mill paid $30; the inn paid $40",
    ],
    [
      "<content>There is no plan; there never was</content>, <source>Orrin</source> <cue>said</cue>.",
      "Orrin | said | There is no plan; there never was",
    ],
    [
      "As <source>Orrin</source> <cue>put</cue> <content>it, the lock is “a sieve.”</content>",
      "Orrin | put | the lock is “a sieve.”",
    ],
    [
      "<source>Orrin</source> <cue>said</cue> <content>those who painted it as “a sieve” on Monday were wrong</content>.",
      "Orrin | said | those who painted it as “a sieve” on Monday were wrong",
    ],
    [
      "<source>Orrin</source> <cue>called</cue> <content>it “a sieve” today, tomorrow and for ever</content>.",
      "Orrin | called | it “a sieve” today, tomorrow and for ever",
    ],
    [
      "<source>Orrin</source> <cue>praised</cue> <content>“the crew” in a letter and the mate</content>.",
      "Orrin | praised | “the crew” in a letter and the mate",
    ],
    [
      "<source>The inn</source> <cue>said</cue> <content>“Oklahoma!” Tuesday matinees would stop</content>.",
      "The inn | said | “Oklahoma!” Tuesday matinees would stop",
    ],
    [
      "<content>“It is over.” The mate</content>, <source>Orrin</source> <cue>said</cue>, <content>had slept well</content>.",
      "Orrin | said | “It is over.” The mate … had slept well",
    ],
    [
      "<source>Orrin</source> <cue>announced</cue> <content>a “day of rage” on Monday</content>.",
      "Orrin | announced | a “day of rage” on Monday",
    ],
    [
      "<source>Orrin</source> <cue>spoke of</cue> <content>a “gap” in the report</content>.",
      "Orrin | spoke of | a “gap” in the report",
    ],
    ["It is <cue>known</cue> <content>that the lock leaks</content>.", " | known | that the lock leaks"],
    [
      "<source>Sailors who had new boats</source> <cue>tell</cue> us <content>the lock leaks</content>.",
      "Sailors who had new boats | tell | the lock leaks",
    ],
  ];
  test.each(kept)("%s", async (marked, line) => {
    expect((await attributed(marked)).lines).toEqual([line]);
  });
});

test("By saying what, is of a cue that stands right before it, and of no verb between.", async () => {
  const { lines } = await attributed(
    "<source>Orrin</source> <cue>recalled</cue> <content>that he answered by saying that it leaks</content>.",
  );
  expect(lines[0]).toBe("Orrin | recalled | that he answered by saying that it leaks");
});

test("What is denied or charged is not done by saying so: who denies wrongdoing asserts what they say.", async () => {
  const { lines, attributions } = await attributed(
    "<source>Orrin</source> <cue>denied</cue> <content>wrongdoing by saying that it was paid</content>.",
  );
  expect(lines[0]).toBe("Orrin | denied | wrongdoing by saying that it was paid");
  expect(attributions.find(({ polarity }) => polarity === "denies")?.content).toHaveLength(1);
  const charged = await attributed(
    "<source>Venn</source> <cue>accused</cue> <content>the mayor of deceit by saying that it was paid</content>.",
  );
  expect(charged.lines[0]).toBe("Venn | accused | the mayor of deceit by saying that it was paid");
});

describe("rules beside the weights", () => {
  test("have who speaks in the sentence of a cue, where the weights read somebody from the one before.", async () => {
    const { lines } = await attributed(
      "It was <source>the clerk</source> who left. In a note the port <cue>claimed</cue> <content>that it was safe</content>.",
    );
    expect(lines).toEqual(["the port | claimed | that it was safe"]);
    const unseen = await attributed(
      "They asked <source>the clerk</source>. <cue>Claimed</cue> <content>it was safe</content>.",
    );
    expect(unseen.lines).toEqual(["the clerk | Claimed | it was safe"]);
  });
  test("know a signed quotation.", async () => {
    const { lines, attributions } = await attributed(
      "<content>“The quay was our home and it is gone for good</content>, <source>we</source> <cue>feel</cue>.” — Ilva Orrin, Tolm",
    );
    expect(lines).toContain("Ilva Orrin, Tolm | — | “The quay was our home and it is gone for good, we feel.”");
    expect(attributions.find(({ method }) => method === "signed-quotation")?.parent).toBeNull();
  });
  test("put a relay in the place of what the weights took for the outlet's own words.", async () => {
    const { lines } = await attributed(
      "<source>The Tolm Echo</source> <cue>quoted</cue> <content>two officials as saying that the quay was shut</content>.",
    );
    expect(lines).toEqual(["two officials | quoted … as saying | that the quay was shut"]);
  });
  test("find a claim quote within what the weights credit to whoever stands before a headline's colon.", async () => {
    const { lines } = await attributed(
      "{title}<source>Bakers</source><cue>:</cue> <content>Mayor ‘urged to open the ovens’ at night</content>\nThe ovens are cold.",
    );
    expect(lines).toEqual(["Bakers | : | Mayor ‘urged to open the ovens’ at night", " | urged | to open the ovens"]);
  });
  test("add what a source passes on inside what somebody says.", async () => {
    const { attributions, lines } = await attributed(
      "<source>Orrin</source> <cue>holds</cue> <content>that the mayor said the quay was safe</content>.",
    );
    expect(lines).toEqual([
      "Orrin | holds | that the mayor said the quay was safe",
      "the mayor | said | the quay was safe",
    ]);
    expect(attributions[1]?.parent).toBe(attributions[0]?.id);
  });
  test("find whose participle it is where the weights do not say.", async () => {
    const { lines } = await attributed(
      "Orrin left the hall, <cue>saying</cue> <content>that the quay was safe</content>.",
    );
    expect(lines).toEqual(["Orrin | saying | that the quay was safe"]);
  });
  test("add nothing where the weights found nothing, but for evidentials.", async () => {
    expect((await attributed("Orrin said the quay was safe.")).lines).toEqual([]);
    expect((await attributed("The quay is reportedly shut.")).lines).toHaveLength(1);
  });
});

describe("a text that breaks off", () => {
  test("is noted where it does so inside somebody's words.", async () => {
    const { notes, text } = await attributed(
      "<source>Orrin</source> <cue>told</cue> the whole inquest: <content>“We could all hear them and</content>",
    );
    expect(notes.map(({ code }) => code)).toEqual(["attribute/cut-off"]);
    expect(notes[0]?.span?.end).toBe(text.length);
  });
  test("is not noted where it ends with a full stop.", async () => {
    const { notes } = await attributed(
      "<source>Orrin</source> <cue>told</cue> the whole inquest <content>that they could all hear them</content>.",
    );
    expect(notes).toEqual([]);
  });
});

test("What somebody who is quoted says of others lies in the quotation.", async () => {
  const quoted =
    "<content>“My <source2>father</source2> used to <cue2>say</cue2> <content2>that the sea gives nothing back</content2>,”</content>";
  const { attributions, lines } = await attributed(`${quoted} <source>Orrin</source> <cue>recalled</cue>.`);
  expect(lines).toContain("father | say | that the sea gives nothing back");
  const inner = attributions.find((one) => one.parent !== null);
  const outer = attributions.find((one) => one.parent === null);
  expect(inner?.parent).toBe(outer?.id);
});

describe("what somebody is credited with", () => {
  /** What comes out of the weights where they see the marked cue with the most content in its paragraph, and the others in its words alone. */
  async function readInTurn(marked: string, sure = 0.9): Promise<string[]> {
    const { text, cues } = readMarkedText(marked);
    const length = ({ content }: (typeof cues)[number]) =>
      content.reduce((sum, { start, end }) => sum + end - start, 0);
    const [outer, ...inner] = [...cues].sort((a, b) => length(b) - length(a));
    const reader = openFakeReader(() => ({ cues: inner.map((cue) => ({ ...cue, found: sure, valid: sure })) }));
    const first = openFakeReader(() => ({ cues: outer ? [outer] : [] }));
    const inTurn: typeof reader = {
      ...reader,
      read: (read, spans, quotations) => (spans[0]?.start === 0 ? first : reader).read(read, spans, quotations),
    };
    const { attributions } = await attribute(articleOf(text), inTurn);
    return attributions
      .filter(({ method }) => method === reader.name)
      .map((one) => `${one.parent ? "  " : ""}${lineIn(text, one).replace(/@\d+/g, "")}`);
  }
  const MARKED =
    "<source1>The port</source1> <cue1>said</cue1> <content1>that <source2>two divers</source2> <cue2>were open about</cue2> <content2>a crack they had reported</content2></content1>.";

  test("is read by itself for whom that credits in turn.", async () => {
    expect(await readInTurn(MARKED)).toEqual([
      "The port | said | that two divers were open about a crack they had reported",
      "  two divers | were open about | a crack they had reported",
    ]);
  });
  test("credits nobody of whom the weights are only just sure.", async () => {
    expect(await readInTurn(MARKED, 0.6)).toEqual([
      "The port | said | that two divers were open about a crack they had reported",
    ]);
  });
  test("credits nobody behind what they would say: it reads otherwise out of its sentence.", async () => {
    const turned =
      "<source1>The port</source1> <cue1>said</cue1> <content1>that <content2>the lock was none of what</content2> <source2>the divers</source2> <cue2>reported</cue2></content1>.";
    expect(await readInTurn(turned)).toEqual(["The port | said | that the lock was none of what the divers reported"]);
  });
  test("credits nobody with what they once thought, telling of themselves.", async () => {
    const told = (verb: string) =>
      `<source1>Orrin</source1> <cue1>said</cue1>: “<content1><source2>I</source2> <cue2>${verb}</cue2> <content2>the lock would hold</content2>, and said so twice</content1>.”`;
    expect(await readInTurn(told("thought"))).toHaveLength(1);
    expect(await readInTurn(told("believe"))).toHaveLength(2);
  });
  test("ends at a semicolon behind which another is credited.", async () => {
    const parted = (between: string) =>
      `<source1>The port</source1> <cue1>said</cue1> <content1>the lock was safe${between}<source2>two divers</source2> <cue2>doubt</cue2> <content2>all of it</content2></content1>.`;
    expect(await readInTurn(parted("; "))).toEqual([
      "The port | said | the lock was safe",
      "two divers | doubt | all of it",
    ]);
    const whole = (between: string) => `The port | said | the lock was safe${between}two divers doubt all of it`;
    expect(await readInTurn(parted(" and "))).toEqual([whole(" and ")]);
    expect(await readInTurn(parted("; from what "))).toEqual([whole("; from what ")]);
    expect(await readInTurn(parted("; "), 0.4)).toEqual([whole("; ")]);
    const behind =
      "<content1>The lock held; <source2>the crew</source2> <cue2>doubt</cue2> <content2>it</content2></content1>, <source1>Orrin</source1> <cue1>wrote</cue1>.";
    expect(await readInTurn(behind)).toEqual(["Orrin | wrote | The lock held; the crew doubt it"]);
    const three = parted("; ").replace(".", "; <source3>the crew</source3> <cue3>deny</cue3> <content3>it</content3>.");
    expect(await readInTurn(three)).toEqual(["The port | said | the lock was safe", "two divers | doubt | all of it"]);
  });
  test("is left alone where it has no verb of saying.", async () => {
    const silent =
      "<source1>The port</source1> <cue1>said</cue1> <content1>that <source2>two divers</source2> <cue2>dreaded</cue2> <content2>a crack in the lock</content2></content1>.";
    expect(await readInTurn(silent)).toEqual(["The port | said | that two divers dreaded a crack in the lock"]);
  });
});

test("A quotation of nobody gives nothing, not even what lies in it; nothing points to what was dropped.", async () => {
  const words = "On the wall stood “My father says that his mother claims that the sea gives nothing back” in red.";
  const reader = openFakeReader((text) => ({
    cues: ["says", "claims"].map((verb) => {
      const start = text.indexOf(verb);
      const content = { start: text.indexOf("that", start), end: text.indexOf("”") };
      return { source: [], cue: [{ start, end: start + verb.length }], content: [content] };
    }),
  }));
  const quotationsAlone = {
    ...reader,
    read: async (...[text, paragraphs, quotations]: Parameters<typeof reader.read>) =>
      paragraphs[0]?.start === 0 ? { cues: [], names: [] } : reader.read(text, paragraphs, quotations),
  };
  expect((await attribute(articleOf(words), quotationsAlone)).attributions).toEqual([]);
  const said = `${words.replace("On the wall stood ", "Orrin said: ").replace(" in red", "")}`;
  const { attributions } = await attribute(articleOf(said), quotationsAlone);
  const ids = new Set(attributions.map(({ id }) => id));
  expect(attributions.every(({ parent }) => parent === null || ids.has(parent))).toBe(true);
});
