import type { HonestDocument } from "../../test/support/honest/document";
import type { HonestEvaluation } from "../../test/support/honest/evaluations";
import { shown } from "../../test/support/honest/evaluations";
import { ratio } from "../../test/support/honest/printing";
import { alsoAt, edit, lineOf, type Plant, slipOf } from "./plant";

const PERFORMANCE = /^(?:PF|NT|DC)-/;
const ROWS = /^evaluation\.\d+$/;
const NUMBER = String.raw`\d+(?:\.\d+)?`;

/** Changes cells of one row of indicators: target, actual, weight, score and reason stand last. */
const row = (kind: string, item: Plant["item"], change: (cells: string[]) => string[] | null): Plant => ({
  kind,
  item,
  rules: PERFORMANCE,
  plant: (document, random) =>
    edit(
      document,
      random,
      ROWS,
      /^\t[^\t]*\t[^\t]*\t[^\t]+\t[^\t]+\t[^\t]+\t[\d.]+\t[\d.]+\t[^\t]*$/,
      ([text]) => (change((text ?? "").split("\t")) ?? []).join("\t") || null,
    ),
});

const TARGET = 4;
const ACTUAL = 5;
const WEIGHT = 6;
const SCORE = 7;
const REASON = 8;
const put = (cells: string[], at: number, by: string): string[] =>
  cells.map((cell, index) => (index === at ? by : cell));

const PLAIN: readonly Plant[] = [
  {
    ...row("score above its weight", "plain", (cells) =>
      put(cells, SCORE, String(Number(cells[WEIGHT]) + 3)),
    ),
  },
  row("full marks though the target was missed", "plain", (cells) =>
    cells[REASON] !== "" && cells[REASON] !== "无" && cells[SCORE] !== cells[WEIGHT]
      ? put(cells, SCORE, cells[WEIGHT] ?? "")
      : null,
  ),
  row("reason of a reduced score missing", "plain", (cells) =>
    cells[SCORE] !== cells[WEIGHT] ? put(cells, REASON, "") : null,
  ),
  {
    kind: "total of the scores",
    item: "plain",
    rules: PERFORMANCE,
    plant: (document, random) =>
      edit(
        document,
        random,
        ROWS,
        /^(总分.*\t)([\d.]+)(?=\t*$)/,
        ([, words, total]) => `${words}${(Number(total) - 0.4).toFixed(2)}`,
      ),
  },
  {
    kind: "rate of execution in the table",
    item: "plain",
    rules: PERFORMANCE,
    plant: (document, random) =>
      edit(
        document,
        random,
        ROWS,
        new RegExp(`^(\\t年度资金总额.*\\t10\\t)(${NUMBER})(?=%)`),
        ([, words, rate]) => `${words}${(Number(rate) * 0.8).toFixed(2)}`,
      ),
  },
];

const MISSED: readonly Plant[] = [
  {
    kind: "executed above the budget",
    item: "missed",
    rules: PERFORMANCE,
    plant: (document, random) =>
      edit(
        document,
        random,
        ROWS,
        /^(\t年度资金总额\t[\d.]+\t)([\d.]+)\t([\d.]+)\t10\t[\d.]+%/,
        ([, words, budget, spent]) =>
          Number(spent) < 1 ? null : `${words}${budget}\t${(Number(budget) * 1.25).toFixed(2)}\t10\t125.00%`,
      ),
  },
  row("blank score", "missed", (cells) => put(cells, SCORE, "")),
  row("blank actual value", "missed", (cells) => put(cells, ACTUAL, "")),
  {
    kind: "blank total",
    item: "missed",
    rules: PERFORMANCE,
    plant: (document, random) =>
      edit(document, random, ROWS, /^(总分.*\t)[\d.]+(?=\t*$)/, ([, words]) => words ?? null),
  },
  row("date past the target with full marks", "missed", (cells) =>
    /年12月底前/.test(cells[TARGET] ?? "")
      ? put(cells, ACTUAL, `${Number((cells[TARGET] ?? "").slice(0, 4)) + 1}年3月`)
      : null,
  ),
  row("0起 became 1起 with full marks", "missed", (cells) =>
    cells[ACTUAL] === "0起" ? put(cells, ACTUAL, "1起") : null,
  ),
  row("显著 became 不显著 with full marks", "missed", (cells) =>
    /健全|完善|提升/.test(cells[TARGET] ?? "") && !/\d/.test(cells[TARGET] ?? "")
      ? put(put(cells, TARGET, "效果显著"), ACTUAL, "效果不显著")
      : null,
  ),
];

const TOLD = /^performance\.project$/;

/** The line of the table that prints the money of the project that a sentence names. */
function moneyLine(document: HonestDocument, text: string): number {
  const index = document.evaluations.findIndex(
    ({ name, scope }) => scope === "project" && text.startsWith(`“${name}”`),
  );
  return index < 0 ? 0 : lineOf(document, new RegExp(`^evaluation\\.${index}$`), /年度资金总额/);
}

/** A figure of the sentence on a project, mistyped or exchanged. */
const told = (
  kind: string,
  pattern: RegExp,
  replace: (
    match: RegExpMatchArray,
    evaluation: HonestEvaluation,
    slip: (figure: string) => string | null,
  ) => string | null,
): Plant => ({
  kind,
  item: "cross",
  rules: PERFORMANCE,
  plant: (document, random) => {
    const planted = edit(document, random, TOLD, pattern, (match) => {
      const evaluation = document.evaluations.find(({ name }) => (match.input ?? "").startsWith(`“${name}”`));
      return evaluation === undefined ? null : replace(match, evaluation, (figure) => slipOf(figure, random));
    });
    const line = planted?.guilty[0] ?? 0;
    return alsoAt(planted, moneyLine(document, document.lines[line - 1]?.text ?? ""));
  },
});

const projectsOf = ({ evaluations }: HonestDocument) =>
  evaluations.filter(({ scope }) => scope === "project");

/** Words added to the lead of the section on performance. */
const added = (
  kind: string,
  figure: (document: HonestDocument) => string | null,
  words: (document: HonestDocument, printed: string) => string,
  tags = /^performance$/,
): Plant => ({
  kind,
  item: "cross",
  rules: PERFORMANCE,
  adds: true,
  plant: (document, random, right) => {
    const true_ = figure(document);
    if (true_ === null) return null;
    const printed = right ? true_ : slipOf(true_, random);
    return printed === null
      ? null
      : edit(document, random, tags, /。$/, () => `，${words(document, printed)}。`);
  },
});

const department = ({ evaluations }: HonestDocument) =>
  evaluations.find(({ scope }) => scope === "department") ?? null;
const DEPARTMENT = /^performance\.department$/;

const CROSS: readonly Plant[] = [
  told(
    "rate of the prose against its table",
    /(完成预算的)([\d.]+)(?=%)/,
    ([, words = "", rate = ""], _, slip) => {
      const wrong = slip(rate);
      return wrong === null ? null : words + wrong;
    },
  ),
  told(
    "executed amount of the prose against its table",
    /(执行数为)([\d.]+)/,
    ([, words = "", amount = ""], _, slip) => {
      const wrong = slip(amount);
      return wrong === null ? null : words + wrong;
    },
  ),
  told("年初预算 told as 全年预算", /(全年预算数为)([\d.]+)/, ([, words], { initial, adjusted }) =>
    initial === adjusted ? null : `${words}${shown(initial, false)}`,
  ),
  told(
    "score of the prose against its table",
    /(自评得分为)([\d.]+)(?=分)/,
    ([, words], { total }) => `${words}${shown(total - 300, false)}`,
  ),
  {
    kind: "indicator told otherwise than in the table",
    item: "cross",
    rules: PERFORMANCE,
    plant: (document, random) =>
      edit(document, random, TOLD, /(绩效目标完成情况：[^\d]+)(\d+)/, ([, words = "", value = ""]) => {
        const wrong = slipOf(value, random);
        return wrong === null ? null : words + wrong;
      }),
  },
  {
    kind: "indicator told twice in the prose",
    item: "cross",
    rules: PERFORMANCE,
    adds: true,
    plant: (document, random, right) =>
      edit(
        document,
        random,
        TOLD,
        /绩效目标完成情况：([^\d]+)(\d+)([^，]+)，达到年度指标值[^。]*。/,
        ([all, name, value = "", unit]) => {
          const second = right ? value : slipOf(value, random);
          return second === null ? null : `${all}其中${name}${second}${unit}，成效明显。`;
        },
      ),
  },
  {
    kind: "amounts inside one sentence",
    item: "cross",
    rules: PERFORMANCE,
    adds: true,
    plant: (document, random, right) => {
      const projects = projectsOf(document);
      if (projects.length < 2) return null;
      const parts = projects.map(({ name, executed }) => ({ name, printed: shown(executed, false) }));
      const at = random.int(0, parts.length - 1);
      return edit(
        document,
        random,
        /^performance$/,
        /。$/,
        () =>
          `，其中：${parts.map(({ name, printed }, index) => `${name}${!right && index === at ? slipOf(printed, random) : printed}万元`).join("、")}。`,
      );
    },
  },
  {
    kind: "money of the group against its projects",
    item: "cross",
    rules: PERFORMANCE,
    plant: (document, random) =>
      edit(
        document,
        random,
        /^performance$/,
        /(共涉及项目\d+个，资金)([\d.]+)/,
        ([, words = "", amount = ""]) => {
          const wrong = slipOf(amount, random);
          return wrong === null ? null : words + wrong;
        },
      ),
  },
  {
    kind: "number of projects against those told",
    item: "cross",
    rules: PERFORMANCE,
    plant: (document, random) =>
      edit(
        document,
        random,
        /^performance$/,
        /(共涉及项目)(\d+)(?=个)/,
        ([, words, count]) => `${words}${Number(count) + random.int(1, 3)}`,
      ),
  },
  added(
    "mean of the project scores",
    (document) => {
      const projects = projectsOf(document);
      return projects.length < 2
        ? null
        : ratio(
            projects.reduce((sum, { total }) => sum + total, 0),
            projects.length * 100,
            2,
          );
    },
    (_, printed) => `项目自评平均得分为${printed}分`,
  ),
  added(
    "预算执行率 of the department",
    (document) => {
      const one = department(document);
      return one === null ? null : ratio(one.executed * 100, one.adjusted, 2);
    },
    (document, printed) => {
      const one = department(document);
      return `全年预算数${shown(one?.adjusted ?? 0, false)}万元，执行数${shown(one?.executed ?? 0, false)}万元，部门预算完成率为${printed}%`;
    },
    DEPARTMENT,
  ),
  added(
    "预算调整率 of the department",
    (document) => {
      const one = department(document);
      return one === null || one.initial === 0
        ? null
        : ratio(Math.abs(one.adjusted - one.initial) * 100, one.initial, 2);
    },
    (_, printed) => `部门预算调整率为${printed}%`,
    DEPARTMENT,
  ),
  added(
    "结转结余率 of the department",
    (document) => {
      const one = department(document);
      return one === null || one.executed === one.adjusted
        ? null
        : ratio((one.adjusted - one.executed) * 100, one.adjusted, 2);
    },
    (_, printed) => `部门结转结余率为${printed}%`,
    DEPARTMENT,
  ),
  {
    kind: "points of a heading against its rows",
    item: "cross",
    rules: PERFORMANCE,
    adds: true,
    plant: (document, random, right) => {
      const index = random.int(0, Math.max(0, document.evaluations.length - 1));
      const evaluation = document.evaluations[index];
      if (evaluation === undefined) return null;
      return edit(
        document,
        random,
        new RegExp(`^evaluation\\.${index}$`),
        /^(绩效指标)?(\t)((?:产出|效益|成本|满意度)指标)(?:（[\d.]+分）)?(?=\t)/,
        ([, head = "", tab, family]) => {
          const weight = evaluation.indicators
            .filter((one) => one.family === family)
            .reduce((sum, one) => sum + one.weight, 0);
          return `${head}${tab}${family}（${shown(right ? weight : weight + 500, true)}分）`;
        },
      );
    },
  },
  {
    kind: "grade against the total",
    item: "plain",
    rules: PERFORMANCE,
    plant: (document, random) => edit(document, random, DEPARTMENT, /结果为“优”/, () => "结果为“中”"),
  },
];

/** What changes a score is also told by the total beneath it. */
const withTotal = (plant: Plant): Plant => ({
  ...plant,
  plant: (document, random, right) => {
    const planted = plant.plant(document, random, right);
    const line = planted?.guilty[0] ?? 0;
    const tag = document.lines[line - 1]?.tag ?? "";
    return ROWS.test(tag)
      ? alsoAt(planted, lineOf(document, new RegExp(`^${tag.replace(".", "\\.")}$`), /^总分/))
      : planted;
  },
});

export const EVALUATION_PLANTS: readonly Plant[] = [...PLAIN, ...MISSED, ...CROSS].map(withTotal);
