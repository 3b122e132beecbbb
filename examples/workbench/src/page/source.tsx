import { useEffect, useRef, useState } from "preact/hooks";
import type { DocumentView, PageBox } from "../audit/model";
import type { OpenPdf } from "../parts/pdf";
import { look } from "./actions";
import { type Doc, looking, NOTHING } from "./state";
import { say } from "./text";
import { Windowed } from "./windowed";

/** The original beside what was read: the page with the place framed, or the lines. */
export function Source({ doc, view }: { readonly doc: Doc; readonly view: DocumentView }) {
  return (
    <aside class="source" aria-label={say("original")}>
      <h2>
        {say("original")}
        {looking.value !== NOTHING && (
          <button type="button" class="small letgo" onClick={() => look(NOTHING)}>
            {say("letGo")}
          </button>
        )}
      </h2>
      {doc.pdf === null ? <Lines view={view} /> : <Pages pdf={doc.pdf} />}
    </aside>
  );
}

const LINE = 22;

function Lines({ view }: { readonly view: DocumentView }) {
  const { lines } = looking.value;
  const chosen = new Set(lines);
  const first = view.lines.findIndex(({ number }) => chosen.has(number));
  return (
    <Windowed
      count={view.lines.length}
      height={LINE}
      label={say("original")}
      sight={first < 0 ? null : first}
      row={(at) => {
        const line = view.lines[at];
        if (line === undefined) return null;
        return (
          <div key={at} class={chosen.has(line.number) ? "line chosen" : "line"} title={line.text}>
            <span class="number">{line.number}</span>
            {line.text}
          </div>
        );
      }}
    />
  );
}

function Pages({ pdf }: { readonly pdf: OpenPdf }) {
  const { boxes, lines } = looking.value;
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  const first = boxes[0]?.page;
  useEffect(() => {
    if (first !== undefined) setPage(first);
  }, [first, lines]);
  const turn = (by: number) => setPage(Math.min(pdf.count, Math.max(1, page + by)));
  return (
    <div class="pages">
      <div class="buttons">
        <button type="button" onClick={() => turn(-1)} disabled={page === 1}>
          {say("before")}
        </button>
        <span role="status">{say("page", page, pdf.count)}</span>
        <button type="button" onClick={() => turn(1)} disabled={page === pdf.count}>
          {say("after")}
        </button>
        <button type="button" onClick={() => setZoom(zoom * 1.25)} aria-label={say("zoomIn")}>
          ＋
        </button>
        <button type="button" onClick={() => setZoom(zoom / 1.25)} aria-label={say("zoomOut")}>
          －
        </button>
      </div>
      <PageImage pdf={pdf} page={page} zoom={zoom} boxes={boxes.filter((box) => box.page === page)} />
    </div>
  );
}

interface PageImageProps {
  readonly pdf: OpenPdf;
  readonly page: number;
  /** 1 is the width of the frame. */
  readonly zoom: number;
  readonly boxes: readonly PageBox[];
}

function PageImage({ pdf, page, zoom, boxes }: PageImageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLElement>(null);
  const [{ width, height, scale }, setSize] = useState({ width: 0, height: 0, scale: 1 });
  useEffect(() => {
    let isGone = false;
    // A canvas takes one drawing at a time: each page gets one of its own.
    const fresh = document.createElement("canvas");
    const room = Math.max(200, (frame.current?.clientWidth ?? 600) - 4) * zoom;
    void pdf.draw(fresh, page, room).then((points) => {
      const shown = canvas.current;
      if (isGone || shown === null) return;
      shown.width = fresh.width;
      shown.height = fresh.height;
      shown.getContext("2d")?.drawImage(fresh, 0, 0);
      setSize(points);
    });
    return () => {
      isGone = true;
    };
  }, [pdf, page, zoom]);
  const [first] = boxes;
  useEffect(() => {
    if (first === undefined || frame.current === null) return;
    frame.current.scrollTop = Math.max(0, first.y * scale - frame.current.clientHeight / 2);
    frame.current.scrollLeft = Math.max(0, first.x * scale - frame.current.clientWidth / 2);
  }, [first, scale, height]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section class="page-image" ref={frame} tabIndex={0} aria-label={say("pageNumber", page)}>
      <div class="page-inner">
        <canvas ref={canvas} />
        <svg class="boxes" width={width * scale} height={height * scale} aria-hidden="true">
          {boxes.map((box) => (
            <rect
              key={`${box.x} ${box.y}`}
              data-test="frame"
              x={box.x * scale - 2}
              y={box.y * scale - 2}
              width={box.width * scale + 4}
              height={box.height * scale + 4}
            />
          ))}
        </svg>
      </div>
    </section>
  );
}
