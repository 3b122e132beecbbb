import { FORM_IDS, type FormId, fixedRow, formOf } from "../forms";
import { type Misfit, NO_SUCH_KEY, oneOfWords, type Said, same, TRUE_OR_FALSE } from "../guard";
import { orMeant } from "../near";
import { isOneOf, isText, type Parts, partsOf } from "./faults";

type Path = readonly (string | number)[];

const SPEC_KEYS = [
  "rule",
  "form",
  "forEach",
  "left",
  "right",
  "comparison",
  "sameFigure",
  "whenPrinted",
  "whenFilled",
  "onlyWhereZero",
  "severity",
];
const TERM_KEYS = ["form", "rows", "column", "weight", "optional"];
const ROW_KEYS = [
  "key",
  "keys",
  "group",
  "level",
  "under",
  "leaves",
  "all",
  "each",
  "childrenOf",
  "prefixed",
  "unprefixed",
];
/** The kinds of rows that depend on the bound row. */
const BOUND = ["each", "childrenOf", "prefixed", "unprefixed"];
/** The kinds of rows that only a form with codes has. */
const BY_CODE = ["level", "leaves", "under", "childrenOf", "unprefixed"];
const COMPARISONS = ["=", "<=", ">="];
const MILDER = ["warning", "info"];
const FLAGS = ["sameFigure", "whenPrinted", "whenFilled"];
const CODE = /^\d{3}(?:\d{2}){0,2}$/;
const CODE_START = /^\d{1,7}$/;

/**
 * What is wrong with the relations of a rule: what the forms do not have, and what would never be judged. Each with its
 * path, such as MY-02, relations, 0, right, 0, column.
 */
export function relationFaults(rule: object): Misfit[] {
  const { id, relations } = partsOf(rule) ?? {};
  const path: Path = [...(isText(id) ? [id] : []), "relations"];
  if (!Array.isArray(relations) || relations.length === 0)
    return [{ path, found: relations, expected: ["至少一个关系", "at least one relation"] }];
  const faults: Misfit[] = [];
  relations.forEach((spec: unknown, index) => {
    new SpecFaults(faults).relation([...path, index], spec, id);
  });
  return faults;
}

/** Goes through one relation, and adds what is wrong with it. */
class SpecFaults {
  private home: FormId | null = null;
  /** Whether a row is bound, and the columns that are. */
  private rowBound = false;
  private columns: readonly unknown[] | null = null;

  constructor(private readonly faults: Misfit[]) {}

  relation(path: Path, value: unknown, id: unknown): void {
    const spec = this.object(path, value, ["关系", "a relation"]);
    if (spec === null) return;
    this.keys(path, spec, SPEC_KEYS);
    if (spec.rule !== id && isText(id))
      this.add([...path, "rule"], spec.rule, [`规则的编号${id}`, `the id of the rule, ${id}`]);
    const { form = partsOf(Array.isArray(spec.left) ? spec.left[0] : null)?.form } = spec;
    this.home = this.form([...path, "form"], form);
    this.forEach([...path, "forEach"], spec.forEach);
    if (Array.isArray(spec.left) && spec.left.length === 0)
      this.add([...path, "left"], "nothing", ["至少一项", "at least one term"]);
    this.terms([...path, "left"], spec.left);
    this.terms([...path, "right"], spec.right);
    if (spec.onlyWhereZero !== undefined) this.terms([...path, "onlyWhereZero"], spec.onlyWhereZero);
    this.choice([...path, "comparison"], spec.comparison, COMPARISONS);
    this.choice([...path, "severity"], spec.severity, MILDER);
    for (const flag of FLAGS) this.flag([...path, flag], spec[flag]);
  }

  private forEach(path: Path, value: unknown): void {
    if (value === undefined) return;
    const bound = this.object(path, value, [
      "所跟随的行和栏，{ rows, columns }",
      "what is bound, { rows, columns }",
    ]);
    if (bound === null) return;
    this.keys(path, bound, ["rows", "columns"]);
    const { rows, columns } = bound;
    if (rows !== undefined) {
      this.rows([...path, "rows"], rows, this.home);
      this.rowBound = true;
    }
    if (columns === undefined) return;
    this.columns = Array.isArray(columns) ? columns : [];
    this.list([...path, "columns"], columns, ["栏的列表", "a list of columns"], (at, column) => {
      this.column(at, column, this.home);
    });
  }

  private terms(path: Path, terms: unknown): void {
    if (!Array.isArray(terms)) this.add(path, terms, ["项的列表", "a list of terms"]);
    else
      terms.forEach((term: unknown, index) => {
        this.term([...path, index], term);
      });
  }

  private term(path: Path, value: unknown): void {
    const term = this.object(path, value, ["项，{ rows, column }", "a term, { rows, column }"]);
    if (term === null) return;
    this.keys(path, term, TERM_KEYS);
    const form = term.form === undefined ? this.home : this.form([...path, "form"], term.form);
    this.rows([...path, "rows"], term.rows, form);
    if (partsOf(term.column)?.each === true) this.boundColumn([...path, "column"], form);
    else this.ownColumn([...path, "column"], term, form);
    if (term.weight !== undefined && term.weight !== 1 && term.weight !== -1)
      this.add([...path, "weight"], term.weight, ["1或-1", "1 or -1"]);
    this.flag([...path, "optional"], term.optional);
  }

  private boundColumn(path: Path, form: FormId | null): void {
    if (this.columns === null)
      this.add(path, "the bound column", ["要有forEach.columns", "forEach.columns, which bind it"]);
    // Those of the home form are told at forEach.
    if (this.columns === null || form === this.home || form === null) return;
    const known = formOf(form).columns.map(({ id }): unknown => id);
    for (const column of this.columns)
      if (!known.includes(column))
        this.add(path, column, [`表${form}也有的栏`, `bound columns that the form ${form} has too`]);
  }

  private ownColumn(path: Path, { column, rows }: Parts, form: FormId | null): void {
    if (form === null || !this.column(path, column, form)) return;
    const { key, keys } = partsOf(rows) ?? {};
    const named: readonly unknown[] = Array.isArray(keys) ? keys : [key];
    for (const one of named.filter(isText)) {
      const side = fixedRow(form, one)?.side;
      if (side !== undefined && !isOneOf(column, side.columns))
        this.add(path, column, [
          `行${one}的栏：${side.columns.join("、")}`,
          `a column of the row ${one}: ${side.columns.join(", ")}`,
        ]);
    }
  }

  /** Whether it is a column of the form. */
  private column(path: Path, column: unknown, form: FormId | null): boolean {
    if (form === null) return false;
    const known = formOf(form).columns.map(({ id }) => id);
    return this.known(path, column, known, [
      `表${form}的栏：${known.join("、")}`,
      `a column of the form ${form}: ${known.join(", ")}`,
    ]);
  }

  private rows(path: Path, value: unknown, form: FormId | null): void {
    const rows = this.object(path, value, ["行，如{ key }或{ level }", "rows, such as { key } or { level }"]);
    if (rows === null) return;
    const named = Object.keys(rows);
    const [name] = named;
    if (name === undefined || named.length > 1 || !ROW_KEYS.includes(name)) {
      this.add(path, named.join(", ") || "nothing", orMeant(oneOfWords(ROW_KEYS), name, ROW_KEYS));
      return;
    }
    if (BOUND.includes(name) && !this.rowBound)
      this.add([...path, name], "the bound row", ["要有forEach.rows", "forEach.rows, which bind it"]);
    if (form === null) return;
    if (BY_CODE.includes(name) && formOf(form).codes === undefined)
      this.add([...path, name], name, [
        `别种行：表${form}没有编码`,
        `rows of another kind: the form ${form} has no codes`,
      ]);
    else this.rowsOf([...path, name], name, rows[name], form);
  }

  /** The rows of one kind in a form. */
  private rowsOf(path: Path, name: string, value: unknown, form: FormId): void {
    const fixed = formOf(form).sides.flatMap((side) => side.rows);
    if (name === "key") this.key(path, value, form);
    else if (name === "keys")
      this.list(path, value, ["行的列表", "a list of row keys"], (at, key) => {
        this.key(at, key, form);
      });
    else if (name === "under")
      this.list(path, value, ["编码的列表", "a list of codes"], (at, code) => {
        this.fit(at, code, isText(code) && CODE_START.test(code), [
          "编码或编码的开头",
          "a code, or how codes begin",
        ]);
      });
    else if (name === "group") {
      const groups = [...new Set(fixed.flatMap(({ group = [] }) => group))];
      this.known(path, value, groups, [
        `表${form}的行组：${groups.join("、") || "没有"}`,
        `a group of the form ${form}: ${groups.join(", ") || "it has none"}`,
      ]);
    } else if (name === "level")
      this.fit(path, value, value === 1 || value === 2 || value === 3, ["1、2或3", "1, 2 or 3"]);
    else if (name === "childrenOf") this.fit(path, value, value === "each", same('"each"'));
    else if (name === "prefixed") {
      const fits = isText(value) && fixed.some(({ key }) => key.startsWith(value));
      this.fit(path, value, fits, [`表${form}行的开头`, `how keys of the form ${form} begin`]);
    } else if (name === "unprefixed")
      this.fit(path, value, isText(value), ["所跟随的行的开头", "how the keys of the bound rows begin"]);
    else this.fit(path, value, value === true, same("true"));
  }

  private key(path: Path, key: unknown, form: FormId): void {
    const { codes, sides } = formOf(form);
    if (codes !== undefined && isText(key) && CODE.test(key)) return;
    const fixed = sides.flatMap((side) => side.rows.map((row) => row.key));
    const some = fixed.slice(0, 3);
    const [orZh, orEn]: Said =
      codes === undefined
        ? ["（没有编码）", " (it has no codes)"]
        : ["，或3、5、7位编码", ", or a code of 3, 5 or 7 digits"];
    this.known(path, key, fixed, [
      `表${form}的行，如${some.join("、")}${orZh}`,
      `a row of the form ${form}, such as ${some.join(", ")}${orEn}`,
    ]);
  }

  private form(path: Path, form: unknown): FormId | null {
    const ids: readonly string[] = FORM_IDS;
    return this.known(path, form, ids, ["表的编号，如income", "the id of a form, such as income"])
      ? (form as FormId)
      : null;
  }

  private known(path: Path, name: unknown, known: readonly string[], expected: Said): boolean {
    if (isOneOf(name, known)) return true;
    this.add(path, name, orMeant(expected, name, known));
    return false;
  }

  private choice(path: Path, value: unknown, allowed: readonly string[]): void {
    if (value !== undefined) this.known(path, value, allowed, oneOfWords(allowed));
  }

  private flag(path: Path, value: unknown): void {
    if (value !== undefined && typeof value !== "boolean") this.add(path, value, TRUE_OR_FALSE);
  }

  private fit(path: Path, value: unknown, fits: boolean, expected: Said): void {
    if (!fits) this.add(path, value, expected);
  }

  private list(path: Path, value: unknown, [zh, en]: Said, one: (at: Path, part: unknown) => void): void {
    if (!Array.isArray(value) || value.length === 0)
      this.add(path, value, [`不空的${zh}`, `${en} that is not empty`]);
    else
      value.forEach((part: unknown, index) => {
        one([...path, index], part);
      });
  }

  private keys(path: Path, parts: Parts, known: readonly string[]): void {
    for (const key of Object.keys(parts))
      if (!known.includes(key)) this.add([...path, key], parts[key], orMeant(NO_SUCH_KEY, key, known));
  }

  private object(path: Path, value: unknown, expected: Said): Parts | null {
    const parts = partsOf(value);
    if (parts === null) this.add(path, value, expected);
    return parts;
  }

  private add(path: Path, found: unknown, expected: Said): void {
    this.faults.push({ path, found, expected });
  }
}
