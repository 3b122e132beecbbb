import type { Acknowledgement, Finding } from "juesuan/checking";
import { FORM_IDS, FORMS, type FormId } from "juesuan/forms";
import { standardRules } from "juesuan/rules";
import { OutError } from "./errors";

/** What stands in a file of explanations that were accepted. */
interface AcknowledgementsFile {
  readonly format: typeof FORMAT;
  readonly version: 1;
  readonly acknowledgements: readonly Acknowledgement[];
}

const FORMAT = "juesuan-acknowledgements";

/** The explanation of a finding: it holds for the cell that it judges first, or for the rule where it judges none. */
export function acknowledgementOf(finding: Finding, note: string): Acknowledgement {
  const [place] = finding.where;
  const rule = finding.rule as Acknowledgement["rule"];
  if (place === undefined) return { rule, note };
  return { rule, form: place.form, row: place.row, column: place.column, note };
}

/** Explanations as JSON, to be kept and read again. */
export function writeAcknowledgements(acknowledgements: readonly Acknowledgement[]): string {
  const file: AcknowledgementsFile = { format: FORMAT, version: 1, acknowledgements };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** One place of a file that is not what it must be. */
export interface Misfit {
  /** `acknowledgements[2].note`. */
  readonly place: string;
  readonly found: string;
  readonly expected: { readonly zh: string; readonly en: string };
}

/** A file of explanations that is none: every place, what was found, what was expected. */
export class AcknowledgementsError extends OutError {
  constructor(readonly misfits: readonly Misfit[]) {
    const told = misfits.slice(0, MOST_TOLD);
    const more = misfits.length - told.length;
    super({
      zh: `说明文件不对：${told.map(({ place, found, expected }) => `${place} 是${found}，应为${expected.zh}`).join("；")}${more > 0 ? `；另有${more}处` : ""}`,
      en: `the file of explanations is wrong: ${told.map(({ place, found, expected }) => `${place} is ${found === NOTHING ? "missing" : found}, expected ${expected.en}`).join("; ")}${more > 0 ? `; and ${more} more` : ""}`,
    });
  }
}

const MOST_TOLD = 5;

/**
 * Explanations as {@link writeAcknowledgements} wrote them, or a bare list of them.
 *
 * @throws {AcknowledgementsError} Where the text is none: an unknown rule or form, a key too many, a note without words.
 */
export function readAcknowledgements(
  json: string,
  rules: readonly string[] = standardRules.map(({ id }) => id),
): readonly Acknowledgement[] {
  const data = parsedJson(json);
  const isList = Array.isArray(data);
  const misfits: Misfit[] = [];
  if (!isList && recordOf(data) === null) throw new AcknowledgementsError([misfit("", data, LIST)]);
  if (!isList) misfits.push(...headMisfits(data));
  const place = isList ? "" : "acknowledgements";
  const list: unknown = isList ? data : recordOf(data)?.acknowledgements;
  if (!Array.isArray(list)) throw new AcknowledgementsError([...misfits, misfit(place, list, LIST)]);
  const known = new Set(rules);
  list.forEach((one: unknown, at) => {
    misfits.push(...oneMisfits(one, `${place}[${at}]`, known));
  });
  if (misfits.length > 0) throw new AcknowledgementsError(misfits);
  return list as readonly Acknowledgement[];
}

const JSON_TEXT = { zh: "JSON", en: "JSON" };
const OBJECT = { zh: "一条说明（对象）", en: "an explanation (an object)" };
const LIST = { zh: "说明的列表", en: "a list of explanations" };
const TEXT = { zh: "文字", en: "a text" };
const NOTE = { zh: "写明理由的文字", en: "a text that says why" };
const RULE = { zh: "规则编号，如“IN-12”", en: "the id of a rule, such as “IN-12”" };
const FORM = { zh: "公开表的名称，如“expenditure”", en: "the id of a form, such as “expenditure”" };
const COLUMN = { zh: "该表的一栏", en: "a column of the form" };
const NO_KEY = { zh: "rule、form、row、column、note之一", en: "one of rule, form, row, column, note" };
const FILE_FORMAT = { zh: `“${FORMAT}”`, en: `“${FORMAT}”` };
const VERSION = { zh: "1", en: "1" };

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, "")) as unknown;
  } catch {
    throw new AcknowledgementsError([misfit("", json, JSON_TEXT)]);
  }
}

function recordOf(data: unknown): Readonly<Record<string, unknown>> | null {
  return typeof data === "object" && data !== null && !Array.isArray(data)
    ? (data as Readonly<Record<string, unknown>>)
    : null;
}

function headMisfits(data: unknown): Misfit[] {
  const file = recordOf(data);
  if (file === null) return [];
  return [
    ...(file.format === FORMAT ? [] : [misfit("format", file.format, FILE_FORMAT)]),
    ...(file.version === 1 ? [] : [misfit("version", file.version, VERSION)]),
  ];
}

function oneMisfits(data: unknown, place: string, rules: ReadonlySet<string>): Misfit[] {
  const one = recordOf(data);
  if (one === null) return [misfit(place, data, OBJECT)];
  const { rule, form, row, column, note, ...others } = one;
  const isForm = (id: unknown): id is FormId => (FORM_IDS as readonly unknown[]).includes(id);
  const columns = isForm(form) ? FORMS[form].columns.map(({ id }): string => id) : null;
  const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
  return [
    ...(typeof rule === "string" && rules.has(rule) ? [] : [misfit(`${place}.rule`, rule, RULE)]),
    ...(isText(note) ? [] : [misfit(`${place}.note`, note, NOTE)]),
    ...(form === undefined || isForm(form) ? [] : [misfit(`${place}.form`, form, FORM)]),
    ...(row === undefined || isText(row) ? [] : [misfit(`${place}.row`, row, TEXT)]),
    ...(column === undefined || (isText(column) && columns?.includes(column) !== false)
      ? []
      : [misfit(`${place}.column`, column, columns === null ? TEXT : COLUMN)]),
    ...Object.keys(others).map((key) => misfit(`${place}.${key}`, key, NO_KEY)),
  ];
}

/** What is found where nothing stands. */
const NOTHING = "（无）";

/** Longest piece of what was found that a sentence quotes. */
const LONGEST = 40;

function misfit(place: string, found: unknown, expected: Misfit["expected"]): Misfit {
  const text = found === undefined ? NOTHING : (JSON.stringify(found) ?? String(found));
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return { place: place === "" ? "JSON" : place, found: shown, expected };
}
