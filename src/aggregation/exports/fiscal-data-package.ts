import { type FinalAccounts, type Row, tableOf } from "../../accounts";
import type { CodeScope } from "../../codes";
import { need, needFigures } from "../../errors";
import { codeLevel, columnTitle, type FormId, formOf } from "../../forms";
import { type Fen, formatAmount } from "../../money";
import { catalogueOf, nameOf } from "../tables/lay-table";
import { cofogOf } from "./cofog";

/** A field of a resource: its type in Table Schema and what it means in the fiscal taxonomy. */
export interface FiscalField {
  readonly name: string;
  readonly title: string;
  readonly type: "string" | "number" | "integer";
  readonly columnType?: string;
}

/** `datapackage.json` of the accounts. */
export interface FiscalDescriptor {
  readonly profile: "fiscal-data-package";
  readonly name: string;
  readonly title: string;
  readonly countryCode: "CN";
  readonly fiscalPeriod: { readonly start: string; readonly end: string } | null;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly profile: "tabular-data-resource";
    readonly schema: { readonly fields: readonly FiscalField[] };
  }[];
}

/** A descriptor with the rows of each of its resources, header first, as texts for CSV. */
export interface FiscalDataPackage {
  readonly descriptor: FiscalDescriptor;
  readonly rows: Readonly<Record<string, readonly (readonly string[])[]>>;
}

const COMMON: readonly FiscalField[] = [
  { name: "year", title: "年度", type: "integer", columnType: "date:fiscal-year" },
  {
    name: "department",
    title: "部门",
    type: "string",
    columnType: "administrative-classification:generic:level1:label",
  },
  { name: "direction", title: "收支方向", type: "string", columnType: "direction" },
  { name: "phase", title: "阶段", type: "string", columnType: "phase:label" },
];
const FUNCTIONAL: readonly FiscalField[] = (
  [
    ["class", "类"],
    ["section", "款"],
    ["item", "项"],
  ] as const
).flatMap(([name, title], index): FiscalField[] => [
  {
    name: `${name}_code`,
    title: `${title}级科目编码`,
    type: "string",
    columnType: `functional-classification:generic:level${index + 1}:code`,
  },
  {
    name: `${name}_name`,
    title: `${title}级科目名称`,
    type: "string",
    columnType: `functional-classification:generic:level${index + 1}:label`,
  },
]);
const COFOG: readonly FiscalField[] = [
  {
    name: "cofog_division",
    title: "COFOG division",
    type: "string",
    columnType: "functional-classification:cofog:division:code",
  },
  {
    name: "cofog_group",
    title: "COFOG group",
    type: "string",
    columnType: "functional-classification:cofog:group:code",
  },
  { name: "cofog_label", title: "COFOG label", type: "string" },
  { name: "cofog_certainty", title: "certain, mixed or none", type: "string" },
];
const ECONOMIC: readonly FiscalField[] = (
  [
    ["class", "类"],
    ["section", "款"],
  ] as const
).flatMap(([name, title], index): FiscalField[] => [
  {
    name: `economic_${name}_code`,
    title: `经济分类${title}级编码`,
    type: "string",
    columnType: `economic-classification:generic:level${index + 1}:code`,
  },
  {
    name: `economic_${name}_name`,
    title: `经济分类${title}级名称`,
    type: "string",
    columnType: `economic-classification:generic:level${index + 1}:label`,
  },
]);
const KIND: FiscalField = {
  name: "kind",
  title: "收入来源或支出性质",
  type: "string",
  columnType: "activity:generic:program:label",
};
const VALUE: readonly FiscalField[] = [
  { name: "amount", title: "金额（元）", type: "number", columnType: "value" },
  { name: "currency", title: "币种", type: "string", columnType: "value-currency:code" },
];

const RESOURCES: readonly {
  readonly name: string;
  readonly form: FormId;
  readonly direction: "revenue" | "expenditure";
  readonly fields: readonly FiscalField[];
}[] = [
  {
    name: "income",
    form: "income",
    direction: "revenue",
    fields: [...COMMON, ...FUNCTIONAL, KIND, ...VALUE],
  },
  {
    name: "expenditure",
    form: "expenditure",
    direction: "expenditure",
    fields: [...COMMON, ...FUNCTIONAL, ...COFOG, KIND, ...VALUE],
  },
  {
    name: "basic-expenditure",
    form: "basicDetail",
    direction: "expenditure",
    fields: [...COMMON, ...ECONOMIC, KIND, ...VALUE],
  },
];

/**
 * The accounts as a Fiscal Data Package (a Data Package whose fields carry the fiscal taxonomy): income and expenditure by
 * functional item, basic expenditure by economic item, one row a figure of the lowest printed level, in 元. Expenditure
 * carries its COFOG code with a mark of how certain it is.
 *
 * @param budget - The budget of the same year, whose rows then stand beside with phase `budget`.
 * @example
 * ```ts
 * import { fiscalDataPackage } from "juesuan/aggregation";
 * import { sampleAccounts } from "juesuan/accounts";
 * const { descriptor, rows } = fiscalDataPackage(sampleAccounts());
 * descriptor.resources.map((resource) => resource.path); // => ["expenditure.csv"]
 * rows.expenditure?.length; // => 3
 * ```
 */
export function fiscalDataPackage(
  accounts: FinalAccounts,
  budget?: FinalAccounts,
  options: { readonly codes?: CodeScope } = {},
): FiscalDataPackage {
  needFigures(accounts, "accounts");
  if (budget !== undefined) needFigures(budget, "budget");
  const { codes } = need("object", options, "options");
  const { year, department } = accounts;
  const phases = [
    ["actual", accounts],
    ...(budget === undefined ? [] : [["budget", budget] as const]),
  ] as const;
  const present = RESOURCES.filter(({ form }) =>
    phases.some(([, side]) => tableOf(side, form) !== undefined),
  );
  const rows = Object.fromEntries(
    present.map((resource) => [
      resource.name,
      [
        resource.fields.map((field) => field.name),
        ...phases.flatMap(([phase, side]) => rowsOf(resource, phase, side, codes)),
      ],
    ]),
  );
  return {
    descriptor: {
      profile: "fiscal-data-package",
      name: `final-accounts${year === null ? "" : `-${year}`}`,
      title: `${department ?? ""}${year === null ? "" : `${year}年度`}部门决算`,
      countryCode: "CN",
      fiscalPeriod: year === null ? null : { start: `${year}-01-01`, end: `${year}-12-31` },
      resources: present.map(({ name, fields }) => ({
        name,
        path: `${name}.csv`,
        profile: "tabular-data-resource",
        schema: { fields },
      })),
    },
    rows,
  };
}

function rowsOf(
  { form, direction }: (typeof RESOURCES)[number],
  phase: string,
  accounts: FinalAccounts,
  codes: CodeScope | undefined,
): string[][] {
  const coded = (tableOf(accounts, form)?.rows ?? []).filter(({ key }) => codeLevel(key) !== undefined);
  const parents = new Set(coded.flatMap(({ key }) => [key.slice(0, -2), key.slice(0, -4)]));
  const leaves = coded.filter(({ key }) => !parents.has(key));
  const printed = new Map([...coded].reverse().map(({ key, name }) => [key, name]));
  const kinds = formOf(form)
    .columns.map(({ id }) => id)
    .filter((id) => id !== "total");
  return leaves.flatMap((row) =>
    kinds.flatMap((column) => {
      const amount = (row.cells as Row["cells"])[column] ?? null;
      if (amount === null || amount === 0) return [];
      return [
        [
          accounts.year === null ? "" : String(accounts.year),
          accounts.department ?? "",
          direction,
          phase,
          ...codesOf(accounts, form, row, { printed, codes }),
          ...(form === "expenditure" ? cofogCells(row.key) : []),
          form === "basicDetail" ? "基本支出" : columnTitle(form, column),
          formatAmount(amount as Fen, { unit: "元", decimals: 2 }),
          "CNY",
        ],
      ];
    }),
  );
}

/** Code and name of each level down to the row's own; empty below it. */
function codesOf(
  accounts: FinalAccounts,
  form: FormId,
  row: Row,
  {
    printed,
    codes,
  }: { readonly printed: ReadonlyMap<string, string | null>; readonly codes: CodeScope | undefined },
): string[] {
  const catalogue = catalogueOf(form, codes);
  const lengths = formOf(form).codes === "functional" ? [3, 5, 7] : [3, 5];
  return lengths.flatMap((length) => {
    if (length > row.key.length) return ["", ""];
    const code = row.key.slice(0, length);
    const name =
      printed.get(code) ?? (catalogue === undefined ? null : nameOf(catalogue, code, accounts.year));
    return [code, name ?? ""];
  });
}

function cofogCells(code: string): string[] {
  const { code: cofog, label, certainty } = cofogOf(code);
  return [cofog?.slice(0, 2) ?? "", cofog !== null && cofog.length > 2 ? cofog : "", label ?? "", certainty];
}
