import { describe, expect, it } from "vitest";
import { audit, read } from "../../src/disclosure";
import { readNarrative, type Statement } from "../../src/narrative";
import { HEADINGS, type Manner } from "./siblings";
import { AGAIN } from "./siblings-again";
import { EIGHTH } from "./siblings-eighth";
import { FIFTH } from "./siblings-fifth";
import { FOURTH } from "./siblings-fourth";
import { HELD } from "./siblings-held";
import { MORE } from "./siblings-more";
import { NINTH } from "./siblings-ninth";
import { NORTH } from "./siblings-north";
import { ROUGH } from "./siblings-rough";
import { SEVENTH } from "./siblings-seventh";
import { SIXTH } from "./siblings-sixth";
import { SOUTH } from "./siblings-south";
import { TENTH } from "./siblings-tenth";
import { THIRD } from "./siblings-third";
import { UNSEEN } from "./siblings-unseen";

/** A statement in the words of the expectations; the year is named where it is not the accounts' own. */
function wordsOf({ subject, measure, base, whole, value, unit, period }: Statement, year: number): string {
  const said = [subject, measure, base ?? whole ?? "", value + unit].join("|");
  return period === year ? said : `${said}@${period}`;
}

describe.each<Manner>([
  ...SOUTH,
  ...NORTH,
  ...MORE,
  ...HELD,
  ...AGAIN,
  ...THIRD,
  ...FOURTH,
  ...FIFTH,
  ...SIXTH,
  ...ROUGH,
  ...UNSEEN,
  ...EIGHTH,
  ...NINTH,
  ...TENTH,
])("$province", ({ year, sentences }) => {
  it.each(sentences.map(([head, text, ...said]) => ({ head, text, said })))(
    "$head $text",
    ({ head, text, said }) => {
      const { statements } = readNarrative(HEADINGS[head] + text, { year });
      expect(statements.filter(({ aside }) => !aside).map((each) => wordsOf(each, year))).toEqual(said);
    },
  );
});

/** Asked of the sentences themselves: a reason that is told and says something, no growth of 三公, one unit. */
const ASKED = new Set(["SG-03", "SG-04", "SG-22", "NT-14", "NT-37"]);

describe.each<Manner>([
  ...FOURTH,
  ...FIFTH,
  ...SIXTH,
  ...SEVENTH,
  ...ROUGH,
  ...UNSEEN,
  ...EIGHTH,
  ...NINTH,
  ...TENTH,
])("$province, judged", ({ sentences }) => {
  it.each(sentences.map(([head, text]) => ({ head, text })))("$head $text", ({ head, text }) => {
    const result = audit(read(HEADINGS[head] + text));
    expect(
      result.findings
        .filter(({ rule }) => /^(?:NT|SG)-/.test(rule) && !ASKED.has(rule))
        .map(({ rule }) => rule),
    ).toEqual([]);
  });
});
