import { type Judgement, sumsTo } from "../../checking";
import type { Statement } from "../../narrative";
import type { Cases } from "../cases";
import { type Facts, sayings } from "../nt/facts";
import { inMoney, linesOf } from "../nt/judge";
import { isMoneyUnit } from "../nt/printed";
import { textRule } from "../nt/rule";
import { TEMPLATE_THREE_PUBLIC } from "../sources";
import { ADDS, THREE } from "./figures";
import { printer } from "./printings";

export const rule = /* @__PURE__ */ textRule({
  id: "SG-06",
  title: { zh: "分项增减之和等于总增减", en: "changes of the parts add up" },
  formula: {
    zh: "因公出国、用车、接待增减额之和 = 三公经费增减额",
    en: "sum of changes = change of the total",
  },
  source: { document: TEMPLATE_THREE_PUBLIC, certainty: "A" },
  severity: "warning",
  related: ["NT-35"],
  advice: {
    zh: "用本年数减上年数重算各项增减额，核对增加、减少的方向和漏写的分项。",
    en: "reckon each change as this year less last; see the direction words and items left out",
  },
  messages: { default: ADDS },
  judge: changeParts,
});

function* changeParts(facts: Facts): Generator<Judgement> {
  const changeOf = (subject: string): Statement | null =>
    sayings(facts, subject, "change").find(
      ({ base, section, unit, among, direction }) =>
        base === "上年" &&
        section === "threePublic" &&
        isMoneyUnit(unit) &&
        among === undefined &&
        direction !== "unclear",
    ) ?? null;
  const total = changeOf("三公经费");
  if (total === null) return;
  const vehicles = changeOf("公务用车购置及运行维护费");
  const split = [changeOf("公务用车购置费"), changeOf("公务用车运行维护费")];
  const parts = [
    changeOf("因公出国（境）费"),
    ...(vehicles === null ? split : [vehicles]),
    changeOf("公务接待费"),
  ];
  const print = printer(facts);
  const told = parts.filter((part) => part !== null);
  const figures = told.flatMap((part) => print(part)?.figure ?? []);
  const whole = print(total)?.figure;
  if (whole === undefined || figures.length !== parts.length) {
    yield { outcome: "indeterminate", lines: linesOf(total) };
    return;
  }
  const params = { subject: "三公经费增减额", text: total.text, parts: told.length };
  yield { ...sumsTo(whole, figures), ...inMoney(total), params };
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "三项经费没有交叉，各项增减额之和就是“三公”经费的增减额。",
    en: "The three expenses do not overlap: their changes add up to the change of the total.",
  },
  pass: {
    text: `${THREE}“三公”经费支出2.50万元，比上年增加0.09万元。因公出国（境）费支出0万元，与上年相同；公务用车购置费支出0万元，与上年相同；公务用车运行维护费支出2.00万元，比上年增加0.17万元；公务接待费支出0.50万元，比上年减少0.08万元。`,
  },
  fail: {
    text: `${THREE}“三公”经费支出2.50万元，比上年增加0.39万元。因公出国（境）费支出0万元，与上年相同；公务用车购置费支出0万元，与上年相同；公务用车运行维护费支出2.00万元，比上年增加0.17万元；公务接待费支出0.50万元，比上年减少0.08万元。`,
  },
  missing: { text: `${THREE}“三公”经费支出2.50万元，比上年增加0.39万元。` },
  rounding: {
    text: `${THREE}“三公”经费支出2.50万元，比上年增加0.10万元。因公出国（境）费支出0万元，与上年相同；公务用车购置费支出0万元，与上年相同；公务用车运行维护费支出2.00万元，比上年增加0.17万元；公务接待费支出0.50万元，比上年减少0.08万元。`,
  },
};
