import { remembered } from "../../remembered";
import type { Wording } from "./wording";

/** What the first cell of a row may say of it. */
export type Label =
  | "name"
  | "unitName"
  | "department"
  | "goal"
  | "footer"
  | "total"
  | "subtotal"
  | "fundTotal"
  | "placeholder"
  | "block";

/** Labels at the left of a row. */
const LABELS: Readonly<Record<Label, readonly Wording[]>> = {
  // Rows that name what is evaluated.
  name: [
    {
      words:
        /^(?:(?:项目|专项|专项[（(]项目[)）]|转移支付[（(]项目[)）]|资金|政策|专项资金|转移支付|项目[（(]政策[)）]|政策[（(]项目[)）])名称|评价(?:对象|项目))/,
      seen: "财预〔2020〕10号; 湖北黄石 2022",
    },
    {
      words:
        /^(?:项目支出|支出项目|预算项目|一级项目|二级项目|政策(?:和|及|或)?项目|项目(?:和|及|或)?政策)名称/,
      seen: "类推",
    },
    { words: /^(?:预算)?(?:部门|单位)(?:[（(]单位[)）])?名称/, seen: "四川安居 2024" },
  ],
  // Of these, those that name a department or unit: it is evaluated where no project is named.
  unitName: [{ words: /^(?:预算)?(?:部门|单位)(?:[（(]单位[)）])?名称/, seen: "四川安居 2024" }],
  department: [
    {
      words: /^(?:(?:省级|市级|县级|区级|中央|地方|项目)?主管部门|预算部门|省、?市县)/,
      seen: "财预〔2020〕10号",
    },
  ],
  // Rows that open the description of goals and tasks.
  goal: [
    {
      words:
        /^(?:年度?(?:总体|绩效|履职|工作|预期)?(?:绩效)?目标|(?:项目)?总体(?:绩效)?目标|项目(?:基本情况|年度目标|概况|实施)|年度主要任务|任务名称|预期目标|年初设定目标|\d[.、]项目)/,
      seen: "财预〔2020〕10号; 四川青神 2023",
    },
    { words: /^[一二三四五六]、(?:年度)?(?:绩效|总体|预期)?目标(?:完成|实现|设定)/, seen: "类推" },
  ],
  // Rows under the table.
  footer: [
    {
      words:
        /^(?:说明|备注|(?:自评|评价)结论|结论|存在(?:的)?(?:主要)?问题|改进措施|下一步|(?:项目|财务|单位|部门)负责人|填[表报]人|联系(?:人|电话)|经办人|审核人|自评人|注[:：]|其他(?:需要)?(?:说明|问题)|绩效自评(?:结论|结果|等级)|评价等[级次]|自评等[级次])/,
      seen: "云南永德 2022; 四川安居 2024",
    },
  ],
  // The row of sums.
  total: [
    {
      words:
        /^(?:本?项目|部门|单位|绩效|自评|评价|自我评价|考核|综合|整体|最终){0,3}(?:总分|总计|合计|总得分|总评分|得分合计|合计得分|分值合计|总分值|评分合计|自评分合计|得分总计|总计得分|总分合计|合计总分|总体得分)(?:[（(][^（）()]{0,10}[)）])?[:：]?$/,
      seen: "财预〔2020〕10号; 湖北黄石 2022",
    },
    {
      words: /^(?:分值|(?:项目|部门|绩效|自评|综合)(?:得分|评分))(?:[（(][^（）()]{0,10}[)）])?[:：]?$/,
      seen: "四川安居 2024; 宁夏银川 2021",
    },
  ],
  // The sum of a part, which the rows over it print already.
  subtotal: [
    { words: /^(?:本项|[\u4e00-\u9fff]{2,4}指标)?小计(?:[（(][^（）()]{0,10}[)）])?[:：]?$/, seen: "类推" },
  ],
  // What the template prints where an indicator may be written, and nobody wrote one.
  placeholder: [{ words: /^(?:指标\d{0,2}[:：]?|[.…·]{1,6})$/, seen: "财预〔2020〕10号" }],
  // What titles all indicators, and none of them.
  block: [{ words: /^(?:年度)?绩效(?:指标|目标)(?:体系)?$|^指标(?:体系)?$/, seen: "财预〔2020〕10号" }],
  // A row of the budget block without a heading.
  fundTotal: [{ words: /^(?:年度)?(?:资金|预算)总额|^年度总金额/, seen: "财预〔2020〕10号; 重庆梁平 2022" }],
};

/** Whether a text without spaces begins as a label does. */
export function isLabelOf(label: Label, text: string): boolean {
  return BEGINS[label](text);
}

const beginning = (label: Label) =>
  remembered((text): boolean => LABELS[label].some(({ words }) => words.test(text)));

const BEGINS: Readonly<Record<Label, (text: string) => boolean>> = {
  name: /* @__PURE__ */ beginning("name"),
  unitName: /* @__PURE__ */ beginning("unitName"),
  department: /* @__PURE__ */ beginning("department"),
  goal: /* @__PURE__ */ beginning("goal"),
  footer: /* @__PURE__ */ beginning("footer"),
  total: /* @__PURE__ */ beginning("total"),
  subtotal: /* @__PURE__ */ beginning("subtotal"),
  fundTotal: /* @__PURE__ */ beginning("fundTotal"),
  placeholder: /* @__PURE__ */ beginning("placeholder"),
  block: /* @__PURE__ */ beginning("block"),
};

/** What stands behind a label in its own cell. */
export function behindLabel(label: Label, text: string): string {
  const wording = LABELS[label].find(({ words }) => words.test(text));
  return wording === undefined ? text : text.replace(wording.words, "");
}
