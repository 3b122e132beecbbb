import { CELL_BREAK, type Folded } from "../text/fold";
import { isDigitAt } from "../text/number";
import { classAtEnd, classTitle } from "../words/classes";
import { LEXICON } from "../words/lexicon";
import type { Role } from "../words/word";
import { readDigits, readUnusualFigure } from "./digits";
import { codedAt, fullWidthBrackets, markerAt, nameBefore } from "./items";
import type { Token } from "./token";

const MARKS = new Set([",", ";", ":", "。", "、", "(", ")", "!", "?", CELL_BREAK]);
const CIRCLED = /[①-⑳]/;
const TARGET_SIGN = /[≥≤≧≦><＞＜]/;
const UNUSUAL = /[-+/零〇一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾貳參]/;

/** `，因…`, `，系…所致`, `，受…影响` behind a figure or at the head of a sentence: a reason. Elsewhere these characters are parts of words. */
const CAUSE =
  /因(?![公此素地而])|系(?![统列])(?=[^,。;]{1,40}(?:所致|引起|造成|导致|减少|增加|新增|新设|下达|追加|下拨))|受(?=[^,。;]{1,40}影响)/y;

/** `普通教育支出860万元`, `其他农林水支出20万元`: a 款 whose name ends like its 类. */
const SECTION_OF = /(?:其他|其它|普通|职业|成人|特殊|留学)$/;

/** `报废固定资产8万元`: what came or went is not what there is. */
const MOVED = /(?:新增|增加|报废|报损|处置|核销|划转|调拨|出租|出借|盘亏|盘盈|捐赠|移交|购置|购建)(?:的)?$/;
const ASSETS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "assetsTotal",
  "fixedAssets",
  "fixedAssetsCost",
  "fixedAssetsNet",
  "intangibles",
  "currentAssets",
  "housing",
]);

/** `由7辆减少为5辆`: between two figures the word leads from one to the other, and the second is no change. */
function leadsTo(text: string, end: number, { role }: Role, previous: Token | undefined): boolean {
  return role === "direction" && previous?.kind === "figure" && /^为\d/.test(text.slice(end, end + 2));
}

function isCause(text: string, index: number, tokens: readonly Token[]): boolean {
  if (!"因系受".includes(text.charAt(index))) return false;
  const before = tokens.at(-2);
  const last = tokens.at(-1);
  // 总支出80万元（含结转和结余），因…: what stands in brackets belongs to the figure.
  const isClosed = before?.kind === "figure" || (before?.kind === "mark" && before.mark === ")");
  const isBehindFigure = isClosed && last?.kind === "mark" && /[,。;]/.test(last.mark);
  const isAtHead =
    last === undefined || last.kind === "label" || (last.kind === "mark" && /[。;]/.test(last.mark));
  // 年初未安排预算，系年中下达专款: 系 at the head of a clause tells what it is, too.
  const isClause = text.charAt(index) === "系" && last?.kind === "mark" && last.mark === ",";
  if (!isBehindFigure && !isAtHead && !isClause) return false;
  CAUSE.lastIndex = index;
  return CAUSE.test(text);
}

/** Whether a sign is a Chinese character of no number: nothing but text, where no word begins with it. */
function isPlain(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return code >= 0x4e00 && code < 0xa000 && !UNUSUAL.test(sign);
}

/** `（三）经营支出`: an ordinal. */
export const ORDINAL = /^\([一二三四五六七八九十]{1,3}\)/;
export const LONGEST_ORDINAL = 5;

/** `——公务接待费：…`, `●公务接待费：…`: what a line of a list begins with. */
const BULLET = /^[-—●○◆◇■□★☆▲△※►•·*]{1,4}(?=[^\d\s-])/;
const LONGEST_BULLET = 4;

/** `农林水支出-农业农村-事业运行。`, at the head of a paragraph: the path of an item without its levels (河南). */
const DASHED = /^([^\s\d,;:。()-]{2,16}支出)-([^\s\d,;:。-]{2,30})-([^\s\d,;:。-]{2,40})(?=[。:,])/;
const LONGEST_DASHED = 92;

/** The next part of a path that is printed with dashes, as a token of its own. */
function dashedAt(text: string, index: number, previous: Token | undefined): Token | null {
  if (previous?.kind === "item" && text.charAt(index - 1) === "-" && previous.to === index) {
    const name = /^[^,;:。-]{2,40}/.exec(text.slice(index, index + LONGEST_DASHED))?.[0];
    if (name === undefined) return null;
    const end = index + name.length;
    const level = previous.level === "类" ? "款" : "项";
    return {
      kind: "item",
      from: index,
      to: level === "款" ? end + 1 : end,
      level,
      name: fullWidthBrackets(name),
    };
  }
  if (previous !== undefined && previous.kind !== "label") return null;
  const name = DASHED.exec(text.slice(index, index + LONGEST_DASHED))?.[1];
  if (name === undefined || classAtEnd(name) !== name) return null;
  return { kind: "item", from: index, to: index + name.length + 1, level: "类", name: classTitle(name) };
}

/** Cuts folded text into figures, words, names of items and the rest. Every character is looked at a bounded number of times. */
export function tokenize(folded: Folded): Token[] {
  const { text } = folded;
  const tokens: Token[] = [];
  let index = 0;
  while (index < text.length) {
    const token = tokenAt(folded, index, tokens);
    const last = tokens.at(-1);
    // Sign by sign a text grows; it is not copied for each.
    if (token.kind === "text" && last?.kind === "text") (last as { to: number }).to = token.to;
    else tokens.push(token);
    index = token.to;
  }
  return tokens;
}

function tokenAt(folded: Folded, index: number, tokens: Token[]): Token {
  const { text } = folded;
  const previous = tokens.at(-1);
  if (isDigitAt(text, index)) return readDigits(folded, index, previous);
  const first = text.charAt(index);
  if (first === "(") {
    const ordinal = ORDINAL.exec(text.slice(index, index + LONGEST_ORDINAL));
    if (ordinal !== null) return { kind: "label", from: index, to: index + ordinal[0].length };
    const marker = markerAt(text, index);
    if (marker !== null) return nameBefore(text, tokens, index, marker);
    const coded = codedAt(text, index, previous);
    if (coded !== null) return coded;
  }
  const bullet = previous === undefined ? BULLET.exec(text.slice(0, LONGEST_BULLET + 1))?.[0] : undefined;
  if (bullet !== undefined) return { kind: "label", from: index, to: index + bullet.length };
  const dashed = dashedAt(text, index, previous);
  if (dashed !== null) return dashed;
  const word = LEXICON(text, index);
  if (word === null && isCause(text, index, tokens))
    return { kind: "word", from: index, to: index + 1, role: { role: "reason" } };
  if (
    word?.role.role === "noun" &&
    ASSETS.has(word.role.noun) &&
    MOVED.test(text.slice(Math.max(0, index - 4), index))
  )
    return { kind: "text", from: index, to: index + word.text.length };
  if (word?.role.role === "class" && SECTION_OF.test(text.slice(Math.max(0, index - 4), index)))
    return { kind: "text", from: index, to: index + word.text.length };
  if (word?.role.role === "with" && word.text === "同" && /[合不共协]/.test(text.charAt(index - 1)))
    return { kind: "text", from: index, to: index + 1 };
  if (word !== null && leadsTo(text, index + word.text.length, word.role, previous))
    return { kind: "word", from: index, to: index + word.text.length + 1, role: { role: "actual" } };
  if (word !== null) return { kind: "word", from: index, to: index + word.text.length, role: word.role };
  if (isPlain(first)) return { kind: "text", from: index, to: index + 1 };
  // ≥90%: a target of an evaluation.
  if (TARGET_SIGN.test(first) && isDigitAt(text, index + 1))
    return { kind: "word", from: index, to: index + 1, role: { role: "indicator" } };
  if (CIRCLED.test(first)) return { kind: "label", from: index, to: index + 1 };
  if (MARKS.has(first)) return { kind: "mark", from: index, to: index + 1, mark: first };
  const figure = UNUSUAL.test(first) ? readUnusualFigure(folded, index, previous) : null;
  return figure ?? { kind: "text", from: index, to: index + 1 };
}
