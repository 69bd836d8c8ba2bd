import { Text } from '@backstage/ui';
import { RiGitBranchLine } from '@remixicon/react';
import { shortCommit } from '../../model/shortCommit';
import { DataMarks } from '../DataMarks';
import { TimeAgo } from '../TimeAgo';
import type { MeasuredOverview } from './CoverageTab';
import styles from './CoverageTab.module.css';

/** Which commit the numbers are of, how old it is, and what to know of them. */
export function SnapshotLine(props: { overview: MeasuredOverview }) {
  const { branch, commit, committedAt } = props.overview.snapshot;
  return (
    <Text as="div" variant="body-medium" color="secondary">
      <span className={styles.snapshot}>
        <RiGitBranchLine size={16} aria-hidden />
        {branch && <span>{branch}</span>}
        <code title={commit}>{shortCommit(commit)}</code>
        <TimeAgo time={committedAt} />
        <DataMarks overview={props.overview} />
      </span>
    </Text>
  );
}
