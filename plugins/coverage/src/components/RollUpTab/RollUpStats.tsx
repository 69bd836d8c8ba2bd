import {
  formatPercent,
  PRIORITIES,
  RollUp,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import { CoverageBar } from '../CoverageBar';
import { PriorityLabel } from '../PriorityLabel';
import { Stat } from '../Stat';
import styles from './RollUpTab.module.css';

/** All components in four figures, with what they leave out. */
export function RollUpStats(props: { summary: RollUp }) {
  const { summary } = props;
  const { lines, entities, reporting, gaps } = summary;
  const t = useT();
  const isMeasured = reporting > 0;
  const open = PRIORITIES.reduce((sum, level) => sum + gaps[level], 0);
  return (
    <section aria-label={t('rollUp.totals')} className={styles.stats}>
      <Stat
        label={t('rollUp.weighted')}
        value={isMeasured ? formatPercent(summary.weighted) : null}
      >
        {lines && (
          <>
            <CoverageBar lines={{ ...lines, partial: 0 }} large />
            <Hint>{t('measure.linesOf', lines)}</Hint>
            <Hint>{t('rollUp.weightedHint')}</Hint>
          </>
        )}
      </Stat>
      <Stat
        label={t('rollUp.median')}
        value={isMeasured ? formatPercent(summary.median) : null}
      >
        <Hint>{t('rollUp.medianHint')}</Hint>
      </Stat>
      <Stat
        label={t('rollUp.reporting')}
        value={t('rollUp.reportingOf', { reporting, entities })}
      >
        <Hint>{t('rollUp.reportingHint', { count: entities })}</Hint>
        {(['stale', 'exempt', 'deprecated'] as const).map(
          name =>
            summary[name] > 0 && (
              <Hint key={name}>
                {t(`rollUp.${name}`, { count: summary[name] })}
              </Hint>
            ),
        )}
      </Stat>
      <Stat
        label={t('rollUp.gaps')}
        value={isMeasured ? t('format.number', { value: open }) : null}
      >
        {PRIORITIES.filter(level => gaps[level] > 0).map(level => (
          <PriorityLabel key={level} level={level} count={gaps[level]} />
        ))}
      </Stat>
    </section>
  );
}

function Hint(props: { children: ReactNode }) {
  return (
    <Text as="p" variant="body-small" color="secondary">
      {props.children}
    </Text>
  );
}
