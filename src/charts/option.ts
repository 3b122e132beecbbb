/**
 * The part of ECharts' option that these charts use: plain data for `echarts.setOption`, no dependency.
 */

/** One datum of a series. */
export interface ChartDatum {
  readonly name: string;
  readonly value: number;
  readonly children?: readonly ChartDatum[];
  readonly label?: ChartLabel;
}

/** How figures and names are labelled. */
export interface ChartLabel {
  readonly show?: boolean;
  readonly position?: string;
  readonly formatter?: string;
  readonly fontSize?: number;
  readonly rotate?: string | number;
  readonly minAngle?: number;
  readonly overflow?: string;
  readonly width?: number;
  readonly color?: string;
}

/** Bars side by side. */
export interface BarSeries {
  readonly type: "bar";
  readonly name: string;
  readonly data: readonly (number | null)[];
  readonly barMaxWidth: number;
  readonly label: ChartLabel;
}

/** A pie. */
export interface PieSeries {
  readonly type: "pie";
  readonly name: string;
  readonly radius: readonly [string, string];
  readonly center: readonly [string, string];
  readonly data: readonly ChartDatum[];
  readonly label: ChartLabel;
  readonly minAngle: number;
}

/** Rings from the inside out: 类, 款, 项. */
export interface SunburstSeries {
  readonly type: "sunburst";
  readonly name: string;
  readonly radius: readonly [string, string];
  readonly center: readonly [string, string];
  readonly data: readonly ChartDatum[];
  readonly label: ChartLabel;
  readonly levels: readonly { readonly r0?: string; readonly r?: string; readonly label?: ChartLabel }[];
}

/** Flows between nodes. */
export interface SankeySeries {
  readonly type: "sankey";
  readonly name: string;
  readonly left: string;
  readonly right: string;
  readonly top: number;
  readonly bottom: number;
  readonly nodeGap: number;
  readonly nodeWidth: number;
  readonly data: readonly { readonly name: string; readonly depth: number; readonly label?: ChartLabel }[];
  readonly links: readonly { readonly source: string; readonly target: string; readonly value: number }[];
  readonly label: ChartLabel;
  readonly lineStyle: { readonly color: string; readonly opacity: number };
}

/** An axis. */
export interface ChartAxis {
  readonly type: "category" | "value";
  readonly name?: string;
  readonly data?: readonly string[];
  readonly inverse?: boolean;
  readonly axisLabel?: ChartLabel & { readonly interval?: number };
  readonly splitLine?: { readonly lineStyle: { readonly color: string } };
}

/** An option for `echarts.setOption`: JSON, nothing in it runs. */
export interface ChartOption {
  readonly title: {
    readonly text: string;
    readonly subtext: string;
    readonly left: "center";
    readonly textStyle: { readonly fontSize: number };
  };
  readonly color: readonly string[];
  readonly textStyle: { readonly fontFamily: string };
  readonly tooltip: { readonly trigger: "item" | "axis" };
  readonly legend?: { readonly bottom: number; readonly data?: readonly string[] };
  readonly grid?: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly containLabel: boolean;
  };
  readonly xAxis?: ChartAxis;
  readonly yAxis?: ChartAxis;
  readonly series: readonly (BarSeries | PieSeries | SunburstSeries | SankeySeries)[];
  readonly animation: boolean;
}
