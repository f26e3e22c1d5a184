import { Section } from "./parts.tsx";

const WORDS: readonly (readonly [string, string])[] = [
  ["claim", "One checkable statement, in an article’s own words, with everyone who stands for or against it."],
  [
    "carried by",
    "Articles that print it, whoever they credit and whether they add anything or not. One that prints only its denial does not carry it.",
  ],
  [
    "original report (origin)",
    "One report or statement, after everyone who only repeats it is folded in. “A ← B” reads: outlet A had it from source B.",
  ],
  ["on the record", "A person or organization named and speaking for attribution."],
  ["anonymous only", "Everyone who says it is unnamed."],
  ["no one named", "An outlet reports it as its own; nobody is named who says it."],
  ["one origin", "Several articles, but all go back to one report."],
  ["own voice", "An article says it without crediting anyone. That is shown; it is no origin."],
  [
    "stronger, weaker, hedged",
    "How a saying compares with the claim’s wording. Weaker and hedged ones are shown, not counted.",
  ],
  ["possibly", "May be the same claim. Shown, not counted."],
  [
    "doubtful reading",
    "The program is less than even sure that this is an attribution, or that it credits these words. It counts like any other: read it first.",
  ],
  [
    "people",
    "A range: anonymous sources of two outlets may be the same people. Text can disprove independence, never prove it.",
  ],
];

const RULES: readonly string[] = [
  "The same identified person, organization or document saying the same thing is one origin, however often and to whomever. A spokesperson, whom they speak for, and their statement are one.",
  "Anonymous sources who spoke to the same outlet about a claim are one origin with a count of people. Where the outlet is not known, they are folded with nobody else’s.",
  "An article that credits another outlet adds nothing: it leads back to that outlet’s origin. “Confirmed by our own sources” adds one; “reportedly” adds none.",
  "Words inside a passage copied from elsewhere belong to where they were copied from, credited or not.",
  "An article’s own voice is no origin.",
  "Nothing is folded without a stated reason and its evidence; likeness alone never folds. What is unsure is shown as “possibly”.",
];

/** How the page is to be read: its words, and the rules by which it counts. */
export function Guide() {
  return (
    <Section id="guide" title="How to read this">
      <p class="lead">
        Hearsay reads who says what, on whose word, and who only repeats it. It never says what is true: a claim with
        many origins may be false, and one with a single origin may be right. Programs misread; open the evidence before
        you quote a figure.
      </p>
      <dl class="glossary">
        {WORDS.map(([word, meaning]) => (
          <div>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h3>How origins are counted</h3>
      <ol class="rules">
        {RULES.map((rule) => (
          <li>{rule}</li>
        ))}
      </ol>
    </Section>
  );
}
