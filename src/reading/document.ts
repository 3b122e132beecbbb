import type { Unit } from "../money";
import { squash } from "../tables";
import { HEAD, judgeKind } from "./document-kind";
import { bodyIn } from "./heading";
import type { FormLine } from "./lexed";
import type { Region } from "./regions";
import type { DocumentKind } from "./result";

/** What a text says of itself: whose accounts, of which year, in which unit, and what kind of document it is. */
export interface AboutDocument {
  readonly department: string | null;
  readonly year: number | undefined;
  readonly unit: Unit | undefined;
  readonly kind: DocumentKind;
  readonly reason: string;
}

export function aboutDocument(lines: readonly FormLine[], regions: readonly Region[]): AboutDocument {
  return {
    department: departmentOf(lines, regions),
    year: yearOf(lines, regions),
    unit: unitOf(lines, regions),
    ...judgeKind(lines, regions),
  };
}

/** The value that most of the forms print; of equals the first. */
function mostCommon<T>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts)
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

const YEAR = /(?:19|20)\d\d\s?年/;

/** `较2022年度决算数增加`, `与年初预算数和2022年度决算数持平`: what stands before the year that is compared with. */
const COMPARED = /[较比与同](?:于|之)?(?:[^,，。；;:：]{1,12}[和及与、])?\s?$/;

/** Whether the first year of a line is one that is compared with. */
function comparesFirst(text: string): boolean {
  const first = text.search(YEAR);
  return first > 0 && COMPARED.test(text.slice(Math.max(0, first - 20), first));
}

/** Year of the accounts: the one the forms print, else the 年度 that the head of the text names most. */
function yearOf(lines: readonly FormLine[], regions: readonly Region[]): number | undefined {
  const years = regions.flatMap(({ facts }) => facts.year ?? []);
  const printed = mostCommon(years);
  // One form alone may have kept the year of an earlier report.
  const isAlone = years.length === 1 && regions.length > 1;
  if (printed !== undefined && !isAlone) return printed;
  const named: number[] = [];
  const plain: number[] = [];
  for (const line of lines.slice(0, HEAD)) {
    const { text } = line;
    if (!text.includes("年") || text.length > 400 || comparesFirst(text)) continue;
    const { year } = line;
    if (year === undefined) continue;
    if (/年\s*度/.test(text) || (/决\s?算|绩效/.test(text) && text.length < 80)) named.push(year);
    else plain.push(year);
  }
  if (printed !== undefined)
    return named.filter((year) => year !== printed).length > OFTEN && !named.includes(printed)
      ? mostCommon(named)
      : printed;
  const head = mostCommon(named) ?? (regions.length > 0 ? mostCommon(plain) : undefined);
  return head ?? mostCommon(lines.flatMap((line) => (line.text.length > 400 ? yearsNamed(line.text) : [])));
}

/** More lines than these that name one year outweigh a form that prints another. */
const OFTEN = 2;

/** Years that a long line, which holds whole tables, names beside 预算 or 决算. */
function yearsNamed(text: string): number[] {
  const found = text.slice(0, FAR).matchAll(/((?:19|20)\d{2})\s?年度?(?:部门|单位)?[预决]算/g);
  return [...found].map(([, year]) => Number(year));
}

/** How far a long line is looked at. */
const FAR = 20_000;

/** Unit of forms that print none: the one the others print, else the one a short line of the text states. */
function unitOf(lines: readonly FormLine[], regions: readonly Region[]): Unit | undefined {
  const printed = mostCommon(
    regions.filter((region) => region.match.form !== null).map((region) => region.facts.unit),
  );
  if (printed !== undefined) return printed;
  for (const line of lines) {
    if (line.text.length > 60 || !line.text.includes("位")) continue;
    const { unit } = line;
    if (unit !== undefined) return unit;
  }
  const long = lines.filter(({ text }) => text.length > 60).map(({ text }) => text.slice(0, FAR));
  return mostCommon(long.map((text) => STATED_UNIT.exec(text)?.[1] as Unit | undefined));
}

const STATED_UNIT = /单位\s?[:：]\s?(?:人民币)?(万元|亿元|元)(?![\u4e00-\u9fff])/;

const COVER =
  /^(?:\d{4}年度?)?(.{2,40}?(?:局|厅|委员会|委|办公室|办|院|学校|中学|小学|大学|学院|中心|部|处|所|站|会|馆|队|社|府|署|团|本级|街道|镇|乡|机关|公司))(?:本级)?(?:\d{4}年度?)?(?:部门|单位)?决算/;

/** Name of the department: the one the forms print, else the one on the cover. */
function departmentOf(lines: readonly FormLine[], regions: readonly Region[]): string | null {
  const printed = mostCommon(regions.map((region) => region.facts.body));
  if (printed !== undefined) return printed;
  for (const { text } of lines.slice(0, HEAD)) {
    if (text.length > 90 || !text.includes("决算")) continue;
    const found = COVER.exec(squash(text).replace(PART, ""));
    if (found !== null && !/^(?:纳入|从|按|根据|关于|本)/.test(found[1] ?? "")) return found[1] ?? null;
  }
  return regions.some(({ match }) => match.form !== null) ? onCover(lines) : reporter(lines);
}

const PART = /^第[一二三四五六七八九十\d]{1,3}(?:部分|章|篇)[:、]?/;

/** The name on a cover of two lines, the second of which begins with the year: 某县档案局 / 2023年度部门决算. */
function onCover(lines: readonly FormLine[]): string | null {
  const head = lines.slice(0, HEAD).map(({ text }) => (text.length > 60 ? "" : squash(text)));
  const filled = head.filter((text) => text !== "");
  const at = filled.findIndex(
    (text, index) => BODY_LINE.test(text) && TITLE_LINE.test(filled[index + 1] ?? ""),
  );
  return filled[at] ?? null;
}

const BODY_LINE =
  /^(?!第|[一二三四五六七八九十]、)[\u4e00-\u9fff()]{2,38}(?:局|厅|委|办公室|院|学|校|园|中心|部|处|所|站|会|馆|队|社|台|府|署|团|街道|镇|乡|公司|\(本级\))$/;
const TITLE_LINE = /^(?:19|20)\d{2}年?度?(?:部门|单位)?决算(?:公开|报告|说明)?(?:文本|报告|说明)?$/;

const REPORT =
  /^(.{2,40}?(?:局|厅|委员会|委|办公室|院|学校|中学|小学|大学|学院|幼儿园|中心|部|处|所|站|会|馆|队|社|政府|署|团|街道|镇|乡|公司))(?:关于)?(?:本级)?(?:(?:19|20)\d{2}年?度?)?(?:部门|单位)?(?:整体|项目|预算|财政|专项)*(?:支出|资金)?(?:绩效|决算|部门概况|单位概况)/;

/** Who reports in a text without forms: the title of a report, a cover of two lines, or a line 部门（单位）名称：…. */
function reporter(lines: readonly FormLine[]): string | null {
  const head = lines.slice(0, HEAD).map(({ text }) => (text.length > 90 ? "" : squash(text)));
  for (const [index, text] of head.entries()) {
    if (text === "") continue;
    const next = head.slice(index + 1).find((one) => one !== "") ?? "";
    const plain = text.replace(/^(?:(?:19|20)\d{2}年?度?)/, "");
    for (const title of [plain, plain.length < 30 ? plain + next : ""]) {
      const found = REPORT.exec(title)?.[1];
      if (
        found !== undefined &&
        !/^(?:纳入|从|按|根据|关于|本|各|第|[一二三四五六七八九十]、)|[,。:]/.test(found)
      )
        return found;
    }
    const named = bodyIn(text);
    if (named !== undefined && REPORTER.test(named)) return named;
  }
  return null;
}

const REPORTER = /(?:局|厅|委|办公室|院|学|校|园|中心|部|处|所|站|会|馆|队|社|政府|署|团|街道|镇|乡|公司)$/;

const PLACEHOLDER = /[×xXＸ＊*○]{2}(?:年|部门|单位|省|市|县|区|局|厅|委)|20[×xXＸ*]{2}|××/;

/** Whether a text leaves open who or when: ××局, 20XX年. */
export function hasPlaceholders(lines: readonly FormLine[]): boolean {
  return lines.slice(0, HEAD).some(({ text }) => text.length < 200 && PLACEHOLDER.test(text));
}
