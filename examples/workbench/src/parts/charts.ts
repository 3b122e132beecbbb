import { BarChart, LineChart, PieChart, SankeyChart, SunburstChart } from "echarts/charts";
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
} from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { give } from "./registry";

use([
  BarChart,
  LineChart,
  PieChart,
  SankeyChart,
  SunburstChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  CanvasRenderer,
]);

export interface ChartsPart {
  /** Draws a chart into an element; what comes back follows the size of the element, and goes. */
  draw(element: HTMLElement, option: object): { resize(): void; dispose(): void };
  /** A chart as a picture. */
  png(option: object, width: number, height: number): Uint8Array;
}

/** A copy, since ECharts writes its defaults into what it is given. The description for screen readers is made from the data; tooltips are drawn, since the page allows no inline styles. */
const shown = (option: object): EChartsCoreOption => {
  const { tooltip = {}, ...others } = structuredClone(option) as { tooltip?: object };
  return {
    aria: { enabled: true, decal: { show: true } },
    animation: false,
    ...others,
    tooltip: { ...tooltip, renderMode: "richText" },
  };
};

give("charts", {
  draw(element, option) {
    let chart = init(element);
    let width = element.clientWidth;
    chart.setOption(shown(option));
    return {
      resize() {
        const { clientWidth } = element;
        // An element that leaves the page has no width, and a chart without room fails.
        if (clientWidth === 0 || clientWidth === width) return;
        width = clientWidth;
        // ECharts 6.1 fails to move a sankey that stands already: it is drawn anew.
        chart.dispose();
        chart = init(element);
        chart.setOption(shown(option));
      },
      dispose: () => chart.dispose(),
    };
  },
  png(option, width, height) {
    const element = document.createElement("div");
    const chart = init(element, null, { width, height, devicePixelRatio: 2 });
    chart.setOption(shown(option));
    const url = chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: "#fff" });
    chart.dispose();
    return Uint8Array.from(atob(url.slice(url.indexOf(",") + 1)), (letter) => letter.charCodeAt(0));
  },
});
