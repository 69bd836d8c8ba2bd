import { buildPlan } from '../buildPlan';
import { Plan, PlanOptions } from '../Plan';
import { PlanInput } from '../PlanInput';
import { effortModel } from './gapOf';

export const options: PlanOptions = {
  target: 80,
  strategy: 'target',
  capacity: 4,
  start: '2027-01-04',
  by: null,
  order: [],
};

/** A plan of what is given, to 80 % at 4 hours a week. */
export const planOf = (
  parts: Partial<PlanInput>,
  changed: Partial<PlanOptions> = {},
): Plan =>
  buildPlan({
    gaps: [],
    totals: null,
    fileCounts: null,
    statedPhases: [],
    model: effortModel,
    ...parts,
    options: { ...options, ...changed },
  });
