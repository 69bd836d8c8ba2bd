import { Forecast } from '../forecast/Forecast';
import { Gap } from '../gaps/Gap';
import { Count } from '../model/CoverageTotals';
import { formatPercent, percentOf } from '../model/ratio';
import { counted, formatCount } from '../model/wording';
import { inNoReport } from '../findings/filesInNoReport';
import { TargetProgress } from '../targets/Target';
import { Analysis } from './Analysis';

/** Of a target: less than this share of it is "needs tests", whatever the trend. */
const FAR = 0.75;

/**
 * The entity in a word and why: `good` when the committed target of lines is
 * reached and nothing critical is open, `needs-tests` when less than three
 * quarters of the target are covered, else `at-risk`.
 */
export function verdictOf(input: {
  lines: Count | null;
  files: Count | null;
  /** Source files: all, and those that no report has. */
  source: { files: number; inNoReport: number };
  target: TargetProgress | null;
  gaps: readonly Gap[];
  forecast: Forecast;
}): Analysis['verdict'] {
  const { lines, files, source, target, gaps, forecast } = input;
  const percent = percentOf(lines);
  if (percent === null) {
    const tested = files
      ? `; tests import ${formatCount(files.covered)} of ${formatCount(
          files.total,
        )} source files`
      : '';
    return {
      state: 'not-measured',
      sentence: `Line coverage is not measured${tested}.`,
    };
  }
  const critical = gaps.filter(
    gap =>
      gap.priority.level === 'critical' &&
      (gap.state === 'open' || gap.state === 'quick-win'),
  ).length;
  const open = critical
    ? `${formatCount(critical)} critical ${
        critical === 1 ? 'gap is' : 'gaps are'
      } open`
    : '';
  const now = `${formatPercent(percent)} of the lines are covered`;
  const unknown = source.inNoReport ? `; ${inNoReport(source)}` : '';
  if (!target) {
    return {
      state: critical ? 'needs-tests' : 'at-risk',
      sentence: `${[now, 'no target is set', open]
        .filter(Boolean)
        .join(', ')}${unknown}.`,
    };
  }
  const goal = `the target is ${target.target.value} %`;
  if (target.reached && !critical) {
    return { state: 'good', sentence: `${now}, ${goal}: reached${unknown}.` };
  }
  const missing = target.missing
    ? `${counted(target.missing, 'line')} ${
        target.missing === 1 ? 'is' : 'are'
      } missing`
    : '';
  const isFar = percent < target.target.value * FAR;
  const isOff = forecast.verdict === 'off-track';
  return {
    state: isFar || isOff ? 'needs-tests' : 'at-risk',
    sentence: `${[now, goal, missing, open]
      .filter(Boolean)
      .join(', ')}${unknown}.`,
  };
}
