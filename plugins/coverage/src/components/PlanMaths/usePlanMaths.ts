import { useContext } from 'react';
import { PlanMaths, PlanMathsModule } from './PlanMaths';

/** The maths of plans, in what `lazyWithPlanMaths` loaded. */
export function usePlanMaths(): PlanMathsModule {
  const maths = useContext(PlanMaths);
  if (!maths) {
    throw new Error(
      'A component of the coverage plugin has no maths of plans: expected lazyWithPlanMaths to load it',
    );
  }
  return maths;
}
