import { cellsOf, measureOf, tableOf } from "../../src/accounts";
import { audit, read } from "../../src/disclosure";
import { formOf } from "../../src/forms";
import { disclosureRecord } from "../../src/report";
import { foldText } from "../../src/tables/glyphs";
import type { DamagedLine, DamageKind } from "./damage";
import { hasCellLines } from "./kinds";

/** A cell that was read: its place, its amount in 分 and as it is printed in the unit of its form, and its line. */
interface ReadCell {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly amount: number;
  readonly print: number;
  readonly line: number;
}

interface FoundError {
  readonly rule: string;
  readonly lines: readonly number[];
  readonly forms: readonly string[];
}

/** What was read of a text and found in it, as far as damage is judged by it. */
export interface Reading {
  readonly lines: readonly string[];
  readonly kind: string | null;
  readonly cells: readonly ReadCell[];
  /** Lines that are told as unread, in the record or of a form. */
  readonly told: ReadonlySet<number>;
  readonly errors: readonly FoundError[];
}

const FEN: Readonly<Record<string, number>> = { 元: 100, 万元: 1e6, 亿元: 1e10 };

export function readingOf(text: string): Reading {
  const report = audit(read(text));
  const record = disclosureRecord(report);
  const cells: ReadCell[] = [];
  for (const { form, row, column, amount, line } of cellsOf(report.accounts)) {
    if (amount === null || line === null || line === undefined) continue;
    const factor =
      measureOf(form, row) === "count"
        ? 1
        : (FEN[tableOf(report.accounts, form)?.precision.unit ?? "元"] ?? 1);
    cells.push({ form: formOf(form).title, row, column, amount, print: amount / factor, line });
  }
  const told = [...record.unread, ...record.forms.flatMap(({ unreadLines }) => unreadLines)];
  return {
    lines: text.split("\n"),
    kind: record.kind,
    cells,
    told: new Set(told.map(({ line }) => line)),
    errors: record.findings
      .filter(({ severity }) => severity === "error")
      .map(({ rule, lines, where }) => ({ rule, lines, forms: where.map(({ form }) => form) })),
  };
}

/** What is not as it must be in the reading of a damaged text. */
export interface Fault {
  readonly what: "nowhere" | "wrong" | "silent" | "false error";
  readonly line: number;
  readonly text: string;
}

// `.57` is printed for 0.57 where the format of a sheet leaves the nought out.
const TOKENS = [/\d[\d,]*(?:\.\d+)?/g, /\d[\d,]*\.\d\d/g, /(?<![\d,])\.\d+/g];

/** The figures that a piece of text prints. */
function figuresIn(text: string): Set<number> {
  return new Set(
    TOKENS.flatMap((token) =>
      [...foldText(text).matchAll(token)].map(([one]) => Number(one.replaceAll(",", ""))),
    ),
  );
}

/** The figures of a line in their order. */
const printedIn = (text: string) => (foldText(text).match(/\d[\d,.]*/g) ?? []).join(" ");

const same = (one: number, other: number) => Math.abs(Math.abs(one) - Math.abs(other)) < 1e-7;
const holds = (figures: Iterable<number>, amount: number) =>
  [...figures].some((figure) => same(figure, amount));

/** Whether a line prints a figure; it may be torn over this line and the next, or read from pieces. */
function prints(lines: readonly string[], line: number, amount: number): boolean {
  const here = lines[line - 1] ?? "";
  if (holds(figuresIn(here), amount)) return true;
  const around = lines.slice(Math.max(0, line - 2), line + 2);
  const joined = around.map((text) => text.trim()).join("");
  return (
    holds(figuresIn(here.replace(/[\s，,]/g, "")), amount) ||
    holds(figuresIn(joined), amount) ||
    joined.replace(/[\s,，|]/g, "").includes(String(Math.abs(amount)))
  );
}

/** What the damage did to the lines of a text. */
class Damage {
  readonly truth: ReadonlyMap<number, readonly ReadCell[]>;
  readonly copies: ReadonlyMap<number, readonly number[]>;
  /** Whether cells have lines of their own, so that their order is their place. */
  readonly listed: boolean;

  constructor(
    readonly clean: Reading,
    readonly lines: readonly DamagedLine[],
  ) {
    const truth = new Map<number, ReadCell[]>();
    for (const cell of clean.cells) truth.set(cell.line, [...(truth.get(cell.line) ?? []), cell]);
    this.truth = truth;
    const copies = new Map<number, number[]>();
    for (const [index, { from }] of lines.entries())
      for (const one of from) copies.set(one, [...(copies.get(one) ?? []), index + 1]);
    this.copies = copies;
    this.listed = hasCellLines(clean.lines.map((text) => ({ text, from: null })));
  }

  /** Whether a line is one of the text, as it was. */
  isWhole(line: number): boolean {
    const { text, from } = this.lines[line - 1] as DamagedLine;
    if (this.listed && (this.isMoved(line) || this.isMoved(line + 1) || this.isCutOff(line))) return false;
    return from.length === 1 && this.clean.lines[(from[0] as number) - 1] === text;
  }

  /**
   * Whether a cell on a line of its own stands behind the title of another row than in the text: what stood between them
   * was moved or taken out, and nothing else than the title before it tells whose it is.
   */
  isCutOff(line: number): boolean {
    for (let at = line; at > 1 && !isTitled(this.lines[at - 1]?.text ?? ""); at--)
      if (this.isMoved(at)) return true;
    return false;
  }

  /**
   * The cells that the text before the damage had where a cell on a line of its own now stands, counted from the title of
   * its row: only the count tells its column. None where the row has another number of cells than it had, so that a reader
   * cannot count; then the figure must be unread.
   */
  counted(line: number): readonly ReadCell[] {
    if (!this.listed) return [];
    const textOf = (at: number) => this.lines[at - 1]?.text ?? "";
    let title = line;
    while (title > 1 && !isTitled(textOf(title))) title--;
    let next = line + 1;
    while (next <= this.lines.length && !isTitled(textOf(next))) next++;
    const own = this.from(title)[0];
    const end = next > this.lines.length ? undefined : this.from(next)[0];
    if (own === undefined || end === undefined || end - own !== next - title) return [];
    return this.truth.get(own + line - title) ?? [];
  }

  from(line: number): readonly number[] {
    return this.lines[line - 1]?.from ?? [];
  }

  /** Lines of the text that stand no longer in it, stand there twice, or with other words and figures. */
  hurt(): Set<number> {
    const out = new Set<number>();
    for (const [index, text] of this.clean.lines.entries()) {
      const copies = this.copies.get(index + 1) ?? [];
      const bare = text.replace(/\s/g, "");
      const whole = copies.map((at) => this.lines[at - 1]?.text.replace(/\s/g, ""));
      if (bare !== "" && (whole.length !== 1 || whole[0] !== bare)) out.add(index + 1);
      // A blank that moves into a figure or out of one makes others.
      else if (copies.some((at) => printedIn(this.lines[at - 1]?.text ?? "") !== printedIn(text)))
        out.add(index + 1);
    }
    for (const [index, line] of this.lines.entries())
      if (this.isMoved(index + 1)) for (const one of [...line.from, ...this.from(index)]) out.add(one);
    return out;
  }

  /** Whether a line follows another one than in the text, blank lines apart. */
  isMoved(line: number): boolean {
    const [first] = this.from(line);
    if (first === undefined) return true;
    let before = first - 1;
    while (before > 0 && this.clean.lines[before - 1]?.trim() === "") before--;
    let at = line - 1;
    while (at > 0 && this.lines[at - 1]?.text.trim() === "") at--;
    return before !== (at === 0 ? 0 : this.from(at).at(-1));
  }
}

/** Whether a line of a text of a cell a line begins or goes on with the title of a row. */
const isTitled = (text: string) => /[\u4e00-\u9fff]/.test(text);

const placeOf = ({ form, row, column }: ReadCell) => `${form}|${row}|${column}`;
const columnOf = ({ form, column }: ReadCell) => `${form}|${column}`;

/** Whether a cell that was read says what the lines it stands on say in the whole text. */
function isRight(cell: ReadCell, damage: Damage, kind: DamageKind): boolean {
  const truth = damage.from(cell.line).flatMap((line) => damage.truth.get(line) ?? []);
  const equal = ({ amount, print }: ReadCell) =>
    kind.rescales === true ? same(print, cell.print) : amount === cell.amount;
  if (truth.some((one) => placeOf(one) === placeOf(cell) && equal(one))) return true;
  if (damage.isWhole(cell.line)) return false;
  // Where cells of one row changed places, the text says in truth what stands there now, and a reader cannot know more.
  if (damage.counted(cell.line).some((one) => placeOf(one) === placeOf(cell))) return true;
  // The damage may have changed the name of the row, and then the figure keeps its column, or the figure itself.
  if (truth.some(equal)) return truth.some((one) => columnOf(one) === columnOf(cell) && equal(one));
  return truth.some((one) => columnOf(one) === columnOf(cell));
}

/** Judges the reading of a damaged text by that of the whole one. */
export function faultsOf(
  clean: Reading,
  lines: readonly DamagedLine[],
  read: Reading,
  kind: DamageKind,
): Fault[] {
  const damage = new Damage(clean, lines);
  return [
    ...wrongCells(damage, read, kind),
    ...(read.kind === "budget" ? [] : silentLosses(damage, read)),
    ...(kind.rescales === true ? [] : falseErrors(damage, read)),
  ];
}

function wrongCells(damage: Damage, read: Reading, kind: DamageKind): Fault[] {
  const faults: Fault[] = [];
  for (const cell of read.cells) {
    const text = `${placeOf(cell)} = ${cell.print}`;
    if (!prints(read.lines, cell.line, cell.print)) faults.push({ what: "nowhere", line: cell.line, text });
    const known = damage.from(cell.line).some((line) => damage.truth.has(line));
    if (known && !isRight(cell, damage, kind)) faults.push({ what: "wrong", line: cell.line, text });
  }
  return faults;
}

function silentLosses(damage: Damage, read: Reading): Fault[] {
  const at = new Map<number, ReadCell[]>();
  for (const cell of read.cells) at.set(cell.line, [...(at.get(cell.line) ?? []), cell]);
  const faults: Fault[] = [];
  for (const [line, truth] of damage.truth) {
    const copies = damage.copies.get(line) ?? [];
    if (copies.length === 0 || copies.some((copy) => read.told.has(copy))) continue;
    for (const cell of truth) {
      if (cell.print === 0) continue;
      const standing = copies.filter((copy) => holds(figuresIn(read.lines[copy - 1] ?? ""), cell.print));
      const found = standing.some((copy) =>
        (at.get(copy) ?? []).some(({ print }) => same(print, cell.print)),
      );
      if (standing.length > 0 && !found)
        faults.push({
          what: "silent",
          line: standing[0] as number,
          text: `${placeOf(cell)} = ${cell.print}`,
        });
    }
  }
  return faults;
}

/**
 * Errors that the whole text has not, and that nothing tells which the damage took, moved or changed. Sums of a form
 * speak of its own rows, rules between forms of rows of several, all others of sentences and titles too.
 */
function falseErrors(damage: Damage, read: Reading): Fault[] {
  // An error of the whole text may speak of fewer of its lines, where others went unread.
  const isKnown = (rule: string, lines: readonly number[]) =>
    damage.clean.errors.some((one) => one.rule === rule && lines.every((line) => one.lines.includes(line)));
  const hurt = damage.hurt();
  const forms = new Set([...hurt].flatMap((line) => (damage.truth.get(line) ?? []).map(({ form }) => form)));
  const explained = ({ rule, lines, forms: own }: FoundError) => {
    const from = lines.flatMap((line) => damage.from(line));
    if (isKnown(rule, from) || from.some((line) => hurt.has(line))) return true;
    if (lines.some((line) => damage.from(line).length === 0)) return true;
    if (own.some((form) => forms.has(form))) return true;
    if (/^(?:IN|CD|SG)-/.test(rule)) return false;
    return rule.startsWith("X-") ? forms.size > 0 : hurt.size > 0;
  };
  return read.errors
    .filter((error) => !explained(error))
    .map(({ rule, lines, forms: own }) => ({
      what: "false error" as const,
      line: lines[0] ?? 0,
      text: `${rule} at ${lines.join(",")} of ${own.join(",")}`,
    }));
}
