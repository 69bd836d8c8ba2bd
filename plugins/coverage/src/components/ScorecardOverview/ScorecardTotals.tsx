import {
  Scorecard,
  formatPercent,
  percentOf,
  uncoveredOf,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { CoverageBar } from '../CoverageBar';
import { Stat, StatGrid } from '../Stat';

/** The organisation in four figures. */
export function ScorecardTotals(props: { scorecard: Scorecard }) {
  const { totals, medianLinePercent, reporting, entities } = props.scorecard;
  const t = useT();
  return (
    <section aria-label={t('scorecard.totals')}>
      <StatGrid>
        <Stat
          label={t('scorecard.weighted')}
          value={formatPercent(percentOf(totals.lines))}
        >
          <CoverageBar lines={totals.lines} large />
          <Hint>{t('scorecard.weightedHint')}</Hint>
        </Stat>
        <Stat
          label={t('scorecard.median')}
          value={formatPercent(medianLinePercent)}
        >
          <Hint>{t('scorecard.medianHint')}</Hint>
        </Stat>
        <Stat
          label={t('scorecard.reporting')}
          value={t('scorecard.reportingOf', { reporting, entities })}
        >
          <Hint>{t('scorecard.reportingHint')}</Hint>
        </Stat>
        <Stat
          label={t('scorecard.uncovered')}
          value={t('format.number', { value: uncoveredOf(totals.lines) })}
        >
          <Hint>{t('measure.linesOf', totals.lines)}</Hint>
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
