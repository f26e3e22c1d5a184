import { expect, test } from "vitest";
import { together } from "./marked.ts";

const SOURCES = { gazette: { kind: "outlet", name: "Vellin Gazette", aliases: ["the Gazette"] } } as const;
const check = (texts: readonly string[], expected: readonly string[]): void => {
  expect(together(texts, SOURCES)).toEqual(expected);
};

test("a denial of the proposition is in its claim, on the other side", () => {
  check(["[s1:|Ilse Brandt sold the ferry].", "[-brandt:denied|that Ilse Brandt had sold the ferry]."], ["+1.1 -2.1"]);
});

test("an assertion of the negation denies too", () => {
  check(["[s1:|Ilse Brandt sold the ferry].", "[s2:|Ilse Brandt never sold the ferry]."], ["+1.1 -2.1"]);
});

test("to deny it at all is to deny what more is claimed", () => {
  check(
    [
      "[s1:|Ilse Brandt approached Odo Klamm about resigning].",
      "[-s2:|that Ilse Brandt had approached Klamm]. Odo Klamm was away.",
    ],
    ["+1.1 -2.1"],
  );
});

test("a bare denial goes with what its source denies in the sentences beside", () => {
  check(
    [
      "[s1:|Ilse Brandt sold the ferry].",
      "Klamm denied [-klamm:|that Ilse Brandt had sold the ferry]. [klamm:|“This story is not true,”] he said.",
    ],
    ["+1.1 -2.1 -2.2"],
  );
});

test("the same bare denial in the same words is tied in another article too", () => {
  check(
    [
      "[s1:|Ilse Brandt sold the ferry].",
      "Klamm denied [-klamm:|that Ilse Brandt had sold the ferry]. [klamm:|“This story is not true,”] he said.",
      "[s1:|Ilse Brandt sold the ferry]. [s1:|Odo Klamm bought the quay]. [klamm:|“This story is not true,”] he said.",
    ],
    ["+1.1 -2.1 -2.2 +3.1 -3.3"],
  );
});

test("a denied report is what that outlet reports in the article", () => {
  check(
    [
      "[s1>gazette:|Ilse Brandt sold the ferry]. [s2:|Odo Klamm bought the quay]. Klamm denied [-klamm:|the Vellin Gazette's report].",
    ],
    ["+1.1 -1.3"],
  );
});

test("“that report” is the only report that the article has told of", () => {
  check(["[s1>gazette:|Ilse Brandt sold the ferry]. [klamm:|“That report is wrong,”] Klamm said."], ["+1.1 -1.2"]);
});

test("a bare denial beside two reports is tied to neither", () => {
  check(
    [
      "[s1>gazette:|Ilse Brandt sold the ferry]. [s1>gazette:|Odo Klamm bought the quay]. [klamm:|“That report is wrong,”] Klamm said.",
    ],
    [],
  );
});
