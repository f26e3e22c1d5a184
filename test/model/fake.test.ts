import { expect, test } from "vitest";
import { ROLES } from "#model";
import { openFakeReader, readMarkedText } from "#model/fake";
import { readLines } from "./contract.ts";

/** The cues that a fake reader finds in a marked text, as "word/role" where a word has one; the cue's first word in brackets. */
async function check(marked: string, ...expected: readonly string[]): Promise<void> {
  const { text, ...answers } = readMarkedText(marked);
  const { cues } = await readLines(
    openFakeReader(() => answers),
    text,
  );
  const lines = cues.map(({ units, roles, at }) =>
    units
      .flatMap(({ start, end }, i) => {
        const shares = roles.subarray(i * ROLES.length, (i + 1) * ROLES.length);
        const role = ROLES[shares.indexOf(Math.max(...shares))];
        const word = i === at ? `[${text.slice(start, end)}]` : text.slice(start, end);
        return role === "none" ? [] : [`${word}/${role}`];
      })
      .join(" "),
  );
  expect(lines).toEqual(expected);
}

test("A fake reader says what the marks say.", () =>
  check(
    "<content>“We shut,”</content> <source>Venn</source> <cue>said</cue>.",
    "“/content We/content shut/content ,/content ”/content Venn/source [said]/cue",
  ));

test("Attributions are told apart by number, and one may hold another.", () =>
  check(
    "<source>Venn</source> <cue>said</cue> <content><source2>Alder</source2> <cue2>claims</cue2> <content2>so</content2></content>.",
    "Venn/source [said]/cue Alder/content claims/content so/content",
    "Alder/source [claims]/cue so/content",
  ));

test("What lies outside the cue's paragraph is not said.", () =>
  check("<source>Venn</source> sighed.\nShe <cue>said</cue> <content>so</content>.", "[said]/cue so/content"));

test("Names come with their kinds.", async () => {
  const { text, ...answers } = readMarkedText("<person>Orla Venn</person> of <location>Tolm</location>");
  const { names } = await readLines(
    openFakeReader(() => answers),
    text,
  );
  expect(names.map(({ start, end, kind }) => `${text.slice(start, end)} ${kind}`)).toEqual([
    "Orla Venn person",
    "Tolm location",
  ]);
});

test("Marks that do not match are refused.", () => {
  expect(() => readMarkedText("<cue>said")).toThrow("not closed");
  expect(() => readMarkedText("said</cue>")).toThrow("closes nothing");
});
