/**
 * From what people bring to lines of cells: text, pages with positions, sheets and web pages, each line with its cells
 * and its place. This folder knows no budgeting.
 *
 * @module
 */
export { type Assignment, type AssignOptions, assign } from "./assign";
export { isBlank, isFigure, isGlued, PLAIN_AMOUNT } from "./figure";
export { squash, squashLabel } from "./fold";
export { LexedLine } from "./lex";
export type { Box, Line } from "./line";
export { isNote, isPageNumber, isProse, isSection } from "./marks";
export { cellLine, cellsIn, filledWidth, type GridRow, range, segmentsOf, WIDEST, widestOf } from "./row";
export { type Sheet, sheetLines } from "./sheets";
export { readLines, TextLengthError } from "./text-lines";
