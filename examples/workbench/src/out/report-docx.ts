import type { Paragraph, Table } from "docx";
import type { Severity } from "juesuan/checking";
import { FORMS, type FormId } from "juesuan/forms";
import { type Audit, disclosureRecord, type Locale } from "juesuan/report";
import { localized } from "../localized";
import { heading, paragraph, type WordCell, wordTable, writeDocument } from "./docx-parts";
import { type FindingEntry, figureTexts, findingEntries } from "./findings";
import { COLOURS } from "./marks";
import { isOfFindings, type OutlinePart, outlineOf, suspectsOf } from "./outline";
import { TEXTS } from "./texts";

const WORDS = {
  findings: { zh: "审核发现", en: "Findings" },
  none: { zh: "没有发现问题。", en: "No findings." },
  causeOf: {
    zh: "项发现由同一原因引起，改正一处即可",
    en: "findings have one cause: one correction mends them",
  },
  reason: { zh: "未读原因", en: "Why it was not read" },
  empty: { zh: "空表", en: "empty" },
} as const;

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** The report of an audit as a Word document: how much was read first, then findings by severity and cause. */
export async function writeReportDocument(audit: Audit, locale: Locale): Promise<Uint8Array> {
  const outline = outlineOf(audit, locale);
  const suspects = suspectsOf(outline, audit);
  const rest = outline.parts.filter((part) => part !== suspects && !isOfFindings(part));
  let at = 0;
  const chapter = (title: string) =>
    heading(locale === "en" ? `${++at}. ${title}` : `${ORDINALS[at++]}、${title}`, 1);
  return writeDocument(
    outline.title,
    [
      {
        children: [
          paragraph(outline.title, { bold: true, size: 20, align: "center", after: 6 }),
          chapter(localized(TEXTS.coverage, locale)),
          ...coverage(audit, outline.facts, locale),
          chapter(localized(WORDS.findings, locale)),
          ...findings(findingEntries(audit, locale), locale),
          ...(suspects === undefined ? [] : [chapter(suspects.title), ...itemsOf(suspects)]),
          ...rest.flatMap((part) => [chapter(part.title), ...itemsOf(part)]),
        ],
      },
    ],
    locale === "en" ? "en-US" : "zh-CN",
  );
}

const ORDINALS = "一二三四五六七八九";

function itemsOf({ items }: OutlinePart): Paragraph[] {
  return items.flatMap(({ heading: text, details }) => [
    paragraph(text, { size: 10.5, after: 2, bold: details.length > 0 }),
    ...details.map((detail) => paragraph(`· ${detail}`, { size: 9.5, colour: GREY, after: 1 })),
  ]);
}

const GREY = "404040";
const HEAD = { bold: true, align: "center" } as const;
const HEAD_FILL = "E8EDF3";

/** How much was read: the facts in the library's words, and a table of the forms. */
function coverage(audit: Audit, facts: readonly string[], locale: Locale): (Paragraph | Table)[] {
  const { forms } = audit.coverage;
  const cell = (text: string): WordCell => ({ text });
  const record = disclosureRecord(audit, locale).forms;
  const head = [TEXTS.form, TEXTS.state, TEXTS.figures, WORDS.reason].map(
    (text): WordCell => ({ text: localized(text, locale), style: HEAD, fill: HEAD_FILL }),
  );
  const rows = (forms ?? []).map(({ form, state, figures, unreadLines }, at) => {
    const reasons = [...new Set(record[at]?.unreadLines.map(({ reason }) => reason) ?? [])].join("\n");
    const isEmpty = state === "read" && figures === 0;
    return [
      cell(formTitle(form)),
      cell(localized(isEmpty ? WORDS.empty : TEXTS.states[state], locale)),
      { text: String(figures), style: { align: "right" as const } },
      cell(unreadLines.length === 0 ? "" : reasons),
    ];
  });
  return [
    ...facts.map((fact) => paragraph(fact, { size: 10.5 })),
    ...(rows.length === 0
      ? []
      : [paragraph("", { size: 6 }), wordTable([head, ...rows], [42, 16, 12, 30], { headRows: 1 })]),
  ];
}

/** The title of a form as it is printed: tables are quoted in the words of the document. */
const formTitle = (form: FormId): string => FORMS[form].title;

function findings(entries: readonly FindingEntry[], locale: Locale): (Paragraph | Table)[] {
  if (entries.length === 0) return [paragraph(localized(WORDS.none, locale))];
  const causes = new Map<number, FindingEntry[]>();
  for (const entry of entries) {
    const same = causes.get(entry.cause) ?? [];
    causes.set(entry.cause, same);
    same.push(entry);
  }
  return SEVERITIES.flatMap((severity) => {
    const own = [...causes.values()].filter(([first]) => first?.severity === severity);
    if (own.length === 0) return [];
    const count = entries.filter((entry) => entry.severity === severity).length;
    return [
      heading(`${localized(TEXTS.severity[severity], locale)} (${count})`, 2, {
        colour: COLOURS[severity].slice(1),
      }),
      ...own.flatMap((cause) => causeParts(cause, locale)),
    ];
  });
}

function causeParts(cause: readonly FindingEntry[], locale: Locale): (Paragraph | Table)[] {
  const space = locale === "en" ? " " : "";
  const together =
    cause.length === 1
      ? []
      : [
          paragraph(`${cause.length}${space}${localized(WORDS.causeOf, locale)}`, {
            size: 9.5,
            colour: GREY,
            before: 4,
            keepNext: true,
          }),
        ];
  return [
    ...together,
    ...cause.flatMap((entry) => [findingTable(entry, locale), paragraph("", { size: 4 })]),
  ];
}

function findingTable(entry: FindingEntry, locale: Locale): Table {
  const label = (text: { zh: string; en: string }): WordCell => ({
    text: localized(text, locale),
    style: { bold: true, size: 9 },
    fill: "F4F6F8",
  });
  const row = (text: { zh: string; en: string }, value: string): WordCell[][] =>
    value === "" ? [] : [[label(text), { text: value, style: { size: 9.5 } }]];
  const colour = COLOURS[entry.severity].slice(1);
  const title = `${entry.number}. ${localized(TEXTS.severity[entry.severity], locale)}  ${entry.rule}  ${entry.title}`;
  return wordTable(
    [
      [
        {
          text: title,
          columns: 2,
          style: { bold: true, size: 10.5, colour, keepNext: true },
          fill: HEAD_FILL,
        },
      ],
      ...row(TEXTS.sentence, entry.sentence),
      ...row(TEXTS.formula, entry.formula),
      ...row(TEXTS.values, figureTexts(entry, locale).join(locale === "en" ? "; " : "；")),
      ...row(TEXTS.place, [entry.places, entry.where].filter((text) => text !== "").join("\n")),
      ...row(TEXTS.source, entry.source),
      ...row(TEXTS.acknowledged, entry.acknowledged ?? ""),
    ],
    [14, 86],
  );
}
