import { describe, expect, it } from "vitest";
import { TABLE_READERS, type TableReader } from "../../src/checking/table-readers";
import { FORM_IDS, formOf } from "../../src/forms";

describe("the reader of a form's cells", () => {
  it.each(FORM_IDS)("takes every declared column of %s to its place", (form) => {
    const { columns } = formOf(form);
    const reader = TABLE_READERS[form] as TableReader<string>;
    columns.forEach(({ id }, at) => {
      const values = new Float64Array(columns.length);
      const present = new Uint8Array(columns.length);
      expect(reader([{ cells: { [id]: 7 } }], values, present, 0)).toBe(1 << at);
      expect([...values]).toEqual(columns.map((_, index) => (index === at ? 7 : 0)));
      expect(present[at]).toBe(1);
    });
  });
});
