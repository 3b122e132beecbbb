import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audit, read } from "../../src/disclosure";
import {
  evaluationsText,
  honestDocument,
  narrativeText,
  tablesText,
  textOf,
} from "../support/honest/document";
import { property } from "../support/property";

/** Seconds that the departments of a soak may take, and the longest that the test waits. */
const SOAK_SECONDS = 600;
const LONGEST = 900_000;

/** Errors and warnings, and cells held for guilty, in a text of an honest department. */
function accusations(text: string): string[] {
  const result = audit(read(text));
  const { suspects } = result;
  const lines = text.split("\n");
  return [
    ...result.broken.map(({ rule, error }) => `${rule} broke: ${error}`),
    ...result.findings
      .filter(({ severity }) => severity !== "info")
      .map(
        (finding) =>
          `${finding.rule} ${finding.severity} expected ${finding.expected}, found ${finding.actual}: ${finding.lines
            .map((line) => `${line} ${lines[line - 1]}`)
            .join(" | ")}`,
      ),
    ...suspects.map(({ evidence }) => `suspect: ${evidence.en}`),
  ];
}

describe("the disclosure of an honest department", () => {
  it(
    "provokes no error, no warning and no suspect as one text",
    () => {
      property(
        fc.integer(),
        (seed) => {
          expect(accusations(textOf(honestDocument(seed))), `department ${seed}`).toEqual([]);
        },
        { runs: 20, soakRuns: 3_000, soakSeconds: SOAK_SECONDS },
      );
    },
    LONGEST,
  );

  it("provokes none by its tables, its narrative or its evaluations alone", () => {
    property(
      fc.integer(),
      (seed) => {
        const document = honestDocument(seed);
        for (const part of [tablesText, narrativeText, evaluationsText])
          expect(
            accusations(part(document)).filter((one) => !one.startsWith("DC-")),
            `${part.name} of department ${seed}`,
          ).toEqual([]);
      },
      { runs: 8, soakRuns: 1_000, soakSeconds: 120 },
    );
  });
});
