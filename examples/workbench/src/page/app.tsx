import { useEffect } from "preact/hooks";
import type { DocumentView } from "../audit/model";
import { look, lookAt, open, speak } from "./actions";
import { Charts } from "./charts";
import { Files } from "./files";
import { Findings, orderedFindings } from "./findings";
import { Intake } from "./intake";
import { Out } from "./out";
import { Overview } from "./overview";
import { Prose } from "./prose";
import { Source } from "./source";
import { current, type Doc, docs, locale, looking, NOTHING, notice, TABS, tab } from "./state";
import { Tables } from "./tables";
import { said, say, stateWord, tabWord } from "./text";

export function App() {
  useKeys();
  const doc = current.value;
  return (
    <>
      <a class="skip" href="#content">
        {say("skip")}
      </a>
      <header>
        <h1>
          {say("title")} <small>juesuan</small>
        </h1>
        <p class="promise">{say("promise")}</p>
        <button
          type="button"
          data-test="language"
          onClick={() => void speak(locale.value === "en" ? "zh-CN" : "en")}
        >
          {say("language")}
        </button>
      </header>
      <div class={docs.value.length === 0 ? "desk empty" : "desk"}>
        <div class="left">
          <Intake />
          <Files />
        </div>
        <main id="content">{doc !== null && <Document key={doc.id} doc={doc} />}</main>
      </div>
    </>
  );
}

function Document({ doc }: { readonly doc: Doc }) {
  if (doc.view === null)
    return (
      <div class="unopened" role="status">
        <h2>{doc.name}</h2>
        {doc.said === null ? <p>{stateWord(doc.state)}</p> : <p class="notice">{said(doc.said)}</p>}
        {doc.progress !== null && <progress value={doc.progress[0]} max={doc.progress[1]} />}
      </div>
    );
  return (
    <>
      <div class="tabs" role="tablist" aria-label={say("title")}>
        {TABS.map((one) => (
          <button
            type="button"
            key={one}
            role="tab"
            id={`tab-${one}`}
            aria-controls="panel"
            aria-selected={one === tab.value}
            tabIndex={one === tab.value ? 0 : -1}
            onClick={() => open(one)}
            onKeyDown={(event) => turnTab(event)}
          >
            {tabWord(one)}
          </button>
        ))}
      </div>
      {notice.value !== null && (
        <p class="notice" role="alert">
          {said(notice.value)}{" "}
          <button
            type="button"
            class="small"
            onClick={() => {
              notice.value = null;
            }}
          >
            {say("close")}
          </button>
        </p>
      )}
      <div class={looking.value === NOTHING ? "work" : "work looking"}>
        <div class="panel" role="tabpanel" id="panel" aria-labelledby={`tab-${tab.value}`}>
          <Panel doc={doc} view={doc.view} />
          <p class="hint keys">{say("keys")}</p>
        </div>
        {tab.value !== "charts" && tab.value !== "out" && <Source doc={doc} view={doc.view} />}
      </div>
    </>
  );
}

function Panel({ doc, view }: { readonly doc: Doc; readonly view: DocumentView }) {
  switch (tab.value) {
    case "overview":
      return <Overview doc={doc} view={view} />;
    case "tables":
      return <Tables doc={doc} view={view} />;
    case "findings":
      return <Findings doc={doc} view={view} />;
    case "prose":
      return <Prose view={view} />;
    case "charts":
      return <Charts doc={doc} view={view} />;
    case "out":
      return <Out doc={doc} view={view} />;
  }
}

function turnTab(event: KeyboardEvent): void {
  const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (by === 0) return;
  const next = TABS[(TABS.indexOf(tab.value) + by + TABS.length) % TABS.length] ?? "overview";
  open(next);
  document.getElementById(`tab-${next}`)?.focus();
}

/** The keys of the whole page; where a text is typed they are letters. */
function useKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { target } = event;
      const isTyping = target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const at = Number(event.key);
      const next = TABS[at - 1];
      if (next !== undefined) open(next);
      else if (event.key === "Escape") look(NOTHING);
      else if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}

/** Goes to the next or the previous finding, from the last to the first. */
function step(by: number): void {
  const view = current.value?.view;
  if (view === null || view === undefined) return;
  const findings = orderedFindings(view);
  const at = findings.findIndex(({ id }) => id === looking.value.finding);
  const next =
    findings[at < 0 ? (by > 0 ? 0 : findings.length - 1) : (at + by + findings.length) % findings.length];
  if (next === undefined) return;
  if (tab.value !== "tables") open("findings");
  lookAt(next);
  requestAnimationFrame(() =>
    document.querySelector(".finding.chosen")?.scrollIntoView({ block: "nearest" }),
  );
}
