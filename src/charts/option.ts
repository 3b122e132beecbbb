/**
 * The part of ECharts' option that these charts use: plain data for `echarts.setOption`, no dependency. They are types and
 * not interfaces, and open to change, as `setOption` asks it; each chart is made anew.
 */

/** One datum of a series. */
export type ChartDatum = {
  name: string;
  value: number;
  children?: ChartDatum[];
  label?: ChartLabel;
};

/** How figures and names are labelled. */
export type ChartLabel = {
  show?: boolean;
  position?: string;
  formatter?: string;
  fontSize?: number;
  rotate?: string | number;
  minAngle?: number;
  overflow?: string;
  width?: number;
  color?: string;
};

/** Bars side by side. */
export type BarSeries = {
  type: "bar";
  name: string;
  data: (number | null)[];
  barMaxWidth: number;
  label: ChartLabel;
};

/** A pie. */
export type PieSeries = {
  type: "pie";
  name: string;
  radius: [string, string];
  center: [string, string];
  data: ChartDatum[];
  label: ChartLabel;
  minAngle: number;
};

/** Rings from the inside out: 类, 款, 项. */
export type SunburstSeries = {
  type: "sunburst";
  name: string;
  radius: [string, string];
  center: [string, string];
  data: ChartDatum[];
  label: ChartLabel;
  levels: { r0?: string; r?: string; label?: ChartLabel }[];
};

/** Flows between nodes. */
export type SankeySeries = {
  type: "sankey";
  name: string;
  left: string;
  right: string;
  top: number;
  bottom: number;
  nodeGap: number;
  nodeWidth: number;
  data: { name: string; depth: number; label?: ChartLabel }[];
  links: { source: string; target: string; value: number }[];
  label: ChartLabel;
  lineStyle: { color: string; opacity: number };
};

/** An axis. */
export type ChartAxis = {
  type: "category" | "value";
  name?: string;
  data?: string[];
  inverse?: boolean;
  axisLabel?: ChartLabel & { interval?: number };
  splitLine?: { lineStyle: { color: string } };
};

/** An option for `echarts.setOption`: JSON, nothing in it runs. */
export type ChartOption = {
  title: {
    text: string;
    subtext: string;
    left: "center";
    textStyle: { fontSize: number };
  };
  color: string[];
  textStyle: { fontFamily: string };
  tooltip: { trigger: "item" | "axis" };
  legend?: { bottom: number; data?: string[] };
  grid?: {
    left: number;
    right: number;
    top: number;
    bottom: number;
    containLabel: boolean;
  };
  xAxis?: ChartAxis;
  yAxis?: ChartAxis;
  series: (BarSeries | PieSeries | SunburstSeries | SankeySeries)[];
  animation: boolean;
};
