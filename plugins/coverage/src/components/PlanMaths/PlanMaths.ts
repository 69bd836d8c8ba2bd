import { createContext } from 'react';

/** The maths of plans, which are loaded only with what needs them. */
export type PlanMathsModule = typeof import('../../model/planMaths');

export const PlanMaths = createContext<PlanMathsModule | undefined>(undefined);
