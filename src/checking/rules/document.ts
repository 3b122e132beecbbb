import { type FinalAccounts, tableOf } from "../../accounts";
import { FORM_IDS } from "../../forms";
import type { Line } from "../../tables";

/** A statement under a form that it has no figures. */
const STATEMENT =
  /无数据|空表|(?:没有|无|未)[^，。；]{0,30}(?:收入|支出|收支|拨款|安排|发生|使用|涉及|预算|资金)|不涉及|为零/;

/** Whether one of the notes says that the form has no figures. */
export function hasStatement(notes: readonly string[]): boolean {
  return notes.some((note) => !/^\s*注[:：]\s*本表反映[^。]*。?\s*$/.test(note) && STATEMENT.test(note));
}

/** The text of a line without marks of Markdown and lists, leaders and page numbers, and without spaces. */
export function plain(text: string): string {
  return text
    .replace(/[#*\s\u00a0\u3000]/g, "")
    .replace(/^[-+•·](?=[\u4e00-\u9fff])/, "")
    .replace(/(?<![.．…·])[.．…·]{2,}\d{0,4}$/, "");
}

/** Whether the text holds more than tables: sentences or headings of the 情况说明. */
export function hasNarrative(lines: readonly Line[]): boolean {
  return lines.some(
    ({ text, cells }) =>
      cells.length === 1 &&
      (/情况说明/.test(text) || /年[度]?.{0,12}(?:收入|支出|收、支)总计.{0,40}元/.test(text)),
  );
}

/** The lines of sentences and headings: tables left out, and the contents where they can be told. */
export function narrativeLines(lines: readonly Line[], accounts: FinalAccounts): Line[] {
  const ranges = FORM_IDS.flatMap((form) => {
    const table = tableOf(accounts, form);
    return table?.line === undefined ? [] : [{ from: table.line, to: table.lastLine ?? table.line }];
  });
  const contents = contentsOf(lines);
  return lines.filter(
    ({ number, cells }) =>
      cells.length === 1 &&
      (contents === null || number < contents.from || number > contents.to) &&
      !ranges.some(({ from, to }) => from <= number && number <= to),
  );
}

/** The lines that follow a mention of a subject, this many at most, in one text without spaces. */
export function passage(lines: readonly Line[], subject: RegExp, reach: number): string {
  const near: string[] = [];
  let left = 0;
  for (const line of lines) {
    if (subject.test(line.text)) left = reach;
    if (left-- > 0) near.push(line.text.replace(/\s/g, ""));
  }
  return near.join("\n");
}

/** Numbers of the first and last line of the contents (目录); null where there are none. */
export function contentsOf(lines: readonly Line[]): { readonly from: number; readonly to: number } | null {
  const start = lines.findIndex(({ text }) => plain(text) === "目录");
  if (start < 0) return null;
  const seen = new Set<string>();
  let last = start;
  for (let index = start + 1; index < Math.min(lines.length, start + MAX_CONTENTS); index++) {
    const entry = plain(lines[index]?.text ?? "");
    if (entry === "") continue;
    // The body begins where an entry comes again, or where sentences begin.
    const part = entry.slice(0, 4);
    if (seen.has(entry) || (/^第.部分/.test(part) && seen.has(part)) || entry.length > 60) break;
    seen.add(entry);
    if (/^第.部分/.test(part)) seen.add(part);
    last = index;
  }
  return { from: start + 1, to: last + 1 };
}

/** No contents are longer. */
const MAX_CONTENTS = 150;
