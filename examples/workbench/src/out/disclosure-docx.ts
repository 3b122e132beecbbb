import { ImageRun, Paragraph, type Table } from "docx";
import type { FinalAccounts } from "juesuan/accounts";
import { provinceIn } from "juesuan/advanced";
import { deriveStatements, type Wording, wordings, writeNarrative } from "juesuan/narrative";
import { heading, paragraph, type WordCell, type WordSection, wordTable, writeDocument } from "./docx-parts";
import { type FormGrid, formGrids } from "./form-grid";
import type { ChartPicture } from "./index";
import { displayWidth } from "./text-width";

/** The manners of provinces by their names; others write as the national template. */
const WORDING_OF: Readonly<Record<string, Wording>> = {
  山西: wordings.shanxi,
  宁夏: wordings.ningxia,
  四川: wordings.sichuan,
  重庆: wordings.chongqing,
};

/**
 * The whole disclosure written anew from accounts, in Chinese, as departments publish it: cover, contents, tables in
 * their layout, the narrative, charts. What only the department knows is left open: 【原因】 and its duties.
 */
export async function writeDisclosureDocument(
  accounts: FinalAccounts,
  charts: readonly ChartPicture[] = [],
): Promise<Uint8Array> {
  const grids = formGrids(accounts);
  const department = accounts.department ?? "（部门名称）";
  const year = accounts.year === null ? "" : `${accounts.year}年度`;
  const text = narrativeOf(accounts);
  const parts = [
    "第一部分 部门概况",
    "第二部分 部门决算表",
    "第三部分 部门决算情况说明",
    ...(charts.length === 0 ? [] : ["第四部分 图表"]),
  ];
  const title = `${department}${year}部门决算`;
  return writeDocument(
    title,
    [
      { children: cover(department, year, parts) },
      { children: [heading(parts[0] ?? "", 1), ...duties(year)] },
      ...grids.map((grid, at) => tableSection(grid, at === 0 ? (parts[1] ?? "") : null)),
      { children: [heading(parts[2] ?? "", 1), ...narrativeParagraphs(text)] },
      ...(charts.length === 0
        ? []
        : [{ children: [heading(parts[3] ?? "", 1), ...charts.flatMap(chartParts)] }]),
    ],
    "zh-CN",
  );
}

function narrativeOf(accounts: FinalAccounts): string {
  const wording = WORDING_OF[provinceIn(accounts.department ?? "") ?? ""] ?? wordings.national;
  return writeNarrative(deriveStatements(accounts), wording);
}

function cover(department: string, year: string, parts: readonly string[]): Paragraph[] {
  return [
    paragraph(department, { size: 26, bold: true, align: "center", before: 180 }),
    paragraph(`${year}部门决算`, { size: 26, bold: true, align: "center", before: 20, after: 200 }),
    paragraph("目  录", { size: 16, bold: true, align: "center", pageBreakBefore: true, after: 12 }),
    ...parts.map((part) => paragraph(part, { size: 12, after: 4 })),
  ];
}

/** The one part that no accounts tell. */
function duties(year: string): Paragraph[] {
  return [
    paragraph("一、主要职责", { bold: true, size: 12 }),
    paragraph("【由部门填写】", { size: 12, indented: true, after: 6 }),
    paragraph("二、机构设置", { bold: true, size: 12 }),
    paragraph(`【由部门填写纳入${year}部门决算编制范围的单位】`, { size: 12, indented: true }),
  ];
}

/** The number of a form and its unit stand at the right. */
const AT_RIGHT = /^(?:公开|金额单位)/;

/** Columns that a page upright has room for. */
const MOST_UPRIGHT = 6;

/** A form: what stands over the table, the table with its merged heads, the notes; each begins a page. */
function tableSection(grid: FormGrid, part: string | null): WordSection {
  const across = grid.width > MOST_UPRIGHT;
  const { rows, headingRows, noteRows } = grid;
  const [title = "", ...head] = rows.slice(0, headingRows).map((cells) => cells[0] ?? "");
  const notes = rows.slice(rows.length - noteRows).map((cells) => cells[0] ?? "");
  return {
    across,
    children: [
      ...(part === null ? [] : [heading(part, 1)]),
      heading(title, 2, { align: "center", size: 15 }),
      ...head.map((text) =>
        paragraph(text, {
          size: 9,
          close: true,
          keepNext: true,
          align: AT_RIGHT.test(text) ? "right" : "left",
        }),
      ),
      ...tableOf(grid, across),
      ...notes.map((note) => paragraph(note, { size: 9 })),
    ],
  };
}

function tableOf(grid: FormGrid, across: boolean): Table[] {
  const { rows, headingRows, headerRows, noteRows, width } = grid;
  const body = rows.slice(headingRows, rows.length - noteRows);
  if (body.length === 0) return [];
  const merges = new Map(grid.merges.map((merge) => [`${merge.row} ${merge.column}`, merge]));
  const figures = new Set(grid.figures.map(({ row, column }) => `${row} ${column}`));
  const covered = coveredBy(grid);
  const size = width > 9 ? 7.5 : 9;
  const cells = body.map((texts, at): WordCell[] => {
    const row = headingRows + at;
    const isHead = at < headerRows;
    return Array.from({ length: width }, (_, column) => column).flatMap((column): WordCell[] => {
      const place = `${row} ${column}`;
      if (covered.has(place)) return [];
      const merge = merges.get(place);
      const text = texts[column] ?? "";
      const align = isHead ? "center" : figures.has(place) ? "right" : "left";
      const span = merge === undefined ? {} : { rows: merge.rows, columns: merge.columns };
      return [{ text, ...span, style: { size, bold: isHead, align }, ...(isHead ? { fill: "EEF1F5" } : {}) }];
    });
  });
  return [wordTable(cells, columnWidths(grid), { headRows: headerRows, across })];
}

/** Cells that a merged cell covers beside its own. */
function coveredBy({ merges }: FormGrid): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { row, column, rows, columns } of merges)
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) if (r + c > 0) covered.add(`${row + r} ${column + c}`);
  return covered;
}

/** Shares of the width: names are wide, figures as wide as they are. */
function columnWidths({ rows, headingRows, headerRows, noteRows, width }: FormGrid): number[] {
  const body = rows.slice(headingRows, rows.length - noteRows);
  return Array.from({ length: width }, (_, column) => {
    const widest = body.reduce((most, cells, at) => {
      const length = displayWidth(cells[column] ?? "");
      return Math.max(most, at < headerRows ? Math.min(length, 8) : length);
    }, 0);
    return Math.min(30, Math.max(5, widest + 1));
  });
}

function narrativeParagraphs(text: string): Paragraph[] {
  return text.split("\n").flatMap((line) => {
    if (line.trim() === "") return [];
    const isHeading = /^[一二三四五六七八九十]+、/.test(line);
    return [
      isHeading
        ? heading(line, 2, { size: 13 })
        : paragraph(line, { size: 12, indented: true, align: "both", after: 4 }),
    ];
  });
}

/** Width of the text of a page in dots of 96 to the inch. */
const PAGE_DOTS = 600;

function chartParts({ title, png, width, height }: ChartPicture): Paragraph[] {
  const scale = Math.min(1, PAGE_DOTS / Math.max(1, width));
  return [
    paragraph(title, { size: 12, bold: true, align: "center", before: 10, keepNext: true }),
    new Paragraph({
      children: [
        new ImageRun({
          type: "png",
          data: png,
          transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
          altText: { name: title, title, description: title },
        }),
      ],
    }),
  ];
}
