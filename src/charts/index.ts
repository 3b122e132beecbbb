/**
 * Charts of 部门决算 as ECharts options: plain data, no dependency at run time.
 *
 * @module
 */
export { budgetAgainstFinalChart } from "./budget";
export { flowOfFundsChart } from "./flow";
export type { ChartOptions } from "./frame";
export type {
  BarSeries,
  ChartAxis,
  ChartDatum,
  ChartLabel,
  ChartOption,
  PieSeries,
  SankeySeries,
  SunburstSeries,
} from "./option";
export {
  expenditureStructureChart,
  functionSunburstChart,
  generalBudgetStructureChart,
  incomeStructureChart,
  threePublicStructureChart,
} from "./structure";
export {
  appropriationTotalsChart,
  generalBudgetChangeChart,
  threePublicChangeChart,
  totalsChart,
} from "./totals";
