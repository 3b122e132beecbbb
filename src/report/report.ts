import { need, refusal, WRONG_ARGUMENT } from "../errors";
import { type Audit, needAudit } from "./audit";
import type { Locale } from "./describe";
import { htmlPage } from "./html";
import { disclosuresRecord } from "./json";
import { assertLocale } from "./locale";
import { type Outline, outlineOf } from "./outline";

/** How a report is written. */
export type ReportFormat = "text" | "markdown" | "html" | "json";

/** The language of a report and how it is written. */
export interface ReportOptions {
  /** Chinese where left out. */
  readonly locale?: Locale;
  /** Plain text where left out. */
  readonly format?: ReportFormat;
}

/**
 * Writes the report of one audit or of many: plain text for a terminal, Markdown, one page of HTML that stands alone, or
 * the JSON contract (`DisclosuresRecord`, `docs/schema/disclosures.schema.json`) for other programs.
 *
 * @example
 * ```ts
 * import { audit, read, report } from "juesuan/disclosure";
 * const found = audit(read("今天天气很好"));
 * report(found).startsWith("部门决算审核报告"); // => true
 * report(found, { locale: "en", format: "markdown" }).startsWith("# Audit"); // => true
 * report(found, { format: "html" }).includes('<html lang="zh-CN">'); // => true
 * JSON.parse(report([found], { format: "json" })).disclosures.length; // => 1
 * ```
 */
export function report(audits: Audit | readonly Audit[], options: ReportOptions = {}): string {
  if (!Array.isArray(audits)) need("object", audits, "audits");
  need("object", options, "options");
  const { locale = "zh-CN", format = "text" } = options;
  assertLocale(locale);
  const all: readonly Audit[] = "findings" in audits ? [audits] : need("list", audits, "audits");
  all.forEach((audit, index) => {
    needAudit(audit, "audits", index);
  });
  if (format === "json") return JSON.stringify(disclosuresRecord(all, locale));
  const outlines = all.map((audit) => outlineOf(audit, locale));
  switch (format) {
    case "text":
      return outlines.map(textOf).join("\n");
    case "markdown":
      return outlines.map(markdownOf).join("\n");
    case "html":
      return htmlPage(outlines, locale);
    default:
      throw refusal(
        WRONG_ARGUMENT,
        format,
        ["text、markdown、html或json", "text, markdown, html or json"],
        ["format"],
      );
  }
}

function textOf({ title, facts, sections }: Outline): string {
  const out = [title, ...facts.map((fact) => `  ${fact}`)];
  for (const section of sections) {
    out.push("", `■ ${section.title}`);
    for (const { heading, details } of section.items) {
      out.push(`  ${heading}`, ...details.map((detail) => `      ${detail}`));
    }
  }
  return `${out.join("\n")}\n`;
}

function markdownOf({ title, facts, sections }: Outline): string {
  const out = [`# ${title}`, "", ...facts.map((fact) => `- ${escapeMarkdown(fact)}`)];
  for (const section of sections) {
    out.push("", `## ${section.title}`, "");
    for (const { heading, details } of section.items) {
      out.push(
        `- **${escapeMarkdown(heading)}**`,
        ...details.map((detail) => `  - ${escapeMarkdown(detail)}`),
      );
    }
  }
  return `${out.join("\n")}\n`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_<>[\]|]/g, (mark) => `\\${mark}`);
}
