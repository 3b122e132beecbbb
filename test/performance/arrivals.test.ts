import { describe, expect, it } from "vitest";
import { type Evaluation, figureOf, readEvaluations } from "../../src/performance";
import { checkEvaluations } from "../../src/rules";
import { type Line, readLines } from "../../src/tables";
import { type ExpectedEvaluation, type SampleForm, sampleForms } from "./forms";
import { formOf } from "./manners";
import { PROVINCES } from "./provinces";

const FORMS = [...sampleForms(), ...PROVINCES.map(formOf)];
type Grid = SampleForm["grid"];

const lines = (grid: Grid, row: (cells: readonly string[]) => string): Line[] =>
  readLines(grid.map((cells) => (cells.length === 1 ? (cells[0] ?? "") : row(cells))).join("\n"));
const filled = (cells: readonly string[]): string[] => cells.filter((cell) => cell !== "");
const withoutEnd = (cells: readonly string[]): readonly string[] => {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === "") end -= 1;
  return cells.slice(0, end);
};

/** Cells that a converter leaves out: those on the left that a merged cell of a row above covers. */
const withoutCovered = (cells: readonly string[]): readonly string[] =>
  cells.slice(cells.findIndex((cell) => cell !== ""));

/** More ways in which a form arrives. In the last four, blank or merged cells leave no trace. */
const ARRIVALS: Readonly<Record<string, (grid: Grid) => readonly Line[]>> = {
  "bars without outer ones": (grid) => lines(grid, (cells) => cells.join(" | ")),
  "bars without the leading one": (grid) => lines(grid, (cells) => `${cells.join(" | ")} |`),
  "wide bars": (grid) => lines(grid, (cells) => `｜${cells.join("｜")}｜`),
  "edges of a table": (grid) =>
    grid.map((cells, index) =>
      cells.length === 1
        ? { number: index + 1, text: cells[0] ?? "", cells }
        : { number: index + 1, text: cells.join("\t"), cells, ruled: true, table: 1 },
    ),
  "a cell a line, each with a bar at its end": (grid) =>
    lines(grid, (cells) =>
      filled(cells)
        .map((cell) => `${cell} |`)
        .join("\n"),
    ),
  "bars, covered cells left out": (grid) =>
    lines(grid, (cells) => `| ${withoutCovered(cells).join(" | ")} |`),
  "bars, covered cells left out, filled up at the end": (grid) => {
    const width = Math.max(...grid.map((cells) => cells.length));
    return lines(grid, (cells) => {
      const own = withoutEnd(withoutCovered(cells));
      return `${[...own, ...Array<string>(width + 2 - own.length).fill("")].join(" | ")} |`;
    });
  },
  "bars, all blank cells left out": (grid) => lines(grid, (cells) => `| ${filled(cells).join(" | ")} |`),
  "single spaces": (grid) => lines(grid, (cells) => filled(cells).join(" ")),
};

const bare = (text: string | null | undefined): string => (text ?? "").replace(/[\s\u3000]/g, "");
const signs = (text: string): string =>
  bare(text).replace(/>=/g, "≥").replace(/<=/g, "≤").replace(/==/g, "=");
const textOf = (cell: object): string => ("text" in cell ? signs(String(cell.text)) : "");
const number = (text: string): string | null => {
  const value = text.replace(/[,%]/g, "");
  return /^\d+(?:\.\d+)?$/.test(value) ? String(Number(value)) : null;
};
const same = (printed: Evaluation["total"], text: string): boolean => {
  const figure = figureOf(printed);
  return (figure === null ? null : String(Number(figure))) === number(text);
};

/** Every row that was read and is none that the form prints: wrong rows, not missing ones. */
function wrongRows(evaluations: readonly Evaluation[], expected: readonly ExpectedEvaluation[]): string[] {
  const rows = expected.flatMap((one) => one.rows);
  const funds = expected.flatMap((one) => one.budget);
  const wrong: string[] = [];
  for (const evaluation of evaluations) {
    for (const got of evaluation.indicators) {
      const fits = rows.some(
        ([level1, level2, name, target = "", actual, weight = "", score = ""]) =>
          bare(got.name) === name &&
          // A level that stands unread leaves those below it without one.
          [level1, ""].includes(bare(got.level1)) &&
          [level2, ""].includes(bare(got.level2)) &&
          textOf(got.target) === signs(target) &&
          textOf(got.actual) === signs(actual ?? "") &&
          same(got.weight, weight) &&
          same(got.score, score),
      );
      if (!fits) wrong.push(`${got.line}: ${JSON.stringify(got)}`);
    }
    for (const got of evaluation.budget) {
      const fits = funds.some(
        ([source, , initial = "", adjusted = "", executed = "", weight = "", rate = "", score = ""]) =>
          bare(got.source) === source &&
          same(got.initial, initial) &&
          same(got.adjusted, adjusted) &&
          same(got.executed, executed) &&
          same(got.weight, weight) &&
          same(got.rate, rate) &&
          same(got.score, score),
      );
      if (!fits) wrong.push(`${got.line}: ${JSON.stringify(got)}`);
    }
  }
  return wrong;
}

function read(given: readonly Line[], expected: readonly ExpectedEvaluation[]) {
  const reading = readEvaluations(given);
  const count = (rows: (one: Evaluation) => number): number =>
    reading.evaluations.reduce((sum, one) => sum + rows(one), 0);
  const { findings } = checkEvaluations(reading.evaluations, { lines: given });
  const wanted = expected.reduce((sum, one) => sum + one.rows.length + one.budget.length, 0);
  return {
    ...reading,
    wrong: wrongRows(reading.evaluations, expected),
    findings: findings.filter(({ severity }) => severity !== "info"),
    rows: count((one) => one.indicators.length + one.budget.length),
    wanted,
  };
}

describe.each(Object.entries(ARRIVALS))("forms that arrive as %s", (_, arrange) => {
  it.each(FORMS)("$id: what is read is right, and what is missing is told", ({ grid, expected }) => {
    const { wrong, rows, wanted, unread } = read(arrange(grid), expected);
    expect(wrong).toEqual([]);
    expect(rows).toBeLessThanOrEqual(wanted);
    if (rows < wanted) expect(unread.length).toBeGreaterThan(0);
  });

  it.each(FORMS)("$id, honest, accuses nobody", ({ grid, expected }) => {
    expect(read(arrange(grid), expected).findings).toEqual([]);
  });
});

/** Of all rows, how many are read at least. */
const SHARE: Readonly<Record<string, number>> = {
  "bars without outer ones": 1,
  "bars without the leading one": 1,
  "wide bars": 1,
  "edges of a table": 1,
  "a cell a line, each with a bar at its end": 1,
  "bars, covered cells left out": 0.95,
  "bars, covered cells left out, filled up at the end": 0.9,
  "bars, all blank cells left out": 0.9,
  "single spaces": 0.9,
};

describe("how much is read", () => {
  it.each(Object.entries(SHARE))("of forms that arrive as %s: %d", (arrival, share) => {
    const all = FORMS.map(({ grid, expected }) =>
      read((ARRIVALS[arrival] as (grid: Grid) => Line[])(grid), expected),
    );
    const rows = all.reduce((sum, one) => sum + one.rows, 0);
    expect(rows / all.reduce((sum, one) => sum + one.wanted, 0)).toBeGreaterThanOrEqual(share);
  });
});
