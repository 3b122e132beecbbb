import type { Row, WriteTextOptions } from "../../../src/accounts";
import { formOf, LAYOUTS } from "../../../src/forms";
import type { Precision } from "../../../src/money";
import { ARRIVALS } from "../../performance/forms";
import { PLAIN, type Printing, printedText, variedAccounts } from "../printed";
import { type Random, randomFrom } from "../random";
import { type Books, type BooksOptions, honestBooks } from "./books";
import { evaluationRows, type HonestEvaluation, honestEvaluation, shown } from "./evaluations";
import { others, threePublic } from "./other-prose";
import { money, percent, ratio, type Telling, vanishes } from "./printing";
import { basic, funds, general, type Manner, type Paragraph, totals, Writer } from "./prose";

/** A line of a document and the part it stands in: `tables`, `overall`, `evaluation`. */
export interface TaggedLine {
  readonly tag: string;
  readonly text: string;
}

/** The whole disclosure of an honest department, line by line. */
export interface HonestDocument {
  readonly seed: number;
  readonly books: Books;
  readonly manner: Manner;
  readonly evaluations: readonly HonestEvaluation[];
  readonly lines: readonly TaggedLine[];
}

/** How a document is made. */
export interface DocumentOptions extends BooksOptions {
  /** Everything as a plain national disclosure prints it: 万元 with two decimals, forms with tabs. */
  readonly plain?: boolean;
  /** Its forms with tabs, for whoever lays them out. */
  readonly tabs?: boolean;
}

const PLAIN_TELLING: Telling = {
  precision: { unit: "万元", decimals: 2 },
  percents: 2,
  grouping: false,
  spaced: false,
  short: false,
};

/** The document of the department of this seed. */
export function honestDocument(seed: number, options: DocumentOptions = {}): HonestDocument {
  const random = randomFrom(seed ^ 0x1b873593);
  const plain = options.plain === true;
  const books = honestBooks(seed, plain ? { ...options, precision: PLAIN_TELLING.precision } : options);
  const manner = mannerOf(random, books, plain);
  const writer = new Writer(random, books, manner);
  const evaluations = evaluationsOf(random, books);
  const tables = [
    tagged("tables", "第二部分　部门决算表"),
    tagged("tables", printedTables(random, books, options)),
  ].flat();
  const told = narrative(writer, evaluations);
  const annex = annexOf(random, books, evaluations, plain);
  // What varies only the arrival comes last, so that the matter stays the same.
  const contents = !plain && random.chance(0.5) ? contentsOf(random, books) : [];
  const width = !plain && random.chance(0.25) ? random.int(26, 48) : null;
  const text = width === null ? told : told.flatMap((line) => wrapped(line, width));
  const body = !plain && random.chance(0.15) ? [...text, ...tables] : [...tables, ...text];
  return {
    seed,
    books,
    manner,
    evaluations,
    lines: [...front(books, contents), ...body, ...GLOSSARY, ...annex],
  };
}

/** Lines of one part. */
const tagged = (tag: string, ...texts: readonly string[]): TaggedLine[] =>
  texts.flatMap((text) => text.split("\n").map((line) => ({ tag, text: line })));

/** 第三部分: the sections in the order of the national template. */
function narrative(writer: Writer, evaluations: readonly HonestEvaluation[]): TaggedLine[] {
  const [overall, revenue, spending, fiscal] = totals(writer);
  const [fund, capital] = funds(writer);
  const [running, procurement, ...assets] = others(writer);
  const sections: readonly (readonly [title: string, paragraphs: readonly (Paragraph | undefined)[]])[] = [
    ["收入支出决算总体情况说明", [overall]],
    ["收入决算情况说明", [revenue]],
    ["支出决算情况说明", [spending]],
    ["财政拨款收入支出决算总体情况说明", [fiscal]],
    ["一般公共预算财政拨款支出决算情况说明", general(writer)],
    ["一般公共预算财政拨款基本支出决算情况说明", basic(writer)],
    ["政府性基金预算财政拨款收入支出决算情况说明", [fund]],
    ["国有资本经营预算财政拨款支出决算情况说明", [capital]],
    ["财政拨款“三公”经费支出决算情况说明", threePublic(writer)],
    ["机关运行经费支出情况说明", [running]],
    ["政府采购支出情况说明", [procurement]],
    ...(assets.length > 0 ? [["国有资产占用情况说明", assets] as const] : []),
    ...(writer.manner.leftOut ? [] : [["预算绩效情况说明", performance(writer, evaluations)] as const]),
  ];
  return [
    ...tagged("text.head", "", `第三部分　${writer.books.year}年度部门决算情况说明`),
    ...sections.flatMap(([title, paragraphs], index) => [
      ...tagged("heading", `${ORDINALS[index]}、${title}`),
      ...paragraphs.flatMap((one) => (one === undefined ? [] : tagged(one.tag, one.text))),
    ]),
  ];
}

/** 第五部分: the evaluations in one of the arrivals of tables. */
function annexOf(
  random: Random,
  { department, year }: Books,
  evaluations: readonly HonestEvaluation[],
  plain: boolean,
): TaggedLine[] {
  if (evaluations.length === 0) return [];
  const arrive = plain ? "tabs" : random.pick(["tabs", "tabs", "tabs", "pipes", "html rows", "aligned"]);
  return [
    ...tagged("annex", "第五部分　附件"),
    ...evaluations.flatMap((one, index) => {
      const rows = evaluationRows(one, department, year);
      return tagged(`evaluation.${index}`, ARRIVALS[arrive]?.(rows) ?? "");
    }),
  ];
}

/** A sentence broken by the line ends of a page, never within a number. */
function wrapped({ tag, text }: TaggedLine, width: number): TaggedLine[] {
  if (tag === "heading" || tag.endsWith("head")) return [{ tag, text }];
  const units = text.match(/[\d.,%a-z-]+|./giu) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const unit of units) {
    // 。 and ， hang on the line that they end.
    if (line.length + unit.length > width && !/^[，。；：、）”]/.test(unit)) {
      lines.push(line);
      line = "";
    }
    line += unit;
  }
  return [...lines, line].map((piece) => ({ tag, text: piece }));
}

/** 目录 with leaders and page numbers. */
function contentsOf(random: Random, { layout, year }: Books): string[] {
  const leader = random.pick(["………………", "......................", "    "]);
  const titles = layout.forms.map(
    (id, index) => `${ORDINALS[index]}、${layout.titles?.[id] ?? formOf(id).title}`,
  );
  const entries = [
    "第一部分　部门概况",
    "第二部分　部门决算表",
    ...titles,
    `第三部分　${year}年度部门决算情况说明`,
    "第四部分　名词解释",
    "第五部分　附件",
  ];
  return ["目　录", ...entries.map((entry, index) => `${entry}${leader}${index + 3}`), ""];
}

/** The text of a document. */
export const textOf = ({ lines }: Pick<HonestDocument, "lines">): string =>
  lines.map(({ text }) => text).join("\n");

const partOf = ({ lines }: HonestDocument, wanted: RegExp): string =>
  textOf({ lines: lines.filter(({ tag }) => wanted.test(tag)) });

/** The cover and the forms. */
export const tablesText = (document: HonestDocument): string => partOf(document, /^(?:cover|tables)$/);
/** The cover and the narrative. */
export const narrativeText = (document: HonestDocument): string =>
  partOf(document, /^(?!tables|annex|evaluation)/);
/** The evaluations. */
export const evaluationsText = (document: HonestDocument): string =>
  partOf(document, /^(?:annex|evaluation)/);

const ORDINALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四"];

const TELLINGS = [
  { unit: "万元", decimals: 2 },
  { unit: "万元", decimals: 2 },
  { unit: "万元", decimals: 0 },
  { unit: "万元", decimals: 1 },
  { unit: "万元", decimals: 4 },
  { unit: "亿元", decimals: 2 },
  { unit: "亿元", decimals: 4 },
  { unit: "元", decimals: 2 },
] as const satisfies readonly Precision[];

function mannerOf(random: Random, books: Books, plain: boolean): Manner {
  const { exact, printed, precision } = books;
  const self = random.pick(["本部门", "本部门", books.department, "我局", "我单位"]);
  const leftOut = random.chance(0.08);
  if (plain) return { telling: PLAIN_TELLING, source: printed, leftOut: false, self: "本部门" };
  // Copied from the tables, or told by the ledger in digits of its own.
  const copied = random.chance(0.6);
  const finest = { unit: "元", decimals: 2 } as const;
  const wanted = [random.pick(TELLINGS), TELLINGS[0], finest].find((one) => !loses(books, one)) ?? finest;
  const telling: Telling = {
    precision: copied ? precision : wanted,
    percents: random.pick([2, 2, 2, 1, 0]),
    grouping: random.chance(0.4),
    spaced: random.chance(0.2),
    short: random.chance(0.15),
  };
  return { telling, source: copied ? printed : exact, leftOut, self };
}

/** Whether an amount that the narrative tells would be printed as 0. */
function loses({ exact, previous, initial }: Books, precision: Precision): boolean {
  const rows = Object.values(exact.forms).flatMap((table) => table.rows as readonly Row[]);
  const amounts = rows
    .filter(({ key }) => !/^(?:vehicles|equipment)/.test(key))
    .flatMap(({ cells }) => Object.values(cells) as (number | null)[]);
  return [...amounts, ...Object.values(previous), ...initial.values()].some((one) =>
    vanishes(one ?? 0, precision),
  );
}

function front({ department, year }: Books, contents: readonly string[]): TaggedLine[] {
  return tagged(
    "cover",
    department,
    `${year}年度部门决算`,
    "",
    ...contents,
    "第一部分　部门概况",
    "一、部门职责",
    "（一）贯彻执行国家和上级有关方针政策，拟订并组织实施有关规划。",
    "（二）负责所属单位的业务指导和监督检查。",
    "二、机构设置",
    `纳入${department}${year}年度部门决算编制范围的单位共1个，具体如下：`,
    `1.${department}（本级）`,
    "",
  );
}

const TABLES_OPTIONS: readonly WriteTextOptions[] = [
  {},
  { lineNumbers: true, columnNumbers: true },
  { codes: "levels", total: "last" },
  { sides: "below", economicCodes: true, groups: 3 },
  { ordinals: true, grouping: true },
];

function printedTables(
  random: Random,
  books: Books,
  { plain = false, tabs = false }: DocumentOptions,
): string {
  const layout = LAYOUTS.indexOf(books.layout);
  const printing: Printing = plain
    ? { ...PLAIN, layout }
    : {
        ...PLAIN,
        layout,
        seed: random.int(0, 1_000_000),
        mark: random.pick(["", "", "-", "——"]),
        // Blanks stand for nothing, never for what rounding made 0.
        mixed: false,
        notes: random.chance(0.5),
        indented: random.chance(0.2),
        pages: random.pick(["none", "none", "number", "header"]),
      };
  const options = plain ? {} : random.pick(TABLES_OPTIONS);
  // Whole numbers on aligned pages are not read for certain: text without columns leaves them open.
  const aligned = books.precision.decimals > 0 && random.chance(0.25);
  const arrival = plain || tabs || !aligned ? "tabs" : "aligned";
  return printedText(variedAccounts(books.printed, printing), { ...options, arrival }, printing);
}

/** Nothing is told of projects where there are none. */
function evaluationsOf(random: Random, books: Books): HonestEvaluation[] {
  const row = books.exact.forms.generalBudget?.rows.find(({ key }) => key === "total");
  const project = Math.floor((row?.cells.project ?? 0) / 10_000);
  const whole = Math.round(
    (books.exact.forms.expenditure?.rows.find(({ key }) => key === "total")?.cells.total ?? 0) / 10_000,
  );
  const evaluations: HonestEvaluation[] = [];
  const names = random.sample(
    ["业务保障经费", "设施维修改造", "人才培训与交流", "信息化建设和运行维护"],
    random.int(1, 3),
  );
  let left = Math.floor(project / 2);
  for (const name of names) {
    const executed = Math.floor(left / 2);
    if (executed < 100) break;
    left -= executed;
    const adjusted = random.chance(0.5) ? executed : Math.ceil((executed * random.int(100, 130)) / 100);
    const initial = random.chance(0.6) ? adjusted : Math.ceil((executed * random.int(80, 130)) / 100);
    evaluations.push(honestEvaluation(random, "project", name, books.year, { initial, adjusted, executed }));
  }
  if (random.chance(0.5) && whole >= 100) {
    const adjusted = random.chance(0.5) ? whole : Math.ceil((whole * random.int(100, 120)) / 100);
    // What was planned of the general budget, and the rest as it was spent.
    const general = Math.round((row?.cells.total ?? 0) / 10_000);
    const planned = Math.round([...books.initial.values()].reduce((sum, one) => sum + one, 0) / 10_000);
    const initial = planned + whole - general;
    evaluations.push(
      honestEvaluation(random, "department", books.department, books.year, {
        initial,
        adjusted,
        executed: whole,
      }),
    );
  }
  return evaluations;
}

function performance(writer: Writer, evaluations: readonly HonestEvaluation[]): Paragraph[] {
  const { manner, random } = writer;
  const projects = evaluations.filter(({ scope }) => scope === "project");
  const telling = { ...manner.telling, precision: PLAIN_TELLING.precision, short: false };
  const whole = writer.of("generalBudget", "total", "project");
  const executed = projects.reduce((sum, one) => sum + one.executed, 0) * 10_000;
  const share = whole > 0 ? `，占一般公共预算项目支出总额的${percent(executed, whole, telling)}` : "";
  const lead =
    projects.length === 0
      ? `根据预算绩效管理要求，${manner.self}组织开展了${writer.year}绩效自评工作，自评结果良好，未安排单独评价的项目。`
      : `根据预算绩效管理要求，${manner.self}组织对${writer.year}一般公共预算项目支出开展绩效自评，共涉及项目${projects.length}个，资金${money(executed, telling)}${share}。`;
  return [
    { tag: "performance", text: lead },
    ...projects.map((one) => ({ tag: "performance.project", text: told(random, one, telling) })),
    ...evaluations
      .filter(({ scope }) => scope === "department")
      .map((one) => ({
        tag: "performance.department",
        text: `部门整体支出绩效自评得分为${shown(one.total, one.short)}分，自评结果为“${grade(one.total)}”。`,
      })),
  ];
}

const grade = (total: number): string => (total >= 9000 ? "优" : total >= 8000 ? "良" : "中");

function told(random: Random, one: HonestEvaluation, telling: Telling): string {
  const rate = `${ratio(one.executed * 100, one.adjusted, telling.percents)}%`;
  const amount = (hundredths: number) => money(hundredths * 10_000, telling);
  const missed = one.indicators.find(({ manner }) => manner === "missed");
  const problem =
    missed === undefined
      ? random.pick(["", "未发现明显问题。"])
      : `发现的主要问题：${missed.name}未达到年度指标值。下一步改进措施：加强与有关部门的沟通。`;
  const first = one.indicators.find(({ manner }) => manner === "atLeast");
  const output = first === undefined ? "" : `${first.name}${first.actual}，达到年度指标值${first.target}。`;
  return `“${one.name}”项目绩效自评综述：根据年初设定的绩效目标，项目自评得分为${shown(one.total, one.short)}分。全年预算数为${amount(one.adjusted)}，执行数为${amount(one.executed)}，完成预算的${rate}。${random.chance(0.5) ? `项目绩效目标完成情况：${output}` : ""}${problem}`;
}

const GLOSSARY: readonly TaggedLine[] = tagged(
  "glossary",
  "第四部分　名词解释",
  "一、财政拨款收入：指单位从同级财政部门取得的财政预算资金。",
  "二、上级补助收入：指从主管部门和上级单位取得的非财政补助收入。",
  "三、事业收入：指事业单位开展专业业务活动及其辅助活动取得的收入。",
  "四、经营收入：指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动取得的收入。",
  "五、附属单位上缴收入：指附属独立核算单位按照有关规定上缴的收入。",
  "六、其他收入：指除上述收入以外的各项收入。",
  "七、使用非财政拨款结余：指使用以前年度积累的非财政拨款结余弥补本年度收支差额的金额。",
  "八、年初结转和结余：指以前年度尚未完成、结转到本年按有关规定继续使用的资金。",
  "九、结余分配：指事业单位按照规定从非财政拨款结余中提取的专用基金和交纳的所得税等。",
  "十、年末结转和结余：指单位按有关规定结转到下年或以后年度继续使用的资金。",
  "十一、基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。",
  "十二、项目支出：指在基本支出之外为完成特定任务和事业发展目标所发生的支出。",
  "十三、经营支出：指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动发生的支出。",
  "十四、“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。",
  "十五、机关运行经费：指为保障行政单位（含参照公务员法管理的事业单位）运行用于购买货物和服务的各项资金。",
  "",
);
