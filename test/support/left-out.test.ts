import { expect, it } from "vitest";
import { leftOutLines } from "./left-out";

it("counts what was left out by reason, the most first", () => {
  const files = [
    { text: "it.skipIf(!SOAK)", skipped: 2 },
    { text: "it.skip", skipped: 3 },
    { text: "it.skipIf(!SOAK)", skipped: 2 },
    { text: "", skipped: 0 },
  ];
  expect(leftOutLines(files)).toEqual([
    "Tests left out:",
    "  4: long properties run in npm run soak",
    "  3: left out by their files",
  ]);
  expect(leftOutLines([])).toEqual([]);
});
