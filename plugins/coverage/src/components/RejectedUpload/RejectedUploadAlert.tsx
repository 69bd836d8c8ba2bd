import { CoverageOverview } from '@backstage-coverage/plugin-coverage-common';
import { Alert } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { shortCommit } from '../../model/shortCommit';

/**
 * Why the last upload was refused: nothing where it was accepted, or where what
 * is shown came later.
 */
export function RejectedUploadAlert(props: {
  overview: Pick<CoverageOverview, 'rejected' | 'snapshot'>;
}) {
  const { rejected, snapshot } = props.overview;
  const t = useT();
  if (!rejected || (snapshot && snapshot.uploadedAt > rejected.rejectedAt)) {
    return null;
  }
  const { reason, commit, branch, flag, status } = rejected;
  const facts = [
    t('rejected.answered', { status }),
    t('rejected.when', {
      date: t('format.dateTime', { value: new Date(rejected.rejectedAt) }),
      who: rejected.uploadedBy,
    }),
    commit && t('rejected.commit', { commit: shortCommit(commit) }),
    branch && t('rejected.branch', { branch }),
    flag && t('rejected.flag', { flag }),
  ].filter(Boolean);
  return (
    <Alert
      status="danger"
      icon
      title={t('rejected.title')}
      description={
        <>
          <div>{reason}</div>
          <div>{facts.join(', ')}</div>
        </>
      }
    />
  );
}
