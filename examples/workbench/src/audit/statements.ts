import type { Finding } from "juesuan/checking";
import type { Audit, Disclosure } from "juesuan/disclosure";
import { tryParseAmount } from "juesuan/money";
import { deriveStatements, type Statement } from "juesuan/narrative";
import { describe } from "juesuan/report";
import type { StatementView } from "./model";

/**
 * The sentences with figures: red where a finding speaks of the figure, green where the accounts give the same figure as far
 * as it is printed, grey where nothing says either.
 */
export function statementViews({ narrative }: Disclosure, { accounts, findings }: Audit): StatementView[] {
  const derived = new Map<string, Statement[]>();
  for (const statement of deriveStatements(accounts)) {
    const key = nameOf(statement);
    derived.set(key, [...(derived.get(key) ?? []), statement]);
  }
  const doubts = doubtsOf(findings);
  return narrative.statements.map((statement) => {
    const line = statement.span?.line ?? null;
    const agrees = (derived.get(nameOf(statement)) ?? []).some((one) => isSame(statement, one));
    const isDoubted = (doubts.get(line ?? 0) ?? []).some((sentence) =>
      namesFigure(sentence, statement.value),
    );
    return {
      line,
      text: statement.text,
      subject: statement.subject,
      value: `${statement.value}${statement.unit}`,
      state: agrees ? "agrees" : isDoubted ? "differs" : "open",
    };
  });
}

/** What findings say of each line, information left out. */
function doubtsOf(findings: readonly Finding[]): Map<number, string[]> {
  const doubts = new Map<number, string[]>();
  for (const finding of findings) {
    if (finding.severity === "info") continue;
    for (const line of finding.lines) doubts.set(line, [...(doubts.get(line) ?? []), describe(finding)]);
  }
  return doubts;
}

/** Whether a sentence speaks of this figure: a line may hold many that no finding doubts. */
function namesFigure(sentence: string, value: string): boolean {
  const figure = value.replace("-", "");
  const figures: readonly string[] = sentence.replaceAll(",", "").match(/\d+(?:\.\d+)?/g) ?? [];
  return figures.includes(figure);
}

const nameOf = ({ subject, measure, base, whole }: Statement): string =>
  [subject, measure, base ?? "", whole ?? ""].join("|");

/** Whether a derived figure may have been printed as this one: they differ by half of its last digit at most. */
function isSame(printed: Statement, derived: Statement): boolean {
  const half = 10 ** -(printed.decimals ?? 0) / 2;
  const said = plain(printed);
  const known = plain(derived);
  if (said === null || known === null) return false;
  const width = isMoney(printed.unit) ? half * FEN[printed.unit] : half;
  return Math.abs(said - known) <= width * (1 + 1e-9);
}

const FEN = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 } as const;

const isMoney = (unit: string): unit is keyof typeof FEN => unit in FEN;

/** 分 for money, the number itself for the rest. */
function plain({ value, unit }: Statement): number | null {
  if (!isMoney(unit)) return Number(value);
  const read = tryParseAmount(value, unit);
  return read.ok ? read.value : null;
}
