import { useState } from "preact/hooks";
import type { CellKey, DocumentView, FindingView, FormView, GridCellView, GridRowView } from "../audit/model";
import { GRAVITY } from "../severity";
import { look, lookAt, typeIn, typeNothing } from "./actions";
import { currentForm, type Doc, form, looking, NOTHING } from "./state";
import { formStateWord, say } from "./text";
import { useWindow } from "./windowed";

/** The tables as published, findings drawn on their cells, figures to be typed in. */
export function Tables({ doc, view }: { readonly doc: Doc; readonly view: DocumentView }) {
  const shown = currentForm.value;
  return (
    <div class="tables">
      <div class="forms" role="toolbar" aria-label={say("form")}>
        {view.forms.map((one) => (
          <button
            type="button"
            key={one.form}
            aria-pressed={one.form === shown?.form}
            class={one.state}
            onClick={() => {
              form.value = one.form;
            }}
          >
            {one.number === null ? "" : `${one.number} `}
            {one.title}
          </button>
        ))}
      </div>
      <WhatIf doc={doc} view={view} />
      {shown !== null && <Grid key={shown.form} doc={doc} view={view} shown={shown} />}
    </div>
  );
}

/** Which findings went and came by the figures that were typed in. */
export function changesOf(doc: Doc, view: DocumentView): { gone: FindingView[]; come: FindingView[] } {
  const before = new Set((doc.printed ?? []).map(({ id }) => id));
  const after = new Set(view.findings.map(({ id }) => id));
  return {
    gone: (doc.printed ?? []).filter(({ id }) => !after.has(id)),
    come: view.findings.filter(({ id }) => !before.has(id)),
  };
}

function WhatIf({ doc, view }: { readonly doc: Doc; readonly view: DocumentView }) {
  if (doc.edits.length === 0) return <p class="hint">{say("whatIfHelp")}</p>;
  const { gone, come } = changesOf(doc, view);
  return (
    <div class="what-if" role="status" data-test="what-if">
      <strong>{say("whatIf")}</strong> {say("typedIn", doc.edits.length, gone.length, come.length)}{" "}
      <button type="button" onClick={() => void typeNothing(doc)}>
        {say("takeBack")}
      </button>
      <ul>
        {gone.map((finding) => (
          <li key={finding.id}>
            <s>
              [{finding.rule}] {finding.sentence}
            </s>
          </li>
        ))}
        {come.map((finding) => (
          <li key={finding.id}>
            [{finding.rule}] {finding.sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Height of a row of a table in pixels. */
const ROW = 30;

/** The gravest finding of each cell; both sides of a relation are marked. */
function marksOf(view: DocumentView): Map<CellKey, FindingView> {
  const marks = new Map<CellKey, FindingView>();
  for (const finding of view.findings)
    for (const { key } of [...finding.where, ...finding.against]) {
      const known = marks.get(key);
      if (known === undefined || GRAVITY[finding.severity] < GRAVITY[known.severity]) marks.set(key, finding);
    }
  return marks;
}

interface GridProps {
  readonly doc: Doc;
  readonly view: DocumentView;
  readonly shown: FormView;
}

function Grid({ doc, view, shown }: GridProps) {
  const [editing, setEditing] = useState<CellKey | null>(null);
  const marks = marksOf(view);
  const suspects = new Map(
    view.suspects.flatMap(({ cells }) => cells.map((cell) => [cell.key, cell] as const)),
  );
  const texts = new Map(view.lines.map(({ number, text }) => [number, text]));
  const heads = shown.grid.filter(({ head }) => head);
  const rows = shown.grid.filter(({ head }) => !head);
  const widths = widthsOf(shown.grid);
  const { cells, against } = looking.value;
  const chosen = new Set([...cells, ...against]);
  const sight = rows.findIndex((row) => row.cells.some(({ key }) => key !== undefined && chosen.has(key)));
  const { box, from, to, above, below, moved } = useWindow(rows.length, ROW, sight < 0 ? null : sight);
  const line = (row: GridRowView, at: number) => (
    <tr key={at}>
      {row.cells.map((cell, column) => (
        <GridCell
          key={cell.key ?? column}
          cell={cell}
          isHead={row.head}
          span={row.cells.length === 1 ? widths.length : 1}
          mark={cell.key === undefined ? undefined : marks.get(cell.key)}
          suspect={cell.key === undefined ? undefined : suspects.get(cell.key)}
          isChosen={cell.key !== undefined && chosen.has(cell.key)}
          isEdited={doc.edits.some(({ key }) => key === cell.key)}
          source={cell.line === null || cell.line === undefined ? undefined : texts.get(cell.line)}
          edit={() => setEditing(cell.key ?? null)}
        />
      ))}
    </tr>
  );
  return (
    <div class="form-table">
      <h2>
        {shown.title} <small>{formStateWord(shown.state)}</small>
        {shown.unit !== null && <small> {say("unit", shown.unit)}</small>}
      </h2>
      {shown.grid.length === 0 ? (
        <p>{say("noTable")}</p>
      ) : (
        <section
          class="windowed"
          ref={box}
          onScroll={moved}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
          tabIndex={0}
          aria-label={shown.title}
        >
          <table style={{ width: `${widths.reduce((sum, width) => sum + width, 0)}rem` }}>
            <colgroup>
              {widths.map((width, at) => (
                <col key={at} style={{ width: `${width}rem` }} />
              ))}
            </colgroup>
            <thead>{heads.map(line)}</thead>
            <tbody>
              <tr class="room" style={{ height: `${above}px` }} />
              {rows.slice(from, to).map((row, at) => line(row, from + at))}
              <tr class="room" style={{ height: `${below}px` }} />
            </tbody>
          </table>
        </section>
      )}
      {editing !== null && (
        <TypeIn
          doc={doc}
          cellKey={editing}
          grid={shown.grid}
          suspect={suspects.get(editing)}
          close={() => setEditing(null)}
        />
      )}
    </div>
  );
}

interface CellProps {
  readonly cell: GridCellView;
  readonly isHead: boolean;
  readonly span: number;
  readonly mark: FindingView | undefined;
  readonly suspect: { readonly proposed: string } | undefined;
  readonly isChosen: boolean;
  readonly isEdited: boolean;
  readonly source: string | undefined;
  readonly edit: () => void;
}

function GridCell({ cell, isHead, span, mark, suspect, isChosen, isEdited, source, edit }: CellProps) {
  const classes = [
    "cell",
    cell.key === undefined ? "label" : "figure",
    mark?.severity ?? "",
    suspect === undefined ? "" : "suspect",
    isChosen ? "chosen" : "",
    isEdited ? "edited" : "",
  ].join(" ");
  const hint = [
    source === undefined ? "" : `${say("lineNumber", cell.line ?? 0)}：${source}`,
    mark === undefined ? "" : `[${mark.rule}] ${mark.sentence}`,
    suspect === undefined ? "" : say("suspect", "", cell.text, suspect.proposed),
  ].filter((text) => text !== "");
  if (cell.key === undefined)
    return isHead ? (
      <th scope="col" class={classes} title={cell.text}>
        {cell.text}
      </th>
    ) : (
      <td class={classes} title={cell.text} colSpan={span}>
        {cell.text}
      </td>
    );
  const { key, line = null, box } = cell;
  return (
    <td class={classes}>
      <button
        type="button"
        data-key={key}
        title={hint.join("\n")}
        aria-label={[cell.text === "" ? say("blank") : cell.text, ...hint].join("; ")}
        onClick={() => {
          if (mark !== undefined) lookAt(mark);
          else
            look({ ...NOTHING, cells: [key], lines: line === null ? [] : [line], boxes: box ? [box] : [] });
          edit();
        }}
      >
        {cell.text}
      </button>
    </td>
  );
}

interface TypeInProps {
  readonly doc: Doc;
  readonly cellKey: CellKey;
  readonly grid: readonly GridRowView[];
  readonly suspect: { readonly title: string; readonly proposed: string } | undefined;
  readonly close: () => void;
}

/** A figure typed into a cell: what if it were so? */
function TypeIn({ doc, cellKey, grid, suspect, close }: TypeInProps) {
  const row = grid.find(({ cells }) => cells.some(({ key }) => key === cellKey));
  const cell = row?.cells.find(({ key }) => key === cellKey);
  const label = row?.cells
    .filter(({ key, text }) => key === undefined && text !== "")
    .map(({ text }) => text);
  const [text, setText] = useState(cell?.text ?? "");
  const isEdited = doc.edits.some(({ key }) => key === cellKey);
  const apply = async (figure: string | null) => {
    if (await typeIn(doc, cellKey, figure)) close();
  };
  return (
    <form
      class="type-in"
      onSubmit={(event) => {
        event.preventDefault();
        void apply(text);
      }}
    >
      <label>
        {say("whatIf")}：{say("newFigure", label?.join(" ") ?? "")}
        <input
          data-test="figure"
          inputMode="decimal"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="main">
        {say("apply")}
      </button>
      {suspect !== undefined && (
        <button type="button" onClick={() => void apply(suspect.proposed)}>
          {say("tryIt")} {suspect.proposed === "" ? say("blank") : suspect.proposed}
        </button>
      )}
      {isEdited && (
        <button type="button" onClick={() => void apply(null)}>
          {say("takeOne")}
        </button>
      )}
      <button type="button" onClick={close}>
        {say("close")}
      </button>
    </form>
  );
}

/** Widths of the columns in rem, by their longest texts: Chinese letters are twice as wide as figures. */
function widthsOf(grid: readonly GridRowView[]): number[] {
  const widths: number[] = [];
  for (const { cells, head } of grid) {
    if (cells.length === 1) continue;
    cells.forEach(({ text }, at) => {
      const width = [...text].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 1 : 0.58), 1.2);
      widths[at] = Math.max(widths[at] ?? 3, Math.min(width, head ? 10 : 20));
    });
  }
  return widths;
}
