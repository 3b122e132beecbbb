import type { Line } from "../../tables";

/** Lines longer than this are no running text. */
const MAX_LINE = 20_000;

/** The line that claims every project was evaluated, `null` where none does. */
export function allProjectsClaimed(lines: readonly Line[]): number | null {
  for (const line of lines) {
    if (line.text.length > MAX_LINE || !line.text.includes("项目")) continue;
    if (
      /(?:所有|全部)(?:的)?(?:预算|二级|一级)?项目(?:支出|资金)?[^。；]{0,30}(?:自评|绩效评价)/.test(
        line.text,
      )
    )
      return line.number;
    if (/项目支出(?:总额|预算总额)的\s?100(?:\.0+)?\s?%/.test(line.text)) return line.number;
    if (/(?:自评|绩效)覆盖率(?:达到?|为)?\s?100(?:\.0+)?\s?%/.test(line.text)) return line.number;
  }
  return null;
}

/** A number of projects told, with its line. */
export interface ToldCount {
  readonly line: number;
  readonly count: number;
}

const COUNTS: readonly RegExp[] = [
  /(?:涉及|设置|共有?|对)(?:预算|二级|一级)?项目\s?(\d{1,3})\s?个/,
  /二级项目\s?(\d{1,3})\s?个[，,、]?(?:资金|共涉及|涉及)/,
  /(?:组织)?对\s?(\d{1,3})\s?个(?:预算)?项目(?:支出)?(?:开展|进行)了?[^。；]{0,12}自评/,
];

/** Numbers of evaluated projects that the text tells. */
export function projectCounts(lines: readonly Line[]): ToldCount[] {
  const told: ToldCount[] = [];
  for (const line of lines) {
    if (line.text.length > MAX_LINE || !/项目/.test(line.text) || !/自评|绩效|设置项目/.test(line.text))
      continue;
    for (const pattern of COUNTS) {
      const match = pattern.exec(line.text);
      if (match === null) continue;
      told.push({ line: line.number, count: Number(match[1]) });
      break;
    }
  }
  return told;
}

/** A class of projects (常年, 阶段) with its number, budget and progress. */
export interface ProjectClass {
  readonly line: number;
  readonly count: number;
  /** In 万元, decimal string. */
  readonly budget: string;
  /** Per cent, decimal string. */
  readonly progress: string;
}

const CLASS =
  /总数\s?(\d{1,3})\s?个[，,]?涉及预算总额\s?([\d.]+)\s?万元[^。；]{0,30}?(?:总体)?进度为?\s?([\d.]+)\s?%/;

/** The classes of projects that the text tells. */
export function projectClasses(lines: readonly Line[]): ProjectClass[] {
  return lines.flatMap((line) => {
    if (line.text.length > MAX_LINE || !/涉及预算总额/.test(line.text)) return [];
    const match = CLASS.exec(line.text);
    return match === null
      ? []
      : [{ line: line.number, count: Number(match[1]), budget: match[2] ?? "0", progress: match[3] ?? "0" }];
  });
}

/** The budget of a project told in one sentence. */
export interface ToldProject {
  readonly line: number;
  readonly name: string;
  readonly unit: "元" | "万元";
  readonly initial: string;
  readonly adjusted: string;
  readonly executed: string;
}

const PROJECT =
  /([^，。；;、：:\s]{4,50}?)年初预算(?:数)?为?\s?([\d.]+)\s?(万元|元)[，,](?:预算)?(?:调整后?(?:预算)?为?\s?([\d.]+)\s?(?:万元|元)[，,])?实际执行?(?:数)?为?\s?([\d.]+)\s?(?:万元|元)/g;

/** Budgets of projects told one after another: 年初预算…，预算调整后为…，实际执行…. */
export function toldProjects(lines: readonly Line[]): ToldProject[] {
  const told: ToldProject[] = [];
  for (const line of lines) {
    if (line.text.length > MAX_LINE || !line.text.includes("年初预算")) continue;
    for (const match of line.text.matchAll(PROJECT)) {
      const [, name = "", initial = "0", unit = "万元", adjusted, executed = "0"] = match;
      told.push({
        line: line.number,
        name: name.replace(/^(?:其中|分别是|包括)/, ""),
        unit: unit === "元" ? "元" : "万元",
        initial,
        adjusted: adjusted ?? initial,
        executed,
      });
    }
  }
  return told;
}
