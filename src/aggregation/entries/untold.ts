import { cellsOf, type FinalAccounts, measureOf, tableOf } from "../../accounts";
import { columnTitle, englishCell, FORM_IDS, formOf, rowTitle } from "../../forms";
import { misfitText } from "../../guard";
import { halfStepOf } from "../../money";
import type { Issue } from "../tables/issue";
import { sumEntries } from "./derive-forms";
import type { Entry } from "./entry";

/**
 * What tables print and the entries made of them do not tell: the forms are made again and compared cell by cell. A sum
 * of k printed figures may differ from the printed sum by k + 1 half units of the last digit, and no more. What stood
 * at no known place is listed too.
 */
export function untold(accounts: FinalAccounts, entries: readonly Entry[]): Issue[] {
  const half = Math.max(
    0,
    ...FORM_IDS.flatMap((form) => {
      const table = tableOf(accounts, form);
      return table === undefined ? [] : [halfStepOf(table.precision)];
    }),
  );
  const { sums, faults } = sumEntries(entries, [], "actual", half);
  const issues = faults.map(misfitText).map(
    ([zh, en]): Issue => ({
      kind: "undetermined",
      message: { zh: `各表之间不平衡：${zh}`, en: `the tables do not balance: ${en}` },
    }),
  );
  for (const { form, row, column, amount } of cellsOf(accounts)) {
    const found = amount ?? 0;
    const expected = sums.get(form, row, column) ?? 0;
    const difference = found - expected;
    const tolerance = measureOf(form, row) === "count" ? 0 : (sums.termsOf(form, row, column) + 1) * half;
    if (Math.abs(difference) <= tolerance) continue;
    const at = `${formOf(form).title} ${rowTitle(form, row)}/${columnTitle(form, column)}`;
    issues.push({
      kind: "undetermined",
      form,
      row,
      column,
      found,
      expected,
      difference,
      tolerance,
      message: {
        zh: `${at}为${found}分，由其他各数得出${expected}分`,
        en: `${englishCell({ form, row, column })} is ${found} fen, the other figures make it ${expected} fen`,
      },
    });
  }
  for (const form of FORM_IDS) {
    const strays = (tableOf(accounts, form)?.strays ?? []).filter(({ repeats }) => repeats === undefined);
    if (strays.length === 0) continue;
    issues.push({
      kind: "stray-figures",
      form,
      found: strays.length,
      message: {
        zh: `${formOf(form).title}有${strays.length}行数字位置不明，未成为分录`,
        en: `${strays.length} rows of form ${form} have no known place and became no entry`,
      },
    });
  }
  return issues;
}
