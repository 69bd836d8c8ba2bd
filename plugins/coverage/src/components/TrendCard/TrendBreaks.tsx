import { TrendBreak } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { FoldedList } from '../FoldedList';
import styles from './TrendCard.module.css';

const MOST = 3;

/** Where the trend starts anew, the newest first. */
export function TrendBreaks(props: { breaks: TrendBreak[] }) {
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
