import { describe, expect, it } from "vitest";
import { audit, read } from "../../src/disclosure";
import { JuesuanError } from "../../src/errors";
import { disclosureRecord } from "../../src/report";
import { randomFrom } from "../support/random";

/** Characters of each text: in the long run enough that no list of theirs fits into the arguments of a call. */
const SIZE = process.env.SOAK === "1" ? 500_000 : 30_000;
/** A minute a million characters is a hang: the slowest kind takes a tenth of it. */
const TIMEOUT = process.env.SOAK === "1" ? 240_000 : 20_000;

const HEAD =
  "2024年度\n支出决算表\n公开03表\n单位：万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n";
const LISTED =
  "支出决算表\n单位：元\n科目编码\n科目名称\n本年支出合计\n基本支出\n项目支出\n上缴上级支出\n经营支出\n对附属单位补助支出\n";
const EVALUATION = "项目支出绩效自评表\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n";
const INDICATOR = "产出指标\t数量指标\t次数\t10\t10\t10\t10\n";

function binary(): string {
  const { int } = randomFrom(7);
  return Array.from({ length: SIZE }, () => String.fromCharCode(int(0, 255))).join("");
}

/** Each kind: what comes once, and the piece that is repeated until the text is long enough. */
const KINDS: Readonly<Record<string, readonly [head: string, piece: string]>> = {
  tabs: ["", "\t"],
  "tabs in a form": [HEAD, "\t"],
  "rows of tabs": [HEAD, `${"\t".repeat(20)}\n`],
  "nested brackets": ["", "([{（【"],
  "brackets in a form": [HEAD, "（"],
  "titles without end": ["", "支出决算表\n"],
  "numbered titles without end": ["", "支出决算表\n公开03表\n单位：元\n"],
  "titles of unknown forms": ["", "公开99表\n某某情况表\n单位：元\n项目\t金额\n1\t2.00\n"],
  "headers without end": ["", HEAD],
  "one header of many rows": [HEAD, "项目\t科目名称\n"],
  "one header of many columns": [HEAD.trimEnd(), "\t基本支出"],
  "rows without code": [HEAD, "\t\t1.00\n"],
  "rows of one code": [HEAD, "210\t卫生健康支出\t1.00\t1.00\t0.00\n"],
  "rows between pipes": [
    "支出决算表\n单位：元\n| 科目编码 | 科目名称 | 本年支出合计 |\n",
    "| 210 | 卫生健康支出 | 1.00 |\n",
  ],
  "one tree of codes again and again": [
    HEAD,
    "合计\t\t1.00\t1.00\t0.00\n201\t一般公共服务支出\t1.00\t1.00\t0.00\n20101\t人大事务\t1.00\t1.00\t0.00\n2010101\t行政运行\t1.00\t1.00\t0.00\n",
  ],
  "cut codes": [HEAD, "210150\t行政运\t1.00\t1.00\t0.00\n"],
  "numbers on lines of their own": ["支出决算表\n单位：元\n项目\n", "123456\n"],
  "cells on lines of their own": [LISTED, "210\n卫生健康支出\n12.00\n12.00\n"],
  "aligned figures": ["支出决算表\n单位：元\n项目      合计\n", "12.00   13.00   14.00\n"],
  "wide aligned lines": ["支出决算表\n单位：元\n项目  合计\n", `${"1.0  ".repeat(190)}\n`],
  "repeated 行次": ["收入支出决算总表\n单位：元\n项目\t行次\t金额\n", "\t1\t2.00\n事业收入\t1\t3.00\n"],
  "a year of nines": ["", "9"],
  spaces: [HEAD, " "],
  colons: ["支出决算表\n单位", "："],
  sentences: ["第三部分 情况说明\n", "2024年收入总计100.00万元，比上年增加1.00万元，增长1.00%。\n"],
  "one sentence without end": [
    "一、收入支出决算总体情况说明\n",
    "2024年收入总计100.00万元，比上年增加1.00万元，增长1.00%，",
  ],
  "items without end": [
    "四、一般公共预算财政拨款支出决算情况说明\n",
    "1.一般公共服务支出（类）人大事务（款）行政运行（项）。年初预算为1.00万元，支出决算为2.00万元，完成年初预算的200.0%，决算数大于预算数的主要原因是追加。\n",
  ],
  "shares without end": [
    "二、收入决算情况说明\n",
    "其中：财政拨款收入1.00万元，占1.00%；事业收入2.00万元，占2.0%；",
  ],
  "counts without end": ["七、“三公”经费\n", "公务接待费1.00万元，国内公务接待3批次，20人次。\n"],
  "NUL on lines of its own": [HEAD, "\0\n"],
  "lone surrogates": [HEAD, "\ud800\t\udc00\n"],
  "empty lines": ["", "\r"],
  "evaluations without end": ["", EVALUATION + INDICATOR],
  "indicators without end": [EVALUATION, INDICATOR],
  "aligned indicators without end": [
    EVALUATION.replaceAll("\t", "   "),
    "产出指标  数量指标   次数    ≥10   10   10   10\n",
  ],
  "indicators on lines of their own": [EVALUATION.replaceAll("\t", "\n"), INDICATOR.replaceAll("\t", "\n")],
  "reports of evaluations": [
    "部门整体支出绩效自评报告\n",
    "一、项目概况\n项目预算100.00万元，执行90.00万元，执行率90%，自评得分98分。\n",
  ],
  "lone cells of one indicator": [EVALUATION, "\t10\n"],
  "figures behind one title": [
    "收入支出决算总表\n公开01表\n单位：元\n项目\n行次\n金额\n项目\n行次\n金额\n一、一般公共预算财政拨款收入\n1\n",
    "1.00\n",
  ],
  "a second table of one form": [
    `${HEAD}合计\t\t1.00\t1.00\t0.00\n${HEAD.replace("公开03表", "公开04表")}`,
    "201\t1\n",
  ],
  "false sums of one code": [
    `${HEAD}合计\t\t5.00\t2.00\t1.00\n`,
    "201\t一般公共服务支出\t5.00\t2.00\t1.00\n2010101\t行政运行\t7.00\t1.00\t0.50\n",
  ],
  "years without end": ["", "2024年度\n"],
  "scores without end": ["部门整体支出绩效自评报告\n", "自评得分98分。\n"],
  "signs under an evaluation": [EVALUATION.replaceAll("\t", "\n"), "：\n"],
  "cells between bars": [
    "项目支出绩效自评表\n一级指标|\n二级指标|\n三级指标|\n年度指标值|\n实际完成值|\n分值|\n得分|\n|\n|\n",
    "1|\n",
  ],
  "numbers of telephones": ["", "13800000000\n"],
};

/** Reads, checks and records a text; the lines that the record names are lines of the text. */
function expectHonest(text: string): void {
  const report = audit(read(text));
  const record = disclosureRecord(report, "zh-CN");
  const last = text.split(/\r\n|\n|\r/).length;
  const lines = [...record.cells, ...record.unread].flatMap(({ line }) => line ?? []);
  expect(lines.filter((line) => line < 1 || line > last)).toEqual([]);
  expect(report.broken).toEqual([]);
}

describe("a whole disclosure", () => {
  it.each(Object.entries(KINDS))(
    "of %s is read, checked and recorded",
    (_name, [head, piece]) => {
      expectHonest(head + piece.repeat(Math.ceil((SIZE - head.length) / piece.length)));
    },
    TIMEOUT,
  );

  it("of bytes without a text is read, checked and recorded", () => expectHonest(binary()), TIMEOUT);

  it("of fifty megabytes is refused before it is read", () => {
    expect(() => read("支出决算表 1.00\n".repeat(4_000_000))).toThrow(JuesuanError);
    expect(() => read(String.fromCharCode(7).repeat(50_000_000))).toThrow(/50000000 characters/);
  });
});
