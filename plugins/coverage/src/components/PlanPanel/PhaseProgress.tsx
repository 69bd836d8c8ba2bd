import { PlanPhase } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import styles from './PlanPanel.module.css';

/** How many files of a phase are done, and by which rule. */
export function PhaseProgress(props: { phase: PlanPhase; reached: number }) {
  const { phase, reached } = props;
  const t = useT();
  const begun = phase.steps.filter(step => step.testFile?.exists).length;
  const all = phase.steps.length + reached;
  const rules = [
    ...(reached > 0 ? [t('plan.phase.reached', { count: reached })] : []),
    ...(begun > 0 ? [t('plan.phase.hasTest', { count: begun })] : []),
  ];
  if (all === 0) {
    return null;
  }
  return (
    <div className={styles.progress}>
      {/* The words beside it say the same. */}
      <div className={styles.bar} aria-hidden>
        <span
          style={{ width: `${(reached / all) * 100}%` }}
          data-state="done"
        />
        <span style={{ width: `${(begun / all) * 100}%` }} data-state="begun" />
      </div>
      <Text as="span" variant="body-small">
        {t('plan.phase.progress', { done: reached, all })}
        {rules.length > 0 && ` (${rules.join(', ')})`}
      </Text>
    </div>
  );
}
