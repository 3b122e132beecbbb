import type { SeverityView } from "../audit/model";
import { cancel, remove, show } from "./actions";
import { currentId, type Doc, docs } from "./state";
import { said, say, stateWord } from "./text";

/** The list of files, each with its state. */
export function Files() {
  if (docs.value.length === 0) return null;
  return (
    <nav class="files" aria-label={say("list")}>
      <h2>{say("list")}</h2>
      <ul>
        {docs.value.map((doc) => (
          <li key={doc.id} class={doc.id === currentId.value ? "current" : ""}>
            <button
              type="button"
              class="file"
              aria-current={doc.id === currentId.value}
              onClick={() => show(doc.id)}
            >
              <span class="name">{doc.name}</span>
              <span class={`state ${doc.state}`} role="status">
                {stateOf(doc)}
              </span>
            </button>
            <Leave doc={doc} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Leave({ doc }: { readonly doc: Doc }) {
  const isBusy = doc.state === "waiting" || doc.state === "reading" || doc.state === "auditing";
  const word = say(isBusy ? "cancel" : "remove");
  return (
    <button
      type="button"
      class="leave"
      aria-label={`${word} ${doc.name}`}
      title={word}
      onClick={() => (isBusy ? cancel(doc.id) : remove(doc.id))}
    >
      ×
    </button>
  );
}

function stateOf(doc: Doc): string {
  if (doc.state === "failed" && doc.said !== null) return said(doc.said);
  if (doc.progress !== null) return `${stateWord(doc.state)} ${say("page", ...doc.progress)}`;
  if (doc.state !== "done" || doc.view === null) return stateWord(doc.state);
  const { findings } = doc.view;
  const counts = (["error", "warning", "info"] as const satisfies readonly SeverityView[]).map(
    (severity) => `${say(severity)} ${findings.filter((finding) => finding.severity === severity).length}`,
  );
  return counts.join(" · ");
}
