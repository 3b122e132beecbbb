import { need, needParts } from "../../errors";
import { needStatements, type Statement } from "../statement";
import { clausesOf, type ReasonOf } from "./clauses";
import { RENDER } from "./sections";
import { type Wording, wordings } from "./wording";

/** What the writer takes beside the statements. */
export interface WriteNarrativeOptions {
  /** The reason of a change (base 上年) or a difference from the budget; null leaves the slot `【原因】`. */
  readonly reasonOf?: ReasonOf;
}

const ORDINALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"];

/**
 * Writes the sections of a 情况说明 from statements in the wording of a province. What is written is read back by
 * `readNarrative` to the same statements. Reasons that only the department knows are slots `【原因】`.
 *
 * @param statements - As `deriveStatements` or `readNarrative` give them.
 * @param wording - One of `wordings`, or your own.
 * @example
 * ```ts
 * import { sampleAccounts } from "juesuan/accounts";
 * import { deriveStatements, wordings, writeNarrative } from "juesuan/narrative";
 * writeNarrative(deriveStatements(sampleAccounts()), wordings.national); // => "一、支出决算情况说明\n\n2024年度支出合计180.20万元，其中：基本支出154.16万元，占85.55%；项目支出26.04万元，占14.45%。\n"
 * ```
 */
export function writeNarrative(
  statements: readonly Statement[],
  wording: Wording = wordings.national,
  options: WriteNarrativeOptions = {},
): string {
  needStatements(statements, "statements");
  const { headings } = needParts(wording, { headings: "list", year: "text", partStart: "text" }, "wording");
  headings.forEach((heading, index) => {
    need("list", heading, "wording", "headings", index);
  });
  const { reasonOf = () => null } = need("object", options, "options");
  const parts: string[] = [];
  for (const [section, heading] of headings) {
    const own = statements.filter((statement) => statement.section === section && !statement.aside);
    const text = own.length === 0 ? "" : (RENDER[section]?.(clausesOf(own, wording, reasonOf)) ?? "");
    if (text === "") continue;
    const ordinal = ORDINALS[parts.length] ?? String(parts.length + 1);
    parts.push(`${ordinal}、${heading}\n\n${text}\n`);
  }
  return parts.join("\n");
}
