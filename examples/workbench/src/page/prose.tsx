import { useState } from "preact/hooks";
import type { DocumentView, StatementView } from "../audit/model";
import { look } from "./actions";
import { NOTHING } from "./state";
import { say } from "./text";
import { Windowed } from "./windowed";

/** What the narrative says, each figure held against the tables, and the evaluations with their scores. */
export function Prose({ view }: { readonly view: DocumentView }) {
  return (
    <div class="prose">
      <h2>{say("sentences")}</h2>
      {view.statements.length === 0 ? <p>{say("noneOf")}</p> : <Statements view={view} />}
      <h2>{say("evaluations")}</h2>
      {view.evaluations.length === 0 && <p>{say("noneOf")}</p>}
      {view.evaluations.map((evaluation) => (
        <Evaluated key={`${evaluation.line} ${evaluation.name}`} evaluation={evaluation} view={view} />
      ))}
    </div>
  );
}

const STATES = { agrees: "✓", differs: "✕", open: "–" } as const satisfies Record<
  StatementView["state"],
  string
>;
const SENTENCE = 34;

function Statements({ view }: { readonly view: DocumentView }) {
  const [only, setOnly] = useState<StatementView["state"] | null>(null);
  const shown = view.statements.filter(({ state }) => only === null || state === only);
  const counts = (state: StatementView["state"]) =>
    view.statements.filter((one) => one.state === state).length;
  const lines = new Map(view.lines.map(({ number, box }) => [number, box]));
  return (
    <>
      <div class="buttons filters">
        {(["agrees", "differs", "open"] as const).map((state) => (
          <button
            type="button"
            key={state}
            class={`mark ${state}`}
            aria-pressed={only === state}
            onClick={() => setOnly(only === state ? null : state)}
          >
            {STATES[state]} {say(state)} {counts(state)}
          </button>
        ))}
      </div>
      <Windowed
        count={shown.length}
        height={SENTENCE}
        label={say("sentences")}
        row={(at) => {
          const { line, text, subject, value, state } = shown[at] as StatementView;
          const box = line === null ? undefined : lines.get(line);
          return (
            <button
              type="button"
              key={at}
              class={`statement ${state}`}
              title={text}
              onClick={() =>
                look({ ...NOTHING, lines: line === null ? [] : [line], boxes: box ? [box] : [] })
              }
            >
              <span class={`mark ${state}`}>
                {STATES[state]}
                <span class="unseen"> {say(state)}</span>
              </span>
              <b>{value}</b> <span class="subject">{subject}</span> <span class="clause">{text}</span>
            </button>
          );
        }}
      />
    </>
  );
}

type Evaluation = DocumentView["evaluations"][number];

function Evaluated({ evaluation, view }: { readonly evaluation: Evaluation; readonly view: DocumentView }) {
  const { name, schemeTitle, printedTotal, totalRange, grade, indicators, budget } = evaluation;
  const range =
    totalRange === null
      ? ""
      : totalRange.low === totalRange.high
        ? totalRange.low
        : `${totalRange.low}–${totalRange.high}`;
  const boxes = new Map(view.lines.map(({ number, box }) => [number, box]));
  const rows = [
    ...budget.map((row) => ({
      ...row,
      name: row.source,
      target: row.adjusted ?? row.initial,
      actual: row.executed,
    })),
    ...indicators,
  ];
  return (
    <details class="evaluation">
      <summary>
        {name} — {say("total")} {say("printed")} {printedTotal ?? "—"}, {say("computed")}{" "}
        {range === "" ? "—" : range}
        {grade === null ? "" : ` · ${grade}`}
        {schemeTitle === null ? "" : ` · ${schemeTitle}`}
      </summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              {(["indicator", "target", "actualValue", "weight", "printed", "computed", "rule"] as const).map(
                (word) => (
                  <th scope="col" key={word}>
                    {say(word)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={`${row.line} ${row.name}`}
                class={
                  row.expected !== null && row.score !== null && row.expected !== row.score ? "differs" : ""
                }
              >
                <th scope="row">
                  <button
                    type="button"
                    class="link"
                    onClick={() => {
                      const box = boxes.get(row.line);
                      look({ ...NOTHING, lines: [row.line], boxes: box ? [box] : [] });
                    }}
                  >
                    {row.name}
                  </button>
                </th>
                <td>{row.target}</td>
                <td>{row.actual}</td>
                <td class="figure">{row.weight}</td>
                <td class="figure">{row.score}</td>
                <td class="figure">{row.expected ?? "—"}</td>
                <td>{row.ruleTitle}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
