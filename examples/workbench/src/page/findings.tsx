import { useRef, useState } from "preact/hooks";
import type { DocumentView, FindingView, SeverityView, SuspectView } from "../audit/model";
import { GRAVITY } from "../severity";
import { accept, look, lookAt, open, readExplanations, typeIn, writtenExplanations } from "./actions";
import { baseOf, save } from "./save";
import { type Doc, familyOf, filter, form, looking, NOTHING, shownFindings } from "./state";
import { SIGNS, say } from "./text";

/** Findings by cause: the suspected figures first, then what no suspect explains, the gravest first. */
export function Findings({ doc, view }: { readonly doc: Doc; readonly view: DocumentView }) {
  const shown = shownFindings.value;
  const ids = new Set(shown.map(({ id }) => id));
  const suspects = view.suspects.filter(({ explains }) => explains.some((id) => ids.has(id)));
  const explained = new Set(suspects.flatMap(({ explains }) => explains));
  const others = byCause(shown.filter(({ id }) => !explained.has(id)));
  return (
    <div class="findings">
      <Filters view={view} />
      <Explanations doc={doc} />
      {shown.length === 0 && <p>{say("nothingFound")}</p>}
      {suspects.length > 0 && <h2>{say("suspects")}</h2>}
      {suspects.map((suspect) => (
        <Suspected
          key={suspect.cells.map(({ key }) => key).join(" ")}
          doc={doc}
          view={view}
          suspect={suspect}
          findings={shown.filter(({ id }) => suspect.explains.includes(id))}
        />
      ))}
      {others.length > 0 && <h2>{say("otherFindings")}</h2>}
      {others.map((findings) => (
        <Cause key={findings[0]?.id} doc={doc} view={view} findings={findings} />
      ))}
    </div>
  );
}

function byCause(findings: readonly FindingView[]): FindingView[][] {
  const causes = new Map<number, FindingView[]>();
  for (const finding of findings) causes.set(finding.cause, [...(causes.get(finding.cause) ?? []), finding]);
  const gravest = (cause: readonly FindingView[]) =>
    Math.min(...cause.map(({ severity }) => GRAVITY[severity]));
  return [...causes.values()].sort((a, b) => gravest(a) - gravest(b));
}

/** The findings in the order in which they stand on the page, for the keys. */
export function orderedFindings(view: DocumentView): FindingView[] {
  const shown = shownFindings.value;
  const explained = view.suspects.flatMap(({ explains }) => explains);
  const first = shown.filter(({ id }) => explained.includes(id));
  return [...first, ...byCause(shown.filter(({ id }) => !explained.includes(id))).flat()];
}

function Filters({ view }: { readonly view: DocumentView }) {
  const families = [...new Set(view.findings.map(({ rule }) => familyOf(rule)))].sort();
  const places = view.findings.flatMap(({ where, against }) => [...where, ...against]);
  const forms = view.forms.filter((one) => places.some((place) => place.form === one.form));
  const { severity, family, form: of, accepted } = filter.value;
  const choose = (change: Partial<typeof filter.value>) => {
    filter.value = { ...filter.value, ...change };
  };
  const orNull = (value: string) => (value === "" ? null : value);
  return (
    <div class="filters">
      <label>
        {say("severity")}
        <select
          data-test="severity"
          value={severity ?? ""}
          onChange={({ currentTarget }) =>
            choose({ severity: orNull(currentTarget.value) as SeverityView | null })
          }
        >
          <option value="">{say("all")}</option>
          {(["error", "warning", "info"] as const).map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say("family")}
        <select
          value={family ?? ""}
          onChange={({ currentTarget }) => choose({ family: orNull(currentTarget.value) })}
        >
          <option value="">{say("all")}</option>
          {families.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say("form")}
        <select
          value={of ?? ""}
          onChange={({ currentTarget }) => choose({ form: orNull(currentTarget.value) })}
        >
          <option value="">{say("all")}</option>
          {forms.map((one) => (
            <option key={one.form} value={one.form}>
              {one.title}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={accepted}
          onChange={({ currentTarget }) => choose({ accepted: currentTarget.checked })}
        />
        {say("showAccepted")}
      </label>
    </div>
  );
}

/** Explanations go out as JSON and come back. */
function Explanations({ doc }: { readonly doc: Doc }) {
  const input = useRef<HTMLInputElement>(null);
  const bring = async () => {
    const file = input.current?.files?.[0];
    if (file === undefined) return;
    await readExplanations(doc, await file.text());
    if (input.current !== null) input.current.value = "";
  };
  return (
    <div class="buttons">
      <button
        type="button"
        disabled={doc.acceptances.length === 0}
        onClick={async () =>
          save(
            `${baseOf(doc.name)}-${say("explanations")}.json`,
            "application/json",
            await writtenExplanations(doc),
          )
        }
      >
        {say("exportAccepted")}
      </button>
      <button type="button" onClick={() => input.current?.click()}>
        {say("importAccepted")}
      </button>
      <input
        ref={input}
        class="hidden"
        type="file"
        accept=".json"
        data-test="acceptances"
        aria-label={say("importAccepted")}
        tabIndex={-1}
        onChange={() => void bring()}
      />
    </div>
  );
}

interface CauseProps {
  readonly doc: Doc;
  readonly view: DocumentView;
  readonly findings: readonly FindingView[];
}

function Suspected({ doc, view, suspect, findings }: CauseProps & { readonly suspect: SuspectView }) {
  const [first] = suspect.cells;
  return (
    <article class="cause suspect">
      <h3>
        {suspect.cells.map(({ key, title, printed, proposed }) => (
          <span key={key}>
            {say(
              "suspect",
              title,
              printed === "" ? say("blank") : printed,
              proposed === "" ? say("blank") : proposed,
            )}{" "}
          </span>
        ))}
      </h3>
      <p>
        {suspect.evidence} · {say("confidence", Math.round(suspect.confidence * 100))}
      </p>
      <div class="buttons">
        {first !== undefined && (
          <button
            type="button"
            onClick={() => {
              look({
                ...NOTHING,
                cells: suspect.cells.map(({ key }) => key),
                lines: suspect.cells.flatMap(({ line }) => line ?? []),
                boxes: suspect.cells.flatMap(({ box }) => box ?? []),
              });
              form.value = first.form;
              open("tables");
            }}
          >
            {say("place")}
          </button>
        )}
        {first !== undefined && suspect.cells.length === 1 && (
          <button type="button" data-test="try" onClick={() => void typeIn(doc, first.key, first.proposed)}>
            {say("tryIt")} {first.proposed === "" ? say("blank") : first.proposed}
          </button>
        )}
      </div>
      {findings.map((finding) => (
        <Finding key={finding.id} doc={doc} view={view} finding={finding} />
      ))}
    </article>
  );
}

function Cause({ doc, view, findings }: CauseProps) {
  return (
    <article class="cause">
      {findings.length > 1 && <p class="hint">{say("oneCause", findings.length)}</p>}
      {findings.map((finding) => (
        <Finding key={finding.id} doc={doc} view={view} finding={finding} />
      ))}
    </article>
  );
}

function Finding({ doc, view, finding }: Omit<CauseProps, "findings"> & { readonly finding: FindingView }) {
  const rule = view.rules[finding.rule];
  const isChosen = looking.value.finding === finding.id;
  const figures = (["expected", "actual", "difference", "tolerance"] as const).flatMap((name) => {
    const value = finding[name];
    return value === null ? [] : [[name, value] as const];
  });
  return (
    <section
      class={`finding ${finding.severity}${isChosen ? " chosen" : ""}`}
      data-rule={finding.rule}
      data-id={finding.id}
    >
      <p>
        <span class="sign">
          <span aria-hidden="true">{SIGNS[finding.severity]}</span> {say(finding.severity)}
        </span>{" "}
        <button type="button" class="link sentence" onClick={() => lookAt(finding)}>
          {finding.sentence}
        </button>
      </p>
      {finding.acknowledged !== null && <p class="accepted">{say("accepted", finding.acknowledged)}</p>}
      <details>
        <summary>
          {say("rulePage", finding.rule)} {rule?.title}
        </summary>
        <dl>
          {rule?.formula !== undefined && rule.formula !== "" && <Pair word="formula" text={rule.formula} />}
          {figures.map(([name, value]) => (
            <Pair key={name} word={name} text={value} />
          ))}
          {rule !== undefined && <Pair word="source" text={rule.source} />}
          {rule !== undefined && <Pair word="advice" text={rule.advice} />}
          {[...finding.where, ...finding.against].map(({ key, title, line }) => (
            <Pair
              key={key}
              word="place"
              text={line === null ? title : `${title}（${say("lineNumber", line)}）`}
            />
          ))}
        </dl>
      </details>
      <Accept doc={doc} finding={finding} />
    </section>
  );
}

function Pair({ word, text }: { readonly word: Parameters<typeof say>[0]; readonly text: string }) {
  return (
    <>
      <dt>{say(word)}</dt>
      <dd>{text}</dd>
    </>
  );
}

function Accept({ doc, finding }: { readonly doc: Doc; readonly finding: FindingView }) {
  const [note, setNote] = useState<string | null>(null);
  if (finding.acknowledged !== null)
    return (
      <button type="button" class="small" onClick={() => void accept(doc, finding, null)}>
        {say("takeOne")}
      </button>
    );
  if (note === null)
    return (
      <button type="button" class="small" data-test="accept" onClick={() => setNote("")}>
        {say("accept")}
      </button>
    );
  return (
    <form
      class="accept"
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() !== "") void accept(doc, finding, note.trim()).then(() => setNote(null));
      }}
    >
      <label>
        {say("acceptWhy")}
        <input data-test="note" value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <button type="submit" class="main">
        {say("save")}
      </button>
      <button type="button" onClick={() => setNote(null)}>
        {say("close")}
      </button>
    </form>
  );
}
