import { defaultEffortModel } from '../effort/defaultEffortModel';
import { defaultPriorityRules } from '../priorities/defaultPriorityRules';
import { CoveragePolicy } from './CoveragePolicy';

/**
 * The policy of an organisation that states none. 75 % of the lines is what
 * Google calls commendable; 60 % and 90 %, acceptable and exemplary, are the
 * levels around it.
 *
 * @public
 */
export function defaultPolicy(): CoveragePolicy {
  const maxAgeDays = 14;
  return {
    targets: [],
    defaultTarget: { measure: 'lines', value: 75 },
    levels: {
      bronze: {
        minCoverage: 60,
        maxAgeDays,
        noUntested: ['critical'],
        noOpen: [],
      },
      silver: {
        minCoverage: 75,
        maxAgeDays,
        noUntested: ['high'],
        noOpen: ['critical'],
      },
      gold: {
        minCoverage: 90,
        maxAgeDays,
        noUntested: [],
        noOpen: [],
        minPatch: 90,
      },
    },
    priorityRules: [...defaultPriorityRules],
    effort: defaultEffortModel,
    capacity: 4,
    staleAfterDays: 14,
    ratchet: { raise: false },
  };
}
