import type { OfficialDocument } from "./document";

/** The classification of income and expenditure, and its changes. */
export const classificationNotices = [
  {
    title: "政府收支分类科目",
    issuer: "财政部",
    known: "seen",
    where: {
      zh: "逐年一册；见过2023、2024年版三页和引用科目的公开文件，未得全书",
      en: "a book a year; three pages of 2023 and 2024 and documents that use its codes were seen, the whole book was not",
    },
    certainty: "A",
    purpose: { zh: "科目编码、名称和说明", en: "codes, names and what they mean" },
  },
  {
    title: "支出经济分类科目改革方案",
    number: "财预〔2017〕98号",
    year: 2017,
    issuer: "财政部",
    known: "seen",
    where: {
      zh: "2026年核对引文时确认文号；标题凭记忆",
      en: "number confirmed by the examination of 2026; the title is recalled",
    },
    certainty: "B",
    purpose: {
      zh: "2018年起的部门预算和政府预算支出经济分类",
      en: "the two economic classifications in force from 2018",
    },
  },
  {
    title: "2023年政府收支分类科目",
    number: "财预〔2022〕107号",
    year: 2022,
    issuer: "财政部",
    known: "seen",
    where: {
      zh: "公开的税务知识网站逐款刊载，只得到其中几页",
      en: "stands page by page on a public site on taxes; a few of its pages were seen",
    },
    certainty: "A",
    purpose: { zh: "2023年版科目", en: "the codes of 2023" },
  },
  {
    title: "2024年政府收支分类科目",
    number: "财预〔2023〕83号",
    year: 2023,
    issuer: "财政部",
    known: "seen",
    where: {
      zh: "公开的税务知识网站逐款刊载，只得到其中几页；财政部2024年9月3日有更正",
      en: "stands page by page on a public site on taxes; a few of its pages were seen; corrected on 2024-09-03",
    },
    certainty: "A",
    purpose: { zh: "2024年版科目", en: "the codes of 2024" },
  },
  {
    title: "政府收支分类科目的增设（2025年5月23日）",
    number: "财预〔2025〕41号",
    year: 2025,
    issuer: "财政部",
    known: "seen",
    where: {
      zh: "内容见于网上刊载；标题为概括，未见原标题",
      en: "content seen as published; the title describes it, the official one was not seen",
    },
    certainty: "B",
    purpose: {
      zh: "2025年增设的六个科目",
      en: "the six codes added in 2025",
    },
  },
] as const satisfies readonly OfficialDocument[];
