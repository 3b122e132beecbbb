import { type FinalAccounts, type FormTable, tableOf } from "../../accounts";
import { need, needFigures, refusal, WRONG_PRECISION } from "../../errors";
import { FORM_IDS, type FormId } from "../../forms";
import { decimalsOfFen, type Precision, stepOf, type Unit } from "../../money";

/**
 * The same figures in another unit, without rounding: amounts stay the same 分, and as many decimals are printed as
 * the last printed digit needs (元 with two decimals become 万元 with six). There and back is the identity.
 * To print fewer digits use {@link roundAccounts}.
 *
 * @throws {JuesuanError} `wrong-precision` where the last printed digit is worth more than one of the unit: 万元 with
 * two decimals in 元 would claim digits that were never printed
 * @example
 * ```ts
 * import { changeUnit } from "juesuan/aggregation";
 * import { sampleAccounts } from "juesuan/accounts";
 * const inYi = changeUnit(sampleAccounts(), "亿元");
 * inYi.forms.expenditure?.precision; // => { unit: "亿元", decimals: 6 }
 * changeUnit(inYi, "万元").forms.expenditure?.precision; // => { unit: "万元", decimals: 2 }
 * changeUnit(sampleAccounts(), "元"); // throws /never printed/
 * ```
 */
export function changeUnit(accounts: FinalAccounts, unit: Unit): FinalAccounts {
  needFigures(accounts, "accounts");
  need("text", unit, "unit");
  const forms: Partial<Record<FormId, FormTable>> = {};
  for (const form of FORM_IDS) {
    const table = tableOf(accounts, form);
    if (table === undefined) continue;
    forms[form] = {
      ...table,
      precision: precisionIn(table.precision, unit, form),
      ...(table.heading?.unit === undefined ? {} : { heading: { ...table.heading, unit } }),
    };
  }
  return { ...accounts, unit, forms: forms as FinalAccounts["forms"] };
}

function precisionIn(printed: Precision, unit: Unit, form: FormId): Precision {
  const finest = decimalsOfFen(unit);
  // Decimals of which one step is what one step of the print is.
  const decimals = finest - Math.round(Math.log10(stepOf(printed)));
  if (decimals < 0) {
    throw refusal(
      WRONG_PRECISION,
      unit,
      ["原表的单位或更大的单位", "the unit of the print or a larger one"],
      [form, "unit"],
      [
        `表${form}以${printed.unit}印${printed.decimals}位小数；换成${unit}会多出没有印过的位数：请保留单位，或用更大的单位`,
        `form ${form} was printed in ${printed.unit} with ${printed.decimals} decimals; in ${unit} that would claim ` +
          "digits that were never printed: keep the unit, or take a larger one",
      ],
    );
  }
  return { unit, decimals };
}
