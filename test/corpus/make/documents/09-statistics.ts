import { statistics } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import { Page, type Row } from "../page";
import { other, printer, type Style } from "../print";

const STYLE: Style = { unit: "万元", decimals: 6, nothing: "0.00" };

/** Fourteen tables, 万元 with six decimals and zeros in every cell. */
export function statisticsFourteen(): Document {
  const a = statistics();
  const print = printer(STYLE);
  const page = new Page();
  const head = (title: string, form: string, ...lines: string[]) =>
    page.text(
      "",
      title,
      "",
      `\t\t\t\t\t公开${form}表`,
      "部门：滇东市统计局\t\t\t\t\t金额单位：万元",
      ...lines,
    );
  page.text(
    "滇东市统计局2022年度部门决算",
    "",
    "目录",
    "第一部分 滇东市统计局概况",
    "第二部分 2022年度部门决算表",
    "一、收入支出决算表",
    "二、收入决算表",
    "三、支出决算表",
    "四、财政拨款收入支出决算表",
    "五、一般公共预算财政拨款收入支出决算表",
    "六、一般公共预算财政拨款基本支出决算表",
    "七、一般公共预算财政拨款项目支出决算表",
    "八、政府性基金预算财政拨款收入支出决算表",
    "九、国有资本经营预算财政拨款收入支出决算表",
    "十、“三公”经费、行政参公单位机关运行经费情况表",
    "十一、国有资产使用情况表",
    "第三部分 2022年度部门决算情况说明",
  );
  head(
    "收入支出决算表",
    "01",
    "收入\t\t\t支出\t\t",
    "项目\t行次\t金额\t项目（按功能分类）\t行次\t金额",
    "栏次\t\t1\t栏次\t\t2",
  );
  page.tabs(F.summaryRows(a, print));
  head(
    "收入决算表",
    "02",
    "项目\t\t\t\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入",
    "支出功能分类科目编码\t\t\t科目名称\t\t\t\t\t\t\t",
    "类\t款\t项\t栏次\t1\t2\t3\t4\t5\t6\t7",
  );
  const level = { code: "level", totalCells: ["合计", "", "", ""] } as const;
  page.tabs(
    F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print, {
      ...level,
      totalCells: ["", "", "", "合计"],
    }),
  );
  head(
    "支出决算表",
    "03",
    "项目\t\t\t\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出",
    "支出功能分类科目编码\t\t\t科目名称\t\t\t\t\t\t",
    "类\t款\t项\t栏次\t1\t2\t3\t4\t5\t6",
  );
  page.tabs(
    F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print, {
      ...level,
      totalCells: ["", "", "", "合计"],
    }),
  );
  head(
    "财政拨款收入支出决算表",
    "04",
    "收入\t\t\t支出\t\t\t\t\t",
    "项目\t行次\t金额\t项目（按功能分类）\t行次\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款",
    "栏次\t\t1\t栏次\t\t2\t3\t4\t5",
  );
  page.tabs(F.appropriationRows(a, print));
  // 05 of this place prints income, carry-over and expenditure; the three expenditure columns are those of the contract.
  head(
    "一般公共预算财政拨款收入支出决算表",
    "05",
    "项目\t\t\t\t年初结转和结余\t\t\t本年收入\t\t\t本年支出\t\t\t\t年末结转和结余\t\t\t",
    "支出功能分类科目编码\t\t\t科目名称\t合计\t基本支出结转\t项目支出结转和结余\t合计\t基本支出\t项目支出\t合计\t基本支出\t\t项目支出\t合计\t基本支出结转\t项目支出结转\t项目支出结余",
    "\t\t\t\t\t\t\t\t\t\t\t人员经费\t公用经费\t\t\t\t\t",
    "类\t款\t项\t栏次\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\t13\t14",
  );
  const wide = F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print, {
    ...level,
    totalCells: ["", "", "", "合计"],
  });
  const zero = other(0, STYLE);
  page.tabs(
    wide.map((row): Row => {
      const [c1 = "", c2 = "", c3 = "", name = "", total = "", basic = "", project = ""] = row;
      const again = (item: typeof total) => (typeof item === "string" ? item : { ...item, place: null });
      const optional = (item: typeof total) =>
        typeof item === "string" ? item : { ...item, optional: true as const };
      return [
        c1,
        c2,
        c3,
        name,
        zero,
        zero,
        zero,
        again(total),
        again(basic),
        again(project),
        optional(total),
        again(basic),
        zero,
        optional(project),
        zero,
        zero,
        zero,
        zero,
      ];
    }),
  );
  head(
    "一般公共预算财政拨款基本支出决算表",
    "06",
    "人员经费\t\t\t公用经费\t\t\t\t\t",
    "经济分类科目编码\t科目名称\t决算数\t经济分类科目编码\t科目名称\t决算数\t经济分类科目编码\t科目名称\t决算数",
  );
  page.tabs(
    F.groupedDetail(a, print, [F.codesOf("301", "303"), F.codesOf("302"), F.codesOf("307", "310", "399")]),
  );
  page.tabs([
    [
      "人员经费合计",
      "",
      print(F.DETAIL, "人员经费合计", "金额", a.personnel),
      "公用经费合计",
      "",
      "",
      "",
      "",
      print(F.DETAIL, "公用经费合计", "金额", a.publicUse),
    ],
  ]);
  head(
    "一般公共预算财政拨款项目支出决算表",
    "07",
    "科目编码\t科目名称\t金额\t科目编码\t科目名称\t金额",
    "302\t商品和服务支出\t241.120387\t310\t资本性支出\t52.345678",
    "30201\t办公费\t120.345678\t31002\t办公设备购置\t52.345678",
    "30211\t差旅费\t120.774709\t31003\t专用设备购置\t0.00",
  );
  head(
    "政府性基金预算财政拨款收入支出决算表",
    "08",
    "项目\t\t\t\t年初结转和结余\t本年收入\t本年支出\t\t\t年末结转和结余",
    "支出功能分类科目编码\t\t\t科目名称\t\t\t小计\t基本支出\t项目支出\t",
    "类\t款\t项\t栏次\t1\t2\t3\t4\t5\t6",
    "\t\t\t合计\t0.00\t0.00\t0.00\t0.00\t0.00\t0.00",
  );
  for (const column of F.FUND_COLUMNS)
    page.cells.push({
      form: "政府性基金预算财政拨款收入支出决算表",
      row: "合计",
      column,
      amount: "0.00",
      line: page.lines.length,
    });
  page.text("备注：滇东市统计局2022年度无政府性基金预算财政拨款收入支出，故此表为空表。");
  head(
    "国有资本经营预算财政拨款收入支出决算表",
    "09",
    "项目\t\t\t\t年初结转和结余\t本年收入\t本年支出\t年末结转和结余",
    "类\t款\t项\t科目名称\t合计\t合计\t合计\t合计",
    "\t\t\t合计\t0.00\t0.00\t0.00\t0.00",
  );
  // 合计 under 本年支出 is the column of the contract.
  page.cells.push({
    form: "国有资本经营预算财政拨款支出决算表",
    row: "合计",
    column: "合计",
    amount: "0.00",
    line: page.lines.length,
    optional: true,
  });
  page.text("备注：滇东市统计局2022年度无国有资本经营预算财政拨款收入支出，故此表为空表。");
  head(
    "“三公”经费、行政参公单位机关运行经费情况表",
    "10",
    "项目\t行次\t预算数\t决算统计数",
    "栏次\t\t1\t2",
    "一、“三公”经费支出\t1\t—\t—",
  );
  const three = { budget: [0, 0, 0, 10000], actual: [0, 0, 0, 3210] } as const;
  const budget = F.threeFigures(three, "预算数", print);
  const actual = F.threeFigures(three, "决算数", print);
  const labels = [
    "（一）支出合计",
    "1.因公出国（境）费",
    "2.公务用车购置及运行维护费",
    "（1）公务用车购置费",
    "（2）公务用车运行维护费",
    "3.公务接待费",
  ];
  const optional = (figure: (typeof budget)[number] | undefined) =>
    figure === undefined ? "" : { ...figure, optional: true as const };
  page.tabs(
    labels.map(
      (label, index): Row => [label, `${index + 2}`, optional(budget[index]), optional(actual[index])],
    ),
  );
  page.text(
    "（1）国内接待费\t8\t—\t0.321000",
    "其中：外事接待费\t9\t—\t0.00",
    "（2）国（境）外接待费\t10\t—\t0.00",
    "（二）相关统计数\t11\t—\t—",
    "1.因公出国（境）团组数（个）\t12\t—\t0",
    "5.国内公务接待批次（个）\t16\t—\t6",
    "6.国内公务接待人次（人）\t18\t—\t41",
    "二、机关运行经费\t23\t—\t58.765432",
    "（一）行政单位\t24\t—\t58.765432",
    "（二）参照公务员法管理事业单位\t25\t—\t0.00",
  );
  page.text(
    "",
    "国有资产使用情况表",
    "",
    "\t\t\t\t\t公开11表",
    "部门：滇东市统计局\t\t\t\t\t金额单位：万元",
    "项目\t行次\t资产总额\t流动资产\t固定资产\t\t\t\t\t对外投资/有价证券\t在建工程\t无形资产\t其他资产",
    "\t\t\t\t小计\t房屋构筑物\t车辆\t单价200万以上大型设备\t其他固定资产\t\t\t\t",
    "栏次\t\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11",
    "合计\t1\t123.456789\t12.345678\t98.765432\t0.00\t45.678901\t0.00\t53.086531\t0.00\t0.00\t12.345679\t0.00",
  );
  return {
    name: "09-statistics-fourteen-tables",
    page,
    expected: {
      about:
        "Fourteen tables of a south-western place: six decimals, zeros everywhere, 05 with income and carry-over columns, 项目支出 by economic code, 三公 with 机关运行, 国有资产.",
      finalAccounts: true,
      disclosures: [{ department: "滇东市统计局", year: 2022, unit: "万元" }],
      alsoAllowed: ["IN-36"],
      unreadAllowed: [
        "一般公共预算财政拨款收入支出决算表",
        "一般公共预算财政拨款项目支出决算表",
        "国有资本经营预算财政拨款收入支出决算表",
        "“三公”经费、行政参公单位机关运行经费情况表",
        "国有资产使用情况表",
      ],
    },
  };
}
