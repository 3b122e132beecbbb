import { type FinalAccounts, type FormTable, type WriteGridOptions, writeGrid } from "../../src/accounts";
import { codeLevel, type FormId, formOf } from "../../src/forms";
import { deriveStatements, wordings, writeNarrative } from "../../src/narrative";
import {
  appropriationColumns,
  codedHead,
  economicHead,
  type HeadStyle,
  halvesHead,
  pairedHead,
  pairsHead,
} from "./heads";
import { type Cell, cell, type Layout, type Look, type Part, type Table } from "./model";

/** How a province and its years print a disclosure. */
export interface Manner {
  readonly forms: readonly FormId[];
  readonly head: HeadStyle;
  /** Titles that differ from the official ones. */
  readonly titles?: Partial<Record<FormId, string>>;
  /** Whether 公开NN表 and 部门 stand over each form. */
  readonly headings: boolean;
  readonly grouping: boolean;
  /** Width of names beside the longest one: below 1 they are wrapped. */
  readonly nameWidth: number;
  readonly total: "first" | "last";
}

const gridOf = (table: FormTable, form: FormId, options: WriteGridOptions): readonly string[][] => {
  const how = { ...options, heading: false };
  const head = writeGrid({ ...table, rows: [], notes: [] }, form, how).length;
  return writeGrid({ ...table, notes: [] }, form, how).slice(head);
};

/** Places that a text takes in print: a Chinese character takes two. */
const places = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 2 : 1), 0);

/** Width of each column: the longest figure or number as it is, names by the manner. */
function widthsOf(rows: readonly (readonly Cell[])[], names: readonly number[], share: number): number[] {
  const width = Math.max(0, ...rows.map((row) => row.reduce((sum, one) => sum + (one.columns ?? 1), 0)));
  const widths = new Array<number>(width).fill(4);
  for (const row of rows) {
    let x = 0;
    for (const one of row) {
      if ((one.columns ?? 1) === 1) widths[x] = Math.max(widths[x] ?? 0, places(one.text) + 2);
      x += one.columns ?? 1;
    }
  }
  return widths.map((one, x) =>
    names.includes(x) ? Math.max(10, Math.round(one * share)) : Math.max(one, 8),
  );
}

function codedTable(table: FormTable, id: FormId, manner: Manner): Table {
  const { codes } = manner.head;
  const form = formOf(id);
  const columns = form.columns
    .map((column) => column.id)
    .filter(
      (column) =>
        id !== "income" || column !== "specialAccount" || table.rows.some((row) => column in row.cells),
    );
  const options = {
    codes: codes === "parts" ? "parts" : "one",
    columnNumbers: manner.head.numbers,
    grouping: manner.grouping,
    total: manner.total,
  } as const;
  const labels = codes === "parts" ? 4 : 2;
  const body = gridOf(table, id, options).map((row): Cell[] => {
    const figures = row.slice(labels).map((text) => cell(text));
    const total = codeLevel(row[0] ?? "") === undefined && row[1] === "";
    if (total && manner.head.reachesTotal && manner.total === "first")
      return [cell(row[0] ?? ""), ...figures];
    if (total) return [cell(row[0] ?? "", codes === "one" ? 2 : 4), ...figures];
    if (codes === "merged") return [cell(row[0] ?? "", 3), cell(row[1] ?? ""), ...figures];
    return row.map((text) => cell(text));
  });
  const head = codedHead(form, columns, manner.head);
  const share = manner.nameWidth;
  const name = codes === "one" ? 1 : 3;
  // 类, 款 and 项 stand over the code, which then has their three columns for itself.
  const widths = widthsOf(
    body.map((row) => row),
    [name],
    share,
  );
  const merged = codes === "merged" ? [4, 4, 4, ...widths.slice(3)] : widths;
  return { head, body, widths: codes === "parts" ? [5, 5, 5, ...widths.slice(3)] : merged };
}

function pairedTable(table: FormTable, id: FormId, manner: Manner): Table {
  const { lineNumbers, numbers } = manner.head;
  const options = { lineNumbers, columnNumbers: numbers, grouping: manner.grouping };
  const columns = id === "summary" ? [manner.head.amount] : appropriationColumns(columnsOf(id));
  const body = gridOf(table, id, options).map((row) => row.map((text) => cell(text)));
  const right = lineNumbers ? 3 : 2;
  return {
    head: pairedHead(columns, manner.head),
    body,
    widths: widthsOf(body, [0, right], manner.nameWidth),
  };
}

const columnsOf = (id: FormId): readonly string[] => formOf(id).sides[1]?.columns ?? [];

function economicTable(table: FormTable, manner: Manner): Table {
  const groups = 3;
  const grid = gridOf(table, "basicDetail", { groups, grouping: manner.grouping });
  const body = grid.map((row): Cell[] => {
    if (codeLevel(row[0] ?? "") !== undefined || codeLevel(row[3] ?? "") !== undefined || row[0] === "")
      return row.map((text) => cell(text));
    return [
      cell(row[0] ?? "", 2),
      cell(row[2] ?? ""),
      cell(row[3] ?? "", 3 * (groups - 1) - 1),
      cell(row[3 * groups - 1] ?? ""),
    ];
  });
  return { head: economicHead(groups), body, widths: widthsOf(body, [1, 4, 7], manner.nameWidth) };
}

function threePublicTable(table: FormTable, manner: Manner): Table {
  const wide = gridOf(table, "threePublic", { columnNumbers: false, grouping: manner.grouping });
  const pairs = manner.head.threePublic === "pairs";
  const body = wide.map((row): Cell[] =>
    pairs
      ? row.slice(0, 6).flatMap((text, index) => [cell(text), cell(row[6 + index] ?? "")])
      : row.map((text) => cell(text)),
  );
  return {
    head: pairs ? pairsHead() : halvesHead(manner.head.numbers),
    body,
    widths: new Array<number>(12).fill(14),
  };
}

function tableFor(table: FormTable, id: FormId, manner: Manner): Table {
  if (id === "summary" || id === "appropriationSummary") return pairedTable(table, id, manner);
  if (id === "basicDetail") return economicTable(table, manner);
  if (id === "threePublic") return threePublicTable(table, manner);
  return codedTable(table, id, manner);
}

function formPart(accounts: FinalAccounts, id: FormId, index: number, manner: Manner): Part {
  const table = accounts.forms[id] as FormTable;
  const unit = `金额单位：${accounts.unit}`;
  const number = `公开${String(index + 1).padStart(2, "0")}表`;
  return {
    title: manner.titles?.[id] ?? formOf(id).title,
    facts: manner.headings ? [`部门：${accounts.department}`, `${accounts.year}年度`, number, unit] : [unit],
    table: tableFor(table, id, manner),
    paragraphs: [formOf(id).note, ...table.notes],
  };
}

const DUTIES = [
  "第一部分 部门概况",
  "一、主要职能",
  "贯彻执行国家和本地区有关方针政策和法律法规，拟订本领域规划并组织实施，承担相关行政审批和监督检查工作。",
  "二、部门决算单位构成",
  "从决算单位构成看，部门决算包括本级决算和所属单位决算。",
];

/** Counts beside the three public expenses; they follow no figure of the forms. */
const COUNTS = {
  abroadGroups: 1,
  abroadPersons: 2,
  vehiclesBought: 1,
  vehiclesKept: 3,
  domesticBatches: 4,
  domesticPersons: 29,
};

const OTHER_MATTERS = [
  "第四部分 其他重要事项",
  "一、机关运行经费支出情况",
  "本部门所属单位为公益一类事业单位，没有机关运行经费支出。",
  "二、政府采购支出情况",
  "本部门没有政府采购支出。",
  "三、国有资产占用情况",
  "截至年末，本部门共有车辆3辆，没有单价100万元以上的设备。",
  "四、预算绩效情况",
  "本部门组织对全部项目开展了绩效自评。",
  "第五部分 名词解释",
  "一、财政拨款收入：指单位从同级财政部门取得的财政预算资金。",
  "二、年末结转和结余：指单位按有关规定结转到下年或以后年度继续使用的资金。",
];

/** A disclosure of these accounts: cover, forms, and what is said about them. */
export function disclosureOf(name: string, accounts: FinalAccounts, manner: Manner, look: Look): Layout {
  const prose = writeNarrative(deriveStatements(accounts, { threePublic: COUNTS }), wordings.national, {
    reasonOf: () => "本年度工作任务有所调整",
  });
  const text = (title: string, lines: readonly string[]): Part => ({
    title,
    facts: [],
    table: null,
    paragraphs: lines,
  });
  const forms = manner.forms.filter((id) => accounts.forms[id] !== undefined);
  return {
    name,
    look,
    parts: [
      text(`${accounts.department}${accounts.year}年度部门决算`, DUTIES),
      ...forms.map((id, index) => formPart(accounts, id, index, manner)),
      text("第三部分 部门决算情况说明", [
        ...prose.split("\n").filter((line) => line !== ""),
        ...OTHER_MATTERS,
      ]),
    ],
  };
}
