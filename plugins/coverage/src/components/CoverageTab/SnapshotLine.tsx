import { SnapshotSummary } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { RiGitBranchLine } from '@remixicon/react';
import { shortCommit } from '../../model/shortCommit';
import { TimeAgo } from '../TimeAgo';
import styles from './CoverageTab.module.css';

/** Which commit the numbers are of, and how old it is. */
export function SnapshotLine(props: { snapshot: SnapshotSummary }) {
  const { branch, commit, committedAt } = props.snapshot;
  return (
    <Text as="div" variant="body-medium" color="secondary">
      <span className={styles.snapshot}>
        <RiGitBranchLine size={16} aria-hidden />
        {branch && <span>{branch}</span>}
        <code title={commit}>{shortCommit(commit)}</code>
        <TimeAgo time={committedAt} />
      </span>
    </Text>
  );
}
