import { tellRest } from "./account";
import type { DraftForm } from "./draft";
import type { GridRow } from "./grid";
import { withPointsApart } from "./points-apart";
import { withoutRepeats } from "./repeated-cells";
import { type KnownRow, knownRows, type RowKind } from "./row-kinds";
import {
  type Cursor,
  close,
  cursorOver,
  department,
  footer,
  fundHeading,
  fundRow,
  goal,
  headRow,
  indicatorHeading,
  indicatorRow,
  managementHeading,
  managementRow,
  named,
  prose,
  rest,
  type State,
  type Step,
  section,
  skip,
  torn,
  total,
  totalAgain,
} from "./steps";
import { glueTornRows } from "./torn-rows";
import { withFundsUpright } from "./turned-funds";

/** What any other row does in each part of a form. */
const ROW: Readonly<Record<State, Step>> = {
  before: headRow,
  budget: fundRow,
  goals: headRow,
  management: managementRow,
  indicators: indicatorRow,
  after: rest,
};

/** What each kind of row does: everywhere, or in the parts of a form that are named; elsewhere it is any other row. */
const TRANSITIONS: Readonly<Record<RowKind, Step | Readonly<Partial<Record<State, Step>>>>> = {
  blank: skip,
  pageNumber: skip,
  prose,
  inlineFund: {
    before: prose,
    goals: prose,
    management: prose,
    indicators: prose,
    after: prose,
  },
  section: {
    before: prose,
    budget: prose,
    goals: prose,
    management: prose,
    indicators: section,
    after: prose,
  },
  contact: {
    before: prose,
    budget: prose,
    goals: prose,
    management: footer,
    indicators: footer,
    after: footer,
  },
  torn,
  upperHeading: skip,
  indicatorHeading,
  managementHeading,
  fundHeading,
  name: named,
  department: {
    before: department,
    budget: department,
    goals: department,
    management: department,
    after: department,
  },
  footer: { indicators: footer, management: footer, after: footer },
  total: { indicators: total, management: total, after: totalAgain },
  subtotal: { management: skip, indicators: skip, after: skip },
  goal: { before: goal, budget: goal, goals: goal, management: goal, after: goal },
  row: {},
};

function stepOf({ kind }: KnownRow, state: State): Step {
  const step = TRANSITIONS[kind];
  return typeof step === "function" ? step : (step[state] ?? ROW[state]);
}

/** Whether a row of cells gave nothing where no table of the form stands: above the first and behind the last. */
const isStrange = ({ form }: Cursor, { kind, row }: KnownRow, within: State): boolean =>
  (kind === "row" || kind === "total") &&
  (within === "before" || within === "after") &&
  form.loose.at(-1)?.row === row;

/** Reads the rows of a region, which is one form or several of one kind after another. */
export function readForms(
  gridded: readonly GridRow[],
  title: string,
  line: number,
  columns: "kept" | "lost",
): readonly DraftForm[] {
  const upright = columns === "kept" ? withFundsUpright : (rows: readonly GridRow[]) => rows;
  const cursor = cursorOver(
    knownRows(withPointsApart(withoutRepeats(upright(glueTornRows(gridded))))),
    title,
    line,
    columns,
  );
  for (; cursor.at < cursor.rows.length; cursor.at += 1) {
    const known = cursor.rows[cursor.at] as KnownRow;
    const within = cursor.state;
    cursor.state = stepOf(known, within)(cursor, known);
    const { form } = cursor;
    const strange = columns === "kept" && isStrange(cursor, known, within);
    const taken = known.kind !== "prose" || within === "goals";
    if (strange || taken)
      for (const line of known.row.lines) (strange ? form.strange : form.taken).push(line);
  }
  close(cursor);
  if (columns === "lost") cursor.done.forEach(tellRest);
  return cursor.done;
}
