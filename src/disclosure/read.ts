import type { FinalAccounts, FormReading } from "../accounts";
import type { CodeScope } from "../codes";
import { need, refusal, WRONG_ARGUMENT } from "../errors";
import { layoutFor, provinceIn } from "../forms";
import { type Narrative, readNarrative, unreadSentences } from "../narrative";
import {
  type Evaluation,
  type EvaluationFormReading,
  readEvaluations,
  type UnreadReason,
} from "../performance";
import {
  accountOfReading,
  type DocumentKind,
  type FormRegion,
  mayHoldAmount,
  type ReadAccounts,
  type ReadOptions,
  readAccounts,
  readGrids,
  type UnreadLine,
} from "../reading";
import type { ArrivalWarning } from "../report";
import { type Line, type Page, pageLines, readLines, readSheets, type Sheet } from "../tables";

/** A disclosure as read: its accounts, what its narrative says, and what could not be placed. */
export interface Disclosure {
  /** The lines that all places point to. */
  readonly lines: readonly Line[];
  readonly accounts: FinalAccounts;
  /** What the text is; anything but `final-accounts` is no disclosure of final accounts. */
  readonly kind: DocumentKind;
  /** Why it is taken for that, in one sentence. */
  readonly reason: string;
  /** Lines that the forms take. */
  readonly regions: readonly FormRegion[];
  readonly narrative: Narrative;
  /** 绩效自评: the evaluations in the order of the text. */
  readonly evaluations: readonly Evaluation[];
  /** What was read of each form of 绩效自评, those included whose rows were not read. */
  readonly evaluationForms: readonly EvaluationFormReading[];
  /** Lines that read like parts of a form, an evaluation or a sentence with figures, and gave nothing; by line. */
  readonly unread: readonly UnreadLine[];
  /** What was read of each form that the layout has or the text shows. */
  readonly reading: readonly FormReading[];
  /** What the arrival left out or leaves in doubt: scanned pages, fonts without Unicode, hidden rows. */
  readonly warnings: readonly ArrivalWarning[];
  /** Where its codes were looked up, if not in the built-in catalogue; an audit looks them up there too. */
  readonly codes?: CodeScope;
}

/** What a disclosure arrives as: its text, or what an adapter makes of pages, sheets or a web page. */
export type DisclosureInput =
  | string
  | { readonly text: string }
  | { readonly pages: readonly Page[] }
  | { readonly sheets: readonly Sheet[] }
  | {
      readonly lines: readonly Line[];
      /** Problems of what the lines were made of: they tell what is missing. */
      readonly warnings?: readonly ArrivalWarning[];
    };

/**
 * Reads a disclosure: every form found by its title, every figure with its line, the statements of the narrative, the
 * evaluations. Text, never a path; pages with positions and sheets as an adapter makes them, whose rows are then the
 * lines. Nothing that it holds makes it throw: what could not be placed is in `unread`, what pages and sheets left out
 * (scans, hidden rows) in `warnings`, and a text that is no disclosure says so in `kind` and `reason`.
 *
 * @throws {JuesuanError} `text-too-long` for more than five million characters, `wrong-argument` for what is none of these.
 * @example
 * ```ts
 * import { read } from "juesuan/disclosure";
 * read("今天天气很好").kind; // => "other"
 * const rows = [["支出决算表"], ["单位：万元"], ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"], ["合计", null, 3, 1, 2]];
 * read({ sheets: [{ name: "03", rows }] }).accounts.unit; // => "万元"
 * const page = { width: 100, height: 100, texts: [], rules: [], images: [{ x: 0, y: 0, width: 100, height: 100 }] };
 * read({ pages: [page] }).warnings[0]?.code; // => "scanned"
 * ```
 */
export function read(input: DisclosureInput, options: ReadOptions = {}): Disclosure {
  if (typeof input === "string") return ofLines(readLines(input), [], options);
  need("object", input, "input");
  if ("text" in input) return ofLines(readLines(input.text), [], options);
  if ("lines" in input) return ofLines(input.lines, input.warnings ?? [], options);
  if ("pages" in input) {
    const { lines, problems } = pageLines(input.pages);
    return ofLines(lines, problems, options);
  }
  if (!("sheets" in input))
    throw refusal(
      WRONG_ARGUMENT,
      input,
      ["text、lines、pages或sheets", "text, lines, pages or sheets"],
      ["input"],
    );
  const { lines, problems } = readSheets(input.sheets);
  return compose(lines, readGrids(input.sheets, options), problems, options);
}

function ofLines(
  lines: readonly Line[],
  warnings: readonly ArrivalWarning[],
  options: ReadOptions,
): Disclosure {
  return compose(lines, readAccounts(lines, options), warnings, options);
}

/** Why a line of an evaluation gave nothing. */
const EVALUATION_REASONS: Readonly<Record<UnreadReason, string>> = {
  "no-place": "stands in an evaluation at no known place",
  "no-heading": "stands in an evaluation whose heading was not found",
  glued: "the cells of an evaluation run together in one line",
};

/** What stands beside the forms, read from the lines that they leave; then the account of all that was read. */
function compose(
  lines: readonly Line[],
  forms: ReadAccounts,
  warnings: readonly ArrivalWarning[],
  options: ReadOptions,
): Disclosure {
  const { regions } = forms;
  const ends = new Map(regions.map(({ from, to }) => [from, to]));
  let taken = 0;
  const rest = lines.filter(({ number }) => {
    taken = Math.max(taken, ends.get(number) ?? 0);
    return number > taken;
  });
  const { year } = forms.accounts;
  const { evaluations, unread, taken: cells, strange, forms: evaluationForms } = readEvaluations(rest);
  const ofEvaluations = new Set(cells);
  // The cells of an evaluation are no sentences.
  const text = rest.filter(({ number }) => !ofEvaluations.has(number));
  const narrative = readNarrative(text, { ...options, ...(year === null ? {} : { year }) });
  const hasForms = Object.keys(forms.accounts.forms).length > 0;
  const others = takenBy(narrative, evaluations, { cells, strange, hasForms });
  // A budget is none of ours: its tables are not read, and need no account.
  const account =
    forms.kind === "budget"
      ? { accounts: forms.accounts, forms: [], unread: [] }
      : accountOfReading(lines, forms, others);
  const { accounts } = account;
  const layout = layoutFor(provinceIn(accounts.department ?? ""), accounts.year).forms;
  return {
    ...kindOf(forms, account.unread),
    lines,
    accounts,
    regions,
    narrative,
    evaluations,
    evaluationForms,
    ...options,
    unread: oneALine(lines, [
      ...forms.unread,
      ...account.unread,
      ...unread.map(({ line, reason }) => ({ line, reason: EVALUATION_REASONS[reason] })),
      ...unreadSentences(narrative),
    ]),
    // A page on 三公 alone has no other form to miss.
    reading: account.forms.filter(
      ({ form, state }) => state !== "absent" || (layout.includes(form) && forms.kind !== "three-public"),
    ),
    warnings,
  };
}

/** Whether the readers of sentences and evaluations have a line; a row under the title of a form is no chart. */
function takenBy(
  narrative: Narrative,
  evaluations: readonly Evaluation[],
  of: { readonly cells: readonly number[]; readonly strange: readonly number[]; readonly hasForms: boolean },
): (line: number, titled: boolean) => boolean {
  const { cells, strange, hasForms } = of;
  const told = new Set<number>(cells);
  for (const { span } of narrative.statements)
    if (span !== null) for (let line = span.line; line <= span.endLine; line++) told.add(line);
  // Where no form was found, the lines between those of an evaluation may be forms, and rows of figures between
  // sentences too, which else are charts; without sentences they are a table that was not read.
  const apart = new Set(strange);
  if (hasForms)
    for (const { line, endLine } of evaluations)
      for (let at = line; at <= endLine; at++) if (!apart.has(at)) told.add(at);
  const isText = hasForms && narrative.statements.length > 0;
  // A chart names its items without the ordinals that the rows of a form have.
  const plain = narrative.charts.filter(({ label }) => !/^[一二三四五六七八九十]{1,3}、/.test(label));
  const charts = new Set(isText ? plain.map(({ line }) => line) : []);
  return (line, titled) => told.has(line) || (!titled && charts.has(line));
}

/** Forms with figures that were not read are no blank template. */
function kindOf(
  { kind, reason }: ReadAccounts,
  unread: readonly UnreadLine[],
): Pick<Disclosure, "kind" | "reason"> {
  return kind === "template" && unread.some(({ text }) => mayHoldAmount(text))
    ? { kind: "final-accounts", reason: "forms were found whose figures were not read" }
    : { kind, reason };
}

/** In the order of the text, one entry a line with the text of that line: the first reason stands. */
function oneALine(
  lines: readonly Line[],
  unread: readonly { readonly line: number; readonly reason: string }[],
): UnreadLine[] {
  const texts = new Map<number, string>();
  for (const { number, text } of lines) if (!texts.has(number)) texts.set(number, text);
  const byLine = new Map<number, UnreadLine>();
  for (const { line, reason } of unread) {
    const text = texts.get(line) ?? "";
    const shown = text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT)}…` : text;
    if (!byLine.has(line)) byLine.set(line, { line, text: shown, reason });
  }
  return [...byLine.values()].sort((a, b) => a.line - b.line);
}

const LONGEST_EXCERPT = 200;
