import { defineRule, type Judgement, NOT_APPLICABLE, TEXT_NEEDED } from "../../checking";
import type { Line } from "../../tables";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { BUDGET_LAW_14, REGULATION_6 } from "../sources";

const DATE = "(20\\d\\d)[年./-](\\d{1,2})[月./-](\\d{1,2})日?";

/** When the accounts were approved and when they were published, where the text prints the dates. */
const APPROVED = /* @__PURE__ */ new RegExp(
  `决算批复(?:日期|时间)[:：]?${DATE}|${DATE}[^。；\\d]{0,20}决算[^。；\\d]{0,10}批复|决算[^。；\\d]{0,10}${DATE}[^。；\\d]{0,20}批复`,
);
const PUBLISHED = /* @__PURE__ */ new RegExp(
  `(?:公开|公布|发布)(?:日期|时间)[:：]?${DATE}|${DATE}[^。；\\d]{0,12}(?:向社会)(?:公开|公布)`,
);

/** Some sign of each of their words: most lines have none, and need no second look. */
const WORDS = /[批公发]/;
/** Longer lines print no dates of a document. */
const LONGEST_LINE = 400;

/** Days after the approval within which the law asks for publication. */
const DAYS = 20;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-13",
  title: { zh: "批复后二十日内公开", en: "published within twenty days of the approval" },
  formula: {
    zh: "文中同时印有批复日期和公开日期时：公开日期 − 批复日期 ≤ 20日",
    en: "where the text prints both dates: published − approved <= 20 days",
  },
  source: { document: BUDGET_LAW_14, also: [REGULATION_6], certainty: "A" },
  severity: "warning",
  needs: [TEXT_NEEDED],
  advice: {
    zh: "核对批复日期和公开日期；确属逾期的，说明原因。",
    en: "check both dates; where publication was late, say why",
  },
  messages: {
    default: {
      zh: "批复于{approved}，公开于{published}，相隔{days}日，超过二十日",
      en: "approved on {approved}, published on {published}: {days} days, more than twenty",
    },
    early: {
      zh: "公开日期{published}早于批复日期{approved}",
      en: "published on {published}, before the approval on {approved}",
    },
  },
  *evaluate({ document }) {
    const lines = document?.lines ?? [];
    const approved = dateIn(lines, APPROVED);
    const published = dateIn(lines, PUBLISHED);
    yield approved === null || published === null ? NOT_APPLICABLE : judgeDays(approved, published);
  },
});

interface PrintedDate {
  /** Days since the epoch. */
  readonly day: number;
  readonly printed: string;
  readonly line: number;
}

function judgeDays(approved: PrintedDate, published: PrintedDate): Judgement {
  const days = published.day - approved.day;
  return {
    outcome: days < 0 || days > DAYS ? "fail" : "pass",
    reason: days < 0 ? "early" : "default",
    lines: [...new Set([approved.line, published.line])],
    params: { approved: approved.printed, published: published.printed, days },
  };
}

/** The first date of these words; null where there is none, or none of the calendar. */
function dateIn(lines: readonly Line[], words: RegExp): PrintedDate | null {
  for (const { text, number } of lines) {
    if (text.length > LONGEST_LINE || !WORDS.test(text)) continue;
    const [, ...parts] = words.exec(text.replace(/\s/g, "")) ?? [];
    const [year = 0, month = 0, day = 0] = parts.filter((part) => part !== undefined).map(Number);
    if (month < 1 || month > 12 || day < 1 || day > 31) continue;
    return {
      day: Date.UTC(year, month - 1, day) / 86_400_000,
      printed: `${year}年${month}月${day}日`,
      line: number,
    };
  }
  return null;
}

export const cases: Cases = {
  since: "0.2.0",
  why: {
    zh: "预算法规定，经批复的决算应当在批复后二十日内由各部门向社会公开；所属单位同此期限（预算法实施条例第六条）。",
    en: "The budget law asks that approved accounts are published within twenty days of their approval; article 6 of the regulation says the same of subordinate units.",
  },
  pass: { text: "决算批复日期：2025年8月20日\n公开日期：2025年9月9日" },
  fail: { text: "决算批复日期：2025年8月20日\n公开日期：2025年9月10日" },
  missing: { text: "公开日期：2025年9月10日" },
  rounding: "no figures",
};
