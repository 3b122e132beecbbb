import { type Catalogue, createCatalogue } from "./catalogue";
import { packedGovernmentEconomic } from "./generated/government-economic";
import { packedGovernmentEconomicEvidence } from "./generated/government-economic-evidence";
import { unpackEntries } from "./packed";

/** The first edition that its names were collected from. */
const namesFrom = 2018;

/**
 * 政府预算支出经济分类: the economic classification of a government budget (类 and 款, 501–599), from 2018 on.
 * From `data/codes/economic_government.csv`; several 类 have two wordings, both of which stand.
 *
 * @example
 * ```ts
 * import { entriesOf, governmentEconomicCodes } from "juesuan/codes";
 * entriesOf(governmentEconomicCodes, "503").map((entry) => entry.name); // => ["机关资本性支出（一）", "机关资本性支出"]
 * ```
 */
export const governmentEconomicCodes: Catalogue = /* @__PURE__ */ createCatalogue(
  "governmentEconomic",
  "政府预算支出经济分类科目",
  [3, 5],
  () => unpackEntries(packedGovernmentEconomic, packedGovernmentEconomicEvidence, namesFrom),
);
