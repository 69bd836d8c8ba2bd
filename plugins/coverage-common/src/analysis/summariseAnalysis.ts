import { sumEffort } from '../effort/sumEffort';
import { isOpen } from '../gaps/gapCounts';
import { Analysis } from './Analysis';
import { AnalysisSummary } from './AnalysisSummary';

const FIRST_GAPS = 10;

/**
 * What an overview shows of an analysis.
 *
 * @public
 */
export function summariseAnalysis(analysis: Analysis): AnalysisSummary {
  const { gaps, areas, plan, planInput, ...rest } = analysis;
  const { phases, unplanned, ...planRest } = plan;
  const quickWins = gaps.filter(({ state }) => state === 'quick-win');
  const expiries = gaps.flatMap(({ exception }) => exception?.until ?? []);
  return {
    ...rest,
    plan: {
      ...planRest,
      phases: phases.map(({ steps, filesToCreate, ...phase }) => phase),
    },
    firstGaps: firstOpen(gaps),
    quickWinEffort: sumEffort(quickWins.map(({ effort }) => effort)),
    nextExpiry: expiries.sort()[0] ?? null,
  };
}

function firstOpen(gaps: Analysis['gaps']): Analysis['gaps'] {
  const first: Analysis['gaps'] = [];
  for (const gap of gaps) {
    if (first.length === FIRST_GAPS) {
      break;
    }
    if (isOpen(gap)) {
      first.push(gap);
    }
  }
  return first;
}
