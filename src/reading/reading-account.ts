import {
  type FinalAccounts,
  type FormReading,
  type FormTable,
  type StrayRow,
  tableOf,
  type UnreadFormLine,
} from "../accounts";
import { contentsOf } from "../checking";
import { need } from "../errors";
import { FORM_IDS, type FormId, formOf } from "../forms";
import { isFigure, isNote, isProse, isSection, type Line, squash } from "../tables";
import { figuresByLine, linesOf, losesFigures, repeatsOnly, singleColumns } from "./placed-figures";
import {
  amountsIn,
  isLoneAmount,
  isPacked,
  LONGEST,
  mayBeRow,
  type Open,
  printsFigures,
} from "./printed-figures";
import { excerpt, type ReadAccounts, type UnreadLine } from "./result";
import { matchTitle } from "./titles";

/** What the reading of a text says of itself. */
export interface AccountOfReading {
  /** The accounts; a form beside which figures stand unread knows them as strays, so that no sum over it accuses. */
  readonly accounts: FinalAccounts;
  /** Every form, in the national order. */
  readonly forms: readonly FormReading[];
  /** Lines with figures that nothing has read and nothing has reported, and titles without a table, by line. */
  readonly unread: readonly UnreadLine[];
}

/** Whether another reader has a line; `titled` says whether it stands under the title of a form. */
export type Taken = (line: number, titled: boolean) => boolean;

const LOST = "figures in a form that went into no row";
const LEFT_OVER = "a figure of a row went into no column";
const BEHIND = "figures behind the last row of a form that was read";
const NO_TABLE = "the title of a form whose table was not recognised";
const UNKNOWN = "figures as in a table, under no title of a form";
const LONE = "a figure on a line of its own, under no title of a form";
const UNTITLED = "a table that was not recognised";

/**
 * Accounts for a text: which forms were read, and which lines that read like parts of a form gave nothing.
 *
 * @param taken - Whether another reader (of evaluations, of sentences) has a line.
 */
export function accountOfReading(
  lines: readonly Line[],
  reading: Pick<ReadAccounts, "accounts" | "unread" | "regions">,
  taken: Taken = () => false,
): AccountOfReading {
  need("list", lines, "lines");
  need("object", reading, "reading");
  const walk = walkLines(lines, reading, taken);
  const own = new Map<FormId, UnreadFormLine[]>();
  const tell = (form: FormId, one: UnreadFormLine) => {
    const told = own.get(form);
    if (told === undefined) own.set(form, [one]);
    else told.push(one);
  };
  const accounts = withStrays(reading.accounts, walk.lost);
  const unread: UnreadLine[] = [];
  const report = ({ line, reason }: Lost) =>
    unread.push({ line: line.number, text: excerpt(line.text), reason });
  for (const { line, reason } of reading.unread) {
    const form = walk.formAt.get(line);
    if (form !== undefined) tell(form, { line, reason });
  }
  for (const lost of walk.lost) {
    report(lost);
    if (lost.form !== null) tell(lost.form, { line: lost.line.number, reason: lost.reason });
  }
  for (const [form, line] of walk.titles) {
    if (tableOf(accounts, form) !== undefined) continue;
    if (!walk.lost.some((lost) => lost.line === line)) report({ form, line, reason: NO_TABLE });
    tell(form, { line: line.number, reason: NO_TABLE });
  }
  const loose = walk.lost.filter(({ reason }) => reason === UNKNOWN).map(({ line }) => line);
  // Where no form stands, tables without a title are those of something else unless their rows say otherwise.
  const some = own.size > 0 || Object.keys(accounts.forms).length > 0;
  const forms = FORM_IDS.map((form): FormReading => {
    const table = tableOf(accounts, form);
    const mayBe = table === undefined && !own.has(form) ? mayBelong(form, loose, some) : [];
    return formReading(form, table, [...(own.get(form) ?? []), ...mayBe]);
  });
  return { accounts, forms, unread: unread.sort((a, b) => a.line - b.line) };
}

function formReading(
  form: FormId,
  table: FormTable | undefined,
  unread: readonly UnreadFormLine[],
): FormReading {
  const unreadLines = [...new Map(unread.map((one) => [one.line, one])).values()].sort(
    (a, b) => a.line - b.line,
  );
  if (table === undefined)
    return { form, state: unreadLines.length > 0 ? "unread" : "absent", figures: 0, unreadLines };
  const figures = figuresOf(table);
  const state = unreadLines.length === 0 ? "read" : figures > 0 ? "partly" : "unread";
  return { form, state, figures, unreadLines };
}

/** A line with figures that gave nothing, and the form under whose title it stands. */
interface Lost {
  readonly form: FormId | null;
  readonly line: Line;
  readonly reason: string;
}

/** Where a line stands: under the title of a form (null: of another table), inside the rows of one that was read. */
interface Standing {
  readonly line: Line;
  readonly form: FormId | null;
  readonly titled: boolean;
  readonly inside: boolean;
  /** The title itself. */
  readonly isTitle: boolean;
}

interface Walk {
  readonly lost: readonly Lost[];
  /** The first title of each form that stands outside the contents. */
  readonly titles: ReadonlyMap<FormId, Line>;
  /** The form under whose title each line stands. */
  readonly formAt: ReadonlyMap<number, FormId>;
}

/** One walk through the lines: which title each stands under, and which have figures that nobody took. */
function walkLines(
  lines: readonly Line[],
  { accounts, unread, regions }: Pick<ReadAccounts, "accounts" | "unread" | "regions">,
  taken: Taken,
): Walk {
  const told = linesOf(accounts, unread);
  const placed = figuresByLine(accounts);
  const held = singleColumns(accounts);
  const openOf = openForms(accounts);
  const lost: Lost[] = [];
  const titles = new Map<FormId, Line>();
  const formAt = new Map<number, FormId>();
  const lone = new LoneAmounts();
  const rows = new UntitledRows();
  for (const { line, form, titled, inside, isTitle } of standings(lines, regions, taken)) {
    const { number } = line;
    if (form !== null && isTitle && !titles.has(form)) titles.set(form, line);
    if (form !== null) formAt.set(number, form);
    if (told.has(number) || (form !== null && inside && repeatsOnly(line, form, held))) continue;
    const inRow = placed.get(number);
    if (inRow !== undefined) {
      if (losesFigures(line, inRow)) lost.push({ form, line, reason: LEFT_OVER });
    } else if (!taken(number, titled) && printsFigures(line, inside || titled, openOf(form))) {
      lost.push({ form, line, reason: reasonOf(form, titled, inside, accounts) });
      if (!inside) rows.tell();
    } else if (!inside) {
      if (!titled) lone.see(line, taken(number, titled));
      // Beside rows of a table, what reads like a chart between sentences is one of them.
      rows.see(line, taken(number, true));
    }
  }
  const found = new Set(lone.found);
  for (const line of lone.found) lost.push({ form: null, line, reason: LONE });
  for (const line of rows.found) if (!found.has(line)) lost.push({ form: null, line, reason: UNKNOWN });
  return { lost, titles, formAt };
}

/** Lines without a number from which on a row under no title is none of the table before it. */
const APART = 4;

/** Rows that print too little to be known as such, before and behind rows of a table under no title. */
class UntitledRows {
  readonly found: Line[] = [];
  private waiting: Line[] = [];
  private open = false;
  private apart = 0;

  /** A row of a table was told: those right before it are of the same one, and those behind it. */
  tell(): void {
    this.found.push(...this.waiting);
    this.waiting = [];
    this.open = true;
    this.apart = 0;
  }

  see(line: Line, taken: boolean): void {
    const isRow = !taken && mayBeRow(line);
    this.apart = isRow ? 0 : this.apart + 1;
    if (endsTable(line.text, taken) || this.apart > APART) {
      this.waiting = [];
      this.open = false;
    } else if (isRow) (this.open ? this.found : this.waiting).push(line);
  }
}

/** Amounts on lines of their own between which no sentence stands: three and more are what is left of a table. */
class LoneAmounts {
  readonly found: Line[] = [];
  private waiting: Line[] = [];

  see(line: Line, taken: boolean): void {
    if (endsTable(line.text, taken)) this.waiting = [];
    else if (isLoneAmount(line)) {
      this.waiting.push(line);
      if (this.waiting.length < FEW) return;
      this.found.push(...this.waiting.slice(this.waiting.length === FEW ? 0 : -1));
    }
  }
}

/** The lines that are neither blank nor of the contents, each with the title it stands under. */
function* standings(
  lines: readonly Line[],
  regions: ReadAccounts["regions"],
  taken: Taken,
): Generator<Standing> {
  const contents = contentsOf(lines);
  const starts = new Map(regions.map((region) => [region.from, region]));
  let form: FormId | null = null;
  let titled = false;
  let end = 0;
  for (const [index, line] of lines.entries()) {
    const { number, text } = line;
    if (text.trim() === "") continue;
    const region = starts.get(number);
    if (region !== undefined) {
      form = region.form;
      titled = true;
      end = region.to;
    }
    const inside = number <= end;
    const listed = !inside && contents !== null && contents.from <= number && number <= contents.to;
    if (listed && !mayBeRow(line)) continue;
    const named = inside || taken(number, false) ? undefined : titleIn(line, lines[index + 1]);
    if (named !== undefined) {
      form = named;
      titled = true;
    } else if (!inside && endsTable(text, taken(number, titled))) {
      form = null;
      titled = false;
    }
    yield { line, form, titled, inside, isTitle: named !== undefined };
  }
}

/** Whether a line ends what stands under a title: another part, a sentence, a line of another reader. */
function endsTable(text: string, taken: boolean): boolean {
  return taken || isSection(text) || (isProse(text) && !isNote(text) && !isPacked(text));
}

/** How much was read of each form. */
function openForms(accounts: FinalAccounts): (form: FormId | null) => Open {
  const blank = new Map<FormId, boolean>();
  return (form) => {
    const table = form === null ? undefined : tableOf(accounts, form);
    if (form === null) return "no";
    if (table === undefined) return "unread";
    const known = blank.get(form) ?? figuresOf(table) === 0;
    blank.set(form, known);
    return known ? "blank" : "no";
  };
}

/** The figures that stand in the cells of a form. */
function figuresOf({ rows }: FormTable): number {
  return rows.reduce(
    (sum, { cells }) => sum + Object.values(cells).filter((amount) => typeof amount === "number").length,
    0,
  );
}

function reasonOf(form: FormId | null, titled: boolean, inside: boolean, accounts: FinalAccounts): string {
  if (form === null) return titled ? UNTITLED : UNKNOWN;
  if (inside) return LOST;
  return tableOf(accounts, form) === undefined ? UNTITLED : BEHIND;
}

/** All wordings that the forms declare, the longest first: 支出决算表 ends several others. */
const TITLES: readonly (readonly [string, FormId])[] = /* @__PURE__ */ (() =>
  FORM_IDS.flatMap((form) =>
    [formOf(form).title, ...formOf(form).aliases].map((title): [string, FormId] => [squash(title), form]),
  ).sort((a, b) => b[0].length - a[0].length))();

/** What a title of a form or of another table names. */
const NAMES_FORM = /决\s*算|收\s*支|收\s*入|支\s*出|经\s*费|统\s*计|情\s*况|明\s*细|自\s*评|公\s*开/;

/** Dots and a page number: an entry of the contents. */
const LEADERS = /[.．…·]{3}\s{0,4}\d{0,4}$|…\s{0,4}\d{1,4}$/;

/**
 * The form whose title stands in a line: alone, with number, body, year and unit around it, torn over two lines, or at
 * the head of a whole form that was set in one line. Null for the title of a table that is no form of this library;
 * undefined where no title stands. A sentence that only speaks of a form is no title.
 */
function titleIn(line: Line, next: Line | undefined): FormId | null | undefined {
  const { text } = line;
  if (!text.includes("表")) return next?.text.includes("表") === true ? tornTitle(line, next) : undefined;
  if (!NAMES_FORM.test(text)) return undefined;
  if (text.length > LONGEST || LEADERS.test(text.trimEnd().slice(-20))) return undefined;
  const parts = text.length > 400 ? [] : partsOf(line);
  let unknown: null | undefined;
  for (const part of parts) {
    const match = matchTitle(part);
    if (match === null) continue;
    if (match.form !== null) return match.form;
    if (/决算表$|情况表$|统计表$|明细表$|自评表$/.test(match.title)) unknown = null;
  }
  if (isProse(text) && !isNote(text) && !isPacked(text)) return undefined;
  const bare = squash(text);
  // A note names its own form as 本表; one that gives the title speaks of a form that stands elsewhere or not at all.
  return TITLES.find(([title]) => bare.includes(title))?.[1] ?? unknown;
}

function partsOf(line: Line): readonly string[] {
  const cells = line.cells;
  const parts = cells.length > 1 ? cells : line.text.split(/ {2}|\u3000/);
  return parts.length > 60 ? [] : parts.map((part) => part.trim());
}

function tornTitle(line: Line, next: Line | undefined): FormId | undefined {
  if (next === undefined || line.text.length > 80 || next.text.length > 30) return undefined;
  if (
    !/决算|拨款|预算|收入|支出|经费/.test(line.text) ||
    !squash(next.text).endsWith("表") ||
    isProse(line.text)
  )
    return undefined;
  return matchTitle(line.text.trim() + next.text.trim())?.form ?? undefined;
}

/** What a row of a form holds that no row of another form does. */
const SIGNS: readonly (readonly [RegExp, readonly FormId[]])[] = [
  [/三公|因公出国|公务用车|公务接待/, ["threePublic"]],
  [/人员经费|公用经费|工资福利|商品和服务|对个人和家庭|(?:^|\s)30[12379]/, ["basicDetail"]],
  [/拨款收入|事业收入|结转和结余|总计|本年收入|本年支出/, ["summary", "appropriationSummary"]],
  [/上缴收入|上级补助收入/, ["summary", "income"]],
  [
    /(?:^|[\s|>])2\d{2}(?:\d{2}){0,2}(?=$|[\s|<\u4e00-\u9fff])/,
    ["income", "expenditure", "generalBudget", "governmentFund", "stateCapital"],
  ],
  [/运行经费|政府采购|车辆/, ["statistics"]],
];

/** Lines under no title from which a table is taken to begin. */
const FEW = 3;

/** Lines of tables without a title that may be a form's own: by what their rows hold, or, where no sign tells, all. */
function mayBelong(form: FormId, loose: readonly Line[], some: boolean): readonly UnreadFormLine[] {
  const signed = loose.filter(({ text }) => SIGNS.some(([sign]) => sign.test(text)));
  const own = signed.filter(({ text }) =>
    SIGNS.some(([sign, forms]) => forms.includes(form) && sign.test(text)),
  );
  const mine = own.length > 0 ? own : some && signed.length === 0 && loose.length >= FEW ? loose : [];
  return mine.map(({ number }) => ({ line: number, reason: UNKNOWN }));
}

/** The accounts with figures that stand lost under the title of a form kept as its strays. */
function withStrays(accounts: FinalAccounts, lost: readonly Lost[]): FinalAccounts {
  if (lost.length === 0) return accounts;
  const strays = new Map<FormId, StrayRow[]>();
  for (const { form, line, reason } of lost) {
    const table = form === null ? undefined : accounts.forms[form];
    if (form === null || table === undefined) continue;
    const figures = figuresOn(line).slice(0, MOST_FIGURES);
    const stray = { name: null, code: null, side: null, figures, line: line.number, reason };
    const own = strays.get(form);
    if (own === undefined) strays.set(form, [stray]);
    else own.push(stray);
  }
  const forms = { ...accounts.forms } as Record<FormId, FormTable | undefined>;
  for (const [form, own] of strays) {
    const table = accounts.forms[form];
    if (table !== undefined) forms[form] = { ...table, strays: [...(table.strays ?? []), ...own] };
  }
  return { ...accounts, forms };
}

const MOST_FIGURES = 12;

/** The figures of a line as printed: its amounts, else what its cells hold, else the numbers between its spaces. */
function figuresOn({ text, cells }: Line): readonly string[] {
  const amounts = amountsIn(cells);
  if (amounts.length > 0) return amounts;
  const figures = cells.filter(isFigure);
  return figures.length > 0 || text.length > LONGEST ? figures : text.split(/[\s|]+/).filter(isFigure);
}
