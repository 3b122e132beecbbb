import { describe, expect, it } from "vitest";
import { growthFrom, MOST } from "../support/growth";
import { subjects } from "./subjects";

describe("time grows with the matter", () => {
  it.each(subjects(process.env.SOAK === "1").map((one) => [one.name, one] as const))(
    "%s",
    (_, { from, of }) => {
      expect(growthFrom(from, of)).toBeLessThan(MOST);
    },
    60_000,
  );
});
