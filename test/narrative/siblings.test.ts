import { describe, expect, it } from "vitest";
import { readNarrative, type Statement } from "../../src/narrative";
import { HEADINGS, type Manner } from "./siblings";
import { AGAIN } from "./siblings-again";
import { HELD } from "./siblings-held";
import { MORE } from "./siblings-more";
import { NORTH } from "./siblings-north";
import { SOUTH } from "./siblings-south";
import { THIRD } from "./siblings-third";

/** A statement in the words of the expectations; the year is named where it is not the accounts' own. */
function wordsOf({ subject, measure, base, whole, value, unit, period }: Statement, year: number): string {
  const said = [subject, measure, base ?? whole ?? "", value + unit].join("|");
  return period === year ? said : `${said}@${period}`;
}

describe.each<Manner>([...SOUTH, ...NORTH, ...MORE, ...HELD, ...AGAIN, ...THIRD])(
  "$province",
  ({ year, sentences }) => {
    it.each(sentences.map(([head, text, ...said]) => ({ head, text, said })))(
      "$head $text",
      ({ head, text, said }) => {
        const { statements } = readNarrative(HEADINGS[head] + text, { year });
        expect(statements.filter(({ aside }) => !aside).map((each) => wordsOf(each, year))).toEqual(said);
      },
    );
  },
);
