import { type FinalAccounts, type FormTable, tableOf } from "../../accounts";
import { FORM_IDS, type HeadPart } from "../../forms";

/** Forms from which what none of them prints is the local template's doing. */
const SEVERAL = 3;

/** What the layout asks for and no form of a whole disclosure prints: a local template that is not known has heads without it. */
export function neverPrinted(accounts: FinalAccounts, asked: readonly HeadPart[]): readonly HeadPart[] {
  const tables = FORM_IDS.flatMap((form) => tableOf(accounts, form) ?? []);
  if (tables.length < SEVERAL || tables.some(({ heading }) => heading === undefined)) return [];
  return asked.filter((part) => part !== "unit" && tables.every((table) => lacks(table, part)));
}

const PARTS: Readonly<Record<HeadPart, string>> = {
  number: "表号（公开NN表）",
  body: "部门（单位）名称",
  unit: "金额单位",
};

export function named(parts: readonly HeadPart[]): string {
  return parts.map((part) => PARTS[part]).join("、");
}

export function lacks({ number, heading }: FormTable, part: HeadPart): boolean {
  return part === "number" ? number === null : heading?.[part] === undefined;
}

/** How a line states a part of a head, where nothing of a sentence stands on it. */
const STATES: Readonly<Record<HeadPart, RegExp>> = {
  number: /(?:财决|公开|附)\d{1,2}(?:-\d)?表/,
  body: /(?:部门|单位)(?:名称)?(?:\(.{1,6}\))?[:：](?!(?:人民币)?[万亿]?元)/,
  unit: /单位[:：]?(?:人民币)?[万亿]?元/,
};
const LONGEST_HEAD = 60;

/** The parts that stand on more lines than heads have them: which head they belong to, the text does not tell. */
export function looseParts(accounts: FinalAccounts, titles: readonly string[]): ReadonlySet<HeadPart> {
  const tables = FORM_IDS.flatMap((form) => tableOf(accounts, form) ?? []);
  const parts: readonly HeadPart[] = ["number", "body", "unit"];
  return new Set(
    parts.filter((part) => {
      const stated = titles.filter((line) => line.length <= LONGEST_HEAD && STATES[part].test(line)).length;
      return stated > tables.filter((table) => !lacks(table, part)).length;
    }),
  );
}
