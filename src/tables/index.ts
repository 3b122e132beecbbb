/**
 * From what people bring to lines of cells: text, pages with positions, sheets and web pages, each line with its cells
 * and its place. This folder knows no budgeting.
 *
 * @module
 */
export { type Assignment, type AssignOptions, assign, type Cheapest, cheapest } from "./assign";
export { isBlank, isFigure, isGlued, PLAIN_AMOUNT } from "./figure";
export { squash, squashLabel } from "./fold";
export { LexedLine } from "./lex";
export type { Box, Line } from "./line";
export { lineAt } from "./line-at";
export { isHeadline, isNote, isPageNumber, isProse, isSection } from "./marks";
export { needLines } from "./need-lines";
export {
  type Page,
  type PageImage,
  type PageProblem,
  type PageProblemCode,
  type PageRule,
  type PagesReading,
  type PageText,
  pageLines,
} from "./pages";
export { cellLine, filledWidth, type GridRow, range, segmentsOf, WIDEST, widestOf } from "./row";
export type {
  Sheet,
  SheetCell,
  SheetMerge,
  SheetProblem,
  SheetProblemCode,
  SheetsReading,
} from "./sheets/sheet";
export { readSheets, sheetLines } from "./sheets/sheet-lines";
export { htmlLines, readLines } from "./text-lines";
