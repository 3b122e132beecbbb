import { squash } from "../tables";
import type { FormLine } from "./lexed";
import type { Region } from "./regions";
import type { DocumentKind } from "./result";

/** Lines of the cover and the contents. */
export const HEAD = 160;

/** What the text is and why, from the forms that were found in it. */
export function judgeKind(
  lines: readonly FormLine[],
  regions: readonly Region[],
): { kind: DocumentKind; reason: string } {
  const known = regions.filter((region) => region.match.form !== null);
  if (isThreePublicPage(lines, known))
    return { kind: "three-public", reason: "its head and its titles speak of 三公 alone" };
  const settled = known.filter((region) => region.match.settled).length;
  if (settled > 0) {
    return { kind: "final-accounts", reason: `${settled} forms with 决算 in their title were found` };
  }
  const budgets = regions.filter((region) => isBudget(region)).length;
  const head = lines
    .slice(0, HEAD)
    .map(({ text }) => (text.length < 200 ? text : ""))
    .join("\n");
  const opening = lines.slice(0, HEAD).map(({ text }) => text.slice(0, 400));
  if (known.length > 0) {
    const says = known.some((region) => regionSays(lines, region, "决算"));
    if (says || (head.includes("决算") && !head.includes("预算"))) {
      return {
        kind: "final-accounts",
        reason: `${known.length} forms were found whose columns or cover say 决算`,
      };
    }
    return {
      kind: "budget",
      reason: `${known.length} forms were found, and neither their titles nor their columns say 决算: they belong to a budget`,
    };
  }
  const saysBudget = opening.some((text) => /(?:部门|单位)预算|预算公开/.test(text));
  // What a year achieved is evaluated when it is over: 自评 stands in no budget, 绩效目标 does.
  const evaluates = opening.some((text) => /自评|绩效评价/.test(text) && !/预算公开/.test(text));
  if (!evaluates && (budgets > 0 || (saysBudget && !opening.some((text) => text.includes("决算"))))) {
    return {
      kind: "budget",
      reason: "its tables are those of a budget (预算), none is a form of final accounts",
    };
  }
  if (hasBudgetSections(lines)) {
    return { kind: "budget", reason: "its sections tell what a budget (预算) plans" };
  }
  if (head.includes("决算")) {
    return {
      kind: "other",
      reason: "it speaks of 决算, but none of the forms of final accounts was found in it",
    };
  }
  return { kind: "other", reason: "no form of final accounts was found in it" };
}

function isBudget({ match }: Region): boolean {
  return (
    !match.settled &&
    !/绩效|自评|评价|目标|指标/.test(match.title) &&
    /预算|收支总(?:体|表)|收入总(?:体|表)|支出总(?:体|表)|情况(?:总)?表/.test(match.title)
  );
}

function regionSays(lines: readonly FormLine[], region: Region, word: string): boolean {
  for (let index = region.title; index < Math.min(region.end, region.title + 16); index++) {
    if ((lines[index]?.text ?? "").slice(0, 400).includes(word)) return true;
  }
  return false;
}

/** Longest line that can be a title. */
const LONGEST_TITLE = 60;

/** Titles of the sections of a budget: 政府采购预算安排情况说明, 收支预算总体情况; 一般公共预算 is the name of a fund. */
const BUDGET_SECTION =
  /(?:收支|收入|支出|采购|经费|拨款|资产配置)预算(?:数)?(?:安排)?(?:总体)?(?:情况|说明)|预算(?:收支|安排)(?:总体)?情况|部门预算(?:公开)?说明/;

/** Whether a text without forms has the sections of a budget and none of final accounts. */
function hasBudgetSections(lines: readonly FormLine[]): boolean {
  let found = false;
  for (const { text } of lines) {
    if (text.length > LONGEST_TITLE) continue;
    const title = squash(text);
    if (!/情况|说明/.test(title)) continue;
    if (title.includes("决算")) return false;
    found ||= BUDGET_SECTION.test(title);
  }
  return found;
}

/** Lines at the head of a text in which it says what it is. */
const OPENING = 6;

const WHOLE =
  /(?:部门|单位|财政|本级|局|委|办|院|校|中心|年度?)(?:收支)?决算(?!情况|数|说明.{0,4}$)|决算(?:公开|报告|草案)/;

/** `“三公”经费决算公开` is not the whole 决算公开. */
const OF_THREE_PUBLIC = /[“"]?三公[”"]?经费(?:财政拨款)?(?:支出)?决算(?:公开)?/g;

/** Sections that a page on 三公 alone has not. */
const OTHER_SECTION =
  /(?:收入支出|收支|收入|支出)决算|机关运行|政府采购|国有资(?:产|本)|绩效|政府性基金|名词解释|部门概况|单位概况|机构设置/;

/**
 * Whether the text is a page on 三公 alone, which departments, counties and cities also publish: its head names 三公 and
 * not the whole 决算, none of its forms is another and none of its titles speaks of another matter.
 */
function isThreePublicPage(lines: readonly FormLine[], known: readonly Region[]): boolean {
  if (known.some(({ match }) => match.form !== "threePublic")) return false;
  const titles = lines.filter(({ text }) => text.length <= LONGEST_TITLE && /[\u4e00-\u9fff]/.test(text));
  const opening = titles.slice(0, OPENING).map(({ text }) => squash(text).replace(OF_THREE_PUBLIC, "三公"));
  if (!opening.slice(0, 2).some((text) => text.includes("三公")) || opening.some((text) => WHOLE.test(text)))
    return false;
  if (
    opening.some((text) => /预算/.test(text)) &&
    !opening.some((text) => /决算|三公$|三公情况|支出/.test(text))
  )
    return false;
  return !titles.some(({ text }) => {
    const title = squash(text);
    return (
      /(?:情况|说明|解释|概况|设置)$/.test(title) && !title.includes("三公") && OTHER_SECTION.test(title)
    );
  });
}
