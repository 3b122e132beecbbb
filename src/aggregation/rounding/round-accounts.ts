import { type CellAddress, type FinalAccounts, type FormTable, tableOf } from "../../accounts";
import {
  arithmeticRules,
  bindSystem,
  type Figures,
  gatherFigures,
  type RelationRule,
  type System,
  type SystemRelation,
} from "../../checking";
import { need, needFigures, refusal, WRONG_PRECISION } from "../../errors";
import { FORM_IDS, type FormId } from "../../forms";
import { type Fen, fen, type Precision, roundFen, stepOf, type Unit } from "../../money";
import { accountsProgram } from "./accounts-program";
import { solve } from "./solve";

/** How accounts are rounded. */
export interface RoundingOptions {
  /** Unit the rounded accounts are printed in. */
  readonly unit: Unit;
  /** Digits after the point. */
  readonly decimals: number;
  /**
   * `independent`: each cell half-up by itself, so that sums may be off by 尾差.
   * `additive` (controlled rounding): each cell up or down, so that every relation holds to the last digit.
   */
  readonly method: "independent" | "additive";
  /** The relations that must hold; all arithmetic rules of the library where left out. */
  readonly rules?: readonly RelationRule[];
}

/** A relation between cells, by place. */
export interface RelationPlace {
  /** Id of its rule. */
  readonly rule: string;
  readonly where: readonly CellAddress[];
  readonly against: readonly CellAddress[];
}

/** How far rounding moved the figures, in 分. */
export interface Distortion {
  /** Σ |rounded − exact| over all cells. */
  readonly total: number;
  /** The same where each cell is rounded half-up by itself: the least there can be. */
  readonly independent: number;
  /** Largest |rounded − exact| of a cell; always less than one unit of the last digit. */
  readonly largest: number;
}

/** Rounded accounts, or the relations for which there are none. */
export type RoundedAccounts =
  | {
      readonly ok: true;
      readonly accounts: FinalAccounts;
      readonly distortion: Distortion;
      /** Relations that the exact figures already break; rounding leaves them so. */
      readonly unheld: readonly RelationPlace[];
    }
  | {
      readonly ok: false;
      /** Relations that cannot hold together while each cell moves by less than a unit; none can be left out. */
      readonly conflicts: readonly RelationPlace[];
    };

/**
 * The accounts in another unit and with fewer digits. With `additive` every relation that holds of the exact
 * figures, inside and across forms, holds exactly of the rounded ones, no cell moves by a unit or more, and of all
 * such roundings it is one of least total distortion. The result depends on the figures alone.
 * Counts of things (车辆, 设备) are never rounded, blanks stay blank.
 *
 * @throws {JuesuanError} `wrong-precision` where a form was printed with fewer digits than are asked for
 * @throws {JuesuanError} `out-of-range` where weights of the rules given are so large that no exact step is possible
 * @example
 * ```ts
 * import { roundAccounts } from "juesuan/aggregation";
 * import { sampleAccounts } from "juesuan/accounts";
 * const exact = { ...sampleAccounts(), unit: "元" as const };
 * const rounded = roundAccounts(exact, { unit: "亿元", decimals: 4, method: "additive" });
 * rounded.ok && rounded.accounts.unit; // => "亿元"
 * ```
 */
export function roundAccounts(accounts: FinalAccounts, options: RoundingOptions): RoundedAccounts {
  needFigures(accounts, "accounts");
  need("object", options, "options");
  const precision: Precision = { unit: options.unit, decimals: options.decimals };
  const step = stepOf(precision);
  for (const form of FORM_IDS) {
    const table = tableOf(accounts, form);
    if (table === undefined || stepOf(table.precision) <= step) continue;
    throw refusal(
      WRONG_PRECISION,
      options.decimals,
      ["不比原表更细的位数", "a precision no finer than the print"],
      [form, "decimals"],
      [
        `表${form}以${table.precision.unit}印${table.precision.decimals}位小数：${options.unit}、${options.decimals}位小数会多出位数；请用更粗的位数`,
        `form ${form} was printed in ${table.precision.unit} with ${table.precision.decimals} decimals: ` +
          `${options.unit} with ${options.decimals} decimals would invent digits; ask for a coarser precision`,
      ],
    );
  }
  const system = bindSystem(accounts, options.rules ?? arithmeticRules);
  const figures = gatherFigures(system, accounts) as Figures;
  if (options.method === "independent") {
    const amounts = independent(system, figures, precision);
    return done(accounts, system, figures, amounts, amounts, precision, []);
  }
  // Figures that agree without having to are kept together where that is possible.
  const tight = accountsProgram(system, figures, step, true);
  const first = solve(tight.program, false);
  const { program, relationOf, unheld, amounts } =
    "values" in first ? tight : accountsProgram(system, figures, step, false);
  const solution = "values" in first ? first : solve(program);
  const places = (indices: readonly number[]) =>
    indices.map((index) => relationPlace(system, system.relations[index] as SystemRelation));
  if ("conflict" in solution) {
    return { ok: false, conflicts: places(solution.conflict.map((index) => relationOf[index] as number)) };
  }
  const alone = independent(system, figures, precision);
  return done(accounts, system, figures, amounts(solution.values), alone, precision, places(unheld));
}

function independent(system: System, { values, present }: Figures, precision: Precision): Float64Array {
  const amounts = Float64Array.from(values);
  for (const section of system.sections) {
    const rows = section.keys.length;
    for (let at = 0; at < rows * section.columns.length; at++) {
      const cell = section.start + at;
      if (present[cell] === 1 && section.money[at % rows] === 1) {
        amounts[cell] = roundFen(values[cell] as Fen, precision);
      }
    }
  }
  return amounts;
}

function done(
  accounts: FinalAccounts,
  system: System,
  { values }: Figures,
  amounts: Float64Array,
  alone: Float64Array,
  precision: Precision,
  unheld: readonly RelationPlace[],
): RoundedAccounts {
  let [total, least, largest] = [0, 0, 0];
  values.forEach((value, cell) => {
    const moved = Math.abs((amounts[cell] as number) - value);
    total += moved;
    least += Math.abs((alone[cell] as number) - value);
    largest = Math.max(largest, moved);
  });
  return {
    ok: true,
    accounts: withAmounts(accounts, system, amounts, precision),
    distortion: { total, independent: least, largest },
    unheld,
  };
}

function withAmounts(
  accounts: FinalAccounts,
  system: System,
  amounts: Float64Array,
  precision: Precision,
): FinalAccounts {
  const forms: Partial<Record<FormId, FormTable>> = {};
  for (const { form, start, columns, keys } of system.sections) {
    const table = tableOf(accounts, form) as FormTable;
    forms[form] = {
      ...table,
      precision,
      ...(table.heading?.unit === undefined ? {} : { heading: { ...table.heading, unit: precision.unit } }),
      rows: table.rows.map((row, index) => ({
        ...row,
        cells: Object.fromEntries(
          (Object.entries(row.cells) as [string, Fen | null | undefined][]).map(([column, amount]) => [
            column,
            typeof amount === "number"
              ? fen(amounts[start + columns.indexOf(column) * keys.length + index] as number)
              : amount,
          ]),
        ),
      })),
    };
  }
  return { ...accounts, unit: precision.unit, forms: forms as FinalAccounts["forms"] };
}

function relationPlace(system: System, { rule, cells, leftCount }: SystemRelation): RelationPlace {
  const places = cells.map((index): CellAddress => {
    const { form, key, column } = system.cells[index] as System["cells"][number];
    return { form, row: key, column };
  });
  return { rule: rule.id, where: places.slice(0, leftCount), against: places.slice(leftCount) };
}
