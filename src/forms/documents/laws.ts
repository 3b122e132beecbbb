import type { OfficialDocument } from "./document";

/** Laws and regulations on budgets, accounts and what may be published. */
export const laws = [
  {
    title: "中华人民共和国预算法",
    issuer: "全国人民代表大会常务委员会",
    known: "seen",
    where: {
      zh: "2026年核对引文时确认第十四条；第十三条凭记忆",
      en: "article 14 confirmed by the examination of the citations in 2026; article 13 is recalled",
    },
    certainty: "A",
    purpose: {
      zh: "批复后二十日内公开，说明机关运行经费和政府采购",
      en: "publication within twenty days of the approval; operating costs and procurement are explained",
    },
  },
  {
    title: "中华人民共和国预算法实施条例",
    number: "国务院令第729号",
    year: 2020,
    issuer: "国务院",
    known: "seen",
    where: {
      zh: "2026年核对引文时见第六条",
      en: "article 6 seen by the examination of the citations in 2026",
    },
    certainty: "A",
    purpose: {
      zh: "功能分类公开到项，基本支出经济分类公开到款；所属单位也在批复后二十日内公开",
      en: "functional codes to items, basic expenditure to the items of the economic classification; twenty days for subordinate units too",
    },
  },
  {
    title: "行政事业性国有资产管理条例",
    number: "国务院令第738号",
    year: 2021,
    issuer: "国务院",
    known: "seen",
    where: {
      zh: "2026年核对引文时见其文号；标题凭记忆",
      en: "number seen by the examination of the citations in 2026; the title is recalled",
    },
    certainty: "B",
    purpose: { zh: "国有资产占用情况的公开", en: "publication of state assets" },
  },
  {
    title: "中华人民共和国保守国家秘密法",
    issuer: "全国人民代表大会常务委员会",
    known: "recalled",
    where: { zh: "未见原文", en: "the text was not seen" },
    certainty: "B",
    purpose: { zh: "涉密内容不公开", en: "what is secret is not published" },
  },
  {
    title: "中华人民共和国个人信息保护法",
    year: 2021,
    issuer: "全国人民代表大会常务委员会",
    known: "recalled",
    where: { zh: "未见原文", en: "the text was not seen" },
    certainty: "B",
    purpose: { zh: "个人信息不随决算公开", en: "personal data are not published with the accounts" },
  },
] as const satisfies readonly OfficialDocument[];
