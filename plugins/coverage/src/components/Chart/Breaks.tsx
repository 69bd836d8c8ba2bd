import { TrendBreak } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { FoldedList } from '../FoldedList';
import { LegendEntry } from './Legend';
import styles from './Chart.module.css';

const MOST = 3;

/** Where the line starts anew, in the drawing. */
export function BreakMarks(props: {
  breaks: { date: string; x: number }[];
  top: number;
  bottom: number;
}) {
  const { breaks, top, bottom } = props;
  return (
    <>
      {breaks.map(({ date, x }) => (
        <g key={date} className={styles.break}>
          <line x1={x} x2={x} y1={top} y2={bottom} />
          <path d={`M${x - 6},${top} h12 l-6,-11 z`} />
        </g>
      ))}
    </>
  );
}

/** Their mark in the legend. */
export function BreakEntry() {
  const t = useT();
  return (
    <LegendEntry text={t('trend.legendBreak')}>
      <g className={styles.break}>
        <path d="M4,14 h12 l-6,-11 z" />
      </g>
    </LegendEntry>
  );
}

/** Why it starts anew, the newest first. */
export function BreakList(props: { breaks: TrendBreak[] }) {
  const { breaks } = props;
  const t = useT();
  if (breaks.length === 0) {
    return null;
  }
  return (
    <div>
      <Text as="p" variant="body-medium">
        {t('trend.breaks', { count: breaks.length })}
      </Text>
      <FoldedList
        items={[...breaks].reverse()}
        first={MOST}
        className={styles.breaks}
      >
        {({ date, reason }) => (
          <li key={date}>
            {t('trend.break', {
              day: t('format.day', { value: new Date(date) }),
              reason,
            })}
          </li>
        )}
      </FoldedList>
    </div>
  );
}
