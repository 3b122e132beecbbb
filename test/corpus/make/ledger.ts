/** One 项 of an invented department; amounts in 元. Everything left out is nothing. */
export interface Leaf {
  readonly code: string;
  readonly name: string;
  /** Spent from the general budget: basic, project. */
  readonly general?: readonly [basic: number, project: number];
  /** Granted from the general budget, where it is not what was spent. */
  readonly granted?: number;
  readonly fund?: { opening?: number; income: number; basic?: number; project: number };
  readonly capital?: readonly [basic: number, project: number];
  /** Spent from the unit's own money: basic, project. */
  readonly own?: readonly [basic: number, project: number];
  readonly operating?: number;
  readonly superiorRemittance?: number;
  readonly affiliatedSubsidy?: number;
  /** Income from other sources. */
  readonly income?: Partial<Record<OtherSource, number>>;
}

export type OtherSource = "上级补助收入" | "事业收入" | "经营收入" | "附属单位上缴收入" | "其他收入";
export const OTHER_SOURCES: readonly OtherSource[] = [
  "上级补助收入",
  "事业收入",
  "经营收入",
  "附属单位上缴收入",
  "其他收入",
];

export interface Department {
  readonly leaves: readonly Leaf[];
  /** Titles of 类 and 款. */
  readonly names: Readonly<Record<string, string>>;
  readonly openings?: { general?: number; fund?: number; capital?: number; own?: number };
  /** True where more of the unit's own money may be spent than there is. */
  readonly overdrawn?: true;
  readonly surplusUsed?: number;
  readonly distribution?: number;
  /** 06: economic 款 to amounts in 元; the difference to the basic expenditure goes to `balance`. */
  readonly economic: Readonly<Record<string, number>>;
  readonly balance?: string;
}

const fen = (yuan: number): number => Math.round(yuan * 100);

/** Amounts of a row by column, in 分. */
export type Amounts = Readonly<Record<string, number>>;

export interface CodeRow {
  readonly code: string;
  readonly name: string;
  readonly amounts: Amounts;
}

function leafAmounts(leaf: Leaf) {
  const [generalBasic, generalProject] = (leaf.general ?? [0, 0]).map(fen) as [number, number];
  const [ownBasic, ownProject] = (leaf.own ?? [0, 0]).map(fen) as [number, number];
  const [capitalBasic, capitalProject] = (leaf.capital ?? [0, 0]).map(fen) as [number, number];
  const fundBasic = fen(leaf.fund?.basic ?? 0);
  const fundProject = fen(leaf.fund?.project ?? 0);
  const fundIncome = fen(leaf.fund?.income ?? 0);
  const fundOpening = fen(leaf.fund?.opening ?? 0);
  const granted = leaf.granted === undefined ? generalBasic + generalProject : fen(leaf.granted);
  const sources = Object.fromEntries(
    OTHER_SOURCES.map((source) => [source, fen(leaf.income?.[source] ?? 0)]),
  ) as Record<OtherSource, number>;
  const appropriation = granted + fundIncome + capitalBasic + capitalProject;
  const basic = generalBasic + ownBasic + capitalBasic + fundBasic;
  const project = generalProject + ownProject + capitalProject + fundProject;
  const operating = fen(leaf.operating ?? 0);
  const superior = fen(leaf.superiorRemittance ?? 0);
  const affiliated = fen(leaf.affiliatedSubsidy ?? 0);
  return {
    income: {
      财政拨款收入: appropriation,
      ...sources,
      本年收入合计: appropriation + Object.values(sources).reduce((a, b) => a + b, 0),
    },
    expenditure: {
      基本支出: basic,
      项目支出: project,
      上缴上级支出: superior,
      经营支出: operating,
      对附属单位补助支出: affiliated,
      本年支出合计: basic + project + superior + operating + affiliated,
    },
    general: {
      小计: generalBasic + generalProject,
      基本支出: generalBasic,
      项目支出: generalProject,
      granted,
    },
    fund: {
      年初结转和结余: fundOpening,
      本年收入: fundIncome,
      本年支出小计: fundBasic + fundProject,
      基本支出: fundBasic,
      项目支出: fundProject,
      年末结转和结余: fundOpening + fundIncome - fundBasic - fundProject,
    },
    capital: {
      合计: capitalBasic + capitalProject,
      基本支出: capitalBasic,
      项目支出: capitalProject,
    },
  };
}

type Part = "income" | "expenditure" | "general" | "fund" | "capital";

/** Rows of 类, 款 and 项 in the order of the codes, and the total, of one part. */
function rollUp(department: Department, part: Part): { rows: CodeRow[]; total: Amounts } {
  const sums = new Map<string, { name: string; amounts: Record<string, number> }>();
  const total: Record<string, number> = {};
  for (const leaf of department.leaves) {
    const amounts: Record<string, number> = leafAmounts(leaf)[part];
    for (const [column, amount] of Object.entries(amounts)) total[column] = (total[column] ?? 0) + amount;
    if (Object.values(amounts).every((amount) => amount === 0)) continue;
    for (const length of [3, 5, 7]) {
      const code = leaf.code.slice(0, length);
      const name = length === 7 ? leaf.name : department.names[code];
      if (name === undefined) throw new Error(`no title for ${code}`);
      const row = sums.get(code) ?? { name, amounts: {} };
      for (const [column, amount] of Object.entries(amounts))
        row.amounts[column] = (row.amounts[column] ?? 0) + amount;
      sums.set(code, row);
    }
  }
  const rows = [...sums].map(([code, row]) => ({ code, ...row })).sort((a, b) => (a.code < b.code ? -1 : 1));
  return { rows, total };
}

/** Everything the forms print, in 分. */
export function account(department: Department) {
  const income = rollUp(department, "income");
  const expenditure = rollUp(department, "expenditure");
  const general = rollUp(department, "general");
  const fund = rollUp(department, "fund");
  const capital = rollUp(department, "capital");
  const at = (amounts: Amounts, column: string) => amounts[column] ?? 0;
  const openings = {
    general: fen(department.openings?.general ?? 0),
    fund: at(fund.total, "年初结转和结余"),
    capital: fen(department.openings?.capital ?? 0),
  };
  const closings = {
    general: openings.general + at(general.total, "granted") - at(general.total, "小计"),
    fund: at(fund.total, "年末结转和结余"),
    capital: openings.capital,
  };
  const sum = (values: Record<string, number>) => Object.values(values).reduce((a, b) => a + b, 0);
  const opening = sum(openings) + fen(department.openings?.own ?? 0);
  const surplusUsed = fen(department.surplusUsed ?? 0);
  const distribution = fen(department.distribution ?? 0);
  const incomeTotal = at(income.total, "本年收入合计") + surplusUsed + opening;
  const closing = incomeTotal - at(expenditure.total, "本年支出合计") - distribution;
  if ((closing < sum(closings) && department.overdrawn !== true) || closings.general < 0)
    throw new Error("the department overspent");
  const classes = (part: { rows: readonly CodeRow[] }, column: string) =>
    Object.fromEntries(
      part.rows.filter((row) => row.code.length === 3).map((row) => [row.code, at(row.amounts, column)]),
    );
  const economic: Record<string, number> = {};
  for (const [code, yuan] of Object.entries(department.economic)) economic[code] = fen(yuan);
  const balance = department.balance ?? "30101";
  economic[balance] = at(general.total, "基本支出") - sum(economic) + (economic[balance] ?? 0);
  if ((economic[balance] ?? 0) < 0)
    throw new Error(`economic detail exceeds the basic expenditure by ${economic[balance]}`);
  for (const [code, amount] of Object.entries({ ...economic }))
    economic[code.slice(0, 3)] = (economic[code.slice(0, 3)] ?? 0) + amount;
  const personnel = (economic["301"] ?? 0) + (economic["303"] ?? 0);
  return {
    income,
    expenditure,
    general,
    fund,
    capital,
    economic,
    personnel,
    publicUse: at(general.total, "基本支出") - personnel,
    summary: {
      general: at(general.total, "granted"),
      fund: at(fund.total, "本年收入"),
      capital: at(capital.total, "合计"),
      appropriation: at(income.total, "财政拨款收入"),
      others: income.total,
      incomeSubtotal: at(income.total, "本年收入合计"),
      surplusUsed,
      opening,
      incomeTotal,
      classes: classes(expenditure, "本年支出合计"),
      expenditureSubtotal: at(expenditure.total, "本年支出合计"),
      distribution,
      closing,
    },
    appropriation: {
      openings,
      closings,
      opening: sum(openings),
      closing: sum(closings),
      subtotal: at(income.total, "财政拨款收入"),
      total: at(income.total, "财政拨款收入") + sum(openings),
      byClass: {
        general: classes(general, "小计"),
        fund: classes(fund, "本年支出小计"),
        capital: classes(capital, "合计"),
      },
      spent: {
        general: at(general.total, "小计"),
        fund: at(fund.total, "本年支出小计"),
        capital: at(capital.total, "合计"),
      },
    },
  };
}

export type Accounts = ReturnType<typeof account>;
