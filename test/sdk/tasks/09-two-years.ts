// Two years are compared: what grew most.
import { deriveForms, type Entry, yuan } from "juesuan";
import { compareYears } from "juesuan/aggregation";

const of = (year: number, figure: string) =>
  deriveForms(
    [{ kind: "income", item: "2101501", source: "generalBudget", amount: yuan(figure) } satisfies Entry],
    { year },
  ).accounts;
const { cells } = compareYears(of(2024, "1200"), of(2023, "1000"));
console.log(
  cells
    .filter(({ form, row }) => form === "income" && row === "total")
    .map(({ column, growth }) => `${column} ${growth}`),
);
