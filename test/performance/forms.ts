import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  chooseScheme,
  type Evaluation,
  figureOf,
  type Printed,
  printedText,
  printedTotalOf,
  readEvaluations,
} from "../../src/performance";
import { readLines } from "../../src/reading";

/** One evaluation as its form prints it, written down before anything read it. */
export interface ExpectedEvaluation {
  readonly kind: string;
  readonly name: string | null;
  readonly scheme: string | null;
  readonly totalWeight: string;
  readonly total: string;
  /** source, role, 年初, 全年, 执行, 分值, 执行率, 得分. */
  readonly budget: readonly (readonly string[])[];
  /** 一级, 二级, 三级, target, actual, 分值, 得分, reason. */
  readonly rows: readonly (readonly string[])[];
}

/** An invented form: its grid, what stands in it, and a slip with the rules that must find it. */
export interface SampleForm {
  readonly id: string;
  /** Rows of cells; a line of one cell is a title or running text. */
  readonly grid: readonly (readonly string[])[];
  readonly expected: readonly ExpectedEvaluation[];
  readonly plant: {
    readonly grid: readonly (readonly string[])[];
    readonly rules: readonly string[];
  } | null;
}

const folder = fileURLToPath(new URL("./forms/", import.meta.url));

/** All forms of `test/performance/forms`. */
export function sampleForms(): SampleForm[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => formOf(file.replace(/\.txt$/, ""), readFileSync(folder + file, "utf8")));
}

function gridOf(text: string): string[][] {
  const rows = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("|"));
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => (row.length === 1 ? row : [...row, ...Array(width - row.length).fill("")]));
}

function formOf(id: string, text: string): SampleForm {
  const [head = "", body = ""] = text.split("form:\n");
  const expected: { kind: string; lines: string[] }[] = [];
  let plant: SampleForm["plant"] = null;
  for (const line of head.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("kind: ")) expected.push({ kind: line.slice(6), lines: [] });
    else if (line.startsWith("plant: ")) {
      const [from = "", to = "", rules = ""] = line.slice(7).split(" => ");
      if (!body.includes(from)) throw new Error(`${id}: "${from}" does not stand in the form`);
      plant = { grid: gridOf(body.replace(from, to)), rules: [...new Set(rules.split(" "))].sort() };
    } else expected.at(-1)?.lines.push(line);
  }
  return { id, grid: gridOf(body), expected: expected.map(expectedOf), plant };
}

function expectedOf({ kind, lines }: { kind: string; lines: readonly string[] }): ExpectedEvaluation {
  const field = (name: string): string | null =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null;
  const block = (name: string): string[][] => {
    const from = lines.indexOf(`${name}:`);
    if (from < 0) return [];
    const rest = lines.slice(from + 1);
    const end = rest.findIndex((line) => !line.includes("|"));
    return (end < 0 ? rest : rest.slice(0, end)).map((line) => line.split("|"));
  };
  const [totalWeight = "", total = ""] = (field("total") ?? "").split("|");
  return {
    kind,
    name: field("name"),
    scheme: field("scheme"),
    totalWeight,
    total,
    budget: block("budget"),
    rows: block("rows"),
  };
}

const width = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 2 : 1), 0);

function columnWidths(grid: SampleForm["grid"], most: number): number[] {
  const tabled = grid.filter((row) => row.length > 1);
  return (tabled[0] ?? []).map((_, index) =>
    Math.min(most, Math.max(2, ...tabled.map((row) => width(row[index] ?? "")))),
  );
}

function wrapped(text: string, most: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const sign of text) {
    if (width(piece + sign) > most) {
      pieces.push(piece);
      piece = "";
    }
    piece += sign;
  }
  return [...pieces, piece];
}

/** A merged cell takes the room of the blank cells after it. */
function roomAt(row: readonly string[], widths: readonly number[], at: number): number {
  let room = widths[at] ?? 2;
  for (let next = at + 1; next < row.length && row[next] === ""; next += 1) room += (widths[next] ?? 2) + 2;
  return room;
}

/** Columns kept apart by spaces; a cell longer than `most` runs over lines, and short cells stand at `place`. */
function aligned(grid: SampleForm["grid"], most: number, place: "top" | "middle"): string {
  const widths = columnWidths(grid, most);
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, one) => sum + one + 2, 0));
  return grid
    .flatMap((row) => {
      if (row.length === 1) return row;
      const cells = row.map((cell, index) => wrapped(cell, roomAt(row, widths, index)));
      const height = Math.max(...cells.map((pieces) => pieces.length));
      return Array.from({ length: height }, (_, line) =>
        cells
          .map((pieces, index) => {
            const from = place === "top" ? 0 : Math.floor((height - pieces.length) / 2);
            const piece = pieces[line - from] ?? "";
            return { piece, at: starts[index] ?? 0 };
          })
          .reduce(
            (text, { piece, at }) => (piece === "" ? text : text + " ".repeat(at - width(text)) + piece),
            "",
          )
          .trimEnd(),
      );
    })
    .join("\n");
}

const perRow = (grid: SampleForm["grid"], row: (cells: readonly string[]) => string): string =>
  grid.map((cells) => (cells.length === 1 ? cells[0] : row(cells))).join("\n");

/** The ways in which the text of a form arrives. */
export const ARRIVALS: Readonly<Record<string, (grid: SampleForm["grid"]) => string>> = {
  tabs: (grid) => perRow(grid, (cells) => cells.join("\t")),
  "tabs, trailing blanks cut": (grid) => perRow(grid, (cells) => cells.join("\t").replace(/\t+$/, "")),
  "a tab before each cell": (grid) =>
    perRow(grid, (cells) => `\n${cells.map((cell) => `\t${cell}`).join("\n")}\n`),
  pipes: (grid) => perRow(grid, (cells) => `| ${cells.join(" | ")} |`),
  "html rows": (grid) =>
    perRow(grid, (cells) => `<tr>${cells.map((cell) => `<td>${cell || "&nbsp;"}</td>`).join("")}</tr>`),
  aligned: (grid) => aligned(grid, 200, "top"),
  "aligned, wrapped": (grid) => aligned(grid, 16, "top"),
  "aligned, wrapped, centred": (grid) => aligned(grid, 16, "middle"),
  "one cell a line": (grid) => perRow(grid, (cells) => cells.join("\n")),
  "one cell a line, blanks lost": (grid) => perRow(grid, (cells) => cells.filter((cell) => cell).join("\n")),
};

const bare = (text: string | null): string => (text ?? "").replace(/[\s\u3000]/g, "");
const textOf = (cell: object): string => ("text" in cell ? bare(String(cell.text)) : "");
const sameFigure = (expected: string, printed: Printed): boolean => {
  const figure = figureOf(printed);
  if (figure !== null) return Number(figure) === Number(expected.replace(/[,%]/g, "") || "x");
  return bare(expected) === bare(printedText(printed));
};

/** What came back of a form: how much was expected, how much is right, and each difference. */
export interface Recall {
  readonly rows: number;
  readonly rowsRight: number;
  readonly fields: number;
  readonly fieldsRight: number;
  readonly wrong: readonly string[];
}

const signs = (text: string): string => text.replace(/>=/g, "≥").replace(/<=/g, "≤").replace(/==/g, "=");

/** Reads a text and compares it with what is expected of it. */
export function recallOf(
  text: string,
  expected: readonly ExpectedEvaluation[],
): Recall & { readonly evaluations: readonly Evaluation[] } {
  const { evaluations, unread } = readEvaluations(readLines(text));
  const wrong: string[] = [];
  let [rows, rowsRight, fields, fieldsRight] = [0, 0, 0, 0];
  const note = (right: boolean, what: string): void => {
    fields += 1;
    if (right) fieldsRight += 1;
    else wrong.push(what);
  };
  if (evaluations.length !== expected.length)
    wrong.push(`${evaluations.length} evaluations for ${expected.length}`);
  expected.forEach((want, order) => {
    const got = evaluations[order];
    note(got?.kind === want.kind, `kind ${got?.kind} for ${want.kind}`);
    if (want.name !== null) note(bare(got?.name ?? "") === want.name, `name ${got?.name} for ${want.name}`);
    if (want.scheme !== null) {
      const id = got === undefined ? null : chooseScheme(got)?.id;
      note(id === want.scheme, `scheme ${id} for ${want.scheme}`);
    }
    if (want.total !== "") {
      const total = got === undefined ? null : printedTotalOf(got);
      note(Number(total ?? Number.NaN) === Number(want.total), `total ${total} for ${want.total}`);
    }
    if (want.totalWeight !== "") {
      const weight = got === undefined ? { kind: "blank" as const } : got.totalWeight;
      note(sameFigure(want.totalWeight, weight), `total weight ${printedText(weight)}`);
    }
    if ((got?.budget.length ?? 0) > want.budget.length) wrong.push(`${got?.budget.length} budget rows`);
    want.budget.forEach((row, index) => {
      const [source = "", role = "", initial = "", adjusted = "", executed = "", weight = "", rate = ""] =
        row;
      const found = got?.budget[index];
      const blank: Printed = { kind: "blank" };
      note(bare(found?.source ?? "") === source, `budget source ${found?.source} for ${source}`);
      note(found?.role === role, `budget role ${found?.role} of ${source}`);
      const pairs = [
        ["initial", initial, found?.initial],
        ["adjusted", adjusted, found?.adjusted],
        ["executed", executed, found?.executed],
        ["weight", weight, found?.weight],
        ["rate", rate, found?.rate],
        ["score", row[7] ?? "", found?.score],
      ] as const;
      for (const [name, figure, printed] of pairs) {
        note(
          sameFigure(figure, printed ?? blank),
          `${source} ${name} ${printedText(printed ?? blank)} for ${figure}`,
        );
      }
    });
    if ((got?.indicators.length ?? 0) !== want.rows.length)
      wrong.push(`${got?.indicators.length ?? 0} indicators for ${want.rows.length}`);
    for (const row of want.rows) {
      const [
        level1 = "",
        level2 = "",
        name = "",
        target = "",
        actual = "",
        weight = "",
        score = "",
        reason = "",
      ] = row;
      rows += 1;
      const found = got?.indicators.find((one) => bare(one.name) === name);
      const before = wrong.length;
      note(found !== undefined, `no row ${name}`);
      if (found === undefined) {
        fields += 7;
        continue;
      }
      note(bare(found.level1) === level1, `${name}: 一级 ${found.level1} for ${level1}`);
      note(bare(found.level2) === level2, `${name}: 二级 ${found.level2} for ${level2}`);
      note(
        signs(textOf(found.target)) === signs(target),
        `${name}: target ${textOf(found.target)} for ${target}`,
      );
      note(textOf(found.actual) === actual, `${name}: actual ${textOf(found.actual)} for ${actual}`);
      note(sameFigure(weight, found.weight), `${name}: weight ${printedText(found.weight)} for ${weight}`);
      note(sameFigure(score, found.score), `${name}: score ${printedText(found.score)} for ${score}`);
      note(bare(found.reason) === bare(reason), `${name}: reason ${found.reason} for ${reason}`);
      if (wrong.length === before) rowsRight += 1;
    }
  });
  for (const remark of unread) wrong.push(`unread ${remark.line}: ${remark.text}`);
  return { rows, rowsRight, fields, fieldsRight, wrong, evaluations };
}
