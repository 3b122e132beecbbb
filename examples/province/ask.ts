/** Questions to the Parquet files of a run, answered by DuckDB. */
import { DuckDBInstance } from "@duckdb/node-api";

/** The questions by what they ask. `{units}` and so on stand for the files of that kind. */
const QUESTIONS: Readonly<Record<string, string>> = {
  "units, each once": `
    SELECT count(*) AS "rows", count(DISTINCT unitId) AS units, count(DISTINCT county) AS counties,
      sum(figures) AS figures, sum(errors) AS errors, sum(warnings) AS warnings FROM {units}`,
  "which rule fails most (one cause of a unit counted once)": `
    SELECT rule, severity, count(DISTINCT (unitId, cause)) AS causes, count(DISTINCT unitId) AS units
    FROM {findings} WHERE severity <> 'info' GROUP BY ALL ORDER BY causes DESC, rule LIMIT 6`,
  "which county has most findings": `
    SELECT county, count(*) AS units, sum(errors + warnings) AS findings,
      round(100.0 * count(*) FILTER (errors + warnings > 0) / count(*), 1) AS "units with findings %"
    FROM {units} GROUP BY county ORDER BY findings DESC, county LIMIT 5`,
  "whose 三公 grew most (by what the narrative tells), in 万元": `
    SELECT unitId, department, round(any_value(fen) FILTER (measure = 'amount') / 1e6, 2) AS "now",
      round(any_value(fen) FILTER (measure = 'change') / 1e6, 2) AS grown,
      any_value("value") FILTER (measure = 'growth') AS "%"
    FROM {statements} WHERE subject = '三公经费' GROUP BY ALL ORDER BY grown DESC NULLS LAST, unitId LIMIT 5`,
};

/** Asks all questions of a store; prints a small table for each. */
export async function ask(store: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const [title, question] of Object.entries(QUESTIONS)) {
    const files = (kind: string) => `read_parquet('${store.replaceAll("'", "''")}/${kind}/*.parquet')`;
    const sql = question.replace(/\{(\w+)\}/g, (_, kind: string) => files(kind));
    const answer = await connection.runAndReadAll(sql);
    const rows = answer.getRowsJson().map((row) => row.map((value) => String(value ?? "")));
    console.log(`\n${title}\n${table([answer.columnNames(), ...rows])}`);
  }
  connection.closeSync();
  instance.closeSync();
}

/** Columns as wide as their widest cell; a Chinese character is two wide. */
function table(rows: readonly (readonly string[])[]): string {
  const width = (text: string) => [...text].reduce((sum, char) => sum + (char > "\u2e7f" ? 2 : 1), 0);
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ""))));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - width(cell)))
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `  ${line}`)
    .join("\n");
}
