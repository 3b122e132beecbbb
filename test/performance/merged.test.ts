import { describe, expect, it } from "vitest";
import { audit } from "../../src/disclosure";
import { chooseScheme, scoreEvaluation } from "../../src/performance";
import { disclosureRecord } from "../../src/report";
import { readExtraction } from "../arrivals/fixture";
import { judgeEvaluations } from "../arrivals/judge-evaluations";
import { MERGED_ARRIVALS, type MergedForm, type MergedRow, mergedForms } from "./merged";

const FORMS = mergedForms();

/** In an ordinary run each form comes in a third of the arrivals, in the long one in all of them. */
const inTurn = (arrival: number): readonly MergedForm[] =>
  FORMS.filter((_, at) => process.env.SOAK === "1" || (at + arrival) % 3 === 0);

const arrivals = Object.entries(MERGED_ARRIVALS).map(([name, arrange], at) => ({ name, arrange, at }));

describe.each(arrivals)("forms with merged cells, arriving as $name", ({ arrange, at }) => {
  it.each(inTurn(at))("$id is read whole, and accuses nobody", (form) => {
    const judged = judgeEvaluations(readExtraction(arrange(form)), form.expected, form.rules);
    const { wrong, lost, falseFindings, right, expected } = judged;
    expect({ wrong, lost, falseFindings }).toEqual({ wrong: [], lost: [], falseFindings: [] });
    expect(right).toBe(expected);
  });
});

describe("the scores of forms with merged cells", () => {
  /** Rows of all forms whose score the scheme decides, with the one that was written down by the rule. */
  const decided = FORMS.filter(({ rules }) => !rules.includes("PF-06")).flatMap((form) =>
    readExtraction(
      (MERGED_ARRIVALS["a web page"] as (typeof MERGED_ARRIVALS)[string])(form),
    ).evaluations.flatMap((evaluation) => {
      const scheme = chooseScheme(evaluation);
      const score = scheme === null ? null : scoreEvaluation(evaluation, scheme);
      return [...(score?.budget ?? []), ...(score?.indicators ?? [])].flatMap((row) =>
        row.expected === null || row.printed === null
          ? []
          : [{ of: `${form.id}: ${row.name}`, expected: Number(row.expected), printed: Number(row.printed) }],
      );
    }),
  );

  it("are those of the rule", () => {
    expect(decided.filter(({ expected, printed }) => expected !== printed)).toEqual([]);
    expect(decided.length).toBeGreaterThan(300);
  });
});

/** A slip put into one row: the rule that must find it there, and those that may speak of it too. */
interface Slip {
  readonly title: string;
  readonly rules: readonly string[];
  readonly echoes: readonly string[];
  /** The form with the slip, and a text of the row that has it; null where the form has no such row. */
  readonly plant: (form: MergedForm) => { readonly rows: readonly MergedRow[]; readonly at: string } | null;
}

const shifted = (text: string, by: number): string =>
  text.replace(/^[\d.]+/, (figure) => String(Number((Number(figure) + by).toFixed(4))));

/** The rows with one cell changed by some points. */
const changed = (rows: readonly MergedRow[], at: number, column: number, by: number): MergedRow[] =>
  rows.map((row, index) =>
    index === at
      ? { ...row, cells: row.cells.map((cell, x) => (x === column ? shifted(cell, by) : cell)) }
      : row,
  );

/** The first indicator whose figure is reached, with all of its points; far below a ceiling points may be left out. */
function metRow({ rows, columns }: MergedForm): number {
  const [target, actual, weight, score] = ["target", "actual", "weight", "score"].map((name) =>
    columns.indexOf(name),
  ) as [number, number, number, number];
  return rows.findIndex(
    ({ mark, cells }) =>
      mark === "*" &&
      weight >= 0 &&
      score >= 0 &&
      /^[≥=＝]?\d/.test(cells[target] ?? "") &&
      /^\d/.test(cells[actual] ?? "") &&
      !/[月日内]/.test(`${cells[target]}${cells[actual]}`) &&
      cells[weight] === cells[score],
  );
}

const nameAt = ({ rows, columns }: MergedForm, at: number): string =>
  (rows[at]?.cells[columns.indexOf("name")] ?? "").replaceAll("\n", "");

const SLIPS: readonly Slip[] = [
  {
    title: "a total that is too low",
    rules: ["PF-02"],
    // A total may be stated in the head too.
    echoes: ["PF-30"],
    plant: (form) => {
      const at = form.rows.findIndex(({ mark }) => mark === "=");
      const label = form.rows[at]?.cells.find((cell) => /[\u4e00-\u9fff]/.test(cell));
      return label === undefined
        ? null
        : { rows: changed(form.rows, at, form.columns.indexOf("score"), -1.3), at: label };
    },
  },
  {
    title: "a rate of execution that is too low",
    rules: ["PF-05"],
    echoes: [],
    plant: (form) => {
      const at = form.rows.findIndex(({ mark }) => mark === "B");
      const column = form.funds.indexOf("rate");
      const label = form.rows[at]?.cells[form.funds.indexOf("label")];
      return label === undefined || column < 0
        ? null
        : { rows: changed(form.rows, at, column, -6), at: label.replace(/[:：]$/, "") };
    },
  },
  {
    title: "a score that leaves points out for no reason",
    rules: ["PF-17", "PF-09"],
    echoes: ["PF-15", "PF-30", "PF-02", "PF-06"],
    plant: (form) => {
      const at = metRow(form);
      const score = form.columns.indexOf("score");
      return at < 0 ? null : { rows: changed(form.rows, at, score, -2), at: nameAt(form, at) };
    },
  },
];

/** What is found beyond remarks: the rule, and the texts of its lines. */
function foundIn(form: MergedForm, arrange: (typeof MERGED_ARRIVALS)[string]) {
  const disclosure = readExtraction(arrange(form));
  const text = (number: number): string =>
    disclosure.lines
      .filter((line) => line.number === number)
      .map((line) => line.text)
      .join(" ");
  return disclosureRecord(audit(disclosure))
    .findings.filter(({ severity, rule }) => severity !== "info" && !form.rules.includes(rule))
    .map(({ rule, lines }) => ({ rule, lines: lines.map(text) }));
}

describe.each(["tabs", "a web page", "a sheet"])("forms with one slip, arriving as %s", (arrival) => {
  const arrange = MERGED_ARRIVALS[arrival] as (typeof MERGED_ARRIVALS)[string];

  it.each(SLIPS)("$title is found in its row, and nothing else", ({ rules, echoes, plant }) => {
    const planted = FORMS.flatMap((form) => {
      const slip = plant(form);
      return slip === null ? [] : [{ form: { ...form, rows: slip.rows }, at: slip.at }];
    });
    expect(planted.length).toBeGreaterThan(FORMS.length / 2);
    const told = planted.map(({ form, at }) => ({ id: form.id, at, found: foundIn(form, arrange) }));
    const missed = told.filter(
      ({ at, found }) =>
        !found.some(({ rule, lines }) => rules.includes(rule) && lines.some((line) => line.includes(at))),
    );
    expect(missed.map(({ id }) => id)).toEqual([]);
    const others = told.flatMap(({ id, found }) =>
      found.filter(({ rule }) => ![...rules, ...echoes].includes(rule)).map(({ rule }) => `${id}: ${rule}`),
    );
    expect(others).toEqual([]);
  });

  it("weights that do not add up are found in every form", () => {
    const planted = FORMS.flatMap((form) => {
      const at = metRow(form);
      return at < 0 || form.rows.every(({ mark }) => mark !== "=")
        ? []
        : [{ ...form, rows: changed(form.rows, at, form.columns.indexOf("weight"), 5) }];
    });
    expect(planted.length).toBeGreaterThan(FORMS.length / 2);
    const told = planted.map((form) => ({ id: form.id, found: foundIn(form, arrange) }));
    const silent = told.filter(({ found }) => !found.some(({ rule }) => rule === "PF-01"));
    expect(silent.map(({ id }) => id)).toEqual([]);
    // Beside it the points of the section, and the row whose score is now below its weight.
    const others = told.flatMap(({ id, found }) =>
      found
        .filter(({ rule }) => !/^PF-(?:01|04|09|15|17|29)$/.test(rule))
        .map(({ rule }) => `${id}: ${rule}`),
    );
    expect(others).toEqual([]);
  });
});
