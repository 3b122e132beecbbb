/** Writes docs/rules/*.md from the rules themselves: one table for each family. `--check` only compares. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Rule } from "../src/checking";
import { type Evidence, formRules, OUT_OF_REACH } from "../src/rules";
import { ROOT } from "./folders";

const FAMILIES = [
  { id: "IN", file: "in-form", title: "表内规则 · Rules inside one form" },
  { id: "X", file: "cross-form", title: "表间规则 · Rules between forms" },
  { id: "CD", file: "codes", title: "科目规则 · Rules on codes" },
  { id: "SG", file: "three-public", title: "“三公”经费规则 · Rules on the three public expenses" },
  { id: "DC", file: "completeness", title: "公开规则 · Rules on completeness" },
] as const;

const SEVERITIES = { error: "错误 error", warning: "警告 warning", info: "提示 info" } as const;

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function row(rule: Rule<Evidence>): string {
  const kind = rule.kind === "relation" ? "关系 relation" : "判断 predicate";
  const source = `${rule.source.document} (${rule.source.certainty})`;
  const both = (text: { zh: string; en: string }) => `${text.zh}<br>${text.en}`;
  const columns = [
    rule.id,
    both(rule.title),
    both(rule.formula),
    SEVERITIES[rule.severity],
    kind,
    source,
    (rule.related ?? []).join(", "),
  ];
  return `| ${columns.map(cell).join(" | ")} |`;
}

/** The pages by path, as they follow from the rules. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map(
    FAMILIES.map(({ id, file, title }) => {
      const family = (ruleId: string) => ruleId.startsWith(`${id}-`);
      const absent = OUT_OF_REACH.filter((rule) => family(rule.id));
      const lines = [
        `# ${title}`,
        "",
        "Made from the rules by `npx tsx scripts/rules-docs.ts`. Certainty of a source: A seen or confirmed, B known content of the document, C expert practice. Tolerance is never part of a rule: it follows from the print.",
        "",
        "| id | 规则 rule | 公式 formula | severity | kind | source (certainty) | related |",
        "|---|---|---|---|---|---|---|",
        ...formRules.filter((rule) => family(rule.id)).map(row),
        ...(absent.length === 0
          ? []
          : [
              "",
              "Not judged here:",
              "",
              ...absent.map(({ id: ruleId, reason }) => `- ${ruleId}: ${reason.zh} · ${reason.en}`),
            ]),
        "",
      ];
      return [`docs/rules/${file}.md`, lines.join("\n")];
    }),
  );
}

/** Paths of pages that do not say what the rules say. */
export function stalePages(): string[] {
  return [...rulePages()].flatMap(([path, text]) =>
    existsSync(ROOT + path) && readFileSync(ROOT + path, "utf8") === text ? [] : [path],
  );
}

if (process.argv[1]?.endsWith("rules-docs.ts") === true) {
  if (process.argv.includes("--check")) {
    const stale = stalePages();
    for (const path of stale) console.error(`${path} is out of date: run npx tsx scripts/rules-docs.ts`);
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    mkdirSync(`${ROOT}docs/rules`, { recursive: true });
    for (const [path, text] of rulePages()) writeFileSync(ROOT + path, text);
  }
}
