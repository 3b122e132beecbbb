import { expect, it } from "vitest";
import { rulePages, stalePages } from "../../scripts/rules-docs";

it("docs/rules says what the rules say (npx tsx scripts/rules-docs.ts)", async () => {
  expect(await stalePages()).toEqual([]);
});

it("every page shows a wrong case and what the library says of it, with nothing left to fill in", async () => {
  const poor = [...(await rulePages())].filter(
    ([path, text]) =>
      !path.includes("README") && (!/^- .+<br>.+/m.test(text) || /\{[a-zA-Z]+\}|\[object/.test(text)),
  );
  expect(poor.map(([path]) => path)).toEqual([]);
});
