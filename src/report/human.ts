import type { Locale } from "./describe";
import { outlineOf } from "./outline";
import type { ReportInput } from "./report-input";

/**
 * The report as plain text for a terminal or a file.
 *
 * @example
 * ```ts
 * import { textReport } from "juesuan/report";
 * import { arithmeticRules, check } from "juesuan/checking";
 * import { sampleAccounts } from "juesuan/accounts";
 * const accounts = sampleAccounts();
 * const input = { file: null, accounts, result: check(accounts, { rules: arithmeticRules }), suspects: [], evaluations: [], statements: [], unread: [] };
 * textReport(input, "zh-CN").includes("没有发现问题"); // => true
 * ```
 */
export function textReport(input: ReportInput, locale: Locale = "zh-CN"): string {
  const { title, facts, sections } = outlineOf(input, locale);
  const out = [title, ...facts.map((fact) => `  ${fact}`)];
  for (const section of sections) {
    out.push("", `■ ${section.title}`);
    for (const { heading, details } of section.items) {
      out.push(`  ${heading}`, ...details.map((detail) => `      ${detail}`));
    }
  }
  return `${out.join("\n")}\n`;
}

/**
 * The report as Markdown.
 *
 * @example
 * ```ts
 * import { markdownReport } from "juesuan/report";
 * import { arithmeticRules, check } from "juesuan/checking";
 * import { sampleAccounts } from "juesuan/accounts";
 * const accounts = sampleAccounts();
 * const input = { file: null, accounts, result: check(accounts, { rules: arithmeticRules }), suspects: [], evaluations: [], statements: [], unread: [] };
 * markdownReport(input, "en").startsWith("# Audit"); // => true
 * ```
 */
export function markdownReport(input: ReportInput, locale: Locale = "zh-CN"): string {
  const { title, facts, sections } = outlineOf(input, locale);
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
