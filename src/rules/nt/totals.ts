import type { Judgement } from "../../checking";
import type { SectionId } from "../../narrative";
import { amounts } from "./amounts";
import type { Facts } from "./facts";
import { expenditureParts, incomeParts, partsOf } from "./parts";
import { DIFFERS, DOES_NOT_ADD_UP, type NarrativeRule, narrativeRule } from "./rule";

const ADDS = DOES_NOT_ADD_UP.default as readonly [string, string];

const plain = (
  id: string,
  title: readonly [string, string],
  formula: readonly [string, string],
  subjects: readonly string[],
  sections?: readonly SectionId[],
  parts: (facts: Facts) => Iterable<Judgement> = () => [],
): NarrativeRule =>
  narrativeRule(
    id,
    "error",
    "A",
    title,
    formula,
    { ...DIFFERS, parts: ADDS },
    function* (facts): Generator<Judgement> {
      yield* amounts(facts, subjects, sections);
      yield* parts(facts);
    },
  );

/** Rules that compare what the text tells with the forms. */
export const totals: readonly NarrativeRule[] = /* @__PURE__ */ [
  plain(
    "NT-01",
    ["收入总计、支出总计与01表一致", "total income and expenditure agree with form 01"],
    ["文中收入总计 = 01表收入总计；支出总计 = 01表支出总计", "totals of the text = totals of form 01"],
    [
      "收入总计",
      "支出总计",
      "年初结转和结余",
      "年末结转和结余",
      "使用非财政拨款结余（含专用结余）",
      "结余分配",
    ],
  ),
  plain(
    "NT-02",
    ["收入合计和各项收入与02表一致", "income and its sources agree with form 02"],
    ["文中收入合计、各项收入 = 02表合计行", "income told by source = total row of form 02"],
    [
      "收入合计",
      "财政拨款收入",
      "一般公共预算财政拨款收入",
      "政府性基金预算财政拨款收入",
      "国有资本经营预算财政拨款收入",
      "上级补助收入",
      "事业收入",
      "经营收入",
      "附属单位上缴收入",
      "其他收入",
    ],
    ["overall", "revenue", "fiscal"],
    incomeParts,
  ),
  plain(
    "NT-03",
    ["支出合计、基本支出、项目支出与03表一致", "expenditure, basic and project, agree with form 03"],
    ["文中支出合计、各类支出 = 03表合计行", "expenditure told by kind = total row of form 03"],
    ["支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"],
    ["overall", "expenditure"],
    expenditureParts,
  ),
  plain(
    "NT-06",
    ["财政拨款收支总计与04表一致", "totals of appropriations agree with form 04"],
    ["文中财政拨款收入总计、支出总计 = 04表", "totals of appropriations in the text = form 04"],
    [
      "财政拨款收入总计",
      "财政拨款支出总计",
      "财政拨款支出",
      "年初财政拨款结转和结余",
      "年末财政拨款结转和结余",
    ],
  ),
  plain(
    "NT-16",
    ["人员经费、公用经费与06表一致", "personnel and public expenses agree with form 06"],
    [
      "文中人员经费、公用经费 = 06表合计；基本支出 = 05表",
      "personnel and public expenses of the text = totals of form 06",
    ],
    ["人员经费", "公用经费", "一般公共预算财政拨款基本支出"],
    ["basic"],
    (facts) => partsOf(facts, "一般公共预算财政拨款基本支出", ["人员经费", "公用经费"], "basic", "parts"),
  ),
  plain(
    "NT-17",
    ["经济分类各类与06表一致", "economic classes agree with form 06"],
    ["文中工资福利支出等 = 06表 301、302、303、307、310", "301, 302, 303, 307, 310 of the text = form 06"],
    ["工资福利支出", "商品和服务支出", "对个人和家庭的补助", "债务利息及费用支出", "资本性支出"],
    ["basic"],
  ),
];
