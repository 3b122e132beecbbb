import {
  amountOf,
  type CellAddress,
  cellAt,
  type FinalAccounts,
  isPartlyRead,
  measureOf,
  tableOf,
} from "../../accounts";
import { type Figure, formFigure } from "../../checking";
import { FUNCTION_CLASSES, isCutName, sameName } from "../../codes";
import type { ColumnId, FormId, RowKey } from "../../forms";
import type { SectionId, StatementMeasure } from "../../narrative";

/** Cells that hold the outturn of a subject: alternatives, each a sum of cells. */
type Places = readonly (readonly CellAddress[])[];

const income = (column: ColumnId<"income">, row: RowKey<"summary">): Places => [
  [cellAt("income", "total", column)],
  [cellAt("summary", row, "amount")],
];
const fundIncome = (fund: "generalBudget" | "governmentFund" | "stateCapital"): Places => [
  [cellAt("summary", `income.${fund}`, "amount")],
  [cellAt("appropriationSummary", `income.${fund}`, "amount")],
];
const ofBudgets = (column: "basic" | "project"): Places => [
  (["generalBudget", "governmentFund", "stateCapital"] as const).map((form) => cellAt(form, "total", column)),
];
const economic = (code: RowKey<"basicDetail">): Places => [[cellAt("basicDetail", code, "amount")]];
const statistics = (row: RowKey<"statistics">): Places => [[cellAt("statistics", row, "count")]];
const threePublic = (column: ColumnId<"threePublic">): Places => [[cellAt("threePublic", "actual", column)]];

/** Where the forms hold what the text calls so (titles of 部门决算公开 forms 01 to 10). */
const PLACES: Readonly<Record<string, Places>> = {
  收入总计: [[cellAt("summary", "income.total", "amount")]],
  支出总计: [[cellAt("summary", "expenditure.total", "amount")]],
  年初结转和结余: [[cellAt("summary", "income.opening", "amount")]],
  年末结转和结余: [[cellAt("summary", "expenditure.closing", "amount")]],
  "使用非财政拨款结余（含专用结余）": [[cellAt("summary", "income.surplusUsed", "amount")]],
  结余分配: [[cellAt("summary", "expenditure.distribution", "amount")]],
  收入合计: income("total", "income.subtotal"),
  财政拨款收入: [
    [cellAt("income", "total", "appropriation")],
    [cellAt("appropriationSummary", "income.subtotal", "amount")],
  ],
  一般公共预算财政拨款收入: fundIncome("generalBudget"),
  政府性基金预算财政拨款收入: [
    [cellAt("governmentFund", "total", "income")],
    ...fundIncome("governmentFund"),
  ],
  国有资本经营预算财政拨款收入: fundIncome("stateCapital"),
  上级补助收入: income("superiorSubsidy", "income.superiorSubsidy"),
  事业收入: income("undertaking", "income.undertaking"),
  经营收入: income("operating", "income.operating"),
  附属单位上缴收入: income("affiliatedRemittance", "income.affiliatedRemittance"),
  其他收入: income("other", "income.other"),
  支出合计: [
    [cellAt("expenditure", "total", "total")],
    [cellAt("summary", "expenditure.subtotal", "amount")],
  ],
  基本支出: [[cellAt("expenditure", "total", "basic")]],
  项目支出: [[cellAt("expenditure", "total", "project")]],
  上缴上级支出: [[cellAt("expenditure", "total", "superiorRemittance")]],
  经营支出: [[cellAt("expenditure", "total", "operating")]],
  对附属单位补助支出: [[cellAt("expenditure", "total", "affiliatedSubsidy")]],
  财政拨款收入总计: [[cellAt("appropriationSummary", "income.total", "amount")]],
  财政拨款支出总计: [[cellAt("appropriationSummary", "expenditure.total", "total")]],
  财政拨款支出: [[cellAt("appropriationSummary", "expenditure.subtotal", "total")]],
  年初财政拨款结转和结余: [[cellAt("appropriationSummary", "income.opening", "amount")]],
  年末财政拨款结转和结余: [[cellAt("appropriationSummary", "expenditure.closing", "total")]],
  一般公共预算财政拨款支出: [
    [cellAt("generalBudget", "total", "total")],
    [cellAt("appropriationSummary", "expenditure.subtotal", "generalBudget")],
  ],
  一般公共预算财政拨款基本支出: [[cellAt("generalBudget", "total", "basic")]],
  一般公共预算财政拨款项目支出: [[cellAt("generalBudget", "total", "project")]],
  财政拨款基本支出: ofBudgets("basic"),
  财政拨款项目支出: ofBudgets("project"),
  人员经费: [[cellAt("basicDetail", "personnel", "amount")]],
  公用经费: [[cellAt("basicDetail", "public", "amount")]],
  工资福利支出: economic("301"),
  商品和服务支出: economic("302"),
  对个人和家庭的补助: economic("303"),
  债务利息及费用支出: economic("307"),
  资本性支出: economic("310"),
  政府性基金预算财政拨款支出: [
    [cellAt("governmentFund", "total", "total")],
    [cellAt("appropriationSummary", "expenditure.subtotal", "governmentFund")],
  ],
  政府性基金预算财政拨款基本支出: [[cellAt("governmentFund", "total", "basic")]],
  政府性基金预算财政拨款项目支出: [[cellAt("governmentFund", "total", "project")]],
  政府性基金预算财政拨款年初结转和结余: [[cellAt("governmentFund", "total", "opening")]],
  政府性基金预算财政拨款年末结转和结余: [[cellAt("governmentFund", "total", "closing")]],
  国有资本经营预算财政拨款支出: [
    [cellAt("stateCapital", "total", "total")],
    [cellAt("appropriationSummary", "expenditure.subtotal", "stateCapital")],
  ],
  国有资本经营预算财政拨款基本支出: [[cellAt("stateCapital", "total", "basic")]],
  国有资本经营预算财政拨款项目支出: [[cellAt("stateCapital", "total", "project")]],
  三公经费: threePublic("total"),
  "因公出国（境）费": threePublic("abroad"),
  公务用车购置及运行维护费: threePublic("vehicles"),
  公务用车购置费: threePublic("vehiclePurchase"),
  公务用车运行维护费: threePublic("vehicleOperation"),
  公务接待费: threePublic("reception"),
  机关运行经费: [
    [
      cellAt("statistics", "operation.administrative", "count"),
      cellAt("statistics", "operation.quasiCivil", "count"),
    ],
  ],
  政府采购支出: statistics("procurement.total"),
  政府采购货物支出: statistics("procurement.goods"),
  政府采购工程支出: statistics("procurement.works"),
  政府采购服务支出: statistics("procurement.services"),
  车辆合计: statistics("vehicles.total"),
  "副部（省）级及以上领导用车": statistics("vehicles.leaders"),
  主要负责人用车: statistics("vehicles.principals"),
  机要通信用车: statistics("vehicles.confidential"),
  应急保障用车: statistics("vehicles.emergency"),
  执法执勤用车: statistics("vehicles.enforcement"),
  特种专业技术用车: statistics("vehicles.special"),
  离退休干部服务用车: statistics("vehicles.retired"),
  其他用车: statistics("vehicles.other"),
  "单价100万元（含）以上设备": statistics("equipment.million"),
};

/** Whether form 09 has a column for a subject. */
export function isThreePublicItem(subject: string): boolean {
  return PLACES[subject]?.some((cells) => cells.some(({ form }) => form === "threePublic")) ?? false;
}

/** Sections in which a name is one of the functional classification. */
const ITEM_SECTIONS: ReadonlySet<SectionId | null> = /* @__PURE__ */ new Set(["general", null]);

/** What the forms hold of a subject, as one figure; blank cells count nothing. */
export interface Held extends Figure {
  /** All its cells are blank. */
  readonly isBlank: boolean;
}

/** Reads the first of the places that the accounts have. */
function held(accounts: FinalAccounts, places: Places): Held | null {
  for (const cells of places) {
    const present = cells.filter(
      ({ form, row, column }) => amountOf(accounts, form, row, column) !== undefined,
    );
    const [first] = present;
    if (first === undefined) continue;
    const figures = present.flatMap(
      ({ form, row, column }) => formFigure(accounts, form, [row], column) ?? [],
    );
    const table = tableOf(accounts, first.form);
    // Where figures of the form have no place, a blank cell may be the place of one of them.
    if (figures.length < present.length && table !== undefined && isPartlyRead(table)) continue;
    const unit = table?.precision;
    const measure = measureOf(first.form, first.row) === "count" ? "count" : "money";
    return {
      amount: figures.reduce((sum, { amount }) => sum + amount, 0),
      half: figures.reduce((sum, { half }) => sum + half, 0),
      measure,
      places: present,
      lines: [],
      ...(measure === "money" && unit !== undefined ? { unit } : {}),
      isBlank: figures.length === 0,
    };
  }
  return null;
}

/** The cells of the forms that hold what a statement speaks of; null when the forms have no place for it. */
export function heldOf(
  accounts: FinalAccounts,
  subject: string,
  section: SectionId | null,
  measure: StatementMeasure = "amount",
): Held | null {
  const places = PLACES[subject];
  if (places !== undefined) {
    if (measure !== "budget") return held(accounts, places);
    const budget = places.flatMap((cells) => cells.filter(({ form }) => form === "threePublic"));
    return budget.length === 0 ? null : held(accounts, [budget.map((cell) => ({ ...cell, row: "budget" }))]);
  }
  if (measure === "budget" || !ITEM_SECTIONS.has(section)) return null;
  const code = codeOfItem(accounts, subject, "generalBudget");
  return code === null ? null : held(accounts, [[cellAt("generalBudget", code, "total")]]);
}

/** Characters from which the end of a name tells the whole: 预算 or …用于 before it read like words of the sentence. */
const TELLING_END = 4;

const isSame = (row: { readonly name: string | null }, name: string): boolean =>
  row.name !== null &&
  (row.name === name ||
    sameName(row.name, name) ||
    isCutName(row.name, name) ||
    (name.length >= TELLING_END && row.name.endsWith(name)));

/** Code of the row that an item (`类/款/项`, `类/款` or `类`) names; null when none or several fit. */
export function codeOfItem(accounts: FinalAccounts, subject: string, form: FormId): string | null {
  const path = subject.split("/");
  const classCode = FUNCTION_CLASSES.find(({ title }) => title === path[0])?.code;
  if (path.length === 1) return classCode ?? null;
  const rows = tableOf(accounts, form)?.rows ?? [];
  const last = path.at(-1) ?? "";
  const fitting = rows.filter(
    (row) =>
      row.key.length === 1 + 2 * path.length &&
      (classCode === undefined || row.key.startsWith(classCode)) &&
      isSame(row, last),
  );
  // A row printed twice is one item.
  if (new Set(fitting.map(({ key }) => key)).size <= 1) return fitting[0]?.key ?? null;
  const parents = fitting.filter((row) =>
    rows.some(({ key, name }) => key === row.key.slice(0, 5) && isSame({ name }, path[1] ?? "")),
  );
  return parents.length === 1 ? (parents[0]?.key ?? null) : null;
}
