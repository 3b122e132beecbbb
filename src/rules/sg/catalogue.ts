import type { RuleMeta } from "../../checking";
import type { Source } from "../../forms";
import { threePublicHeads } from "./three-public-heads";

/** What a rule says of itself before it is told how to judge. */
export type RuleHead = Omit<RuleMeta, "messages" | "advice">;

const TEMPLATE: Source = { document: "部门决算公开模板 “三公”经费说明", certainty: "A" };
const PRACTICE: Source = { document: "决算审核经验", certainty: "C" };

type Pair = readonly [zh: string, en: string];

function head(
  id: string,
  severity: RuleMeta["severity"],
  source: Source,
  [zh, en]: Pair,
  formula: Pair,
  related: readonly string[] = [],
): RuleHead {
  return { id, severity, source, title: { zh, en }, formula: { zh: formula[0], en: formula[1] }, related };
}

/**
 * The rules on 三公 that more than one evidence can judge, by id: tables, counts that were given beside them, and the
 * sentences of the 情况说明. Each has one title, formula and source, whoever judges it.
 *
 * @example
 * ```ts
 * import { threePublicCatalogue } from "juesuan/rules";
 * threePublicCatalogue["SG-18"].source.certainty; // => "B"
 * ```
 */
export const threePublicCatalogue = /* @__PURE__ */ catalogue();

function catalogue() {
  return {
    ...threePublicHeads,
    "SG-08": head(
      "SG-08",
      "error",
      TEMPLATE,
      ["因公出国（境）费与团组、人次相符", "cost of trips abroad goes with groups and persons"],
      [
        "费 > 0 ⇔ 团组数 > 0 且人次 > 0；人次 ≥ 团组数",
        "cost > 0 <=> groups > 0 and persons > 0; persons >= groups",
      ],
    ),
    "SG-09": head(
      "SG-09",
      "error",
      TEMPLATE,
      ["公务用车购置费与购置数相符", "cost of vehicles goes with vehicles bought"],
      ["费 > 0 ⇔ 购置数 > 0", "cost > 0 <=> vehicles bought > 0"],
    ),
    "SG-10": head(
      "SG-10",
      "error",
      TEMPLATE,
      ["公务用车运行维护费与保有量相符", "upkeep goes with vehicles kept"],
      [
        "费 > 0 ⇒ 保有量 > 0；保有量 > 0 而费 = 0 为警告",
        "cost > 0 => vehicles kept > 0; vehicles without cost are a warning",
      ],
    ),
    "SG-11": head(
      "SG-11",
      "error",
      TEMPLATE,
      ["公务接待费与批次、人次相符", "cost of receptions goes with receptions and guests"],
      [
        "费 > 0 ⇒ 批次 > 0 且人次 > 0；人次 ≥ 批次",
        "cost > 0 => receptions > 0 and guests > 0; guests >= receptions",
      ],
      ["SG-24"],
    ),
    "SG-12": head(
      "SG-12",
      "error",
      TEMPLATE,
      ["国内与国（境）外接待之和等于合计", "domestic and foreign receptions make the whole"],
      ["金额、批次、人次：国内＋国（境）外＝合计", "money, receptions, guests: domestic + foreign = total"],
    ),
    "SG-15": head(
      "SG-15",
      "info",
      PRACTICE,
      ["单车运行维护费合理", "upkeep of a vehicle is plausible"],
      [
        "运行维护费÷保有量 在 limits.vehicleUpkeepLeast 与 vehicleUpkeepMost 之间（分；通常3000元至60000元）",
        "upkeep / vehicles kept lies between limits.vehicleUpkeepLeast and vehicleUpkeepMost (分; usually 3,000 to 60,000 yuan)",
      ],
    ),
    "SG-16": head(
      "SG-16",
      "info",
      { document: "决算审核经验（各地接待标准不同）", certainty: "C" },
      ["人均接待费合理", "cost of a guest is plausible"],
      [
        "接待费÷人次 ≤ limits.receptionPerGuestMost（分；通常300元）",
        "reception / guests <= limits.receptionPerGuestMost (分; usually 300 yuan)",
      ],
    ),
    "SG-17": head(
      "SG-17",
      "info",
      PRACTICE,
      ["人均出国（境）费合理", "cost of a person abroad is plausible"],
      [
        "出国（境）费÷人次 在 limits.abroadPerPersonLeast 与 abroadPerPersonMost 之间（分；通常3000元至80000元）",
        "abroad / persons lies between limits.abroadPerPersonLeast and abroadPerPersonMost (分; usually 3,000 to 80,000 yuan)",
      ],
    ),
    "SG-18": head(
      "SG-18",
      "warning",
      { document: "党政机关公务用车管理办法（2017年）", certainty: "B" },
      ["单车购置价不超标准", "price of a vehicle keeps to the standard"],
      [
        "购置费÷购置数 ≤ limits.vehiclePriceMost（分；一般公务用车18万元）",
        "purchase / vehicles bought <= limits.vehiclePriceMost (分; 180,000 yuan for ordinary vehicles)",
      ],
    ),
    "SG-20": head(
      "SG-20",
      "info",
      { document: "党政机关国内公务接待管理规定（2013年）第十条", certainty: "B" },
      ["陪餐人数不超标准", "hosts at a meal keep to the standard"],
      [
        "接待对象10人以内陪餐 ≤ 3人，超过10人 ≤ 三分之一",
        "up to 10 guests at most 3 hosts, above that a third of the guests",
      ],
    ),
    "SG-24": head(
      "SG-24",
      "error",
      TEMPLATE,
      ["接待费为零不得有批次、人次", "no receptions without cost"],
      ["费 = 0 ⇒ 批次 = 0 且人次 = 0", "cost = 0 => receptions = 0 and guests = 0"],
      ["SG-11"],
    ),
  };
}
