import { describe, expect, it } from "vitest";
import { readEvaluations } from "../../src/performance";
import { readLines } from "../../src/reading";
import { checkEvaluations } from "../../src/rules";
import { ARRIVALS, recallOf, type SampleForm, sampleForms } from "./forms";
import { formOf } from "./manners";
import { PROVINCES } from "./provinces";

const FORMS = [...sampleForms(), ...PROVINCES.map(formOf)];

/** Rules that find something to mend, each once. */
function foundIn(text: string): string[] {
  const lines = readLines(text);
  const { findings } = checkEvaluations(readEvaluations(lines).evaluations, { lines });
  return [...new Set(findings.filter(({ severity }) => severity !== "info").map(({ rule }) => rule))].sort();
}

const WHOLE = [
  "tabs",
  "tabs, trailing blanks cut",
  "a tab before each cell",
  "pipes",
  "html rows",
  "aligned",
  "aligned, wrapped",
  "one cell a line",
  "one cell a line, blanks lost",
] as const;

describe.each(WHOLE)("forms of many provinces, arriving as %s", (arrival) => {
  const arrange = ARRIVALS[arrival] as (grid: SampleForm["grid"]) => string;

  it.each(FORMS)("$id is read whole", ({ grid, expected }) => {
    const { wrong } = recallOf(arrange(grid), expected);
    // A text beside a source of funds has no column where the blank cells are lost: it is reported.
    expect(arrival.startsWith("one cell") ? wrong.filter((one) => !one.startsWith("unread")) : wrong).toEqual(
      [],
    );
  });

  it.each(FORMS)("$id, honest, accuses nobody", ({ grid }) => {
    expect(foundIn(arrange(grid))).toEqual([]);
  });

  it.each(FORMS.filter((form) => form.plant !== null))(
    "$id with one slip has the findings of it",
    ({ plant }) => {
      expect(foundIn(arrange(plant?.grid ?? []))).toEqual(plant?.rules);
    },
  );
});

describe("forms whose cells are centred over several lines", () => {
  const arrange = ARRIVALS["aligned, wrapped, centred"] as (grid: SampleForm["grid"]) => string;

  it("are read, but for a line of a reason between two rows that may be of either", () => {
    const all = FORMS.map(({ grid, expected }) => recallOf(arrange(grid), expected));
    expect(all.flatMap(({ wrong }) => wrong).filter((one) => !one.includes("reason"))).toEqual([]);
    expect(all.reduce((sum, one) => sum + one.rows - one.rowsRight, 0)).toBeLessThanOrEqual(2);
  });

  it.each(FORMS)("$id, honest, accuses nobody", ({ grid }) => {
    expect(foundIn(arrange(grid))).toEqual([]);
  });
});
