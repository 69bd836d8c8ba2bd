import {
  AnalysisSummary,
  UploadSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { Link, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { shortCommit } from '../../model/shortCommit';
import type { MeasuredOverview } from '../CoverageTab/CoverageTab';
import { FoldedList } from '../FoldedList';
import { TimeAgo } from '../TimeAgo';
import { UploadFlags } from './UploadFlags';
import styles from './OverviewPanel.module.css';

const MOST_UNKNOWN = 2;

/** Where the numbers come from, and what they leave out. */
export function UploadDetails(props: {
  overview: MeasuredOverview;
  analysis: AnalysisSummary | undefined;
}) {
  const { overview, analysis } = props;
  const { snapshot, uploads } = overview;
  const t = useT();
  const formats = [...new Set(uploads.flatMap(upload => upload.formats))];
  const pullRequests = [
    ...new Set(uploads.flatMap(upload => upload.pullRequest ?? [])),
  ];
  const basis = analysis?.basis ?? [];
  return (
    <>
      <Text as="div" variant="body-medium">
        <dl className={styles.details}>
          <dt>{t('overview.commit')}</dt>
          <dd>
            <code title={snapshot.commit}>{shortCommit(snapshot.commit)}</code>
          </dd>
          <dt>{t('overview.branch')}</dt>
          <dd>{snapshot.branch ?? t('overview.unknownBranch')}</dd>
          <dt>{t('overview.committed')}</dt>
          <dd>
            <TimeAgo time={snapshot.committedAt} />
          </dd>
          <dt>{t('overview.uploaded')}</dt>
          <dd>
            <TimeAgo time={snapshot.uploadedAt} />
          </dd>
          <dt>{t('overview.flags')}</dt>
          <dd>
            <UploadFlags snapshot={snapshot} uploads={uploads} />
          </dd>
          {formats.length > 0 && (
            <>
              <dt>{t('overview.formats')}</dt>
              <dd>{formats.join(', ')}</dd>
            </>
          )}
          {pullRequests.length > 0 && (
            <>
              <dt>{t('overview.pullRequest')}</dt>
              <dd>{pullRequests.join(', ')}</dd>
            </>
          )}
          <Builds uploads={uploads} />
          {analysis && (
            <>
              <dt>{t('overview.counts')}</dt>
              <dd>{analysis.countingRule}</dd>
            </>
          )}
          {basis.length > 0 && (
            <>
              <dt>{t('overview.unknown')}</dt>
              <dd>
                <FoldedList
                  items={basis}
                  first={MOST_UNKNOWN}
                  className={styles.list}
                >
                  {sentence => <li key={sentence}>{sentence}</li>}
                </FoldedList>
              </dd>
            </>
          )}
        </dl>
      </Text>
      {snapshot.detail === 'totals' && (
        <Text as="p" variant="body-medium" color="secondary">
          {t('overview.totalsOnly')}
        </Text>
      )}
    </>
  );
}

function Builds(props: { uploads: UploadSummary[] }) {
  const t = useT();
  const builds = props.uploads.filter(({ buildUrl }) => isWebUrl(buildUrl));
  if (builds.length === 0) {
    return null;
  }
  return (
    <>
      <dt>{t('overview.build')}</dt>
      <dd>
        {builds.map(({ id, flag, buildUrl }) => (
          <div key={id}>
            <Link href={buildUrl!} target="_blank">
              {t('overview.openBuild', { flag })}
            </Link>
          </div>
        ))}
      </dd>
    </>
  );
}

/** Uploads are written by others: a link must not run a script. */
function isWebUrl(url: string | null): boolean {
  return url !== null && /^https?:\/\//i.test(url);
}
