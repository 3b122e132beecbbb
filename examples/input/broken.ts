import type { Audit } from "../../src/disclosure";

/** The line that names the rules that failed to run, with the number of their documents; null where all ran. */
export function brokenLine(audits: readonly Pick<Audit, "broken">[]): string | null {
  const documents = new Map<string, number>();
  for (const { broken } of audits)
    for (const rule of new Set(broken.map((one) => one.rule)))
      documents.set(rule, (documents.get(rule) ?? 0) + 1);
  if (documents.size === 0) return null;
  const named = [...documents].map(([rule, count]) => `${rule} (${count})`);
  return `rules that failed to run, by documents: ${named.join(", ")}`;
}
