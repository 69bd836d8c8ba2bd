import { Plan } from '@backstage-coverage/plugin-coverage-common';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

export const CURVE_MARGIN = { top: 16, right: 20, bottom: 34, left: 46 };

export interface CurvePoint {
  x: number;
  y: number;
  /** Of the phase that ends here; -1: where the plan starts. */
  phase: number;
}

export interface CurveLayout {
  path: string;
  points: CurvePoint[];
  /** Height of the target's line. */
  targetY: number;
  /** Of the due date; `null`: none, or it lies outside. */
  dueX: number | null;
  yTicks: { y: number; value: number }[];
  /** In weeks. */
  xTicks: { x: number; value: number }[];
}

const WEEK_MS = 7 * 86_400_000;

/** Coverage over the weeks of a plan, phase by phase. */
export function layoutCurve(
  plan: Plan,
  size: { width: number; height: number },
): CurveLayout {
  const { target, start, by } = plan.options;
  const last = plan.phases[plan.phases.length - 1];
  const weeks = last?.weeks.to || 1;
  const values = [
    { weeks: 0, percent: plan.from ?? 0, phase: -1 },
    ...plan.phases.map((phase, index) => ({
      weeks: phase.weeks.to,
      percent: phase.to ?? 0,
      phase: index,
    })),
  ];
  const highest = Math.max(target, ...values.map(({ percent }) => percent));
  const lowest = Math.min(target, ...values.map(({ percent }) => percent));
  const x = scaleLinear(
    [0, weeks],
    [CURVE_MARGIN.left, size.width - CURVE_MARGIN.right],
  );
  const y = scaleLinear(
    [Math.max(0, lowest - 4), Math.min(100, highest + 4)],
    [size.height - CURVE_MARGIN.bottom, CURVE_MARGIN.top],
  );
  const points = values.map(value => ({
    x: x(value.weeks),
    y: y(value.percent),
    phase: value.phase,
  }));
  const due = by ? (Date.parse(by) - Date.parse(start)) / WEEK_MS : null;
  return {
    path: line<CurvePoint>(
      point => point.x,
      point => point.y,
    )(points)!,
    points,
    targetY: y(target),
    dueX: due !== null && due >= 0 && due <= weeks ? x(due) : null,
    yTicks: y.ticks(5).map(value => ({ y: y(value), value })),
    xTicks: x
      .ticks(Math.max(2, Math.floor(size.width / 120)))
      .map(value => ({ x: x(value), value })),
  };
}
