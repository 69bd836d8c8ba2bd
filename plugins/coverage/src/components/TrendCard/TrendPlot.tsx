import { formatPercent } from '@backstage-coverage/plugin-coverage-common';
import { useT } from '../../hooks/useT';
import {
  TREND_MARGIN as MARGIN,
  TrendInput,
  TrendLayout,
} from '../../model/trendChart';
import { Axes, BreakMarks } from '../Chart';
import styles from './TrendCard.module.css';

/** The drawing alone: a picture to screen readers, told by its summary. */
export function TrendPlot(props: {
  input: TrendInput;
  layout: TrendLayout;
  size: { width: number; height: number };
  label: string;
  describedBy: string;
}) {
  const { input, layout, size, label, describedBy } = props;
  const { targetY, floorY, due } = layout;
  const t = useT();
  const bottom = size.height - MARGIN.bottom;
  const right = size.width - MARGIN.right;
  return (
    <svg
      role="img"
      aria-label={label}
      aria-describedby={describedBy}
      width={size.width}
      height={size.height}
    >
      <Axes
        layout={layout}
        size={size}
        margin={MARGIN}
        textOf={value => t('goal.percent', { value })}
      />
      {layout.band && <path className={styles.band} d={layout.band} />}
      <BreakMarks breaks={layout.breaks} top={MARGIN.top} bottom={bottom} />
      {due && (
        <g>
          <line
            className={styles.due}
            x1={due.x}
            x2={due.x}
            y1={MARGIN.top}
            y2={bottom}
          />
          <text
            className={styles.label}
            x={due.x - 4}
            y={MARGIN.top - 8}
            textAnchor={due.x > right / 2 ? 'end' : 'start'}
          >
            {t('trend.due', {
              day: t('format.day', { value: new Date(due.date) }),
            })}
          </text>
        </g>
      )}
      {targetY !== null && (
        <Level className={styles.target} y={targetY} right={right} />
      )}
      {floorY !== null && (
        <Level className={styles.floor} y={floorY} right={right} />
      )}
      {layout.expected && (
        <path className={styles.expected} d={layout.expected} />
      )}
      <path className={styles.coverage} d={layout.coverage} />
      {layout.points.map(({ id, x, y }) => (
        <circle key={id} className={styles.dot} cx={x} cy={y} r={3.5} />
      ))}
      {targetY !== null && (
        <text className={styles.label} x={MARGIN.left + 4} y={targetY - 5}>
          {t('trend.target', {
            percent: t('goal.percent', { value: input.target!.value }),
          })}
        </text>
      )}
      {floorY !== null && (
        // Of late, coverage is mostly above.
        <text
          className={styles.label}
          x={right - 4}
          y={floorY + 14}
          textAnchor="end"
        >
          {t('trend.floor', { percent: formatPercent(input.floor) })}
        </text>
      )}
    </svg>
  );
}

/** A percentage that is asked for, across the chart. */
function Level(props: { className: string; y: number; right: number }) {
  const { className, y, right } = props;
  return (
    <line className={className} x1={MARGIN.left} x2={right} y1={y} y2={y} />
  );
}
