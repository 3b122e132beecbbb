import { describe, expect, it } from "vitest";
import type { FormReading } from "../../src/accounts";
import { read } from "../../src/disclosure";
import type { FormId } from "../../src/forms";
import { accountOfReading, readAccounts } from "../../src/reading";
import { readLines } from "../../src/tables";
import { growthFrom, MOST } from "../support/growth";

const HEAD = "示例县林业局2024年度部门决算";
const EXPENDITURE = `支出决算表
单位：万元
科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
合计\t\t31.50\t20.25\t11.25
213\t农林水支出\t31.50\t20.25\t11.25
21302\t林业和草原\t31.50\t20.25\t11.25
2130201\t行政运行\t20.25\t20.25\t
2130205\t森林资源培育\t11.25\t\t11.25`;

function accountOf(text: string) {
  const lines = readLines(text);
  return accountOfReading(lines, readAccounts(lines));
}

const formOf = (text: string, form: FormId) =>
  accountOf(text).forms.find((one) => one.form === form) as FormReading;

describe("a form", () => {
  it("of which every figure has its cell is read", () => {
    expect(formOf(`${HEAD}\n${EXPENDITURE}`, "expenditure")).toEqual({
      form: "expenditure",
      state: "read",
      figures: 13,
      unreadLines: [],
    });
  });

  it("that neither a title nor figures show is absent", () => {
    expect(formOf(`${HEAD}\n${EXPENDITURE}`, "income").state).toBe("absent");
  });

  it.each([
    ["alone on its line", "收入决算表"],
    ["in the head of a page", "示例县林业局　　收入决算表　　2024年度"],
    ["torn over two lines", "示例县林业局2024年度部门收入\n决算表"],
    ["among attachments", "附件：1.收入决算表"],
  ])("whose title stands without a table is unread: %s", (_where, title) => {
    const { state, unreadLines } = formOf(`${HEAD}\n${title}\n\n${EXPENDITURE}`, "income");
    expect(state).toBe("unread");
    expect(unreadLines[0]).toMatchObject({ line: 2 });
  });

  it("that only the contents or a sentence name is absent", () => {
    const contents = `目录\n一、收入决算表\n二、支出决算表\n收入决算表……5`;
    expect(formOf(`${HEAD}\n${contents}\n${EXPENDITURE}`, "income").state).toBe("absent");
    const sentence = "收入情况见收入决算表，本年无变化，与上年一致，不再说明。";
    expect(formOf(`${HEAD}\n${EXPENDITURE}\n第三部分 情况说明\n${sentence}`, "income").state).toBe("absent");
  });

  it("with figures behind its last row is read in part, and no sum over it can accuse", () => {
    const { accounts, forms, unread } = accountOf(
      `${HEAD}\n${EXPENDITURE}\n\n\n（此页无正文）\n\n2130206 森林资源管理 4.75 4.75`,
    );
    const { state, unreadLines } = forms.find(({ form }) => form === "expenditure") as FormReading;
    expect([state, unreadLines.map(({ line }) => line)]).toEqual(["partly", [14]]);
    expect(unread.map(({ line }) => line)).toEqual([14]);
    expect(accounts.forms.expenditure?.strays?.[0]).toMatchObject({ line: 14, figures: ["4.75", "4.75"] });
  });

  it("whose figures ran together is unread, each line with its reason", () => {
    const text = `${HEAD}\n一般公共预算财政拨款支出决算表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n213\t农林水支出31.5020.2511.25`;
    const { state, figures, unreadLines } = formOf(text, "generalBudget");
    expect([state, figures, unreadLines.length]).toEqual(["unread", 0, 1]);
    expect(unreadLines[0]?.reason).not.toBe("");
  });
});

describe("a figure that cannot be read", () => {
  const BASIC = `${HEAD}
一般公共预算财政拨款基本支出决算明细表
单位：元
科目编码\t科目名称\t金额\t科目编码\t科目名称\t金额
301\t工资福利支出\t52.50\t302\t商品和服务支出\t7.25
30101\t基本工资\t52.50\t30201\t办公费\t7.25
人员经费合计\t\t52.50\t公用经费合计\t\t7.25`;
  const told = (text: string) =>
    formOf(text, "basicDetail").unreadLines.map(({ line, reason }) => [line, reason]);

  it("is told where it is the sum of a half", () => {
    expect(told(BASIC)).toEqual([]);
    const lost = BASIC.replace("公用经费合计\t\t7.25", "公用经费合计\t\t7\ufffd25");
    expect(told(lost).map(([line]) => line)).toEqual([7]);
  });

  it.each([
    "1,23\ufffd.50",
    "12O.50",
    "4l.75",
    "1\ufffd25",
    "1,500..00",
    "15000.",
    "86.04-",
    "一、因公出国（境）费 0 0",
  ])("is told on a line of its own: %s", (figure) => {
    expect(told(`${BASIC}\n${figure}`)).toEqual([[8, "figures behind the last row of a form that was read"]]);
  });

  it("is told beside a title that the form does not have, though another row prints the same", () => {
    const other = BASIC.replace("人员经费合计", "人员小结");
    expect(told(other).map(([line]) => line)).toEqual([7]);
  });

  it("is told where two sums of one name stand in a row and no header divides them", () => {
    const plain = BASIC.replace("人员经费合计", "合计").replace("公用经费合计", "合计");
    expect(told(plain).map(([line]) => line)).toEqual([7]);
    expect(accountOf(plain).accounts.forms.basicDetail?.rows.map(({ key }) => key)).not.toContain("total");
  });
});

describe("a table without a title", () => {
  const rows = (...names: string[]) => names.map((name, at) => `${name}\t${at + 3}.25\t${at + 1}.50`);

  it("leaves open the forms that its rows may belong to, and no others", () => {
    const table = rows("公务接待费", "公务用车运行维护费", "因公出国（境）费").join("\n");
    const text = `${HEAD}\n${EXPENDITURE}\n第四部分 附表\n${table}`;
    expect(formOf(text, "threePublic").state).toBe("unread");
    expect(formOf(text, "income").state).toBe("absent");
  });

  it("is told up to the evaluation behind it, whose title is lost too", () => {
    const row = "48.00\t3.00\t39.00\t18.00\t21.00\t6.00";
    const evaluation = [
      "项目名称\t专项业务经费",
      "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分",
      "产出指标\t数量指标\t开展检查次数\t≥20次\t22次\t60\t60",
      "效益指标\t社会效益指标\t服务群众人数\t≥500人\t520人\t40\t40",
      "总分\t\t\t\t\t100\t100",
    ];
    const sentence = "2024年度支出合计31.50万元。";
    const head = ["科目编码\t科目名称\t合计", "预算数\t\t\t决算数"];
    const text = [HEAD, EXPENDITURE, "", ...head, row, "", sentence, "", ...evaluation].join("\n");
    const { evaluations, narrative, unread } = read(text);
    expect(evaluations.map(({ line }) => line)).toEqual([17]);
    expect(narrative.statements.map(({ span }) => span?.line)).toEqual([15]);
    expect(unread.map(({ line }) => line)).toEqual([13]);
  });

  it("is told with its total, which alone reads like a chart between sentences", () => {
    const table = ["合计\t31.50\t20.25\t11.25", "213\t农林水支出\t31.50\t20.25\t11.25"];
    const sentence = "2024年度支出合计31.50万元。";
    const linesOf = (rows: readonly string[]) =>
      [HEAD, EXPENDITURE, "第三部分 情况说明", sentence, ...rows, sentence].join("\n");
    expect(read(linesOf(table)).unread.map(({ line }) => line)).toEqual([12, 13]);
    expect(read(linesOf(table.slice(0, 1))).unread).toEqual([]);
  });

  it("is reported line by line", () => {
    const text = `${HEAD}\n第四部分 附表\n${rows("甲", "乙", "丙").join("\n")}`;
    expect(accountOf(text).unread.map(({ line }) => line)).toEqual([3, 4, 5]);
  });
});

describe("what is no figure of a table", () => {
  it.each([
    "第 12 页 共 30 页",
    "2024.12.31",
    "1.1.2 工作目标",
    "注：本表金额转换为万元时，因四舍五入可能存在尾差。",
    "1\t2\t3",
  ])("is not reported: %s", (line) => {
    expect(accountOf(`${HEAD}\n${EXPENDITURE}\n${line}`).unread).toEqual([]);
  });
});

it("takes time that grows with the length alone", () => {
  const workOn = (size: number) => {
    const text = `${HEAD}\n${"收入决算表 1.25 3.50 ".repeat(size)}\n`.repeat(10);
    return () => accountOf(text);
  };
  expect(growthFrom(100, workOn)).toBeLessThan(MOST);
});
