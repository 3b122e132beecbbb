import { type FinalAccounts, sampleAccounts, writeText } from "../../src/accounts";
import {
  aggregates,
  changeUnit,
  cofogOf,
  compareBudget,
  compareYears,
  consolidate,
  createAccumulator,
  fiscalDataPackage,
  type PartialConsolidation,
  reconcile,
  structure,
  toCsv,
  toEntries,
  toSheets,
} from "../../src/aggregation";
import { functionSunburstChart, generalBudgetChangeChart } from "../../src/charts";
import { arithmeticRules, check, locateErrors } from "../../src/checking";
import { audit, read } from "../../src/disclosure";
import type { FormId } from "../../src/forms";
import { fen } from "../../src/money";
import { deriveStatements, writeNarrative } from "../../src/narrative";
import { type Audit, disclosureRecord, report } from "../../src/report";
import { randomAccounts } from "../support/accounts";

/** Work on matter that grows: `of` makes the matter, which is not measured, and gives the work on it. */
export interface Subject {
  readonly name: string;
  /** The small size; eight times as much is the large one. */
  readonly from: number;
  readonly of: (size: number) => () => unknown;
}

const YEAR = 2024;
const HEAD =
  "2024年度\n支出决算表\n公开03表\n单位：万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n";
const BOOK = "2024年度部门决算\n第三部分 2024年度部门决算情况说明\n";

const audited = (text: string) => audit(read(text));

/** Many times what a text may hold. */
const PIECES = [
  "1 ",
  "0.00 ",
  "\t",
  "|",
  "合计 ",
  "（",
  "、",
  "7",
  "。",
  "一、",
  "%",
  "-",
  "：",
  "<td>",
  "2010101 ",
  "万元",
  "\u200b",
  "2024年度",
  "支出决算表 ",
  "三公经费",
  "绩效自评得分 10 分 ",
  "全年预算数",
  "2024年收入总计100.00万元，比上年增加1.00万元，增长50%。",
] as const;

/** The ways in which a piece may come again: in one line or one a line, in a form or in the text. */
const WAYS: readonly (readonly [way: string, textOf: (piece: string, size: number) => string])[] = [
  ["in one line", (piece, size) => BOOK + piece.repeat(size)],
  ["apart in one line", (piece, size) => BOOK + `${piece} `.repeat(size)],
  ["one a line", (piece, size) => BOOK + `${piece}\n`.repeat(size)],
  ["in one line of a form", (piece, size) => HEAD + piece.repeat(size)],
  ["one a line of a form", (piece, size) => HEAD + `${piece}\n`.repeat(size)],
  ["one a line of an evaluation", (piece, size) => EVALUATION(0) + `${piece}\n`.repeat(size)],
];

/** Each piece in one way, and each way with many pieces; another `shift` takes other ways. */
const pieces = (from: number, shift: number): readonly Subject[] =>
  PIECES.flatMap((piece, index) =>
    WAYS.filter((_, turn) => (index + shift) % WAYS.length === turn).map(([way, textOf]) =>
      on(`${JSON.stringify(piece)} ${way}`, from, (size) => textOf(piece, size), audited),
    ),
  );

/** Accounts with many more coded rows in three forms; the codes of another `shift` are others. */
function wide(size: number, year = YEAR, shift = 0): FinalAccounts {
  const base = randomAccounts(3, { size: 3 });
  const forms = { ...base.forms } as Record<FormId, { rows: readonly { cells: object }[] }>;
  for (const form of ["income", "expenditure", "generalBudget"] as const) {
    const table = forms[form];
    const columns = Object.keys(table.rows.at(-1)?.cells ?? {});
    const more = Array.from({ length: size }, (_, at) => ({
      key: String(2_000_000 + ((at * 37 + shift) % 999_983)),
      name: `某项${at}`,
      cells: Object.fromEntries(columns.map((column) => [column, fen(100 * ((at % 7) + 1))])),
    }));
    forms[form] = { ...table, rows: [...table.rows, ...more] };
  }
  return { ...base, year, forms: forms as FinalAccounts["forms"] };
}

/** Accounts with a wrong figure in every third row of three forms. */
function wrong(size: number): FinalAccounts {
  const accounts = structuredClone(randomAccounts(7, { size }));
  for (const form of ["expenditure", "income", "generalBudget"] as const)
    accounts.forms[form]?.rows.forEach(({ cells }, at) => {
      const [column, amount] = Object.entries(cells)[0] ?? [];
      if (at % 3 === 0 && column !== undefined && typeof amount === "number")
        Object.assign(cells, { [column]: fen(amount + 12_300) });
    });
  return accounts;
}

/** Children of 40 shapes, of which each breaks relations by amounts of its own where they are to be broken. */
function children(size: number, broken: boolean): { id: string; accounts: FinalAccounts }[] {
  return Array.from({ length: size }, (_, at) => {
    const accounts = { ...structuredClone(randomAccounts(at % 40, { size: 3 })), year: YEAR };
    if (broken)
      for (const table of Object.values(accounts.forms))
        for (const { cells } of table.rows)
          for (const [column, amount] of Object.entries(cells))
            if (typeof amount === "number" && (at + column.length) % 2 === 0)
              Object.assign(cells, { [column]: fen(amount + 100 * ((at % 9) + 1)) });
    return { id: `单位${at}`, accounts };
  });
}

/** What accumulators of five children each have counted. */
function partials(all: ReturnType<typeof children>): PartialConsolidation[] {
  return Array.from({ length: all.length / 5 }, (_, at) => {
    const accumulator = createAccumulator();
    for (const child of all.slice(at * 5, at * 5 + 5)) accumulator.add(child);
    return accumulator.partial();
  });
}

const CONCLUSION = (at: number) =>
  `某项目${at}绩效自评综述：根据年初设定的绩效目标，某项目${at}自评得分为95.5分。项目全年预算数为100万元，执行数为90万元，完成预算的90%。`;
const EVALUATION = (at: number) =>
  `项目支出绩效自评表\n项目名称\t某项目${at}\n预算执行情况\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n年度资金总额\t100\t100\t90\t10\t90%\t9\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n产出指标\t数量指标\t培训人数\t≥100人\t90人\t50\t45\n效益指标\t社会效益\t覆盖率\t≥90%\t95%\t40\t40\n总分\t\t\t\t\t100\t95\n`;
const INDICATOR = (at: number) => `产出指标\t数量指标\t培训人数${at}\t≥${at}人\t${at}人\t1\t1\n`;
const SENTENCE = (at: number) => `2024年支出合计${at}.00万元，比上年增加${at % 9}.00万元，增长${at}%。`;
const list = (size: number, piece: (at: number) => string, between = "\n") =>
  Array.from({ length: size }, (_, at) => piece(at)).join(between);

/** 01 in single spaces, of which the titles stand elsewhere. */
const NUMBERED = `2024年度\n收入支出决算总表\n单位：万元\n收入 支出\n项目 行次 金额 项目 行次 金额\n${list(9, (at) => `${at + 1} ${at + 31} ${at}.50`)}\n`;

const TEXTS: readonly (readonly [name: string, from: number, textOf: (size: number) => string])[] = [
  ["conclusions in prose, a paragraph each", 10, (size) => BOOK + list(size, CONCLUSION)],
  ["conclusions in prose, in one paragraph", 10, (size) => BOOK + list(size, CONCLUSION, "")],
  ["evaluations", 4, (size) => BOOK + list(size, EVALUATION)],
  [
    "indicators of one evaluation",
    40,
    (size) => BOOK + EVALUATION(0).replace("产出指标", `${list(size, INDICATOR, "")}产出指标`),
  ],
  ["false sentences", 15, (size) => `${writeText(sampleAccounts())}\n${BOOK}${list(size, SENTENCE)}`],
  ["false sentences in one paragraph", 25, (size) => BOOK + list(size, SENTENCE, "")],
  [
    "one character a line",
    100,
    (size) =>
      "部门决算支出表合计1.00"
        .split("")
        .join("\n")
        .repeat(size / 10),
  ],
  ["rows of a form, in tabs", 6, (size) => writeText(wide(size), { arrival: "tabs" })],
  ["rows of a form, aligned", 50, (size) => writeText(wide(size), { arrival: "aligned" })],
  ["rows of a form, one cell a line", 50, (size) => writeText(wide(size), { arrival: "lines" })],
  ["rows of a form, in pipes", 50, (size) => writeText(wide(size), { arrival: "pipes" })],
  [
    "rows of a form, in HTML",
    50,
    (size) =>
      writeText(wide(size))
        .split("\n")
        .map((line) => `<tr><td>${line.replaceAll("\t", "</td><td>")}</td></tr>`)
        .join("\n")
        .replace(/^/, "<table>"),
  ],
  ["items of honest accounts", 30, (size) => writeText(randomAccounts(2, { size }))],
  ["years in one clause", 1000, (size) => BOOK + "2024年度\n".repeat(size)],
  [
    "sentences on scores, in a report",
    500,
    (size) => `部门整体支出绩效自评报告\n${"自评得分98分。\n".repeat(size)}`,
  ],
  [
    "funds of one evaluation",
    800,
    (size) => EVALUATION(0) + "年度资金总额\t100\t100\t90\t10\t90%\t9\n".repeat(size),
  ],
  ["rows of one code", 300, (size) => HEAD + "2010101\t行政运行\t3.00\t1.00\t1.00\n".repeat(size)],
  ["titles with numbers", 2000, (size) => "支出决算表\n公开03表\n单位：元\n".repeat(size)],
  [
    "titles that wrap behind a form of two sides",
    400,
    (size) => NUMBERED + list(size, () => "一、一般公共服务支\n出"),
  ],
  [
    "rows of a form of two sides in single spaces",
    400,
    (size) => NUMBERED + list(size, (at) => `外交支出 ${at}.00`),
  ],
  ["a whole book again and again", 2, (size) => writeText(randomAccounts(2, { size: 5 })).repeat(size)],
];

/** Words of a page in a grid of five columns. */
function page(words: number, columns = 5) {
  const texts = Array.from({ length: words }, (_, at) => ({
    text: at % 3 === 0 ? "支出合计" : `${at}.00`,
    x: (at % columns) * 100,
    y: 10 + Math.floor(at / columns) * 12,
    width: 50,
    height: 10,
  }));
  return { width: 600, height: 800, texts, rules: [], images: [] };
}

const reports: readonly (readonly [name: string, report: (input: Audit) => unknown])[] = [
  ["text", (audit) => report(audit)],
  ["Markdown", (audit) => report(audit, { format: "markdown" })],
  ["HTML", (audit) => report(audit, { format: "html" })],
  ["JSON", disclosureRecord],
];

/** Findings of one audit, as many as are wanted, each of a place of its own and mended by things that they share. */
function manyFindings(size: number): Audit {
  const input = audited(writeText(wrong(12)));
  const { findings } = input;
  const many = Array.from({ length: size }, (_, at) => {
    const finding = findings[at % findings.length] as (typeof findings)[number];
    return {
      ...finding,
      where: finding.where.map((place) => ({ ...place, row: String(2_010_000 + at) })),
      remedies: (finding.remedies ?? []).map(({ thing, low, high }) => ({
        thing: `${thing}${at % 3}`,
        low: low + (at >> 3) * 1000,
        high: high + (at >> 3) * 1000,
      })),
    };
  });
  return { ...input, findings: many };
}

/** A function of one matter. */
function on<T>(name: string, from: number, make: (size: number) => T, work: (matter: T) => unknown): Subject {
  return {
    name,
    from,
    of: (size) => {
      const matter = make(size);
      return () => work(matter);
    },
  };
}

const years = (size: number, shift = 0): [FinalAccounts, FinalAccounts] => [
  wide(size),
  wide(size, YEAR - 1, shift),
];

/** Kinds of matter that other subjects cover in part: measured in the soak. */
const SOAKED: ReadonlySet<string> = new Set([
  "rows of a form, aligned",
  "rows of a form, one cell a line",
  "rows of a form, in pipes",
  "rows of a form, in HTML",
  "items of honest accounts",
  "a whole book again and again",
  "honest children",
  "transfers between children",
  "children of codes of their own",
  "sums of many",
  "a parent of wide children",
  "two years",
  "pages",
  "arithmetic rules",
  "Markdown of wrong rows",
  "text of wrong rows",
  "Markdown of many findings",
  "JSON of many findings",
  "JSON of wrong rows",
]);

const ALL: readonly Subject[] = [
  ...TEXTS.map(([name, from, textOf]) => on(name, from, textOf, audited)),
  on("a long code", 1000, (size) => "2".repeat(size), cofogOf),
  on(
    "a budget beside its accounts",
    200,
    (size) => years(size),
    ([a, b]) => compareBudget(a, b),
  ),
  on(
    "two years",
    100,
    (size) => years(size),
    ([a, b]) => compareYears(a, b),
  ),
  on(
    "two years of other codes",
    40,
    (size) => years(size, 11),
    ([a, b]) => compareYears(a, b),
  ),
  on(
    "a fiscal data package",
    300,
    (size) => years(size),
    ([a, b]) => fiscalDataPackage(a, b),
  ),
  on(
    "derived statements",
    500,
    (size) => years(size),
    ([a, b]) => deriveStatements(a, { previous: b }),
  ),
  on(
    "a written narrative",
    100,
    (size) => deriveStatements(wide(size), { previous: wide(size, YEAR - 1) }),
    (statements) => writeNarrative(statements),
  ),
  on("structure", 100, (size) => wide(size), structure),
  on("rings of a chart", 100, (size) => wide(size), functionSunburstChart),
  on(
    "bars of a chart",
    100,
    (size) => years(size),
    ([a, b]) => generalBudgetChangeChart(a, b),
  ),
  on(
    "sheets and CSV",
    100,
    (size) => wide(size),
    (accounts) => toSheets(accounts).map(({ rows }) => toCsv(rows)),
  ),
  on(
    "entries",
    50,
    (size) => wide(size),
    (accounts) => toEntries(accounts),
  ),
  on(
    "another unit",
    8,
    (size) => randomAccounts(5, { size }),
    (accounts) => changeUnit(accounts, "万元"),
  ),
  on(
    "writing",
    100,
    (size) => wide(size),
    (accounts) => writeText(accounts),
  ),
  on(
    "arithmetic rules",
    100,
    (size) => wide(size),
    (accounts) => check(accounts, { rules: arithmeticRules }),
  ),
  on("wrong rows located", 6, wrong, (accounts) => locateErrors(accounts, { rules: arithmeticRules })),
  on(
    "a parent of wide children",
    50,
    (size) => wide(size),
    (accounts) => reconcile(accounts, [{ id: "a", accounts }]),
  ),
  on(
    "honest children",
    20,
    (size) => children(size, false),
    (all) => consolidate(all),
  ),
  on(
    "broken children",
    10,
    (size) => children(size, true),
    (all) => consolidate(all),
  ),
  on(
    "broken children one by one",
    10,
    (size) => children(size, true),
    (all) => {
      const accumulator = createAccumulator();
      for (const child of all) accumulator.add(child);
      return accumulator.partial();
    },
  ),
  on(
    "partial consolidations merged one by one",
    10,
    (size) => partials(children(size, true)),
    (all) => {
      const accumulator = createAccumulator();
      for (const partial of all) accumulator.merge(partial);
      return accumulator.partial();
    },
  ),
  on(
    "children of codes of their own one by one",
    20,
    (size) => Array.from({ length: size }, (_, at) => ({ id: `${at}`, accounts: wide(3, YEAR, at * 5) })),
    (all) => {
      const accumulator = createAccumulator();
      for (const child of all) accumulator.add(child);
      return accumulator.partial();
    },
  ),
  on(
    "children of codes of their own",
    20,
    (size) => Array.from({ length: size }, (_, at) => ({ id: `${at}`, accounts: wide(3, YEAR, at * 5) })),
    (all) => consolidate(all),
  ),
  on(
    "transfers between children",
    20,
    (size) => children(size, false),
    (all) =>
      consolidate(all, {
        eliminations: all.map(({ id }, at) => ({
          kind: "subsidy",
          payer: id,
          payee: all.at(at - 1)?.id ?? "",
        })),
      }),
  ),
  on(
    "sums of many",
    20,
    (size) => children(size, false),
    (all) =>
      aggregates.addAll(
        aggregates.empty(),
        all.map(({ accounts }) => accounts),
      ),
  ),
  on(
    "pages",
    4,
    (size) => Array.from({ length: size }, () => page(60)),
    (pages) => read({ pages }),
  ),
  on(
    "words of one page",
    100,
    (size) => [page(size)],
    (pages) => read({ pages }),
  ),
  on(
    "words of one row",
    100,
    (size) => [page(size, size)],
    (pages) => read({ pages }),
  ),
  ...reports.flatMap(([kind, report]) => [
    on(`${kind} of many findings`, 400, manyFindings, report),
    on(`${kind} of wrong rows`, 6, (size) => audited(writeText(wrong(size))), report),
  ]),
];

/** The ways of a soak; FC_SEED takes others, so that six seeds go through all. */
const SHIFT = Number(process.env.FC_SEED ?? 1);

/**
 * What is measured; `all` gives the subjects of the soak too, and each piece of text in another way, so often that a scan
 * shows which the work on each piece hides before.
 */
export function subjects(all: boolean): readonly Subject[] {
  return [
    ...ALL.filter(({ name }) => all || !SOAKED.has(name)),
    ...(all ? pieces(1500, SHIFT) : pieces(100, 0)),
  ];
}
