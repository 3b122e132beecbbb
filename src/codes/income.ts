import { type Catalogue, createCatalogue } from "./catalogue";
import { packedIncome } from "./generated/income";
import { packedIncomeEvidence } from "./generated/income-evidence";
import { unpackEntries } from "./packed";

/** The first edition that its names were collected from. */
const namesFrom = 2019;

/**
 * 收入分类: the upper levels of the classification of revenue. From `data/codes/income.csv`.
 *
 * @example
 * ```ts
 * import { incomeCodes, lookup } from "juesuan/codes";
 * lookup(incomeCodes, "103")?.name; // => "非税收入"
 * ```
 */
export const incomeCodes: Catalogue = /* @__PURE__ */ createCatalogue(
  "income",
  "收入分类科目",
  [3, 5, 7],
  () => unpackEntries(packedIncome, packedIncomeEvidence, namesFrom),
);
