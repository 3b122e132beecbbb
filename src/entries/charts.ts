/**
 * Charts of 部门决算 as ECharts options: plain data, no dependency at run time.
 *
 * @module
 */
export {
  appropriationTotalsChart,
  type BarSeries,
  budgetAgainstFinalChart,
  type ChartAxis,
  type ChartDatum,
  type ChartLabel,
  type ChartOption,
  type ChartOptions,
  expenditureStructureChart,
  flowOfFundsChart,
  functionSunburstChart,
  generalBudgetChangeChart,
  generalBudgetStructureChart,
  incomeStructureChart,
  type PieSeries,
  type SankeySeries,
  type SunburstSeries,
  threePublicChangeChart,
  threePublicStructureChart,
  totalsChart,
} from "../charts";
