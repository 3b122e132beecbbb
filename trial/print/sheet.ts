import { type Layout, type Look, type Part, type Placed, placed } from "./model";

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const FIGURE = /^-?[\d,]+\.\d+$/;

function cellXml(one: Placed): string {
  const spans =
    one.columns === undefined && one.rows === undefined
      ? ""
      : ` table:number-columns-spanned="${one.columns ?? 1}" table:number-rows-spanned="${one.rows ?? 1}"`;
  const align = one.at === "right" ? "right" : one.at === "middle" ? "middle" : "left";
  if (FIGURE.test(one.text)) {
    const style = one.text.includes(",") ? "grouped" : "figure";
    return `<table:table-cell table:style-name="${style}"${spans} office:value-type="float" office:value="${one.text.replace(/,/g, "")}"/>`;
  }
  if (one.text === "") return `<table:table-cell table:style-name="left"${spans}/>`;
  return `<table:table-cell table:style-name="${align}"${spans} office:value-type="string"><text:p>${escaped(one.text)}</text:p></table:table-cell>`;
}

/** A row of the sheet from the cells that begin in it; what merged cells cover is said to be covered. */
function rowXml(cells: readonly Placed[], covered: ReadonlySet<string>, y: number, width: number): string {
  const byColumn = new Map(cells.map((one) => [one.column, one]));
  const xml: string[] = [];
  for (let x = 0; x < width; x += 1) {
    const one = byColumn.get(x);
    if (one !== undefined) xml.push(cellXml(one));
    else xml.push(covered.has(`${y},${x}`) ? "<table:covered-table-cell/>" : "<table:table-cell/>");
  }
  return `<table:table-row table:style-name="row">${xml.join("")}</table:table-row>`;
}

function coveredBy(cells: readonly Placed[]): Set<string> {
  const covered = new Set<string>();
  for (const one of cells)
    for (let dy = 0; dy < (one.rows ?? 1); dy += 1)
      for (let dx = 0; dx < (one.columns ?? 1); dx += 1)
        if (dx + dy > 0) covered.add(`${one.row + dy},${one.column + dx}`);
  return covered;
}

/** A line over the whole width of a sheet: title, facts (the last at the right edge), or a note. */
function overhead(text: string, width: number): string {
  const rest = width > 1 ? `<table:covered-table-cell table:number-columns-repeated="${width - 1}"/>` : "";
  return `<table:table-row><table:table-cell table:style-name="free" table:number-columns-spanned="${width}" table:number-rows-spanned="1" office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>${rest}</table:table-row>`;
}

/** The facts over a table side by side, each over its share of the columns; the last at the right edge. */
function factsRow(facts: readonly string[], width: number): string {
  const xml: string[] = [];
  const count = Math.min(facts.length, width);
  facts.slice(-count).forEach((fact, index) => {
    const from = Math.round((index * width) / count);
    const span = Math.round(((index + 1) * width) / count) - from;
    const style = index === count - 1 ? "freeright" : "freeleft";
    xml.push(
      `<table:table-cell table:style-name="${style}" table:number-columns-spanned="${span}" table:number-rows-spanned="1" office:value-type="string"><text:p>${escaped(fact)}</text:p></table:table-cell>`,
    );
    if (span > 1) xml.push(`<table:covered-table-cell table:number-columns-repeated="${span - 1}"/>`);
  });
  return xml.length === 0 ? "" : `<table:table-row>${xml.join("")}</table:table-row>`;
}

function sheetXml(part: Part, index: number, look: Look): string {
  const { table } = part;
  const width = table?.widths.length ?? 1;
  const name = `${index + 1} ${part.title === "" ? "说明" : part.title}`
    .slice(0, 30)
    .replace(/[[\]*?:/\\]/g, "");
  const top = [part.title === "" ? "" : overhead(part.title, width), factsRow(part.facts, width)].join("");
  const cells = table === null ? [] : placed(table);
  const covered = coveredBy(cells);
  const lines = (from: number, to: number): string =>
    Array.from({ length: Math.max(0, to - from) }, (_, n) =>
      rowXml(
        cells.filter((one) => one.row === from + n),
        covered,
        from + n,
        width,
      ),
    ).join("");
  const head = table?.head.length ?? 0;
  const headXml = lines(0, head);
  const columns = (table?.widths ?? [80])
    .map((one) => `<table:table-column table:style-name="c${Math.round(one)}"/>`)
    .join("");
  const repeated =
    look.repeatedHeads && headXml !== ""
      ? `<table:table-header-rows>${headXml}</table:table-header-rows>`
      : headXml;
  const notes = part.paragraphs.map((text) => overhead(text, width)).join("");
  return `<table:table table:name="${escaped(name)}" table:style-name="sheet">${columns}${top}${repeated}${lines(head, head + (table?.body.length ?? 0))}${notes}</table:table>`;
}

const BORDERS = {
  all: 'fo:border="0.75pt solid #000000"',
  none: 'fo:border="none"',
  horizontal: 'fo:border-top="0.5pt solid #000000" fo:border-bottom="0.5pt solid #000000"',
} as const;

function stylesXml(look: Look, widths: ReadonlySet<number>): string {
  const font = `<style:text-properties fo:font-size="${look.size}pt" style:font-size-asian="${look.size}pt" style:font-name-asian="Noto Serif CJK SC"/>`;
  const cellStyle = (name: string, align: string, border: string, data = "", wrap = "wrap"): string =>
    `<style:style style:name="${name}" style:family="table-cell"${data}><style:table-cell-properties ${border} fo:wrap-option="${wrap}" style:vertical-align="middle"/><style:paragraph-properties fo:text-align="${align}"/>${font}</style:style>`;
  const number = (name: string, grouping: string): string =>
    `<number:number-style style:name="${name}"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1"${grouping}/></number:number-style>`;
  const border = BORDERS[look.rules];
  return [
    number("n1", ""),
    number("n2", ' number:grouping="true"'),
    '<style:style style:name="sheet" style:family="table" style:master-page-name="page"><style:table-properties table:display="true"/></style:style>',
    '<style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>',
    ...[...widths].map(
      (one) =>
        `<style:style style:name="c${one}" style:family="table-column"><style:table-column-properties style:column-width="${((one * 0.5 + 1.5) * look.size).toFixed(1)}pt"/></style:style>`,
    ),
    cellStyle("left", "start", border),
    cellStyle("middle", "center", border),
    cellStyle("right", "end", border),
    cellStyle("figure", "end", border, ' style:data-style-name="n1"'),
    cellStyle("grouped", "end", border, ' style:data-style-name="n2"'),
    cellStyle("free", "start", "", "", "wrap"),
    cellStyle("freeleft", "start", "", "", "no-wrap"),
    cellStyle("freeright", "end", "", "", "no-wrap"),
  ].join("\n");
}

/** The document as a workbook (Flat OpenDocument), a sheet for each part that has a table. */
export function workbookOf({ parts, look }: Layout): string {
  const tabled = parts.filter(({ table }) => table !== null);
  const widths = new Set([80, ...tabled.flatMap(({ table }) => (table?.widths ?? []).map(Math.round))]);
  const size = look.landscape
    ? 'fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape"'
    : 'fo:page-width="210mm" fo:page-height="297mm"';
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
${stylesXml(look, widths)}
<style:page-layout style:name="paper"><style:page-layout-properties ${size} fo:margin="12mm" style:scale-to-X="1" style:print="objects"/><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="page" style:page-layout-name="paper"/></office:master-styles>
<office:body><office:spreadsheet>
${tabled.map((part, index) => sheetXml(part, index, look)).join("\n")}
</office:spreadsheet></office:body></office:document>
`;
}
