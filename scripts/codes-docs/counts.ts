import {
  type Catalogue,
  type CatalogueKind,
  type CodeEntry,
  departmentEconomicCodes,
  functionalCodes,
  governmentEconomicCodes,
  incomeCodes,
} from "../../src/codes";

/** Text in both languages. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

/** The classifications in the order of the pages. */
export const CATALOGUES: readonly Catalogue[] = [
  functionalCodes,
  departmentEconomicCodes,
  governmentEconomicCodes,
  incomeCodes,
];

export const TITLES: Readonly<Record<CatalogueKind, Both>> = {
  functional: { zh: "支出功能分类", en: "functional (支出功能分类)" },
  departmentEconomic: { zh: "部门预算支出经济分类", en: "department economic (部门预算支出经济分类)" },
  governmentEconomic: { zh: "政府预算支出经济分类", en: "government economic (政府预算支出经济分类)" },
  income: { zh: "收入分类", en: "income (收入分类)" },
};

/** How rows are known: by two sources or more, by one, by memory alone. */
export interface Known {
  readonly codes: number;
  readonly rows: number;
  readonly two: number;
  readonly one: number;
  readonly recalled: number;
}

export function knownOf(entries: readonly CodeEntry[]): Known {
  const count = (confidence: CodeEntry["confidence"]) =>
    entries.filter((entry) => entry.confidence === confidence).length;
  return {
    codes: new Set(entries.map(({ code }) => code)).size,
    rows: entries.length,
    two: count("verified2"),
    one: count("verified1"),
    recalled: count("memory"),
  };
}

/** Rows by a key, in the order that the keys are given or first come up in. */
export function groupsOf(
  entries: readonly CodeEntry[],
  keyOf: (entry: CodeEntry) => string,
  order: readonly string[] = [],
): readonly (readonly [string, readonly CodeEntry[]])[] {
  const groups = new Map<string, CodeEntry[]>(order.map((key) => [key, []]));
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups].filter(([, group]) => group.length > 0);
}

/** What a page of a rule says of the list it judges by. */
export function sentenceOn(kind: CatalogueKind): Both {
  const catalogue = CATALOGUES.find((one) => one.kind === kind);
  const { codes, rows, two, one, recalled } = knownOf(catalogue?.entries() ?? []);
  return {
    zh: `目录（${TITLES[kind].zh}）有${codes}个科目、${rows}个名称：两个以上来源证实${two}个，一个来源${one}个，凭记忆录入${recalled}个（见[科目目录](../codes.zh-CN.md)）。`,
    en: `The catalogue (${TITLES[kind].en}) holds ${codes} codes under ${rows} names: two sources or more confirm ${two}, one source ${one}, ${recalled} are recalled only (see [the catalogue](../codes.md)).`,
  };
}
