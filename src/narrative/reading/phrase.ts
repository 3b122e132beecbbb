import type { Folded } from "../text/fold";
import { fullWidthBrackets } from "./items";
import type { Token } from "./token";

/** Bodies that report: a phrase that ends so names who reports, not what is reported. */
const BODY =
  /(?:局|厅|委|办|院|所|中心|校|站|处|队|部|部门|单位|机关|区|县|市|省|本级|团|社|(?<!参)会|办公室|镇|乡|街道|学院|大学|医院|馆)$/;
/** Words at the front that introduce a figure and name nothing. */
const FRONT =
  /^(?:以上的?|以下的?|涉及|共涉及|组织|组织对|对|全年|实际|预计|达到|累计|其余(?!各)|实现(?=.)|本次|目前|截至|截止|有|并|且|将|则|的|从|在|按照|按|根据|由|于|[一二三四五六七八九]是|单位|部门|全部|含)(?!税|职|编|册|岗|校|算|门|建|外)/;
/** Words at the end that lead over to the figure. */
const BACK =
  /(?:为|是|共|共计|累计|合计|达|达到|达到了|约|均|各|(?<![实共现拥])有|了|的|计|超过|在|等|至|到|仅|仅为|第|比例为|(?<![理缘自事])由)$/;

/** The level of an item behind its name, without brackets: 行政运行项级科目, 农业生产发展支出项. */
export const LEVEL = /[类款项]级科目$|(?<=支出)[款项]$/;

/** Grades of an evaluation. */
const GRADE = /^[优良中差]$/;

/** Longest phrase taken for a subject. */
const LONGEST_PHRASE = 40;

const MARKS_BEHIND = "、,(-";

/** Without marks at its ends; from behind they are counted, for an expression would begin at each of them. */
function withoutMarks(text: string): string {
  let end = text.length;
  while (end > 0 && MARKS_BEHIND.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).replace(/^[、,()-]+/, "");
}

function trim(phrase: string): string {
  let text = phrase;
  for (let turn = 0; turn < 4; turn += 1) {
    const shorter = withoutMarks(text.replace(FRONT, "").replace(BACK, "").replace(LEVEL, ""));
    if (shorter === text) break;
    text = shorter;
  }
  return text;
}

/** Fillers that can be the head of a phrase (XX经费, XX金额). */
const NOUNISH = /(?:转移支付|经费|费用|金额|资金|情况|次数|数量|总数|总额)$/;

/** Whether a token carries nothing at the edge of a phrase. */
function isEmpty(token: Token, text: string): boolean {
  if (token.kind === "year" || token.kind === "label" || token.kind === "code" || token.kind === "mark")
    return true;
  if (token.kind !== "word") return false;
  if (token.role.role === "filler") return !NOUNISH.test(text.slice(token.from, token.to));
  return [
    "each",
    "with",
    "compare",
    "prior",
    "among",
    "list",
    "purpose",
    "actual",
    "budget",
    "reason",
    "direction",
    "complete",
    "share",
    "difference",
    "scope",
    "relation",
  ].includes(token.role.role);
}

/**
 * The words between two tokens as the name of a subject: what introduces and what leads over is taken
 * off; null when nothing is left or it only names who reports.
 */
export function phraseOf(
  folded: Folded,
  tokens: readonly Token[],
  start: number,
  end: number,
): string | null {
  let first = start;
  let last = end;
  while (first < last && isEmptyAt(folded, tokens, first)) first += 1;
  while (last > first && isEmptyAt(folded, tokens, last - 1) && !closesBracket(tokens, first, last - 1))
    last -= 1;
  const from = tokens[first]?.from;
  const to = tokens[last - 1]?.to;
  if (from === undefined || to === undefined || to <= from) return null;
  const phrase = trim(folded.text.slice(Math.max(from, to - LONGEST_PHRASE), to));
  if ((phrase.length < 2 && !GRADE.test(phrase)) || BODY.test(phrase)) return null;
  return fullWidthBrackets(phrase);
}

/** Longest bracket of a name, in tokens. */
const LONGEST_BRACKET = 24;

/** Whether the token at `index` closes a bracket that opened behind `first`: the name ends with it. */
function closesBracket(tokens: readonly Token[], first: number, index: number): boolean {
  const closing = tokens[index];
  if (closing?.kind !== "mark" || closing.mark !== ")") return false;
  for (let at = index - 1; at > first && at > index - LONGEST_BRACKET; at -= 1) {
    const token = tokens[at];
    if (token?.kind === "figure") return false;
    if (token?.kind === "mark" && token.mark === "(") return true;
  }
  return false;
}

function isEmptyAt(folded: Folded, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token === undefined || isEmpty(token, folded.text);
}

/** Whether a phrase is only a general word (资金, 金额) that gives way to what the sentence speaks of. */
export function isGeneral(phrase: string): boolean {
  return phrase.length === 2 && NOUNISH.test(phrase);
}

/** The noun that directly follows a count (`9个项目`), or null. */
export function nounBehind(folded: Folded, index: number): string | null {
  const behind = folded.text.slice(index, index + 12);
  return (
    /^(?:二级|一级|三级)?(?:预算单位|项目|单位|部门|事业单位|行政单位|机构|指标|绩效目标|科室|设备|电脑)/.exec(
      behind,
    )?.[0] ?? null
  );
}
