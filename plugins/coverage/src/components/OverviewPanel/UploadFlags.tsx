import {
  SnapshotSummary,
  UploadSummary,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { Badge } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { shortCommit } from '../../model/shortCommit';
import styles from './OverviewPanel.module.css';

/** What each flag alone covers, and whether it is of an earlier commit. */
export function UploadFlags(props: {
  snapshot: SnapshotSummary;
  uploads: UploadSummary[];
}) {
  const { snapshot, uploads } = props;
  const t = useT();
  return (
    <ul className={styles.list}>
      {snapshot.flags.map(flag => {
        const upload = uploads.find(candidate => candidate.flag === flag);
        return (
          <li key={flag} className={styles.flag}>
            <Badge>{flag}</Badge>
            {upload && (
              <span>{formatPercent(percentOf(upload.totals.lines))}</span>
            )}
            {upload && upload.commit !== snapshot.commit && (
              <span className={styles.carried}>
                {t('overview.carried', { commit: shortCommit(upload.commit) })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
