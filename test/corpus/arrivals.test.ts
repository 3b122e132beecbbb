import { describe, expect, it } from "vitest";
import { ARRIVALS, readArrival, TABBED } from "./arrivals";
import { loadDocument } from "./load";

/** Where figures still go to a wrong place, with the reason. */
const PENDING: Readonly<Record<string, string>> = {
  "01-forestry-tabs: aligned by characters": "columns aligned by characters",
  "06-culture-2018: aligned by characters": "columns aligned by characters",
  "10-market-extra-columns: a cell a line, blanks as empty lines": "06 with a budget column takes the budget",
  "10-market-extra-columns: a cell a line, blanks left out": "06 with a budget column takes the budget",
  "10-market-extra-columns: a cell a line, an empty line behind each":
    "06 with a budget column takes the budget",
  "15-planted-exact: aligned by characters": "columns aligned by characters",
  "16-planted-rounded: aligned by characters": "columns aligned by characters",
};

describe.each(TABBED)("%s", (name) => {
  const text = String(loadDocument(name).input);
  const sure = ARRIVALS.filter((arrival) => !(`${name}: ${arrival.name}` in PENDING));
  it.each(sure.map((arrival) => [arrival.name, arrival] as const))(
    "has no figure at a wrong place and none lost: %s",
    (_, arrival) => {
      const { wrong, lost } = readArrival(text, arrival);
      expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
    },
  );
});
