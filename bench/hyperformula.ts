/** What is used of a workbook of HyperFormula. */
export interface FormulaWorkbook {
  addSheet(title: string): string;
  getSheetId(name: string): number | undefined;
  setSheetContent(sheet: number, rows: unknown[][]): unknown;
  setCellContents(address: { sheet: number; row: number; col: number }, rows: unknown[][]): unknown;
  batch(work: () => unknown): unknown;
  getSheetValues(sheet: number): unknown[][];
}

/** The name as a text, so that nothing but this benchmark asks for the package. */
const PACKAGE: string = "hyperformula";

/** A maker of workbooks, or null where the package is not installed: `npm ci --prefix bench` brings it. */
export async function formulaWorkbooks(): Promise<(() => FormulaWorkbook) | null> {
  try {
    const { HyperFormula } = (await import(PACKAGE)) as {
      HyperFormula: { buildEmpty(options: { licenseKey: string }): FormulaWorkbook };
    };
    return () => HyperFormula.buildEmpty({ licenseKey: "gpl-v3" });
  } catch {
    console.error("check: HyperFormula is left out; npm ci --prefix bench installs it");
    return null;
  }
}
