import { tableOf } from "../../accounts";
import { absence, defineRule, NOT_APPLICABLE, standsUnread } from "../../checking";
import { formOf } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { cellOf, hasAmount, placesOfRow } from "../rows";
import { RULES_2016 } from "../sources";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-05",
  title: { zh: "三公经费分项公开", en: "the three public expenses are split" },
  formula: {
    zh: "09表 有决算数时，出国（境）、购置、运行维护、接待分列",
    en: "09: where there is an outturn, abroad, purchase, operation and reception are listed",
  },
  source: { document: RULES_2016, certainty: "A" },
  severity: "error",
  advice: {
    zh: "补充公开各项决算数，为零的填0。",
    en: "publish the outturn of each item, zero where there is none",
  },
  messages: {
    default: {
      zh: "“三公”经费没有分列：缺{columns}",
      en: "the three public expenses are not split: {columns} missing",
    },
  },
  *evaluate(context) {
    const table = tableOf(context.accounts, "threePublic");
    const row = table?.rows.find(({ key }) => key === "actual");
    if (row === undefined) {
      const empty = table !== undefined && table.rows.length === 0;
      yield absence(context, ["threePublic"]) ?? { outcome: empty ? "notApplicable" : "indeterminate" };
      return;
    }
    if (!hasAmount(row)) {
      yield NOT_APPLICABLE;
      return;
    }
    const lacking = ["abroad", "vehiclePurchase", "vehicleOperation", "reception"].filter(
      (column) => cellOf(row, column) === undefined,
    );
    const titles = lacking.map(
      (id) => formOf("threePublic").columns.find((column) => column.id === id)?.title ?? id,
    );
    const open = standsUnread(context, "threePublic") ? "indeterminate" : "fail";
    yield {
      outcome: lacking.length === 0 ? "pass" : open,
      where: placesOfRow("threePublic", row),
      params: { columns: titles.join("、") },
    };
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "“三公”经费按出国（境）、购置、运行维护、接待分项公开。",
    en: "The three public expenses are published item by item.",
  },
  pass: {
    forms: {
      threePublic: {
        actual: { total: 1, abroad: null, vehiclePurchase: null, vehicleOperation: 1, reception: null },
      },
    },
  },
  fail: { forms: { threePublic: { actual: { total: 1 } } } },
  missing: { forms: { threePublic: {} } },
  rounding: "no figures",
};
