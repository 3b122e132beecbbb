import { audit, read } from "../../src/disclosure";
import { disclosureRecord } from "../../src/report";
import { squash } from "../../src/tables";

/** All that was read and found, one sentence a fact, each with the lines of the text before it was changed. */
export type Picture = ReadonlySet<string>;

const NOTHING: Picture = new Set();

/** What is read from a text and found in it. `from` gives of each of its lines the line that it was. */
export function pictureOf(text: string, from?: readonly (number | null)[]): Picture {
  const record = disclosureRecord(audit(read(text)));
  const at = (line: number | null) =>
    line === null ? "" : ` @${from === undefined ? line : (from[line - 1] ?? "added")}`;
  const out: string[] = [`${record.kind} ${squash(record.department ?? "")} ${record.year} ${record.unit}`];
  for (const { form, row, column, amount, line } of record.cells)
    out.push(`cell ${form}|${row}|${column} = ${amount}${at(line)}`);
  for (const { subject, measure, value, unit, base, line } of record.statements)
    out.push(`statement ${subject} ${measure} ${value} ${unit} ${base}${at(line)}`);
  for (const { rule, severity, lines } of record.findings)
    out.push(`finding ${rule} ${severity}${[...new Set(lines)].map(at).sort().join("")}`);
  for (const { form, state, figures } of record.forms) out.push(`form ${form} ${state} ${figures}`);
  for (const { line } of record.unread) out.push(`unread${at(line)}`);
  for (const evaluation of record.evaluations) out.push(...evaluated(evaluation, at));
  for (const { form, row, column, proposed } of record.suspects)
    out.push(`suspect ${form}|${row}|${column} -> ${proposed}`);
  return new Set(out);
}

function evaluated(evaluation: object, at: (line: number | null) => string): string[] {
  const out: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const [index, one] of value.entries()) visit(one, `${path}/${index}`);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, one] of Object.entries(value)) visit(one, `${path}/${key}`);
    } else if (/[lL]ines?(?:\/\d+)?$/.test(path)) {
      out.push(`${path}${typeof value === "number" ? at(value) : ""}`);
    } else
      out.push(
        // Marks are told as they are printed: in any width.
        `${path} = ${squash(String(value)).replace(/^[-–—―−－─]+$/, "—")}`,
      );
  };
  visit(evaluation, "evaluation");
  return out;
}

/** What one picture has and the other has not, both ways. */
export function changed(before: Picture, after: Picture = NOTHING): string[] {
  return [
    ...[...before].filter((fact) => !after.has(fact)).map((fact) => `lost: ${fact}`),
    ...[...after].filter((fact) => !before.has(fact)).map((fact) => `new:  ${fact}`),
  ];
}
