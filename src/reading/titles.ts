import { FORM_IDS, type FormId, formOf } from "../forms";
import { squash } from "../tables";

/** What a short line that ends in 表 is: the title of a form, known or not. */
export interface TitleMatch {
  /** Null for the title of a form that this library does not know. */
  readonly form: FormId | null;
  /** Title as printed, without what stands around it. */
  readonly title: string;
  /** Number printed with it (公开01表), null where none. */
  readonly number: string | null;
  /** Whether it is the official title, to the letter. */
  readonly official: boolean;
  /** Whether it says 决算; a title that does not may belong to a budget. */
  readonly settled: boolean;
}

/** Longest text that may be a title. */
const LONGEST = 90;

const KNOWN: ReadonlyMap<string, FormId> = /* @__PURE__ */ (() =>
  new Map(
    FORM_IDS.flatMap((id) =>
      [formOf(id).title, ...formOf(id).aliases].map((title): [string, FormId] => [squash(title), id]),
    ),
  ))();

const NUMBER =
  /(?:财决|公开|附|决算公开|部门决算公开|决算)?表?(?:Z|F)?0?(\d{1,2})(?:[-_]\d)?表|(?:附表|公开表|附件|表)0?(\d{1,2})(?!\d)/;
const ONLY_NUMBER = /^\(?(?:财决|公开|决算公开|附|批复|预算)*表?(?:Z|F)?\d{1,2}(?:[-_]\d)?表?\)?$/;
/** The number of a form, where it stands among other facts: 公开03表 部门：某局 单位：万元. */
const FORM_NUMBER = /(?:财决|公开|附)(?:Z|F)?\d{1,2}(?:[-_]\d)?表/;
const FRONT =
  /^(?:(?:(?:附表|附件|公开表|表)(?:\d{1,3}|(?:(?!一般)[一二三四五六七八九十]){0,3})(?:-\d{1,2})?[:、.]?|(?:财决|公开|决算公开)\d{1,2}(?:-\d)?表[:、.]?|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d)))/;
const BACK =
  /(?:\((?:续表?\d{0,2}|[^()]{0,3}续)\)|续表?|\(?(?:财决|公开|决算公开)\d{1,2}(?:-\d)?表\)?|\((?:金额)?单位:?[^()]{1,4}\)|(?:金额)?单位:?(?:人民币)?[万亿]?元|\([万亿]?元\)|\(\d{4}年度?\)|\(按[^()]{2,12}\)|\((?:支出)?(?:功能|经济)(?:分类)?(?:科目)?\)|\((?:分|预算)?(?:单位|部门)\)|\d{4}年度?)$/;
/** A form that lists the same figures by unit instead of by code is another form. */
const BY_BODY = /[(]?(?:按|分)(?:预算)?(?:单位|部门)[)]?|[(](?:单位|部门)[)]/;
const YEARS = /(?:二[〇○零O0][〇○零一二三四五六七八九O0]{2}|(?:19|20)\d{2})年?度?/g;
const BODY_END =
  /(?:局|厅|委|办|院|校|中心|部|处|所|站|会|馆|队|社|府|学|署|室|团|场|库|园|党|系统|本级|街道|镇|乡|县|市|省|区|旗|机关|公司|联|协|大|法院|(?<!基)本|我)$/;
const SENTENCE = /[。，,;；!！?？《》<>=]|见|按照|根据|详|反映|公开表格|附件\d*:$/;

/**
 * The title that a short text is, without the department, the year, the ordinal and the number around it;
 * null where it is none. Leaders of a table of contents (`……5`) make it none.
 */
export function matchTitle(text: string): TitleMatch | null {
  if (text.length > LONGEST || !text.includes("表")) return null;
  let core = squash(text);
  if (core.startsWith("注") || core.startsWith("说明") || /[.…·]{3,}|[…·]{2,}/.test(core)) return null;
  const found = NUMBER.exec(core);
  const number = found === null ? null : (found[1] ?? found[2] ?? "").padStart(2, "0");
  if (ONLY_NUMBER.test(core)) return null;
  // A number beside the unit, the body or the year is no title either.
  if (ONLY_NUMBER.test(strip(core, BACK)) || !core.replace(FORM_NUMBER, "").includes("表")) return null;
  const byBody = BY_BODY.test(core);
  core = strip(core, FRONT);
  core = strip(core, BACK);
  if (!core.endsWith("表") || core.length < 4 || SENTENCE.test(core)) return null;
  const exact = KNOWN.get(core);
  if (byBody) return { ...made(null, core, number), title: printedForm(text, core) };
  const match = exact === undefined ? withoutBody(core, number) : made(exact, core, number);
  return { ...match, title: printedForm(text, match.title) };
}

/** The part of the text that was squashed to this title, with its quotation marks and without spaces. */
function printedForm(text: string, title: string): string {
  const chars = Array.from(text.replace(/[\s\u3000#*`|]/g, ""));
  const kept: number[] = [];
  let squashed = "";
  chars.forEach((char, index) => {
    const plain = squash(char);
    for (let unit = 0; unit < plain.length; unit++) kept.push(index);
    squashed += plain;
  });
  const at = squashed.lastIndexOf(title);
  if (at < 0) return title;
  return chars.slice(kept[at] ?? 0, (kept[at + title.length - 1] ?? 0) + 1).join("");
}

function strip(text: string, pattern: RegExp): string {
  let out = text;
  for (let turn = 0; turn < 4; turn++) {
    const next = out.replace(pattern, "");
    if (next === out || !next.includes("表")) break;
    out = next;
  }
  return out;
}

function made(form: FormId | null, title: string, number: string | null): TitleMatch {
  const official = form !== null && squash(formOf(form).title) === title;
  return { form, title, number, official, settled: title.includes("决算") };
}

const TAIL = /(?:部门|单位|年度|年)$/;

function withoutTail(text: string): string {
  let out = text;
  while (TAIL.test(out)) out = out.replace(TAIL, "");
  return out;
}

/** The form that declares a wording of this title. */
function worded(title: string): FormId | undefined {
  return FORM_IDS.find((id) => formOf(id).wordings?.some((wording) => wording.test(title)));
}

/** Tries every cut between the name of a body and a title, the longest title first. */
function withoutBody(core: string, number: string | null): TitleMatch {
  const plain = core.replace(YEARS, "");
  for (let cut = 0; cut <= plain.length - 4; cut++) {
    const front = withoutTail(plain.slice(0, cut));
    if (front !== "" && (front.length < 3 || !BODY_END.test(front)) && front !== "本" && front !== "我")
      continue;
    const rest = plain.slice(cut);
    const form = KNOWN.get(rest) ?? worded(rest);
    if (form !== undefined) return made(form, rest, number);
  }
  return made(null, plain, number);
}
