import { fen } from "../money";
import type { FinalAccounts } from "./accounts";

/**
 * A small, correct piece of accounts for examples and first steps: 支出决算表 of an invented unit, in 万元.
 *
 * @example
 * ```ts
 * import { sampleAccounts } from "juesuan/accounts";
 * sampleAccounts().year; // => 2024
 * ```
 */
export function sampleAccounts(): FinalAccounts {
  const row = (key: string, name: string, line: number, basic: number | null, project: number | null) => ({
    key,
    name,
    line,
    cells: {
      total: fen((basic ?? 0) + (project ?? 0)),
      basic: basic === null ? null : fen(basic),
      project: project === null ? null : fen(project),
    },
  });
  return {
    department: "示例市医疗保障局",
    year: 2024,
    unit: "万元",
    forms: {
      expenditure: {
        title: "支出决算表",
        number: "03",
        precision: { unit: "万元", decimals: 2 },
        notes: [],
        rows: [
          row("total", "合计", 5, 154_160_000, 26_040_000),
          row("210", "卫生健康支出", 6, 154_160_000, 26_040_000),
          row("21015", "医疗保障管理事务", 7, 154_160_000, 26_040_000),
          row("2101501", "行政运行", 8, 154_160_000, null),
          row("2101506", "医疗保障经办事务", 9, null, 26_040_000),
        ],
      },
    },
  };
}
