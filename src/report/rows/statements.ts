import { readAmount, type Unit } from "../../money";
import { MONEY_UNITS, type StatementRecord } from "../../narrative";
import { type Audit, needAudit } from "../audit";
import { placesIn } from "../places";
import { type OfUnit, ofUnit, type RowPlace, type RowsOptions, rowPlace } from "./row";

/** A figure that a sentence of the narrative (情况说明) tells. */
export interface StatementRow extends OfUnit, RowPlace {
  /** Official title of what is spoken of. */
  readonly subject: string;
  readonly measure: StatementRecord["measure"];
  /** Decimal as printed, negative where the direction word goes down. */
  readonly value: string;
  /** Unit as printed: 元, 万元, 亿元, %, 批次, 人次, 辆. */
  readonly unit: string;
  /** The amount in 分; null for what is not money. */
  readonly fen: number | null;
  /** What it is compared with, or the whole of a share. */
  readonly base: string | null;
  /** The clause in which it stands. */
  readonly text: string;
}

/**
 * Each statement of the narrative as a flat row; amounts as whole 分 beside their print.
 *
 * @example
 * ```ts
 * import { statementRows } from "juesuan/report";
 * import { audit, read } from "juesuan/disclosure";
 * const text = "示例局2024年度部门决算\n第三部分 2024年度部门决算情况说明\n2024年度支出总计373.64万元，比上年增加20.00万元。";
 * statementRows(audit(read(text))).map(({ subject, measure, fen }) => [subject, measure, fen]); // => [["支出总计", "amount", 373640000], ["支出总计", "change", 20000000]]
 * ```
 */
export function statementRows(input: Audit, options: RowsOptions = {}): StatementRow[] {
  needAudit(input, "input");
  const own = ofUnit(input, options);
  const placeOf = placesIn(input.lines);
  return input.statements.map(({ subject, measure, value, unit, base, text, line }) => ({
    ...own,
    subject,
    measure,
    value,
    unit,
    fen: MONEY_UNITS.includes(unit) ? fenOf(value, unit as Unit) : null,
    base,
    text,
    ...rowPlace(line, placeOf(line)),
  }));
}

function fenOf(value: string, unit: Unit): number | null {
  const reading = readAmount(value, unit);
  return reading.kind === "figure" ? reading.fen : null;
}
