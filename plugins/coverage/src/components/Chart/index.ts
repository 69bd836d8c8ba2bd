export { Axes } from './Axes';
export { BreakEntry, BreakList, BreakMarks } from './Breaks';
export { Chart, useChartFrame } from './Chart';
export { Legend, LegendEntry, LegendLine } from './Legend';
export { TableToggle } from './TableToggle';
