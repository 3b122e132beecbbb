/**
 * From what people bring to lines of cells: text, pages with positions, sheets and web pages, each line with its cells
 * and its place. This folder knows no budgeting.
 *
 * @module
 */
export { type Assignment, type AssignOptions, assign } from "./assign";
export { isBlank, isFigure, PLAIN_AMOUNT } from "./figure";
export { squash, squashLabel } from "./fold";
export type { Box, Line } from "./line";
export { lineAt } from "./line-at";
export { isNote, isPageNumber, isProse, isSection } from "./marks";
export { cellLine, filledWidth, type GridRow, WIDEST } from "./row";
export { type Sheet, sheetLines } from "./sheets";
export { htmlLines, readLines, TextLengthError } from "./text-lines";
