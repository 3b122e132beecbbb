import { defineRule, NOT_APPLICABLE } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { TEMPLATE } from "../sources";
import { textOf } from "./text";

/** What stays of a template that was not filled in. */
const RESIDUE: readonly RegExp[] = [
  /[×╳]{2,}/,
  /(?<![A-Za-z0-9])[Xx]{2,}(?=[\s\u4e00-\u9fff%．.])/,
  /^[（(]?[一二三四五六七八九十\d]{0,3}[）)、.．]?\s*…{1,4}[。；]?$/,
  /[：:]\s*…{1,4}\s*$/,
  /[_＿]{4,}/,
  /增加（减少）|减少（增加）|增长（下降）|下降（增长）|大于小于|大于（小于）|（增加\/减少）/,
  /（?(?:请填写|此处填写|按实际填写|根据实际情况填写|格式自拟)/,
];

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-20",
  title: { zh: "无模板残留", en: "nothing is left of the template" },
  formula: {
    zh: "没有××、……、“增加（减少）”等未填写的模板文字",
    en: "no placeholders of the template are left (“××”, “……”, “增加（减少）”)",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "info",
  advice: { zh: "填写或删除模板留下的文字。", en: "fill in or delete what the template left" },
  messages: {
    default: {
      zh: "有未填写的模板文字，共{count}处",
      en: "placeholders of the template are left in {count} places",
    },
  },
  *evaluate(context) {
    if (context.document === undefined) {
      yield NOT_APPLICABLE;
      return;
    }
    const left = textOf(context).narrative.filter((line) =>
      RESIDUE.some((pattern) => pattern.test(line.text.trim())),
    );
    yield {
      outcome: left.length === 0 ? "pass" : "fail",
      lines: left.map((line) => line.number),
      params: { count: left.length },
    };
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "模板的提示文字应换成实际内容。",
    en: "Words of the template are replaced by what they stand for.",
  },
  pass: { forms: {}, text: "本部门职责如下。" },
  fail: { forms: {}, text: "支出××万元" },
  missing: { forms: {} },
  rounding: "no figures",
};
