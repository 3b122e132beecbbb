import type { OfficialDocument } from "./document";

/** Notices and rules on how final accounts are made, approved and published. */
export const accountsNotices = [
  {
    title: "地方预决算公开操作规程",
    number: "财预〔2016〕143号",
    year: 2016,
    issuer: "财政部",
    known: "seen",
    where: {
      zh: "多份已公布的基层政务公开标准目录引用；2026年核对无误",
      en: "quoted by several published directories of open government; confirmed by the examination of 2026",
    },
    certainty: "A",
    purpose: {
      zh: "公开哪些表、列空表并说明、三公经费细化、名词解释",
      en: "which forms are published, empty ones with a note, the three public expenses in detail, the glossary",
    },
  },
  {
    title: "部门决算管理办法",
    number: "财库〔2021〕36号",
    year: 2021,
    issuer: "财政部",
    known: "seen",
    where: {
      zh: "2026年核对引文时见其文号和标题，替代财库〔2013〕209号",
      en: "number and title seen by the examination of 2026; it replaces Caiku [2013] No. 209",
    },
    certainty: "A",
    purpose: {
      zh: "部门决算编审、批复和公开的总框架；表内表间关系本身不在其中",
      en: "the frame of making, approving and publishing accounts; the relations of the forms do not stand in it",
    },
  },
  {
    title: "部门决算管理制度",
    number: "财库〔2013〕209号",
    year: 2013,
    issuer: "财政部",
    known: "seen",
    where: {
      zh: "2026年核对引文时见其文号，已由财库〔2021〕36号替代；标题凭记忆",
      en: "number seen by the examination of 2026, replaced by Caiku [2021] No. 36; the title is recalled",
    },
    certainty: "B",
    purpose: { zh: "2021年以前的框架", en: "the frame before 2021" },
  },
  {
    title: "政府采购促进中小企业发展管理办法",
    number: "财库〔2020〕46号",
    year: 2020,
    issuer: "财政部、工业和信息化部",
    known: "seen",
    where: {
      zh: "2026年核对引文时见其文号和内容；标题凭记忆",
      en: "number and content seen by the examination of 2026; the title is recalled",
    },
    certainty: "B",
    purpose: {
      zh: "公开授予中小企业的金额和占比",
      en: "amount and share of the contracts that went to small enterprises",
    },
  },
  {
    title: "行政单位财务规则",
    number: "财政部令第113号",
    year: 2023,
    issuer: "财政部",
    known: "seen",
    where: {
      zh: "2026年核对引文时见其文号和标题",
      en: "number and title seen by the examination of 2026",
    },
    certainty: "B",
    purpose: {
      zh: "行政单位没有事业收入、经营收支和结余分配",
      en: "offices have no public service or operating money and distribute no surplus",
    },
  },
  {
    title: "事业单位财务规则",
    number: "财政部令第108号",
    year: 2022,
    issuer: "财政部",
    known: "seen",
    where: {
      zh: "2026年核对引文时见其文号和标题",
      en: "number and title seen by the examination of 2026",
    },
    certainty: "B",
    purpose: {
      zh: "事业收入、经营收支和结余分配属于事业单位",
      en: "public service and operating money and the distribution of a surplus belong to institutions",
    },
  },
] as const satisfies readonly OfficialDocument[];
