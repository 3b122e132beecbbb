import { frozen } from "../../frozen";
import { accountsNotices } from "./accounts";
import { classificationNotices } from "./classification";
import type { NameOf, OfficialDocument } from "./document";
import { laws } from "./laws";
import { performanceNotices } from "./performance";
import { practice } from "./practice";
import { templates } from "./templates";
import { threePublicNotices } from "./three-public";

/**
 * Every document that a rule, form, layout, limit or scheme of the library rests on, each once, by group: what it is
 * called, whether it was seen and where, how sure that is. A citation that names none of these does not compile.
 *
 * @example
 * ```ts
 * import { DOCUMENTS } from "juesuan/advanced";
 * DOCUMENTS.laws[1].number; // => "国务院令第729号"
 * DOCUMENTS.practice[0].certainty; // => "C"
 * ```
 */
export const DOCUMENTS = /* @__PURE__ */ frozen({
  laws,
  accounts: accountsNotices,
  performance: performanceNotices,
  threePublic: threePublicNotices,
  classification: classificationNotices,
  templates,
  practice,
} as const) satisfies Readonly<Record<string, readonly OfficialDocument[]>>;

type Listed = (typeof DOCUMENTS)[keyof typeof DOCUMENTS][number];

/** The name of a listed document. */
export type DocumentName = NameOf<Listed>;

/** A document of the list by its name, alone or with a place in it: `中华人民共和国预算法第十四条`, `绩效自评表 偏差原因栏`. */
export type Citation = DocumentName | `${DocumentName}第${string}` | `${DocumentName} ${string}`;

const PLACE = /^(?:第|\s)/;

/**
 * How a document is cited: its title with its number, else with its year where that is part of its name.
 */
export function documentName({ title, number, year }: OfficialDocument): string {
  if (number !== undefined) return `${title}（${number}）`;
  return year === undefined ? title : `${title}（${year}年）`;
}

/**
 * The documents of the list that a source cites, each once; those of one's own rules are in no list and left out.
 */
export function citedDocuments({
  document,
  also = [],
}: {
  readonly document: string;
  readonly also?: readonly string[];
}): readonly OfficialDocument[] {
  const found = [document, ...also].map(documentOf);
  return [...new Set(found)].filter((one) => one !== undefined);
}

function documentOf(citation: string): OfficialDocument | undefined {
  const all: readonly OfficialDocument[] = Object.values(DOCUMENTS).flat();
  return all.find((one) => {
    const name = documentName(one);
    return citation === name || (citation.startsWith(name) && PLACE.test(citation.slice(name.length)));
  });
}

export type { Bilingual, OfficialDocument } from "./document";
