import { Analysis, Plan } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useCallback, useMemo, useState } from 'react';
import { useT } from '../../hooks/useT';
import { useTell } from '../../hooks/useTell';
import { usePlanMaths } from '../PlanMaths';
import { MoreButton } from './MoreButton';
import { PhaseCard } from './PhaseCard';
import { useCopy } from './useCopy';
import { useStepMoves } from './useStepMoves';
import styles from './PlanPanel.module.css';

/** More phases than anybody reads; plans by area may have hundreds. */
const FIRST = 10;
/** Phases whose steps are shown at once. */
const OPEN = 3;

/** The phases with their steps, which can be put in another order. */
export function PlanPhases(props: {
  entityRef: string;
  analysis: Analysis;
  plan: Plan;
  onOrder: (order: readonly string[]) => void;
}) {
  const { entityRef, analysis, plan, onOrder } = props;
  const t = useT();
  const [shown, setShown] = useState(FIRST);
  const { reachedFiles } = usePlanMaths();
  const reached = useMemo(
    () => reachedFiles(analysis),
    [reachedFiles, analysis],
  );
  const { copy, status } = useCopy();
  const tell = useTell(entityRef);
  const copyIssue = useCallback(
    (text: string) => {
      copy(text);
      tell('copy', 'plan issue');
    },
    [copy, tell],
  );
  const moves = useStepMoves(plan, onOrder);
  const hidden = Math.max(0, plan.phases.length - shown);

  return (
    <section
      aria-label={t('plan.phases')}
      className={styles.panels}
      ref={moves.container}
    >
      <Text as="p" variant="body-small" color="secondary">
        {t('plan.phase.rule')} {t('plan.step.keys')}
      </Text>
      {plan.phases.slice(0, shown).map((phase, index) => (
        <PhaseCard
          // Steps that are folded out stay so while the plan changes.
          key={index}
          phase={phase}
          index={index}
          measure={plan.measure}
          reached={reached[index]?.length ?? 0}
          isOpenAtFirst={index < OPEN}
          moves={moves}
          onCopy={copyIssue}
        />
      ))}
      {hidden > 0 && (
        <MoreButton onPress={() => setShown(shown + FIRST)}>
          {t('plan.phase.more', { count: Math.min(FIRST, hidden) })}
        </MoreButton>
      )}
      <div className={styles.live}>{status}</div>
      <div role="status" className={styles.hidden}>
        {moves.told}
      </div>
    </section>
  );
}
