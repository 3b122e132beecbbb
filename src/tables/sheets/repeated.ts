/**
 * Merged cells whose text stands in every cell they cover, as some libraries and most CSV exports give them. Nothing
 * says which cells are merged: equal texts beside each other may as well be two cells. So a sheet must show that it
 * repeats at all, and below a header each cell belongs to the column that the header gives it.
 */

/** Cells of one text beside each other: its first column and the one behind its last. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** What the header above says of the border to the left of a column: none stands there, or one does; absent where it is silent. */
type Border = "merged" | "border" | undefined;

type Rows = readonly (readonly string[])[];

/** Fewest cells that one text must fill before it counts as repeated over a merge. */
const CLEAR = 3;
/** Rows under a title that must repeat over its columns where an older header parts them. */
const CONFIRMED = 2;

/**
 * The rows with the text of each merged cell in its first column alone; rows of a sheet that repeats nothing as they are.
 */
export function withoutRepeats(rows: Rows): Rows {
  if (!rows.some(showsRepeats)) return rows;
  const out = rows.map((row) => [...row]);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const borders = new Array<Border>(width).fill(undefined);
  rows.forEach((row, at) => {
    const titles = isTitles(row);
    const merged = runsIn(row).filter((run) => isMerge(rows, at, run, borders, titles));
    for (const run of merged) blankRest(out[at] as string[], run);
    if (!titles || merged.some((run) => isAlone(row, run))) return;
    for (const run of merged) mergeFigures(rows, out, at, run);
    learn(row, merged, borders);
  });
  return out;
}

/** A text with letters, no figure with its unit (15分, ≥18座). */
function isText(cell: string): boolean {
  return /\p{L}/u.test(cell) && !/^[^\p{L}\d]{0,3}\d[\d.,]*\p{L}{0,3}$/u.test(cell);
}

/** A row of titles or of a key and its value: texts and nothing else. */
function isTitles(row: readonly string[]): boolean {
  return row.every((cell) => cell === "" || isText(cell)) && row.filter((cell) => cell !== "").length > 1;
}

/** Runs of two or more equal texts; figures are none, for a total is often equal to the first of its parts. */
function runsIn(row: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < row.length; ) {
    const text = row[from] as string;
    let to = from + 1;
    while (to < row.length && row[to] === text) to++;
    if (to - from > 1 && text !== "" && isText(text)) runs.push({ from, to });
    from = to;
  }
  return runs;
}

const covered = (runs: readonly Run[]): number => runs.reduce((sum, { from, to }) => sum + to - from, 0);

/** Whether nothing else stands in the row: a title or a note over the whole width. */
function isAlone(row: readonly string[], { from, to }: Run): boolean {
  return row.every((cell, index) => cell === "" || (index >= from && index < to));
}

/** A row that can only come of merged cells: one text over its width, or titles that mostly repeat. */
function showsRepeats(row: readonly string[]): boolean {
  const runs = runsIn(row).filter(({ from, to }) => to - from >= CLEAR);
  return runs.some((run) => isAlone(row, run)) || (isTitles(row) && covered(runs) * 2 > row.length);
}

function isMerge(rows: Rows, at: number, run: Run, borders: readonly Border[], titles: boolean): boolean {
  const row = rows[at] as readonly string[];
  const { from, to } = run;
  if (isAlone(row, run) || !borders.slice(from + 1, to).includes("border")) return true;
  if (!titles) return isLabel(row, run);
  const whole = !row.includes("");
  if (whole && (to - from >= CLEAR || covered(runsIn(row)) * 2 > row.length)) return true;
  const below = rows.slice(at + 1, at + 1 + CONFIRMED);
  return below.length === CONFIRMED && below.every((next) => repeatsIn(next, run));
}

/** A label over the columns of labels: the first of its row, with figures alone behind it (合计, 总分). */
function isLabel(row: readonly string[], { from, to }: Run): boolean {
  return row.every((cell, index) => cell === "" || (index >= from && (index < to || !isText(cell))));
}

/** Whether a row repeats a text over the same columns, and no further. */
function repeatsIn(row: readonly string[], { from, to }: Run): boolean {
  return runsIn(row).some((run) => run.from === from && run.to === to);
}

function blankRest(row: string[], { from, to }: Run): void {
  row.fill("", from + 1, to);
}

/**
 * Figures under a title that is merged over their columns: one figure where every row below, up to the next titles,
 * has the same in all of them. Where one row has two, the title is that of several columns.
 */
function mergeFigures(rows: Rows, out: readonly string[][], at: number, run: Run): void {
  const { from, to } = run;
  let end = at + 1;
  while (end < rows.length && !endsUnder(rows[end] as readonly string[], run)) end++;
  for (let index = at + 1; index < end; index++) {
    const cells = (rows[index] as readonly string[]).slice(from, to);
    if (cells.some((cell) => cell !== cells[0])) return;
  }
  for (let index = at + 1; index < end; index++) blankRest(out[index] as string[], run);
}

/** Whether other titles stand under these columns. */
function endsUnder(row: readonly string[], { from, to }: Run): boolean {
  return isTitles(row) && row.slice(from, to).some((cell) => cell !== "");
}

/** What a row of titles says of the borders of its columns; where it has none, what was said before holds no longer. */
function learn(row: readonly string[], merged: readonly Run[], borders: Border[]): void {
  for (let index = 1; index < borders.length; index++) {
    const left = row[index - 1] ?? "";
    const own = row[index] ?? "";
    if (left === "" && own === "") borders[index] = undefined;
    else if (left !== own) borders[index] = "border";
    else if (merged.some(({ from, to }) => index > from && index < to)) borders[index] = "merged";
  }
}
