import { describe, expect, it } from "vitest";
import {
  chooseScheme,
  type Evaluation,
  figureOf,
  printedTotalOf,
  readEvaluations,
  scoreEvaluation,
  summarizeEvaluation,
} from "../../src/performance";
import { type Line, readLines } from "../../src/reading";
import { checkEvaluations } from "../../src/rules";
import { sharedFile } from "../support/shared";

/** Every evaluation of the five published disclosures: line, kind, indicators, Σ weights, Σ scores, printed total. */
const PRINTED: Readonly<
  Record<string, readonly (readonly [number, string, number, number | null, number | null, string | null])[]>
> = {
  "qinshui-2024": [
    [561, "project", 6, 90, 90, "100"],
    [671, "project", 12, 90, 87, "94"],
    [791, "project", 6, 90, 90, "100"],
    [908, "project", 6, 90, 85, "95"],
    [1022, "project", 6, 90, 90, "100"],
    [1134, "project", 6, 90, 90, "100"],
    [1248, "project", 10, 90, 87.5, "97.5"],
    [1362, "project", 6, 90, 89.45, "99.45"],
    [1476, "project", 8, 90, 90, "100"],
  ],
  "anju-2024": [
    [213, "department", 27, 100, 95.13, "95.13"],
    [500, "project", 6, 90, 86.6, "96.6"],
    [697, "project", 7, 90, 88, "98"],
    [906, "project", 6, 90, 90, "100"],
    [1103, "project", 6, 90, 90, "100"],
    [1300, "project", 5, 90, 90, "100"],
    [1520, "specialFund", 6, null, null, "100"],
    [1732, "specialFund", 8, null, null, "98"],
  ],
  "xiji-2024": [
    [593, "specialFund", 38, 100, 99, "99"],
    [662, "targets", 22, null, null, null],
  ],
  "gaoyi-2024": [[5, "department", 14, null, 32, null]],
  "fengquan-2023": [
    [553, "project", 9, 90, 90, "95.42"],
    [577, "department", 31, 90, 88, "98"],
    [630, "project", 10, 90, 90, "90.57"],
    [655, "project", 10, 90, 85.75, "91.75"],
    [680, "project", 9, 85, 85, "94.99"],
    [704, "project", 14, 90, 85.2, "95.2"],
    [734, "project", 14, 90, 85.2, "93.9"],
    [764, "project", 10, 90, 90, "97.01"],
    [789, "project", 10, 90, 90, "100"],
    [814, "project", 10, 90, 89.35, "99.35"],
    [839, "project", 14, 90, 84.8, "94.8"],
    [869, "project", 9, 90, 89.34, "99.16"],
    [893, "project", 10, 90, 89.76, "96.4"],
    [918, "project", 14, 90, 84.2, "94.2"],
  ],
};

/** Totals whose own table does not add up; each is explained by a finding. */
const NOT_ADDING_UP = new Set(["fengquan-2023:680"]);

function sum(evaluation: Evaluation, column: "weight" | "score"): number | null {
  const figures = evaluation.indicators.flatMap((row) => figureOf(row[column]) ?? []);
  return figures.length === 0
    ? null
    : Number(figures.reduce((total, figure) => total + Number(figure), 0).toFixed(6));
}

const squeezed = (text: string): string => text.replace(/<\/?p>|[\s$\\]|geq/g, "");

/** Everything that an evaluation holds, as one text without spaces. */
function held(evaluation: Evaluation): string {
  return squeezed(JSON.stringify(evaluation)).replace(/\\/g, "");
}

describe.each(Object.entries(PRINTED))("%s", (file, printed) => {
  const text = sharedFile(`disclosures/${file}.txt`);
  const lines: Line[] = text === null ? [] : readLines(text);
  const { evaluations, unread } = readEvaluations(lines);

  it.skipIf(text === null)("has every evaluation with its indicators, weights, scores and total", () => {
    expect(
      evaluations.map((one) => [
        one.line,
        one.kind,
        one.indicators.length,
        sum(one, "weight"),
        sum(one, "score"),
        printedTotalOf(one),
      ]),
    ).toEqual(printed);
    expect(unread).toEqual([]);
  });

  it.skipIf(text === null)("points each indicator to the line that names it", () => {
    for (const { indicators, form } of evaluations) {
      for (const row of indicators) {
        const line = squeezed(lines[row.line - 1]?.text ?? "");
        expect(line, `line ${row.line}`).toContain(squeezed(row.name));
        if (!form.prose) expect(row.lines).toContain(row.line);
      }
    }
  });

  it.skipIf(text === null)("loses no cell of a table", () => {
    for (const evaluation of evaluations) {
      if (evaluation.form.prose) continue;
      const all = held(evaluation);
      const rows = new Set([
        ...evaluation.indicators.flatMap((row) => row.lines),
        ...evaluation.budget.map((row) => row.line),
      ]);
      for (const number of rows) {
        for (const cell of lines[number - 1]?.cells ?? []) {
          const plain = squeezed(cell)
            .replace(/[（(]\d+分[)）]$/, "")
            .replace(/[:：]$/, "");
          const halves = plain.slice(0, plain.length / 2);
          const found =
            all.includes(plain) || (halves.length > 0 && halves.repeat(2) === plain && all.includes(halves));
          const known =
            /^(?:[\d,.]+%?|资金管理情况|项目情况（万元）|≥|≤|＝|定性|人数|元\/人年|个（套）|工作日|小时|台|万元|万人|次)$/.test(
              plain,
            );
          if (!known) expect(found, `line ${number}: ${cell}`).toBe(true);
        }
      }
    }
  });

  it.skipIf(text === null)(
    "reproduces every printed score by its own scheme, or a finding explains it",
    () => {
      const { findings, broken } = checkEvaluations(evaluations, { lines });
      expect(broken).toEqual([]);
      const found = (rules: RegExp, line: number): boolean =>
        findings.some((one) => rules.test(one.rule) && one.lines.includes(line));
      for (const evaluation of evaluations) {
        const scheme = chooseScheme(evaluation);
        if (scheme === null) continue;
        const score = scoreEvaluation(evaluation, scheme);
        for (const row of [...score.budget, ...score.indicators]) {
          if (row.verdict === "different")
            expect(found(/^PF-(?:06|09|10|16|17)$/, row.line), `${row.line} ${row.name}`).toBe(true);
          if (row.verdict === "open") expect(row.outcome.kind, `${row.line} ${row.name}`).toBe("undecidable");
          if (row.verdict === "blank" && row.expected !== null) expect(found(/^PF-06$/, row.line)).toBe(true);
        }
        const total = printedTotalOf(evaluation);
        if (
          total !== null &&
          score.printedSum !== null &&
          score.budget.every((row) => row.printed !== null)
        ) {
          const equal = Number(score.printedSum) === Number(total);
          expect(equal, `${file}:${evaluation.line}`).toBe(!NOT_ADDING_UP.has(`${file}:${evaluation.line}`));
          if (!equal) expect(found(/^PF-02$/, evaluation.totalLine)).toBe(true);
        }
      }
    },
  );

  it.skipIf(text === null)("summarizes as plain data", () => {
    const summaries = evaluations.map((evaluation) => summarizeEvaluation(evaluation));
    expect(JSON.parse(JSON.stringify(summaries))).toEqual(summaries);
  });
});

describe("Henan's tables", () => {
  const text = sharedFile("disclosures/fengquan-2023.txt");
  it.skipIf(text === null)("print the deviations and totals that the scheme computes", () => {
    for (const evaluation of readEvaluations(readLines(text ?? "")).evaluations) {
      const scheme = chooseScheme(evaluation);
      if (scheme === null) throw new Error("no scheme");
      const score = scoreEvaluation(evaluation, scheme);
      evaluation.indicators.forEach((row, index) => {
        const computed = score.indicators[index];
        if (computed?.expected != null) expect(computed.verdict).toBe("equal");
        const deviation = computed?.deviation ?? null;
        if (deviation === null || row.deviation.kind === "blank") return;
        if (row.deviation.kind === "nan") expect(deviation).toBe("NaN");
        else expect(Number(figureOf(row.deviation))).toBe(Number(deviation));
      });
      if (evaluation.line !== 680)
        expect(score.totalAsPrinted).toBe(String(Number(printedTotalOf(evaluation))));
    }
  });
});
