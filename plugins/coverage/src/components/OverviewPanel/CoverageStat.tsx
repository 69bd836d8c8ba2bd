import {
  Count,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { pointsBetween } from '../../model/change';
import { shortCommit } from '../../model/shortCommit';
import { CoverageBar } from '../CoverageBar';
import { CoverageChange } from '../CoverageChange';
import type { MeasuredOverview } from '../CoverageTab/CoverageTab';
import { Stat } from '../Stat';
import styles from './OverviewPanel.module.css';

/** What was measured, and how it changed. */
export function CoverageStat(props: { overview: MeasuredOverview }) {
  const { snapshot, previous } = props.overview;
  const { lines, branches, functions } = snapshot.totals;
  const t = useT();
  const points = pointsBetween(previous, snapshot);
  return (
    <Stat label={t('overview.lines')} value={formatPercent(percentOf(lines))}>
      {previous && points !== null && (
        <CoverageChange points={points} since={shortCommit(previous.commit)} />
      )}
      <CoverageBar lines={lines} large />
      <Text as="p" variant="body-medium">
        {t('measure.linesOf', lines)}
      </Text>
      {lines.partial > 0 && (
        <Text as="p" color="secondary" variant="body-small">
          {t('measure.partial', { count: lines.partial })}
        </Text>
      )}
      <Text as="div" variant="body-small" color="secondary">
        <dl className={styles.measures}>
          <dt>{t('overview.branches')}</dt>
          <dd>
            <OtherMeasure count={branches} words="measure.branchesOf" />
          </dd>
          <dt>{t('overview.functions')}</dt>
          <dd>
            <OtherMeasure count={functions} words="measure.functionsOf" />
          </dd>
        </dl>
        {t('overview.files', {
          count: snapshot.files,
          withLines: snapshot.filesWithLines,
        })}
      </Text>
    </Stat>
  );
}

function OtherMeasure(props: {
  count: Count | null;
  words: 'measure.branchesOf' | 'measure.functionsOf';
}) {
  const { count, words } = props;
  const t = useT();
  return (
    <>
      {count
        ? `${formatPercent(percentOf(count))}, ${t(words, count)}`
        : t('measure.notMeasured')}
    </>
  );
}
