import { Analysis } from '@backstage-coverage/plugin-coverage-common';
import { Alert, Link } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { denominatorJumped } from '../../model/change';
import { viewHref } from '../../model/hrefs';
import { isStandIn } from '../../model/usualBranches';
import type { MeasuredOverview } from '../CoverageTab/CoverageTab';

interface NoticesProps {
  overview: MeasuredOverview;
  analysis: Analysis | undefined;
}

/** What to know before any number is believed. */
export function Warnings({ overview, analysis }: NoticesProps) {
  const { uploadedAt, branch } = overview.snapshot;
  const t = useT();
  return (
    <>
      {analysis?.forecast.state === 'stale' && (
        <Alert
          status="warning"
          icon
          title={t('overview.stale')}
          description={t('overview.staleText', {
            date: t('format.date', { value: new Date(uploadedAt) }),
          })}
        />
      )}
      {isStandIn(branch) && (
        <Alert
          status="warning"
          icon
          title={t('overview.otherBranch', { branch: branch ?? '' })}
          description={t('overview.otherBranchText')}
        />
      )}
    </>
  );
}

/** What the numbers leave out, and where they do not compare. */
export function Notices({ overview, analysis }: NoticesProps) {
  const { snapshot, previous } = overview;
  const { lines } = snapshot.totals;
  const t = useT();
  const { source = 0, measured = 0 } = analysis?.files ?? {};
  const missingFlags = (previous?.flags ?? []).filter(
    flag => !snapshot.flags.includes(flag),
  );
  return (
    <>
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
