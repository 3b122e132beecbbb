import { decimalFigure, type Figure } from "../../checking";
import type { Evaluation } from "../../performance";
import { moneyTold, rateOf } from "./figures";
import { lineAt, type Sentence } from "./sentences";

/** How many projects were evaluated, and what they come to where the sentence goes on to say so. */
export interface ToldGroup {
  readonly line: number;
  readonly count: number;
  readonly amount: Figure | null;
  /** Its parts, where the sentence divides it up completely: by projects, or by all funds. */
  readonly parts: readonly Figure[];
  /** Whether the sentence says that only some of them are published. */
  readonly partly: boolean;
}

/** A class of projects (常年, 阶段) with its number, budget and progress. */
export interface ToldClass {
  readonly line: number;
  readonly count: number;
  readonly budget: Figure;
  readonly progress: Figure;
}

/** The budget of a project told in one sentence. */
export interface ToldProject {
  readonly line: number;
  readonly name: string;
  readonly initial: Figure;
  readonly adjusted: Figure;
  readonly executed: Figure;
  readonly rate: Figure | null;
}

/** A score of an evaluation told somewhere in the document; the mean of all where no evaluation is named. */
export interface ToldScore {
  readonly evaluation: Evaluation | null;
  readonly line: number;
  /** Decimal string. */
  readonly score: string;
}

/** What the text of a document says of its evaluations and projects, each with its line. */
export interface Prose {
  /** The line that claims every project was evaluated. */
  readonly claimsAll: number | null;
  /** Whether that claim is of the projects of the general budget (一般公共预算项目支出总额的100%). */
  readonly claimsGeneral: boolean;
  readonly groups: readonly ToldGroup[];
  readonly classes: readonly ToldClass[];
  readonly projects: readonly ToldProject[];
  readonly scores: readonly ToldScore[];
  /** 自评覆盖率 with the projects evaluated and all of them. */
  readonly coverages: readonly { readonly rate: Figure; readonly done: Figure; readonly all: Figure }[];
}

export const NO_PROSE: Prose = {
  claimsAll: null,
  claimsGeneral: false,
  groups: [],
  classes: [],
  projects: [],
  scores: [],
  coverages: [],
};

/** Reads what the text outside the tables says of evaluations and projects, once. */
export function proseOf(sentences: readonly Sentence[], evaluations: readonly Evaluation[]): Prose {
  const about = sentences.filter(({ text }) => /项目|自评|绩效/.test(text));
  const claim = about.find((sentence) => claimIn(sentence) !== null);
  return {
    claimsAll: claim === undefined ? null : claimIn(claim),
    claimsGeneral: claim !== undefined && /一般公共预算(?:财政拨款)?项目支出/.test(claim.text),
    groups: about.flatMap(groupIn),
    classes: about.flatMap(classIn),
    projects: about.flatMap(projectsIn),
    scores: about.flatMap((sentence) => scoresIn(sentence, evaluations)),
    coverages: about.flatMap(coverageIn),
  };
}

const CLAIMS: readonly RegExp[] = [
  /(?:所有|全部)(?:的)?(?:预算|二级|一级)?项目(?:支出|资金)?[^。；]{0,30}(?:自评|绩效评价)/,
  /项目支出(?:总额|预算总额)的\s?100(?:\.0{1,4})?\s?%/,
  /(?:自评|绩效)覆盖率(?:达到?|为)?\s?100(?:\.0{1,4})?\s?%/,
];

function claimIn(sentence: Sentence): number | null {
  if (!sentence.text.includes("项目")) return null;
  const match = CLAIMS.map((pattern) => pattern.exec(sentence.text)).find((found) => found !== null);
  return match == null ? null : lineAt(sentence, match.index);
}

const COUNTS: readonly RegExp[] = [
  /(?:涉及|设置|共有?|对)(?:预算|二级|一级)?项目\s?(\d{1,3})\s?个/,
  /二级项目\s?(\d{1,3})\s?个[，,、]?(?:资金|共涉及|涉及)/,
  /对(?:(?:19|20)\d\d年度?)?\s?(\d{1,3})\s?个(?:[\u4e00-\u9fff]{0,10})项目(?:支出)?(?:全面)?(?:开展|进行|实施)了?[^。；]{0,12}自评/,
];
const GROUP_AMOUNT =
  /^[^。；\d]{0,24}(?:资金|金额|预算)(?:总额|总计|共计|合计|安排)?(?:为|约)?\s?([\d,]{1,20}(?:\.\d{1,6})?)\s?(亿元|万元|元)/;
const SOME = /选取|选择|选定|抽取|部分项目|重点项目|其中[^。；]{0,12}公开|以[^。；]{1,20}为例/;

function groupIn(sentence: Sentence): readonly ToldGroup[] {
  const { text } = sentence;
  if (!/项目/.test(text) || !/自评|绩效|设置项目/.test(text)) return [];
  const match = COUNTS.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (match == null || Number(match[1]) === 0) return [];
  const rest = GROUP_AMOUNT.exec(text.slice(match.index + match[0].replace(/(?:资金|共?涉及)$/, "").length));
  const line = lineAt(sentence, match.index);
  const count = Number(match[1]);
  const parts = rest === null ? [] : partsIn(text.slice(match.index), count, line);
  const amount = rest === null ? null : moneyTold(rest[1] ?? "", rest[2] ?? "", line);
  return [{ line, count, amount, parts, partly: SOME.test(text) }];
}

const PART = /([^，。；;、：:\d]{2,40})\s?([\d,]{1,20}(?:\.\d{1,6})?)\s?(亿元|万元|元)/g;
const FUNDS = [/一般公共预算/, /政府性基金/, /国有资(?:本|金)/];

/** The parts behind 其中: one for each project, or one for each fund. */
function partsIn(text: string, count: number, line: number): readonly Figure[] {
  const [, among = ""] = /^[^。]{0,200}?其中[:：]?([^。]{0,2000})/.exec(text) ?? [];
  const parts = [...among.matchAll(PART)];
  const byFund = FUNDS.every((fund) => parts.some(([, name = ""]) => fund.test(name)));
  const isWhole = byFund ? parts.length === FUNDS.length : count > 1 && parts.length === count;
  return isWhole ? parts.flatMap(([, , digits = "", unit = ""]) => moneyTold(digits, unit, line) ?? []) : [];
}

const CLASS =
  /总数\s?(\d{1,3})\s?个[，,]?涉及预算总额\s?([\d,]{1,20}(?:\.\d{1,6})?)\s?(亿元|万元|元)[^。；]{0,30}?(?:总体)?进度为?\s?(\d{1,4}(?:\.\d{1,6})?)\s?%/;

function classIn(sentence: Sentence): readonly ToldClass[] {
  const match = CLASS.exec(sentence.text);
  if (match === null) return [];
  const line = lineAt(sentence, match.index);
  const budget = moneyTold(match[2] ?? "", match[3] ?? "", line);
  const progress = rateOf(match[4] ?? "", line);
  return budget === null || progress === null ? [] : [{ line, count: Number(match[1]), budget, progress }];
}

const PROJECT =
  /([^，。；;、：:\s]{4,50}?)年初预算(?:数)?为?\s?([\d.]{1,20})\s?(万元|元)[，,](?:预算)?(?:调整后?(?:预算)?为?\s?([\d.]{1,20})\s?(?:万元|元)[，,])?实际执行?(?:数)?为?\s?([\d.]{1,20})\s?(?:万元|元)(?:[，,](?:预算)?执行率为?\s?(\d{1,4}(?:\.\d{1,6})?)\s?%)?/g;

/** Budgets of projects told one after another: 年初预算…，预算调整后为…，实际执行…，执行率为…. */
function projectsIn(sentence: Sentence): readonly ToldProject[] {
  if (!sentence.text.includes("年初预算")) return [];
  return [...sentence.text.matchAll(PROJECT)].flatMap((match) => {
    const [, name = "", first = "", unit = "", second, third = "", share] = match;
    const line = lineAt(sentence, match.index ?? 0);
    const [initial, adjusted, executed] = [first, second ?? first, third].map((digits) =>
      moneyTold(digits, unit, line),
    );
    if (initial == null || adjusted == null || executed == null) return [];
    const rate = share === undefined ? null : rateOf(share, line);
    return [{ line, name: name.replace(/^(?:其中|分别是|包括)/, ""), initial, adjusted, executed, rate }];
  });
}

const SCORE =
  /([^。；;，,：:\s]{4,60}?)(?:绩效)?自评(?:综合|总)?得分(?:为|是)?\s?(\d{1,3}(?:\.\d{1,4})?)\s?分/g;
const MEAN = /项目[^。；]{0,30}?平均(?:得)?分(?:数)?(?:为|是|达到?)?\s?(\d{1,3}(?:\.\d{1,4})?)\s?分?/;

/** Names are compared without codes, brackets, kinds of project and 专项. */
function bareName(name: string): string {
  return name
    .replace(/^[0-9A-Za-z]{6,}[-—]/, "")
    .replace(/^20\d\d年?度?/, "")
    .replace(/\s|专项预算项目|专项资金|专项|预算项目|项目|资金|（[^（）]{0,30}）|\([^()]{0,30}\)/g, "");
}

/** The only evaluation that a name in the text belongs to; null where none or several may be meant. */
export function evaluationNamed(name: string, evaluations: readonly Evaluation[]): Evaluation | null {
  const bare = bareName(name);
  const found = evaluations.filter((evaluation) => {
    const own = bareName(evaluation.name);
    return own.length >= 4 && bare.length >= 4 && (own === bare || own.endsWith(bare) || bare.endsWith(own));
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The scores told of evaluations by name outside their forms, and the mean of all. */
function scoresIn(sentence: Sentence, evaluations: readonly Evaluation[]): readonly ToldScore[] {
  const first = sentence.starts[0]?.[1] ?? 0;
  if (!/得分|平均分/.test(sentence.text)) return [];
  if (evaluations.some(({ line, endLine }) => line <= first && first <= endLine)) return [];
  const mean = MEAN.exec(sentence.text);
  const named = [...sentence.text.matchAll(SCORE)].flatMap((match): ToldScore[] => {
    const evaluation = evaluationNamed(match[1] ?? "", evaluations);
    const line = lineAt(sentence, (match.index ?? 0) + (match[1] ?? "").length);
    return evaluation === null ? [] : [{ evaluation, line, score: match[2] ?? "0" }];
  });
  return mean === null
    ? named
    : [...named, { evaluation: null, line: lineAt(sentence, mean.index), score: mean[1] ?? "0" }];
}

/** How a paragraph begins that sums up one evaluation: “X”项目绩效自评综述, 部门整体支出绩效自评得分. */
const SUMMARY =
  /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）]?[、.．]?\s?)?[“"]?([^“”"，。；：:]{2,60}?)[”"]?(?:项目|专项)?(?:支出)?(?:绩效)?自评(?:综述|结果|情况|得分)/;
const DEPARTMENT = /^(?:本)?(?:部门|单位)?整体(?:支出)?$|^(?:部门|单位)整体/;
/** A paragraph of a summary that goes on: no heading, no row of a table. */
const GOES_ON = /^(?![（(]?[\d一二三四五六七八九十]{1,3}[)）]?[、.．])[^\t|]{20}/;

/** The paragraphs outside the forms that sum up one evaluation. */
export function summariesOf(
  sentences: readonly Sentence[],
  evaluations: readonly Evaluation[],
): ReadonlyMap<Evaluation, readonly Sentence[]> {
  const found = new Map<Evaluation, Sentence[]>();
  const isInside = (line: number) => evaluations.some((one) => one.line <= line && line <= one.endLine);
  const departments = evaluations.filter(({ kind }) => kind === "department");
  let open: Sentence[] | null = null;
  for (const sentence of sentences) {
    const name = sentence.text.includes("自评") ? (SUMMARY.exec(sentence.text)?.[1] ?? null) : null;
    if (isInside(lineAt(sentence, 0))) {
      open = null;
    } else if (name !== null) {
      const only = DEPARTMENT.test(name) && departments.length === 1 ? departments[0] : undefined;
      const evaluation = only ?? evaluationNamed(name, evaluations);
      open = evaluation === null ? null : [...(found.get(evaluation) ?? []), sentence];
      if (evaluation !== null && open !== null) found.set(evaluation, open);
    } else if (open !== null && GOES_ON.test(sentence.text)) {
      open.push(sentence);
    } else {
      open = null;
    }
  }
  return found;
}

const COVERAGE =
  /自评项目\s?(\d{1,6})\s?个[^。]{0,60}?(?:全部|共有?|总计|应自评)[^。]{0,12}?项目\s?(\d{1,6})\s?个[^。]{0,40}?覆盖率[^。\d]{0,6}(\d{1,4}(?:\.\d{1,6})?)\s?%/;

function coverageIn(sentence: Sentence): Prose["coverages"] {
  const match = sentence.text.includes("覆盖率") ? COVERAGE.exec(sentence.text) : null;
  if (match === null) return [];
  const line = lineAt(sentence, match.index);
  const count = (digits: string | undefined): Figure | null => decimalFigure(digits ?? "", "points", [line]);
  const [done, all, rate] = [count(match[1]), count(match[2]), rateOf(match[3] ?? "", line)];
  return done === null || all === null || rate === null ? [] : [{ rate, done, all }];
}
