import { columnTitle, englishCell, FORMS, rowTitle } from "../../forms";
import { fen, formatAmount, type Precision } from "../../money";
import type { LocalizedText } from "../finding";
import type { Cause, ChangedCell } from "./cause";
import { diagnosisTitle } from "./diagnosis";
import type { Problem } from "./problem";

/** What speaks for a cause, in words: the figures, the slip between them, and what it explains. */
export function evidenceOf(problem: Problem, cause: Cause): LocalizedText {
  const [first] = cause.cells;
  const count = cause.explains.length;
  if (first === undefined) return { zh: "", en: "" };
  const place = placeText(first);
  const at = englishCell(first);
  const printed = amountText(problem, first, first.printed);
  const proposed = amountText(problem, first, first.proposed);
  const { zh, en } = diagnosisTitle(cause.diagnosis);
  const more = cause.cells.length - 1;
  const moreZh = more > 0 ? `（连同另外${more}个单元格）` : "";
  const moreEn = more > 0 ? ` (with ${more} more cell${more === 1 ? "" : "s"})` : "";
  if (cause.diagnosis === "unreadable figure") {
    return {
      zh: `${place}：印作“${first.text ?? ""}”，读不出金额（${zh}），按${count}条关系推算应为${proposed ?? "空白"}`,
      en: `${at}: printed “${first.text ?? ""}”, which is no amount (${en}); ${relationsAsk(count)} for ${proposed ?? "a blank"}`,
    };
  }
  if (cause.diagnosis === "row left out" && count === 0) {
    return {
      zh: `${place}：未列出，另一张表列有该科目，其上级科目在本表没有下级行（${zh}），应补列${proposed ?? "空白"}${moreZh}`,
      en: `${at}: not printed, while another form prints it and nothing stands under the row above it (${en}); it should be ${proposed ?? "a blank"}${moreEn}`,
    };
  }
  if (cause.diagnosis === "row left out") {
    return {
      zh: `${place}：未列出，按合计推算应为${proposed ?? "空白"}${moreZh}（${zh}）；可解释${count}条不符关系`,
      en: `${at}: not printed, the totals ask for ${proposed ?? "a blank"}${moreEn} (${en}); explains ${relations(count)}`,
    };
  }
  if (cause.diagnosis === "fixed row left out") {
    return {
      zh: `${place}：该行未列出（${zh}），按${count}条关系推算应补列${proposed ?? "空白"}${moreZh}`,
      en: `${at}: the row is not printed (${en}); ${relationsAsk(count)} for ${proposed ?? "a blank"}${moreEn}`,
    };
  }
  if (cause.diagnosis === "row duplicated" || cause.diagnosis === "total printed twice") {
    return {
      zh: `${place}：列示${printed ?? "空白"}，与另一行重复${moreZh}（${zh}），删去后可解释${count}条不符关系`,
      en: `${at}: printed ${printed ?? "a blank"}, repeats another row${moreEn} (${en}); taken out, it explains ${relations(count)}`,
    };
  }
  return {
    zh: `${place}：列示${printed ?? "空白"}，很可能应为${proposed ?? "空白"}${moreZh}（${zh}）；可解释${count}条不符关系`,
    en: `${at}: printed ${printed ?? "a blank"}, probably ${proposed ?? "a blank"}${moreEn} (${en}); explains ${relations(count)}`,
  };
}

function relations(count: number): string {
  return `${count} failing relation${count === 1 ? "" : "s"}`;
}

function relationsAsk(count: number): string {
  return count === 1 ? "1 relation asks" : `${count} relations ask`;
}

function placeText({ form, row, column }: ChangedCell): string {
  return `${FORMS[form].title} ${rowTitle(form, row)} ${columnTitle(form, column)}`;
}

function amountText(problem: Problem, { form, row }: ChangedCell, amount: number | null): string | null {
  if (amount === null) return null;
  const section = problem.system.sections.find((candidate) => candidate.form === form);
  const at = section?.keys.indexOf(row) ?? -1;
  if (section === undefined || (at >= 0 && section.money[at] === 0)) return String(amount);
  return formatAmount(fen(amount), section.precision as Precision);
}
