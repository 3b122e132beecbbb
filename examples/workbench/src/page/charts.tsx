import { useEffect, useRef, useState } from "preact/hooks";
import type { ChartView, DocumentView } from "../audit/model";
import { part } from "../parts/registry";
import { beside } from "./actions";
import { type Doc, docs } from "./state";
import { say } from "./text";

/** The charts of the accounts, and those beside another year or unit. */
export function Charts({ doc, view }: { readonly doc: Doc; readonly view: DocumentView }) {
  const others = docs.value.filter((one) => one.id !== doc.id && one.view !== null);
  const [other, setOther] = useState("");
  const [pairs, setPairs] = useState<readonly ChartView[]>([]);
  useEffect(() => {
    const chosen = others.find(({ id }) => id === other);
    if (chosen === undefined) setPairs([]);
    else void beside(doc, chosen).then(setPairs);
  }, [other, doc.id, view]);
  return (
    <div class="charts">
      {others.length > 0 && (
        <label>
          {say("besideOf")}
          <select value={other} onChange={({ currentTarget }) => setOther(currentTarget.value)}>
            <option value="">{say("none")}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="chart-grid">
        {[...pairs, ...view.charts].map((chart) => (
          <Chart key={chart.id} chart={chart} />
        ))}
      </div>
    </div>
  );
}

/** Charts whose labels stand at both sides. */
const WIDE = new Set(["flow"]);

function Chart({ chart }: { readonly chart: ChartView }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let leave = () => {};
    let isGone = false;
    void part("charts").then(({ draw }) => {
      if (isGone || box.current === null) return;
      const drawn = draw(box.current, chart.option);
      const observer = new ResizeObserver(() => drawn.resize());
      observer.observe(box.current);
      leave = () => {
        observer.disconnect();
        drawn.dispose();
      };
    });
    return () => {
      isGone = true;
      leave();
    };
  }, [chart]);
  return (
    <figure class={WIDE.has(chart.id) ? "wide" : ""}>
      <figcaption class="unseen">{chart.title}</figcaption>
      <div class="chart" ref={box} role="img" aria-label={chart.title} />
    </figure>
  );
}
