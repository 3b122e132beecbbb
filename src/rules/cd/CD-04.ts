import { defineRule, INDETERMINATE, type Judgement, PASS } from "../../checking";
import { type Catalogue, type CodeRow, entriesOf, isNameOf, lookup } from "../../codes";
import { squash } from "../../tables";
import type { Cases } from "../cases";
import type { Evidence, RuleContext } from "../evidence";
import { groupBy } from "../rows";
import { CLASSIFICATION } from "../sources";
import { codedRows, codesOf, isBeforeCatalogue, placesOf, yearOf } from "./code-rows";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "CD-04",
  title: { zh: "科目代码与名称一致", en: "codes and names agree" },
  formula: {
    zh: "名称与目录一致（不计空格、括号、“的”）；只有两个以上来源证实的名称才作警告",
    en: "the name is that of the catalogue (but for spelling); a warning only where two sources confirm it",
  },
  source: { document: CLASSIFICATION, certainty: "C" },
  severity: "warning",
  advice: {
    zh: "按当年《政府收支分类科目》核对代码和名称，改正其一。",
    en: "compare code and name with the year's classification and correct one",
  },
  messages: {
    default: {
      zh: "科目{code}名称为“{actual}”，目录为“{expected}”",
      en: "code {code} is called “{actual}”, the catalogue says “{expected}”",
    },
  },
  *evaluate(context) {
    yield* judgeNames(context, "functional");
    yield* judgeNames(context, "departmentEconomic");
  },
});

/** Characters that a name has at least beside another one that it holds. */
const BESIDE = 4;

/** Whether a printed name holds the whole name of another code and more: the extractor ran names together. */
function holdsOther(catalogue: Catalogue<CodeRow>, name: string, code: string): boolean {
  const printed = squash(name);
  for (const entry of catalogue.entries()) {
    const own = squash(entry.name);
    if (
      entry.code !== code &&
      own.length >= BESIDE &&
      printed.length >= own.length + BESIDE &&
      printed.includes(own)
    )
      return true;
  }
  return false;
}

/** Characters that the end of a name has at least. */
const END = 2;

/**
 * Whether a printed name is the end of a name of the code, and no name itself: the page broke it, and its beginning
 * stands apart. The end of another broken name may stand before it.
 */
function isEnd(catalogue: Catalogue<CodeRow>, name: string, names: readonly string[]): boolean {
  const printed = squash(name);
  if (printed.length < END || printed.length > LONGEST || catalogue.rowsNamed(printed).length > 0)
    return false;
  const own = names.map(squash);
  if (own.some((one) => one.endsWith(printed))) return true;
  for (let at = END; at <= printed.length - BESIDE; at++) {
    const [front, back] = [printed.slice(0, at), printed.slice(at)];
    if (catalogue.rowsNamed(back).length > 0 || !own.some((one) => one.endsWith(back))) continue;
    const isTorn = (other: string) => other.length > front.length && other.endsWith(front);
    if (catalogue.entries().some((entry) => isTorn(squash(entry.name)))) return true;
  }
  return false;
}

/** Longest name that is looked at for the ends of two. */
const LONGEST = 60;

/** How a printed name stands to what the catalogue knows of the code. */
function* judgeNames(context: RuleContext, kind: "functional" | "departmentEconomic"): Generator<Judgement> {
  const year = yearOf(context);
  const catalogue = codesOf(context)[kind];
  for (const group of groupBy(
    codedRows(context.accounts, kind),
    ({ row }) => `${row.key} ${row.name ?? ""}`,
  ).values()) {
    const row = group[0]?.row;
    const name = row?.name ?? "";
    const entries = row === undefined ? [] : entriesOf(catalogue, row.key);
    if (row === undefined || name.trim() === "" || entries.length === 0) continue;
    // Names of all years pass here: CD-08 tells those of other years.
    if (isNameOf(catalogue, row.key, name)) {
      yield PASS;
      continue;
    }
    if (
      isBeforeCatalogue(year) ||
      holdsOther(catalogue, name, row.key) ||
      isEnd(
        catalogue,
        name,
        entries.map((entry) => entry.name),
      )
    ) {
      yield INDETERMINATE;
      continue;
    }
    const expected = lookup(catalogue, row.key, year) ?? entries[0];
    yield {
      outcome: "fail",
      where: placesOf(group),
      expected: expected?.name ?? null,
      actual: name,
      severity: expected?.confirmed === true ? "warning" : "info",
      params: { code: row.key },
    };
  }
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "代码与名称一一对应，名称不同多为代码印错。",
    en: "A code has one name: another name mostly shows a misprinted code.",
  },
  pass: { forms: { income: { rows: { "2101501": 1 }, names: { "2101501": "行政 运行" } } } },
  fail: { forms: { income: { rows: { "2101501": 1 }, names: { "2101501": "信息化建设" } } } },
  missing: { forms: { income: { "2101501": 1 } } },
  rounding: "no figures",
};
