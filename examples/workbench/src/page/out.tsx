import { useState } from "preact/hooks";
import type { DocumentView } from "../audit/model";
import { saidOf } from "../audit/said";
import { OUT_FILES } from "../out/files";
import { baseOf, save } from "./save";
import { type Doc, locale, notice } from "./state";
import { said, say } from "./text";
import { written } from "./write";

/** What can be taken out: the annotated PDF, reports, tables with formulas, the disclosure written anew, data. */
export function Out({ doc, view }: { readonly doc: Doc; readonly view: DocumentView }) {
  const [busy, setBusy] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  return (
    <div class="outs">
      <h2>{say("out")}</h2>
      <p class="hint">{say("outHelp")}</p>
      <ul>
        {OUT_FILES.map((file) => {
          const isOpen = file.ofPdf !== true || doc.pdf !== null;
          const write = async () => {
            setBusy(file.id);
            setDone(null);
            notice.value = null;
            const name = `${baseOf(doc.name)}-${said(file.title)}.${file.extension}`;
            try {
              save(name, file.mime, await written(doc, view, file.id, locale.value));
              setDone(name);
            } catch (error) {
              notice.value = saidOf(error);
            }
            setBusy(null);
          };
          return (
            <li key={file.id}>
              <span class="name">{said(file.title)}</span> <small>.{file.extension}</small>
              <button
                type="button"
                data-out={file.id}
                disabled={!isOpen || busy !== null}
                aria-label={`${say("download")} ${said(file.title)}`}
                onClick={() => void write()}
              >
                {busy === file.id ? say("writing") : say("download")}
              </button>
              {!isOpen && <small>{say("needsPdf")}</small>}
            </li>
          );
        })}
      </ul>
      <p role="status">{done === null ? "" : say("written", done)}</p>
    </div>
  );
}
