import type { DocumentView, SeverityView } from "../audit/model";
import { look, open } from "./actions";
import { type Doc, filter, form, NO_FILTER, NOTHING } from "./state";
import { formStateWord, SIGNS, say } from "./text";

/** How much was read comes first: nothing is claimed of what stands unread. */
export function Overview({ doc, view }: { readonly doc: Doc; readonly view: DocumentView }) {
  return (
    <div class="overview">
      <h2>{[view.department, view.year, doc.name].filter((one) => one !== null).join(" · ")}</h2>
      {view.notice !== null && <p class="notice">{view.notice}</p>}
      {view.warnings.map((warning) => (
        <p class="notice" key={warning}>
          {warning}
        </p>
      ))}
      <Read view={view} />
      <Found view={view} />
      <Unread view={view} />
    </div>
  );
}

function Read({ view }: { readonly view: DocumentView }) {
  const read = view.forms.filter(({ state }) => state === "read" || state === "partly");
  const figures = view.forms.reduce((sum, one) => sum + one.figures, 0);
  return (
    <section>
      <h3>{say("howMuch")}</h3>
      <p data-test="read">
        {say("formsRead", view.forms.length, read.length, figures)}
        {" · "}
        {say("prose", view.statements.length, view.evaluations.length)}
      </p>
      <table class="states">
        <thead>
          <tr>
            <th scope="col">{say("form")}</th>
            <th scope="col">{say("state")}</th>
            <th scope="col">{say("figures")}</th>
          </tr>
        </thead>
        <tbody>
          {view.forms.map((one) => (
            <tr key={one.form} class={one.state}>
              <th scope="row">
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    form.value = one.form;
                    open("tables");
                  }}
                >
                  {one.number === null ? "" : `${one.number} `}
                  {one.title}
                </button>
              </th>
              <td>
                {formStateWord(one.state)}
                {one.unreadLines.length > 0 && ` (${one.unreadLines.length})`}
              </td>
              <td class="figure">{one.figures}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Found({ view }: { readonly view: DocumentView }) {
  const { pass, fail, indeterminate } = view.outcomes;
  return (
    <section>
      <h3>{say("found")}</h3>
      {view.findings.length === 0 && <p>{say("nothingFound")}</p>}
      <div class="counts">
        {(["error", "warning", "info"] as const satisfies readonly SeverityView[]).map((severity) => (
          <button
            type="button"
            key={severity}
            class={`count ${severity}`}
            onClick={() => {
              filter.value = { ...NO_FILTER, severity };
              open("findings");
            }}
          >
            <span class="sign" aria-hidden="true">
              {SIGNS[severity]}
            </span>
            {say(severity)} {view.findings.filter((finding) => finding.severity === severity).length}
          </button>
        ))}
      </div>
      <p class="hint">{say("checks", pass, fail, indeterminate)}</p>
      {view.broken.length > 0 && (
        <p class="notice">
          {say("broken", view.broken.length)}: {view.broken.map(({ rule }) => rule).join(", ")}
        </p>
      )}
    </section>
  );
}

function Unread({ view }: { readonly view: DocumentView }) {
  const boxes = new Map(view.lines.map(({ number, box }) => [number, box]));
  return (
    <section>
      <h3>{say("unread")}</h3>
      <p>{view.unread.length === 0 ? say("unreadNone") : say("unreadSome", view.unread.length)}</p>
      <ul class="unread">
        {view.unread.map(({ line, text, reason }) => (
          <li key={line}>
            <button
              type="button"
              class="link"
              onClick={() => {
                const box = boxes.get(line);
                look({ ...NOTHING, lines: [line], boxes: box ? [box] : [] });
              }}
            >
              {say("lineNumber", line)}
            </button>{" "}
            <q>{text.replace(/\s+/g, " ").trim()}</q> — {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
