import {
  formatPercent,
  PRIORITIES,
  RollUp,
} from '@backstage-coverage/plugin-coverage-common';
import { useT } from '../../hooks/useT';
import { CoverageBar } from '../CoverageBar';
import { PriorityLabel } from '../PriorityLabel';
import { Stat, StatHint, StatRow } from '../Stat';

/** All components in four figures, with what they leave out. */
export function RollUpStats(props: { summary: RollUp }) {
  const { summary } = props;
  const { lines, entities, reporting, gaps } = summary;
  const t = useT();
  const isMeasured = reporting > 0;
  const open = PRIORITIES.reduce((sum, level) => sum + gaps[level], 0);
  return (
    <StatRow label={t('rollUp.totals')}>
      <Stat
        label={t('rollUp.weighted')}
        value={isMeasured ? formatPercent(summary.weighted) : null}
      >
        {lines && (
          <>
            <CoverageBar lines={{ ...lines, partial: 0 }} large />
            <StatHint>{t('measure.linesOf', lines)}</StatHint>
            <StatHint>{t('rollUp.weightedHint')}</StatHint>
          </>
        )}
      </Stat>
      <Stat
        label={t('rollUp.median')}
        value={isMeasured ? formatPercent(summary.median) : null}
      >
        <StatHint>{t('rollUp.medianHint')}</StatHint>
      </Stat>
      <Stat
        label={t('rollUp.reporting')}
        value={t('rollUp.reportingOf', { reporting, entities })}
      >
        <StatHint>{t('rollUp.reportingHint', { count: entities })}</StatHint>
        {(['stale', 'exempt', 'deprecated'] as const).map(
          name =>
            summary[name] > 0 && (
              <StatHint key={name}>
                {t(`rollUp.${name}`, { count: summary[name] })}
              </StatHint>
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
    </StatRow>
  );
}
