import type { Accounts, Amounts, CodeRow } from "./ledger";
import type { Figure, Item, Row } from "./page";
import type { Print } from "./print";

export const CLASSES: readonly (readonly [code: string, title: string])[] = [
  ["201", "一般公共服务支出"],
  ["202", "外交支出"],
  ["203", "国防支出"],
  ["204", "公共安全支出"],
  ["205", "教育支出"],
  ["206", "科学技术支出"],
  ["207", "文化旅游体育与传媒支出"],
  ["208", "社会保障和就业支出"],
  ["210", "卫生健康支出"],
  ["211", "节能环保支出"],
  ["212", "城乡社区支出"],
  ["213", "农林水支出"],
  ["214", "交通运输支出"],
  ["215", "资源勘探工业信息等支出"],
  ["216", "商业服务业等支出"],
  ["217", "金融支出"],
  ["219", "援助其他地区支出"],
  ["220", "自然资源海洋气象等支出"],
  ["221", "住房保障支出"],
  ["222", "粮油物资储备支出"],
  ["223", "国有资本经营预算支出"],
  ["224", "灾害防治及应急管理支出"],
  ["229", "其他支出"],
  ["231", "债务还本支出"],
  ["232", "债务付息支出"],
  ["234", "抗疫特别国债安排的支出"],
];

export const OLD_CLASSES = CLASSES.filter(([code]) => !["223", "224", "234"].includes(code)).map(
  ([code, title]) =>
    [
      code,
      {
        "207": "文化体育与传媒支出",
        "210": "医疗卫生与计划生育支出",
        "215": "资源勘探信息等支出",
        "220": "国土海洋气象等支出",
      }[code] ?? title,
    ] as const,
);

/** Contract title of a 类: the present one, whatever the year printed. */
export const classTitle = (code: string): string =>
  CLASSES.find(([each]) => each === code)?.[1] ?? `类 ${code}`;

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
export const ordinal = (n: number): string =>
  n < 10 ? `${DIGITS[n]}` : `${n >= 20 ? DIGITS[Math.floor(n / 10)] : ""}十${DIGITS[n % 10]}`;

/** A line of the income side: printed label and contract title; null for a line without a cell. */
export type Line = readonly [label: string, title: string | null];

export const INCOME_LINES: readonly Line[] = [
  ["一、一般公共预算财政拨款收入", "一般公共预算财政拨款收入"],
  ["二、政府性基金预算财政拨款收入", "政府性基金预算财政拨款收入"],
  ["三、国有资本经营预算财政拨款收入", "国有资本经营预算财政拨款收入"],
  ["四、上级补助收入", "上级补助收入"],
  ["五、事业收入", "事业收入"],
  ["六、经营收入", "经营收入"],
  ["七、附属单位上缴收入", "附属单位上缴收入"],
  ["八、其他收入", "其他收入"],
];

export interface SummaryOptions {
  readonly lines?: readonly Line[];
  readonly classes?: readonly (readonly [string, string])[];
  /** Only classes that have an amount. */
  readonly nonZero?: boolean;
  readonly numbers?: boolean;
  readonly ordinals?: boolean;
  readonly surplusLabel?: string;
  readonly openingLabel?: string;
  readonly totalLabel?: readonly [string, string];
  /** 合计 of a form in its own words. */
  readonly closingLabel?: string;
  readonly unused?: readonly string[];
  readonly form?: string;
}

const at = (amounts: Amounts, key: string): number => amounts[key] ?? 0;

function incomeAmount(accounts: Accounts, title: string): number {
  const { summary } = accounts;
  if (title === "财政拨款收入") return summary.appropriation;
  if (title === "一般公共预算财政拨款收入") return summary.general;
  if (title === "政府性基金预算财政拨款收入") return summary.fund;
  if (title === "国有资本经营预算财政拨款收入") return summary.capital;
  return at(summary.others, title);
}

/** Rows of 01: [项目, 行次, 金额, 项目, 行次, 金额], without 行次 where `numbers` is false. */
export function summaryRows(accounts: Accounts, print: Print, options: SummaryOptions = {}): Row[] {
  const form = options.form ?? "收入支出决算总表";
  const { summary } = accounts;
  const figure = (row: string, amount: number) => print(form, row, "金额", amount);
  type Side = (readonly [string, Figure | ""])[];
  const left: Side = (options.lines ?? INCOME_LINES).map(([label, title]) => [
    label,
    title === null ? "" : figure(`收入/${title}`, incomeAmount(accounts, title)),
  ]);
  const right: Side = (options.classes ?? CLASSES)
    .filter(([code]) => options.nonZero !== true || at(summary.classes, code) !== 0)
    .map(([code, title], index) => [
      `${options.ordinals === false ? "" : `${ordinal(index + 1)}、`}${title}`,
      figure(`支出/${classTitle(code)}`, at(summary.classes, code)),
    ]);
  const height = Math.max(left.length, right.length);
  while (left.length < height) left.push(["", ""]);
  while (right.length < height) right.push(["", ""]);
  const [totalIncome, totalExpenditure] = options.totalLabel ?? ["总计", "总计"];
  left.push(
    ["本年收入合计", figure("收入/本年收入合计", summary.incomeSubtotal)],
    [
      options.surplusLabel ?? "使用非财政拨款结余（含专用结余）",
      figure("收入/使用非财政拨款结余（含专用结余）", summary.surplusUsed),
    ],
    [options.openingLabel ?? "年初结转和结余", figure("收入/年初结转和结余", summary.opening)],
    [totalIncome, figure("收入/总计", summary.incomeTotal)],
  );
  right.push(
    ["本年支出合计", figure("支出/本年支出合计", summary.expenditureSubtotal)],
    ["结余分配", figure("支出/结余分配", summary.distribution)],
    [options.closingLabel ?? "年末结转和结余", figure("支出/年末结转和结余", summary.closing)],
    [totalExpenditure, figure("支出/总计", summary.incomeTotal)],
  );
  const rows = left.length;
  return left.map(([label, amount], index) => {
    const [rightLabel, rightAmount] = right[index] ?? ["", ""];
    return options.numbers === false
      ? [label, amount, rightLabel, rightAmount]
      : [label, `${index + 1}`, amount, rightLabel, `${rows + index + 1}`, rightAmount];
  });
}

export interface AppropriationOptions {
  readonly classes?: readonly (readonly [string, string])[];
  readonly nonZero?: boolean;
  readonly numbers?: boolean;
  /** Funds printed; without 国有资本 before 2020. */
  readonly funds?: 2 | 3;
  readonly incomeLabels?: readonly string[];
  readonly openingLabels?: readonly string[];
  readonly totalLabel?: readonly [string, string];
}

const FUNDS = ["general", "fund", "capital"] as const;
export const FUND_TITLES = {
  general: "一般公共预算财政拨款",
  fund: "政府性基金预算财政拨款",
  capital: "国有资本经营预算财政拨款",
} as const;

/** Rows of 04: [项目, 行次, 金额, 项目, 行次, 合计, 一般公共, 基金, (国资)]. */
export function appropriationRows(
  accounts: Accounts,
  print: Print,
  options: AppropriationOptions = {},
): Row[] {
  const form = "财政拨款收入支出决算总表";
  const funds = FUNDS.slice(0, options.funds ?? 3);
  const { appropriation, summary } = accounts;
  const blank: Figure[] | string[] = ["", ...funds.map(() => "")];
  const across = (row: string, byFund: Readonly<Record<(typeof FUNDS)[number], number>>): Item[] => [
    print(
      form,
      row,
      "合计",
      funds.reduce((sum, fund) => sum + byFund[fund], 0),
    ),
    ...funds.map((fund) => print(form, row, FUND_TITLES[fund], byFund[fund])),
  ];
  const labels = options.incomeLabels ?? [
    "一、一般公共预算财政拨款",
    "二、政府性基金预算财政拨款",
    "三、国有资本经营预算财政拨款",
  ];
  const left: Row[] = funds.map((fund, index) => [
    labels[index] ?? "",
    print(form, `收入/${FUND_TITLES[fund]}`, "金额", summary[fund]),
  ]);
  const right: Row[] = (options.classes ?? CLASSES)
    .filter(([code]) => options.nonZero !== true || at(summary.classes, code) !== 0)
    .map(([code, title], index) => [
      `${ordinal(index + 1)}、${title}`,
      ...across(`支出/${classTitle(code)}`, {
        general: at(appropriation.byClass.general, code),
        fund: at(appropriation.byClass.fund, code),
        capital: at(appropriation.byClass.capital, code),
      }),
    ]);
  const height = Math.max(left.length, right.length);
  while (left.length < height) left.push(["", ""]);
  while (right.length < height) right.push(["", ...blank]);
  const [incomeTotal, expenditureTotal] = options.totalLabel ?? ["总计", "总计"];
  const total = {
    general: summary.general + appropriation.openings.general,
    fund: summary.fund + appropriation.openings.fund,
    capital: summary.capital + appropriation.openings.capital,
  };
  const openingLabels = options.openingLabels ?? Object.values(FUND_TITLES);
  left.push(
    ["本年收入合计", print(form, "收入/本年收入合计", "金额", appropriation.subtotal)],
    ["年初财政拨款结转和结余", print(form, "收入/年初财政拨款结转和结余", "金额", appropriation.opening)],
    ...funds.map(
      (fund, index): Row => [
        openingLabels[index] ?? "",
        print(form, `收入/年初财政拨款结转和结余/${FUND_TITLES[fund]}`, "金额", appropriation.openings[fund]),
      ],
    ),
    [incomeTotal, print(form, "收入/总计", "金额", appropriation.total)],
  );
  right.push(
    ["本年支出合计", ...across("支出/本年支出合计", appropriation.spent)],
    ["年末财政拨款结转和结余", ...across("支出/年末财政拨款结转和结余", appropriation.closings)],
    ...funds.map((): Row => ["", ...blank]),
    [expenditureTotal, ...across("支出/总计", total)],
  );
  const rows = left.length;
  return left.map(([label = "", amount = ""], index) => {
    const [rightLabel = "", ...amounts] = right[index] ?? [""];
    return options.numbers === false
      ? [label, amount, rightLabel, ...amounts]
      : [label, `${index + 1}`, amount, rightLabel, `${rows + index + 1}`, ...amounts];
  });
}

/** How the code of a row is printed: in one column, whole in the column of its level, or cut up. */
export type CodePrint = "one" | "level" | "split" | "name";

function codeCells(code: string, name: string, how: CodePrint): Item[] {
  if (how === "one") return [code, name];
  if (how === "name") return [`${code} ${name}`];
  if (how === "split") return [code.slice(0, 3), code.slice(3, 5), code.slice(5), name];
  const level = code.length === 3 ? 0 : code.length === 5 ? 1 : 2;
  return [0, 1, 2].map((n) => (n === level ? code : "")).concat(name as never);
}

export interface CodeFormOptions {
  readonly code?: CodePrint;
  readonly total?: "first" | "last" | "none";
  readonly totalLabel?: string;
  /** Cells of the total row before the figures; by default the label in the first column. */
  readonly totalCells?: Row;
  readonly leavesOnly?: boolean;
  readonly names?: Readonly<Record<string, string>>;
}

/** Rows of a form by 功能分类, in the given columns. */
export function codeRows(
  form: string,
  part: { readonly rows: readonly CodeRow[]; readonly total: Amounts },
  columns: readonly string[],
  print: Print,
  options: CodeFormOptions = {},
): Row[] {
  const how = options.code ?? "one";
  const body = part.rows
    .filter((row) => options.leavesOnly !== true || row.code.length === 7)
    .map(
      (row): Row => [
        ...codeCells(row.code, options.names?.[row.code] ?? row.name, how),
        ...columns.map((column) => print(form, row.code, column, at(row.amounts, column))),
      ],
    );
  const width = how === "one" ? 2 : how === "name" ? 1 : 4;
  const head = options.totalCells ?? [
    options.totalLabel ?? "合计",
    ...Array.from({ length: width - 1 }, () => ""),
  ];
  const total: Row = [
    ...head,
    ...columns.map((column) => print(form, "合计", column, at(part.total, column))),
  ];
  if (options.total === "none") return body;
  return options.total === "last" ? [...body, total] : [total, ...body];
}

export const INCOME_COLUMNS = [
  "本年收入合计",
  "财政拨款收入",
  "上级补助收入",
  "事业收入",
  "经营收入",
  "附属单位上缴收入",
  "其他收入",
] as const;
export const EXPENDITURE_COLUMNS = [
  "本年支出合计",
  "基本支出",
  "项目支出",
  "上缴上级支出",
  "经营支出",
  "对附属单位补助支出",
] as const;
export const GENERAL_COLUMNS = ["小计", "基本支出", "项目支出"] as const;
export const FUND_COLUMNS = [
  "年初结转和结余",
  "本年收入",
  "本年支出小计",
  "基本支出",
  "项目支出",
  "年末结转和结余",
] as const;
export const CAPITAL_COLUMNS = ["合计", "基本支出", "项目支出"] as const;

export const ECONOMIC: Readonly<Record<string, string>> = {
  "301": "工资福利支出",
  "30101": "基本工资",
  "30102": "津贴补贴",
  "30103": "奖金",
  "30106": "伙食补助费",
  "30107": "绩效工资",
  "30108": "机关事业单位基本养老保险缴费",
  "30109": "职业年金缴费",
  "30110": "职工基本医疗保险缴费",
  "30111": "公务员医疗补助缴费",
  "30112": "其他社会保障缴费",
  "30113": "住房公积金",
  "30114": "医疗费",
  "30199": "其他工资福利支出",
  "302": "商品和服务支出",
  "30201": "办公费",
  "30202": "印刷费",
  "30203": "咨询费",
  "30204": "手续费",
  "30205": "水费",
  "30206": "电费",
  "30207": "邮电费",
  "30208": "取暖费",
  "30209": "物业管理费",
  "30211": "差旅费",
  "30212": "因公出国（境）费用",
  "30213": "维修（护）费",
  "30214": "租赁费",
  "30215": "会议费",
  "30216": "培训费",
  "30217": "公务接待费",
  "30218": "专用材料费",
  "30224": "被装购置费",
  "30225": "专用燃料费",
  "30226": "劳务费",
  "30227": "委托业务费",
  "30228": "工会经费",
  "30229": "福利费",
  "30231": "公务用车运行维护费",
  "30239": "其他交通费用",
  "30240": "税金及附加费用",
  "30299": "其他商品和服务支出",
  "303": "对个人和家庭的补助",
  "30301": "离休费",
  "30302": "退休费",
  "30303": "退职（役）费",
  "30304": "抚恤金",
  "30305": "生活补助",
  "30307": "医疗费补助",
  "30308": "助学金",
  "30309": "奖励金",
  "30399": "其他对个人和家庭的补助",
  "307": "债务利息及费用支出",
  "30701": "国内债务付息",
  "310": "资本性支出",
  "31001": "房屋建筑物购建",
  "31002": "办公设备购置",
  "31003": "专用设备购置",
  "31007": "信息网络及软件购置更新",
  "31013": "公务用车购置",
  "31022": "无形资产购置",
  "31099": "其他资本性支出",
  "399": "其他支出",
  "39908": "对民间非营利组织和群众性自治组织补贴",
  "39999": "其他支出",
};

export const DETAIL = "一般公共预算财政拨款基本支出决算明细表";
export const THREE = "财政拨款“三公”经费支出决算表";

/** One economic row: code, name, 金额. */
export function economicRow(accounts: Accounts, print: Print, code: string): Item[] {
  return [code, ECONOMIC[code] ?? "", print(DETAIL, code, "金额", at(accounts.economic, code))];
}

export const codesOf = (...classes: readonly string[]): string[] =>
  Object.keys(ECONOMIC)
    .filter((code) => classes.some((each) => code.startsWith(each)))
    .sort();

/** 06 in groups of three columns side by side; each group lists its codes. */
export function groupedDetail(
  accounts: Accounts,
  print: Print,
  groups: readonly (readonly string[])[],
): Row[] {
  const height = Math.max(...groups.map((group) => group.length));
  return Array.from({ length: height }, (_, index) =>
    groups.flatMap((group) => {
      const code = group[index];
      return code === undefined ? ["", "", ""] : economicRow(accounts, print, code);
    }),
  );
}

export interface ThreePublic {
  readonly budget: readonly [abroad: number, purchase: number, operation: number, reception: number];
  readonly actual: readonly [abroad: number, purchase: number, operation: number, reception: number];
}

export const THREE_COLUMNS = [
  "合计",
  "因公出国（境）费",
  "公务用车购置及运行维护费小计",
  "公务用车购置费",
  "公务用车运行维护费",
  "公务接待费",
] as const;

/** The six figures of 预算数 or 决算数, in the order of the columns. Amounts in 元. */
export function threeFigures(three: ThreePublic, row: "预算数" | "决算数", print: Print): Figure[] {
  const [abroad, purchase, operation, reception] = (row === "预算数" ? three.budget : three.actual).map(
    (yuan) => Math.round(yuan * 100),
  ) as [number, number, number, number];
  const vehicles = purchase + operation;
  const amounts = [abroad + vehicles + reception, abroad, vehicles, purchase, operation, reception];
  return THREE_COLUMNS.map((column, index) => print(THREE, row, column, amounts[index] ?? 0));
}
