import { expect, test } from "vitest";
import { findPassages, traceCopies } from "#reuse";
import type { Article, Polarity, Span } from "#types";
import { articleOf, attributionTo, spanOf } from "./articles.ts";

const struck =
  "The swing bridge at Ostrel closed on Monday after a barge struck its northern pier, cutting the town off from the quay.";
const flood =
  "Old men on the west bank recalled the flood of their youth, when boats tied up at the church door and bread came by rope.";
const sheep =
  "A farmer on the east bank sold his sheep on Tuesday because he could not reach the market, and the butcher closed early.";

/** How the parent and the passages' origin of an article are known that has `line` beside words of the outlet's; null where they are not. */
function relayOf(
  outlet: string,
  line: string,
  source: string | null = null,
  copier = "Ostrel Daily",
  polarity: Polarity = "asserts",
): [string | null, string | null] {
  const printed = articleOf("copy", `${struck} ${line} ${sheep}`, { outlet: copier });
  const articles = [articleOf("first", `${struck} ${flood}`, { outlet }), printed];
  const passages = findPassages(articles);
  const attributions = source === null ? [] : [attributionTo(printed, spanInLine(printed, line, source), { polarity })];
  const copy = traceCopies(articles, passages, attributions)[1];
  return [copy?.parent?.basis ?? null, passages[0]?.originBasis ?? null];
}

/** Where words stand in the first line like that of an article. */
function spanInLine(article: Article, line: string, words: string): Span {
  const start = spanOf(article, line).start + line.indexOf(words);
  return { start, end: start + words.length };
}

const noRelay = [
  ["Time", "It was the first time in years, keepers said."],
  ["People", "Most people said they would wait."],
  ["The Sun", "They sat in the sun, keepers said."],
  ["The Mirror", "He looked into the mirror and said nothing."],
  ["Metro", "The metro, officials said, ran late."],
  ["Metro", "Lines of the Metro, officials said, ran late."],
  ["The Sun", "Officials said the Sun would set early."],
  ["The Sun", "The Sun first rose over the pier at six."],
  ["People", "People said they would wait."],
  ["People", "“People said they would wait,” he added."],
  ["Time", "Keepers wait. Time told on them."],
  ["The Times", "The Ostrel Times reported that divers went down."],
  ["The Sun", "The Sun Foundry said it had lost its anvil."],
  ["Metro", "The Metro-North reported delays."],
  ["The Sun", "Sun reported over the river."],
  ["The Sun", "THEY SAT IN THE SUN SAID KEEPERS."],
  ["Time", "Bridge Shut for First Time Said Keepers."],
  ["Bell", "Bell said he would ring at noon."],
  ["Bell", "Bell reported that divers went down."],
  ["Time Warner", "It was the first time in years. Time will tell, keepers said."],
  ["Time", "Time Warner reported a loss."],
  ["Time", "It was dark, according to Time Warner."],
  ["The Times", "A diver told the Times of Ostrel that it was dark."],
  ["The Sun", "A diver told the Sun Herald that it was dark."],
  ["The Express", "A diver told the Coastal Express that it was dark."],
  ["The Express", "Coastal Express reported that divers went down."],
  ["The Mirror", "A diver told the Mirror of Justice that it was dark."],
  ["The Times", "A diver told the Times Square guards that it was dark."],
  ["The Nation", "A diver told the Nation of Ostrel that it was dark."],
  ["The Guardian", "A diver told the Guardian of the Seas that it was dark."],
  ["People", "It was dark, according to People First."],
  ["People", "It was dark, according to People for the Quay."],
  ["People", "It was dark, according to People who live there."],
  ["People", "People reported seeing divers."],
  ["People", "People reported no divers at all."],
  ["People", "PEOPLE SAID IT WAS DARK."],
  ["Stern", "Jonas Stern was there. Stern reported that divers went down."],
  ["Stern", "Jonas Stern was there, and a diver told Stern that it was dark."],
  ["The Sun", "The Ostrel Sun was there. The Sun reported that divers went down."],
  ["The Sun", "Guests at the Sun said it was dark."],
  ["The Hill", "Those who live near the Hill said it was dark."],
  ["Metro", "Riders of the Metro reported that it was dark."],
  ["The Sun", "The owner of the Sun said it was dark."],
  ["The Post", "Staff at the Post said it was dark."],
  ["The Guardian", "Journalists at the Guardian said they would strike."],
  ["The Local", "A member of the Local said it was dark."],
  ["The Sun", "A man who owns the Sun said it was dark."],
  ["Metro", "The Metro station reported delays."],
  ["Metro", "The memo can be seen by the Metro."],
  ["Harbour Post", "The Harbour Post Office said it was dark."],
  ["Harbour Post", "A diver told the Harbour Post Office that it was dark."],
  ["Harbour Post", "It was dark, the North Harbour Post reported."],
  ["Harbour Post", "North Harbour Post reported that it was dark."],
  ["Harbour Post", "It was dark, the Harbour Post Gazette reported."],
  ["Harbour Post", "The Harbour Post-Gazette reported that it was dark."],
  ["Harbour Post", "The Harbour Post has not reported on the divers."],
  ["Harbour Post", "The Harbour Post did not report on the divers."],
  ["Harbour Post", "The Harbour Post hasn’t reported on the divers."],
  ["Harbour Post", "The Courier, not the Harbour Post, first reported on the divers."],
  ["Harbour Post", "The Courier and not the Harbour Post reported on the divers."],
  ["Harbour Post", "The diver has never told the Harbour Post that it was dark."],
  ["Harbour Post", "The diver didn’t speak to the press and declined an interview with the Harbour Post."],
  ["CNN", "It was dark. [Photo via CNN]"],
  ["Harbour Post", "Keepers told Harbour Post readers that it was dark."],
  ["CNN", "The diver sued CNN, she said."],
  ["CNN", "The divers sued CNN, it said."],
  ["CNN", "A spokesman for CNN said it was dark."],
  ["CNN", "For the first time CNN showed divers."],
  ["CNN", "CNN, divers said, was there."],
  ["Harbour Post", "Ada Orle, who owns the Harbour Post, said it was dark."],
  ["Harbour Post", "A man who owns the Harbour Post said it was dark."],
  ["Harbour Post", "The diver denied telling the Harbour Post anything."],
  ["Harbour Post", "The diver denied telling the Harbour Post anything. “It was dark,” she said."],
  ["Harbour Post", "Harbour Post readers reported that it was dark."],
  ["Harbour Post", "Keepers told reporters the Harbour Post was wrong."],
  ["Harbour Post", "Keepers said the Harbour Post was wrong."],
  ["Harbour Post", "The Harbour Post’s owner said it was dark."],
  ["Harbour Post", "Keepers heard of it at the Harbour Post. Said one: it was dark."],
  ["Harbour Post", "“I read in the Harbour Post, which reported it wrongly, that it was dark,” she added."],
  ["Harbour Post", "“It was dark, according to the Harbour Post, and nobody went,” she added."],
  ["Harbour Post", "Keepers told Tarn magazine the Harbour Post was wrong."],
  ["Harbour Post", "The Sunday Harbour Post reported that it was dark."],
  ["People", "A diver told Tarn magazine the People’s Guard was there."],
  ["People", "It was dark, the People’s Guard reported."],
  ["Harbour Post", "The harbour post reported missing was found on the beach."],
  ["harbour post", "The harbour post reported missing was found on the beach."],
  ["ANA", "Ana said she would wait."],
  ["Harbour Post", "The diver declined to be interviewed by the Harbour Post."],
  ["Harbour Post", "The diver avoided speaking to the Harbour Post."],
  ["Harbour Post", "The diver cancelled an interview with the Harbour Post."],
  ["Harbour Post", "Few had told the Harbour Post."],
  ["Harbour Post", "No one told the Harbour Post."],
  ["Harbour Post", "Nothing of the kind was reported by the Harbour Post."],
  ["Harbour Post", "Contrary to what the Harbour Post reported, it was dark."],
  ["Harbour Post", "Had the Harbour Post reported it, divers would have gone."],
  ["Harbour Post", "Did the Harbour Post report it?"],
  ["Harbour Post", "Whether the Harbour Post reported the dive is not known."],
  ["Harbour Post", "Keepers asked why the Harbour Post reported on it."],
  ["Harbour Post", "The Harbour Post reported nothing."],
  ["Harbour Post", "A diver told the Harbour Post nothing."],
  ["Harbour Post", "The Harbour Post published its accounts."],
  ["Harbour Post", "The Harbour Post obtained a licence to sell its barge."],
  ["Harbour Post", "A mooring licence obtained by the Harbour Post ran out."],
  ["Harbour Post", "An advertisement published in the Harbour Post drew divers."],
  ["Harbour Post", "An advertisement for a story appeared in the Harbour Post."],
  ["Harbour Post", "A keeper was fined for a letter published in the Harbour Post."],
  ["Harbour Post", "She writes in the Harbour Post on eels."],
  ["The Sun", "Officers told the Sun’s photographer to leave."],
  ["The Sun", "A reporter for the Sun said he had been struck by police."],
  ["The Sun", "The Sun’s reporter said that she was struck by police."],
  ["CNN", "Officers told CNN to leave the quay."],
  ["CNN", "Officers told CNN and the Harbour Post on Monday to leave the quay."],
  ["Harbour Post", "Officers told CNN and the Harbour Post on Monday to leave the quay."],
] as const;

test.each(noRelay)("%s is not named where its words are ordinary ones: %s", (outlet, line) => {
  expect(relayOf(outlet, line)).toEqual([null, null]);
});

const relays = [
  ["The Sun", "The Sun reported that divers went down."],
  ["The Sun", "Divers went down, the Sun’s report said."],
  ["The Sun", "Divers went down, the tabloid The Sun has reported."],
  ["The Sun", "A diver told The Sun that it was dark."],
  ["Time", "It was dark, according to Time magazine."],
  ["Time", "It was dark, according to Time."],
  ["Time", "Time magazine first reported that divers went down."],
  ["Time", "According to Time, divers went down."],
  ["TIME", "It was dark, according to TIME magazine."],
  ["Metro", "The Metro said that divers went down."],
  ["People", "A diver told People that it was dark."],
  ["Sun", "A diver told the Sun that it was dark."],
  ["The Bell", "It was dark, the Bell reported."],
  ["Harbour Post", "Divers went down, the Harbour Post first reported."],
  ["HARBOUR POST", "Divers went down, the Harbour Post first reported."],
  ["harbour post", "Divers went down, the Harbour Post first reported."],
  ["CNN", "Divers went down, CNN’s reporter said."],
  ["Time", "It was dark, as Time first reported."],
  ["Time", "Time reported the divers’ names on Wednesday."],
  ["Time", "Time reports that divers went down."],
  ["People", "People reported on Monday that divers went down."],
  ["People", "People first reported that divers went down."],
  ["Fortune", "Divers went down. Fortune reported the matter on Monday."],
  ["Variety", "Variety reported that divers went down."],
  ["Wired", "Wired first reported that divers went down."],
  ["Time", "Time’s reporter said it was dark."],
  ["Time", "It was dark, a Time investigation found."],
  ["The Guardian", "It was dark, the Guardian’s Ada Orle reported."],
  ["The Guardian", "It was dark, the Guardian, which first reported on the divers, had held."],
  ["The Sun", "The Sun broke the story on Monday."],
  ["The Sun", "Divers went down, the Sun late on Monday reported."],
  ["The Sun", "A diver told a reporter for the Sun that it was dark."],
  ["Harbour Post", "A reporter for the Harbour Post said it was dark."],
  ["Harbour Post", "Harbour Post reporter Ada Orle said it was dark."],
  ["Harbour Post", "Reporters for the Harbour Post revealed that it was dark."],
  ["Harbour Post", "It was dark, reported Ada Orle of the Harbour Post."],
  ["Harbour Post", "It was dark, according to Ada Orle of the Harbour Post."],
  ["Harbour Post", "Divers told Ostrel’s Harbour Post that it was dark."],
  ["Harbour Post", "Divers told the state-run Ostrel daily Harbour Post that it was dark."],
  ["Harbour Post", "Divers told CNN and the Harbour Post that it was dark."],
  ["Harbour Post", "The Harbour Post and other media reported that it was dark."],
  ["Harbour Post", "Divers told the Harbour Post Monday that it was dark."],
  ["Harbour Post", "On Monday Harbour Post reporters revealed that it was dark."],
  ["Harbour Post", "It was dark, the Harbour Post (HP) reported."],
  ["Harbour Post", "It was dark, the Harbour Post Online reported."],
  ["Harbour Post", "It was dark, said the Harbour Post."],
  ["Harbour Post", "She did not resign, according to the Harbour Post."],
  ["Harbour Post", "The Harbour Post, citing divers, held that it was dark."],
  ["Harbour Post", "The story first appeared in the Harbour Post."],
  ["Harbour Post", "The Harbour Post wrote: “It was dark.”"],
  ["CNN", "Divers told CNN Ada Orle had been there."],
  ["CNN", "It was dark, as broadcast on CNN."],
  ["Reuters", "The memo was seen by Reuters."],
  ["Reuters", "In an email to Reuters, divers held that it was dark."],
  ["Reuters", "A Reuters witness saw it."],
  ["Harbour Post", "It was dark, said the Harbour Post’s Ada Orle."],
  ["Harbour Post", "The Harbour Post’s Ostrel correspondent said it was dark."],
  ["Harbour Post", "The Harbour Post has just revealed that it was dark."],
  ["Harbour Post", "The Harbour Post was first to report that it was dark."],
  ["Harbour Post", "A diver said late on Monday on the Harbour Post’s stage that it was dark."],
  ["Harbour Post", "Divers told the “Harbour Post” that it was dark."],
  ["Harbour Post", "The ‘Harbour Post’ reported that it was dark."],
  ["Harbour Times", "A diver held in an interview with Harbour Times’ Ada Orle that it was dark."],
  ["Harbour Post", "Nobody went down, the Harbour Post reported."],
  ["Harbour Post", "Nobody went down according to the Harbour Post."],
  ["Harbour Post", "A few divers told the Harbour Post that it was dark."],
  ["Harbour Post", "A diver who declined to be named told the Harbour Post that it was dark."],
  ["Harbour Post", "“We saw nothing at all down there,” a diver told the Harbour Post."],
  ["Harbour Post", "Divers in the US told the Harbour Post that it was dark."],
  ["Harbour Post", "It was dark, as a report published in the Harbour Post held."],
  ["Harbour Post", "Documents obtained by the Harbour Post show that it was dark."],
  ["Harbour Post", "The Daily Lamp and the Harbour Post reported that it was dark."],
] as const;

test.each(relays)("%s is named: %s", (outlet, line) => {
  expect(relayOf(outlet, line)).toEqual(["relays it", "relays it"]);
});

test.each([
  ["People", "Many people were afraid.", "Many people"],
  ["People", "People were afraid.", "People"],
  ["Metro", "Riders of the Metro were afraid.", "Riders of the Metro"],
  ["The Mirror", "A man before a mirror was afraid.", "A man before a mirror"],
] as const)("%s is not the source: %s", (outlet, line, source) => {
  expect(relayOf(outlet, line, source)[0]).toBe(null);
});

test.each([
  ["The Sun", "That is what The Sun, in its last edition, held.", "The Sun"],
  ["The Sun", "That is what the Sun, in its last edition, held.", "Sun"],
  ["Time", "That is what Time magazine, in its last number, held.", "Time magazine"],
  ["Harbour Post", "That is what a Harbour Post reporter held.", "a Harbour Post reporter"],
] as const)("%s is the source: %s", (outlet, line, source) => {
  expect(relayOf(outlet, line, source)[0]).toBe("relays it");
});

test.each([
  ["Associated Press", "It was dark, the AP reported."],
  ["Associated Press", "It was dark, the A.P. reported."],
  ["AP", "It was dark, The Associated Press reported."],
  ["A.P.", "It was dark, the AP reported."],
  ["Agence France-Presse", "It was dark, AFP reported."],
  ["AFP", "It was dark, Agence France-Presse (AFP) reported."],
  ["BBC News", "It was dark, the BBC reported."],
  ["bbc.co.uk", "It was dark, the BBC reported."],
  ["www.bbc.co.uk", "It was dark, the BBC reported."],
  ["nytimes.com", "It was dark, The New York Times reported."],
  ["Financial Times", "It was dark, the FT reported."],
  ["time.com", "It was dark, according to Time."],
  ["thesun.co.uk", "It was dark, The Sun reported."],
  ["Guardian Online", "It was dark, the Guardian reported."],
  ["Karrowby Gazette Online", "It was dark, the Karrowby Gazette reported."],
  ["Karrowby Gazette (Ostrel)", "It was dark, the Karrowby Gazette reported."],
  ["karrowbygazette.com", "It was dark, the Karrowby Gazette reported."],
  ["https://www.thekarrowbygazette.co.uk/", "It was dark, the Karrowby Gazette reported."],
  ["karrowby-gazette.com", "It was dark, the Karrowby Gazette’s reporter said."],
])("%s is named by another of its names: %s", (outlet, line) => {
  expect(relayOf(outlet, line)[0]).toBe("relays it");
});

test.each([
  ["The New York Times", "It was dark, the Times reported."],
  ["Bangkok Post", "It was dark, the Post reported."],
  ["The Post", "It was dark, the Bangkok Post reported."],
  ["Financial Times", "It was dark, riders of the FT reported."],
  ["Bloomberg News", "Jonas Bloomberg was there. Bloomberg said it was dark."],
  ["Karrowby Online", "It was dark, Karrowby reported."],
  ["karrowbygazette.com", "It was dark, the Karrowby gazette reported."],
  ["karrowbygazette.com", "It was dark, the Old Karrowby Gazette reported."],
])("%s is not certain to be named by what others are called too: %s", (outlet, line) => {
  expect(relayOf(outlet, line)[0]).toBe(null);
});

test("an outlet is not its own relay, whatever name the metadata have for it", () => {
  const line = "It was dark, the Karrowby Gazette reported.";
  expect(relayOf("karrowbygazette.com", line, null, "Karrowby Gazette Online")[0]).toBe(null);
  expect(relayOf("AP", "It was dark, the AP reported.", null, "apnews.com")[0]).toBe(null);
  expect(relayOf("The Times", "It was dark, the Times reported.", null, "Ostrel Times")[0]).toBe(null);
});

const relayed = [
  ["Karrowby Courier", "The Courier was first, and was cited by the Harbour Post on Monday."],
  ["karrowbycourier.com", "The Courier was first, and was cited by the Harbour Post on Monday."],
  ["Karrowby Courier", "The Karrowby Courier was quoted in the Harbour Post."],
  ["Karrowby Courier", "The Courier’s account was reported by the Harbour Post a day later."],
  ["Karrowby Courier", "After the Courier printed the memo, the Harbour Post reported it as well."],
  ["Karrowby Courier", "Our report was quoted in the Harbour Post on Monday."],
  ["Karrowby Courier", "What we had was reported by the Harbour Post."],
  ["Karrowby Courier", "A diver who spoke to us told the Harbour Post that it was dark."],
  ["Karrowby Courier", "This newspaper was cited by the Harbour Post on Monday."],
  ["Karrowby Courier", "The Harbour Post said it was sorry for printing our report without credit."],
] as const;

test.each(relayed)("%s is not said to relay where it is named or speaks of itself beside the name: %s", (own, line) => {
  expect(relayOf("Harbour Post", line, null, own)).toEqual([null, null]);
  expect(relayOf("Harbour Post", line, "Harbour Post", own)).toEqual([null, null]);
});

test.each([
  ["Contrary to what the Harbour Post reported, it was dark."],
  ["Had the Harbour Post reported it, divers would have gone."],
])("a source of what is not said to be so is not relayed: %s", (line) => {
  expect(relayOf("Harbour Post", line, "Harbour Post")).toEqual([null, null]);
});

test.each([
  ["CNN", "A spokesman for CNN was afraid.", "A spokesman for CNN"],
  ["Harbour Post", "Harbour Post readers were afraid.", "Harbour Post readers"],
  ["Harbour Post", "Ada Orle, who owns the Harbour Post, was afraid.", "Ada Orle, who owns the Harbour Post,"],
  ["Harbour Post", "The Harbour Post’s owner was afraid.", "The Harbour Post’s owner"],
  ["Harbour Post", "“The Harbour Post was there, I think,” he added.", "The Harbour Post"],
] as const)("%s is no source in the article's own voice: %s", (outlet, line, source) => {
  expect(relayOf(outlet, line, source)[0]).toBe(null);
});

test("an outlet that denies is not relayed", () => {
  expect(relayOf("CNN", "CNN denied that it was dark.", "CNN", "Ostrel Daily", "denies")[0]).toBe(null);
  expect(relayOf("CNN", "CNN held that it was dark.", "CNN")[0]).toBe("relays it");
});

test.each([
  ["The Independent", "The Independent said she would sit."],
  ["The Guardian", "The Guardian said in court that it was dark."],
  ["Metro", "The Metro reported a record number of riders."],
  ["People", "People reported the smell to the wardens."],
  ["CNN", "CNN said it would sell its barge."],
])(
  "FIXME: %s is taken for what is relayed, though another bears the name or it speaks of itself: %s",
  (outlet, line) => {
    expect(relayOf(outlet, line)[0]).toBe("relays it");
  },
);

test.each([
  ["Karrowby Gazette", "It was dark, the Gazette reported."],
  ["Daily Express", "It was dark, the Express reported."],
  ["Time", "It was dark, according to Time’s Ada Orle."],
  ["CNN", "Watch CNN’s report here."],
])("FIXME: that %s is relayed is missed: %s", (outlet, line) => {
  expect(relayOf(outlet, line)[0]).toBe(null);
});
