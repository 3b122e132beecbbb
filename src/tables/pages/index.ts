export type { Page, PageImage, PageProblem, PageProblemCode, PageRule, PagesReading, PageText } from "./page";
export { pageLines } from "./page-lines";
