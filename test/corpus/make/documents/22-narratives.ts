import type { Document } from "../document";
import { Page } from "../page";

/** 情况说明 alone, in the wordings of four places. */
export function narratives(): Document {
  const page = new Page();
  const amount = (subject: string, value: string) => ({ subject, measure: "amount", value, unit: "万元" });
  page.text("第三部分 2023年度部门决算情况说明", "", "一、收入支出决算总体情况说明");
  page.say(
    "    岚湖区残疾人联合会2023年度收入、支出总计各1,234.56万元，比2022年度收入、支出总计1,300.00万元减少65.44万元，下降5.03%。",
    amount("收入总计", "1234.56"),
    { subject: "收入总计", measure: "previous", value: "1300.00", unit: "万元" },
    { subject: "收入总计", measure: "growth", value: "5.03", unit: "%" },
  );
  page.text("二、收入决算情况说明");
  page.say(
    "    本年收入合计1,200.00万元，其中：财政拨款收入1,100.00万元，占91.67%；事业收入60.00万元，占5.00%；其他收入40.00万元，占3.33%。",
    amount("本年收入合计", "1200.00"),
    amount("财政拨款收入", "1100.00"),
    amount("事业收入", "60.00"),
    { subject: "事业收入", measure: "share", value: "5.00", unit: "%" },
  );
  page.text("三、支出决算情况说明");
  page.say(
    "    本年支出合计1,210.00万元，其中：基本支出700.00万元，占57.85%；项目支出510.00万元，占42.15%；经营支出0万元，占0%。",
    amount("本年支出合计", "1210.00"),
    amount("基本支出", "700.00"),
    { subject: "项目支出", measure: "share", value: "42.15", unit: "%" },
  );
  page.text("五、一般公共预算财政拨款支出决算情况说明", "（三）一般公共预算财政拨款支出决算具体情况");
  page.say(
    "    2023年度一般公共预算财政拨款支出年初预算为1,000.00万元，支出决算为1,090.00万元，完成年初预算的109.00%。",
    { subject: "一般公共预算财政拨款支出", measure: "budget", value: "1000.00", unit: "万元" },
    amount("一般公共预算财政拨款支出", "1090.00"),
    { subject: "一般公共预算财政拨款支出", measure: "completion", value: "109.00", unit: "%" },
  );
  page.say(
    "    1.社会保障和就业支出（类）残疾人事业（款）残疾人康复（项）。年初预算为230.00万元，支出决算为241.30万元，完成年初预算的104.91%，决算数大于年初预算数的主要原因是年中追加康复救助资金。",
    { subject: "残疾人康复", measure: "budget", value: "230.00", unit: "万元" },
    amount("残疾人康复", "241.30"),
    { subject: "残疾人康复", measure: "completion", value: "104.91", unit: "%" },
  );
  page.say(
    "    2.住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为45.00万元，支出决算为45.00万元，完成年初预算的100%，决算数与年初预算数持平。",
    amount("住房公积金", "45.00"),
  );
  page.say(
    "    3.社会保障和就业支出（类）残疾人事业（款）残疾人就业（项）。年初预算为725.00万元，支出决算为803.70万元，完成年初预算的110.86%，决算数大于年初预算数的主要原因是追加就业培训资金。",
    amount("残疾人就业", "803.70"),
  );
  page.text("六、一般公共预算财政拨款基本支出决算情况说明");
  page.say(
    "    2023年度一般公共预算财政拨款基本支出680.00万元，其中：人员经费610.50万元，主要包括：基本工资、津贴补贴；公用经费69.50万元，主要包括：办公费、差旅费。",
    amount("人员经费", "610.50"),
    amount("公用经费", "69.50"),
  );
  page.text("七、“三公”经费支出决算情况说明");
  page.say(
    "    2023年度“三公”经费财政拨款支出预算为6.00万元，支出决算为4.20万元，完成预算的70.00%，比上年减少0.30万元，下降6.67%，主要原因是压减公务接待。其中：因公出国（境）费支出决算0万元；公务用车购置及运行费支出决算3.50万元，完成预算的87.50%；公务接待费支出决算0.70万元，完成预算的35.00%。",
    { subject: "“三公”经费", measure: "budget", value: "6.00", unit: "万元" },
    amount("“三公”经费", "4.20"),
    { subject: "“三公”经费", measure: "completion", value: "70.00", unit: "%" },
    { subject: "“三公”经费", measure: "growth", value: "6.67", unit: "%" },
    { subject: "公务接待费", measure: "amount", value: "0.70", unit: "万元" },
    { subject: "公务接待费", measure: "completion", value: "35.00", unit: "%" },
  );
  page.say("    公务接待费支出0.70万元，全年共接待国内来访团组9个、来宾76人次。公务用车保有量为2辆。", {
    subject: "公务用车",
    measure: "count",
    value: "2",
    unit: "辆",
  });
  page.text("八、其他重要事项的情况说明", "（一）机关运行经费支出情况");
  page.say(
    "    2023年度机关运行经费支出69.50万元，比年初预算数增加2.10万元，增长3.12%，主要原因是办公用房维修。",
    amount("机关运行经费", "69.50"),
    { subject: "机关运行经费", measure: "change", value: "2.10", unit: "万元" },
    { subject: "机关运行经费", measure: "growth", value: "3.12", unit: "%" },
  );
  page.text("（二）政府采购支出情况");
  page.say(
    "    2023年度政府采购支出总额120.00万元，其中：政府采购货物支出30.00万元、政府采购工程支出0万元、政府采购服务支出90.00万元。授予中小企业合同金额102.00万元，占政府采购支出总额的85.00%，其中：授予小微企业合同金额60.00万元，占授予中小企业合同金额的58.82%。",
    amount("政府采购", "120.00"),
    amount("货物", "30.00"),
    amount("服务", "90.00"),
    { subject: "中小企业", measure: "share", value: "85.00", unit: "%" },
  );
  page.text("（三）国有资产占用情况");
  page.say(
    "    截至2023年12月31日，本部门共有车辆2辆，其中：机要通信用车1辆、其他用车1辆；单价100万元（含）以上设备0台（套）。",
    { subject: "车辆", measure: "count", value: "2", unit: "辆" },
  );
  return {
    name: "22-narratives",
    page,
    expected: {
      about: "情况说明 without tables, in the wordings that provinces share.",
      finalAccounts: false,
      disclosures: [{ department: null, year: 2023, unit: null }],
      unreadAllowed: ["*"],
    },
  };
}
