import type { FinalAccounts } from "../../accounts";
import type { CheckResult } from "../../checking";
import { need, needFigures, refusal, WRONG_CHILDREN } from "../../errors";

/** A child with the id it is named by in what is reported. */
export interface Child {
  readonly id: string;
  readonly accounts: FinalAccounts;
  /** What checking it gave, to be counted with the others. */
  readonly result?: Pick<CheckResult, "findings" | "byRule">;
}

/** Accounts with an id: those without are named by their department. `index` names a child that has neither. */
export function namedChild(child: FinalAccounts | Child, index: number): Child {
  need("object", child, "child");
  needFigures("accounts" in child ? child.accounts : child, "child");
  if ("accounts" in child) {
    need("text", child.id, "child", "id");
    return child;
  }
  if (child.department === null) {
    throw refusal(
      WRONG_CHILDREN,
      null,
      ["部门名称，或以{ id, accounts }给出编号", "a department, or an id as { id, accounts }"],
      [index, "department"],
    );
  }
  return { id: child.department, accounts: child };
}
