import type { OfficialDocument } from "./document";

/** Documents on travel abroad, official vehicles and receptions. */
export const threePublicNotices = [
  {
    title: "国务院约法三章",
    year: 2013,
    issuer: "国务院",
    known: "recalled",
    where: {
      zh: "2013年3月提出“三公”经费只减不增，不是有文号的文件",
      en: "the pledge of March 2013 that the three expenses only fall; no numbered document",
    },
    certainty: "B",
    purpose: { zh: "“三公”经费只减不增", en: "the three public expenses only fall" },
  },
  {
    title: "党政机关厉行节约反对浪费条例",
    year: 2013,
    issuer: "中共中央、国务院",
    known: "seen",
    where: {
      zh: "标题见于公开的三公经费说明；年份凭记忆",
      en: "the title is quoted by a published page on the three public expenses; the year is recalled",
    },
    certainty: "B",
    purpose: { zh: "不得超预算开支“三公”经费", en: "the three public expenses stay within their budget" },
  },
  {
    title: "党政机关公务用车配备使用管理办法",
    year: 2011,
    issuer: "中共中央办公厅、国务院办公厅",
    known: "recalled",
    where: { zh: "未见原文", en: "the text was not seen" },
    certainty: "B",
    purpose: { zh: "2011至2016年购车价格上限", en: "the price of a vehicle from 2011 to 2016" },
  },
  {
    title: "党政机关公务用车管理办法",
    year: 2017,
    issuer: "中共中央办公厅、国务院办公厅",
    known: "seen",
    where: { zh: "2026年核对引文时确认", en: "confirmed by the examination of the citations in 2026" },
    certainty: "A",
    purpose: { zh: "购车价格上限", en: "the price of a vehicle" },
  },
  {
    title: "党政机关国内公务接待管理规定",
    year: 2013,
    issuer: "中共中央办公厅、国务院办公厅",
    known: "seen",
    where: {
      zh: "2026年核对引文时确认第十条",
      en: "article 10 confirmed by the examination of the citations in 2026",
    },
    certainty: "A",
    purpose: { zh: "陪餐人数", en: "how many hosts eat with guests" },
  },
  {
    title: "行政事业单位业务招待费列支管理规定",
    number: "财预字〔1998〕159号",
    year: 1998,
    issuer: "财政部",
    known: "recalled",
    where: {
      zh: "历史标准：以公务费为基数，中央1%，地方不超过2%；公开表不列公务费",
      en: "a historic limit over office expenses: 1% for central, up to 2% for local bodies; no published form prints them",
    },
    certainty: "B",
    purpose: { zh: "接待费占比，只作提示", en: "the share of reception, a hint only" },
  },
] as const satisfies readonly OfficialDocument[];
