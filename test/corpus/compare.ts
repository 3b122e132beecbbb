import { check, type Rule } from "../../src/checking";
import { readNarrative, toStatementRecord } from "../../src/narrative";
import { type Printed, readEvaluations } from "../../src/performance";
import { readAccounts, readGrids, readLines } from "../../src/reading";
import { disclosureRecord } from "../../src/report";
import { type Evidence, formRules } from "../../src/rules";
import { auditFor } from "../support/audit";
import type { Expected, WorkbookSheet } from "./make/document";
import type { ExpectedCell } from "./make/page";

/** How a reading differs from what must be read; every list empty where all is well. */
export interface Differences {
  readonly document: readonly string[];
  /** Expected cells that were not read. */
  readonly missing: readonly string[];
  /** Cells read at a place where the document has none or another figure. */
  readonly wrong: readonly string[];
  /** Cells read rightly with the line of another. */
  readonly lines: readonly string[];
  /** Lines reported as unread that a reader must place. */
  readonly unread: readonly string[];
  /** Findings of errors and warnings without a planted error. */
  readonly falseFindings: readonly string[];
  /** Planted errors without their finding. */
  readonly missedFindings: readonly string[];
  readonly statements: readonly string[];
  readonly evaluations: readonly string[];
  readonly read: number;
  readonly expected: number;
}

const PARENT = /^收入\/财政拨款收入\/(?=一般|政府|国有)/;
const key = (cell: { form: string; row: string; column: string }) =>
  `${cell.form}|${cell.row.replace(PARENT, "收入/")}|${cell.column}`;
const same = (a: string, b: string) => Number(a) === Number(b);
const show = (cell: { form: string; row: string; column: string; amount: string }, line: number | null) =>
  `line ${line}: ${key(cell)} = ${cell.amount}`;

export function compareCells(
  expected: readonly ExpectedCell[],
  got: readonly { form: string; row: string; column: string; amount: string; line: number | null }[],
  unread: ReadonlySet<number>,
) {
  const missing: string[] = [];
  const wrong: string[] = [];
  const lines: string[] = [];
  const wanted = new Map(
    expected.filter((cell) => (cell.disclosure ?? 0) === 0).map((cell) => [key(cell), cell]),
  );
  const found = new Set<string>();
  for (const cell of got) {
    const want = wanted.get(key(cell));
    // A zero is no figure for the account: whether `0` beside a blank counts is left to the reader.
    if (want === undefined) wrong.push(`${show(cell, cell.line)} but the document has nothing there`);
    else if (!same(want.amount, cell.amount))
      wrong.push(`${show(cell, cell.line)} but it is ${want.amount} (line ${want.line})`);
    else if (want.line !== cell.line) lines.push(`${show(cell, cell.line)} stands on line ${want.line}`);
    found.add(key(cell));
  }
  for (const [place, cell] of wanted) {
    if (!found.has(place) && cell.optional !== true)
      missing.push(`${show(cell, cell.line)}${unread.has(cell.line) ? " (reported as unread)" : ""}`);
  }
  // The tables of other units in the same text: read as disclosures of their own or reported, never silently lost.
  for (const cell of expected) {
    if ((cell.disclosure ?? 0) > 0 && Number(cell.amount) !== 0 && !unread.has(cell.line))
      missing.push(`${show(cell, cell.line)} (of another unit, neither read nor reported)`);
  }
  return { missing, wrong, lines };
}

/** Ranges of lines that stand under a title from which nothing needs to be read. */
function allowedLines(text: string, titles: readonly string[]): (line: number) => boolean {
  if (titles.includes("*")) return () => true;
  const lines = text.split("\n");
  const allowed = new Set<number>();
  let inside = false;
  lines.forEach((line, index) => {
    const title = line.replace(/^[#\s]+|\s+$/g, "");
    if (titles.includes(title)) inside = true;
    else if (/表$/.test(title) && !title.includes("\t") && title.length > 6 && !/^公开/.test(title))
      inside = false;
    if (inside) allowed.add(index + 1);
  });
  return (line) => allowed.has(line);
}

const plain = (text: string) => text.replace(/[\s“”"]|本年(?=收入合计|支出合计)/g, "");

function compareStatements(text: string, expected: Expected, taken: (line: number) => boolean): string[] {
  if (expected.statements.length === 0) return [];
  const lines = readLines(text).filter((line) => !taken(line.number));
  const year = expected.disclosures[0]?.year ?? null;
  const { statements } = readNarrative(lines, year === null ? {} : { year });
  const records = statements.map(toStatementRecord);
  return expected.statements
    .filter(
      (want) =>
        !records.some(
          (record) =>
            record.line === want.line &&
            record.measure === want.measure &&
            record.unit === want.unit &&
            Math.abs(Number(record.value)) === Number(want.value) &&
            plain(record.subject).includes(plain(want.subject)),
        ),
    )
    .map((want) => {
      const near = records
        .filter(
          (record) => record.line === want.line && Math.abs(Number(record.value)) === Number(want.value),
        )
        .map((record) => `${record.subject}/${record.measure}`);
      return `line ${want.line}: ${want.subject}/${want.measure} ${want.value}${want.unit}; got ${near.join(", ") || "nothing"}`;
    });
}

const printedText = (printed: Printed): string => (printed.kind === "number" ? printed.value : "");

function compareEvaluations(text: string, expected: Expected): string[] {
  if (expected.evaluations.length === 0) return [];
  const { evaluations } = readEvaluations(readLines(text));
  const problems: string[] = [];
  if (evaluations.length !== expected.evaluations.length)
    problems.push(`${evaluations.length} evaluations, not ${expected.evaluations.length}`);
  expected.evaluations.forEach((want, index) => {
    const got = evaluations[index];
    if (got === undefined) return;
    if (got.name !== want.name) problems.push(`name ${got.name}, not ${want.name}`);
    const executed = got.budget.find((row) => row.role === "total") ?? got.budget[0];
    if (want.total !== null && Number(printedText(got.total)) !== Number(want.total))
      problems.push(`${want.name}: total ${printedText(got.total)}, not ${want.total}`);
    if (
      want.executed !== null &&
      (executed === undefined || Number(printedText(executed.executed)) !== Number(want.executed))
    )
      problems.push(
        `${want.name}: executed ${executed === undefined ? "nothing" : printedText(executed.executed)}, not ${want.executed}`,
      );
    const indicators = got.indicators.map((row) => ({
      level1: row.level1,
      level2: row.level2,
      name: row.name,
      weight: printedText(row.weight),
      score: printedText(row.score),
    }));
    want.indicators.forEach((row, nth) => {
      const have = indicators[nth];
      const equal =
        have !== undefined &&
        have.level1 === row.level1 &&
        have.level2 === row.level2 &&
        have.name === row.name &&
        Number(have.weight) === Number(row.weight) &&
        Number(have.score) === Number(row.score);
      if (!equal)
        problems.push(
          `${want.name}, indicator ${nth + 1}: ${JSON.stringify(have)}, not ${JSON.stringify(row)}`,
        );
    });
    if (indicators.length !== want.indicators.length)
      problems.push(`${want.name}: ${indicators.length} indicators, not ${want.indicators.length}`);
  });
  return problems;
}

/** Reads a document of the corpus and tells every difference. */
export function compare(
  input: string | readonly WorkbookSheet[],
  expected: Expected,
  rules: readonly Rule<Evidence>[] = formRules,
): Differences {
  const { accounts, unread, kind, regions } =
    typeof input === "string" ? readAccounts(readLines(input)) : readGrids(input);
  const text = typeof input === "string" ? input : "";
  const result = check(accounts, { rules });
  const record = disclosureRecord(auditFor(accounts, result));
  const document: string[] = [];
  if (expected.finalAccounts !== (kind === "final-accounts")) document.push(`kind ${kind}`);
  const first = expected.disclosures[0];
  if (expected.finalAccounts && first !== undefined) {
    for (const fact of ["department", "year", "unit"] as const)
      if (record[fact] !== first[fact]) document.push(`${fact} ${record[fact]}, not ${first[fact]}`);
  }
  for (const line of expected.damaged)
    if (!unread.some((one) => one.line === line))
      document.push(`line ${line} holds a damaged figure and is not reported`);
  const unreadLines = new Set(unread.map(({ line }) => line));
  const allowed = allowedLines(text, expected.unreadAllowed);
  const damaged = new Set(expected.damaged);
  const others = new Set(
    expected.cells.filter((cell) => (cell.disclosure ?? 0) > 0).map((cell) => cell.line),
  );
  const findings = expected.finalAccounts
    ? record.findings.filter((finding) => finding.severity !== "info")
    : record.findings.filter((finding) => finding.severity === "error" && !/^DC-/.test(finding.rule));
  const planted = (rule: string) =>
    expected.findings.some((want) => want.rule === rule) || expected.alsoAllowed.includes(rule);
  return {
    document,
    ...compareCells(expected.cells, record.cells, unreadLines),
    unread: unread
      .filter(
        ({ line, reason }) =>
          !allowed(line) &&
          !others.has(line) &&
          !damaged.has(line) &&
          !(expected.unreadColumns && /column/.test(reason)),
      )
      .map(({ line, text: content, reason }) => `line ${line}: ${content.slice(0, 60)} (${reason})`),
    falseFindings: findings
      .filter((finding) => !planted(finding.rule))
      .map((finding) => `${finding.rule} ${finding.severity}: ${finding.message}`),
    missedFindings: expected.findings
      .filter(
        (want) =>
          !record.findings.some(
            (finding) =>
              finding.rule === want.rule &&
              expected.cells.some(
                (cell) =>
                  cell.form === want.form &&
                  cell.row === want.row &&
                  (want.column === undefined || cell.column === want.column) &&
                  finding.lines.includes(cell.line),
              ),
          ),
      )
      .map((want) => `${want.rule} at ${want.form}|${want.row}|${want.column ?? ""}`),
    statements: compareStatements(text, expected, (line) =>
      regions.some(({ from, to }) => from <= line && line <= to),
    ),
    evaluations: compareEvaluations(text, expected),
    read: record.cells.length,
    expected: expected.cells.filter((cell) => (cell.disclosure ?? 0) === 0).length,
  };
}
