import type { ExpectedEvaluation, SampleForm } from "./forms";

/**
 * One form as a province prints it: its lines, with the marks that stand for cells. What must come of it follows from
 * the marks, and not from anything that reads.
 */
export interface Manner {
  /** Province or city and year of the wording. */
  readonly id: string;
  readonly kind?: string;
  /** Lines; cells by bars. A line with marks of a row (`@n`) is printed once a row, one with `@src` once a source. */
  readonly form: string;
  /** Weights and scores are not printed, or not of the rows. */
  readonly rows?: readonly IndicatorRow[];
  readonly funds?: readonly FundRow[];
  /** Titles of the levels: as they stand in the form. */
  readonly levels?: Readonly<Record<string, string>>;
  /** Level titles in every row, where others print them in the first of their rows alone. */
  readonly repeated?: boolean;
}

/** level 1, level 2, name, operator, value, unit, actual, weight, score, reason. */
export type IndicatorRow = readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
/** source, role, initial, adjusted, executed, rate, weight, score. */
export type FundRow = readonly [string, string, string, string, string, string, string, string];

export const ROWS: readonly IndicatorRow[] = [
  ["产出指标", "数量指标", "维修灌溉渠道", "≥", "12", "公里", "13公里", "20", "20", ""],
  ["产出指标", "数量指标", "更换闸门", "=", "8", "座", "8座", "10", "10", ""],
  ["产出指标", "质量指标", "工程验收合格率", "=", "100", "%", "100%", "10", "10", ""],
  ["产出指标", "时效指标", "按期完工率", "≥", "95", "%", "76%", "10", "8", "雨季停工两月"],
  ["效益指标", "社会效益指标", "受益农户", "≥", "300", "户", "310户", "20", "20", ""],
  ["效益指标", "可持续影响指标", "管护制度", "", "健全", "", "健全", "10", "10", ""],
  ["满意度指标", "服务对象满意度指标", "农户满意度", "≥", "90", "%", "92%", "10", "10", ""],
];

/** The first of them in a form whose funds carry no points. */
const WHOLE: IndicatorRow = [
  "产出指标",
  "数量指标",
  "维修灌溉渠道",
  "≥",
  "12",
  "公里",
  "13公里",
  "30",
  "30",
  "",
];

export const FUNDS: readonly FundRow[] = [
  ["年度资金总额", "total", "100.00", "110.00", "104.50", "95.00%", "10", "9.50"],
  ["其中：财政拨款", "part", "100.00", "100.00", "95.00", "95.00%", "", ""],
  ["其他资金", "part", "0.00", "10.00", "9.50", "95.00%", "", ""],
];

/** The grid of a form and what must come of it. */
export function formOf(manner: Manner): SampleForm {
  const lines = manner.form.trim().split("\n");
  const scored = /@fw/.test(manner.form);
  const rows = (manner.rows ?? ROWS).map((row, index) => (index > 0 || scored || manner.rows ? row : WHOLE));
  const funds = manner.form.includes("@src") ? (manner.funds ?? FUNDS) : [];
  const grid = lines.flatMap((line): string[][] => {
    if (line.includes("@src")) return fundLines(line, funds);
    if (line.includes("@n")) return rowLines(line, rows, manner);
    return [
      line
        .replace("@W", sum(rows, scored ? funds : [], 0))
        .replace("@S", sum(rows, scored ? funds : [], 1))
        .split("|"),
    ];
  });
  const width = Math.max(...grid.map((row) => row.length));
  return {
    id: manner.id,
    grid: grid.map((row) =>
      row.length === 1 ? row : [...row, ...Array<string>(width - row.length).fill("")],
    ),
    expected: [expectedOf(manner, lines, rows, funds, scored)],
    plant: null,
  };
}

const hundredth = (value: number): string => String(Math.round(100 * value) / 100);

/** Weights (0) and scores (1) of a form, those of its funds among them where it prints them. */
function sum(rows: readonly IndicatorRow[], funds: readonly FundRow[], of: 0 | 1): string {
  const own = rows.reduce((all, row) => all + Number(row[7 + of]), 0);
  return hundredth(own + Number(funds[0]?.[6 + of] || 0));
}

const FUND_MARKS = ["@src", "", "@i", "@adj", "@x", "@rate", "@fw", "@fs"];

function fundLines(line: string, funds: readonly FundRow[]): string[][] {
  return funds.map((row, index) =>
    line.split("|").map((cell) => {
      if (!cell.startsWith("@")) return index === 0 ? cell : "";
      const dash = cell.endsWith("-");
      const at = FUND_MARKS.indexOf(dash ? cell.slice(0, -1) : cell);
      const text = row[at] ?? "";
      return text === "" && dash ? "—" : text;
    }),
  );
}

function rowLines(
  line: string,
  rows: readonly IndicatorRow[],
  { levels = {}, repeated = false }: Manner,
): string[][] {
  return rows.map(([level1, level2, name, operator, value, unit, actual, weight, score, reason], index) => {
    const [above1, above2] = rows[index - 1] ?? ["", ""];
    const first = repeated || above1 !== level1;
    const second = first || above2 !== level2;
    const cells: Readonly<Record<string, string>> = {
      "@l1": first ? (levels[level1] ?? level1) : "",
      "@l2": second ? (levels[level2] ?? level2) : "",
      "@n": name,
      "@t": `${operator}${value}${unit}`,
      "@op": operator === "" ? "定性" : operator,
      "@v": value,
      "@u": unit,
      "@a": actual,
      "@w": weight,
      "@s": score,
      "@r": reason,
      "@no": String(index + 1),
    };
    return line
      .split("|")
      .map((cell) => cells[cell] ?? (cell.startsWith("=") || index === 0 ? cell.replace(/^=/, "") : ""));
  });
}

function expectedOf(
  { form, kind = "project", levels = {} }: Manner,
  lines: readonly string[],
  rows: readonly IndicatorRow[],
  funds: readonly FundRow[],
  scored: boolean,
): ExpectedEvaluation {
  const row = lines.find((line) => line.includes("@n"))?.split("|") ?? [];
  const fund = lines.find((line) => line.includes("@src"))?.split("|") ?? [];
  const has = (mark: string): boolean => row.includes(mark);
  const funded = (mark: string): boolean => fund.some((cell) => cell === mark || cell === `${mark}-`);
  const bare = (title: string): string => (levels[title] ?? title).replace(/[（(]\d+分?[)）]/, "");
  const name =
    /(?:项目|部门|单位|专项|资金|政策)[^|\n]{0,8}名称[^|\n]{0,6}\|+([^|\n]+)/.exec(form)?.[1] ?? null;
  return {
    kind,
    name,
    scheme: null,
    totalWeight: form.includes("@W") ? sum(rows, scored ? funds : [], 0) : "",
    total: form.includes("@S") ? sum(rows, scored ? funds : [], 1) : "",
    budget:
      fund.length === 0
        ? []
        : funds.map(([source, role, initial, adjusted, executed, rate, weight, score]) => {
            const dash = (mark: string, text: string): string =>
              !funded(mark) ? "" : text === "" && fund.includes(`${mark}-`) ? "—" : text;
            return [
              source,
              role,
              dash("@i", initial),
              dash("@adj", adjusted),
              dash("@x", executed),
              dash("@fw", weight),
              dash("@rate", rate),
              dash("@fs", score),
            ];
          }),
    rows: rows.map(([level1, level2, one, operator, value, unit, actual, weight, score, reason]) => [
      has("@l1") ? bare(level1) : "",
      has("@l2") ? bare(level2) : "",
      one,
      has("@t") || has("@v") ? `${operator}${value}${unit}` : "",
      has("@a") ? actual : "",
      has("@w") ? weight : "",
      has("@s") ? score : "",
      has("@r") ? reason : "",
    ]),
  };
}
