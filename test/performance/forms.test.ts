import { describe, expect, it } from "vitest";
import { checkEvaluations, readEvaluations } from "../../src/performance";
import { readLines } from "../../src/reading";
import { ARRIVALS, recallOf, type SampleForm, sampleForms } from "./forms";

const FORMS = sampleForms();

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
] as const;

describe.each(WHOLE)("forms of many provinces, arriving as %s", (arrival) => {
  const arrange = ARRIVALS[arrival] as (grid: SampleForm["grid"]) => string;

  it.each(FORMS)("$id is read whole", ({ grid, expected }) => {
    expect(recallOf(arrange(grid), expected).wrong).toEqual([]);
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
