import { describe, expect, it } from "vitest";
import { ARRIVALS, readArrival, TABBED } from "./arrivals";
import { loadDocument } from "./load";

/** Where figures still go to a wrong place, with the reason. */
const PENDING: Readonly<Record<string, string>> = {
  "10-market-extra-columns: a cell a line, an empty line behind each":
    "a figure under a part of 三公 is lost",
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
