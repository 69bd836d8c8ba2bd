import {
  SnapshotSummary,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { pointsBetween } from '../../model/change';
import { shortCommit } from '../../model/shortCommit';
import { CoverageChange } from '../CoverageChange';
import { TimeAgo } from '../TimeAgo';
import { CardLine } from '../CardLines';

/** What was measured, when, and how it changed. */
export function CardCoverage(props: {
  snapshot: SnapshotSummary;
  previous: SnapshotSummary | null;
}) {
  const { snapshot, previous } = props;
  const { lines } = snapshot.totals;
  const t = useT();
  const points = pointsBetween(previous, snapshot);
  return (
    <>
      <CardLine>
        <Text as="span" variant="title-medium" weight="bold">
          {formatPercent(percentOf(lines))}
        </Text>
        {previous && points !== null && (
          <CoverageChange
            points={points}
            since={shortCommit(previous.commit)}
          />
        )}
      </CardLine>
      <CardLine>
        <Text as="span">{t('measure.linesOf', lines)}</Text>
        <Text as="span" color="secondary">
          <TimeAgo time={snapshot.committedAt} />
        </Text>
      </CardLine>
    </>
  );
}
