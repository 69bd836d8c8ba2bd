import { useT } from '../../hooks/useT';
import styles from './Chart.module.css';

const MONTH_DAY: Intl.DateTimeFormatOptions = {
  month: 'short',
  day: 'numeric',
};

/** Lines and numbers of the values, and the times below. */
export function Axes(props: {
  layout: {
    xTicks: { x: number; date: Date }[];
    yTicks: { y: number; value: number }[];
  };
  size: { width: number; height: number };
  margin: { left: number; right: number };
  /** Default: month and day. */
  dateFormat?: Intl.DateTimeFormatOptions;
  textOf: (value: number) => string;
}) {
  const { layout, size, margin, dateFormat = MONTH_DAY, textOf } = props;
  const t = useT();
  return (
    <>
      {layout.yTicks.map(({ y, value }) => (
        <g key={value}>
          <line
            className={styles.grid}
            x1={margin.left}
            x2={size.width - margin.right}
            y1={y}
            y2={y}
          />
          <text
            className={styles.tick}
            x={margin.left - 8}
            y={y}
            dy="0.32em"
            textAnchor="end"
          >
            {textOf(value)}
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
            formatParams: { value: dateFormat },
          })}
        </text>
      ))}
    </>
  );
}
