import { describe, expect, it } from "vitest";
import { check } from "../../src/checking";
import { readLines } from "../../src/reading";
import { formRules } from "../../src/rules";
import { accountsOf } from "../rules/support/case-accounts";

const rules = formRules.filter(({ id }) => id === "DC-01" || id === "DC-21");

/** The findings for accounts that have one form, with a text, by rule and form. */
function found(text: string): string[] {
  const accounts = accountsOf({ income: { total: 1 } });
  const { findings } = check(accounts, { rules, document: { lines: readLines(text) } });
  return findings.map(({ rule, params }) => `${rule} ${params.form}`);
}

describe("a form that is not there", () => {
  const missing = found("本部门情况说明");

  it("is one finding, not one of its absence and one of the ground that is not named", () => {
    expect(missing).toContain("DC-01 支出决算表");
    expect(missing.filter((each) => each.startsWith("DC-21"))).toEqual([]);
    expect(new Set(missing).size).toBe(missing.length);
  });

  it("is judged by its ground where the text says that it is not published", () => {
    const rest = missing.filter((each) => each !== "DC-01 支出决算表");
    expect(found("《支出决算表》涉密，不予公开。")).toEqual(rest);
    expect(found("支出决算表不对外公开。")).toEqual([...rest, "DC-21 支出决算表"]);
  });

  it("is not excused by what is said of another form", () => {
    expect(found("一般公共预算财政拨款支出决算表涉密，不予公开。")).toContain("DC-01 支出决算表");
    expect(found("本部门不涉密，支出决算表见附件。")).toEqual(missing);
  });
});
