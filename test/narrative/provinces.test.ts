import { describe, expect, it } from "vitest";
import type { FinalAccounts } from "../../src/accounts";
import { check } from "../../src/checking";
import { readNarrative, unreadSentences } from "../../src/narrative";
import { evidenceOf, textRules } from "../../src/rules";
import { PROVINCES } from "./provinces";
import { SLIPS } from "./slips";

describe.each([...PROVINCES, ...SLIPS])(
  "$name",
  ({ year, lines, statements, findings = [], unread = [] }) => {
    const narrative = readNarrative(lines.join("\n"), { year });

    it("gives its statements and no other", () => {
      expect(
        narrative.statements.map(
          ({ subject, measure, base, whole, value, unit, implied }) =>
            `${subject}|${measure}|${base ?? whole ?? ""}|${value}${unit}${implied ? "*" : ""}`,
        ),
      ).toEqual(statements);
      expect(unreadSentences(narrative).map(({ line }) => line)).toEqual(unread);
    });

    it("is found wrong where it is, and nowhere else", () => {
      const accounts: FinalAccounts = { department: null, year, unit: null, forms: {} };
      const found = check(accounts, {
        // That a reason is told is no matter of these sentences.
        rules: textRules.filter(({ id }) => id !== "NT-37"),
        evidence: evidenceOf({ narrative: narrative }),
      }).findings;
      expect(found.map(({ rule, lines: at }) => `${rule}:${at.join(",")}`)).toEqual(findings);
    });
  },
);
