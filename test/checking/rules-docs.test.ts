import { expect, it } from "vitest";
import { stalePages } from "../../scripts/rules-docs";

it("docs/rules says what the rules say (npx tsx scripts/rules-docs.ts)", () => {
  expect(stalePages()).toEqual([]);
});
