import type { Folded } from "../text/fold";
import type { NounId } from "../words/nouns";
import type { Token } from "./token";

/** Nouns that lose their tail before one of their family (`货物、工程、服务采购支出`), each by what is left of it. */
const FAMILIES: readonly Readonly<Record<string, NounId>>[] = [
  {
    货物: "procurementGoods",
    货物类: "procurementGoods",
    工程: "procurementWorks",
    工程类: "procurementWorks",
    服务: "procurementServices",
    服务类: "procurementServices",
  },
  {
    上缴上级: "toSuperior",
    经营: "operatingExpenditure",
    对附属单位补助: "toAffiliates",
  },
  { 基本: "basic", 项目: "project" },
];

/** Longest of them, and one more, so that a longer text is none. */
const LONGEST_STEM = 8;

const isJoint = (token: Token | undefined): boolean =>
  (token?.kind === "mark" && token.mark === "、") || (token?.kind === "word" && token.role.role === "with");

/** `货物、工程、服务采购支出分别为…`: gives each of a list whose last alone has its tail the noun that it stands for. */
export function withTails({ text }: Folded, tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  let family: Readonly<Record<string, NounId>> | undefined;
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.kind === "word" && token.role.role === "noun") {
      const { noun } = token.role;
      family = FAMILIES.find((each) => Object.values(each).includes(noun));
    } else if (family !== undefined && token.kind === "text" && isJoint(tokens[index + 1])) {
      const noun: NounId | undefined =
        family[text.slice(token.from, Math.min(token.to, token.from + LONGEST_STEM))];
      if (noun !== undefined) {
        out.push({ kind: "word", from: token.from, to: token.to, role: { role: "noun", noun } });
        continue;
      }
      family = undefined;
    } else if (!isJoint(token)) family = undefined;
    out.push(token);
  }
  return out.reverse();
}
