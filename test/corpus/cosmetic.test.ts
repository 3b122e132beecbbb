import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/accounts";
import { readText } from "../../src/reading";
import { COSMETICS } from "./cosmetic";
import { loadDocument } from "./load";

/** Changes that still move a figure, by document, with the reason. */
const PENDING: Readonly<Record<string, string>> = {
  "10-market-extra-columns: no trailing tabs": "the total row of 04 is taken from its end where it is short",
  "01-forestry-tabs: rows as Markdown": "the bars of the heading row stay in the department's name",
  "06-culture-2018: rows as Markdown": "the bars of the heading row stay in the department's name",
  "10-market-extra-columns: rows as Markdown": "the bars of the heading row stay in the department's name",
  "16-planted-rounded: rows as Markdown": "the bars of the heading row stay in the department's name",
};

const DOCUMENTS = ["01-forestry-tabs", "06-culture-2018", "10-market-extra-columns", "16-planted-rounded"];

function cellsIn(text: string) {
  const { accounts } = readText(text);
  const cells = [...cellsOf(accounts)].map(
    ({ form, row, column, amount }) => `${form}|${row}|${column} ${amount}`,
  );
  return { department: accounts.department, year: accounts.year, unit: accounts.unit, cells: cells.sort() };
}

describe.each(DOCUMENTS)("%s", (name) => {
  const text = String(loadDocument(name).input);
  const plain = cellsIn(text);
  const changes = COSMETICS.filter((cosmetic) => !(`${name}: ${cosmetic.name}` in PENDING));
  it.each(changes.map((cosmetic) => [cosmetic.name, cosmetic] as const))(
    "is read alike with %s",
    (_, { change }) => {
      expect(cellsIn(change(text))).toEqual(plain);
    },
  );
});
