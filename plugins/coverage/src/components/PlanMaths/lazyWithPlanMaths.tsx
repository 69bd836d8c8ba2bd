import { ComponentType, lazy } from 'react';
import { PlanMaths } from './PlanMaths';

/** Loads a component and, at the same time, the maths of plans that it uses. */
export function lazyWithPlanMaths<P extends object>(
  load: () => Promise<ComponentType<P>>,
) {
  return lazy(async () => {
    const [maths, Content] = await Promise.all([
      import('../../model/planMaths'),
      load(),
    ]);
    return {
      default: (props: P) => (
        <PlanMaths.Provider value={maths}>
          <Content {...props} />
        </PlanMaths.Provider>
      ),
    };
  });
}
