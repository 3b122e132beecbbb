import { useRef, useState } from "preact/hooks";
import { part } from "../parts/registry";
import type { NamedBytes } from "../reading/unzip";
import { take } from "./actions";
import { chosenFiles, droppedFiles } from "./dropped";
import { say } from "./text";

/** Files come in by choice, by folder, by drop, by paste, or the bundled ones. */
export function Intake() {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [isPasting, setPasting] = useState(false);
  const chosen = async (input: HTMLInputElement) => {
    take(await chosenFiles(input));
    input.value = "";
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of several, the buttons are the others
    <div
      class={`intake${isOver ? " over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={async (event) => {
        event.preventDefault();
        setOver(false);
        take(await droppedFiles(event.dataTransfer));
      }}
    >
      <p>{say("drop")}</p>
      <div class="buttons">
        <button type="button" class="main" onClick={() => files.current?.click()}>
          {say("files")}
        </button>
        <button type="button" onClick={() => folder.current?.click()}>
          {say("folder")}
        </button>
        <button type="button" onClick={() => setPasting(true)}>
          {say("paste")}
        </button>
        <button type="button" onClick={() => void samples()}>
          {say("samples")}
        </button>
      </div>
      <input
        ref={files}
        class="hidden"
        type="file"
        multiple
        aria-label={say("files")}
        data-test="files"
        tabIndex={-1}
        onChange={({ currentTarget }) => void chosen(currentTarget)}
      />
      <input
        ref={(input) => {
          folder.current = input;
          input?.setAttribute("webkitdirectory", "");
        }}
        class="hidden"
        type="file"
        aria-label={say("folder")}
        data-test="folder"
        tabIndex={-1}
        onChange={({ currentTarget }) => void chosen(currentTarget)}
      />
      {isPasting && <Paste close={() => setPasting(false)} />}
    </div>
  );
}

async function samples(): Promise<void> {
  const texts = await part("samples");
  take(texts.map(({ name, text }): NamedBytes => ({ name, bytes: new TextEncoder().encode(text) })));
}

function Paste({ close }: { readonly close: () => void }) {
  const [text, setText] = useState("");
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === "") return;
        take([{ name: say("paste"), bytes: new TextEncoder().encode(text) }]);
        close();
      }}
    >
      <label>
        {say("pasteHere")}
        <textarea rows={8} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <p class="hint">{say("pasteLost")}</p>
      <button type="submit" class="main">
        {say("check")}
      </button>
      <button type="button" onClick={close}>
        {say("close")}
      </button>
    </form>
  );
}
