import type { Told } from "./provinces";

const RUNNING = "十、机关运行经费支出情况说明";
const PUBLIC = "七、财政拨款“三公”经费支出决算情况说明";
const SPENDING = "三、支出决算情况说明";

/** Words left out, years misprinted, wholes and parts: each stands for a kind; what was planted is found. */
export const SLIPS: readonly Told[] = [
  {
    name: "the change in brackets without its word",
    year: 2023,
    lines: [
      PUBLIC,
      "2023年度公务接待费支出3.00万元，比上年4.00万元（1.00万元），下降25%，主要原因是来客少。",
    ],
    statements: [
      "公务接待费|amount||3.00万元",
      "公务接待费|previous|上年|4.00万元",
      "公务接待费|change|上年|-1.00万元",
      "公务接待费|growth|上年|-25%",
    ],
  },
  {
    name: "a second amount of which nothing tells the way",
    year: 2023,
    lines: [RUNNING, "2023年度机关运行经费支出88.00万元，较2022年度80.00万元8.00万元。"],
    statements: ["机关运行经费|amount||88.00万元", "机关运行经费|previous|上年|80.00万元"],
    unread: [2],
  },
  {
    name: "the rate of a change in brackets",
    year: 2023,
    lines: [RUNNING, "2023年度机关运行经费支出88.00万元，比上年增加8.00万元（10%），主要原因是涨价。"],
    statements: [
      "机关运行经费|amount||88.00万元",
      "机关运行经费|change|上年|8.00万元",
      "机关运行经费|growth|上年|10%",
    ],
  },
  {
    name: "a wrong rate of a change behind a comma",
    year: 2023,
    lines: [RUNNING, "2023年度机关运行经费支出72.00万元，比上年减少8.00万元，12%，主要原因是少印。"],
    statements: [
      "机关运行经费|amount||72.00万元",
      "机关运行经费|change|上年|-8.00万元",
      "机关运行经费|growth|上年|-12%",
    ],
    findings: ["NT-07:2"],
  },
  {
    name: "a year with a digit too many",
    year: 2023,
    lines: [RUNNING, "20223年度机关运行经费支出88.00万元，比上年增加8.00万元，增长10%，主要原因是涨价。"],
    statements: [
      "机关运行经费|amount||88.00万元",
      "机关运行经费|change|上年|8.00万元",
      "机关运行经费|growth|上年|10%",
    ],
    unread: [2],
  },
  {
    name: "a comparison with the year before the last",
    year: 2023,
    lines: [
      RUNNING,
      "2023年度机关运行经费支出88.00万元，与2021年度相比增加8.00万元，增长10%，主要原因是涨价。",
    ],
    statements: [
      "机关运行经费|amount||88.00万元",
      "机关运行经费|change|上年|8.00万元",
      "机关运行经费|growth|上年|10%",
    ],
    findings: ["NT-27:2"],
  },
  {
    name: "a budget and its completion behind the parts",
    year: 2023,
    lines: [
      SPENDING,
      "2023年度支出合计30.00万元，其中：基本支出10.00万元，项目支出20.00万元，完成年初预算40.00万元的75%。",
    ],
    statements: [
      "支出合计|amount||30.00万元",
      "基本支出|amount||10.00万元",
      "项目支出|amount||20.00万元",
      "支出合计|budget|年初预算|40.00万元",
      "支出合计|completion|年初预算|75%",
    ],
  },
  {
    name: "a budget and its completion of the last part",
    year: 2023,
    lines: [
      SPENDING,
      "2023年度支出合计30.00万元，其中：基本支出10.00万元，项目支出20.00万元，完成年初预算40.00万元的50%。",
    ],
    statements: [
      "支出合计|amount||30.00万元",
      "基本支出|amount||10.00万元",
      "项目支出|amount||20.00万元",
      "项目支出|budget|年初预算|40.00万元",
      "项目支出|completion|年初预算|50%",
    ],
  },
  {
    name: "nothing more of nothing behind the parts",
    year: 2023,
    lines: [
      PUBLIC,
      "2023年度“三公”经费支出9.60万元，其中：公务接待费支出9.60万元，因公出国（境）费支出0万元，与上年相比增加0万元，增长0%。",
    ],
    statements: [
      "三公经费|amount||9.60万元",
      "公务接待费|amount||9.60万元",
      "因公出国（境）费|amount||0万元",
      "因公出国（境）费|change|上年|0万元",
      "因公出国（境）费|growth|上年|0%",
    ],
  },
  {
    name: "shares of a budget by a shorter name",
    year: 2023,
    lines: [
      "十一、政府采购支出情况说明",
      "2023年政府采购预算100.00万元，其中：货物类60.00万元，占采购预算的60%；服务类40.00万元，占采购预算的50%。",
    ],
    statements: [
      "政府采购|budget|预算|100.00万元",
      "货物类|budget|预算|60.00万元",
      "货物类|share|政府采购|60%",
      "服务类|budget|预算|40.00万元",
      "服务类|share|政府采购|50%",
    ],
    findings: ["NT-21:2"],
  },
  {
    name: "names with brackets in brackets",
    year: 2023,
    lines: [PUBLIC, "公务用车保有量8辆，其中：轿车（含新能源）2辆，作业车（洒水车、垃圾车、（吊车））6辆。"],
    statements: [
      "公务用车保有量|count||8辆",
      "公务用车保有量/轿车（含新能源）|count||2辆",
      "公务用车保有量/作业车（洒水车、垃圾车、（吊车））|count||6辆",
    ],
  },
  {
    name: "indicators told in prose",
    year: 2023,
    lines: [
      "十三、预算绩效情况说明",
      "数量指标：培训人次目标值为≥200人次，实际完成值210人次；合格率目标值95%，完成96%。",
    ],
    statements: [],
    unread: [2],
  },
];
