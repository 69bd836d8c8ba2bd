import { PlanPhase } from '@backstage-coverage/plugin-coverage-common';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useT } from '../../hooks/useT';
import { MoreButton } from './MoreButton';
import { StepRow } from './StepRow';
import { StepMoves } from './useStepMoves';
import styles from './PlanPanel.module.css';

/** Few enough that a plan of thousands of steps follows the slider. */
const FIRST = 8;
const MORE = 50;

/** The steps of a phase in the order of work. */
export function StepList(props: {
  phase: PlanPhase;
  index: number;
  measure: 'lines' | 'files';
  moves: StepMoves;
  onCopy: (text: string) => void;
}) {
  const { phase, index, measure, moves, onCopy } = props;
  const t = useT();
  const [query] = useSearchParams();
  const [shown, setShown] = useState(FIRST);
  const hidden = Math.max(0, phase.steps.length - shown);
  return (
    <div>
      <ol
        className={styles.steps}
        aria-label={t('plan.step.list', { phase: phase.name })}
      >
        {phase.steps.slice(0, shown).map((step, place) => (
          <StepRow
            key={step.path}
            step={step}
            phase={index}
            index={place}
            measure={measure}
            query={query}
            moves={moves}
            onCopy={onCopy}
          />
        ))}
      </ol>
      {hidden > 0 && (
        <MoreButton onPress={() => setShown(shown + MORE)}>
          {t('plan.step.more', { count: Math.min(MORE, hidden) })}
        </MoreButton>
      )}
    </div>
  );
}
