import { transport } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import { type Figure, Page, type Row } from "../page";
import { type Print, plain, printed, type Style } from "../print";

/** Scanned tables: spaces inside words and numbers, full-width digits, three marks for nothing, aligned by display width. */
export function ocr(): Document {
  const a = transport();
  const page = new Page();
  let nth = 0;
  const print: Print = (form, row, column, amount): Figure => {
    nth += 1;
    const style: Style = {
      unit: "万元",
      decimals: 2,
      nothing: ["-", "—", "/"][nth % 3] ?? "-",
      fullWidth: nth % 7 === 0,
      grouping: nth % 2 === 0,
    };
    const text = printed(amount, style);
    return {
      text: nth % 11 === 0 ? text.replace(",", ", ") : text,
      amount: plain(text),
      place: [form, row, column],
    };
  };
  const spaced = (row: Row): Row =>
    row.map((item, index) =>
      index < 4 && item === "合计"
        ? "合  计"
        : item === "总计"
          ? "总    计"
          : item === "本年收入合计"
            ? "本 年 收 入 合 计"
            : item === "本年支出合计"
              ? "本年支出 合计"
              : item,
    );
  const head = (title: string, form: string, ...lines: string[]) =>
    page.text("", title, `公开 ${form} 表`, "部 门：兰溪河流域交通运输局\t\t\t金额 单位：万 元", ...lines);
  page.text("2 0 2 3 年 度 部 门 决 算", "兰溪河流域交通运输局", "");
  head(
    "收 入 支 出 决 算 总 表",
    "01",
    "收　　入\t\t\t支　　出\t\t",
    "项　　目\t行 次\t决 算 数\t项　　目\t行 次\t决 算 数",
    "栏　　次\t\t1\t栏　　次\t\t2",
  );
  page.tabs(F.summaryRows(a, print).map(spaced));
  head(
    "收 入 决 算 表",
    "02",
    "项　　目\t\t本年收入合 计\t财政拨款 收入\t上级补助 收入\t事业 收入\t经营 收入\t附属单位 上缴收入\t其他 收入",
    "科目 代码\t科 目 名 称\t\t\t\t\t\t\t",
    "栏　　次\t\t1\t2\t3\t4\t5\t6\t7",
  );
  page.tabs(F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print).map(spaced));
  head(
    "支 出 决 算 表",
    "03",
    "项　　目\t\t本年支出 合计\t基本 支出\t项目 支出\t上缴上级 支出\t经营 支出\t对附属单位 补助支出",
    "科目 代码\t科 目 名 称\t\t\t\t\t\t",
    "栏　　次\t\t1\t2\t3\t4\t5\t6",
  );
  page.tabs(F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print).map(spaced));
  head(
    "财政拨款收入支出决算总表",
    "04",
    "收　　入\t\t\t支　　出\t\t\t\t\t",
    "项　　目\t行 次\t金 额\t项　　目\t行 次\t合 计\t一般公共预 算财政拨款\t政府性基金 预算财政拨 款\t国有资本经 营预算财政 拨款",
    "栏　　次\t\t1\t栏　　次\t\t2\t3\t4\t5",
  );
  page.tabs(F.appropriationRows(a, print).map(spaced));
  head(
    "一般公共预算财政拨款支出决算表",
    "05",
    "项　　目\t\t本 年 支 出\t\t",
    "科目 代码\t科 目 名 称\t小 计\t基本 支出\t项目 支出",
    "栏　　次\t\t1\t2\t3",
  );
  page.tabs(F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print).map(spaced));
  head(
    "一般公共预算财政拨款基本支出决算明细表",
    "06",
    "人员 经费\t\t\t公用 经费\t\t\t\t\t",
    "科目 编码\t科目 名称\t决算 数\t科目 编码\t科目 名称\t决算 数\t科目 编码\t科目 名称\t决算 数",
  );
  page.tabs(
    F.groupedDetail(a, print, [F.codesOf("301", "303"), F.codesOf("302"), F.codesOf("307", "310", "399")]),
  );
  page.tabs([
    [
      "人员经费 合计",
      "",
      print(F.DETAIL, "人员经费合计", "金额", a.personnel),
      "公用经费 合计",
      "",
      "",
      "",
      "",
      print(F.DETAIL, "公用经费合计", "金额", a.publicUse),
    ],
  ]);
  head(
    "政府性基金预算财政拨款收入支出决算表",
    "07",
    "项　　目\t\t年初结转 和结余\t本年 收入\t本 年 支 出\t\t\t年末结转 和结余",
    "科目 代码\t科 目 名 称\t\t\t小 计\t基本 支出\t项目 支出\t",
    "栏　　次\t\t1\t2\t3\t4\t5\t6",
  );
  page.tabs(F.codeRows("政府性基金预算财政拨款收入支出决算表", a.fund, F.FUND_COLUMNS, print).map(spaced));
  head(
    "国有资本经营预算财政拨款支出决算表",
    "08",
    "项　　目\t\t本 年 支 出\t\t",
    "科目 代码\t科 目 名 称\t合 计\t基本 支出\t项目 支出",
    "合　　计\t\t—\t—\t—",
  );
  page.text("注：本部门无国有资本经营预算财政拨款支出。");
  head(
    "财政拨款 “三公” 经费支出决算表",
    "09",
    "预　算　数\t\t\t\t\t\t决　算　数\t\t\t\t\t",
    "合 计\t因公出国 （境）费\t公务用车购置及运行维护费\t\t\t公务接 待费\t合 计\t因公出国 （境）费\t公务用车购置及运行维护费\t\t\t公务接 待费",
    "\t\t小 计\t公务用车 购置费\t公务用车 运行维护费\t\t\t\t小 计\t公务用车 购置费\t公务用车 运行维护费\t",
    "1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12",
  );
  const three = { budget: [0, 0, 220000, 30000], actual: [0, 0, 210987.6, 21098.7] } as const;
  page.tabs([[...F.threeFigures(three, "预算数", print), ...F.threeFigures(three, "决算数", print)] as Row]);
  return {
    name: "12-transport-ocr",
    page,
    expected: {
      about:
        "A scan: spaces inside words and after separators, full-width digits, -, — and / for nothing, full-width spaces in headings.",
      finalAccounts: true,
      disclosures: [{ department: "兰溪河流域交通运输局", year: 2023, unit: "万元" }],
    },
  };
}
