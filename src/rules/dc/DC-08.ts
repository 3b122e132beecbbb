import { tableOf } from "../../accounts";
import { defineRule } from "../../checking";
import type { Statement } from "../../narrative";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { judgeSum } from "../nt/judge";
import { PROCUREMENT_KINDS, PROCUREMENT_TOTAL } from "../procurement";
import { RULES_2016, SMALL_ENTERPRISES } from "../sources";
import { judgeSubject, MESSAGES, type Part, type Subject } from "./published";

/** A part that a statement on a subject of these words tells with its amount. */
const amount = (title: string, words: RegExp): Part => ({
  title,
  told: ({ subject, measure }) => measure === "amount" && words.test(subject),
  words,
});

/** 财库〔2020〕46号 is in force from 2021 on. */
const FIRST_CONTRACTS = 2021;

const CONTRACTS = amount("授予中小企业合同金额", /中小|小微/);

const PROCUREMENT: Subject = {
  title: "政府采购",
  section: "procurement",
  table: "procurement",
  words: /政府采购/,
  parts: [
    amount("支出总额", /采购[^。]{0,30}元/),
    amount("货物", /货物/),
    amount("工程", /工程/),
    amount("服务", /服务/),
    CONTRACTS,
  ],
  nothing:
    /(?:没有|无|未|不涉及)[^。]{0,10}政府采购|政府采购[^。]{0,20}(?:没有|无|未发生|不涉及|(?<![\d.,，])0(?:\.0+)?万?元)/,
};

/** Whether the kinds that the text tells come to the total: then nothing was spent on another one. */
function isWhole(statements: readonly Statement[]): boolean {
  const first = (subject: string) =>
    statements.find(
      (one) =>
        one.subject === subject &&
        one.measure === "amount" &&
        one.section === PROCUREMENT.section &&
        !one.implied,
    );
  const total = first(PROCUREMENT_TOTAL);
  const parts = Object.values(PROCUREMENT_KINDS).flatMap((kind) => first(kind) ?? []);
  return total !== undefined && parts.length > 0 && judgeSum(parts, total).outcome === "pass";
}

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-08",
  title: { zh: "政府采购说明", en: "procurement is explained" },
  formula: {
    zh: "文中或10表公开政府采购支出总额、货物、工程、服务，及授予中小企业合同金额",
    en: "the text or form 10 tells procurement in total, goods, works, services, and what went to small enterprises",
  },
  source: { document: RULES_2016, also: [SMALL_ENTERPRISES], certainty: "A" },
  severity: "error",
  advice: {
    zh: "补充政府采购总额和三类金额；没有的，写明没有。",
    en: "add the total and the three kinds; where there is none, say so",
  },
  messages: MESSAGES,
  *evaluate(context) {
    const rows = tableOf(context.accounts, "statistics")?.rows ?? [];
    // Where form 10 publishes the amounts, the text has only the contracts to tell.
    const printed = rows.some(({ key, cells }) => key === "procurement.total" && "count" in cells);
    const whole = isWhole(context.told?.narrative.statements ?? []);
    const asked = PROCUREMENT.parts.filter(({ title }) => !(whole && title in PROCUREMENT_KINDS));
    const parts = printed ? [CONTRACTS] : asked;
    const { year } = context.accounts;
    const isBefore = year !== null && year < FIRST_CONTRACTS;
    yield judgeSubject(context, {
      ...PROCUREMENT,
      parts: parts.filter((part) => part !== CONTRACTS || !isBefore),
    });
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "公开操作规程要求公开政府采购总额和货物、工程、服务三类金额；授予中小企业的金额和占比依财库〔2020〕46号公开，自2021年度起。",
    en: "The rules ask for procurement in total and by goods, works and services; what went to small enterprises is asked for by Caiku [2020] No. 46, from 2021 on.",
  },
  pass: {
    forms: {},
    text: "第三部分 2024年度部门决算情况说明\n政府采购支出总额1万元，其中货物1万元、工程0万元、服务0万元。授予中小企业合同1万元。",
  },
  fail: { forms: {}, text: "第三部分 2024年度部门决算情况说明\n机关运行经费1万元。" },
  missing: { forms: {}, text: "合计\t1.00" },
  rounding: "no figures",
};
