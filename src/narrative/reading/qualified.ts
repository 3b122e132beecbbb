import type { Folded } from "../text/fold";
import type { NounId } from "../words/nouns";
import { phraseOf } from "./phrase";
import type { Token } from "./token";

/** Nouns of which a disclosure tells parts by a word before them: 灾害风险普查项目支出, 科研事业收入, 离退休人员经费. */
const DIVIDED: ReadonlySet<NounId> = /* @__PURE__ */ new Set([
  "project",
  "undertakingIncome",
  "operatingIncome",
  "personnel",
  "operating",
]);

/** Words that do something with what they stand before, and say of no part of it what it is. */
const VERB =
  /(?:列支|安排|实施|完成|形成|取得|收取|保障|压减|核减|削减|追加|调整|主要|所需|即|仅|只|是|在|如|因|使|需|含|给|日常|正常|整体|全部|基本)$/;

/** How few characters name a part. */
const SHORTEST = 2;

/** `灾害风险普查项目支出20万元`: a noun with a name of its own directly before it is a part, and not the whole that the noun means alone. */
export function withQualified(folded: Folded, tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  tokens.forEach((token, index) => {
    const name = out.at(-1);
    const isDivided = token.kind === "word" && token.role.role === "noun" && DIVIDED.has(token.role.noun);
    if (isDivided && name?.kind === "text" && isName(folded, tokens, index)) {
      out[out.length - 1] = { ...name, to: token.to };
      return;
    }
    out.push(token);
  });
  return out;
}

/** Whether the text before a noun is a name: no body that reports, no verb, and no part of the whole behind 占. */
function isName(folded: Folded, tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 2];
  if (before?.kind === "word" && (before.role.role === "share" || before.role.role === "scope")) return false;
  const name = phraseOf(folded, tokens, index - 1, index);
  return name !== null && name.length >= SHORTEST && !VERB.test(name);
}
