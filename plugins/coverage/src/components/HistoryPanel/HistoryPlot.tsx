import { useT } from '../../hooks/useT';
import {
  ChartPoint,
  HistoryChartLayout,
  HistoryUnit,
  MARGIN,
} from '../../model/historyChart';
import { Axes, BreakMarks } from '../Chart';
import styles from './HistoryPanel.module.css';

const TIME_OF_DAY: Intl.DateTimeFormatOptions = {
  hour: '2-digit',
  minute: '2-digit',
};

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

  return (
    <svg
      role="img"
      aria-label={t('history.chart')}
      aria-describedby={describedBy}
      width={size.width}
      height={size.height}
    >
      <Axes
        layout={layout}
        size={size}
        margin={MARGIN}
        dateFormat={layout.shortSpan ? TIME_OF_DAY : undefined}
        textOf={value =>
          unit === 'percent'
            ? t('goal.percent', { value })
            : t('format.number', { value })
        }
      />
      {layout.band && <path className={styles.band} d={layout.band} />}
      <BreakMarks breaks={layout.breaks} top={MARGIN.top} bottom={bottom} />
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
