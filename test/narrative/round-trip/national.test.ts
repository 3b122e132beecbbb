import { describe, it } from "vitest";
import { wordings } from "../../../src/narrative";
import { property } from "../../support/property";
import { cases, LONGEST, roundTrip, SOAK_SECONDS, type Tally } from "./round-trip";

describe("wording national", () => {
  it(
    "is read back as it was written, without a finding, and altered with one where it cannot be true",
    () => {
      const tally: Tally = new Map();
      property(cases, (each) => roundTrip(each, wordings.national, tally), {
        runs: 100,
        soakRuns: 10_000,
        soakSeconds: SOAK_SECONDS,
      });
      console.info(
        [...tally]
          .sort()
          .map((entry) => entry.join(" "))
          .join(", "),
      );
    },
    LONGEST,
  );
});
