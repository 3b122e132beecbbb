import type { ColumnId, FORMS, FormId } from "./standard";

type FixedKey<F extends FormId> = (typeof FORMS)[F]["sides"][number]["rows"][number]["key"];
type TitledSide<F extends FormId> = Extract<
  (typeof FORMS)[F]["sides"][number],
  { readonly title: string }
>["id"];

/** The English titles of a form. Each part names all that the declaration has: nothing left out compiles. */
type EnglishForm<F extends FormId> = {
  readonly title: string;
  readonly columns: Readonly<Record<ColumnId<F>, string>>;
  readonly rows: Readonly<Record<Exclude<FixedKey<F>, keyof typeof ENGLISH_CLASSES>, string>>;
  readonly sides: Readonly<Record<TitledSide<F>, string>>;
};

/** The 类 of 01 and 04, as the reports of the Ministry of Finance call them. */
export const ENGLISH_CLASSES = {
  "expenditure.201": "general public services",
  "expenditure.202": "foreign affairs",
  "expenditure.203": "national defence",
  "expenditure.204": "public security",
  "expenditure.205": "education",
  "expenditure.206": "science and technology",
  "expenditure.207": "culture, tourism, sports and media",
  "expenditure.208": "social security and employment",
  "expenditure.209": "social insurance funds",
  "expenditure.210": "health",
  "expenditure.211": "energy conservation and environmental protection",
  "expenditure.212": "urban and rural communities",
  "expenditure.213": "agriculture, forestry and water conservancy",
  "expenditure.214": "transport",
  "expenditure.215": "resource exploration, industry and information",
  "expenditure.216": "commerce and services",
  "expenditure.217": "finance",
  "expenditure.219": "assistance to other regions",
  "expenditure.220": "natural resources, oceans and meteorology",
  "expenditure.221": "housing security",
  "expenditure.222": "grain, oil and material reserves",
  "expenditure.223": "expenditure of the state capital operations budget",
  "expenditure.224": "disaster prevention and emergency management",
  "expenditure.227": "reserve fund",
  "expenditure.229": "other expenditure",
  "expenditure.230": "transfer expenditure",
  "expenditure.231": "debt principal repayment",
  "expenditure.232": "debt interest payment",
  "expenditure.233": "debt issuance costs",
  "expenditure.234": "expenditure from special treasury bonds for COVID-19",
} as const;

const SIDES = { income: "revenue", expenditure: "expenditure" } as const;

/** The English titles of all that the forms declare, but for the 类. */
export const ENGLISH: { readonly [F in FormId]: EnglishForm<F> } = {
  summary: {
    title: "Summary of final revenue and expenditure",
    columns: { amount: "amount" },
    sides: SIDES,
    rows: {
      "income.appropriation": "fiscal appropriation",
      "income.generalBudget": "general public budget appropriation",
      "income.governmentFund": "government funds appropriation",
      "income.stateCapital": "state capital operations appropriation",
      "income.specialAccount": "funds in special fiscal accounts",
      "income.superiorSubsidy": "subsidies from superior units",
      "income.undertaking": "public service revenue",
      "income.operating": "operating revenue",
      "income.affiliatedRemittance": "remittances from affiliated units",
      "income.other": "other revenue",
      "income.subtotal": "total revenue of the year",
      "income.surplusUsed": "surplus of other than fiscal appropriation used",
      "income.opening": "carry-over and surplus at the beginning of the year",
      "income.total": "grand total",
      "expenditure.subtotal": "total expenditure of the year",
      "expenditure.distribution": "distribution of surplus",
      "expenditure.closing": "carry-over and surplus at the end of the year",
      "expenditure.total": "grand total",
    },
  },
  income: {
    title: "Statement of final revenue",
    columns: {
      total: "total revenue of the year",
      appropriation: "fiscal appropriation",
      superiorSubsidy: "subsidies from superior units",
      undertaking: "public service revenue",
      operating: "operating revenue",
      affiliatedRemittance: "remittances from affiliated units",
      other: "other revenue",
      specialAccount: "funds in special fiscal accounts",
    },
    rows: { total: "total" },
    sides: {},
  },
  expenditure: {
    title: "Statement of final expenditure",
    columns: {
      total: "total expenditure of the year",
      basic: "basic expenditure",
      project: "project expenditure",
      superiorRemittance: "remittances to superior units",
      operating: "operating expenditure",
      affiliatedSubsidy: "subsidies to affiliated units",
    },
    rows: { total: "total" },
    sides: {},
  },
  appropriationSummary: {
    title: "Summary of final revenue and expenditure of fiscal appropriation",
    columns: {
      amount: "amount",
      total: "total",
      generalBudget: "general public budget appropriation",
      governmentFund: "government funds appropriation",
      stateCapital: "state capital operations appropriation",
    },
    sides: SIDES,
    rows: {
      "income.generalBudget": "general public budget appropriation",
      "income.governmentFund": "government funds appropriation",
      "income.stateCapital": "state capital operations appropriation",
      "income.subtotal": "total revenue of the year",
      "income.opening": "carry-over and surplus of fiscal appropriation at the beginning of the year",
      "income.opening.generalBudget": "general public budget appropriation",
      "income.opening.governmentFund": "government funds appropriation",
      "income.opening.stateCapital": "state capital operations appropriation",
      "income.total": "grand total",
      "expenditure.subtotal": "total expenditure of the year",
      "expenditure.closing": "carry-over and surplus of fiscal appropriation at the end of the year",
      "expenditure.closing.generalBudget": "general public budget appropriation",
      "expenditure.closing.governmentFund": "government funds appropriation",
      "expenditure.closing.stateCapital": "state capital operations appropriation",
      "expenditure.total": "grand total",
    },
  },
  generalBudget: {
    title: "Statement of final expenditure of general public budget appropriation",
    columns: { total: "subtotal", basic: "basic expenditure", project: "project expenditure" },
    rows: { total: "total" },
    sides: {},
  },
  basicDetail: {
    title: "Details of final basic expenditure of general public budget appropriation",
    columns: { amount: "amount" },
    rows: { personnel: "total personnel expenses", public: "total public expenses", total: "total" },
    sides: {},
  },
  governmentFund: {
    title: "Statement of final revenue and expenditure of government funds appropriation",
    columns: {
      opening: "carry-over and surplus at the beginning of the year",
      income: "revenue of the year",
      total: "expenditure of the year, subtotal",
      basic: "basic expenditure",
      project: "project expenditure",
      closing: "carry-over and surplus at the end of the year",
    },
    rows: { total: "total" },
    sides: {},
  },
  stateCapital: {
    title: "Statement of final expenditure of state capital operations appropriation",
    columns: { total: "total", basic: "basic expenditure", project: "project expenditure" },
    rows: { total: "total" },
    sides: {},
  },
  threePublic: {
    title: "Statement of the three public expenses from fiscal appropriation",
    columns: {
      total: "total",
      abroad: "official overseas travel",
      vehicles: "official vehicles, subtotal",
      vehiclePurchase: "purchase of official vehicles",
      vehicleOperation: "operation of official vehicles",
      reception: "official receptions",
      meetings: "meetings",
      training: "training",
    },
    rows: { budget: "budget", actual: "outturn" },
    sides: {},
  },
  statistics: {
    title: "Statistics published with the departmental final accounts",
    columns: { count: "figure" },
    rows: {
      procurement: "government procurement",
      "procurement.total": "total",
      "procurement.goods": "goods",
      "procurement.works": "works",
      "procurement.services": "services",
      operation: "operating expenses of offices",
      "operation.administrative": "administrative units",
      "operation.quasiCivil": "institutions managed under the Civil Servant Law",
      assets: "state-owned assets",
      "vehicles.total": "vehicles in all",
      "vehicles.leaders": "vehicles for leaders of vice-ministerial (vice-provincial) rank and above",
      "vehicles.principals": "vehicles for principal officials",
      "vehicles.confidential": "vehicles for confidential communication",
      "vehicles.emergency": "vehicles for emergencies",
      "vehicles.enforcement": "vehicles for law enforcement and duty",
      "vehicles.special": "vehicles of special technical use",
      "vehicles.retired": "vehicles for retired officials",
      "vehicles.other": "other vehicles",
      "equipment.million": "equipment of 1 million yuan or more a piece (without vehicles)",
    },
    sides: {},
  },
};
