import { describe, expect, it } from "vitest";
import { tableOf } from "../../src/accounts";
import { audit, read } from "../../src/disclosure";
import { matchTitle } from "../../src/reading/titles";

const HEAD = "2023年度部门决算\n部门：某县林业局\n";

/** A form as Word gives it: title, number, body and unit, then its rows. */
function printed(title: string, number: string, rows: readonly string[]): string {
  return [title, number, "部门：某县林业局\t\t单位：万元", ...rows].join("\n");
}

const CODED = "功能科目编码\t功能科目名称\t合计\t基本支出\t项目支出";

describe("tables that provinces print beside the standard forms", () => {
  it("are told by their name, and none of their figures is taken for a standard form", () => {
    const text = [
      HEAD,
      printed("财政拨款支出决算表（功能科目）", "公开05表", [
        CODED,
        "合计\t\t12.00\t7.00\t5.00",
        "213\t农林水支出\t12.00\t7.00\t5.00",
      ]),
      printed("一般公共预算支出决算表（功能科目）", "公开07表", [
        CODED,
        "合计\t\t9.00\t7.00\t2.00",
        "213\t农林水支出\t9.00\t7.00\t2.00",
      ]),
      printed("机关运行经费支出决算表", "公开12表", ["项目\t决算数", "合计\t1.00", "办公费\t1.00"]),
    ].join("\n\n");
    const { accounts, unread, reading } = read(text);
    expect(Object.keys(accounts.forms)).toEqual(["generalBudget"]);
    expect(tableOf(accounts, "generalBudget")?.rows.map(({ cells }) => cells)).toEqual([
      { total: 9_000_000, basic: 7_000_000, project: 2_000_000 },
      { total: 9_000_000, basic: 7_000_000, project: 2_000_000 },
    ]);
    const reasons = unread.map(({ reason }) => /in (.+?), which/.exec(reason)?.[1]);
    expect(reasons).toEqual([
      "财政拨款支出决算表",
      "财政拨款支出决算表",
      "机关运行经费支出决算表",
      "机关运行经费支出决算表",
    ]);
    expect(reading.find(({ form }) => form === "generalBudget")?.state).toBe("read");
  });

  it("leave 06 to the form of the general budget where one of all budgets stands before it", () => {
    const detail = (title: string, number: string, amount: string) =>
      printed(title, number, [
        "经济科目编码\t经济科目名称\t决算数",
        `301\t工资福利支出\t${amount}`,
        `30101\t基本工资\t${amount}`,
      ]);
    const text = [
      HEAD,
      detail("财政拨款基本支出决算表（经济科目）", "公开06表", "6.50"),
      detail("一般公共预算基本支出决算表（经济科目）", "公开08表", "6.00"),
    ].join("\n\n");
    const { accounts } = read(text);
    expect(tableOf(accounts, "basicDetail")?.number).toBe("08");
    expect(tableOf(accounts, "basicDetail")?.rows[0]?.cells).toEqual({ amount: 6_000_000 });
  });

  it("accuse nobody of leaving out what they tell", () => {
    const narrative =
      "第三部分 2023年度部门决算情况说明\n2023年度收入总计12.00万元，比上年增加1.00万元。\n第四部分 名词解释";
    const asked = (text: string) => {
      const form = printed("一般公共预算财政拨款支出决算表", "公开05表", [CODED, "合计\t\t9.00\t7.00\t2.00"]);
      const disclosure = read(`${HEAD}${form}\n\n${text}\n\n${narrative}`);
      const told = audit(disclosure).findings.map(({ rule }) => rule);
      return ["DC-07", "DC-08", "DC-09"].filter((rule) => told.includes(rule));
    };
    const tables = [
      printed("机关运行经费支出决算表", "公开11表", ["项目\t决算数", "合计\t1.00"]),
      printed("政府采购支出表", "公开12表", ["项目\t决算数", "合计\t2.00"]),
      printed("某县林业局2023年度国有资产占用情况表", "公开13表", ["项目\t车辆\t设备", "数量\t2\t1"]),
    ];
    expect(asked("")).toEqual(["DC-07", "DC-08", "DC-09"]);
    expect(asked(tables.join("\n\n"))).toEqual([]);
    expect(asked(tables[0] ?? "")).toEqual(["DC-08", "DC-09"]);
  });

  it.each([
    ["财政拨款“三公”经费、机关运行经费情况表", "threePublic"],
    ["国有资本经营预算财政拨款收入支出决算表", "stateCapital"],
    ["财政拨款支出决算表（功能科目）", null],
    ["收入决算总表（分单位）", null],
    ["收入支出决算总表（单位）", null],
    ["政府性基金预算财政拨款基本支出决算表", null],
  ])("%s is the title of %s", (title, form) => {
    expect(matchTitle(title)?.form).toBe(form);
  });
});
