import { Text } from '@backstage/ui';
import { PriorityLabel } from '../PriorityLabel';
import styles from './CardLines.module.css';

/** How many gaps are critical and high. */
export function UrgentGaps(props: {
  critical: number;
  high: number;
  /** Said when there are none of either. */
  none: string;
}) {
  const { critical, high, none } = props;
  return critical + high > 0 ? (
    <div className={styles.urgent}>
      {critical > 0 && <PriorityLabel level="critical" count={critical} />}
      {high > 0 && <PriorityLabel level="high" count={high} />}
    </div>
  ) : (
    <Text as="p" variant="body-medium">
      {none}
    </Text>
  );
}
