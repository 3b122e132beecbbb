import { Decimal } from "../../money";
import {
  type Evaluation,
  familyOf,
  type Indicator,
  type Target,
  unitParts,
  valueReadings,
} from "../../performance";
import type { JudgedEvaluation } from "./rule";

/** More is better: shares of what was to be done, reached, covered or satisfied. */
const MORE_IS_BETTER =
  /(?:完成|覆盖|参保|达标|合格|及时|到位|知晓|满意|执行|办结|正常运行|通畅|准确|结算|资助|救助|享受|利用|细化|优良|有效|应用|公开)[^，。]{0,4}(?:率|度)$/;
/** Less is better: what is to be kept down. */
const LESS_IS_BETTER =
  /控制|变动|调整|结转|结余|差错|错误|投诉|死亡|发生|违规|违法|事故|失业|偏差|偏离|超支|空置|下降|降低|减少|成本|不良|退|漏|流失|投入|费用|支出|经费|响应|时间|时限|时长|天数|周期|贫困|辍学|能耗|排放|受害|成灾|病死|发病|污染|欠费|拖欠/;

/** Whether an indicator by its name is better the higher it is. */
export function isMoreBetter(name: string): boolean {
  return MORE_IS_BETTER.test(name) && !isLessBetter(name);
}

/** Whether an indicator by its name is better the lower it is: an adverse one, or a cost. */
export function isLessBetter(name: string): boolean {
  return LESS_IS_BETTER.test(name) && !/满意|及时率|准确率/.test(name);
}

/** Whether the target of an indicator bounds it from above, by its operator or its name. */
export function isBoundedAbove(name: string, target: Target): boolean {
  if (target.kind !== "number") return false;
  if (target.operator === "≤" || target.operator === "<") return true;
  return (target.operator === "=" || target.operator === null) && isLessBetter(name);
}

/** A deviation above this, in per cent, asks for a reason: the form of Sichuan; 财预〔2020〕10号 knows no such limit. */
export const FAR = 30;

/**
 * How far a value lies above its target (below: negative), in per cent of it; null where that cannot be reckoned. Of a rate
 * that may be a share of 1 it is the reading next to the target: 0.96 beside ≥95% accuses nobody.
 */
export function deviationOf(row: Indicator, evaluation: Evaluation): Decimal | null {
  const { target } = row;
  if (target.kind !== "number" || Number(target.value) <= 0) return null;
  const deviations = valueReadings(row, evaluation).map((value) =>
    new Decimal(value).minus(target.value).times(100).div(target.value),
  );
  return deviations.reduce<Decimal | null>(
    (least, one) => (least === null || one.abs().lt(least.abs()) ? one : least),
    null,
  );
}

/**
 * Whether a value is far better than its target: 财预〔2020〕10号 lets points be taken off where the target was plainly
 * set too low, and does not say how many.
 */
export function isFarBeyond(row: Indicator, evaluation: Evaluation): boolean {
  const deviation = deviationOf(row, evaluation);
  if (deviation === null || deviation.abs().lte(FAR)) return false;
  return deviation.isNegative() === isBoundedAbove(row.name, row.target);
}

/** An indicator called 不适用, or a target of several noughts. */
export function isPlaceholder({ name, target }: Indicator): boolean {
  return (
    /^(?:不适用|暂无|无)\d*$/.test(name) || (target.kind === "number" && /^\D*0{2,}\D*$/.test(target.text))
  );
}

/** Whether a target is a per cent. */
export function isPercent(unit: string): boolean {
  const { power, base } = unitParts(unit);
  return power === -2 && base === "";
}

/** Whether a row measures what was done or reached, and not how the project was decided on and run. */
export function isResult({ role, level1 }: Indicator): boolean {
  const family = familyOf(level1);
  return role === "indicator" && (family === null || /产出|效益|成本|满意度/.test(family));
}

/** The framework of 绩效评价 (决策, 过程, 产出, 效益) has 二级指标 of its own: 产出数量, 项目效益. */
export function hasFramework({ evaluation }: JudgedEvaluation): boolean {
  return evaluation.indicators.some(
    ({ role, level1 }) => role === "indicator" && /^(?:投入|过程|管理)$/.test(familyOf(level1) ?? ""),
  );
}

/** Rows named in one finding, the first of them. */
export function namesOf(rows: readonly Indicator[]): string {
  const names = rows.slice(0, 3).map(({ name }) => `“${name}”`);
  return names.join("、") + (rows.length > 3 ? "等" : "");
}

/** Lines of rows. */
export function linesOf(rows: readonly Indicator[]): readonly number[] {
  return rows.map(({ line }) => line);
}
