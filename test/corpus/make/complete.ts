import * as F from "./forms";
import type { Accounts } from "./ledger";
import type { Page } from "./page";
import type { Print } from "./print";

/** Titles of the nine forms in their order. */
export const TOC = [
  "收入支出决算总表",
  "收入决算表",
  "支出决算表",
  "财政拨款收入支出决算总表",
  "一般公共预算财政拨款支出决算表",
  "一般公共预算财政拨款基本支出决算明细表",
  "政府性基金预算财政拨款收入支出决算表",
  "国有资本经营预算财政拨款支出决算表",
  "财政拨款“三公”经费支出决算表",
];

/** Titles by code, for the items told in the text. */
export const namesOf = (a: Accounts) =>
  Object.fromEntries([...a.expenditure.rows, ...a.general.rows].map((r) => [r.code, r.name]));

/** Codes of 06 in three groups side by side. */
export const group3 = () => {
  const x = F.codesOf("302");
  return [F.codesOf("301", "303"), x, F.codesOf("307", "310", "399")];
};

/** 三公 with its heading over three lines, tab-separated. */
export const three9 = (page: Page, p: Print, t: F.ThreePublic) =>
  page.tabs([
    ["预算数", "", "", "", "", "", "决算数", "", "", "", "", ""],
    [
      "合计",
      "因公出国（境）费",
      "公务用车购置及运行维护费",
      "",
      "",
      "公务接待费",
      "合计",
      "因公出国（境）费",
      "公务用车购置及运行维护费",
      "",
      "",
      "公务接待费",
    ],
    [
      "",
      "",
      "小计",
      "公务用车购置费",
      "公务用车运行维护费",
      "",
      "",
      "",
      "小计",
      "公务用车购置费",
      "公务用车运行维护费",
      "",
    ],
    ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    [...F.threeFigures(t, "预算数", p), ...F.threeFigures(t, "决算数", p)],
  ]);
