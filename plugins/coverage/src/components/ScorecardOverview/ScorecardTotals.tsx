import {
  ScorecardSummary,
  formatPercent,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { CoverageBar } from '../CoverageBar';
import { Stat, StatGrid } from '../Stat';

/** The organisation in four figures. */
export function ScorecardTotals(props: { summary: ScorecardSummary }) {
  const { lines, weighted, median, reporting, entities } =
    props.summary.summary;
  const t = useT();
  return (
    <section aria-label={t('scorecard.totals')}>
      <StatGrid>
        <Stat label={t('scorecard.weighted')} value={formatPercent(weighted)}>
          {lines && <CoverageBar lines={{ ...lines, partial: 0 }} large />}
          <Hint>{t('scorecard.weightedHint')}</Hint>
        </Stat>
        <Stat label={t('scorecard.median')} value={formatPercent(median)}>
          <Hint>{t('scorecard.medianHint')}</Hint>
        </Stat>
        <Stat
          label={t('scorecard.reporting')}
          value={t('scorecard.reportingOf', { reporting, entities })}
        >
          <Hint>{t('scorecard.reportingHint')}</Hint>
        </Stat>
      </StatGrid>
    </section>
  );
}

function Hint(props: { children: string }) {
  return (
    <Text as="p" variant="body-small" color="secondary">
      {props.children}
    </Text>
  );
}
