import type { OfficialDocument } from "./document";

/** Notices on evaluations, and the forms and standards that places print. */
export const performanceNotices = [
  {
    title: "中共中央 国务院关于全面实施预算绩效管理的意见",
    number: "中发〔2018〕34号",
    year: 2018,
    issuer: "中共中央、国务院",
    known: "seen",
    where: {
      zh: "2026年核对引文时见其文号；标题凭记忆",
      en: "number seen by the examination of 2026; the title is recalled",
    },
    certainty: "B",
    purpose: { zh: "绩效信息随决算公开", en: "performance is published with the accounts" },
  },
  {
    title: "项目支出绩效评价管理办法",
    number: "财预〔2020〕10号",
    year: 2020,
    issuer: "财政部",
    known: "recalled",
    where: {
      zh: "内容为各方熟知，2026年核对了分值和分档，未见原文",
      en: "its content is well known, weights and bands were examined in 2026; the text was not seen",
    },
    certainty: "B",
    purpose: {
      zh: "自评分值10、50、30、10，定性分档，等级；偏离过低目标过多的可按偏离度扣分，不规定30%的界限",
      en: "weights 10, 50, 30, 10, bands, grades; a result far above a low target may be cut; it knows no limit of 30%",
    },
  },
  {
    title: "中央部门项目支出核心绩效目标和指标设置及取值指引（试行）",
    number: "财预〔2021〕101号",
    year: 2021,
    issuer: "财政部",
    known: "seen",
    where: {
      zh: "2026年核对引文时见其标题、日期（2021年8月18日）和内容；发给中央单位参考试行，不约束地方",
      en: "title, date (2021-08-18) and content seen by the examination of 2026; for central units to try, not binding on local ones",
    },
    certainty: "A",
    purpose: {
      zh: "成本指标、十一类二级指标、取值和分段计分",
      en: "cost indicators, the eleven kinds of second-level indicators, values and scores by steps",
    },
  },
  {
    title: "预算绩效评价共性指标体系框架",
    number: "财预〔2013〕53号",
    year: 2013,
    issuer: "财政部",
    known: "seen",
    where: {
      zh: "2026年核对引文时确认；其中三公经费变动率以预算数计算",
      en: "confirmed by the examination of 2026; its rate of change of the three public expenses is over budgets",
    },
    certainty: "A",
    purpose: {
      zh: "部门整体支出的各项比率：预算完成率、调整率、结转结余率等",
      en: "the rates of a department: completion, adjustment, carry-over and others",
    },
  },
  {
    title: "湖北省绩效自评计分规定",
    number: "鄂财绩发〔2020〕3号",
    year: 2020,
    known: "seen",
    where: {
      zh: "2026年核对计分办法时见其文号和内容；标题为概括，未见原标题",
      en: "number and content seen by the examination of 2026; the title describes it, the official one was not seen",
    },
    certainty: "B",
    purpose: {
      zh: "执行率20分，定性分档80/50，指标按完成比例计分",
      en: "20 points for the execution rate, bands 80/50, indicators in proportion",
    },
  },
  {
    title: "湖北省项目自评表",
    known: "seen",
    where: { zh: "见表上所附评分说明", en: "the explanation of the scores printed with the form was seen" },
    certainty: "A",
    purpose: { zh: "湖北计分办法", en: "the scheme of Hubei" },
  },
  {
    title: "山西省项目支出绩效自评分析报告所附表",
    known: "seen",
    where: { zh: "见于一份2024年度公开的部门决算", en: "seen in a disclosure of 2024" },
    certainty: "A",
    purpose: { zh: "山西项目自评表的栏目", en: "the columns of Shanxi's form of projects" },
  },
  {
    title: "河南省项目支出绩效自评情况表",
    known: "seen",
    where: {
      zh: "见于一份2023年度公开的部门决算；计分由表内推得，未见文件",
      en: "seen in a disclosure of 2023; the scheme is derived from its figures, no official text was found",
    },
    certainty: "C",
    purpose: { zh: "河南项目自动计分", en: "the automatic scores of projects in Henan" },
  },
  {
    title: "河南省部门整体支出绩效自评情况表",
    known: "seen",
    where: {
      zh: "见于一份2023年度公开的部门决算；计分由表内推得，未见文件",
      en: "seen in a disclosure of 2023; the scheme is derived from its figures, no official text was found",
    },
    certainty: "C",
    purpose: { zh: "河南部门自动计分", en: "the automatic scores of departments in Henan" },
  },
  {
    title: "四川省部门整体支出绩效自评表（2024年度）",
    known: "seen",
    where: {
      zh: "见于一份2024年度公开的部门决算，计分说明印在表上；未见文件",
      en: "seen in a disclosure of 2024 with its formulas; no official text was found",
    },
    certainty: "A",
    purpose: {
      zh: "四川部门计分，以偏差30%为界",
      en: "the scheme of departments in Sichuan, with a limit of 30% for deviations",
    },
  },
  {
    title: "国家医疗保障局、宁夏医疗服务与保障能力提升补助资金绩效评价指标体系",
    known: "seen",
    where: { zh: "见于一份2024年度公开的部门决算的附件", en: "seen as an annex of a disclosure of 2024" },
    certainty: "A",
    purpose: { zh: "满分、及格、零分三点计分", en: "scores by the three points full, pass and zero" },
  },
  {
    title: "中央对地方转移支付绩效自评表",
    known: "recalled",
    where: { zh: "未见原表，文号未知", en: "the form was not seen, its number is not known" },
    certainty: "B",
    purpose: {
      zh: "不打分，未完成的指标写明原因和改进措施",
      en: "no scores; what was missed has a reason and measures",
    },
  },
  {
    title: "绩效自评表",
    known: "seen",
    where: {
      zh: "见于多份公开的部门决算：栏目、资金表、合计印在表上",
      en: "seen in many disclosures: columns, funds and totals are printed in it",
    },
    certainty: "A",
    purpose: { zh: "表本身印出的关系", en: "what the form itself prints" },
  },
] as const satisfies readonly OfficialDocument[];
