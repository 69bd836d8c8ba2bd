import { Analysis } from '@backstage-coverage/plugin-coverage-common';
import { useDeferredValue, useMemo } from 'react';
import { useAnalysis } from '../../hooks/useAnalysis';
import { PanelState } from '../PanelState';
import { usePlanMaths } from '../PlanMaths';
import { PlanCurve } from './PlanCurve';
import { PlanEmpty } from './PlanEmpty';
import { PlanExport } from './PlanExport';
import { PlanFindings } from './PlanFindings';
import { PlanKnobs } from './PlanKnobs';
import { PlanOutcome } from './PlanOutcome';
import { PlanPhases } from './PlanPhases';
import { Unplanned } from './Unplanned';
import { usePlanKnobs } from './usePlanKnobs';
import styles from './PlanPanel.module.css';

/** The way to the target, and what it would be under other circumstances. */
export function PlanPanel(props: { entityRef: string }) {
  const analysis = useAnalysis();
  return (
    <PanelState state={analysis} height={360}>
      {value => <Planner entityRef={props.entityRef} analysis={value} />}
    </PanelState>
  );
}

function Planner(props: { entityRef: string; analysis: Analysis }) {
  const { entityRef, analysis } = props;
  const { gaps, plan: own, planInput } = analysis;
  const { planWith, preparePlan } = usePlanMaths();
  const knobs = usePlanKnobs(entityRef, own.options);
  const prepared = useMemo(
    () => preparePlan({ gaps, ...planInput }),
    [preparePlan, gaps, planInput],
  );
  // The knobs follow the hand at once, the plan as soon as it can.
  const options = useDeferredValue(knobs.options);
  const plan = useMemo(
    () => planWith(prepared, options),
    [planWith, prepared, options],
  );
  const hasSteps = plan.phases.some(({ steps }) => steps.length > 0);

  return (
    <div className={styles.panels}>
      <PlanFindings
        entityRef={entityRef}
        analysis={analysis}
        isOwn={knobs.isOwn}
      />
      <PlanKnobs entityRef={entityRef} analysis={analysis} knobs={knobs} />
      {hasSteps ? (
        <>
          <PlanOutcome plan={plan} />
          <PlanCurve plan={plan} />
          <PlanPhases
            entityRef={entityRef}
            analysis={analysis}
            plan={plan}
            onOrder={order => knobs.set({ order })}
          />
        </>
      ) : (
        <PlanEmpty analysis={analysis} plan={plan} />
      )}
      <Unplanned paths={plan.unplanned} />
      {hasSteps && <PlanExport entityRef={entityRef} plan={plan} />}
    </div>
  );
}
