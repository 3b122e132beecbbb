import { amountOf, type FinalAccounts, type FormTable } from "../../src/accounts";
import { FORM_IDS, type FormId } from "../../src/forms";
import type { Unit } from "../../src/money";
import { readAccounts, readLines } from "../../src/reading";
import { loadDocument } from "../../test/corpus/load";
import { printedIn, randomAccounts } from "../../test/support/accounts";
import { disclosureOf, type Manner } from "./disclosure";
import type { Layout, Look } from "./model";

/** A document of the trial: how it is laid out and what stands in it. */
export interface Disclosure {
  readonly name: string;
  readonly layout: Layout;
  readonly accounts: FinalAccounts;
}

const NINE = FORM_IDS.filter((id) => id !== "statistics");
const OLD: readonly FormId[] = [
  "summary",
  "income",
  "expenditure",
  "appropriationSummary",
  "generalBudget",
  "basicDetail",
  "threePublic",
  "governmentFund",
];

const NATIONAL: Manner = {
  forms: NINE,
  head: {
    codes: "merged",
    reachesTotal: false,
    numbers: true,
    lineNumbers: true,
    threePublic: "halves",
    amount: "金额",
  },
  headings: true,
  grouping: false,
  nameWidth: 1,
  total: "first",
};
const SHANGHAI: Manner = {
  ...NATIONAL,
  head: {
    codes: "parts",
    reachesTotal: false,
    numbers: false,
    lineNumbers: false,
    threePublic: "pairs",
    amount: "决算数",
  },
  headings: false,
};
const BEFORE_2020: Manner = {
  ...NATIONAL,
  forms: OLD,
  head: { ...NATIONAL.head, codes: "one", amount: "决算数" },
  titles: { threePublic: "一般公共预算财政拨款“三公”经费支出决算表" },
};
const FROM_2020: Manner = { ...NATIONAL, forms: [...OLD, "stateCapital"] };

const RULED: Look = { rules: "all", landscape: true, size: 9, repeatedHeads: true, facts: "line" };

/** What a document is made of; the accounts come from the seed, or from a document of the corpus. */
interface Plan {
  readonly name: string;
  readonly from: number | string;
  readonly size?: number;
  readonly unit: Unit;
  readonly zeros: "blank" | "zero";
  readonly manner: Manner;
  readonly look: Look;
}

const plan = (name: string, from: number | string, more: Partial<Plan> = {}): Plan => ({
  name,
  from,
  unit: "万元",
  zeros: "blank",
  manner: NATIONAL,
  look: RULED,
  ...more,
});

const PLANS: readonly Plan[] = [
  plan("ruled", 101),
  plan("ruled-zeros", 102, {
    look: { ...RULED, facts: "lines" },
    zeros: "zero",
    unit: "元",
    manner: { ...NATIONAL, grouping: true },
  }),
  plan("ruled-wrapped", 103, {
    manner: { ...NATIONAL, nameWidth: 0.5, head: { ...NATIONAL.head, codes: "one" } },
    look: { ...RULED, landscape: false, size: 8 },
  }),
  plan("ruled-pages", 104, { size: 28, look: { ...RULED, size: 10, facts: "lines" } }),
  plan("ruled-pages-bare", 105, {
    size: 28,
    manner: { ...NATIONAL, nameWidth: 0.6, total: "last" },
    look: { ...RULED, size: 10, repeatedHeads: false },
  }),
  plan("ruled-reaching", 114, {
    manner: { ...NATIONAL, head: { ...NATIONAL.head, reachesTotal: true } },
    look: { ...RULED, repeatedHeads: false },
  }),
  plan("unruled", 106, { look: { ...RULED, rules: "none", facts: "lines" } }),
  plan("unruled-wrapped", 107, {
    zeros: "zero",
    manner: { ...NATIONAL, nameWidth: 0.6, head: { ...NATIONAL.head, codes: "one" } },
    look: { ...RULED, rules: "none", size: 8 },
  }),
  plan("lines-across", 108, {
    unit: "元",
    manner: { ...NATIONAL, grouping: true, head: { ...NATIONAL.head, codes: "one" } },
    look: { ...RULED, rules: "horizontal", facts: "lines" },
  }),
  plan("shanghai", 109, { manner: SHANGHAI }),
  plan("shanghai-zeros", 110, {
    zeros: "zero",
    unit: "元",
    manner: { ...SHANGHAI, grouping: true, nameWidth: 0.6 },
    look: { ...RULED, landscape: false, size: 7 },
  }),
  plan("before-2020", "06-culture-2018", {
    manner: BEFORE_2020,
    look: { ...RULED, facts: "lines" },
  }),
  plan("before-2020-unruled", "06-culture-2018", {
    manner: { ...BEFORE_2020, grouping: true },
    look: { ...RULED, rules: "none" },
  }),
  plan("from-2020", 112, { manner: FROM_2020 }),
  plan("corpus-forestry", "01-forestry-tabs", { look: { ...RULED, facts: "lines" } }),
];

/** In 分: shares told of a smaller department do not add up to 100%, as its figures in 万元 are too coarse. */
const SMALLEST = 1_000_000_000;

/** Whether a layout holds for the year of accounts, and they are of a fair size. */
function fits(one: Plan, accounts: FinalAccounts): boolean {
  const total = amountOf(accounts, "summary", "income.total", "amount") ?? 0;
  return total >= SMALLEST && (one.manner !== FROM_2020 || accounts.year === 2021);
}

function accountsOf(one: Plan): { accounts: FinalAccounts; seed: string } {
  if (typeof one.from === "string") {
    const { input } = loadDocument(one.from);
    return { accounts: readAccounts(readLines(String(input))).accounts, seed: one.from };
  }
  for (let seed = one.from; ; seed += 1000) {
    const made = randomAccounts(seed, {
      zeros: one.zeros,
      forms: NINE,
      ...(one.size === undefined ? { size: 5 + (one.from % 5) } : { size: one.size }),
    });
    if (!fits(one, made)) continue;
    const department = one.manner.headings
      ? made.department
      : `上海市${made.department?.replace("县", "区")}`;
    return {
      accounts: printedIn({ ...made, department }, { unit: one.unit, decimals: 2 }),
      seed: String(seed),
    };
  }
}

/** Only the forms that the manner prints. */
function printedForms(accounts: FinalAccounts, forms: readonly FormId[]): FinalAccounts {
  const kept = forms.flatMap((id): [FormId, FormTable][] => {
    const table = accounts.forms[id] as FormTable | undefined;
    return table === undefined ? [] : [[id, table]];
  });
  return { ...accounts, forms: Object.fromEntries(kept) };
}

/** Every disclosure of the trial; `seed` says where its accounts come from. */
export function disclosures(): (Disclosure & { readonly seed: string })[] {
  return PLANS.map((one) => {
    const { accounts: made, seed } = accountsOf(one);
    const accounts = printedForms(made, one.manner.forms);
    const layout = disclosureOf(one.name, accounts, one.manner, one.look);
    return { name: one.name, accounts, seed, layout };
  });
}
