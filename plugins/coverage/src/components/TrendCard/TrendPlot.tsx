import { useId } from 'react';
import { useT } from '../../hooks/useT';
import { TrendLayout } from '../../model/trendChart';
import { Axes, BreakMarks } from '../Chart';
import { TrendLabels } from './TrendLabels';
import styles from './TrendCard.module.css';

/** The drawing alone: a picture to screen readers, told by its summary. */
export function TrendPlot(props: {
  layout: TrendLayout;
  size: { width: number; height: number };
  label: string;
  describedBy: string;
}) {
  const { layout, size, label, describedBy } = props;
  const { targetY, floorY, due, margin } = layout;
  const t = useT();
  const clip = useId();
  const bottom = size.height - margin.bottom;
  const right = size.width - margin.right;
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
        margin={margin}
        textOf={value => t('goal.percent', { value })}
      />
      {layout.band && (
        <>
          <clipPath id={clip}>
            <rect
              x={margin.left}
              y={margin.top}
              width={Math.max(0, right - margin.left)}
              height={bottom - margin.top}
            />
          </clipPath>
          <path
            className={styles.band}
            d={layout.band}
            clipPath={`url(#${clip})`}
          />
        </>
      )}
      <BreakMarks breaks={layout.breaks} top={margin.top} bottom={bottom} />
      {due && (
        <g>
          <line
            className={styles.due}
            x1={due.x}
            x2={due.x}
            y1={margin.top}
            y2={bottom}
          />
          <text
            className={styles.label}
            x={due.x - 4}
            y={margin.top - 8}
            textAnchor={due.x > right / 2 ? 'end' : 'start'}
          >
            {t('trend.due', {
              day: t('format.day', { value: new Date(due.date) }),
            })}
          </text>
        </g>
      )}
      {targetY !== null && (
        <Level
          className={styles.target}
          y={targetY}
          left={margin.left}
          right={right}
        />
      )}
      {floorY !== null && (
        <Level
          className={styles.floor}
          y={floorY}
          left={margin.left}
          right={right}
        />
      )}
      {layout.expected && (
        <path className={styles.expected} d={layout.expected} />
      )}
      <path className={styles.coverage} d={layout.coverage} />
      {layout.points.map(({ id, x, y }) => (
        <circle key={id} className={styles.dot} cx={x} cy={y} r={3.5} />
      ))}
      <TrendLabels labels={layout.labels} left={right} />
    </svg>
  );
}

/** A percentage that is asked for, across the chart. */
function Level(props: {
  className: string;
  y: number;
  left: number;
  right: number;
}) {
  const { className, y, left, right } = props;
  return <line className={className} x1={left} x2={right} y1={y} y2={y} />;
}
