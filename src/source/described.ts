import { addFigure, findUnnamed, lastSpokenOf } from "./cast.ts";
import { anonymousFigure, countOf, plainDescription } from "./indefinite.ts";
import {
  type Described,
  officeHolder,
  organizationDescribed,
  organizationPointedTo,
  personPointedTo,
  type Rule,
  resolveOwner,
  sameRole,
} from "./known.ts";
import { type Figure, isGroup, newFigure } from "./model.ts";
import { nameKey } from "./names.ts";
import {
  otherThing,
  outletPointedTo,
  outletsInGeneral,
  outletsWork,
  ownArticle,
  postedThing,
  statementOfIssuer,
  writtenThing,
} from "./things.ts";

/** Who a phrase without a name stands for; makes a figure where nothing before it fits. */
export function resolveDescribed(described: Described): Figure {
  for (const rule of rules) {
    const figure = rule(described);
    if (figure) return figure;
  }
  return newAnonymous(described);
}

const rules: readonly Rule[] = [
  namedTogether,
  ownArticle,
  outletsWork,
  outletPointedTo,
  outletsInGeneral,
  statementOfIssuer,
  writtenThing,
  postedThing,
  oneOfGroup,
  relative,
  spokesperson,
  organizationPointedTo,
  personPointedTo,
  anonymousPointedTo,
  groupPointedTo,
  sameWordsAgain,
  organizationDescribed,
  officeHolder,
  otherThing,
];

/** "Her two sons, Osk Vane and Tam": several people with their names, on record together. */
function namedTogether({ cast, reading }: Described): Figure | null {
  const { listed, role, description } = reading;
  if (!listed) return null;
  const name = cast.survey.text.slice(listed.start, listed.end);
  const known = cast.byName.get(nameKey(name));
  if (known) return known;
  const figure = newFigure(cast.survey.article.id, reading, "person", name);
  figure.plural = true;
  figure.count = { atLeast: listed.count, atMost: listed.count };
  figure.roles.add(plainDescription({ ...reading, printed: description ?? "" }));
  figure.nouns.add(role?.noun ?? "");
  return addFigure(cast, figure);
}

/** "One of them said", "both said": the last group; of people with names, who of them is not known, so they are meant together alone. */
function oneOfGroup({ cast, reading }: Described): Figure | null {
  const { head } = reading;
  if (!head || !/^(?:one|both|some|two|three|neither)$/.test(head)) return null;
  const isAll = /^(?:both|two|three)$/.test(head);
  return lastSpokenOf(cast, reading.start, (figure) => isGroup(figure) && (isAll || figure.kind === "anonymous"));
}

/** "My father", "her coach", "Vane's widow": a person without a name, known by whose. */
function relative(described: Described): Figure | null {
  const { cast, reading } = described;
  const { role, possessor, head } = reading;
  if (!role || !possessor || !head) return null;
  if (role.plural || head === "family") return relatives(described);
  const isPronoun = /^(?:his|her|their|my|our)$/i.test(cast.survey.text.slice(possessor.start, possessor.end));
  if (role.kind !== "kin" && !(isPronoun && role.kind !== "generic" && role.kind !== "speaker")) return null;
  const owner = resolveOwner(described, possessor);
  if (!owner && isPronoun) return null;
  const whose = owner?.name ?? cast.survey.text.slice(possessor.start, possessor.end);
  const figure = newFigure(cast.survey.article.id, reading, "person", null);
  figure.roles.add(`${whose}'s ${head}`);
  figure.nouns.add(role.noun);
  figure.gender = role.gender;
  return sameRole(cast, figure);
}

/** "His family", "Vane's two sons": several, known by whose. */
function relatives(described: Described): Figure | null {
  const { cast, reading } = described;
  const { role, possessor, head, number } = reading;
  const owner = role?.kind === "kin" && possessor ? resolveOwner(described, possessor) : null;
  if (!owner?.name) return null;
  const figure = newFigure(cast.survey.article.id, reading, "anonymous", null);
  figure.roles.add(`${owner.name}'s ${head}`);
  figure.nouns.add(role?.noun ?? "");
  figure.plural = true;
  figure.count = head === "family" ? { atLeast: 1, atMost: null } : countOf(true, number);
  return sameRole(cast, figure);
}

/** "The spokeswoman said": the last one called so; "a spokesman for the board": nameless, but on record for the board. */
function spokesperson(described: Described): Figure | null {
  const { cast, reading } = described;
  const { role } = reading;
  if (role?.kind !== "speaker" || role.plural) return null;
  if (reading.behindThe && !reading.behalf) {
    const known = lastSpokenOf(
      cast,
      reading.start,
      (figure) => figure.kind === "person" && !figure.plural && figure.nouns.has(role.noun),
    );
    if (known) return known;
  }
  const figure = newFigure(cast.survey.article.id, reading, "person", null);
  figure.roles.add(plainDescription(reading));
  figure.nouns.add(role.noun);
  figure.gender = role.gender;
  return sameRole(cast, figure);
}

/** "The source said", "the official": the last single anonymous person called so. */
function anonymousPointedTo({ cast, reading }: Described): Figure | null {
  const { role } = reading;
  if (!role || role.plural || !reading.behindThe || reading.other || reading.number) return null;
  return lastSpokenOf(
    cast,
    reading.start,
    (figure) =>
      figure.kind === "anonymous" &&
      !figure.plural &&
      (figure.nouns.has(role.noun) || /^(?:source|person)$/.test(role.noun)),
  );
}

/** "The two people said", "the officials": the last group of that number called so. */
function groupPointedTo({ cast, reading }: Described): Figure | null {
  const { role, number } = reading;
  if (!role?.plural || !reading.definite || reading.other) return null;
  return lastSpokenOf(
    cast,
    reading.start,
    (figure) =>
      isGroup(figure) &&
      (number === null || figure.count?.atLeast === number.least) &&
      (figure.nouns.has(role.noun) || /^(?:source|person)$/.test(role.noun)),
  );
}

/** Bare plurals ("residents said … residents said") stand for one group. */
function sameWordsAgain({ cast, reading }: Described): Figure | null {
  if (!reading.role?.plural || reading.number || reading.other) return null;
  const same = findUnnamed(cast, "anonymous", plainDescription(reading));
  return same?.plural ? same : null;
}

function newAnonymous({ cast, reading }: Described): Figure {
  return cast.introduced.get(reading.start) ?? addFigure(cast, anonymousFigure(cast, reading));
}
