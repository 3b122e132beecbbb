import { head } from "../meta";
import { EXPERIENCE } from "../sources";

/**
 * What the rules on 三公 say of themselves that are judged here by the tables, and elsewhere by counts or sentences: one
 * entry for each id, whoever judges it.
 */
export const threePublicHeads = /* @__PURE__ */ heads();

function heads() {
  return {
    "SG-03": head(
      "SG-03",
      ["三公经费只减不增", "the three public expenses do not grow"],
      [
        "09表 决算合计 ≤ 上年09表 决算合计；文中三公经费比上年不增加",
        "09 outturn total <= that of last year; the text tells no growth over last year",
      ],
      ["党政机关厉行节约反对浪费条例（2013年，2025年修订）", "B"],
      "warning",
    ),
    "SG-13": head(
      "SG-13",
      ["购置车辆在保有车辆之中", "vehicles bought are among those kept"],
      [
        "购置数 ≤ 年末保有量；09表 公务用车购置费 > 0 ⇒ 10表 车辆数合计 > 0（处置的应说明）",
        "bought <= kept; 09 purchase > 0 => 10 vehicles > 0 (disposals need an explanation)",
      ],
      [EXPERIENCE, "C"],
      "warning",
    ),
    "SG-14": head(
      "SG-14",
      ["保有车辆在车辆总数之中", "vehicles kept are among all vehicles"],
      [
        "财政拨款负担的保有量 ≤ 10表 车辆数合计；09表 公务用车运行维护费 > 0 ⇒ 10表 车辆数合计 > 0",
        "kept <= vehicles of form 10; 09 operation > 0 => 10 vehicles > 0",
      ],
      [EXPERIENCE, "C"],
      "warning",
    ),
  };
}
