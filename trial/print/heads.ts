import { type Form, type FormId, formOf } from "../../src/forms";
import { type Cell, title } from "./model";

/** How the head of a table is merged and which columns it has, by province and year. */
export interface HeadStyle {
  /** 功能分类: one column, one code over three columns (类款项 as in the national template), or cut into three. */
  readonly codes: "one" | "merged" | "parts";
  /** Whether 类, 款 and 项 reach down beside 合计, the first row of the body; not where a head is printed again. */
  readonly reachesTotal: boolean;
  /** Whether 栏次 are printed. */
  readonly numbers: boolean;
  /** Whether 行次 are printed in 01 and 04. */
  readonly lineNumbers: boolean;
  /** 三公 in two halves, or 预算数 | 决算数 under each item. */
  readonly threePublic: "halves" | "pairs";
  /** Title of the amounts of 01 and 04. */
  readonly amount: string;
}

const numbered = (from: number, count: number): Cell[] =>
  Array.from({ length: count }, (_, index) => title(String(from + index)));

/** Columns under a common title in 05, 07 and 08. */
const UNDER: Readonly<Partial<Record<FormId, readonly string[]>>> = {
  generalBudget: ["total", "basic", "project"],
  governmentFund: ["total", "basic", "project"],
  stateCapital: ["total", "basic", "project"],
};

/** Head of a form by functional code; `columns` are those printed. */
export function codedHead(form: Form, columns: readonly string[], style: HeadStyle): Cell[][] {
  const under = UNDER[form.id as FormId] ?? [];
  const deep = style.codes === "parts" ? 3 : 2;
  const titleOf = (id: string): string => form.columns.find((column) => column.id === id)?.title ?? id;
  const top = columns.flatMap((id) => {
    if (!under.includes(id)) return [title(titleOf(id), 1, deep)];
    return id === under[0] ? [title("本年支出", under.length)] : [];
  });
  const low = columns
    .filter((id) => under.includes(id))
    .map((id) => title(id === "total" && form.id !== "stateCapital" ? "小计" : titleOf(id), 1, deep - 1));
  const numbers = style.numbers ? numbered(1, columns.length) : [];
  if (style.codes === "one")
    return [
      [title("项目", 2), ...top],
      [title("科目编码"), title("科目名称"), ...low],
      ...(style.numbers ? [[title("栏次", 2), ...numbers]] : []),
    ];
  if (style.codes === "parts")
    return [
      [title("项目", 4), ...top],
      [title("功能分类科目编码", 3), title("科目名称", 1, 2), ...low],
      [title("类"), title("款"), title("项")],
      ...(style.numbers ? [[title("栏次", 4), ...numbers]] : []),
    ];
  return [
    [title("项目", 4), ...top],
    [title("功能分类科目编码", 3), title("科目名称"), ...low],
    ...(style.numbers
      ? [
          [
            ...["类", "款", "项"].map((one) => title(one, 1, style.reachesTotal ? 2 : 1)),
            title("栏次"),
            ...numbers,
          ],
        ]
      : []),
  ];
}

/** Head of 01 and 04: income beside expenditure. */
export function pairedHead(right: readonly string[], style: HeadStyle): Cell[][] {
  const line = style.lineNumbers ? [title("行次")] : [];
  const side = style.lineNumbers ? 2 : 1;
  const gap = style.lineNumbers ? [title("")] : [];
  return [
    [title("收入", side + 1), title("支出", side + right.length)],
    [title("项目"), ...line, title(style.amount), title("项目"), ...line, ...right.map((one) => title(one))],
    ...(style.numbers
      ? [[title("栏次"), ...gap, title("1"), title("栏次"), ...gap, ...numbered(2, right.length)]]
      : []),
  ];
}

/** Head of 06 in groups side by side: 人员经费 first, 公用经费 behind. */
export function economicHead(groups: number): Cell[][] {
  const one = [title("科目编码"), title("科目名称"), title("决算数")];
  return [
    [title("人员经费", 3), title("公用经费", 3 * (groups - 1))],
    Array.from({ length: groups }, () => one).flat(),
  ];
}

const VEHICLES = "公务用车购置及运行维护费";

/** Head of 三公: 预算数 and 决算数 in two halves. */
export function halvesHead(numbers: boolean): Cell[][] {
  const upper = [
    title("合计", 1, 2),
    title("因公出国（境）费", 1, 2),
    title(VEHICLES, 3),
    title("公务接待费", 1, 2),
  ];
  const lower = [title("小计"), title("公务用车购置费"), title("公务用车运行维护费")];
  return [
    [title("预算数", 6), title("决算数", 6)],
    [...upper, ...upper],
    [...lower, ...lower],
    ...(numbers ? [numbered(1, 12)] : []),
  ];
}

/** Head of 三公: 预算数 | 决算数 under each item. */
export function pairsHead(): Cell[][] {
  return [
    [title("合计", 2, 2), title("因公出国（境）费", 2, 2), title(VEHICLES, 6), title("公务接待费", 2, 2)],
    [title("小计", 2), title("公务用车购置费", 2), title("公务用车运行维护费", 2)],
    Array.from({ length: 6 }, () => [title("预算数"), title("决算数")]).flat(),
  ];
}

/** Titles of the expenditure columns of 04. */
export function appropriationColumns(columns: readonly string[]): string[] {
  return columns.map(
    (id) => formOf("appropriationSummary").columns.find((column) => column.id === id)?.title ?? id,
  );
}
