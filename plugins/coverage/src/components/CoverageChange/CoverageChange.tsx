import { Text, VisuallyHidden } from '@backstage/ui';
import {
  RiArrowRightDownLine,
  RiArrowRightLine,
  RiArrowRightUpLine,
} from '@remixicon/react';
import { useT } from '../../hooks/useT';
import styles from './CoverageChange.module.css';

const ICONS = {
  up: RiArrowRightUpLine,
  down: RiArrowRightDownLine,
  none: RiArrowRightLine,
};

/** A change in percentage points, as icon and words. */
export function CoverageChange(props: {
  points: number;
  /** Short commit that it is compared to. */
  since?: string;
  /** As a number, where the column says what it is; the words are for all. */
  isShort?: boolean;
}) {
  const t = useT();
  const rounded = Math.round(props.points * 10) / 10;
  const points = Math.abs(rounded).toFixed(1);
  const since = props.since
    ? ` ${t('change.since', { commit: props.since })}`
    : '';

  const direction = directionOf(rounded);
  const Icon = ICONS[direction];
  return (
    <span className={styles.root} data-direction={direction}>
      <Icon size={16} aria-hidden />
      <Text as="span" variant="body-small" className={styles.words}>
        {props.isShort ? (
          <>
            <span aria-hidden>{points}</span>
            <VisuallyHidden>
              {t(`change.${direction}`, { points })}
            </VisuallyHidden>
          </>
        ) : (
          t(`change.${direction}`, { points })
        )}
        {since}
      </Text>
    </span>
  );
}

function directionOf(points: number): 'up' | 'down' | 'none' {
  if (points === 0) {
    return 'none';
  }
  return points > 0 ? 'up' : 'down';
}
