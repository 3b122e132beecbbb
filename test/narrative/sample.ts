import type { FinalAccounts } from "../../src/accounts";
import { table } from "./tables";

/** A school office that spends 105.00, of which 90.00 is of the general budget. */
export const accounts: FinalAccounts = {
  department: null,
  year: 2024,
  unit: "万元",
  forms: {
    summary: table({
      "income.total": { amount: "110.00" },
      "income.opening": { amount: "10.00" },
      "expenditure.total": { amount: "110.00" },
      "expenditure.closing": { amount: "5.00" },
    }),
    income: table({ total: { total: "100.00", appropriation: "90.00", other: "10.00" } }),
    expenditure: table({ total: { total: "105.00", basic: "60.00", project: "45.00" } }),
    appropriationSummary: table({
      "income.total": { amount: "95.00" },
      "income.opening": { amount: "5.00" },
      "expenditure.total": { total: "95.00" },
    }),
    generalBudget: table(
      {
        total: { total: "90.00", basic: "60.00", project: "30.00" },
        "205": { total: "70.00" },
        "20502": { total: "70.00" },
        "2050202": { total: "70.00" },
        "221": { total: "20.00" },
        "22102": { total: "20.00" },
        "2210201": { total: "20.00" },
      },
      {
        "205": "教育支出",
        "20502": "普通教育",
        "2050202": "小学教育",
        "221": "住房保障支出",
        "22102": "住房改革支出",
        "2210201": "住房公积金",
      },
    ),
    basicDetail: table({
      personnel: { amount: "50.00" },
      public: { amount: "10.00" },
      "301": { amount: "48.00" },
      "303": { amount: "2.00" },
    }),
    threePublic: table({
      budget: {
        total: "3.00",
        reception: "1.00",
        vehicles: "2.00",
        vehicleOperation: "2.00",
        vehiclePurchase: "0.00",
        abroad: "0.00",
      },
      actual: {
        total: "2.50",
        reception: "0.50",
        vehicles: "2.00",
        vehicleOperation: "2.00",
        vehiclePurchase: "0.00",
        abroad: "0.00",
      },
    }),
  } as FinalAccounts["forms"],
};
