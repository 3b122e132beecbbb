import type { IndicatorColumn } from "../vocabulary/indicator-columns";
import { type GridRow, proseRow, tableRow } from "./grid";
import { isLevel, type Token } from "./tokens";

export function innerRoles(roles: readonly string[]): string[] {
  const name = roles.indexOf("name");
  const weight = roles.indexOf("weight");
  return roles.slice(Math.max(0, name), weight < 0 ? roles.length : weight);
}

/** Rows without scores: levels, a name, a target and perhaps an actual value. */
export function plainRows(body: readonly Token[], roles: readonly string[]): GridRow[] {
  const wanted = innerRoles(roles).filter(
    (role): role is IndicatorColumn => role !== "other" && role !== "reason",
  );
  const rows: GridRow[] = [];
  let levels: Token[] = [];
  let own: Token[] = [];
  for (const token of body) {
    if (own.length === 0 && isLevel(token.text) && levels.length < 2) {
      levels.push(token);
      continue;
    }
    own.push(token);
    if (own.length < wanted.length) continue;
    const cells = roles.map(() => "");
    const known = levels.map((level) => level.text);
    if (known.length > 1) cells[roles.indexOf("level1")] = known[0] ?? "";
    if (known.length > 0) cells[roles.indexOf("level2")] = known.at(-1) ?? "";
    wanted.forEach((role, index) => {
      cells[roles.indexOf(role)] = own[index]?.text ?? "";
    });
    rows.push(
      tableRow(
        [...levels, ...own].map((used) => used.line),
        cells,
      ),
    );
    levels = [];
    own = [];
  }
  for (const token of [...levels, ...own]) {
    rows.push(proseRow({ number: token.line, text: token.text }));
  }
  return rows;
}
