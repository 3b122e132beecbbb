import { type Figure, type Judgement, NOT_APPLICABLE } from "../../checking";
import { Decimal } from "../../money";
import type { Evaluation, Indicator } from "../../performance";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import { executedOf } from "./accounts";
import { amountIn, money, sameAmount, totalRow } from "./figures";
import { evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-24",
  title: { zh: "人数乘标准等于金额", en: "number times standard is the amount" },
  formula: { zh: "人数 × 标准 = 金额", en: "number × standard = amount" },
  source: { document: PRINTED_FORM, certainty: "A" },
  severity: "warning",
  related: ["PF-25", "PF-26"],
  advice: {
    zh: "核对人数、标准和发放金额三个数，改正有误的一个；分档或按月发放的，写明算法。",
    en: "verify number, standard and amount; where it was paid by steps or months, say how it is reckoned",
  },
  messages: {
    default: {
      zh: "{number}乘以标准{standard}元为{expected}，金额印{actual}",
      en: "{number} times {standard} 元 is {expected}, the amount is printed as {actual}",
    },
  },
  *each({ evaluation, told }) {
    const table = productOfTable(evaluation);
    for (const { number, standard, half, amount } of told.products)
      yield judgeProduct(amount, number, standard, half, []);
    if (table !== null) yield table;
    else if (told.products.length === 0) yield NOT_APPLICABLE;
  },
});

function judgeProduct(
  amount: Figure,
  number: string,
  standard: string,
  half: number,
  lines: readonly number[],
): Judgement {
  const product = money(new Decimal(number).times(standard).toString(), { unit: "元", decimals: 2 }, lines);
  if (product === null) return NOT_APPLICABLE;
  return { ...sameAmount(amount, { ...product, half: half * Number(number) }), params: { number, standard } };
}

const unitOf = ({ actual, target }: Indicator): string =>
  actual.kind === "number" && actual.unit !== "" ? actual.unit : target.kind === "number" ? target.unit : "";

/**
 * The one number of heads and the one standard of a table against its execution, where their targets prove that they
 * make up the funds: together they give the budget.
 */
function productOfTable(evaluation: Evaluation): Judgement | null {
  const rowsIn = (unit: RegExp) =>
    evaluation.indicators.filter((row) => row.actual.kind === "number" && unit.test(unitOf(row)));
  const [counts, standards] = [rowsIn(/^(?:人|名|户)(?:数)?$/), rowsIn(/^元\/(?:人|名|户)$/)];
  const [count, standard] = [counts[0], standards[0]];
  const [executed, row] = [executedOf(evaluation), totalRow(evaluation)];
  if (count === undefined || standard === undefined || counts.length + standards.length > 2) return null;
  if (
    count.actual.kind !== "number" ||
    standard.actual.kind !== "number" ||
    executed === null ||
    row === null
  )
    return null;
  if (count.target.kind !== "number" || standard.target.kind !== "number") return null;
  const [number, each] = [count.target.value, standard.target.value];
  const isProved = (["initial", "adjusted"] as const).some((column) => {
    const budget = amountIn(evaluation, row, column);
    return budget !== null && judgeProduct(budget, number, each, 0, []).outcome === "pass";
  });
  return isProved
    ? judgeProduct(executed, count.actual.value, standard.actual.value, 0, [count.line, standard.line])
    : null;
}

const project = { kind: "project", name: "补助", indicators: [] } as const;

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "按人头定额发放的补助，金额就是人数乘以标准。",
    en: "What is paid by heads is their number times the standard.",
  },
  pass: {
    evaluations: [
      {
        ...project,
        remarks: [{ line: 20, text: "为9362人发放补助，补助标准72元/人，共发放补助674064元。" }],
      },
    ],
  },
  fail: {
    evaluations: [
      { ...project, remarks: [{ line: 20, text: "为9362人发放补助，补助标准72元/人，共发放补助68万元。" }] },
    ],
  },
  missing: { evaluations: [project] },
  rounding: {
    evaluations: [
      {
        ...project,
        remarks: [{ line: 20, text: "为9362人发放补助，补助标准72元/人，共发放补助67.41万元。" }],
      },
    ],
  },
};
