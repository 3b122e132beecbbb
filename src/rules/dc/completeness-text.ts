import { tableOf } from "../../accounts";
import {
  type CheckContext,
  defineRule,
  INDETERMINATE,
  type Judgement,
  NOT_APPLICABLE,
  PASS,
  type PredicateRule,
} from "../../checking";
import type { Line } from "../../tables";
import { head, says, text } from "../meta";
import { printed } from "../rows";
import { RULES_2016, TEMPLATE } from "../sources";
import { hasNarrative, isOneMatter, narrativeLines, paragraphs, passage } from "./document";

const DEFAULT = "文字部分没有公开{subject}";
const DEFAULT_EN = "the text does not publish {subject}";
const PARTS = { parts: text("{subject}没有写明：{parts}", "{subject} does not tell: {parts}") };
const MESSAGES = { default: text(DEFAULT, DEFAULT_EN), ...PARTS };

/**
 * The sentences of the text; null where only tables were given, or a page on one matter, so that nothing can be said to
 * be missing.
 */
function sentences({ accounts, document }: CheckContext): Line[] | null {
  return document === undefined || !hasNarrative(document.lines) || isOneMatter(document.lines)
    ? null
    : narrativeLines(document.lines, accounts);
}

/** The sentences in one text without spaces; null where there is no narrative. */
function narrativeText(context: CheckContext): string | null {
  const lines = sentences(context);
  return lines === null
    ? null
    : paragraphs(lines)
        .map(({ text }) => text)
        .join("\n");
}

type Part = readonly [title: string, pattern: RegExp];

/** Judges that a subject is written about, and which parts of it are not. */
function* judgeSubject(
  context: CheckContext,
  subject: string,
  pattern: RegExp,
  parts: readonly Part[],
  nothing?: RegExp,
): Generator<Judgement> {
  const lines = sentences(context);
  if (lines === null) {
    yield INDETERMINATE;
    return;
  }
  const told = passage(lines, pattern, 25);
  if (told === "") {
    yield { outcome: "fail", params: { subject } };
    return;
  }
  const first = paragraphs(lines).find((paragraph) => pattern.test(paragraph.text));
  const lacking =
    nothing?.test(told) === true ? [] : parts.filter(([, part]) => !part.test(told)).map(([title]) => title);
  // A whole subject that is missing is an error; a part that keywords do not find may be worded otherwise.
  yield lacking.length === 0
    ? PASS
    : {
        outcome: "fail",
        reason: "parts",
        severity: "warning",
        lines: first === undefined ? [] : [first.number],
        params: { subject, parts: lacking.join("、") },
      };
}

const counts = /* @__PURE__ */ defineRule({
  ...head(
    "DC-06",
    ["三公经费实物量", "counts behind the three public expenses"],
    [
      "有相应支出时，文中写明出国团组和人次、购置数、保有量、接待批次和人次",
      "where money was spent, the text tells groups and travellers, vehicles bought and owned, receptions and guests",
    ],
    [RULES_2016, "B"],
    "error",
  ),
  messages: MESSAGES,
  *evaluate(context) {
    const told = narrativeText(context);
    if (told === null) {
      yield INDETERMINATE;
      return;
    }
    const wanted: readonly (readonly [string, string, readonly RegExp[]])[] = [
      ["abroad", "因公出国（境）团组数、人次", [/团组?|团次|批次/, /人次|人数|\d人|参加/]],
      ["vehiclePurchase", "公务用车购置数", [/购置[^。]{0,40}辆|购[入买][^。]{0,30}辆|更新[^。]{0,30}辆/]],
      [
        "vehicleOperation",
        "公务用车保有量",
        [/保有量|保有[^。]{0,10}辆|公务用车[^。]{0,30}辆|车辆[^。]{0,20}辆/],
      ],
      ["reception", "公务接待批次、人次", [/批/, /人次|人数|\d人/]],
    ];
    for (const [column, parts, patterns] of wanted) {
      const spent = printed(context.accounts, "threePublic", ["actual"], column);
      if (spent.cells.length === 0) yield missingOutturn(context);
      else if (spent.amount === 0) yield NOT_APPLICABLE;
      else if (patterns.every((pattern) => pattern.test(told))) yield PASS;
      else
        yield {
          outcome: "fail",
          reason: "parts",
          where: spent.cells,
          params: { subject: "“三公”经费", parts },
        };
    }
  },
});

/** An outturn without a row: nothing where the form was printed empty, unknown where it is not there. */
function missingOutturn({ accounts }: CheckContext): Judgement {
  return { outcome: tableOf(accounts, "threePublic")?.rows.length === 0 ? "notApplicable" : "indeterminate" };
}

const CHANGE: Part = ["增减变化", /增加|减少|增长|下降|持平|一致|相同|不变|无变化|无增减/];

/** Some provinces call it 机关（事业）运行经费. */
const OPERATING = /机关(?:[（(]事业[）)])?运行经费/;

const operatingCosts = /* @__PURE__ */ defineRule({
  ...head(
    "DC-07",
    ["机关运行经费说明", "operating costs of offices are explained"],
    [
      "文中说明机关运行经费支出及其增减变化和原因",
      "the text tells the operating costs of offices, their change and its reason",
    ],
    ["中华人民共和国预算法 第十四条", "A"],
    "error",
    ["X-21"],
  ),
  messages: MESSAGES,
  evaluate: (context) =>
    judgeSubject(
      context,
      "机关运行经费",
      OPERATING,
      [CHANGE],
      /(?:没有|无|不涉及|未)[^。]{0,12}运行经费|运行经费[^。]{0,20}(?:没有|无(?!锡)|不涉及|为?0(?:\.0+)?万?元)/,
    ),
});

const procurement = /* @__PURE__ */ defineRule({
  ...head(
    "DC-08",
    ["政府采购说明", "procurement is explained"],
    [
      "文中或10表公开政府采购支出总额、货物、工程、服务，及授予中小企业合同金额",
      "the text or form 10 tells procurement in total, goods, works, services, and what went to small enterprises",
    ],
    [RULES_2016, "A"],
    "error",
  ),
  messages: MESSAGES,
  evaluate: (context) =>
    judgeSubject(
      context,
      "政府采购",
      /政府采购/,
      [
        ["货物", /货物/],
        ["工程", /工程/],
        ["服务", /服务/],
        ["中小企业合同金额", /中小|小微/],
      ],
      /(?:没有|无|未|不涉及)[^。]{0,10}政府采购|政府采购[^。]{0,20}(?:没有|无|未发生|不涉及|为?0(?:\.0+)?万?元)/,
    ),
});

const assets = /* @__PURE__ */ defineRule({
  ...head(
    "DC-09",
    ["国有资产占用说明", "state assets are told"],
    [
      "文中或10表公开车辆分类数量和单价100万元（含）以上设备",
      "the text or form 10 tells vehicles by class and equipment of one million and more",
    ],
    [RULES_2016, "A"],
    "error",
  ),
  messages: MESSAGES,
  *evaluate(context) {
    if (printed(context.accounts, "statistics", ["vehicles.total"], "count").cells.length > 0) yield PASS;
    else
      yield* judgeSubject(
        context,
        "国有资产占用情况",
        /国有资产(?!监督|管理(?:局|委))|资产占[有用]|共有[^。]{0,8}车|车辆\d+辆/,
        [
          ["车辆", /车/],
          ["大型设备", /设备|单价|单位价值/],
        ],
        /(?:没有|无)[^。]{0,10}(?:车辆|国有资产)/,
      );
  },
});

/** 绩效 of the budget; 绩效工资 and 奖励性绩效 are wages. */
const PERFORMANCE = /(?<!奖励性|基础性|激励性|超额|年终|考核)绩效(?!工资|奖|津|补|考核奖)/;

const performance = /* @__PURE__ */ defineRule({
  ...head(
    "DC-10",
    ["预算绩效说明", "performance is told"],
    [
      "文中公开预算绩效管理工作开展情况、自评项目数和金额、结果",
      "the text tells the work on performance, the number and amount of projects evaluated, and the results",
    ],
    [RULES_2016, "A"],
    "error",
  ),
  messages: MESSAGES,
  evaluate: (context) =>
    judgeSubject(context, "预算绩效情况", PERFORMANCE, [["自评或评价结果", /自评|评价|评分|得分/]]),
});

const sections = /* @__PURE__ */ defineRule({
  ...head(
    "DC-11",
    ["职责、机构与编报范围", "duties, organisation and units"],
    [
      "文中公开部门职责、机构设置和决算编报单位",
      "the text tells duties, organisation and the units included",
    ],
    [RULES_2016, "A"],
    "error",
  ),
  messages: MESSAGES,
  *evaluate(context) {
    const told = narrativeText(context);
    if (told === null) {
      yield INDETERMINATE;
      return;
    }
    const wanted: readonly (readonly [string, RegExp, "error" | "warning"])[] = [
      ["部门职责", /职责|职能/, "error"],
      [
        "机构设置",
        /机构设置|机构情况|(?:单位|机构|人员)构成|组织(?:机构|架构)|内设机构|内设.{0,10}(?:股|科|处|室)/,
        "error",
      ],
      [
        "决算编报单位",
        /纳入.{0,60}决算.{0,30}(?:范围|单位)|单位构成|编[报制].{0,6}范围|[二下]级.{0,2}(?:预算|决算)?单位|(?:下设|下辖|下属|所属).{0,20}(?:单位|机构|中心)|独立核算/,
        "warning",
      ],
    ];
    for (const [subject, pattern, severity] of wanted) {
      yield pattern.test(told) ? PASS : { outcome: "fail", severity, params: { subject } };
    }
  },
});

const GLOSSARY = /(?:名词|名称|术语|词语|用语|概念)(?:的)?(?:解释|释义|说明)/;

const glossary = /* @__PURE__ */ defineRule({
  ...head(
    "DC-12",
    ["名词解释", "terms are explained"],
    ["有名词解释部分", "there is a section that explains terms"],
    [RULES_2016, "A"],
    "warning",
  ),
  ...says("没有名词解释部分", "no section explains terms"),
  *evaluate(context) {
    const lines = sentences(context);
    if (lines === null) yield INDETERMINATE;
    else
      yield { outcome: lines.some((line) => GLOSSARY.test(line.text.replace(/\s/g, ""))) ? "pass" : "fail" };
  },
});

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

const residue = /* @__PURE__ */ defineRule({
  ...head(
    "DC-20",
    ["无模板残留", "nothing is left of the template"],
    [
      "没有××、……、“增加（减少）”等未填写的模板文字",
      "no placeholders of the template are left (××, ……, 增加（减少）)",
    ],
    [TEMPLATE, "A"],
    "info",
  ),
  ...says("有未填写的模板文字，共{count}处", "placeholders of the template are left in {count} places"),
  *evaluate(context) {
    if (context.document === undefined) {
      yield NOT_APPLICABLE;
      return;
    }
    const left = narrativeLines(context.document.lines, context.accounts).filter((line) =>
      RESIDUE.some((pattern) => pattern.test(line.text.trim())),
    );
    yield {
      outcome: left.length === 0 ? "pass" : "fail",
      lines: left.map((line) => line.number),
      params: { count: left.length },
    };
  },
});

/** 公开: what the text has to tell. */
export const completenessTextRules: readonly PredicateRule[] = [
  counts,
  operatingCosts,
  procurement,
  assets,
  performance,
  sections,
  glossary,
  residue,
];
