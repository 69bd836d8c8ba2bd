import {
  RiGitBranchLine,
  RiGitCommitLine,
  RiHistoryLine,
  RiPieChartLine,
} from '@remixicon/react';
import { useAnalysisSummary } from '../../hooks/useAnalysis';
import { useT } from '../../hooks/useT';
import { MarkedOverview, dataMarks, isPartial } from '../../model/dataMarks';
import styles from './DataMarks.module.css';

/**
 * That the numbers are old, partial, of an old commit or of another branch: beside the commit on
 * every view, as the overview alone tells more.
 */
export function DataMarks(props: { overview: MarkedOverview }) {
  const marks = dataMarks(props.overview, useAnalysisSummary().value);
  const t = useT();
  return (
    <>
      {marks.isStale && (
        <span className={styles.mark}>
          <RiHistoryLine size={16} aria-hidden />
          {t('panel.marks.old')}
        </span>
      )}
      {marks.isOldCommit && (
        <span className={styles.mark}>
          <RiGitCommitLine size={16} aria-hidden />
          {t('panel.marks.oldCommit')}
        </span>
      )}
      {isPartial(marks) && (
        <span className={styles.mark}>
          <RiPieChartLine size={16} aria-hidden />
          {t('panel.marks.partial')}
        </span>
      )}
      {marks.standIn !== null && (
        <span className={styles.mark}>
          <RiGitBranchLine size={16} aria-hidden />
          {t('panel.marks.otherBranch')}
        </span>
      )}
    </>
  );
}
