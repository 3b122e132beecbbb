import type { Certainty } from "../../forms";

/** A rule of one form in short: everything but its relations. */
export type InFormLine = readonly [
  id: string,
  titles: readonly [zh: string, en: string],
  formula: readonly [zh: string, en: string],
  related: readonly string[],
  /** A where left out. */
  certainty?: Certainty,
];

const ROLL_UP = [
  "合计 = Σ类; 类 = Σ款; 款 = Σ项; 合计 = Σ项（各列）",
  "total = sum of classes; class = sum of sections; section = sum of items; total = sum of items (each column)",
] as const;

/** 表内 rules that are linear, by the internal form they are stated for; their relations stand in the form declarations. */
export const IN_FORM_LINES: Readonly<Record<string, readonly InFormLine[]>> = {
  财决01表: [
    [
      "IN-02",
      ["本年支出合计等于各类支出之和", "expenditure of the year is the sum of its classes"],
      ["01表 本年支出合计 = 各功能分类支出之和", "01: expenditure subtotal = sum of the classes"],
      ["IN-04", "X-04"],
    ],
    [
      "IN-03",
      ["收入总计", "grand total of income"],
      [
        "01表 收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余",
        "01: income total = subtotal + surplus used + opening balance",
      ],
      ["IN-01", "IN-05"],
    ],
    [
      "IN-04",
      ["支出总计", "grand total of expenditure"],
      [
        "01表 支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余",
        "01: expenditure total = subtotal + distribution + closing balance",
      ],
      ["IN-02", "IN-05"],
    ],
    [
      "IN-05",
      ["收支总计平衡", "grand totals are equal"],
      ["01表 收入总计 = 支出总计（同一数字）", "01: income total = expenditure total (one figure)"],
      ["IN-03", "IN-04"],
    ],
  ],
  财决03表: [
    [
      "IN-07",
      ["收入决算表横向合计", "income: row total is the sum of its sources"],
      ["02表 本年收入合计 = 各来源之和（每行）", "02: total = sum of the sources (each row)"],
      ["X-01"],
    ],
    [
      "IN-08",
      ["收入决算表合计等于各类之和", "income: total is the sum of the classes"],
      ["02表 合计 = Σ类（各列）", "02: total = sum of classes (each column)"],
      ["IN-11"],
    ],
    [
      "IN-09",
      ["收入决算表类等于各款之和", "income: class is the sum of its sections"],
      ["02表 类 = Σ款（各列）", "02: class = sum of its sections (each column)"],
      ["IN-10"],
    ],
    [
      "IN-10",
      ["收入决算表款等于各项之和", "income: section is the sum of its items"],
      ["02表 款 = Σ项（各列）", "02: section = sum of its items (each column)"],
      ["IN-09"],
    ],
    [
      "IN-11",
      ["收入决算表合计等于各项之和", "income: total is the sum of the items"],
      ["02表 合计 = Σ末级科目（各列）", "02: total = sum of the lowest codes (each column)"],
      ["IN-08"],
    ],
  ],
  财决04表: [
    [
      "IN-12",
      ["支出决算表横向合计", "expenditure: row total is the sum of its kinds"],
      [
        "03表 本年支出合计 = 基本支出 + 项目支出 + 其他各类支出（每行）",
        "03: total = sum of the kinds (each row)",
      ],
      ["X-04"],
    ],
    [
      "IN-13",
      ["支出决算表纵向合计", "expenditure: roll-up of items, sections and classes"],
      ROLL_UP,
      ["IN-12"],
    ],
  ],
  "财决01-1表": [
    [
      "IN-14",
      ["财政拨款总表横向合计", "appropriation: row total is the sum of the funds"],
      [
        "04表 合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算（每行）",
        "04: total = general budget + government funds + state capital (each row)",
      ],
      ["IN-18"],
    ],
    [
      "IN-15",
      ["财政拨款本年收入合计", "appropriation: income of the year"],
      ["04表 本年收入合计 = 三项财政拨款之和", "04: income subtotal = sum of the three funds"],
      ["X-07"],
    ],
    [
      "IN-16",
      ["年初财政拨款结转和结余", "appropriation: opening balance"],
      ["04表 年初财政拨款结转和结余 = 三项之和", "04: opening balance = sum of the three funds"],
      ["IN-17"],
    ],
    [
      "IN-17",
      ["财政拨款收入总计", "appropriation: grand total of income"],
      [
        "04表 收入总计 = 本年收入合计 + 年初财政拨款结转和结余",
        "04: income total = subtotal + opening balance",
      ],
      ["IN-20"],
    ],
    [
      "IN-18",
      ["财政拨款本年支出合计", "appropriation: expenditure of the year"],
      [
        "04表 本年支出合计 = 各功能分类支出之和（各列）",
        "04: expenditure subtotal = sum of the classes (each column)",
      ],
      ["X-08"],
    ],
    [
      "IN-19",
      ["财政拨款支出总计", "appropriation: grand total of expenditure"],
      [
        "04表 支出总计 = 本年支出合计 + 年末财政拨款结转和结余（各列）",
        "04: expenditure total = subtotal + closing balance (each column)",
      ],
      ["IN-20"],
    ],
    [
      "IN-20",
      ["财政拨款收支总计平衡", "appropriation: grand totals are equal"],
      ["04表 收入总计 = 支出总计（同一数字）", "04: income total = expenditure total (one figure)"],
      ["IN-17", "IN-19"],
    ],
    [
      "IN-21",
      ["分资金来源平衡", "each fund balances"],
      [
        "04表 每项资金：本年收入 + 年初结转和结余 = 支出总计",
        "04, each fund: income + opening balance = expenditure total",
      ],
      ["IN-20"],
      "B",
    ],
    [
      "IN-41",
      ["年末财政拨款结转和结余", "appropriation: closing balance"],
      [
        "04表 年末财政拨款结转和结余 = 三项之和（分列时）",
        "04: closing balance = sum of the three funds (where listed)",
      ],
      ["IN-19"],
      "B",
    ],
  ],
  财决07表: [
    [
      "IN-22",
      ["一般公共预算支出横向合计", "general budget: row total"],
      ["05表 小计 = 基本支出 + 项目支出（每行）", "05: total = basic + project (each row)"],
      ["X-08"],
    ],
    [
      "IN-23",
      ["一般公共预算支出纵向合计", "general budget: roll-up of items, sections and classes"],
      ROLL_UP,
      ["IN-22"],
    ],
  ],
  "财决08-1表": [
    [
      "IN-24",
      ["经济分类类等于各款之和", "basic expenditure: economic class is the sum of its items"],
      ["06表 类 = Σ款", "06: class = sum of its items"],
      ["IN-25", "IN-26"],
    ],
    [
      "IN-25",
      ["人员经费合计", "basic expenditure: personnel"],
      ["06表 人员经费合计 = 301 + 303", "06: personnel = 301 + 303"],
      ["X-12"],
    ],
    [
      "IN-26",
      ["公用经费合计", "basic expenditure: public"],
      [
        "06表 公用经费合计 = 302 + 307 + 309 + 310 + 311 + 312 + 313 + 399; 合计 = 人员经费 + 公用经费",
        "06: public = 302 + 307 + 309 + 310 + 311 + 312 + 313 + 399; total = personnel + public",
      ],
      ["X-12"],
    ],
    [
      "IN-27",
      ["基本支出不得列基本建设", "basic expenditure carries no capital construction"],
      ["06表 309、311 各款为空或为零", "06: 309 and 311 are blank or zero"],
      ["IN-26"],
    ],
  ],
  财决09表: [
    [
      "IN-28",
      ["政府性基金结转滚动", "government funds: balances roll forward"],
      [
        "07表 年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出（每行；有调入调出或上缴的应另行说明）",
        "07: closing = opening + income − expenditure (each row; transfers need an explanation)",
      ],
      ["X-10"],
      "B",
    ],
    [
      "IN-29",
      ["政府性基金支出横向与纵向合计", "government funds: row totals and roll-up"],
      [
        "07表 本年支出小计 = 基本支出 + 项目支出; 合计 = Σ类 = Σ项; 类 = Σ款; 款 = Σ项",
        "07: expenditure = basic + project; total = sum of classes = sum of items; class = sum of sections; section = sum of items",
      ],
      ["X-10"],
      "B",
    ],
  ],
  财决11表: [
    [
      "IN-30",
      ["国有资本经营预算支出横向与纵向合计", "state capital: row totals and roll-up"],
      [
        "08表 合计 = 基本支出 + 项目支出; 合计 = Σ类 = Σ项; 基本支出一般为零（警告）",
        "08: total = basic + project; total = sum of classes = sum of items; basic is normally zero (warning)",
      ],
      ["X-11"],
      "B",
    ],
  ],
  财决附03表: [
    [
      "IN-31",
      ["三公经费预算数合计", "three public expenses: budget adds up"],
      [
        "09表 预算数：合计 = 因公出国（境）费 + 公务用车小计 + 公务接待费; 小计 = 购置费 + 运行维护费",
        "09, budget: total = abroad + vehicles + reception; vehicles = purchase + operation",
      ],
      ["SG-02"],
    ],
    [
      "IN-32",
      ["三公经费决算数合计", "three public expenses: outturn adds up"],
      [
        "09表 决算数：合计 = 因公出国（境）费 + 公务用车小计 + 公务接待费; 小计 = 购置费 + 运行维护费",
        "09, outturn: total = abroad + vehicles + reception; vehicles = purchase + operation",
      ],
      ["X-18"],
    ],
    [
      "IN-33",
      ["政府采购合计", "procurement adds up"],
      ["10表 政府采购合计 = 货物 + 工程 + 服务", "10: procurement = goods + works + services"],
      [],
    ],
    [
      "IN-34",
      ["车辆数合计", "vehicles add up"],
      ["10表 车辆数合计 = 各类车辆之和（辆）", "10: vehicles = sum of the kinds (whole numbers)"],
      [],
    ],
  ],
};
