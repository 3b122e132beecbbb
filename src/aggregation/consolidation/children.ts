import type { FinalAccounts } from "../../accounts";
import { AggregationError } from "../errors";

/** A child with the id it is named by in what is reported. */
export interface Child {
  readonly id: string;
  readonly accounts: FinalAccounts;
}

/**
 * Children with their ids: accounts alone are named by their department.
 *
 * @throws {AggregationError} `children` for two of one id, accounts without department or year, or other years
 */
export function namedChildren(children: readonly (FinalAccounts | Child)[]): Child[] {
  const named = children.map((child, index): Child => {
    if ("accounts" in child) return child;
    if (child.department === null) {
      throw new AggregationError(
        "children",
        `child ${index} has no department: give it an id as { id, accounts }`,
      );
    }
    return { id: child.department, accounts: child };
  });
  const seen = new Map<string, number>();
  named.forEach(({ id }, index) => {
    const before = seen.get(id);
    if (before !== undefined) {
      throw new AggregationError(
        "children",
        `children ${before} and ${index} both have the id "${id}": each child counts once; ` +
          "remove one, or give them different ids as { id, accounts }",
      );
    }
    seen.set(id, index);
  });
  for (const { id, accounts } of named) {
    if (accounts.year === null)
      throw new AggregationError("children", `child "${id}" has no year: set it before consolidating`);
    const first = named[0] as Child;
    if (accounts.year !== first.accounts.year) {
      throw new AggregationError(
        "children",
        `child "${id}" is of ${accounts.year}, expected ${first.accounts.year} like "${first.id}": consolidate one year at a time`,
      );
    }
  }
  return named;
}
