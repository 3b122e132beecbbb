import type { Scheme, SchemeRule, ScoringCase, Selector } from "./scheme";
import { familyOf, type IndicatorFamily } from "./taxonomy";

/** The families a row belongs to: that of its 二级指标 (成本 under 产出 counts as both) and of its 一级指标. */
export function familiesOf(row: { readonly level1: string; readonly level2: string }): IndicatorFamily[] {
  const families: IndicatorFamily[] = [];
  for (const title of [row.level1, row.level2]) {
    const family = title === "" ? null : familyOf(title);
    if (family !== null && !families.includes(family)) families.push(family);
  }
  return families;
}

/** Whether a selector takes a row. */
export function selects(selector: Selector, row: ScoringCase): boolean {
  const { indicator } = row;
  if ((selector.role ?? "indicator") !== indicator.role) return false;
  if (selector.target !== undefined && !selector.target.includes(indicator.target.kind)) return false;
  if (selector.operators !== undefined) {
    if (indicator.target.kind !== "number" || !selector.operators.includes(indicator.target.operator))
      return false;
  }
  if (selector.actual !== undefined && !selector.actual.includes(indicator.actual.kind)) return false;
  if (selector.families !== undefined) {
    const families = familiesOf(indicator);
    if (!selector.families.some((family) => families.includes(family))) return false;
  }
  if (selector.name !== undefined && !selector.name.test(indicator.name)) return false;
  if (selector.standard !== undefined && selector.standard !== (indicator.standard?.full != null))
    return false;
  return selector.where === undefined || selector.where(row);
}

/** The first rule of a scheme that takes a row. */
export function ruleFor(scheme: Scheme, row: ScoringCase): SchemeRule | null {
  return scheme.rules.find((rule) => selects(rule.selects, row)) ?? null;
}
