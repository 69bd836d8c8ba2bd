import { AnalysisSummary } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import {
  RiAlertLine,
  RiCheckboxCircleLine,
  RiErrorWarningLine,
  RiQuestionLine,
} from '@remixicon/react';
import { useT } from '../../hooks/useT';
import styles from './OverviewPanel.module.css';

const ICONS = {
  good: RiCheckboxCircleLine,
  'at-risk': RiAlertLine,
  'needs-tests': RiErrorWarningLine,
  'not-measured': RiQuestionLine,
};

/** How the entity is, in a word and a sentence. */
export function Verdict(props: { verdict: AnalysisSummary['verdict'] }) {
  const { state, sentence } = props.verdict;
  const t = useT();
  const Icon = ICONS[state];
  return (
    <div className={styles.verdict}>
      <span className={styles.state} data-state={state}>
        <Icon size={20} aria-hidden />
        <strong>{t(`overview.verdict.${state}`)}</strong>
      </span>
      <Text as="span">{sentence}</Text>
    </div>
  );
}
