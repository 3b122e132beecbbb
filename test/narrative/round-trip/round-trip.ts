import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check, type Finding } from "../../../src/checking";
import {
  deriveStatements,
  type Narrative,
  readNarrative,
  type Statement,
  type Wording,
  writeNarrative,
} from "../../../src/narrative";
import { evidenceOf, textRules } from "../../../src/rules";
import { property } from "../../support/property";
import { type Department, departments } from "../generate";
import { type Alteration, type AlteredText, alter, alterations } from "./altering";
import { possible } from "./possible";

/** A department and one thing to alter in what is written of it. */
type Case = readonly [department: Department, alteration: Alteration];

const cases: fc.Arbitrary<Case> = fc.tuple(departments, alterations);

/** Seconds that the ten thousand runs of a wording may take, and the longest that a test waits. */
const SOAK_SECONDS = 130;
const LONGEST = 600_000;

/** What makes two statements the same: all but the place and the words. */
const identity = (statement: Statement): string =>
  [
    statement.section,
    statement.subject,
    statement.measure,
    statement.period,
    statement.base,
    statement.whole,
    statement.value,
    // What no figure tells stands in the unit of the money told before it.
    statement.implied ? "" : statement.unit,
    statement.decimals,
    statement.direction,
    statement.implied,
    statement.aside,
  ].join("|");

const identities = (statements: readonly Statement[]): string =>
  [...new Set(statements.map(identity))].sort().join("\n");

/** Rules of plausibility: honest figures may strike them. */
const PLAUSIBILITY = new Set([
  "SG-03",
  "SG-13",
  "SG-14",
  "SG-15",
  "SG-16",
  "SG-17",
  "SG-18",
  "NT-15",
  "NT-37",
]);

function findingsOf(narrative: Narrative, { accounts, previous }: Department): readonly Finding[] {
  const { findings, broken } = check(accounts, {
    rules: textRules,
    evidence: evidenceOf({ narrative: narrative }),
    previous,
  });
  expect(broken).toEqual([]);
  // A whole number may be a rounded one: it is asked about.
  return findings.filter(({ rule, message }) => !PLAUSIBILITY.has(rule) && !message.zh.includes("写作整数"));
}

const told = (findings: readonly Finding[]) =>
  findings.map(({ rule, lines, params }) => [rule, lines, params.text]);

/** What became of the alterations, by manner. */
type Tally = Map<string, number>;

/**
 * Accounts → statements → text → statements is the identity; the text is checked without a finding; altered in one
 * place it is shown at that line when it can no longer be true, and not at all when it still can.
 */
function roundTrip([department, alteration]: Case, wording: Wording, tally: Tally): void {
  const { accounts, previous, budget, threePublic } = department;
  const statements = deriveStatements(accounts, { previous, budget, threePublic });
  const text = writeNarrative(statements, wording);
  const narrative = readNarrative(text, { year: 2024 });
  expect(narrative.unread).toEqual([]);
  const [read, derived] = [identities(narrative.statements), identities(statements)];
  // The plain comparison first: showing the difference is slow.
  if (read !== derived) expect(read).toBe(derived);
  expect(told(findingsOf(narrative, department))).toEqual([]);
  const altered = alter(text, narrative.statements, alteration, wording);
  if (altered === null) return;
  count(tally, altered, judgeAltered(altered, narrative, department));
}

function count(tally: Tally, { manner }: AlteredText, outcome: string): void {
  const key = `${manner}: ${outcome}`;
  tally.set(key, (tally.get(key) ?? 0) + 1);
}

function judgeAltered(altered: AlteredText, before: Narrative, department: Department): string {
  const narrative = readNarrative(altered.text, { year: 2024 });
  expect(narrative.unread).toEqual([]);
  const [read, meant] = [identities(narrative.statements), identities(altered.statements)];
  if (read !== meant) expect(read).toBe(meant);
  const findings = findingsOf(narrative, department);
  const answer = possible(altered.statements, before.statements, department);
  if (answer === "yes") expect(told(findings), `can be true in line ${altered.line}`).toEqual([]);
  if (answer === "no")
    expect(
      findings.some(({ lines }) => lines.includes(altered.line)),
      `cannot be true in line ${altered.line}: ${altered.text.split("\n")[altered.line - 1]}`,
    ).toBe(true);
  return answer;
}

/** Holds a wording to its round trip; a file each, so that two are tried at a time. */
export function holdRoundTrip(wording: Wording): void {
  describe(`wording ${wording.id}`, () => {
    it(
      "is read back as it was written, without a finding, and altered with one where it cannot be true",
      () => {
        const tally: Tally = new Map();
        property(cases, (each) => roundTrip(each, wording, tally), {
          runs: 60,
          soakRuns: 10_000,
          soakSeconds: SOAK_SECONDS,
        });
        const told = [...tally].sort().map((entry) => entry.join(" "));
        console.info(told.join(", "));
      },
      LONGEST,
    );
  });
}
