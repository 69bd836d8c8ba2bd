import { useT } from '../../hooks/useT';
import {
  ChartPoint,
  HistoryChartLayout,
  HistoryUnit,
  MARGIN,
} from '../../model/historyChart';
import styles from './HistoryPanel.module.css';

/** The drawing alone: a picture to screen readers, told by its summary. */
export function HistoryPlot(props: {
  layout: HistoryChartLayout;
  unit: HistoryUnit;
  size: { width: number; height: number };
  active: number | undefined;
  describedBy: string;
}) {
  const { layout, unit, size, active, describedBy } = props;
  const t = useT();
  const bottom = size.height - MARGIN.bottom;
  const activePoint = active === undefined ? undefined : layout.points[active];
  const axisFormat: Intl.DateTimeFormatOptions = layout.shortSpan
    ? { hour: '2-digit', minute: '2-digit' }
    : { month: 'short', day: 'numeric' };

  return (
    <svg
      role="img"
      aria-label={t('history.chart')}
      aria-describedby={describedBy}
      width={size.width}
      height={size.height}
      className={styles.svg}
    >
      {layout.yTicks.map(({ y, value }) => (
        <g key={value}>
          <line
            className={styles.grid}
            x1={MARGIN.left}
            x2={size.width - MARGIN.right}
            y1={y}
            y2={y}
          />
          <text
            className={styles.tick}
            x={MARGIN.left - 8}
            y={y}
            dy="0.32em"
            textAnchor="end"
          >
            {unit === 'percent' ? `${value} %` : t('format.number', { value })}
          </text>
        </g>
      ))}
      {layout.xTicks.map(({ x, date }) => (
        <text
          key={+date}
          className={styles.tick}
          x={x}
          y={size.height - 8}
          textAnchor="middle"
        >
          {t('format.axis', {
            value: date,
            formatParams: { value: axisFormat },
          })}
        </text>
      ))}
      {layout.band && <path className={styles.band} d={layout.band} />}
      {layout.breaks.map(({ date, x }) => (
        <g key={date} className={styles.break}>
          <line x1={x} x2={x} y1={MARGIN.top} y2={bottom} />
          <path d={`M${x - 6},${MARGIN.top} h12 l-6,-11 z`} />
        </g>
      ))}
      {activePoint && (
        <line
          className={styles.cursor}
          x1={activePoint.x}
          x2={activePoint.x}
          y1={MARGIN.top}
          y2={bottom}
        />
      )}
      <path className={styles.area} d={layout.coveredArea} />
      {layout.total && <path className={styles.total} d={layout.total} />}
      {layout.target && <path className={styles.target} d={layout.target} />}
      {layout.floor && <path className={styles.floor} d={layout.floor} />}
      {layout.expected && (
        <path className={styles.expected} d={layout.expected} />
      )}
      <path className={styles.covered} d={layout.covered} />
      {layout.points.map((point, index) => (
        <Dot
          key={point.snapshot.id}
          point={point}
          radius={radiusOf(index === active, layout.points.length)}
        />
      ))}
    </svg>
  );
}

/** Filled with line detail, hollow with totals only. */
function Dot(props: { point: ChartPoint; radius: number }) {
  const { point, radius } = props;
  if (point.y === null) {
    return null;
  }
  return (
    <circle
      className={styles.dot}
      data-detail={point.snapshot.detail}
      cx={point.x}
      cy={point.y}
      r={radius}
    />
  );
}

/** Many dots must not hide the line. */
function radiusOf(isActive: boolean, points: number): number {
  if (isActive) {
    return 7;
  }
  return points > 120 ? 2 : 4.5;
}
