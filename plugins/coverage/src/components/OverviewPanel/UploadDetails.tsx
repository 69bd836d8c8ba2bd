import {
  SnapshotSummary,
  UploadSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { Badge, Link, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { shortCommit } from '../../model/shortCommit';
import { TimeAgo } from '../TimeAgo';
import styles from './OverviewPanel.module.css';

/** Where the numbers come from. */
export function UploadDetails(props: {
  snapshot: SnapshotSummary;
  uploads: UploadSummary[];
}) {
  const { snapshot, uploads } = props;
  const t = useT();
  const formats = [...new Set(uploads.flatMap(upload => upload.formats))];
  const pullRequests = [
    ...new Set(uploads.flatMap(upload => upload.pullRequest ?? [])),
  ];
  const builds = uploads.filter(upload => isWebUrl(upload.buildUrl));
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
          <dd className={styles.badges}>
            {snapshot.flags.map(flag => (
              <Badge key={flag}>{flag}</Badge>
            ))}
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
          {builds.length > 0 && (
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

/** Uploads are written by others: a link must not run a script. */
function isWebUrl(url: string | null): boolean {
  return url !== null && /^https?:\/\//i.test(url);
}
