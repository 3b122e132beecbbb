import { levelOf } from "../../codes";
import { fullWidthBrackets } from "./items";
import { takeItem } from "./named";
import type { Run } from "./run";

/** What stands between a 类 and the name of an item under it: `教育支出类的“小学教育”`, `社会保障和就业支出中…`. */
const JOINT = /^(?:类|[类款]级科目|科目)?[的中]?[“”‘’"《》【】-]{0,3}/;
/** What may stand behind the name before its amount. */
const BEHIND =
  /^[“”‘’"《》【】]{0,2}(?:[款项类])?(?:级?科目)?[“”‘’"《》【】]{0,2}(?=[\d,:。、]|支出|决算|年初|全年|预算|完成|共|合计|为|安排)/;
/** As much as a name may be; no name of the catalogue has a digit or such a mark. */
const NAME = /^[^\d,;:。]{2,30}/;

/** An item that is named right behind its 类, without its level, and where its name ends. */
interface NamedBehind {
  readonly name: string;
  readonly level: "款" | "项";
  readonly end: number;
}

/**
 * The item of the catalogue that is named right behind a 类, before its amount: `一般公共服务支出类行政运行120.50万元`. The amount
 * is the item's, and none of the 类. Null where no name of the catalogue stands there whole.
 */
function namedBehind(run: Run, above: string, from: number): NamedBehind | null {
  const { folded, functional } = run;
  const start = from + (JOINT.exec(folded.text.slice(from, from + 8))?.[0].length ?? 0);
  const own = functional.rowsNamed(above).map(({ code }) => code);
  const longest = NAME.exec(folded.text.slice(start, start + 30))?.[0].length ?? 0;
  for (let length = longest; length > 1; length--) {
    const rows = functional.rowsNamed(folded.text.slice(start, start + length));
    const row = rows.find(({ code }) => own.some((one) => code !== one && code.startsWith(one)));
    if (row === undefined) continue;
    const { name, code } = row;
    const end = start + length;
    const level = levelOf(code) === "款" ? "款" : "项";
    const behind = BEHIND.exec(folded.text.slice(end, end + 12))?.[0];
    if (behind !== undefined) return { name, level, end: end + behind.length };
    if (level === "款" && namedBehind(run, name, end) !== null) return { name, level, end };
  }
  return null;
}

/**
 * Takes the items that are named right behind a 类 as what is told of, and gives the token that follows them; null where
 * there are none.
 */
export function takeNamedBehind(run: Run, title: string, from: number, index: number): number | null {
  const { state, clause } = run;
  if (state.mode !== "plain" || clause.share || state.indicator !== null) return null;
  if (takePath(run, title, from)) return afterTokens(run, index);
  let named = namedBehind(run, title, from);
  if (named === null) return null;
  takeItem(run, "类", title);
  let end = from;
  for (; named !== null; named = namedBehind(run, named.name, end)) {
    takeItem(run, named.level, named.name);
    end = named.end;
    if (named.level === "项") break;
  }
  run.textStart = end;
  return afterTokens(run, index);
}

/** The first token behind the names that were taken; a word that begins inside a name goes with it (小学教育支出). */
function afterTokens({ tokens, textStart }: Run, index: number): number {
  let next = index + 1;
  while ((tokens[next]?.from ?? textStart) < textStart) next++;
  return next;
}

/** The parts of a path behind its 类: `-住房改革支出-住房公积金`, `/…/…`, `>…>…`. */
const PATH = /^[-/>]{1,2}([^\d,;:。/>-]{2,40})(?:[-/>]{1,2}([^\d,;:。/>-]{2,40}))?(?=[\d,;:。]|$)/;
const LONGEST_PATH = 90;

/** Takes the 款 and the 项 of a path, and says whether there is one. */
function takePath(run: Run, title: string, from: number): boolean {
  const found = PATH.exec(run.folded.text.slice(from, from + LONGEST_PATH));
  if (found === null) return false;
  const [whole, section = "", item] = found;
  takeItem(run, "类", title);
  takeItem(run, "款", fullWidthBrackets(section));
  if (item !== undefined) takeItem(run, "项", fullWidthBrackets(item));
  run.textStart = from + whole.length;
  return true;
}
