import type { FinalAccounts } from "../accounts";
import { type Narrative, readNarrative } from "../narrative";
import {
  type Evaluation,
  type EvaluationFormReading,
  readEvaluations,
  type UnreadReason,
} from "../performance";
import {
  type DocumentKind,
  type FormRegion,
  type ReadAccounts,
  readAccounts,
  readGrids,
  type UnreadLine,
} from "../reading";
import { type Line, readLines, type Sheet, sheetLines } from "../tables";

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
  readonly unread: readonly UnreadLine[];
}

/**
 * Reads a disclosure from its text: every form found by its title, every figure with its line, the statements of
 * the narrative. Text in, never a path. Whatever the text holds, it does not throw: what could not be placed is in
 * `unread`, and a text that is no disclosure says so in `kind` and `reason`.
 *
 * @example
 * ```ts
 * import { readDisclosure } from "juesuan/disclosure";
 * readDisclosure("今天天气很好").kind; // => "other"
 * ```
 */
export function readDisclosure(text: string): Disclosure {
  const lines = readLines(text);
  return compose(lines, readAccounts(lines));
}

/**
 * Reads a disclosure from the sheets of a workbook, as a spreadsheet library gives them; lines are rows, counted
 * through all sheets.
 *
 * @example
 * ```ts
 * import { readDisclosureSheets } from "juesuan/disclosure";
 * const rows = [["支出决算表"], ["单位：万元"], ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"], ["合计", null, 3, 1, 2]];
 * readDisclosureSheets([{ name: "03", rows }]).accounts.unit; // => "万元"
 * ```
 */
export function readDisclosureSheets(sheets: readonly Sheet[]): Disclosure {
  return compose(sheetLines(sheets), readGrids(sheets));
}

/** What stands beside the forms, read from the lines that they leave. */
/** Why a line of an evaluation gave nothing. */
const EVALUATION_REASONS: Readonly<Record<UnreadReason, string>> = {
  "no-place": "stands in an evaluation at no known place",
  "no-heading": "stands in an evaluation whose heading was not found",
  glued: "the cells of an evaluation run together in one line",
};

function compose(lines: readonly Line[], forms: ReadAccounts): Disclosure {
  const { accounts, kind, reason, regions } = forms;
  const ends = new Map(regions.map(({ from, to }) => [from, to]));
  let taken = 0;
  const rest = lines.filter(({ number }) => {
    taken = Math.max(taken, ends.get(number) ?? 0);
    return number > taken;
  });
  const { evaluations, unread, taken: cells, forms: evaluationForms } = readEvaluations(rest);
  const ofEvaluations = new Set(cells);
  // The cells of an evaluation are no sentences.
  const text = rest.filter(({ number }) => !ofEvaluations.has(number));
  const narrative = readNarrative(text, accounts.year === null ? {} : { year: accounts.year });
  const unplaced = unread.map((remark) => ({ ...remark, reason: EVALUATION_REASONS[remark.reason] }));
  return {
    lines,
    accounts,
    kind,
    reason,
    regions,
    narrative,
    evaluations,
    evaluationForms,
    unread: [...forms.unread, ...unplaced],
  };
}
