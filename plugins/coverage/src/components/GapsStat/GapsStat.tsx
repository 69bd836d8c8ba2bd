import {
  AnalysisSummary,
  formatEffort,
  PRIORITIES,
} from '@backstage-coverage/plugin-coverage-common';
import { Link, Text } from '@backstage/ui';
import { RiFlashlightLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import { viewHref } from '../../model/hrefs';
import { PriorityLabel } from '../PriorityLabel';
import { Stat } from '../Stat';
import styles from './GapsStat.module.css';

/** What can be closed now by priority, what is quick, and what is set aside. */
export function GapsStat(props: { analysis: AnalysisSummary }) {
  const { gapCounts, quickWinEffort } = props.analysis;
  const { byPriority, byState } = gapCounts;
  const t = useT();
  const open = byState.open + byState['quick-win'];
  return (
    <Stat
      label={t('overview.gaps')}
      value={open ? t('format.number', { value: open }) : t('overview.noGaps')}
    >
      {open > 0 && (
        <ul className={styles.levels}>
          {PRIORITIES.filter(level => byPriority[level] > 0).map(level => (
            <li key={level}>
              <Link href={viewHref('gaps', { priority: level })}>
                <PriorityLabel level={level} count={byPriority[level]} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {byState['quick-win'] > 0 && (
        <Text as="p" variant="body-medium" className={styles.quick}>
          <RiFlashlightLine size={16} aria-hidden />
          <Link href={viewHref('gaps', { state: 'quick-win' })}>
            {t('overview.quickWins', {
              count: byState['quick-win'],
              effort: formatEffort(quickWinEffort, { range: false }),
            })}
          </Link>
        </Text>
      )}
      <SetAside analysis={props.analysis} />
    </Stat>
  );
}

/** Gaps that nobody is asked to close now. */
function SetAside(props: { analysis: AnalysisSummary }) {
  const { gapCounts, nextExpiry } = props.analysis;
  const { blocked, exempt, 'not-measured': notMeasured } = gapCounts.byState;
  const t = useT();
  const parts = [
    blocked > 0 && t('overview.blocked', { value: blocked }),
    exempt > 0 && t('overview.exempt', { value: exempt }),
    nextExpiry &&
      t('overview.nextExpiry', {
        day: t('format.day', { value: new Date(nextExpiry) }),
      }),
    notMeasured > 0 && t('overview.notMeasuredGaps', { value: notMeasured }),
  ].filter(Boolean);
  return parts.length ? (
    <Text as="p" variant="body-small" color="secondary">
      {parts.join(', ')}
    </Text>
  ) : null;
}
