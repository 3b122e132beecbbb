import { cellsOf, type FinalAccounts, measureOf, tableOf } from "../../src/accounts";
import { audit, type Disclosure } from "../../src/disclosure";
import { columnTitle, type FormId, formOf, rowTitle } from "../../src/forms";
import { formatAmount } from "../../src/money";
import { disclosureRecord } from "../../src/report";

/** One figure as the document prints it and the place it stands at. */
export interface ExpectedFigure {
  readonly form: FormId;
  readonly row: string;
  readonly column: string;
  /** In 分; a count where the row counts things. */
  readonly amount: number;
  /** As printed, without separators. */
  readonly printed: string;
}

/** What must come of a document: its figures, and the rules that it breaks however it arrives. */
export interface ExpectedDocument {
  readonly figures: readonly ExpectedFigure[];
  readonly rules: readonly string[];
  readonly suspects: number;
}

/** What came of it. */
export interface Judgement {
  readonly expected: number;
  readonly right: number;
  /** Figures at a place where the document has another or none, as sentences. */
  readonly wrong: readonly string[];
  /** Not read, and its line is reported. */
  readonly unread: number;
  /** Neither read nor reported. */
  readonly lost: readonly string[];
  readonly falseFindings: readonly string[];
  readonly falseSuspects: readonly string[];
  /** Figures expected and right, by form. */
  readonly byForm: Readonly<Record<string, readonly [expected: number, right: number]>>;
}

/** The figures of accounts as a document prints them; blanks are none. */
export function figuresOf(accounts: FinalAccounts): ExpectedFigure[] {
  return [...cellsOf(accounts)].map(({ form, row, column, amount }) => {
    const precision = tableOf(accounts, form)?.precision;
    const printed =
      precision === undefined || measureOf(form, row) === "count"
        ? String(amount)
        : formatAmount(amount ?? (0 as never), precision);
    return { form, row, column, amount: Number(amount), printed };
  });
}

const placeOf = (one: { form: FormId; row: string; column: string }): string =>
  `${one.form}|${one.row}|${one.column}`;

const titled = (one: { form: FormId; row: string; column: string }): string =>
  `${formOf(one.form).title} ${rowTitle(one.form, one.row)} ${columnTitle(one.form, one.column)}`;

/** How often each figure is printed on lines that are reported as unread. */
function reportedFigures(disclosure: Disclosure): Map<string, number> {
  const counts = new Map<string, number>();
  const byNumber = new Map(disclosure.lines.map((line) => [line.number, line.text]));
  for (const number of new Set(disclosure.unread.map(({ line }) => line))) {
    const text = (byNumber.get(number) ?? "").replace(/(?<=\d),(?=\d)/g, "");
    for (const figure of text.match(/-?\d+(?:\.\d+)?/g) ?? [])
      counts.set(figure, (counts.get(figure) ?? 0) + 1);
  }
  return counts;
}

/**
 * The reported print of a figure: of one that a narrow column broke over two lines, most digits stand on the first; to
 * another the code behind it is glued (146.5231008).
 */
function printOf(printed: string, reported: ReadonlyMap<string, number>): string {
  const digits = (text: string) => text.replace(/\D/g, "").length;
  const torn = [...reported].filter(([text, count]) => count > 0 && printed.startsWith(text));
  const begun = torn.map(([text]) => text).find((text) => digits(text) * 2 > digits(printed));
  const isGlued = (text: string) => text.startsWith(printed) && /^\d{3,7}$/.test(text.slice(printed.length));
  return begun ?? [...reported].find(([text, count]) => count > 0 && isGlued(text))?.[0] ?? printed;
}

/** Findings and suspects beyond those that the document deserves. */
function accusations(disclosure: Disclosure, expected: ExpectedDocument) {
  const report = audit(disclosure);
  const { findings } = disclosureRecord(report);
  const { suspects } = report;
  return {
    falseFindings: findings
      .filter(({ severity, rule }) => severity !== "info" && !expected.rules.includes(rule))
      .map(({ rule, severity, message }) => `${rule} ${severity}: ${message}`),
    falseSuspects: suspects
      .slice(0, Math.max(0, suspects.length - expected.suspects))
      .map(({ cells, diagnosis }) => `${diagnosis}: ${cells.map((cell) => titled(cell)).join(", ")}`),
  };
}

/** Judges the reading of a document by what must come of it. */
export function judgeDisclosure(disclosure: Disclosure, expected: ExpectedDocument): Judgement {
  const wanted = new Map(expected.figures.map((one) => [placeOf(one), one]));
  const got = new Map([...cellsOf(disclosure.accounts)].map((one) => [placeOf(one), one]));
  const wrong: string[] = [];
  for (const [place, cell] of got) {
    const want = wanted.get(place);
    if (want !== undefined && want.amount === cell.amount) continue;
    const right = want === undefined ? "nothing" : want.printed;
    const line = disclosure.lines.find(({ number }) => number === cell.line);
    const page = line?.page === undefined ? "" : `page ${line.page}, `;
    wrong.push(`${page}line ${cell.line}: ${titled(cell)} = ${cell.amount} for ${right}`);
  }
  const reported = reportedFigures(disclosure);
  const byForm: Record<string, [number, number]> = {};
  const lost: string[] = [];
  let [right, unread, all] = [0, 0, 0];
  for (const [place, want] of wanted) {
    if (want.amount === 0) continue;
    all += 1;
    const title = formOf(want.form).title;
    const counts = byForm[title] ?? [0, 0];
    byForm[title] = counts;
    counts[0] += 1;
    const found = got.get(place);
    if (found !== undefined) {
      if (found.amount !== want.amount) continue;
      right += 1;
      counts[1] += 1;
      continue;
    }
    const isWhole = (reported.get(want.printed) ?? 0) > 0;
    const told = isWhole ? want.printed : printOf(want.printed, reported);
    const left = reported.get(told) ?? 0;
    if (left > 0) {
      reported.set(told, left - 1);
      unread += 1;
    } else lost.push(`${titled(want)} ${want.printed}`);
  }
  return { expected: all, right, wrong, unread, lost, byForm, ...accusations(disclosure, expected) };
}

/** What must come of a document, from its accounts and from how its plain text is read. */
export function expectedOf(accounts: FinalAccounts, plain: Disclosure): ExpectedDocument {
  const result = audit(plain);
  const { suspects } = result;
  const rules = result.findings.filter(({ severity }) => severity !== "info").map(({ rule }) => rule);
  return { figures: figuresOf(accounts), rules: [...new Set(rules)].sort(), suspects: suspects.length };
}
