import { describe, expect, it } from "vitest";
import { growth } from "../support/growth";
import { subjects } from "./subjects";

/** How many times as much the large matter is. */
const TIMES = 8;
/**
 * Eight times the matter: linear work takes eight times as long, n^1.1 ten times, n^1.5 twenty-three times. Objects that
 * outlive the young generation of the heap cost up to twice as much.
 */
const MOST = 20;

describe("time grows with the matter", () => {
  it.each(subjects(process.env.SOAK === "1").map((one) => [one.name, one] as const))(
    "%s",
    (_, { from, of }) => {
      expect(growth(of(from), of(from * TIMES), MOST)).toBeLessThan(MOST);
    },
    60_000,
  );
});
