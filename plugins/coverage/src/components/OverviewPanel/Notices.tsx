import { Analysis } from '@backstage-coverage/plugin-coverage-common';
import { Alert, Link } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { denominatorJumped } from '../../model/change';
import { viewHref } from '../../model/hrefs';
import { isStandIn } from '../../model/usualBranches';
import type { MeasuredOverview } from '../CoverageTab/CoverageTab';

/** What to know before the numbers are believed. */
export function Notices(props: {
  overview: MeasuredOverview;
  analysis: Analysis | undefined;
}) {
  const { overview, analysis } = props;
  const { snapshot, previous } = overview;
  const { lines } = snapshot.totals;
  const t = useT();
  const { source = 0, measured = 0 } = analysis?.files ?? {};
  const missingFlags = (previous?.flags ?? []).filter(
    flag => !snapshot.flags.includes(flag),
  );
  return (
    <>
      {analysis?.forecast.state === 'stale' && (
        <Alert
          status="warning"
          icon
          title={t('overview.stale')}
          description={t('overview.staleText', {
            date: t('format.date', { value: new Date(snapshot.uploadedAt) }),
          })}
        />
      )}
      {isStandIn(snapshot.branch) && (
        <Alert
          status="warning"
          icon
          title={t('overview.otherBranch', { branch: snapshot.branch ?? '' })}
          description={t('overview.otherBranchText')}
        />
      )}
      {missingFlags.length > 0 && (
        <Alert
          status="info"
          icon
          title={t('overview.flagsMissing', {
            count: missingFlags.length,
            flags: missingFlags.join(', '),
          })}
          description={t('overview.flagsMissingText')}
        />
      )}
      {source > measured && (
        <Alert
          status="info"
          icon
          title={t('overview.partial', {
            count: source - measured,
            total: source,
          })}
          description={t('overview.partialText')}
          customActions={
            <Link href={viewHref('gaps', { state: 'not-measured' })}>
              {t('overview.partialLink')}
            </Link>
          }
        />
      )}
      {previous && denominatorJumped(previous.totals.lines, lines) && (
        <Alert
          status="info"
          icon
          title={t('change.denominator', {
            before: previous.totals.lines.total,
            after: lines.total,
          })}
        />
      )}
    </>
  );
}
