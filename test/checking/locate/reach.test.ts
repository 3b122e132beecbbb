import { expect, test } from "vitest";
import { investigate, type Miss, newStudy } from "../../../scripts/study/investigate";
import { summary } from "../../../scripts/study/report";
import { printedIn, randomAccounts } from "../../support/accounts";
import { randomFrom } from "../../support/random";

const DEPARTMENTS = process.env.SOAK === "1" ? 500 : 15;

/** A small draw of the corruption study; `npm run study` makes the whole of it. */
test.each(["元", "万元"] as const)("finds the guilty cells of corrupted departments in %s", (unit) => {
  const study = newStudy(unit);
  const random = randomFrom(20);
  const misses: Miss[] = [];
  for (let i = 0; i < DEPARTMENTS; i++) {
    const exact = randomAccounts(70_000 + i);
    const accounts = unit === "元" ? exact : printedIn(exact, { unit, decimals: 2 });
    investigate(
      study,
      accounts,
      random,
      (size) => [random.int(0, size - 1), random.int(0, size - 1)],
      misses,
    );
  }
  const { single, pairs, falseSuspects, kinds, calibration } = summary(study);
  expect(falseSuspects).toBe(0);
  expect(single.detected).toBeGreaterThanOrEqual(0.99);
  expect(single.first).toBeGreaterThanOrEqual(0.95);
  expect(single.firstThree).toBeGreaterThanOrEqual(0.97);
  expect(unit === "元" ? single.value : single.interval).toBeGreaterThanOrEqual(0.95);
  expect(single.diagnosis).toBeGreaterThanOrEqual(0.9);
  for (const kind of ["unreadable figure", "fixed row left out", "total printed twice", "row duplicated"]) {
    expect(kinds[kind]?.first ?? 1).toBeGreaterThanOrEqual(0.8);
    expect(kinds[kind]?.interval ?? 1).toBeGreaterThanOrEqual(0.8);
  }
  for (const { cell, figure } of calibration.filter(({ from }) => from >= 0.9)) {
    expect(cell ?? 1).toBeGreaterThanOrEqual(0.9);
    expect(figure ?? 1).toBeGreaterThanOrEqual(0.9);
  }
  expect(pairs.both ?? 1).toBeGreaterThanOrEqual(0.8);
});
