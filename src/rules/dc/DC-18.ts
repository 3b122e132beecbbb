import { type FinalAccounts, tableOf } from "../../accounts";
import { defineRule, NOT_APPLICABLE } from "../../checking";
import { FORM_IDS } from "../../forms";
import type { Line } from "../../tables";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { PERSONAL_DATA_LAW } from "../sources";

/** A mobile number that stands by itself: not within a longer number, an amount or a code. */
const MOBILE = /(?<![\dA-Za-z.,，．—-])1[3-9]\d{9}(?![\dA-Za-z,．]|\.\d|\s?[万亿]?元)/g;

/** The shape of an identity number: region, birth date, serial, check digit. */
const IDENTITY =
  /(?<![\dA-Za-z.,])([1-8]\d{5})((?:19|20)\d{2})(\d{2})(\d{2})(\d{3})([\dXx])(?![\dA-Za-z,]|\.\d)/g;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const CHECK_DIGITS = "10X98765432";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-18",
  title: { zh: "不公开个人信息", en: "no personal data" },
  formula: {
    zh: "文中没有手机号码、身份证号码（只报行号，不重复号码）",
    en: "no mobile or identity numbers in the text (only lines are reported, never the number)",
  },
  source: { document: PERSONAL_DATA_LAW, certainty: "C" },
  severity: "warning",
  advice: { zh: "删除手机号码、身份证号码后重新公开。", en: "delete the numbers and publish again" },
  messages: {
    mobile: { zh: "疑似公开了手机号码，共{count}处", en: "{count} lines seem to publish a mobile number" },
    identity: {
      zh: "疑似公开了身份证号码，共{count}处",
      en: "{count} lines seem to publish an identity number",
    },
  },
  *evaluate({ accounts, document }) {
    if (document === undefined) {
      yield NOT_APPLICABLE;
      return;
    }
    // Amounts of eleven digits in 元 have the shape of such a number.
    const isAmount = insideForms(accounts);
    const mobile = document.lines.filter((line) => !isAmount(line) && line.text.search(MOBILE) >= 0);
    const identity = document.lines.filter((line) =>
      [...line.text.matchAll(IDENTITY)].some(([digits, , , month = "", day = ""]) =>
        isIdentity(digits, month, day),
      ),
    );
    for (const [reason, lines] of [
      ["mobile", mobile],
      ["identity", identity],
    ] as const) {
      yield {
        outcome: lines.length === 0 ? "pass" : "fail",
        reason,
        lines: lines.map((line) => line.number),
        params: { count: lines.length },
      };
    }
  },
});

/** Tells lines of the forms that were read from all others. */
function insideForms(accounts: FinalAccounts): (line: Line) => boolean {
  const tables = FORM_IDS.flatMap((form) => tableOf(accounts, form) ?? []);
  return ({ number }) =>
    tables.some(({ line = number + 1, lastLine = line }) => line <= number && number <= lastLine);
}

/** Whether eighteen characters are an identity number (GB 11643-1999): a real month and day, and the check digit. */
function isIdentity(digits: string, month: string, day: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= 31 &&
    CHECK_DIGITS[sum % 11] === digits[17]?.toUpperCase()
  );
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "个人信息受法律保护，公开前应当删除。",
    en: "Personal data are protected by law and deleted before publication.",
  },
  pass: { forms: {}, text: "合计 13800000000.00元" },
  fail: { forms: {}, text: "联系电话 13912345678" },
  missing: { forms: {} },
  rounding: "no figures",
};
