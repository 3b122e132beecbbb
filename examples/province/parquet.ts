/** Rows as Parquet. The types of the columns are those of the published schema of the rows (docs/schema). */
import { ByteWriter, parquetWrite } from "hyparquet-writer";
import cell from "../../docs/schema/cell-row.schema.json";
import finding from "../../docs/schema/finding-row.schema.json";
import statement from "../../docs/schema/statement-row.schema.json";
import unit from "../../docs/schema/unit-row.schema.json";
import { auditBatch, type BatchRecord, type Task } from "./batch";
import { type BatchFile, commit } from "./store";

type Type = "STRING" | "INT64" | "DOUBLE";

/** Names and types of the columns of a kind of row. A batch without a finding has the same columns as any other. */
function columnsOf({ properties }: { readonly properties: object }): [name: string, type: Type][] {
  return Object.entries(properties).map(([name, schema]) => {
    const text = JSON.stringify(schema);
    return [name, text.includes('"integer"') ? "INT64" : text.includes('"number"') ? "DOUBLE" : "STRING"];
  });
}

const COLUMNS = {
  units: [...columnsOf(unit), ["county", "STRING"]],
  findings: columnsOf(finding),
  statements: columnsOf(statement),
  cells: columnsOf(cell),
} satisfies Readonly<Record<string, [name: string, type: Type][]>>;

function parquetOf(kind: keyof typeof COLUMNS, rows: readonly object[]): BatchFile {
  const writer = new ByteWriter();
  const columnData = COLUMNS[kind].map(([name, type]) => ({
    name,
    type,
    nullable: true,
    data: rows.map((row) => {
      const value: unknown = (row as Readonly<Record<string, unknown>>)[name] ?? null;
      return type === "INT64" && typeof value === "number" ? BigInt(value) : value;
    }),
  }));
  parquetWrite({ writer, columnData });
  return { folder: kind, ending: "parquet", bytes: new Uint8Array(writer.getBuffer()) };
}

/** A batch from its task to its files: what a worker does, whatever engine called it. */
export async function work(store: string, task: Task): Promise<BatchRecord> {
  const { record, units, findings, statements, cells } = await auditBatch(task);
  const files = [
    parquetOf("units", units),
    parquetOf("findings", findings),
    parquetOf("statements", statements),
    ...(task.cells ? [parquetOf("cells", cells)] : []),
  ];
  commit(store, record, files);
  return record;
}
