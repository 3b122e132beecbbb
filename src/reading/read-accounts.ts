import type { FinalAccounts, FormTable } from "../accounts";
import { builtInCodes, type CodeScope } from "../codes";
import type { Unit } from "../money";
import { isFigure, type Line, lineAt, needLines } from "../tables";
import { type Booked, book, type Terms } from "./book";
import { aboutDocument, hasPlaceholders } from "./document";
import { type Entry, strayRows, type UnreadEntry } from "./entries";
import { type Found, foreignLines, gather, type Unread } from "./gather";
import type { HeadingFacts } from "./heading";
import { type FormLine, lexLines } from "./lexed";
import { settleLoose, withoutUnfit } from "./loose-rows";
import { formsInOneLine } from "./one-line";
import { type OpenForm, placeLoose } from "./place-loose";
import { judgePrecision } from "./precision";
import { mayHoldAmount } from "./printed-figures";
import { readForm } from "./read-form";
import { findRegions } from "./regions";
import {
  excerpt,
  type PrecisionEvidence,
  type ReadAccounts,
  type ReadOptions,
  type UnreadLine,
} from "./result";
import { inDoubtOfUnit } from "./unit-in-doubt";

/**
 * Reads the forms of a disclosure from its lines, whatever their order and number and in whatever way their
 * cells arrived. Nothing is lost and nothing is guessed: what stands in a form and has no certain place is
 * in `unread` with its line. Never throws.
 *
 * @param lines - The numbered lines of the text, as `readLines` gives them.
 * @param options - `codes`: where codes are looked up.
 * @example
 * ```ts
 * import { readAccounts, readLines } from "juesuan/advanced";
 * const text = "2024年度\n支出决算表\n单位：万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n合计\t\t3.00\t1.00\t2.00\n注：";
 * const { accounts, unread } = readAccounts(readLines(text));
 * accounts.forms.expenditure?.rows[0]?.cells; // => { total: 3000000, basic: 1000000, project: 2000000 }
 * unread; // => []
 * ```
 */
export function readAccounts(lines: readonly Line[], options: ReadOptions = {}): ReadAccounts {
  needLines(lines, "lines");
  return readForms(lines, false, options);
}

/** As {@link readAccounts}; `numeric` where the cells are those of a spreadsheet. */
export function readForms(
  lines: readonly Line[],
  numeric: boolean,
  { codes = builtInCodes }: ReadOptions = {},
): ReadAccounts {
  return readLexed(lexLines(lines), numeric, codes);
}

/** A form with what its rows became: entries as read, and the table they make. */
interface Form {
  readonly found: Found;
  readonly terms: Terms;
  readonly entries: readonly Entry[];
  readonly booked: Booked;
}

function readLexed(lines: readonly FormLine[], numeric: boolean, given: CodeScope): ReadAccounts {
  const regions = findRegions(lines);
  const { department, year, unit, ...judged } = aboutDocument(lines, regions);
  const about = { department, year: year ?? null };
  const codes = given.year !== undefined || year === undefined ? given : { ...given, year };
  const packed = judged.kind === "budget" ? [] : formsInOneLine(lines, regions);
  const isFormless = judged.kind === "three-public" && !regions.some(({ match }) => match.form !== null);
  if (judged.kind === "budget" || judged.kind === "other" || isFormless) {
    const foreign = judged.kind !== "budget" ? foreignLines(lines, regions, codes) : [];
    const accounts: FinalAccounts = { ...about, unit: unit ?? null, forms: {} };
    return {
      accounts,
      unread: unreadLines(lines, [...packed, ...foreign]),
      ...judged,
      precision: [],
      regions: [],
    };
  }
  const { found, taken, unread } = gather(lines, regions, codes);
  const open = withoutDoubtedUnits(
    found.map((one): Form => {
      const printed = unitOver(one) ?? unit;
      const terms: Terms = { form: one.form, unit: printed ?? "元", numeric };
      const entries = withoutUnfit(entriesOf(lines, one, printed, codes), terms.unit);
      return { found: one, terms, entries, booked: book(entries, terms) };
    }),
  );
  const precision = precisionsOf(open);
  const forms = settled(lines, open, precision);
  const tables = forms.map((form): [string, FormTable] => [form.terms.form, tableOf(lines, form, precision)]);
  const printed = forms.find((form) => unitOver(form.found) !== undefined)?.terms.unit;
  const accounts: FinalAccounts = {
    ...about,
    unit: unit ?? printed ?? null,
    forms: Object.fromEntries(tables),
  };
  return {
    accounts,
    unread: unreadLines(lines, [...packed, ...unread, ...forms.flatMap(({ booked }) => unreadIn(booked))]),
    ...judgeEmpty(lines, forms, judged),
    precision,
    regions: taken,
  };
}

/** The unit that stands over a form. */
function unitOver({ regions }: Found): Unit | undefined {
  return regions.map(({ facts }) => facts.unit).find((printed) => printed !== undefined);
}

const IN_DOUBT =
  "no unit stands over this form, and its largest amount is 10,000 times another one, or a 10,000th: it may be in 元 or 万元";

/** The forms, with the figures of those unread whose unit is not printed and does not go with the others. */
function withoutDoubtedUnits(forms: readonly Form[]): readonly Form[] {
  const measured = forms.flatMap((form) => {
    const { found, terms, booked } = form;
    if (terms.form === "statistics") return [];
    const isPrinted = unitOver(found) !== undefined;
    return [{ form, isPrinted, unit: terms.unit, rows: booked.rows, decimals: booked.decimals }];
  });
  const doubted = new Set([...inDoubtOfUnit(measured)].map(({ form }) => form));
  return forms.map((form) => {
    if (!doubted.has(form)) return form;
    const rows = form.found.collected.flatMap((one) => one.rows);
    const left = form.entries.filter(({ kind }) => kind === "unread");
    const entries = [...left, ...strayRows(rows, IN_DOUBT)];
    return { ...form, entries, booked: book(entries, form.terms) };
  });
}

/** The entries of a form, with the figures that stand beside its rows or, without a unit, of all of them. */
function entriesOf(
  lines: readonly FormLine[],
  { form, collected }: Found,
  unit: Unit | undefined,
  codes: CodeScope,
): Entry[] {
  const rows = collected.flatMap((one) => one.rows);
  const left = collected.flatMap((one) => one.left).map((line) => leftLine(lines, line));
  const reason =
    "neither this form nor the document prints a unit (元, 万元): amounts cannot be read without one";
  return [...left, ...(unit === undefined ? strayRows(rows, reason) : readForm(form, rows, codes))];
}

/** Figures of a line that are kept where it is wider than any form. */
const FEW = 12;

/** Words of a cell that are looked at. */
const WORDS = 100;

function leftLine(lines: readonly FormLine[], line: number): UnreadEntry {
  const cells = lineAt(lines, line)?.cells ?? [];
  // A line of cells that only spaces divide is one cell; of figures that are torn their pieces are left.
  const words = cells.flatMap((cell) => cell.split(/\s+/, WORDS));
  const whole = words.filter(isFigure);
  const figures = (whole.length > 0 ? whole : words.filter((word) => /\d/.test(word))).slice(0, FEW);
  return {
    kind: "unread",
    line,
    figures,
    reason: "outside the rows of the form, or on a line wider than any form",
  };
}

/** The forms with the rows placed whose blank cells were lost. */
function settled(
  lines: readonly FormLine[],
  forms: readonly Form[],
  precision: readonly PrecisionEvidence[],
): readonly Form[] {
  const open = forms.filter(({ booked }) => booked.loose.length > 0);
  if (open.length === 0) return forms;
  const left = placeLoose(
    forms.map((form): OpenForm => {
      return { form: form.terms.form, booked: form.booked, table: tableOf(lines, form, precision) };
    }),
  );
  return forms.map((form) => {
    if (!open.includes(form)) return form;
    const entries = settleLoose(form.entries, left);
    const { decimals } = form.booked;
    return { ...form, entries, booked: { ...book(entries, form.terms), decimals } };
  });
}

function judgeEmpty(
  lines: readonly FormLine[],
  forms: readonly Form[],
  judged: Pick<ReadAccounts, "kind" | "reason">,
): Pick<ReadAccounts, "kind" | "reason"> {
  const isFilled = ({ booked: { strays, decimals } }: Form) =>
    decimals.length > 0 || strays.some(({ figures }) => figures.some(mayHoldAmount));
  if (forms.some(isFilled)) return judged;
  const open = hasPlaceholders(lines);
  // Nothing spent on 三公 is told by noughts alone.
  if (judged.kind === "three-public" && !open) return judged;
  return {
    kind: "template",
    reason: `${forms.length} forms were found and not one figure other than zero stands in them${open ? "; names or years are left open (××)" : ""}: a blank template`,
  };
}

/** The table of a form with its title, its heading and its notes. */
function tableOf(
  lines: readonly FormLine[],
  { found, terms, booked }: Form,
  precision: readonly PrecisionEvidence[],
): FormTable {
  const [first] = found.regions;
  const facts = Object.assign({}, ...found.regions.map((region) => region.facts).reverse()) as HeadingFacts;
  const { number, ...heading } = facts;
  const begin = first?.first ?? 0;
  const end = found.collected
    .flatMap(({ lasts }) => lasts)
    .reduce((most, last) => Math.max(most, last), begin);
  return {
    title: first?.match.title ?? "",
    number: first?.match.number ?? number ?? null,
    precision: {
      unit: terms.unit,
      decimals: precision.find((one) => one.unit === terms.unit)?.decimals ?? 2,
    },
    rows: booked.rows,
    notes: found.collected.flatMap((one) => one.notes),
    ...(booked.strays.length === 0 ? {} : { strays: booked.strays }),
    heading,
    line: (lines[begin] as FormLine).number,
    lastLine: (lines[end] as FormLine).number,
  };
}

function precisionsOf(forms: readonly Form[]): PrecisionEvidence[] {
  const read = forms.filter(({ booked }) => booked.rows.length > 0 || booked.strays.length === 0);
  const units: Unit[] = [...new Set(read.map(({ terms }) => terms.unit))];
  return units.map((unit) => {
    const same = forms.filter(({ terms }) => terms.unit === unit);
    return judgePrecision(
      unit,
      same.flatMap(({ booked }) => booked.decimals),
    );
  });
}

/** The lines whose figures have no place and are of no other matter. */
function unreadIn({ strays }: Booked): Unread[] {
  return strays.flatMap(({ line, reason, aside, repeats }) =>
    aside !== undefined || repeats !== undefined || line === null ? [] : [{ line, reason }],
  );
}

/** One entry a line, in their order: the reasons joined. */
function unreadLines(lines: readonly FormLine[], unread: readonly Unread[]): UnreadLine[] {
  const byLine = new Map<number, string>();
  for (const { line, reason } of unread) {
    const before = byLine.get(line);
    if (before === undefined) byLine.set(line, reason);
    else if (!before.includes(reason)) byLine.set(line, `${before}; ${reason}`);
  }
  const sorted = [...byLine].sort(([a], [b]) => a - b);
  return sorted.map(([line, reason]) => ({ line, text: excerpt(lineAt(lines, line)?.text ?? ""), reason }));
}
