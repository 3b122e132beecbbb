import { describe, expect, it } from "vitest";
import { audit, read } from "../../src/disclosure";

const FORM = [
  "“三公”经费支出决算表",
  "单位：万元",
  "项目\t预算数\t决算数",
  "合计\t3.00\t1.71",
  "因公出国（境）费\t0.00\t0.00",
  "公务接待费\t1.00\t0.53",
  "公务用车购置及运行维护费\t2.00\t1.18",
].join("\n");
const SAID = "“三公”经费支出预算为3.00万元，支出决算为1.71万元，完成预算的57%。";

/** Kind of a text, and the rules with an error or a warning on it. */
function judged(text: string): readonly [string, readonly string[]] {
  const disclosure = read(text);
  const result = audit(disclosure);
  expect(result.broken).toEqual([]);
  return [disclosure.kind, result.findings.map(({ rule }) => rule)];
}

describe("a page on 三公 alone", () => {
  it.each([
    [
      "with its form",
      `甲县档案馆2023年度“三公”经费支出决算\n一、${FORM}\n二、“三公”经费支出情况说明\n${SAID}`,
    ],
    ["without a form", `甲县2023年“三公”经费决算情况说明\n${SAID}`],
    ["of a county", `甲县2023年度“三公”经费决算公开情况说明\n经汇总，2023年全县${SAID}`],
    ["that begins with its first section", `一、“三公”经费财政拨款支出总体情况说明。\n2023年度${SAID}`],
    ["with nothing spent", `乙局2023年度“三公”经费决算情况说明\n一、${FORM.replace(/\d\.\d\d/g, "0")}`],
  ])("%s lacks nothing else", (_, text) => {
    expect(judged(text)).toEqual(["three-public", []]);
    expect(audit(read(text)).coverage.notice?.zh).toContain("三公");
  });

  it("is judged by what it tells", () => {
    const wrong = `甲县档案馆2023年度“三公”经费支出决算\n一、${FORM}\n二、“三公”经费支出情况说明\n${SAID.replace("57%", "75%")}`;
    expect(judged(wrong)).toEqual(["three-public", ["SG-05"]]);
    const sum = `甲县档案馆2023年度“三公”经费支出决算\n一、${FORM.replace("1.71", "1.91")}`;
    expect(judged(sum)[1]).not.toEqual([]);
  });

  it("names the forms that it shows and no other", () => {
    const { reading } = read(`甲县档案馆2023年度“三公”经费支出决算\n一、${FORM}`);
    expect(reading.map(({ form }) => form)).toEqual(["threePublic"]);
  });

  it.each([
    [
      "a whole disclosure",
      `甲县档案馆2023年度部门决算\n第二部分 2023年度部门决算表\n${FORM}`,
      "final-accounts",
    ],
    [
      "a piece with other sections",
      `七、“三公”经费支出决算情况说明\n${SAID}\n八、机关运行经费支出情况说明\n机关运行经费支出9.00万元。`,
      "other",
    ],
    ["a budget of 三公", `甲县档案馆2023年“三公”经费预算情况说明\n2023年“三公”经费预算3.00万元。`, "budget"],
  ])("%s is none", (_, text, kind) => {
    expect(judged(text)[0]).toBe(kind);
  });
});

describe("a budget by the titles of its sections", () => {
  it.each([
    "（二）政府采购预算安排情况说明。\n2024年政府采购预算17000元，同比增加17000元，占政府采购预算的90%。",
    "一、收支预算总体情况说明\n2024年收入总计100.00万元，支出总计90.00万元。",
    "三、支出预算情况说明\n支出合计100.00万元，其中：基本支出60.00万元，占50%；项目支出40.00万元，占40%。",
    "2024年部门预算说明\n一、机关运行经费预算情况\n2024年机关运行经费10.00万元，比上年增加1.00万元，增长50%。",
  ])("is judged by no rule on final accounts: %s", (text) => {
    expect(judged(text)).toEqual(["budget", []]);
  });

  it.each([
    "八、政府性基金预算财政拨款支出情况说明\n本单位2023年度没有政府性基金预算财政拨款支出。",
    "十二、预算绩效情况说明\n2023年共对3个项目开展绩效自评。",
    "一、一般公共预算财政拨款支出情况说明\n2023年度一般公共预算财政拨款支出9.00万元。\n二、预算执行情况说明\n预算执行率为99%。",
    "三、支出决算情况说明\n支出合计100.00万元。\n四、政府采购预算执行情况\n政府采购支出10.00万元。",
  ])("is no title of final accounts: %s", (text) => {
    expect(judged(text)[0]).toBe("other");
  });
});
