import { AnalysisSummary } from '@backstage-coverage/plugin-coverage-common';
import { Alert, Link } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { denominatorJumped } from '../../model/change';
import { dataMarks } from '../../model/dataMarks';
import { viewHref } from '../../model/hrefs';
import type { MeasuredOverview } from '../CoverageTab/CoverageTab';

interface NoticesProps {
  overview: MeasuredOverview;
  analysis: AnalysisSummary | undefined;
}

/** What to know before any number is believed. */
export function Warnings({ overview, analysis }: NoticesProps) {
  const { isStale, standIn } = dataMarks(overview, analysis);
  const t = useT();
  return (
    <>
      {isStale && (
        <Alert
          status="warning"
          icon
          title={t('overview.stale')}
          description={t('overview.staleText', {
            date: t('format.date', {
              value: new Date(overview.snapshot.uploadedAt),
            }),
          })}
        />
      )}
      {standIn !== null && (
        <Alert
          status="warning"
          icon
          title={t('overview.otherBranch', { branch: standIn })}
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
  const { missingFlags, unmeasuredFiles } = dataMarks(overview, analysis);
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
      {unmeasuredFiles > 0 && (
        <Alert
          status="info"
          icon
          title={t('overview.partial', {
            count: unmeasuredFiles,
            total: analysis?.files.source,
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
