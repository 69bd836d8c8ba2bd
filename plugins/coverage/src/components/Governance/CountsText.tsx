import { TargetCounts } from '@backstage-coverage/plugin-coverage-common';
import { useT } from '../../hooks/useT';
import { TrackLabel } from '../TrackLabel';
import styles from './Governance.module.css';

const SHOWN = [
  ['reached', 'reached'],
  ['onTrack', 'on-track'],
  ['behind', 'off-track'],
] as const;

/** How entities stand against a target, without those states that none is in. */
export function CountsText(props: {
  counts: TargetCounts;
  /** Without a due date nothing can be said of those who are not there yet. */
  hasNoDate?: boolean;
}) {
  const { counts, hasNoDate } = props;
  const t = useT();
  return (
    <ul className={styles.counts}>
      {SHOWN.map(([key, track]) =>
        counts[key] > 0 ? (
          <li key={key}>
            <TrackLabel
              track={track}
              label={t(`governance.counts.${key}`, { count: counts[key] })}
            />
          </li>
        ) : null,
      )}
      {(['unknown', 'notMeasured', 'exempt', 'deprecated'] as const).map(key =>
        counts[key] > 0 ? (
          <li key={key}>
            <TrackLabel
              track="unknown"
              label={t(
                `governance.counts.${
                  key === 'unknown' && hasNoDate ? 'noDate' : key
                }`,
                { count: counts[key] },
              )}
            />
          </li>
        ) : null,
      )}
    </ul>
  );
}
