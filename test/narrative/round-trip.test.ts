import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../src/checking";
import {
  deriveStatements,
  narrativeRules,
  readNarrative,
  type Statement,
  type Wording,
  wordings,
  writeNarrative,
} from "../../src/narrative";
import { property } from "../support/property";
import { departments } from "./generate";

/** What makes two statements the same: all but the place and the words. */
const identity = (statement: Statement): string =>
  JSON.stringify([
    statement.section,
    statement.subject,
    statement.measure,
    statement.period,
    statement.base,
    statement.whole,
    statement.value,
    statement.unit,
    statement.decimals,
    statement.direction,
    statement.implied,
    statement.aside,
  ]);

const identities = (statements: readonly Statement[]): string[] =>
  [...new Set(statements.map(identity))].sort();

/** Time for the long run of the identity, of the other properties, and for a test of any. */
const SOAK_SECONDS = 110;
const SHORT_SOAK_SECONDS = 20;
const LONGEST = 660_000;

/** Rules of plausibility: honest figures may strike them. */
const PLAUSIBILITY = new Set(["SG-03", "SG-15", "SG-16", "SG-17", "SG-18", "NT-15"]);

describe.each(Object.values<Wording>(wordings))("wording $id", (wording) => {
  it(
    "is read back to the statements it was written from",
    () => {
      property(
        departments,
        ({ accounts, previous, budget, threePublic }) => {
          const statements = deriveStatements(accounts, { previous, budget, threePublic });
          const narrative = readNarrative(writeNarrative(statements, wording), { year: 2024 });
          expect(narrative.unread).toEqual([]);
          expect(identities(narrative.statements)).toEqual(identities(statements));
        },
        { runs: 60, soakRuns: 10_000, soakSeconds: SOAK_SECONDS },
      );
    },
    LONGEST,
  );

  it(
    "is checked without a finding",
    () => {
      property(
        departments,
        ({ accounts, previous, budget, threePublic }) => {
          const statements = deriveStatements(accounts, { previous, budget, threePublic });
          const narrative = readNarrative(writeNarrative(statements, wording), { year: 2024 });
          const { findings, broken } = check(accounts, { rules: narrativeRules(narrative), previous });
          expect(broken).toEqual([]);
          expect(
            findings.filter(({ rule }) => !PLAUSIBILITY.has(rule)).map(({ rule, params }) => [rule, params]),
          ).toEqual([]);
        },
        { runs: 40, soakRuns: 2_000, soakSeconds: SHORT_SOAK_SECONDS },
      );
    },
    LONGEST,
  );

  it(
    "shows an altered figure at its sentence",
    () => {
      property(
        fc.tuple(departments, fc.nat()),
        ([{ accounts, previous, budget, threePublic }, choice]) => {
          const statements = deriveStatements(accounts, { previous, budget, threePublic });
          const text = writeNarrative(statements, wording);
          const figures = readNarrative(text, { year: 2024 }).statements.filter(
            ({ implied, measure, value }) => !implied && measure !== "count" && Number(value) !== 0,
          );
          const chosen = figures[choice % figures.length];
          if (chosen?.span == null) return;
          const { line, start } = chosen.span;
          const lines = text.split("\n");
          const printed = lines[line - 1] ?? "";
          lines[line - 1] = `${printed.slice(0, start)}99${printed.slice(start)}`;
          const altered = readNarrative(lines.join("\n"), { year: 2024 });
          const { findings } = check(accounts, { rules: narrativeRules(altered), previous });
          const real = findings.filter(({ rule }) => !PLAUSIBILITY.has(rule));
          expect(
            real.some((finding) => finding.lines.includes(line)),
            `${chosen.text} in line ${line}`,
          ).toBe(true);
        },
        { runs: 60, soakRuns: 4_000, soakSeconds: SHORT_SOAK_SECONDS },
      );
    },
    LONGEST,
  );
});
