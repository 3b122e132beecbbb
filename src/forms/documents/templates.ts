import type { OfficialDocument } from "./document";

/** Templates of the published forms, by year and place, and the internal forms they are made from. */
export const templates = [
  {
    title: "部门决算公开模板",
    issuer: "财政部",
    known: "seen",
    where: {
      zh: "逐年下发；见于2022年度以来山西、河南、河北等地公开的部门决算",
      en: "issued every year; seen in disclosures of Shanxi, Henan, Hebei and others since 2022",
    },
    certainty: "A",
    purpose: {
      zh: "九张表及其顺序、表头、附注，情况说明的写法",
      en: "the nine forms, their order, heads and notes, and the wording of the narrative",
    },
  },
  {
    title: "部门决算公开模板（2020、2021年度）",
    issuer: "财政部",
    known: "seen",
    where: {
      zh: "见于2020、2021年度公开的部门决算：07三公（一般公共预算）、08基金、09国资",
      en: "seen in disclosures of 2020 and 2021: 07 the three public expenses (general budget), 08 funds, 09 state capital",
    },
    certainty: "A",
    purpose: { zh: "2020、2021年度九张表的顺序", en: "the order of the nine forms in 2020 and 2021" },
  },
  {
    title: "部门决算公开模板（2019年度及以前）",
    issuer: "财政部",
    known: "seen",
    where: {
      zh: "见于2019年度公开的部门决算：八张表，没有国资表；更早年度凭记忆",
      en: "seen in disclosures of 2019: eight forms, none on state capital; earlier years are recalled",
    },
    certainty: "B",
    purpose: { zh: "2019年度及以前八张表的顺序", en: "the order of the eight forms up to 2019" },
  },
  {
    title: "山西省部门决算公开模板",
    known: "seen",
    where: { zh: "见于一份2024年度公开的部门决算", en: "seen in a disclosure of 2024" },
    certainty: "A",
    purpose: { zh: "10表相关信息统计表", en: "form 10 on procurement, operating costs and assets" },
  },
  {
    title: "宁夏回族自治区部门决算公开模板",
    known: "seen",
    where: { zh: "见于一份2024年度公开的部门决算", en: "seen in a disclosure of 2024" },
    certainty: "A",
    purpose: {
      zh: "07三公、08基金、09国资的顺序",
      en: "the order 07 the three public expenses, 08 funds, 09 state capital",
    },
  },
  {
    title: "上海市部门决算公开模板",
    known: "seen",
    where: { zh: "见于一个区的部门决算", en: "seen in the disclosures of a district" },
    certainty: "A",
    purpose: {
      zh: "表头只印单位，三公预算数、决算数成对，国资为收入支出决算表",
      en: "heads with the unit alone, the three public expenses in pairs, state capital with its revenue",
    },
  },
  {
    title: "云南省部门决算公开模板",
    known: "seen",
    where: {
      zh: "2026年核对各年表式时见：国资为收入支出决算表，另有10至13表",
      en: "seen by the examination of the forms in 2026: state capital with its revenue, and forms 10 to 13",
    },
    certainty: "B",
    purpose: { zh: "10至13表的名称", en: "the titles of forms 10 to 13" },
  },
  {
    title: "大姚县部门决算公开表",
    known: "seen",
    where: {
      zh: "2026年核对各年表式时见：三公与机关运行经费同表",
      en: "seen by the examination of the forms in 2026: the three public expenses and operating costs in one form",
    },
    certainty: "A",
    purpose: {
      zh: "三公、机关运行经费情况表",
      en: "a form of the three public expenses with operating costs",
    },
  },
  {
    title: "临湘市部门决算公开表",
    known: "seen",
    where: {
      zh: "2026年核对各年表式时见：国资为收入支出决算表",
      en: "seen by the examination of the forms in 2026: state capital with its revenue",
    },
    certainty: "A",
    purpose: { zh: "国资表的标题", en: "the title of the form on state capital" },
  },
  {
    title: "陕西省部门决算公开模板",
    known: "seen",
    where: {
      zh: "2026年核对各年表式时见：三公表加列会议费、培训费",
      en: "seen by the examination of the forms in 2026: the three public expenses with meetings and training",
    },
    certainty: "A",
    purpose: {
      zh: "三公经费及会议费、培训费支出决算表",
      en: "the three public expenses with columns of meetings and training",
    },
  },
  {
    title: "江西省部门决算公开模板",
    known: "seen",
    where: {
      zh: "2026年核对各年表式时见：另有10表国有资产占用情况表",
      en: "seen by the examination of the forms in 2026: form 10 on state assets",
    },
    certainty: "A",
    purpose: { zh: "10表国有资产占用情况表", en: "form 10 on state assets" },
  },
  {
    title: "四川省部门决算公开模板",
    known: "seen",
    where: {
      zh: "2026年核对各年表式时见其1、1-1的编号；各表名称见于多地公开的部门决算",
      en: "numbers 1, 1-1 seen by the examination of 2026; the titles are those of several disclosures",
    },
    certainty: "B",
    purpose: {
      zh: "财政拨款支出决算明细表、项目支出决算表等",
      en: "details of appropriations, projects and others",
    },
  },
  {
    title: "江苏省部门决算公开模板",
    known: "seen",
    where: {
      zh: "2026年核对各年表式时见其有13张表；各表名称凭记忆",
      en: "thirteen forms seen by the examination of 2026; their titles are recalled",
    },
    certainty: "B",
    purpose: { zh: "13张表的名称", en: "the titles of thirteen forms" },
  },
  {
    title: "部门决算批复表（2014年度及以前）",
    known: "recalled",
    where: { zh: "只见过其标题", en: "its titles alone were seen" },
    certainty: "B",
    purpose: { zh: "统一公开表以前的表", en: "the tables before the public forms were unified" },
  },
  {
    title: "部门决算报表",
    issuer: "财政部",
    known: "seen",
    where: {
      zh: "公开表附注和表名印有财决01、财决附03；官方审核公式未得，各项关系由表的结构推定，并与公开的决算核对",
      en: "notes and sheet names of disclosures name the internal forms Caijue 01 and Caijue Annex 03; the official formulas were not found, the relations follow from the structure and were tried on disclosures",
    },
    certainty: "A",
    purpose: { zh: "表内、表间关系", en: "relations inside and between the forms" },
  },
  {
    title: "部门决算报表编制说明",
    issuer: "财政部",
    known: "recalled",
    where: { zh: "逐年下发，未见原文", en: "issued every year; the text was not seen" },
    certainty: "B",
    purpose: { zh: "各栏次的口径", en: "what the columns hold" },
  },
  {
    title: "已公开的部门决算",
    known: "seen",
    where: { zh: "五份全文和多份节选", en: "five whole ones and many excerpts" },
    certainty: "A",
    purpose: { zh: "印刷中实际出现的写法", en: "what is really printed" },
  },
] as const satisfies readonly OfficialDocument[];
