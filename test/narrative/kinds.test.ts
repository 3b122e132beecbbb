import { describe, expect, it } from "vitest";
import { check, type Finding } from "../../src/checking";
import { readNarrative } from "../../src/narrative";
import { evidenceOf, narrativeRules } from "../../src/rules";
import { accounts } from "./sample";

const HEADS = {
  总: "一、收入支出决算总体情况说明\n",
  支: "三、支出决算情况说明\n",
  财: "四、财政拨款收入支出决算总体情况说明\n",
  般: "五、一般公共预算财政拨款支出决算情况说明\n",
  基: "六、一般公共预算财政拨款基本支出决算情况说明\n",
  三: "七、“三公”经费财政拨款支出决算情况说明\n",
  机: "八、机关运行经费支出情况说明\n",
  产: "九、国有资产占用情况说明\n",
  购: "十、政府采购支出情况说明\n",
  绩: "十一、预算绩效情况说明\n",
};

type Head = keyof typeof HEADS;

/** Rules with an error or a warning on a section of a text. */
function found(head: Head, text: string): string[] {
  return [
    ...new Set(findingsOf(head, text).flatMap(({ severity, rule }) => (severity === "info" ? [] : rule))),
  ];
}

function findingsOf(head: Head, text: string): readonly Finding[] {
  const { findings, broken } = check(accounts, {
    rules: narrativeRules,
    evidence: evidenceOf({ narrative: readNarrative(HEADS[head] + text, { year: 2024 }) }),
  });
  expect(broken).toEqual([]);
  return findings;
}

const ITEM =
  "1.教育支出（类）普通教育（款）小学教育（项）。年初预算为80.00万元，支出决算为70.00万元，完成年初预算的87.50%";
const HOUSING = "\n2.住房保障支出（类）住房改革支出（款）住房公积金（项）。支出决算为20.00万元。";

describe("what is honest", () => {
  it.each<readonly [Head, string]>([
    // Letters of comparison inside a name.
    ["总", "比如县教育局2024年度收入总计110.00万元，比2023年度增加10.00万元，增长10.00%。"],
    ["总", "大同市发展和改革局2024年度收入总计110.00万元，比2023年度增加10.00万元，增长10.00%。"],
    // The grand total, or the year's own, under one name.
    ["总", "2024年度总收入100.00万元，总支出105.00万元。"],
    // What was carried over.
    ["财", "2024年度财政拨款收入95.00万元，其中：一般公共预算财政拨款90.00万元，上年结转5.00万元。"],
    ["支", "支出合计105.00万元（含上年结转支出5.00万元），其中：基本支出60.00万元，项目支出45.00万元。"],
    ["支", "支出合计105.00万元，其中：项目支出45.00万元，其中上年结转项目支出3.00万元。"],
    // A change without its direction word; nothing changed.
    ["机", "机关运行经费支出9.00万元，比2023年度8.00万元，增加1.00万元，增长12.50%，主要原因是水费增加。"],
    ["三", "公务接待费支出0.50万元，较2023年没有变化。"],
    // Reasons, wherever they stand.
    ["般", `${ITEM}。决算数小于年初预算数的主要原因：\n学生减少，压减开支。${HOUSING}`],
    ["般", `${ITEM}，决算数小于年初预算数，系学生减少所致。${HOUSING}`],
    ["般", `${ITEM}。学生减少导致支出减少。${HOUSING}`],
    ["般", `决算数与年初预算数存在差异的主要原因是人员调整，具体如下：\n${ITEM}。${HOUSING}`],
    [
      "般",
      `1.教育支出（类）。年初预算为80.00万元，支出决算为70.00万元，完成年初预算的87.50%。\n（1）普通教育（款）小学教育（项）。年初预算为80.00万元，支出决算为70.00万元，完成年初预算的87.50%，主要原因是学生减少。${HOUSING}`,
    ],
    // The cost of one car is none of the three.
    ["三", "公务用车运行维护费2.00万元，单车运行费1.00万元，比上年减少0.10万元。"],
    // The budgets of the items are of the base of the total.
    [
      "般",
      "一般公共预算财政拨款支出年初预算为0万元。\n1.教育支出（类）普通教育（款）小学教育（项）。年初预算0万元，调整预算70.00万元，支出决算70.00万元，原因是新成立。2.住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算0万元，调整预算20.00万元，支出决算20.00万元，原因是新成立。",
    ],
    // Projects in the section on evaluations.
    ["绩", "校园安全项目年初预算10.00万元，全年预算20.00万元，执行18.00万元，执行率90%。"],
    ["绩", "校园安全项目预算20.00万元，其中财政拨款10.00万元，执行9.00万元，完成90%。"],
    ["购", "政府采购支出总额20.00万元，其中：政府采购货物支出5.00万元、政府采购服务支出15.00万元。"],
    // Lines of a list, and a paragraph that begins anew.
    ["三", "——因公出国（境）费：预算0万元，决算0万元。\n●公务接待费：预算1.00万元，决算0.50万元，完成50%。"],
    [
      "般",
      "（二）结构情况。教育支出70.00万元，住房保障支出20.00万元。\n（三）具体情况。年初预算100.00万元，支出决算90.00万元，完成90%，主要原因是学生减少。",
    ],
    [
      "般",
      "支出决算90.00万元，年初预算90.00万元。\n1.小学教育（项）年初预算70.00万元，决算70.00万元。2.机关事业单位基本养老保险缴费支出（项）年初预算20.00万元，决算20.00万元。",
    ],
    // A part that bears the name of its whole behind a name of its own.
    ["总", "收入合计100.00万元，其中事业收入8.00万元。事业收入中，教育收费6.00万元、科研事业收入2.00万元。"],
    ["支", "项目支出45.00万元，具体项目：1.灾害普查项目支出25.00万元；2.校园安全监管项目支出20.00万元。"],
    // A paragraph that goes on behind the balances.
    ["总", "年初结转和结余10.00万元，年末结转和结余5.00万元。\n（一）2024年收入100.00万元，具体情况如下："],
    // A paragraph that begins with its reason, and the money in it.
    ["机", "机关运行经费支出9.00万元。\n因上级追加项目资金2.50万元，较2023年增加1.00万元，增长12.50%。"],
    // A part without its 款, and the share of a part in the whole budget.
    ["般", `教育支出（类）70.00万元，其中：小学教育（项）70.00万元。${HOUSING}`],
    [
      "般",
      "一般公共预算财政拨款支出年初预算100.00万元，其中：教育支出年初预算80.00万元，占年初预算的80.00%。",
    ],
    // Amounts that rounding leaves open hold their shares.
    ["支", "支出合计105.00万元。2023年底结转和结余10.00万元。"],
    ["产", "截至2024年12月31日，共有车辆2辆。"],
  ])("%s %s", (head, text) => {
    expect(found(head, text)).toEqual([]);
  });
});

describe("what cannot be so", () => {
  it.each<readonly [Head, string, readonly string[]]>([
    // A wrong year hides nothing.
    ["支", "2023年度支出合计95.00万元，其中：基本支出60.00万元，项目支出35.00万元。", ["NT-03", "NT-27"]],
    [
      "机",
      "2023年度机关运行经费支出9.00万元，比上年增加1.00万元，增长22.50%，主要原因是水费增加。",
      ["NT-07", "NT-27"],
    ],
    ["产", "截至2023年12月31日，共有车辆2辆。", ["NT-27"]],
    // Amounts inside one sentence.
    ["机", "机关运行经费支出9.00万元，比2023年度8.00万元，增加2.00万元，主要原因是水费增加。", ["NT-25"]],
    ["基", "人员经费50.00万元，包括工资福利支出48.00万元，对个人和家庭的补助4.00万元。", ["NT-17"]],
    // Against the budget, of the text or of form 09.
    ["三", "“三公”经费全年预算3.00万元，支出决算2.50万元，差值0.70万元。", ["NT-34"]],
    ["三", "公务接待费支出0.50万元，与全年预算持平。", ["NT-08"]],
    [
      "般",
      "一般公共预算财政拨款支出年初预算100.00万元，其中：教育支出年初预算80.00万元，占年初预算的70.00%。",
      ["NT-13"],
    ],
    ["般", "一般公共预算财政拨款支出全年预算为85.00万元，支出决算为90.00万元。", ["NT-36"]],
    [
      "般",
      `1.教育支出（类）普通教育（款）小学教育（项）。年初未安排预算，支出决算为70.00万元，完成年初预算的120.00%，主要原因是追加。${HOUSING}`,
      ["NT-13"],
    ],
    // A whole number among amounts with decimals means itself.
    ["支", "支出合计105.00万元，其中：基本支出60.00万元；项目支出44.60万元；经营支出0.40万元。", ["NT-03"]],
    ["绩", "校园安全项目全年预算数为20.00万元，执行数为18.00万元，完成预算的80%。", ["NT-13"]],
    ["绩", "校园安全项目：全年预算20.00万元，全年支出16.00万元，执行率90%。", ["NT-13"]],
    ["绩", "校园安全项目自评综述：全年预算20.00万元，执行16.00万元，执行率90%。", ["NT-13"]],
    [
      "购",
      "政府采购支出总额20.00万元，其中：政府采购货物支出8.00万元、政府采购服务支出15.00万元。",
      ["NT-20"],
    ],
    // Names and places of items.
    ["般", `1.教育支出（类）普通教育（款）小学（项）。支出决算为70.00万元。${HOUSING}`, ["NT-10"]],
    [
      "般",
      "1.教育支出（类）普通教育（款）小学教育（项）。支出决算为70.00万元。2.教育支出（类）住房改革支出（款）住房公积金（项）。支出决算为20.00万元。",
      ["NT-38"],
    ],
  ])("%s %s", (head, text, rules) => {
    expect(found(head, text).sort()).toEqual(rules);
  });

  it("holds a share for 尾差 where the shares are made to come to a hundred", () => {
    const shares = (last: string, first = "14.29") =>
      findingsOf(
        "般",
        `一般公共预算财政拨款支出700.00万元，主要用于：教育支出100.00万元，占${first}%；住房保障支出100.00万元，占14.29%；农林水支出500.00万元，占${last}%。`,
      ).flatMap(({ rule, severity }) => (rule === "NT-04" ? [severity] : []));
    expect(shares("71.43")).toEqual([]);
    expect(shares("71.42")).toEqual(["info"]);
    expect(shares("71.41")).toEqual(["warning"]);
    expect(shares("71.42", "14.28")).toEqual(["warning"]);
  });

  it("mentions a whole number whose form has decimals, and accuses nobody of it", () => {
    const text = "2024年度收入合计100.00万元，其中：财政拨款收入90.00万元；其他收入9万元。";
    expect(found("总", text)).toEqual([]);
    expect(findingsOf("总", text).map(({ rule, message }) => [rule, message.zh.includes("整数")])).toEqual([
      ["NT-02", true],
    ]);
  });
});
