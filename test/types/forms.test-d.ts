import { expectTypeOf, it } from "vitest";
import {
  amountOf,
  type CellAddress,
  cellAt,
  columnsOfRow,
  type FinalAccounts,
  findRow,
  lineOf,
} from "../../src/accounts";
import type { TABLE_READERS } from "../../src/checking/table-readers";
import {
  type Citation,
  type ColumnId,
  cell,
  each,
  type FormId,
  type RelationOf,
  type RowKey,
  sum,
} from "../../src/forms";

declare const accounts: FinalAccounts;
declare const text: string;
declare const anyForm: FormId;

it("knows the rows and columns of each form", () => {
  expectTypeOf<RowKey<"threePublic">>().toEqualTypeOf<"budget" | "actual">();
  expectTypeOf<ColumnId<"basicDetail">>().toEqualTypeOf<"amount">();
  expectTypeOf<"2101501">().toExtend<RowKey<"expenditure">>();
  expectTypeOf<"total">().toExtend<RowKey<"expenditure">>();
  expectTypeOf<"expenditure.210">().toExtend<RowKey<"summary">>();
  expectTypeOf<"income.opening.stateCapital">().toExtend<RowKey<"appropriationSummary">>();
  expectTypeOf<"vehicles.retired">().toExtend<RowKey<"statistics">>();
  // The forms without codes take none, and there is no 类 299.
  expectTypeOf<"2101501">().not.toExtend<RowKey<"summary">>();
  expectTypeOf<"expenditure.299">().not.toExtend<RowKey<"summary">>();
  expectTypeOf<string>().not.toExtend<RowKey>();
});

it("takes no misspelt cell", () => {
  amountOf(accounts, "expenditure", "2101501", "basic");
  amountOf(accounts, "summary", "income.total", "amount");
  // @ts-expect-error the row is income.total
  amountOf(accounts, "summary", "income.totl", "amount");
  // @ts-expect-error 01 has no 合计 row
  amountOf(accounts, "summary", "total", "amount");
  // @ts-expect-error 02 has no 基本支出
  amountOf(accounts, "income", "total", "basic");
  // @ts-expect-error no form has such a row
  findRow(accounts, anyForm, "income.totl");
  // @ts-expect-error 09 has no codes
  columnsOfRow("threePublic", "2101501");
  // @ts-expect-error the row is actual
  cellAt("threePublic", "actuals", "total");
  // @ts-expect-error the column is total
  const misspelt: CellAddress<"threePublic"> = { form: "threePublic", row: "actual", column: "totl" };
  return misspelt;
});

const address: CellAddress<"threePublic"> = { form: "threePublic", row: "actual", column: "total" };

it("takes texts that only the program knows", () => {
  amountOf(accounts, anyForm, text, text);
  amountOf(accounts, "expenditure", text, "basic");
  cellAt("generalBudget", text, "total");
  expectTypeOf(address).toExtend<CellAddress>();
  const place: CellAddress = { form: anyForm, row: text, column: text };
  findRow(accounts, anyForm, place.row)?.cells[place.column];
});

it("knows the cells of a row", () => {
  const row = findRow(accounts, "threePublic", "actual");
  if (row === undefined) return;
  lineOf(row, "abroad");
  // @ts-expect-error 09 has no such column
  lineOf(row, "basic");
  // @ts-expect-error 09 has no such column
  row.cells.basic;
});

it("takes relations of declared cells only", () => {
  cell("income.total", "amount", "summary");
  each("basic", "expenditure");
  sum({ group: "classes" }, "amount", "summary");
  // @ts-expect-error the row is income.total
  cell("income.totl", "amount", "summary");
  // @ts-expect-error 02 has no 基本支出
  each("basic", "income");
  // @ts-expect-error the group is classes
  sum({ group: "class" }, "amount", "summary");
  const honest: RelationOf<"summary"> = {
    rule: "T-01",
    form: "summary",
    left: [cell("income.total", "amount")],
    right: [sum({ group: "items" }, "amount"), cell("total", "total", "income")],
  };
  const misspelt: RelationOf<"summary"> = {
    rule: "T-01",
    form: "summary",
    // @ts-expect-error the row is income.total
    left: [cell("income.totl", "amount")],
    // @ts-expect-error 01 has one column
    right: [sum({ group: "items" }, "total")],
  };
  return [honest, misspelt];
});

it("holds a reader of tables to all columns of its form", () => {
  type Reader<F extends FormId> = (typeof TABLE_READERS)[F];
  expectTypeOf<Reader<"generalBudget">>().toEqualTypeOf<Reader<"stateCapital">>();
  expectTypeOf<Reader<"generalBudget">>().not.toExtend<Reader<"governmentFund">>();
  expectTypeOf<Reader<"governmentFund">>().not.toExtend<Reader<"generalBudget">>();
});

it("cites documents of the list alone", () => {
  expectTypeOf<"地方预决算公开操作规程（财预〔2016〕143号）">().toExtend<Citation>();
  expectTypeOf<"中华人民共和国预算法第十四条">().toExtend<Citation>();
  expectTypeOf<"部门决算公开模板 09表附注">().toExtend<Citation>();
  expectTypeOf<"地方预决算公开操作规程（财预〔2016〕144号）">().not.toExtend<Citation>();
  expectTypeOf<"党政机关公务用车管理办法（2018年）">().not.toExtend<Citation>();
  expectTypeOf<"本局内控制度">().not.toExtend<Citation>();
  expectTypeOf<string>().not.toExtend<Citation>();
});
