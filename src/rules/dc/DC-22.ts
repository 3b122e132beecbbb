import { defineRule, type Judgement, NOT_APPLICABLE, TEXT_NEEDED } from "../../checking";
import type { Line } from "../../tables";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { groupBy } from "../rows";
import { EXPERIENCE } from "../sources";
import { textOf } from "./text";

/** A heading that calls the whole by its name: 2024年度部门决算, 2024年度单位决算情况说明. */
const CALLING = /20\d\d年度?(部门|单位)决算(?:公开|表|报表|公开表|报告|情况说明|公开说明|说明)?$/;
const LONGEST_HEADING = 60;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-22",
  title: { zh: "部门、单位称谓前后一致", en: "one calling for the whole document" },
  formula: {
    zh: "各标题统称“部门决算”或“单位决算”，不混用",
    en: "headings speak of departmental or of unit final accounts, not of both",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "info",
  related: ["DC-14"],
  needs: [TEXT_NEEDED],
  messages: {
    default: {
      zh: "标题有“{most}决算”{many}处，又有“{least}决算”{few}处：“{heading}”",
      en: "headings speak of {most} final accounts {many} times and of {least} final accounts {few} times: “{heading}”",
    },
  },
  *evaluate(context) {
    yield judgeCalling(context.document?.lines ?? [], textOf(context).titles);
  },
});

function judgeCalling(lines: readonly Line[], titles: readonly string[]): Judgement {
  const headings = lines.flatMap(({ number }, index) => {
    const heading = titles[index] ?? "";
    const calling = heading.length > LONGEST_HEADING ? undefined : CALLING.exec(heading)?.[1];
    return calling === undefined ? [] : [{ calling, heading, number }];
  });
  const [one, other] = [...groupBy(headings, ({ calling }) => calling).values()];
  if (one === undefined) return NOT_APPLICABLE;
  if (other === undefined) return { outcome: "pass" };
  const [most, least] = one.length >= other.length ? [one, other] : [other, one];
  return {
    outcome: "fail",
    lines: least.map(({ number }) => number),
    params: {
      most: most[0]?.calling ?? "",
      many: most.length,
      least: least[0]?.calling ?? "",
      few: least.length,
      heading: least[0]?.heading ?? "",
    },
  };
}

export const cases: Cases = {
  since: "0.2.0",
  why: {
    zh: "部门决算汇总本级和所属单位，单位决算只反映一个单位，混用使读者不知范围。",
    en: "Departmental final accounts add up the department and its units, those of a unit are its own: mixed, the scope is not known.",
  },
  pass: { text: "2024年度部门决算\n第二部分 2024年度部门决算表" },
  fail: { text: "2024年度部门决算\n第二部分 2024年度单位决算表" },
  missing: { text: "收入决算表" },
  rounding: "no figures",
};
