import type { Naming } from "./wording";

/** What a column of an indicator table holds. */
export type IndicatorColumn =
  | "title"
  | "level1"
  | "level2"
  | "name"
  | "property"
  | "initialTarget"
  | "target"
  | "unit"
  | "actual"
  | "actualUnit"
  | "standard"
  | "explanation"
  | "weight"
  | "level1Weight"
  | "level2Weight"
  | "score"
  | "deviation"
  | "reason"
  | "aside"
  | "other";

/** Headings over the columns of an indicator table; the first that fits counts. */
export const INDICATOR_COLUMNS: readonly Naming<IndicatorColumn>[] = [
  // Columns that say nothing of target, result or points, among them the points that a reviewer gives beside.
  {
    role: "aside",
    words: /系数|^[扣失]分(?:值|数)?$|^(?:指标)?得分(?:率|比例|占比)|^是否|^(?:序号|编号|数据来源)$|^佐证/,
    seen: "湖北 2020",
  },
  {
    role: "aside",
    words: /^(?:财政|主管部门|第三方)?(?:复核|审核|核定|复评|抽查|评审)(?:得分|评分|分值?|分数|结果)$/,
    seen: "湖北广水 2021; 宁夏银川 2021",
  },
  // Kinds of reasons, to be ticked.
  {
    role: "aside",
    words: /^(?:(?:经费|资金|制度|人员|硬件(?:条件)?|技术)保障|其他原因)$|原因(?:类别|分类|类型)$/,
    seen: "类推",
  },
  // What was reached in other years stands beside to compare with.
  {
    role: "aside",
    words:
      /^(?:上一?年度?|去年|前[一两二三]年|近[两二三3]年|历年|历史|往年)(?:平均|实际)?(?:完成|实现|指标|目标|实际|平均)?(?:值|数|数值|数据|情况|水平|标准)$/,
    seen: "类推",
  },
  {
    role: "level1",
    words: /^一级(?:(?:绩效)?(?:指标|目标)(?:名称)?)?(?:[及和与、/](?:权重|分值))?$/,
    seen: "财预〔2020〕10号",
  },
  {
    role: "level2",
    words: /^二级(?:(?:绩效)?(?:指标|目标)(?:名称)?)?(?:[及和与、/](?:权重|分值))?$/,
    seen: "财预〔2020〕10号",
  },
  {
    role: "name",
    words: /^[三四]级(?:(?:绩效)?(?:指标|目标)(?:名称|内容)?)?$/,
    seen: "财预〔2020〕10号",
  },
  {
    role: "name",
    words: /^(?:绩效|具体|细化|考核|评价)?指标(?:名称|内容)$|^(?:具体|细化|考核|评价)指标$/,
    seen: "重庆梁平 2022",
  },
  // 完成情况说明, 得分说明 and the like tell why, before 完成情况 and 得分 by themselves are asked.
  {
    role: "reason",
    words: /原因|措施|[及与和、]整改|备注|^说明$|存在(?:的)?问题|偏[差离](?:情况)?(?:说明|分析)/,
    seen: "财预〔2020〕10号",
  },
  {
    role: "reason",
    words:
      /^(?:指标)?(?:未?完成|达成)情况(?:的)?(?:说明|分析)$|^(?:得分|扣分|失分|自评|差异|未(?:完成|达标|达成|达到|实现))(?:情况)?(?:说明|分析|理由)$/,
    seen: "类推",
  },
  { role: "deviation", words: /偏[差离](?:度|率)|^偏[差离](?:值|幅度|比例)?$/, seen: "河南凤泉 2023" },
  {
    role: "property",
    words: /^(?:绩效)?(?:指标|目标)(?:性质|方向|类型)$|^(?:年度|全年)?(?:指标值|目标值)(?:性质|方向|符号)$/,
    seen: "云南永德 2022; 四川青神 2023; 重庆梁平 2022",
  },
  {
    role: "property",
    words: /^(?:比较|计算|运算|逻辑|关系)?(?:运算)?符号?$|^性质$|^方向$/,
    seen: "类推",
  },
  { role: "initialTarget", words: /^年初(?:设定|绩效)?(?:指标|目标)值?$/, seen: "湖北 2020" },
  {
    role: "unit",
    words: /^(?:绩效)?(?:度量|计量|指标|指标值|数量)?单位$/,
    seen: "云南永德 2022; 四川青神 2023; 重庆梁平 2022",
  },
  {
    role: "standard",
    words:
      /(?:评|计|打|得|扣|赋)分(?:标准|说明|方法|办法|规则|细则|依据|要点)|^(?:评价|考核|评定)(?:标准|要点|细则|依据)$/,
    seen: "湖北 2020; 宁夏西吉 2024",
  },
  {
    role: "explanation",
    words:
      /指标(?:解释|说明|定义|内涵|含义|释义|描述)|指标值?(?:确定|设定)?(?:依据|来源)|^(?:计算|取值)(?:公式|方法|方式)$/,
    seen: "类推",
  },
  // 应得分 is what may be had, 得分 what was had.
  { role: "weight", words: /^(?:应得分值?|标准得分)$/, seen: "类推" },
  {
    role: "score",
    words:
      /得分|^(?:自评|评价|考核|自我评价|自我|部门|单位|实际|最终)(?:自评)?(?:分数?|分值|评分|打分)$|^(?:评分|打分|自评)$/,
    seen: "财预〔2020〕10号; 湖北广水 2021",
  },
  // 分值 under any of its names: 参考分值, 标准分, 指标权重, 满分值.
  {
    role: "weight",
    words:
      /^[^得]{0,4}(?:分值|权重|权数|比重|标准分|基准分|参考分|满分|配分|分数|赋分)(?:分|值|数|权重|设定|设置)?%?$/,
    seen: "财预〔2020〕10号; 宁夏银川 2021; 重庆梁平 2022; 四川青神 2023",
  },
  { role: "weight", words: /^分$/, seen: "类推" },
  // What is planned to be completed is a target, what is completed a result.
  {
    role: "target",
    words:
      /^(?:年度|全年|本年)?(?:计划|预期|预计|应|拟)(?:完成|实现|达到|达成)(?:指标|目标)?(?:值|数|量|程度|水平)?$/,
    seen: "类推",
  },
  {
    role: "actual",
    words: /完成(?:值|情况|数|量|结果)|实现(?:值|情况|数|程度)|达到值|实际(?:值|完成|达成|达到|实现|情况|数)/,
    seen: "财预〔2020〕10号",
  },
  {
    role: "actual",
    words:
      /^(?:评价|评分|自评|考核)(?:情况|实际)$|^(?:全年|年度|本年)?完成$|业绩值|实绩|达成(?:情况|值)|^实际$|^自评值$|指标执行|^(?:全年|年度|本年)?实际值?$/,
    seen: "河南凤泉 2023",
  },
  // A share of the target beside the result itself says nothing new.
  { role: "actual", words: /^(?:指标|目标)?完成(?:率|程度|比例|进度)$/, seen: "类推" },
  {
    role: "target",
    words: /指标值|目标值|标准值|预期值|计划值|设定值|调整后(?:的)?(?:指标|目标)/,
    seen: "财预〔2020〕10号; 安徽金寨 2023",
  },
  {
    role: "target",
    words:
      /^(?:年度|全年|本年)(?:绩效|工作)?(?:指标|目标|计划|任务)(?:数|量)?$|^(?:预期|绩效)(?:指标|目标)?(?:值)$|^(?:计划|预期|目标|任务)(?:数|量)?$|^(?:预期|计划)(?:指标|目标)$/,
    seen: "四川安居 2024; 云南永德 2022",
  },
  // Under a spanning 年度指标值: 符号, 值, 单位.
  { role: "target", words: /^值$|^数值$/, seen: "类推" },
  { role: "title", words: /^绩效指标$|^指标$|^绩效指标完成情况$/, seen: "财预〔2020〕10号" },
];
