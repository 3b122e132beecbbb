import type { Role } from "../words/word";
import type { Run } from "./run";
import type { Token } from "./token";

/** How many tokens behind the colon a part has its figure. */
const PART_WITHIN = 4;

/** `主要用于：教育支出2,000万元，占69.44%；…`: behind a colon stand the parts of what is spoken of, and no purpose. */
export function listsParts(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index];
  if (word?.kind !== "word" || word.role.role !== "purpose") return false;
  const [colon, part, ...behind] = tokens
    .slice(index + 1, index + 5 + PART_WITHIN)
    .filter(({ kind }) => kind !== "label")
    .slice(0, 2 + PART_WITHIN);
  if (colon?.kind !== "mark" || colon.mark !== ":") return false;
  if (part?.kind === "item") return true;
  const isNamed = part?.kind === "word" && /^(?:class|noun)$/.test(part.role.role);
  const figure = behind.findIndex(({ kind }) => kind === "figure");
  return isNamed && figure !== -1 && behind.slice(0, figure).every(({ kind }) => kind === "word");
}

/** How far back a purpose is looked through for a figure. */
const PURPOSE_WITHIN = 40;

/** `主要用于农田水利120万元；水土保持80万元`: a purpose told in figures goes on behind the mark with a name that is none of the accounts. */
export function listsPurposes({ state, tokens }: Run, index: number): boolean {
  if (state.mode !== "purpose" || tokens[index + 1]?.kind !== "text") return false;
  return tokens
    .slice(Math.max(0, index - PURPOSE_WITHIN), index)
    .some(({ kind, from }) => kind === "figure" && from >= state.modeStart);
}

/** How far behind 用于 the kind of expenditure is looked for. */
const KIND_WITHIN = 40;

/** `2023年度用于保障…正常运转的日常支出20,000,000元`: directly before its figure stands a kind of expenditure, told by its purpose. */
export function namesKind(tokens: readonly Token[], index: number): boolean {
  let isKind = false;
  for (const token of tokens.slice(index + 1, index + 1 + KIND_WITHIN)) {
    if (token.kind === "figure") return isKind;
    if (token.kind === "mark" && token.mark === "。") return false;
    if (token.kind === "word" && token.role.role === "noun")
      isKind = token.role.noun === "basic" || token.role.noun === "project";
    else if (token.kind !== "word" || token.role.role !== "filler") isKind = false;
  }
  return false;
}

/** What parts a grand total: the year's own, and what was brought forward or is carried on. */
const YEARLY: Readonly<Record<string, ReadonlySet<string>>> = {
  allIncome: /* @__PURE__ */ new Set(["incomeOfYear", "incomeSum", "openingBalance", "reserveUsed"]),
  allExpenditure: /* @__PURE__ */ new Set([
    "expenditureOfYear",
    "expenditureSum",
    "closingBalance",
    "surplusAllocated",
  ]),
};

/** How many tokens behind 总收入 its parts are looked for. */
const PARTS_WITHIN = 16;

/** Words behind 总收入 that make it the grand total. */
const GRAND = /^[^。]{0,60}?(?:(?<!不)含[^。,)]{0,12}结[转余]|[收支]总计|支出总计)/;

/** `总收入125.08万元，其中本年收入117.06万元`, `总收入125.08万元（含结转和结余）`: 总收入 is the grand total. */
export function isGrand(tokens: readonly Token[], index: number, text: string): boolean {
  const token = tokens[index];
  const parts = token?.kind === "word" && token.role.role === "noun" ? YEARLY[token.role.noun] : undefined;
  if (token === undefined || parts === undefined) return false;
  if (GRAND.test(text.slice(token.to, token.to + 80))) return true;
  let isAmong = false;
  for (const next of tokens.slice(index + 1, index + 1 + PARTS_WITHIN)) {
    if (next.kind === "mark" && next.mark === "。") return false;
    if (next.kind !== "word") continue;
    isAmong ||= next.role.role === "among" || next.role.role === "list";
    if (isAmong && next.role.role === "noun" && parts.has(next.role.noun)) return true;
  }
  return false;
}

export function grandOf(role: Role): Role {
  if (role.role !== "noun") return role;
  return { role: "noun", noun: role.noun === "allIncome" ? "incomeTotal" : "expenditureTotal" };
}
