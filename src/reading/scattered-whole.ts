import { type Cut, type Cutting, isClose, type KeyedRow } from "./scattered-tree";

/** Every way to write a number of columns as blocks that stand side by side. */
function blocksOf(columns: number): number[][] {
  if (columns === 0) return [[]];
  return Array.from({ length: columns }, (_, at) => at + 1).flatMap((first) =>
    blocksOf(columns - first).map((rest) => [first, ...rest]),
  );
}

/** The rows where no blank was lost, so that each has all its columns; undefined where that is not so. */
export function wholeRows(cutting: Cutting): Cut | null | undefined {
  const { rows, figures, columns } = cutting;
  if (figures.length !== rows.length * columns) return undefined;
  const found = new Map<string, Cut>();
  let turns = false;
  for (const blocks of blocksOf(columns)) {
    const cut = cutInBlocks(cutting, blocks);
    const amounts = cut.map((own) => own.map((one) => figures[one]?.amount ?? 0));
    const isOnPage = (own: readonly number[], row: number) =>
      own.every((one) => figures[one]?.page === rows[row]?.page);
    if (!cut.every(isOnPage) || !holds(rows, amounts)) continue;
    found.set(JSON.stringify(amounts), cut);
    // What stands on one line is one row, whatever stands elsewhere.
    const isLine = cut.every((own) => new Set(own.map((one) => figures[one]?.line)).size === 1);
    turns ||= !isLine && mayTurn(blocks, amounts);
  }
  const [one, ...others] = found.values();
  if (one === undefined || others.length > 0) return null;
  // What the columns of figures are then follows from the relations, as where blanks are lost.
  return turns ? one.map((own) => own.filter((index) => figures[index]?.amount !== 0)) : one;
}

/** The figures of each row where the columns come in these blocks, page by page. */
function cutInBlocks({ rows }: Cutting, blocks: readonly number[]): Cut {
  const cut = rows.map((): number[] => []);
  let at = 0;
  for (const page of new Set(rows.map((row) => row.page)))
    for (const block of blocks)
      rows.forEach((row, index) => {
        if (row.page === page) for (let one = 0; one < block; one++) cut[index]?.push(at++);
      });
  return cut;
}

/**
 * Whether one figure that stands elsewhere may have turned the columns of a block: one of them has nothing but zeros,
 * another has not. 5.00 5.00 0.00 in each row is 5.00 0.00 5.00 from the second figure on.
 */
function mayTurn(blocks: readonly number[], amounts: readonly (readonly number[])[]): boolean {
  let from = 0;
  return blocks.some((width) => {
    const columns = Array.from({ length: width }, (_, at) => from + at);
    from += width;
    const empty = columns.filter((column) => amounts.every((own) => own[column] === 0));
    return empty.length > 0 && empty.length < width;
  });
}

/** Whether the rows add up across, and the columns down. */
function holds(rows: readonly KeyedRow[], amounts: readonly (readonly number[])[]): boolean {
  const across = amounts.every(([total = 0, ...parts]) => isClose(total, parts));
  const parents = new Set(rows.map(({ parent }) => parent));
  return (
    across &&
    [...parents].every((parent) => {
      const own = amounts[parent];
      if (own === undefined) return true;
      const under = amounts.filter((_, index) => rows[index]?.parent === parent);
      return own.every((amount, column) =>
        isClose(
          amount,
          under.map((row) => row[column] ?? 0),
        ),
      );
    })
  );
}
