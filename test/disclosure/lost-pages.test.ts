import { describe, expect, it } from "vitest";
import { audit, read } from "../../src/disclosure";
import { loadDocument } from "../corpus/load";

const HEAD = "示例市林业局2024年度部门决算\n部门：示例市林业局\n";
const table = (title: string, head: string, rows: readonly string[]) =>
  [title, "单位：万元", head, ...rows].join("\n");
const findings = (text: string, rule: RegExp) =>
  audit(read(HEAD + text)).findings.filter((found) => rule.test(found.rule) && found.severity === "error");

const SUMMARY = table("收入支出决算总表", "项目\t决算数\t项目\t决算数", [
  "一、一般公共预算财政拨款收入\t31.50\t十二、农林水支出\t31.50",
  "本年收入合计\t31.50\t本年支出合计\t31.50",
  "总计\t31.50\t总计\t31.50",
]);
const INCOME = (rows: readonly string[]) =>
  table("收入决算表", "科目编码\t科目名称\t本年收入合计\t财政拨款收入", rows);
const FUNDS = (rows: readonly string[]) =>
  table("财政拨款收入支出决算总表", "项目\t决算数\t项目\t合计\t一般公共预算财政拨款", rows);

describe("what may stand on a page that is missing accuses nobody", () => {
  it("a form that every department fills, of which no figure is there", () => {
    const filled = INCOME(["合计\t\t30.50\t30.50", "213\t农林水支出\t30.50\t30.50"]);
    expect(findings(`${SUMMARY}\n${filled}`, /^X-0[12]/).length).toBeGreaterThan(0);
    for (const rows of [[], ["合计\t\t\t"], ["合计\t\t\t", "213\t农林水支出\t\t"]])
      expect(findings(`${SUMMARY}\n${INCOME(rows)}`, /^X-/)).toEqual([]);
  });

  it("a sum of fixed rows, none of which is printed", () => {
    const end = ["本年收入合计\t31.50\t本年支出合计\t31.50\t31.50", "总计\t31.50\t总计\t31.50\t31.50"];
    const wrong = ["一、一般公共预算财政拨款\t30.50\t十二、农林水支出\t30.50\t30.50", ...end];
    expect(findings(FUNDS(wrong), /^IN-/).length).toBeGreaterThan(0);
    expect(findings(FUNDS(end), /^IN-/)).toEqual([]);
  });

  it("a template in which a 行次 went unread is a template all the same", () => {
    const { input } = loadDocument("14-blank-template");
    const text = String(input);
    const glued = text.replace("四、上级补助收入\t4\t", "四、上级补助收入4\t");
    expect(glued).not.toBe(text);
    const disclosure = read(glued);
    expect(disclosure.kind).toBe("template");
    expect(disclosure.unread).not.toEqual([]);
  });
});
