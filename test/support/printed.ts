import fc from "fast-check";
import {
  type FinalAccounts,
  type FormTable,
  type Row,
  type WriteTextOptions,
  writeGrid,
  writeText,
} from "../../src/accounts";
import { FORM_IDS, type FormId, fixedRow, formOf, LAYOUTS } from "../../src/forms";
import { fen } from "../../src/money";
import { type Random, randomFrom } from "./random";

type Arrival = NonNullable<WriteTextOptions["arrival"]>;

/** What disclosures print in many ways and the writer in one. */
export interface Printing {
  /** Seed of the choices below that fall for each row or cell. */
  readonly seed: number;
  /** Marks of blanks. */
  readonly mark: "" | "-" | "——" | "—" | "/";
  /** Whether blanks and zeros stand beside each other. */
  readonly mixed: boolean;
  /** Whether rows without a figure are left out. */
  readonly sparse: boolean;
  /** Whether the rows of the layout carry other official wordings. */
  readonly aliases: boolean;
  /** Whether 款 and 项 are set in by blanks. */
  readonly indented: boolean;
  /** Whether the template's note stands under each form. */
  readonly notes: boolean;
  /** Whether figures are set in full-width digits; not on aligned pages, which the writer aligned. */
  readonly fullWidth: boolean;
  /** Whether number, body, year and unit share a line. */
  readonly heading: "lines" | "one";
  /** What stands between two pages: nothing, the number of the page, the header too, or the title as well. */
  readonly pages: "none" | "number" | "header" | "title";
  /** Place of the region's layout among {@link LAYOUTS}; -1 for the order of the forms themselves. */
  readonly layout: number;
}

/** As the writer prints. */
export const PLAIN: Printing = {
  seed: 0,
  mark: "",
  mixed: false,
  sparse: false,
  aliases: false,
  indented: false,
  notes: false,
  fullWidth: false,
  heading: "lines",
  pages: "none",
  layout: -1,
};

/** All ways of printing. */
export const printings: fc.Arbitrary<Printing> = fc.record({
  seed: fc.integer(),
  mark: fc.constantFrom("", "-", "——", "—", "/"),
  mixed: fc.boolean(),
  sparse: fc.boolean(),
  aliases: fc.boolean(),
  indented: fc.boolean(),
  notes: fc.boolean(),
  fullWidth: fc.boolean(),
  heading: fc.constantFrom("lines", "one"),
  pages: fc.constantFrom("none", "number", "header", "title"),
  layout: fc.integer({ min: -1, max: LAYOUTS.length - 1 }),
});

/** The accounts with the rows, names, marks and notes that this way of printing gives them. */
export function variedAccounts(accounts: FinalAccounts, printing: Printing): FinalAccounts {
  const random = randomFrom(printing.seed);
  const wanted = LAYOUTS[printing.layout]?.forms ?? FORM_IDS;
  const forms = wanted.flatMap((id): [FormId, FormTable][] => {
    const table = accounts.forms[id] as FormTable | undefined;
    if (table === undefined) return [];
    const empty = table.notes.length > 0;
    const rows = table.rows
      .filter((row) => !printing.sparse || empty || Object.values(row.cells).some((amount) => amount))
      .map((row) => variedRow(random, id, row, printing, empty));
    const notes = empty || !printing.notes ? table.notes : [formOf(id).note];
    return [[id, { ...table, rows, notes }]];
  });
  return { ...accounts, forms: Object.fromEntries(forms) };
}

function variedRow(random: Random, form: FormId, row: Row, printing: Printing, empty: boolean): Row {
  const cells = Object.entries(row.cells).map(([column, amount]): [string, unknown] => [
    column,
    printing.mixed && !empty && (amount === 0 || amount === null)
      ? random.chance(0.5)
        ? fen(0)
        : null
      : amount,
  ]);
  const known = fixedRow(form, row.key)?.row;
  const wordings = [row.name ?? "", ...(known?.aliases ?? [])];
  const level = known === undefined && /^\d/.test(row.key) ? (row.key.length - 3) / 2 : 0;
  const name = printing.aliases ? random.pick(wordings) : row.name;
  return {
    ...row,
    name: printing.indented && level > 0 ? `${"　".repeat(level)}${name}` : name,
    cells: Object.fromEntries(cells),
    marks: Object.fromEntries(cells.map(([column]) => [column, printing.mark])),
  } as Row;
}

/** The text of the accounts in this way of printing. */
export function printedText(
  accounts: FinalAccounts,
  options: WriteTextOptions & { readonly arrival: Arrival },
  printing: Printing,
): string {
  const layout = LAYOUTS[printing.layout];
  const how = { ...options, ...(layout === undefined ? {} : { layout }) };
  const random = randomFrom(printing.seed);
  return (layout?.forms ?? FORM_IDS)
    .map((form) => printedForm(random, accounts, form, how, printing))
    .join("\n\n");
}

function printedForm(
  random: Random,
  accounts: FinalAccounts,
  form: FormId,
  options: WriteTextOptions & { readonly arrival: Arrival },
  printing: Printing,
): string {
  const table = accounts.forms[form] as FormTable | undefined;
  if (table === undefined) return "";
  const about = { department: accounts.department, year: accounts.year, ...options };
  const facts = writeGrid({ ...table, notes: [] }, form, about).findIndex((cells) => cells.length > 1);
  const head = writeGrid({ ...table, rows: [], notes: [] }, form, about).length;
  const grid = writeGrid(table, form, about);
  const whole = writeText({ ...accounts, forms: { [form]: table } }, options).split("\n");
  const lines =
    options.arrival === "lines" ? grid.map((cells) => cells.join("\n")) : whole.slice(0, grid.length);
  const body = lines
    .slice(facts)
    .map((line) => (printing.fullWidth && options.arrival !== "aligned" ? fullWidth(line) : line));
  const heading = lines.slice(0, facts);
  const oneLine = printing.heading === "one" && facts > 2;
  const top = oneLine
    ? [heading[0] ?? "", heading.slice(1).join(options.arrival === "tabs" ? "\t" : "    ")]
    : heading;
  const titled = options.sides !== "below" || (form !== "summary" && form !== "appropriationSummary");
  const header = form === "statistics" || !titled ? [] : body.slice(0, head - facts);
  const last = body.length - table.notes.length;
  if (printing.pages === "none" || form === "statistics" || last - header.length < 4)
    return [...top, ...body].join("\n");
  const at = random.int(header.length + (titled ? 1 : 3), last - 1);
  const gap = options.arrival === "lines" ? [] : [""];
  const between = [
    ...gap,
    "— 3 —",
    ...gap,
    ...(printing.pages === "title" ? top : []),
    ...(printing.pages === "number" ? [] : header),
  ];
  return [...top, ...body.slice(0, at), ...between, ...body.slice(at)].join("\n");
}

/** Figures of money in full-width digits; codes and 栏次 as they are. */
function fullWidth(line: string): string {
  return line.replace(/-?[\d,]+\.\d+/g, (figure) =>
    figure.replace(/[\d.,-]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  );
}
